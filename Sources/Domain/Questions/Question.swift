/// คำถามถึงส่วนกลาง: what somebody asks upward about the indicators or the system, and what is answered. Unlike an observation it
/// belongs to no figure of a local government.
package struct Question: Hashable, Sendable {
    /// The raw value is kept in the database.
    package enum State: String, CaseIterable, Sendable {
        /// waits for an answer, for the first time or again
        case asked
        case answered
        /// whoever asked needs no more
        case closed

        package var words: Words {
            switch self {
            case .asked: Words(th: "รอคำตอบ", en: "Waits for an answer")
            case .answered: Words(th: "ตอบแล้ว", en: "Answered")
            case .closed: Words(th: "ปิดแล้ว", en: "Closed")
            }
        }
    }

    /// One of the words that go to and fro.
    package struct Message: Hashable, Sendable {
        /// The raw value is kept in the database.
        package enum Kind: String, Sendable { case question, answer }

        package var kind: Kind
        package var statement: Observation.Statement

        package init(_ kind: Kind, _ statement: Observation.Statement) {
            self.kind = kind
            self.statement = statement
        }
    }

    /// Where it comes from and what it is about.
    package struct Origin: Hashable, Sendable {
        /// The chain of the record in which its entries stand.
        package var chain: String
        /// As `RoleAssignment.place` of whoever asked; "" for the country.
        package var place: String
        /// Whose office may answer besides the central ones; "" for none.
        package var province: String
        package var round: String?
        package var indicator: String?
        /// The page from which it was asked; "" where that is not known.
        package var page: String

        package init(
            chain: String, place: String, province: String, round: String?, indicator: String?, page: String
        ) {
            self.chain = chain
            self.place = place
            self.province = province
            self.round = round
            self.indicator = indicator
            self.page = page
        }
    }

    /// Counted over everybody's questions, from 1.
    package var id: Int
    /// The account of whoever asked.
    package var asker: Int
    package var origin: Origin
    package var state: State
    /// Since when it is in its state: of one that waits, since when it waits. Milliseconds since 1970, UTC.
    package var since: Int64
    /// Oldest first; never empty.
    package var messages: [Message]

    package init(id: Int, asker: Int, origin: Origin, state: State, since: Int64, messages: [Message] = []) {
        self.id = id
        self.asker = asker
        self.origin = origin
        self.state = state
        self.since = since
        self.messages = messages
    }

    /// In code points.
    package static let longestText = 2_000
    /// Of one person that wait for an answer.
    package static let mostOpen = 20
    /// How long an answer is shown on the home page of whoever asked, if he says nothing to it.
    package static let daysOfMark = 30

    /// The last thing that was asked.
    package var asked: Observation.Statement? { messages.last { $0.kind == .question }?.statement }
    package var answer: Observation.Statement? { messages.last { $0.kind == .answer }?.statement }
}

extension Principal {
    /// Whoever has an account asks; who came by a one-time link asks the officer who made it.
    package var mayAsk: Bool { !isContributor && entry != .token(mayRecord: false) }

    /// The role in which this person may answer a question; nil where he may not, and where it is his own.
    package func role(toAnswer question: Question) -> Role? {
        guard accountID != question.asker else { return nil }
        let origin = question.origin
        return role(
            for: .answerQuestions,
            at: Whereabouts(code: origin.place, districtCode: "", provinceCode: origin.province))
    }

    /// Whether this person sees a question: his own, and those that he may answer.
    package func sees(_ question: Question) -> Bool {
        accountID == question.asker || role(toAnswer: question) != nil
    }
}
