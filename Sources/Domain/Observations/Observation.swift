/// ข้อสังเกต: what somebody who works on an assessment says about one row to the others who do, on the record. It stays open
/// until somebody answers it, and never changes a figure.
package struct Observation: Hashable, Sendable {
    /// The raw value is kept in the database.
    package enum Kind: String, CaseIterable, Sendable {
        /// is to be known; whoever has read it says so, with or without words
        case note
        /// is to be answered in words
        case question

        package var words: Words {
            switch self {
            case .note: Words(th: "ข้อสังเกต", en: "Observation")
            case .question: Words(th: "คำถาม", en: "Question")
            }
        }
    }

    /// How it was closed. The raw value is kept in the database.
    package enum Ending: String, CaseIterable, Sendable {
        case answered
        /// somebody else has read a note
        case acknowledged
        /// its author took it back
        case withdrawn

        package var words: Words {
            switch self {
            case .answered: Words(th: "ตอบแล้ว", en: "Answered")
            case .acknowledged: Words(th: "รับทราบแล้ว", en: "Acknowledged")
            case .withdrawn: Words(th: "ถอนแล้ว", en: "Withdrawn")
            }
        }
    }

    /// Who said something, when, and in which role.
    package struct Statement: Hashable, Sendable {
        package var account: Int
        package var name: String
        package var role: Role?
        /// Milliseconds since 1970, UTC.
        package var at: Int64
        /// nil once the words were erased; empty where nothing was said.
        package var text: String?

        package init(account: Int, name: String, role: Role?, at: Int64, text: String?) {
            self.account = account
            self.name = name
            self.role = role
            self.at = at
            self.text = text
        }
    }

    package struct Closing: Hashable, Sendable {
        package var ending: Ending
        package var statement: Statement

        package init(_ ending: Ending, _ statement: Statement) {
            self.ending = ending
            self.statement = statement
        }
    }

    /// Counted in its assessment, from 1.
    package var number: Int
    package var indicator: String
    package var kind: Kind
    package var opening: Statement
    /// nil while it is open.
    package var closing: Closing?

    package init(number: Int, indicator: String, kind: Kind, opening: Statement, closing: Closing? = nil) {
        self.number = number
        self.indicator = indicator
        self.kind = kind
        self.opening = opening
        self.closing = closing
    }

    package var isOpen: Bool { closing == nil }

    /// In code points.
    package static let longestText = 1_000
    /// Open ones at one row: whoever has more to say should first be answered.
    package static let mostOpen = 20

    /// How somebody closes one with these words.
    /// - Returns: nil where words are missing: a question is answered in words, and so is a note by a contributor, since it is
    ///   meant for those who answer for the figures.
    package static func ending(of kind: Kind, isOwn: Bool, in role: Role, saying text: String) -> Ending? {
        if isOwn { return .withdrawn }
        if !text.isEmpty { return .answered }
        return kind == .note && role != .contributor ? .acknowledged : nil
    }

    /// What an entry of the record says of one, but for its words.
    package struct Fact: Hashable, Sendable {
        package var number: Int
        package var kind: Kind
        /// nil in the entry that opened it.
        package var ending: Ending?

        package init(number: Int, kind: Kind, ending: Ending? = nil) {
            self.number = number
            self.kind = kind
            self.ending = ending
        }
    }
}
