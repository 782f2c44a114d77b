import Domain
import Store

/// ตอบคำถาม: answers a question in words, or adds to an answer.
package struct AnswerQuestion: Action {
    package var question: Int
    package var text: String
    /// How many messages were on the page.
    package var seen: Int
    package var requestID: String

    package init(question: Int, text: String, seen: Int, requestID: String = "") {
        self.question = question
        self.text = text
        self.seen = seen
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case answered
        case textMissing
        case textTooLong
        /// Somebody has answered or asked again meanwhile.
        case conflict
        case closed
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        let found = try QuestionRecord.locked(question, on: db)
        guard let role = person.role(toAnswer: found) else { throw Refusal.forbidden }
        let words = ThaiText.normalisedMultiline(text)
        if let last = found.messages.last, last.kind == .answer, last.statement.text == words,
            last.statement.account == person.accountID
        {
            // A form that was sent twice.
            return .answered
        }
        guard found.state != .closed else { return .closed }
        guard !words.isEmpty else { return .textMissing }
        guard words.unicodeScalars.count <= Question.longestText else { return .textTooLong }
        guard seen == found.messages.count else { return .conflict }
        let entry = try QuestionRecord.append(
            .questionAnswered, words, found.id, found.origin, by: person, role, requestID: requestID,
            in: environment, on: db)
        try Questions.insertMessage(.answer, number: seen + 1, of: found.id, entry: entry, on: db)
        try Questions.move(found.id, to: .answered, at: environment.now(), on: db)
        try QuestionNotices.queue(found, message: seen + 1, in: environment, on: db)
        return .answered
    }
}

/// The mail about an answer, queued in the transaction of the answer.
enum QuestionNotices {
    static func queue(
        _ question: Question, message: Int, in environment: Environment, on db: any Connection
    ) throws {
        guard let desk = environment.mail, let reader = try MailAddresses.reader(question.asker, on: db),
            let round = try question.origin.round.flatMap({ try Rounds.find($0, on: db) })
        else { return }
        let notice = Notice.questionAnswered
        let name = Words(th: "คำถามที่ \(question.id)", en: "question no. \(question.id)")
        let text = MailText.notice(
            notice, to: reader.name, about: (name, name), in: round, address: desk.address(.question(question.id)),
            settings: desk.address(.mailAddress), help: desk.help, language: reader.language)
        try environment.queue(
            .notice(notice), text, to: reader.address, account: reader.account, language: reader.language,
            once: "\(notice.rawValue):\(question.id):\(message):\(reader.account)", on: db)
    }
}
