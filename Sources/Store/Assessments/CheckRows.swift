import Domain

/// One local government on the list of those who check.
package struct CheckRow: Sendable {
    package let assessment: Assessment
    /// The certification that stands; nil without one.
    package let certification: Int?
    package let certifiedAt: Int64?
    /// How often it was sent back.
    package let returns: Int

    /// It is certified, the check looks at it, and nobody has accepted it yet.
    package var isWaiting: Bool { assessment.isToBeChecked && assessment.state == .certified }
}

package enum CheckRows {
    /// Of one province by the live register, as permissions go; in Thai order.
    package static func list(_ round: String, province: String, on db: any Connection) throws -> [CheckRow] {
        let bytewise: Query = db.dialect == .postgres ? "COLLATE \"C\"" : ""
        return try db.rows(
            """
            SELECT \(Assessments.columns), standing.number AS standing_number, standing.certified_at AS standing_at,
                   (SELECT COUNT(*) FROM reopening
                     WHERE reopening.assessment_id = assessment.id AND reopening.kind = 'returned') AS returns
              \(Assessments.tables)
              LEFT JOIN certification AS standing
                     ON standing.assessment_id = assessment.id AND standing.withdrawn_at IS NULL
                    AND standing.number = (SELECT MAX(newest.number) FROM certification AS newest
                                            WHERE newest.assessment_id = assessment.id
                                              AND newest.withdrawn_at IS NULL)
             WHERE assessment.round_id = \(round) AND local_government.province_code = \(province)
             ORDER BY local_government.sort_key \(bytewise), district.sort_key \(bytewise), assessment.lao_code
            """
        ).map { row in
            CheckRow(
                assessment: try Assessment(row: row), certification: try row.find("standing_number"),
                certifiedAt: try row.find("standing_at"), returns: try row.get("returns"))
        }
    }

    /// How many of a province wait to be looked at.
    package static func countWaiting(_ round: String, province: String, on db: any Connection) throws -> Int {
        try db.first(
            """
            SELECT COUNT(*) AS waiting FROM assessment
              JOIN local_government ON local_government.code = assessment.lao_code
             WHERE assessment.round_id = \(round) AND local_government.province_code = \(province)
               AND assessment.to_check = 1 AND assessment.state = 'certified' AND assessment.checked_at IS NULL
            """)?.get("waiting") ?? 0
    }

    /// The next one of a province, by code, that waits to be looked at.
    package static func nextWaiting(
        _ round: String, province: String, after code: String, on db: any Connection
    ) throws -> String? {
        try db.first(
            """
            SELECT assessment.lao_code FROM assessment
              JOIN local_government ON local_government.code = assessment.lao_code
             WHERE assessment.round_id = \(round) AND local_government.province_code = \(province)
               AND assessment.to_check = 1 AND assessment.state = 'certified' AND assessment.checked_at IS NULL
               AND assessment.lao_code <> \(code)
             ORDER BY CASE WHEN assessment.lao_code > \(code) THEN 0 ELSE 1 END, assessment.lao_code LIMIT 1
            """)?.get("lao_code")
    }
}
