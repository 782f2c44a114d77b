/// One forward step of the schema. Its text is never changed once released: the checksum of an applied step is kept.
package struct Migration: Sendable {
    package let id: String
    package let statements: @Sendable (Dialect) -> [Query]

    package init(_ id: String, _ statements: @escaping @Sendable (Dialect) -> [Query]) {
        self.id = id
        self.statements = statements
    }

    /// FNV-1a over the statements: tells a changed step, guards against no attacker.
    package func checksum(_ dialect: Dialect) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for statement in statements(dialect) {
            for byte in statement.text.utf8 {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            }
        }
        return String(hash, radix: 16)
    }
}

/// Brings a database to the schema of this program, one transaction for all steps.
package enum Migrator {
    /// Applies what is missing.
    /// - Returns: the ids applied now, in order.
    /// - Throws: `schemaNewer` when the database knows a step this program does not, `failed` when an applied step's
    ///   text has changed.
    package static func migrate(_ connection: any Connection, at now: Int64) throws -> [String] {
        let dialect = connection.dialect
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
              id TEXT NOT NULL PRIMARY KEY,
              checksum TEXT NOT NULL,
              applied_at \(dialect.integer) NOT NULL
            ) \(dialect.table)
            """)
        let missing = try missingSteps(connection)
        for step in missing {
            for statement in step.statements(dialect) { try connection.run(statement) }
            try connection.run(
                """
                INSERT INTO schema_migration (id, checksum, applied_at)
                VALUES (\(step.id), \(step.checksum(dialect)), \(now))
                """)
        }
        return missing.map(\.id)
    }

    /// Refuses a database whose schema is not exactly this program's.
    package static func requireCurrent(_ connection: any Connection) throws {
        guard try isMigrated(connection) else {
            throw StoreError.schemaOlder(
                "the database has no Mattrathan schema yet: run `mattrathan migrate` (or `mattrathan demo`) first")
        }
        let missing = try missingSteps(connection)
        if let first = missing.first {
            throw StoreError.schemaOlder(
                "the database is older than this program (step \(first.id) is missing): run `mattrathan migrate`")
        }
    }

    private static func missingSteps(_ connection: any Connection) throws -> [Migration] {
        let applied = try connection.rows("SELECT id, checksum FROM schema_migration ORDER BY id")
        var checksums: [String: String] = [:]
        for row in applied { checksums[try row.get("id")] = try row.get("checksum") as String }
        for step in Schema.steps {
            guard let known = checksums[step.id] else { continue }
            if known != step.checksum(connection.dialect) {
                throw StoreError.failed("schema step \(step.id) was applied with another text than this program's")
            }
        }
        let known = Set(Schema.steps.map(\.id))
        if let newer = checksums.keys.filter({ !known.contains($0) }).min() {
            throw StoreError.schemaNewer(
                "the database is newer than this program (it has step \(newer)): use the program that wrote it")
        }
        return Schema.steps.filter { checksums[$0.id] == nil }
    }

    private static func isMigrated(_ connection: any Connection) throws -> Bool {
        switch connection.dialect {
        case .sqlite:
            try connection.exists("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'")
        case .postgres:
            try connection.exists(
                """
                SELECT 1 FROM information_schema.tables
                 WHERE table_schema = current_schema() AND table_name = 'schema_migration'
                """)
        }
    }
}
