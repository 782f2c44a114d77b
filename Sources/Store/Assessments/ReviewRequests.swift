import Domain

/// Requests for a review, one after the other.
package enum ReviewRequests {
    package static func insert(
        _ request: ReviewRequest, of assessment: Int, entry: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO review_request (assessment_id, number, rows, certification, requested_by, requested_at, entry_seq)
            VALUES (\(assessment), \(request.number), \(Reopening.Rows.some(request.rows).text),
                    \(request.certification), \(request.by), \(request.at), \(entry))
            """)
    }

    package static func decide(
        _ assessment: Int, _ number: Int, _ decision: ReviewRequest.Decision, entry: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            UPDATE review_request
               SET granted_rows = \(Reopening.Rows.some(decision.granted).text), decided_by = \(decision.by),
                   decided_at = \(decision.at), decision_seq = \(entry)
             WHERE assessment_id = \(assessment) AND number = \(number) AND decided_at IS NULL
            """)
    }

    /// Newest first.
    package static func list(_ assessment: Assessment, on db: any Connection) throws -> [ReviewRequest] {
        let chain = assessment.localGovernment.code
        return try db.rows(
            """
            SELECT number, rows, certification, requested_by, requested_at, entry_seq, granted_rows, decided_by,
                   decided_at, decision_seq
              FROM review_request WHERE assessment_id = \(assessment.id) ORDER BY number DESC
            """
        ).map { row in
            var decision: ReviewRequest.Decision?
            if let at: Int64 = try row.find("decided_at") {
                decision = ReviewRequest.Decision(
                    granted: names(try row.find("granted_rows") ?? ""), by: try row.get("decided_by"), at: at,
                    reasons: try ReasonTexts.find(chain, entry: row.get("decision_seq"), on: db))
            }
            return ReviewRequest(
                number: try row.get("number"), rows: names(try row.get("rows")),
                certification: try row.get("certification"), by: try row.get("requested_by"),
                at: try row.get("requested_at"),
                reasons: try ReasonTexts.find(chain, entry: row.get("entry_seq"), on: db), decision: decision)
        }
    }

    /// Those of a round that nobody has decided yet, oldest first.
    package static func waiting(_ round: String, on db: any Connection) throws -> [(code: String, at: Int64)] {
        try db.rows(
            """
            SELECT assessment.lao_code, review_request.requested_at FROM review_request
              JOIN assessment ON assessment.id = review_request.assessment_id
             WHERE assessment.round_id = \(round) AND review_request.decided_at IS NULL
             ORDER BY review_request.requested_at, assessment.lao_code
            """
        ).map { (try $0.get("lao_code"), try $0.get("requested_at")) }
    }

    private static func names(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
    }
}
