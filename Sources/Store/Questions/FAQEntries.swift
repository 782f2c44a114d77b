import Domain

/// The FAQ: versions of each entry, of which the last counts.
package enum FAQEntries {
    /// The last versions, in the order in which they were first written; withdrawn ones too.
    package static func list(on db: any Connection) throws -> [FAQEntry] {
        try list(isLast, on: db)
    }

    package static func published(on db: any Connection) throws -> [FAQEntry] {
        try list("\(isLast) AND faq_entry.state = 'published'", on: db)
    }

    /// What is published of some indicators, by code.
    package static func published(of indicators: [String], on db: any Connection) throws -> [String: [FAQEntry]] {
        let found = try list(
            """
            \(isLast) AND faq_entry.state = 'published' AND faq_entry.indicator_code IN (\(list: indicators))
            """, on: db)
        return Dictionary(grouping: found) { $0.indicator ?? "" }
    }

    /// The last version of one.
    package static func find(_ number: Int, on db: any Connection) throws -> FAQEntry? {
        try list("\(isLast) AND faq_entry.number = \(number)", on: db).first
    }

    /// Every version of one, newest first.
    package static func versions(of number: Int, on db: any Connection) throws -> [FAQEntry] {
        try list("faq_entry.number = \(number)", on: db).reversed()
    }

    /// The last versions of those that were made from a question.
    package static func list(from question: Int, on db: any Connection) throws -> [FAQEntry] {
        try list("\(isLast) AND faq_entry.question_id = \(question)", on: db)
    }

    package static func nextNumber(on db: any Connection) throws -> Int {
        try db.first("SELECT COALESCE(MAX(number), 0) + 1 AS next FROM faq_entry")?.get("next") ?? 1
    }

    package static func insert(_ entry: FAQEntry, on db: any Connection) throws {
        let content = entry.content
        var subject: String?
        if case .subject(let known) = content.topic { subject = known.rawValue }
        try db.run(
            """
            INSERT INTO faq_entry (number, version, indicator_code, subject, question_th, answer_th, question_en,
                                   answer_en, state, question_id, written_by, written_at)
            VALUES (\(entry.number), \(entry.version), \(entry.indicator), \(subject), \(content.question.th),
                    \(content.answer.th), \(content.question.en), \(content.answer.en),
                    \(entry.isPublished ? "published" : "withdrawn"), \(entry.question), \(entry.writtenBy),
                    \(entry.writtenAt))
            """)
    }

    private static let isLast: Query = """
        faq_entry.version = (SELECT MAX(newer.version) FROM faq_entry AS newer WHERE newer.number = faq_entry.number)
        """

    private static func list(_ condition: Query, on db: any Connection) throws -> [FAQEntry] {
        try db.rows(
            """
            SELECT number, version, indicator_code, subject, question_th, answer_th, question_en, answer_en, state,
                   question_id, written_by, written_at
              FROM faq_entry WHERE \(condition) ORDER BY number, version
            """
        ).map(FAQEntry.init(row:))
    }
}

extension FAQEntry {
    fileprivate init(row: ResultRow) throws {
        let subject = try (row.find("subject") as String?).flatMap(Subject.init(rawValue:)) ?? .other
        let topic = try (row.find("indicator_code") as String?).map { Topic.indicator($0) } ?? .subject(subject)
        self.init(
            number: try row.get("number"), version: try row.get("version"),
            content: Content(
                topic, question: Words(th: try row.get("question_th"), en: try row.get("question_en")),
                answer: Words(th: try row.get("answer_th"), en: try row.get("answer_en"))),
            isPublished: (try row.get("state") as String) == "published", question: try row.find("question_id"),
            writtenBy: try row.get("written_by"), writtenAt: try row.get("written_at"))
    }
}
