import Domain

/// Figures as they are recorded; the version is the lock.
package enum Answers {
    package static func find(_ assessment: Int, _ indicator: String, on db: any Connection) throws -> StoredAnswer? {
        try db.first(
            """
            SELECT \(columns) FROM answer
             WHERE assessment_id = \(assessment) AND indicator_code = \(indicator)
            """
        ).map(StoredAnswer.init(row:))
    }

    /// Every answer of one assessment, by indicator.
    package static func list(_ assessment: Int, on db: any Connection) throws -> [String: StoredAnswer] {
        var answers: [String: StoredAnswer] = [:]
        for row in try db.rows("SELECT indicator_code, \(columns) FROM answer WHERE assessment_id = \(assessment)") {
            answers[try row.get("indicator_code")] = try StoredAnswer(row: row)
        }
        return answers
    }

    /// Saves over the version its author has seen; 0 is none yet.
    /// - Returns: false when somebody else was faster and nothing was changed.
    package static func save(
        _ stored: StoredAnswer, of assessment: Int, _ indicator: String, on db: any Connection
    ) throws -> Bool {
        let answer = stored.answer
        if stored.version == 1 {
            return try db.run(
                """
                INSERT INTO answer (assessment_id, indicator_code, frame, provision, carried_out, note, invented,
                                    version, entry_seq, saved_by, saved_at, unchanged)
                VALUES (\(assessment), \(indicator), \(answer.frame), \(answer.provision), \(answer.carriedOut),
                        \(answer.note), 0, 1, \(stored.entry), \(stored.savedBy), \(stored.savedAt), \(stored.isUnchanged))
                ON CONFLICT (assessment_id, indicator_code) DO NOTHING
                """) == 1
        }
        return try db.run(
            """
            UPDATE answer
               SET frame = \(answer.frame), provision = \(answer.provision), carried_out = \(answer.carriedOut),
                   note = \(answer.note), invented = 0, version = \(stored.version), entry_seq = \(stored.entry),
                   saved_by = \(stored.savedBy), saved_at = \(stored.savedAt), unchanged = \(stored.isUnchanged)
             WHERE assessment_id = \(assessment) AND indicator_code = \(indicator)
               AND version = \(stored.version - 1)
            """) == 1
    }

    /// Account ids of those whose figures stand in an assessment.
    package static func authors(_ assessment: Int, on db: any Connection) throws -> Set<Int> {
        Set(
            try db.rows(
                """
                SELECT saved_by FROM answer WHERE assessment_id = \(assessment)
                 UNION SELECT saved_by FROM base_value WHERE assessment_id = \(assessment)
                """
            ).map { try $0.get("saved_by") })
    }

    private static let columns: Query =
        "frame, provision, carried_out, note, version, entry_seq, saved_by, saved_at, unchanged"
}

extension StoredAnswer {
    init(row: ResultRow) throws {
        self.init(
            answer: Answer(
                frame: try row.find("frame"), provision: try row.find("provision"),
                carriedOut: try row.get("carried_out"), note: try row.get("note")),
            version: try row.get("version"), entry: try row.get("entry_seq"), savedBy: try row.get("saved_by"),
            savedAt: try row.get("saved_at"), isUnchanged: try row.get("unchanged"))
    }
}
