import Domain

/// The keys of local governments in the systems of others, one for each scheme.
package enum ExternalIdentifiers {
    /// The keys of one local government by scheme.
    package static func list(of code: String, on db: any Connection) throws -> [String: String] {
        var values: [String: String] = [:]
        for row in try db.rows("SELECT scheme, value FROM external_identifier WHERE lao_code = \(code)") {
            values[try row.get("scheme")] = try row.get("value") as String
        }
        return values
    }

    package static func find(_ scheme: String, of code: String, on db: any Connection) throws -> String? {
        try db.first("SELECT value FROM external_identifier WHERE lao_code = \(code) AND scheme = \(scheme)")?
            .get("value")
    }

    /// The codes of the local governments with that key; a scheme may give one key to several.
    package static func codes(_ scheme: String, _ value: String, on db: any Connection) throws -> [String] {
        try db.rows(
            """
            SELECT lao_code FROM external_identifier
             WHERE scheme = \(scheme) AND value = \(value) ORDER BY lao_code
            """
        ).map { try $0.get("lao_code") }
    }

    /// Sets the key of a local government in a scheme.
    package static func save(_ value: String, _ scheme: String, of code: String, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO external_identifier (lao_code, scheme, value) VALUES (\(code), \(scheme), \(value))
            ON CONFLICT (lao_code, scheme) DO UPDATE SET value = excluded.value
            """)
    }

    /// - Returns: false when there was none.
    package static func delete(_ scheme: String, of code: String, on db: any Connection) throws -> Bool {
        try db.run("DELETE FROM external_identifier WHERE lao_code = \(code) AND scheme = \(scheme)") == 1
    }
}
