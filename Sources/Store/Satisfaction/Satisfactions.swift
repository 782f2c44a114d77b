import Domain

/// The forms that citizens have sent, and their remarks, which nothing joins.
package enum Satisfactions {
    /// Keeps one form.
    ///
    /// - Parameter form: its number, drawn by chance when the form was shown.
    /// - Returns: false when this very form was kept before, and nothing was changed.
    package static func insert(
        _ sheet: SatisfactionSheet, form: [UInt8], of assessment: Int, on day: ThaiDate, hour: Int,
        on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            INSERT INTO satisfaction_answer (assessment_id, form, answered_on, hour, choices, invented)
            VALUES (\(assessment), \(form), \(day.iso), \(hour), \(sheet.spelling), 0)
            ON CONFLICT (assessment_id, form) DO NOTHING
            """) == 1
    }

    /// Equal sheets of each hour, by day and hour.
    package static func slots(_ assessment: Int, on db: any Connection) throws -> [SatisfactionSlot] {
        try db.rows(
            """
            SELECT answered_on, hour, choices, COUNT(*) AS sheets FROM satisfaction_answer
             WHERE assessment_id = \(assessment)
             GROUP BY answered_on, hour, choices ORDER BY answered_on, hour, choices
            """
        ).map { row in
            SatisfactionSlot(
                day: try ThaiDate(column: row.get("answered_on")), hour: try row.get("hour"),
                sheet: SatisfactionSheet(spelling: try row.get("choices")), sheets: try row.get("sheets"))
        }
    }

    /// - Parameter id: drawn by chance, so that remarks of a day stand in no order of time.
    package static func insert(
        remark: String, id: [UInt8], of assessment: Int, on day: ThaiDate, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO satisfaction_remark (assessment_id, answered_on, remark_id, remark, invented)
            VALUES (\(assessment), \(day.iso), \(id), \(remark), 0)
            """)
    }

    package static func remarkCount(_ assessment: Int, on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS remarks FROM satisfaction_remark WHERE assessment_id = \(assessment)")?
            .get("remarks") ?? 0
    }

    package struct Remark: Hashable, Sendable {
        package let day: ThaiDate
        package let text: String
    }

    /// The newest day first; within a day in no order of time.
    package static func remarks(
        _ assessment: Int, limit: Int, offset: Int, on db: any Connection
    ) throws -> [Remark] {
        try db.rows(
            """
            SELECT answered_on, remark FROM satisfaction_remark WHERE assessment_id = \(assessment)
             ORDER BY answered_on DESC, remark_id LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            Remark(day: try ThaiDate(column: row.get("answered_on")), text: try row.get("remark"))
        }
    }
}
