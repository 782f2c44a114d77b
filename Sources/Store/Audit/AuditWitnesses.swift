/// What outside the chains knows of their entries.
package enum AuditWitnesses {
    /// For each chain, the highest entry that a figure of its local government names as the one that made it.
    package static func entriesNamedByFigures(on db: any Connection) throws -> [String: Int] {
        var highest: [String: Int] = [:]
        for row in try db.rows(
            """
            SELECT assessment.lao_code, MAX(named.seq) AS seq
              FROM (SELECT assessment_id, MAX(entry_seq) AS seq FROM answer GROUP BY assessment_id
                    UNION ALL
                    SELECT assessment_id, MAX(entry_seq) AS seq FROM base_value GROUP BY assessment_id) AS named
              JOIN assessment ON assessment.id = named.assessment_id
             GROUP BY assessment.lao_code
            """)
        {
            highest[try row.get("lao_code")] = try row.get("seq") as Int
        }
        return highest
    }

    /// Codes that can name a chain.
    package static func codes(on db: any Connection) throws -> [String] {
        try db.rows("SELECT code FROM local_government ORDER BY code").map { try $0.get("code") }
    }
}
