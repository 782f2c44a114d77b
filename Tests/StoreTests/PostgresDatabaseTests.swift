import Store
import StorePostgres
import TestSupport
import Testing

/// What only PostgreSQL can do, or suffer.
@Suite(.enabled(if: Engine.enabled.contains(.postgres)))
struct PostgresDatabaseTests {
    @Test("transactions that stand in each other's way are repeated once")
    func deadlock() async throws {
        let database = try await Things.make(.postgres)
        try await database.write { _ = try $0.run("INSERT INTO thing (id, number) VALUES (1, 0), (2, 0)") }
        let runs = Gate()
        let met = Gate()
        let done = Gate()
        @Sendable func raise(_ first: Int, _ second: Int) async throws {
            try await database.write { connection in
                runs.pass()
                // The third run is the repeated one; the other transaction is free to end now.
                if runs.passed == 3 { try done.wait(for: 1) }
                try connection.run("UPDATE thing SET number = number + 1 WHERE id = \(first)")
                met.pass()
                try met.wait(for: 2)
                try connection.run("UPDATE thing SET number = number + 1 WHERE id = \(second)")
            }
            done.pass()
        }
        async let one: Void = raise(1, 2)
        async let other: Void = raise(2, 1)
        _ = try await (one, other)
        let numbers: [Int] = try await database.read { connection in
            try connection.rows("SELECT number FROM thing").map { try $0.get("number") }
        }
        #expect(numbers == [2, 2])
        #expect(runs.passed == 3)
    }

    @Test("more requests than may wait are refused as busy")
    func boundedLine() async throws {
        let database = try await Things.make(.postgres)
        guard case .server(let url) = database.place else { return }
        let narrow = try PostgresDatabase(url: url, connections: 1, mostWaiting: 3)
        let release = Gate()
        let refused = Gate()
        let tasks = (0..<10).map { _ in
            Task {
                do {
                    try await narrow.read { _ in try release.wait(for: 1) }
                } catch StoreError.busy {
                    refused.pass()
                }
            }
        }
        for _ in 0..<1000 where refused.passed < 6 { try await Task.sleep(for: .milliseconds(10)) }
        release.pass()
        for task in tasks { try await task.value }
        #expect(refused.passed == 6)
        await narrow.close()
    }

    @Test("a database that sorts otherwise or is not UTF-8 is refused and told how to make one")
    func otherOrder() async throws {
        let cluster = try await PostgresCluster.shared
        let name = "test_latin"
        try await cluster.create(name, template: "template0", options: ["-E", "LATIN1", "--locale=C"])
        #expect {
            _ = try PostgresDatabase(url: cluster.url(name))
        } throws: { error in
            guard case .cannotOpen(let text) = error as? StoreError else { return false }
            return text.contains("LATIN1") && text.contains("CREATE DATABASE") && text.contains("C.UTF-8")
        }
        try await cluster.drop(name)
    }

    @Test("every commit is durable, whatever the server's own default")
    func durable() async throws {
        let database = try await TestDatabase.make(.postgres)
        let value: String = try await database.read { connection in
            try connection.rows("SHOW synchronous_commit")[0].get("synchronous_commit")
        }
        #expect(value == "on")
    }

    @Test("a query inside a scan is refused, not confused")
    func nested() async throws {
        let database = try await Things.make(.postgres)
        await #expect(throws: StoreError.self) {
            try await database.read { connection in
                try connection.scan("SELECT n FROM generate_series(1, 10) AS n") { _ in
                    _ = try connection.rows("SELECT 1 AS one")
                }
            }
        }
        #expect(try await Things.count(database) == 0)
    }

    @Test("a statement that takes longer than asked for is given up as busy")
    func statementTime() async throws {
        let database = try await TestDatabase.make(.postgres)
        guard case .server(let url) = database.place else { return }
        let hurried = try PostgresDatabase(url: url, statementSeconds: 1)
        await #expect {
            try await hurried.read { _ = try $0.rows("SELECT pg_sleep(30)") }
        } throws: { error in
            if case .busy = error as? StoreError { true } else { false }
        }
        await hurried.close()
    }
}
