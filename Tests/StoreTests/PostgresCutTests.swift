import Store
import TestSupport
import Testing

/// Connections to PostgreSQL that end at the worst moment.
@Suite(.enabled(if: Engine.enabled.contains(.postgres)))
struct PostgresCutTests {
    @Test("a connection cut in a transaction is told, nothing remains, and the next use works")
    func cutInside() async throws {
        let database = try await Things.make(.postgres)
        await #expect {
            try await database.write { connection in
                try connection.run("INSERT INTO thing (id) VALUES (1)")
                _ = try connection.rows("SELECT pg_terminate_backend(pg_backend_pid())")
            }
        } throws: { error in
            if case .disconnected = error as? StoreError { true } else { false }
        }
        #expect(try await Things.count(database) == 0)
        try await database.write { _ = try $0.run("INSERT INTO thing (id) VALUES (2)") }
        #expect(try await Things.count(database) == 1)
    }

    @Test("idle connections that were cut are replaced without anyone noticing")
    func cutWhileIdle() async throws {
        let database = try await Things.make(.postgres)
        let second = try database.openAgain(connections: 1)
        #expect(try await Things.count(second) == 0)
        try await database.read { connection in
            _ = try connection.rows(
                """
                SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid()
                """)
        }
        #expect(try await Things.count(second) == 0)
        await second.close()
    }

    @Test("a connection cut while rows arrive is told")
    func cutWhileScanning() async throws {
        let database = try await Things.make(.postgres)
        await #expect(throws: StoreError.self) {
            try await database.read { connection in
                try connection.scan(
                    """
                    SELECT n, CASE WHEN n = 5000 THEN pg_terminate_backend(pg_backend_pid()) END AS cut
                      FROM generate_series(1, 1000000) AS n
                    """
                ) { _ in }
            }
        }
        #expect(try await Things.count(database) == 0)
    }

    @Test("a connection cut during the commit leaves the outcome unknown, says so, and nothing is repeated")
    func cutWhileCommitting() async throws {
        let database = try await Things.make(.postgres)
        let runs = Gate()
        try await database.write { connection in
            try connection.run(
                """
                CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
                """)
            try connection.run(
                """
                CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION cut()
                """)
        }
        await #expect {
            try await database.write { connection in
                runs.pass()
                try connection.run("INSERT INTO thing (id) VALUES (1)")
            }
        } throws: { error in
            guard case .disconnected(let text) = error as? StoreError else { return false }
            return text.contains("unknown")
        }
        #expect(runs.passed == 1)
        #expect(try await Things.count(database) == 0)
    }
}
