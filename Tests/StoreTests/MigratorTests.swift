import Store
import TestSupport
import Testing

@Suite struct MigratorTests {
    @Test("migrating twice does nothing the second time", arguments: Engine.enabled)
    func twice(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine, migrated: false)
        let first = try await database.write { try Migrator.migrate($0, at: 5) }
        let second = try await database.write { try Migrator.migrate($0, at: 6) }
        #expect(first == Schema.steps.map(\.id))
        #expect(second == [])
        try await database.read { connection in try Migrator.requireCurrent(connection) }
    }

    @Test("every table named by the schema is there and empty", arguments: Engine.enabled)
    func tables(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        try await database.read { connection in
            for table in Schema.tables {
                let isFilled = try connection.exists("SELECT 1 AS one FROM \(trusted: table)")
                #expect(!isFilled, "\(table)")
            }
        }
    }

    @Test("a database without a schema is refused and told how to get one", arguments: Engine.enabled)
    func empty(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine, migrated: false)
        await #expect {
            try await database.read { connection in try Migrator.requireCurrent(connection) }
        } throws: { error in
            guard case .schemaOlder(let text) = error as? StoreError else { return false }
            return text.contains("mattrathan migrate")
        }
    }

    @Test("a database with a step missing is refused, and migrated", arguments: Engine.enabled)
    func older(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let last = try #require(Schema.steps.last?.id)
        try await database.write { _ = try $0.run("DELETE FROM schema_migration WHERE id = \(last)") }
        await #expect {
            try await database.read { connection in try Migrator.requireCurrent(connection) }
        } throws: { error in
            guard case .schemaOlder(let text) = error as? StoreError else { return false }
            return text.contains(last)
        }
    }

    @Test("a database newer than the program is refused", arguments: Engine.enabled)
    func newer(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        try await database.write { connection in
            _ = try connection.run(
                "INSERT INTO schema_migration (id, checksum, applied_at) VALUES ('9999_future', '0', 0)")
        }
        for attempt in [Migrator.requireCurrent, { _ = try Migrator.migrate($0, at: 9) }] as [Attempt] {
            await #expect {
                try await database.write { connection in try attempt(connection) }
            } throws: { error in
                guard case .schemaNewer(let text) = error as? StoreError else { return false }
                return text.contains("9999_future")
            }
        }
    }

    @Test("a step applied with another text is refused", arguments: Engine.enabled)
    func changed(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        try await database.write { connection in
            _ = try connection.run("UPDATE schema_migration SET checksum = 'x' WHERE id = \(Schema.steps[0].id)")
        }
        for attempt in [Migrator.requireCurrent, { _ = try Migrator.migrate($0, at: 9) }] as [Attempt] {
            await #expect {
                try await database.write { connection in try attempt(connection) }
            } throws: { error in
                guard case .failed(let text) = error as? StoreError else { return false }
                return text.contains(Schema.steps[0].id)
            }
        }
    }

    @Test("a step that fails leaves no part of itself", arguments: Engine.enabled)
    func failing(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine, migrated: false)
        await #expect(throws: Abandoned.self) {
            try await database.write { connection in
                _ = try Migrator.migrate(connection, at: 5)
                throw Abandoned()
            }
        }
        await #expect(throws: StoreError.self) {
            try await database.read { connection in _ = try connection.rows("SELECT 1 FROM schema_migration") }
        }
    }

    private typealias Attempt = @Sendable (any Connection) throws -> Void
}
