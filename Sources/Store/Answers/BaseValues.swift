import Domain

/// Figures recorded once per round that are the frame of several indicators (ข้อมูลพื้นฐาน).
package enum BaseValues {
    package static func find(_ assessment: Int, _ item: String, on db: any Connection) throws -> StoredBaseValue? {
        try db.first(
            "SELECT \(columns) FROM base_value WHERE assessment_id = \(assessment) AND item_code = \(item)"
        ).map(StoredBaseValue.init(row:))
    }

    package static func list(_ assessment: Int, on db: any Connection) throws -> [String: StoredBaseValue] {
        var values: [String: StoredBaseValue] = [:]
        for row in try db.rows("SELECT item_code, \(columns) FROM base_value WHERE assessment_id = \(assessment)") {
            values[try row.get("item_code")] = try StoredBaseValue(row: row)
        }
        return values
    }

    /// - Returns: false when somebody else was faster and nothing was changed.
    package static func save(
        _ stored: StoredBaseValue, of assessment: Int, _ item: String, on db: any Connection
    ) throws -> Bool {
        if stored.version == 1 {
            return try db.run(
                """
                INSERT INTO base_value (assessment_id, item_code, value, invented, version, entry_seq, saved_by,
                                        saved_at, source, as_of, unchanged)
                VALUES (\(assessment), \(item), \(stored.value), 0, 1, \(stored.entry), \(stored.savedBy),
                        \(stored.savedAt), \(stored.origin.source), \(stored.origin.asOf?.iso), \(stored.isUnchanged))
                ON CONFLICT (assessment_id, item_code) DO NOTHING
                """) == 1
        }
        return try db.run(
            """
            UPDATE base_value
               SET value = \(stored.value), invented = 0, version = \(stored.version), entry_seq = \(stored.entry),
                   saved_by = \(stored.savedBy), saved_at = \(stored.savedAt), source = \(stored.origin.source),
                   as_of = \(stored.origin.asOf?.iso), unchanged = \(stored.isUnchanged)
             WHERE assessment_id = \(assessment) AND item_code = \(item) AND version = \(stored.version - 1)
            """) == 1
    }

    private static let columns: Query = "value, version, entry_seq, saved_by, saved_at, source, as_of, unchanged"
}

extension StoredBaseValue {
    init(row: ResultRow) throws {
        let asOf: String? = try row.find("as_of")
        self.init(
            value: try row.find("value"), version: try row.get("version"), entry: try row.get("entry_seq"),
            savedBy: try row.get("saved_by"), savedAt: try row.get("saved_at"),
            origin: BaseValueOrigin(source: try row.get("source"), asOf: asOf.flatMap(ThaiDate.init(iso:))),
            isUnchanged: try row.get("unchanged"))
    }
}
