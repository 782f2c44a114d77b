import Domain

/// Everything recorded in one assessment, to be put into the columns.
package enum FiguresOfAssessment {
    package static func find(
        _ round: String, _ code: String, on db: any Connection
    ) throws -> AssessmentFigures? {
        guard
            let row = try db.first(
                """
                SELECT id, state, checked_at, reopened_kind FROM assessment
                 WHERE round_id = \(round) AND lao_code = \(code)
                """)
        else { return nil }
        let id: Int = try row.get("id")
        let stateText: String = try row.get("state")
        let state = Assessment.State(
            column: stateText, isChecked: try (row.find("checked_at") as Int64?) != nil,
            isReopened: try (row.find("reopened_kind") as String?) != nil)
        guard let state else {
            throw StoreError.wrongColumn("assessment in state \(stateText)")
        }
        return AssessmentFigures(
            code: code, state: state, entry: try AuditEntries.head(code, on: db)?.sequence ?? 0,
            answers: try Answers.list(id, on: db), baseValues: try BaseValues.list(id, on: db),
            certified: try Certifications.current(id, on: db).map { certification in
                CertifiedFigures(
                    number: certification.number, certifiedAt: certification.certifiedAt,
                    rows: try Certifications.rows(id, certification.number, on: db))
            })
    }
}
