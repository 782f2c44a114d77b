import Domain

/// Which division of a local government owns a row, where that is another than the standard set says. It holds over all
/// rounds.
package enum IndicatorDivisions {
    package static func owners(in code: String, on db: any Connection) throws -> RowOwners {
        var changed: [String: String] = [:]
        for row in try db.rows(
            "SELECT indicator_code, division FROM indicator_division WHERE lao_code = \(code)")
        {
            changed[try row.get("indicator_code")] = try row.get("division") as String
        }
        return RowOwners(changed: changed)
    }

    package static func save(
        _ division: String, of indicator: String, in code: String, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO indicator_division (lao_code, indicator_code, division)
            VALUES (\(code), \(indicator), \(division))
            ON CONFLICT (lao_code, indicator_code) DO UPDATE SET division = excluded.division
            """)
    }

    /// Back to what the standard set says.
    package static func forget(_ indicator: String, in code: String, on db: any Connection) throws {
        try db.run("DELETE FROM indicator_division WHERE lao_code = \(code) AND indicator_code = \(indicator)")
    }
}
