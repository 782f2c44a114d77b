import Store
import StorePostgres
import TestSupport
import Testing

/// The lock by which servers and changing commands keep apart on PostgreSQL.
@Suite(.enabled(if: Engine.enabled.contains(.postgres)))
struct PostgresLockTests {
    @Test("servers share the lock, a changing command holds it alone")
    func serverLock() async throws {
        let database = try await Things.make(.postgres)
        guard case .server(let url) = database.place else { return }
        let (one, two, command) = (
            try PostgresDatabase(url: url), try PostgresDatabase(url: url), try PostgresDatabase(url: url)
        )
        #expect(try one.tryServerLock(exclusive: false))
        #expect(try two.tryServerLock(exclusive: false))
        #expect(try !command.tryServerLock(exclusive: true))
        await one.close()
        #expect(try !command.tryServerLock(exclusive: true))
        await two.close()
        // The server lets go of the lock once it has noticed the end of the connection.
        var isTaken = false
        for _ in 0..<500 where !isTaken {
            isTaken = try command.tryServerLock(exclusive: true)
            if !isTaken { try await Task.sleep(for: .milliseconds(10)) }
        }
        #expect(isTaken)
        let late = try PostgresDatabase(url: url)
        #expect(try !late.tryServerLock(exclusive: false))
        await command.close()
        await late.close()
    }

    @Test("a server whose connections were all cut takes its lock again before it goes on")
    func lockAfterRestart() async throws {
        let database = try await Things.make(.postgres)
        guard case .server(let url) = database.place else { return }
        let server = try PostgresDatabase(url: url, connections: 1)
        #expect(try server.tryServerLock(exclusive: false))
        try await database.read { connection in
            _ = try connection.rows(
                """
                SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid()
                """)
        }
        #expect(try await Things.count(server) == 0)
        let command = try PostgresDatabase(url: url)
        #expect(try !command.tryServerLock(exclusive: true))
        await server.close()
        await command.close()
    }
}
