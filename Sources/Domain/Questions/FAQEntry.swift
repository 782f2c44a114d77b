/// คำถามที่พบบ่อย: a question and its answer in the words of the Office, for everybody, without names and places. Each change is a
/// version; the last counts.
package struct FAQEntry: Hashable, Sendable {
    /// What is no matter of one indicator. The raw value is kept in the database.
    package enum Subject: String, CaseIterable, Sendable {
        case recording, certification, accounts, other

        package var words: Words {
            switch self {
            case .recording: Words(th: "การบันทึกข้อมูล", en: "Recording figures")
            case .certification: Words(th: "การเสนอและรับรองข้อมูล", en: "Submitting and certifying")
            case .accounts: Words(th: "บัญชีและการเข้าใช้ระบบ", en: "Accounts and signing in")
            case .other: Words(th: "เรื่องทั่วไป", en: "General")
            }
        }
    }

    /// What it belongs to.
    package enum Topic: Hashable, Sendable {
        /// Known by its code, which means the same in every year.
        case indicator(String)
        case subject(Subject)
    }

    package struct Content: Hashable, Sendable {
        package var topic: Topic
        package var question: Words
        package var answer: Words

        /// English may be missing.
        package init(_ topic: Topic, question: Words, answer: Words) {
            self.topic = topic
            self.question = Self.normalised(question)
            self.answer = Self.normalised(answer)
        }

        private static func normalised(_ words: Words) -> Words {
            Words(th: ThaiText.normalisedMultiline(words.th), en: ThaiText.normalisedMultiline(words.en))
        }
    }

    /// Counted over all, from 1.
    package var number: Int
    package var version: Int
    package var content: Content
    package var isPublished: Bool
    /// The question from which it was made.
    package var question: Int?
    package var writtenBy: Int
    /// Milliseconds since 1970, UTC.
    package var writtenAt: Int64

    package init(
        number: Int, version: Int, content: Content, isPublished: Bool, question: Int?, writtenBy: Int,
        writtenAt: Int64
    ) {
        self.number = number
        self.version = version
        self.content = content
        self.isPublished = isPublished
        self.question = question
        self.writtenBy = writtenBy
        self.writtenAt = writtenAt
    }

    package var indicator: String? { if case .indicator(let code) = content.topic { code } else { nil } }
}

extension FAQEntry {
    /// What keeps an entry from being published.
    package enum Problem: Hashable, Sendable {
        case questionMissing, answerMissing
        case questionTooLong, answerTooLong
        /// One of question and answer has an English text, the other has none.
        case englishIncomplete
        case indicatorUnknown
        /// The name of a person or a place of the question stands in it; `FAQEntry` is read by everybody.
        case names(String)
    }

    /// In code points.
    package static let longestQuestion = 300
    package static let longestAnswer = 4_000
}

extension FAQEntry.Content {
    /// - Parameter names: of persons and places that must not stand in it.
    package func problems(names: [String]) -> Set<FAQEntry.Problem> {
        var problems: Set<FAQEntry.Problem> = []
        if question.th.isEmpty { problems.insert(.questionMissing) }
        if answer.th.isEmpty { problems.insert(.answerMissing) }
        for text in [question.th, question.en] where text.unicodeScalars.count > FAQEntry.longestQuestion {
            problems.insert(.questionTooLong)
        }
        for text in [answer.th, answer.en] where text.unicodeScalars.count > FAQEntry.longestAnswer {
            problems.insert(.answerTooLong)
        }
        if question.en.isEmpty != answer.en.isEmpty { problems.insert(.englishIncomplete) }
        let all = ThaiSearchKey.key([question.th, answer.th, question.en, answer.en].joined(separator: " "))
        for name in names where Self.isNamed(name, in: all) { problems.insert(.names(name)) }
        return problems
    }

    /// Names of one or two letters would be found everywhere.
    private static func isNamed(_ name: String, in key: String) -> Bool {
        let name = ThaiSearchKey.key(name)
        return name.unicodeScalars.count > 2 && key.contains(name)
    }

    /// Whether everything that somebody looks for stands in it, word by word.
    /// - Parameter title: of what it belongs to, which is looked through too.
    package func contains(_ typed: String, title: Words) -> Bool {
        let texts = [question.th, answer.th, question.en, answer.en, title.th, title.en]
        let key = ThaiSearchKey.key(texts.joined(separator: " "))
        return ThaiText.normalised(typed).split(separator: " ").map { ThaiSearchKey.key(String($0)) }
            .allSatisfy { $0.isEmpty || key.contains($0) }
    }

    /// What is hashed into the record.
    package var canonical: CanonicalJSON {
        var members: [String: CanonicalJSON] = [
            "answer_en": .string(answer.en), "answer_th": .string(answer.th), "question_en": .string(question.en),
            "question_th": .string(question.th),
        ]
        switch topic {
        case .indicator(let code): members["indicator"] = .string(code)
        case .subject(let subject): members["subject"] = .string(subject.rawValue)
        }
        return .object(members)
    }
}
