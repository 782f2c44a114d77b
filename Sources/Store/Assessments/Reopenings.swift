import Domain

/// What was opened for correction, one after the other.
package enum Reopenings {
    /// One of them, with who opened it.
    package struct Recorded: Sendable {
        package let number: Int
        package let reopening: Reopening
        /// The certification that stood then.
        package let certification: Int
        package let by: Int
        package let role: Role?
        /// Milliseconds since 1970, UTC.
        package let at: Int64
        /// Reasons by row, as audit entries name it; "" for all rows together. Erased ones are left out.
        package let reasons: [String: String]
    }

    /// Opens rows for correction.
    package static func insert(
        _ reopening: Reopening, of assessment: Int, certification: Int, by account: Int, _ role: Role, at now: Int64,
        entry: Int, on db: any Connection
    ) throws {
        let rows = reopening.rows.text
        let number: Int =
            try db.first("SELECT COALESCE(MAX(number), 0) AS last FROM reopening WHERE assessment_id = \(assessment)")?
            .get("last") ?? 0
        try db.run(
            """
            INSERT INTO reopening (assessment_id, number, kind, until_on, rows, certification, opened_by, opened_role,
                                   opened_at, entry_seq)
            VALUES (\(assessment), \(number + 1), \(reopening.kind.rawValue), \(reopening.until.iso), \(rows),
                    \(certification), \(account), \(role.rawValue), \(now), \(entry))
            """)
        try Assessments.setState(assessment, .reopened, on: db)
        try db.run(
            """
            UPDATE assessment SET reopened_kind = \(reopening.kind.rawValue), reopened_until = \(reopening.until.iso),
                   reopened_rows = \(rows)
             WHERE id = \(assessment)
            """)
    }

    /// Newest first.
    package static func list(_ assessment: Assessment, on db: any Connection) throws -> [Recorded] {
        try db.rows(
            """
            SELECT number, kind, until_on, rows, certification, opened_by, opened_role, opened_at, entry_seq
              FROM reopening WHERE assessment_id = \(assessment.id) ORDER BY number DESC
            """
        ).map { row in
            let kindText: String = try row.get("kind")
            guard let kind = Reopening.Kind(rawValue: kindText) else {
                throw StoreError.wrongColumn("reopening \(kindText)")
            }
            let role: String = try row.get("opened_role")
            return Recorded(
                number: try row.get("number"),
                reopening: Reopening(
                    kind, until: try ThaiDate(column: row.get("until_on")),
                    rows: Reopening.Rows(text: try row.get("rows"))),
                certification: try row.get("certification"), by: try row.get("opened_by"), role: Role(rawValue: role),
                at: try row.get("opened_at"),
                reasons: try ReasonTexts.find(
                    assessment.localGovernment.code, entry: row.get("entry_seq"), on: db))
        }
    }
}

/// The words of reasons beside one audit entry, by row.
package enum ReasonTexts {
    private static let whole = "reason"
    private static let prefix = "reason."

    /// The name under which the reason of a row is kept; "" for all rows together.
    package static func field(_ row: String) -> String { row.isEmpty ? whole : prefix + row }

    package static func find(_ chain: String, entry: Int, on db: any Connection) throws -> [String: String] {
        var reasons: [String: String] = [:]
        for row in try db.rows("SELECT field, text FROM audit_text WHERE chain = \(chain) AND seq = \(entry)") {
            let field: String = try row.get("field")
            if field == whole {
                reasons[""] = try row.get("text") as String
            } else if field.hasPrefix(prefix) {
                reasons[String(field.dropFirst(prefix.count))] = try row.get("text") as String
            }
        }
        return reasons
    }
}
