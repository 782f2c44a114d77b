/// One mail in the outbox: to whom, what it says, and how far it has come.
package struct Mail: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// An invitation to a role, with its one-time link.
        case invitation
        /// The code by which somebody shows that an address is his.
        case addressCode
        /// Something was done that is now another person's turn.
        case notice(Notice)
        /// How a registration for the workshop stands, with the link by which it is changed.
        case registration

        /// Whether the words hold something that opens a door: they are erased as soon as nobody will send them any more.
        package var carriesSecret: Bool {
            switch self {
            case .invitation, .addressCode, .registration: true
            case .notice: false
            }
        }
    }

    package enum State: String, CaseIterable, Sendable {
        /// Waits for its first or next attempt.
        case queued
        /// Somebody talks with the mail server about it.
        case sending
        /// The mail server has taken it.
        case sent
        /// Nobody tries any more.
        case failed
        /// The talk ended in the middle: it may have been taken or not, and nobody tries again by himself (ADR 22).
        case unknown
        /// What it was about is over.
        case cancelled
    }

    package var id: String
    package var kind: Kind
    package var address: String
    package var language: Language
    package var subject: String
    /// nil once it is erased.
    package var body: String?
    /// A file of calendars that goes with it; erased with the body.
    package var calendar: String?
    package var state: State
    /// How often it was tried since it was queued.
    package var attempts: Int
    /// Milliseconds since 1970, UTC, as all moments.
    package var queuedAt: Int64
    /// No attempt is made after that: a code is over by then.
    package var usefulUntil: Int64
    /// What the mail server said last, or why nothing was said.
    package var answer: String

    package init(
        id: String, kind: Kind, address: String, language: Language, subject: String, body: String?,
        calendar: String? = nil, state: State,
        attempts: Int, queuedAt: Int64, usefulUntil: Int64, answer: String
    ) {
        self.id = id
        self.kind = kind
        self.address = address
        self.language = language
        self.subject = subject
        self.body = body
        self.calendar = calendar
        self.state = state
        self.attempts = attempts
        self.queuedAt = queuedAt
        self.usefulUntil = usefulUntil
        self.answer = answer
    }

    /// Whether a person may have it sent once more.
    package var isRepeatable: Bool { body != nil && (state == .failed || state == .unknown) }
}

extension Invitation {
    /// Under which the mail of an invitation stands in the outbox.
    package static func mailKey(_ id: Int) -> String { "invitation:\(id)" }
}

extension Mail.Kind: RawRepresentable {
    private static let noticePrefix = "notice."

    package init?(rawValue: String) {
        switch rawValue {
        case "invitation": self = .invitation
        case "address_code": self = .addressCode
        case "registration": self = .registration
        default:
            guard rawValue.hasPrefix(Self.noticePrefix),
                let notice = Notice(rawValue: String(rawValue.dropFirst(Self.noticePrefix.count)))
            else { return nil }
            self = .notice(notice)
        }
    }

    package var rawValue: String {
        switch self {
        case .invitation: "invitation"
        case .addressCode: "address_code"
        case .registration: "registration"
        case .notice(let notice): Self.noticePrefix + notice.rawValue
        }
    }
}
