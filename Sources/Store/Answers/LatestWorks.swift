import Domain

/// Where people stopped working.
package enum LatestWorks {
    /// The last thing one person saved or typed in an assessment, as far as it still stands; nil before his first.
    package static func find(_ assessment: Int, by account: Int, on db: any Connection) throws -> LatestWork? {
        let prefix = BaseDataItem.subject("")
        return try db.first(
            """
            SELECT subject, at, is_draft
              FROM (SELECT indicator_code AS subject, saved_at AS at, 0 AS is_draft FROM answer
                     WHERE assessment_id = \(assessment) AND saved_by = \(account)
                     UNION ALL
                    SELECT \(prefix) || item_code, saved_at, 0 FROM base_value
                     WHERE assessment_id = \(assessment) AND saved_by = \(account)
                     UNION ALL
                    SELECT subject, saved_at, 1 FROM draft
                     WHERE assessment_id = \(assessment) AND account_id = \(account)) AS work
             ORDER BY at DESC, is_draft DESC, subject DESC LIMIT 1
            """
        ).map { row in
            LatestWork(subject: try row.get("subject"), at: try row.get("at"), isDraft: try row.get("is_draft"))
        }
    }
}
