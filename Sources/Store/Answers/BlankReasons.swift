/// Why a row stays blank, as its certifier stated it.
package enum BlankReasons {
    package static func list(_ assessment: Int, on db: any Connection) throws -> [String: String] {
        var reasons: [String: String] = [:]
        for row in try db.rows(
            "SELECT indicator_code, reason FROM blank_reason WHERE assessment_id = \(assessment)")
        {
            reasons[try row.get("indicator_code")] = try row.get("reason") as String
        }
        return reasons
    }

    package static func save(
        _ reason: String, of assessment: Int, _ indicator: String, by account: Int, at now: Int64,
        on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO blank_reason (assessment_id, indicator_code, reason, stated_by, stated_at)
            VALUES (\(assessment), \(indicator), \(reason), \(account), \(now))
            ON CONFLICT (assessment_id, indicator_code) DO UPDATE
               SET reason = excluded.reason, stated_by = excluded.stated_by, stated_at = excluded.stated_at
            """)
    }
}
