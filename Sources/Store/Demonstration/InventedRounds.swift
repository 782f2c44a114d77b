import Domain

/// What stands in a round that is to hold invented figures.
package enum InventedRounds {
    /// Whether somebody recorded a figure in the round; figures that were invented do not count.
    package static func holdsRealFigures(_ round: String, on db: any Connection) throws -> Bool {
        try db.exists(
            """
            SELECT 1 FROM assessment JOIN answer ON answer.assessment_id = assessment.id
             WHERE assessment.round_id = \(round) AND answer.invented = 0 LIMIT 1
            """)
            || db.exists(
                """
                SELECT 1 FROM assessment JOIN base_value ON base_value.assessment_id = assessment.id
                 WHERE assessment.round_id = \(round) AND base_value.invented = 0 LIMIT 1
                """)
            || db.exists(
                """
                SELECT 1 FROM assessment JOIN paper_tally ON paper_tally.assessment_id = assessment.id
                 WHERE assessment.round_id = \(round) AND paper_tally.invented = 0 LIMIT 1
                """)
            || db.exists(
                """
                SELECT 1 FROM assessment JOIN satisfaction_answer ON satisfaction_answer.assessment_id = assessment.id
                 WHERE assessment.round_id = \(round) AND satisfaction_answer.invented = 0 LIMIT 1
                """)
    }

    /// Takes everything recorded in a round out of it; the record of changes stays.
    package static func clear(_ round: String, on db: any Connection) throws {
        let assessments: Query = "(SELECT id FROM assessment WHERE round_id = \(round))"
        try db.run("DELETE FROM collection_link WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM collection_request WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM satisfaction_answer WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM satisfaction_remark WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM paper_count WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM paper_tally WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM published_certification WHERE round_id = \(round)")
        try db.run("DELETE FROM publication_file WHERE round_id = \(round)")
        try db.run("DELETE FROM publication WHERE round_id = \(round)")
        try db.run("DELETE FROM certified_base_value WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM certified_answer WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM certification WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM blank_reason WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM draft WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM idempotency WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM base_value WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM answer WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM extension WHERE round_id = \(round)")
        try db.run("DELETE FROM reopening WHERE assessment_id IN \(assessments)")
        try db.run("DELETE FROM review_request WHERE assessment_id IN \(assessments)")
        try db.run(
            """
            UPDATE assessment SET state = \(Assessment.State.notStarted.rawValue), submitted_by = NULL,
                   submitted_at = NULL, reopened_kind = NULL, reopened_until = NULL, reopened_rows = NULL,
                   checked_by = NULL, checked_at = NULL, to_check = 0, extended_until = NULL, admitted_until = NULL
             WHERE round_id = \(round)
            """)
    }
}
