/// Facts about this database that are neither register nor round.
package enum Settings {
    /// Set only by `demo`: the demonstration persons may sign in.
    package static let demonstration = "demonstration"
    /// The key under which forms and cookies of citizens are marked (ADR 16).
    package static let satisfactionKey = "satisfaction_key"
    /// The key from which the codes of registrations follow (ADR 28).
    package static let registrationKey = "registration_key"

    package static func find(_ key: String, on db: any Connection) throws -> String? {
        try db.first("SELECT value FROM setting WHERE key = \(key)")?.get("value")
    }

    /// Sets what is not set yet; two that do so at once leave one value.
    package static func insert(_ value: String, as key: String, on db: any Connection) throws {
        try db.run("INSERT INTO setting (key, value) VALUES (\(key), \(value)) ON CONFLICT (key) DO NOTHING")
    }

    package static func save(_ value: String, as key: String, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO setting (key, value) VALUES (\(key), \(value))
            ON CONFLICT (key) DO UPDATE SET value = excluded.value
            """)
    }
}
