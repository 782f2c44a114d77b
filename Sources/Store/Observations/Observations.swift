import Domain

/// What was said about the rows of assessments.
package enum Observations {
    /// The field under which the words of either entry are kept.
    package static let textField = "text"

    /// All of one row, oldest first.
    package static func list(
        _ assessment: Int, indicator: String, on db: any Connection
    ) throws -> [Observation] {
        try list(assessment, "AND observation.indicator_code = \(indicator)", on: db)
    }

    /// All of one assessment, oldest first.
    package static func list(_ assessment: Int, on db: any Connection) throws -> [Observation] {
        try list(assessment, "", on: db)
    }

    /// The open ones of an assessment by row, oldest first.
    package static func open(_ assessment: Int, on db: any Connection) throws -> [String: [Observation]] {
        Dictionary(grouping: try list(assessment, "AND observation.ending IS NULL", on: db), by: \.indicator)
    }

    private static func list(
        _ assessment: Int, _ condition: Query, on db: any Connection
    ) throws -> [Observation] {
        try db.rows(
            """
            SELECT observation.number, observation.indicator_code, observation.kind, observation.ending,
                   opened.account_id AS opened_by, opened.at AS opened_at, opened.role AS opened_role,
                   opener.name AS opened_name, opened_text.text AS opened_text,
                   closed.account_id AS closed_by, closed.at AS closed_at, closed.role AS closed_role,
                   closer.name AS closed_name, closed_text.text AS closed_text
              FROM observation
              JOIN assessment ON assessment.id = observation.assessment_id
              JOIN audit_entry AS opened
                ON opened.chain = assessment.lao_code AND opened.seq = observation.opened_seq
              LEFT JOIN account AS opener ON opener.id = opened.account_id
              LEFT JOIN audit_text AS opened_text
                ON opened_text.chain = assessment.lao_code AND opened_text.seq = observation.opened_seq
               AND opened_text.field = \(textField)
              LEFT JOIN audit_entry AS closed
                ON closed.chain = assessment.lao_code AND closed.seq = observation.closed_seq
              LEFT JOIN account AS closer ON closer.id = closed.account_id
              LEFT JOIN audit_text AS closed_text
                ON closed_text.chain = assessment.lao_code AND closed_text.seq = observation.closed_seq
               AND closed_text.field = \(textField)
             WHERE observation.assessment_id = \(assessment) \(condition)
             ORDER BY observation.number
            """
        ).map(Observation.init(row:))
    }

    package static func nextNumber(_ assessment: Int, on db: any Connection) throws -> Int {
        try db.first(
            "SELECT COALESCE(MAX(number), 0) + 1 AS next FROM observation WHERE assessment_id = \(assessment)"
        )?.get("next") ?? 1
    }

    /// - Parameter entry: the audit entry that holds who said it, when and what.
    package static func insert(
        _ number: Int, of assessment: Int, _ indicator: String, _ kind: Observation.Kind, entry: Int,
        on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO observation (assessment_id, number, indicator_code, kind, opened_seq)
            VALUES (\(assessment), \(number), \(indicator), \(kind.rawValue), \(entry))
            """)
    }

    /// - Returns: false when it was closed before.
    package static func close(
        _ number: Int, of assessment: Int, _ ending: Observation.Ending, entry: Int, on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            UPDATE observation SET ending = \(ending.rawValue), closed_seq = \(entry)
             WHERE assessment_id = \(assessment) AND number = \(number) AND ending IS NULL
            """) == 1
    }
}

extension Observation {
    fileprivate init(row: ResultRow) throws {
        var closing: Closing?
        if let ending: String = try row.find("ending"), let ending = Ending(rawValue: ending) {
            closing = Closing(
                ending,
                Statement(
                    account: try row.get("closed_by"), name: try row.find("closed_name") ?? "",
                    role: Role(rawValue: try row.get("closed_role")), at: try row.get("closed_at"),
                    text: try row.find("closed_text")))
        }
        self.init(
            number: try row.get("number"), indicator: try row.get("indicator_code"),
            kind: Kind(rawValue: try row.get("kind")) ?? .note,
            opening: Statement(
                account: try row.get("opened_by"), name: try row.find("opened_name") ?? "",
                role: Role(rawValue: try row.get("opened_role")), at: try row.get("opened_at"),
                text: try row.find("opened_text")),
            closing: closing)
    }
}
