import Domain

/// What recorders counted on paper. A tally that was removed stays, marked, so that its number is never given again.
package enum PaperTallies {
    /// Those that count, by number.
    package static func list(_ assessment: Int, on db: any Connection) throws -> [StoredPaperTally] {
        var counts: [Int: [String: SatisfactionCount]] = [:]
        for row in try db.rows(
            "SELECT number, question_code, satisfied, improve FROM paper_count WHERE assessment_id = \(assessment)")
        {
            counts[try row.get("number"), default: [:]][try row.get("question_code")] = SatisfactionCount(
                satisfied: try row.get("satisfied"), improve: try row.get("improve"))
        }
        return try db.rows(
            """
            SELECT number, occasion, held_on, sheets, invented, version, saved_by, saved_at FROM paper_tally
             WHERE assessment_id = \(assessment) AND removed_at IS NULL ORDER BY number
            """
        ).map { row in
            let number: Int = try row.get("number")
            return StoredPaperTally(
                number: number,
                paper: PaperTally(
                    occasion: try row.get("occasion"), heldOn: try ThaiDate(column: row.get("held_on")),
                    tally: SatisfactionTally(sheets: try row.get("sheets"), counts: counts[number] ?? [:])),
                version: try row.get("version"), savedBy: try row.get("saved_by"), savedAt: try row.get("saved_at"),
                isInvented: try row.get("invented"))
        }
    }

    /// The number of the next tally; those removed are counted too.
    package static func nextNumber(_ assessment: Int, on db: any Connection) throws -> Int {
        let last: Int =
            try db.first(
                "SELECT COALESCE(MAX(number), 0) AS last FROM paper_tally WHERE assessment_id = \(assessment)")?
            .get("last") ?? 0
        return last + 1
    }

    /// Keeps a tally, or what it became.
    package static func save(_ stored: StoredPaperTally, of assessment: Int, on db: any Connection) throws {
        let paper = stored.paper
        try db.run(
            """
            INSERT INTO paper_tally (assessment_id, number, occasion, held_on, sheets, invented, version, saved_by,
                                     saved_at)
            VALUES (\(assessment), \(stored.number), \(paper.occasion), \(paper.heldOn.iso), \(paper.tally.sheets),
                    \(stored.isInvented), \(stored.version), \(stored.savedBy), \(stored.savedAt))
            ON CONFLICT (assessment_id, number) DO UPDATE
               SET occasion = excluded.occasion, held_on = excluded.held_on, sheets = excluded.sheets,
                   invented = excluded.invented, version = excluded.version, saved_by = excluded.saved_by,
                   saved_at = excluded.saved_at
            """)
        try db.run("DELETE FROM paper_count WHERE assessment_id = \(assessment) AND number = \(stored.number)")
        let rows = paper.tally.counts.filter { $0.value.answers > 0 }.sorted { $0.key < $1.key }
        guard !rows.isEmpty else { return }
        let values = rows.map { code, count -> [SQLValue] in
            [
                assessment.sqlValue, stored.number.sqlValue, code.sqlValue, count.satisfied.sqlValue,
                count.improve.sqlValue,
            ]
        }
        try db.run(
            "INSERT INTO paper_count (assessment_id, number, question_code, satisfied, improve) VALUES \(rows: values)")
    }

    package static func remove(_ number: Int, of assessment: Int, at now: Int64, on db: any Connection) throws {
        try db.run(
            """
            UPDATE paper_tally SET removed_at = \(now), version = version + 1
             WHERE assessment_id = \(assessment) AND number = \(number)
            """)
    }
}
