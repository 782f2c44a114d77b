/// What happens to whoever says nothing, by rule. Each rung is on record once for each circular and place.
package enum EscalationRung: String, CaseIterable, Comparable, Sendable {
    /// A mail to those who hold roles there, beside the entry in their list of tasks.
    case reminder
    /// Whoever wrote sees it in the list of those to be telephoned.
    case callSheet = "call-sheet"
    /// Whoever wrote is asked to send a second letter.
    case secondLetter = "second-letter"

    /// Days after the letter was issued. Three: a letter of an office is read within the working day and registered on the next, and a
    /// weekend passes. Seven: a week in which somebody could have come back from leave. Fourteen: a second letter takes another
    /// week on its way, and officers are named three weeks after the first as a rule.
    package var days: Int {
        switch self {
        case .reminder: 3
        case .callSheet: 7
        case .secondLetter: 14
        }
    }

    package static func < (left: EscalationRung, right: EscalationRung) -> Bool { left.days < right.days }

    package var words: Words {
        switch self {
        case .reminder: Words(th: "แจ้งเตือนแล้ว", en: "Reminded")
        case .callSheet: Words(th: "ถึงกำหนดโทรติดตาม", en: "To be telephoned")
        case .secondLetter: Words(th: "ถึงกำหนดส่งหนังสือเตือน", en: "A second letter is due")
        }
    }

    /// The rungs that are due at a moment, lowest first.
    /// - Parameter arrival: when the letter was issued, in milliseconds since 1970, UTC, as `now`.
    package static func due(since arrival: Int64, at now: Int64) -> [EscalationRung] {
        let day = ThaiClock.bangkok(millisecondsSinceEpoch: arrival).date
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        return allCases.filter { day.adding(days: $0.days) <= today }
    }
}

extension CircularRecord {
    /// When silence began at a place that is silent: a local government until it notes the receipt, an office until it passes the
    /// letter on, since those below it have not even got it. nil where nobody is waited for.
    package func silence(of member: LetterChain.Member) -> Int64? {
        state(of: member) == .arrived ? arrival(of: member) : nil
    }

    package func silence(ofOffice place: String) -> Int64? {
        switch state(ofOffice: place) {
        case .arrived, .received: arrival(atOffice: place)
        case .notArrived, .passedOn, .officerNamed: nil
        }
    }
}
