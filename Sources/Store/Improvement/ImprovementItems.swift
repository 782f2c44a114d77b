import Domain

/// The lines of plans of improvement.
package enum ImprovementItems {
    /// The fields under which the words of an entry are kept.
    package static let textField = "text"
    package static let ownerField = "owner_name"

    /// All of one assessment, by indicator.
    package static func list(_ assessment: Int, on db: any Connection) throws -> [String: ImprovementItem] {
        let items = try rows(assessment, "", on: db)
        return Dictionary(items.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package static func find(
        _ assessment: Int, _ indicator: String, on db: any Connection
    ) throws -> ImprovementItem? {
        try rows(assessment, "AND improvement_item.indicator_code = \(indicator)", on: db).first
    }

    private static func rows(
        _ assessment: Int, _ condition: Query, on db: any Connection
    ) throws -> [ImprovementItem] {
        try db.rows(
            """
            SELECT improvement_item.indicator_code, improvement_item.version, improvement_item.owner_account,
                   improvement_item.due_on, improvement_item.saved_by, improvement_item.saved_at,
                   words.text AS words, owner.text AS owner_name
              FROM improvement_item
              JOIN assessment ON assessment.id = improvement_item.assessment_id
              LEFT JOIN audit_text AS words
                ON words.chain = assessment.lao_code AND words.seq = improvement_item.entry_seq
               AND words.field = \(textField)
              LEFT JOIN audit_text AS owner
                ON owner.chain = assessment.lao_code AND owner.seq = improvement_item.entry_seq
               AND owner.field = \(ownerField)
             WHERE improvement_item.assessment_id = \(assessment) \(condition)
             ORDER BY improvement_item.indicator_code
            """
        ).map(ImprovementItem.init(row:))
    }

    /// - Parameter entry: the audit entry that holds its words.
    package static func save(
        _ item: ImprovementItem, of assessment: Int, entry: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO improvement_item (assessment_id, indicator_code, version, entry_seq, owner_account, due_on,
                                          saved_by, saved_at)
            VALUES (\(assessment), \(item.indicator), \(item.version), \(entry), \(item.owner), \(item.due?.iso),
                    \(item.savedBy), \(item.savedAt))
            ON CONFLICT (assessment_id, indicator_code) DO UPDATE
               SET version = excluded.version, entry_seq = excluded.entry_seq,
                   owner_account = excluded.owner_account, due_on = excluded.due_on, saved_by = excluded.saved_by,
                   saved_at = excluded.saved_at
            """)
    }
}

extension ImprovementItem {
    fileprivate init(row: ResultRow) throws {
        self.init(
            indicator: try row.get("indicator_code"), text: try row.find("words") ?? "",
            owner: try row.find("owner_account"), ownerName: try row.find("owner_name") ?? "",
            due: try (row.find("due_on") as String?).map { try ThaiDate(column: $0) }, version: try row.get("version"),
            savedBy: try row.get("saved_by"), savedAt: try row.get("saved_at"))
    }
}
