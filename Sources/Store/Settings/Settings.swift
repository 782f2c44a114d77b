/// Facts about this database that are neither register nor round.
package enum Settings {
    /// Set only by `demo`: the demonstration persons may sign in.
    package static let demonstration = "demonstration"

    package static func find(_ key: String, on db: any Connection) throws -> String? {
        try db.first("SELECT value FROM setting WHERE key = \(key)")?.get("value")
    }

    package static func save(_ value: String, as key: String, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO setting (key, value) VALUES (\(key), \(value))
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
    }
}
