/// The rooms in which sessions are held, as far as the workshop needs them: who is expected there, and who was there. Without it both go
/// by file.
package protocol WebexRooms: Sendable {
    /// Registers persons for a meeting, so that each is sent his own link by Webex. Who is registered there is not registered again.
    /// - Parameter persons: at most `RoomRegistrant.mostAtOnce`, each with another address.
    /// - Returns: what became of each, by his address.
    func tell(
        _ persons: [RoomRegistrant], of meeting: WebexMeeting
    ) async throws(WebexFailure) -> [String: RoomAnswer]

    /// Who was in the meeting.
    /// - Parameter hours: between them it began, in milliseconds since 1970, UTC: a meeting may be held more than once.
    func visits(of meeting: WebexMeeting, within hours: Range<Int64>) async throws(WebexFailure) -> [RoomVisit]
}

/// Whom a room is told of.
package struct RoomRegistrant: Hashable, Sendable {
    package static let mostAtOnce = 30

    package var name: String
    /// In small letters.
    package var email: String

    package init(name: String, email: String) {
        self.name = name
        self.email = email.lowercased()
    }
}

/// What became of somebody of whom a room was told.
package enum RoomAnswer: Hashable, Sendable {
    case told
    /// He was registered there before.
    case knownBefore
    /// Somebody must let him in at Webex before he gets his link.
    case pending
    /// Somebody has refused him at Webex.
    case rejected
    /// Webex does not take him, in its words; "" where it gives none.
    case refused(String)
    /// Webex said nothing of him.
    case unconfirmed

    /// Whether Webex knows him now.
    package var isThere: Bool {
        switch self {
        case .told, .knownBefore, .pending: true
        case .rejected, .refused, .unconfirmed: false
        }
    }
}

/// One stay in a room, as Webex tells it.
package struct RoomVisit: Hashable, Sendable {
    package var name: String
    /// "" where Webex has none.
    package var email: String
    /// Empty where it is not known yet when he left.
    package var spans: TimeSpans

    package init(name: String, email: String = "", spans: TimeSpans) {
        self.name = name
        self.email = email
        self.spans = spans
    }
}

/// Why Webex was of no use. The description is for the log: it names no person and no secret.
package enum WebexFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not reached, in the words of libcurl.
    case unreachable(String)
    case tooSlow
    /// Too many requests to other hosts wait already.
    case crowded
    case tooLarge
    /// The client, its secret or the refresh token is not taken any more.
    case credentialsRefused(tracking: String)
    /// Refused with a token that has just been given.
    case unauthorized(tracking: String)
    case forbidden(tracking: String)
    case noMeeting(tracking: String)
    /// nil where Webex does not say for how long.
    case tooOften(seconds: Int?)
    case refused(status: Int, message: String, tracking: String)
    case failing(status: Int, tracking: String)
    /// It is not what its description says.
    case unreadable
    /// Its next page would be at another place.
    case astray

    package var description: String {
        switch self {
        case .unreachable(let words): "Webex cannot be reached: \(words)"
        case .tooSlow: "Webex did not answer in time"
        case .crowded: "too many requests to other hosts wait already"
        case .tooLarge: "what Webex answers is larger than is read"
        case .credentialsRefused(let tracking): "Webex refused the credentials\(Self.named(tracking))"
        case .unauthorized(let tracking): "Webex refused a fresh token\(Self.named(tracking))"
        case .forbidden(let tracking): "Webex forbids it\(Self.named(tracking))"
        case .noMeeting(let tracking): "Webex knows no such meeting\(Self.named(tracking))"
        case .tooOften(let seconds): "Webex was asked too often\(seconds.map { ", again in \($0) s" } ?? "")"
        case .refused(let status, _, let tracking): "Webex answers \(status)\(Self.named(tracking))"
        case .failing(let status, let tracking): "Webex answers \(status)\(Self.named(tracking))"
        case .unreadable: "what Webex answers cannot be read"
        case .astray: "Webex leads to another place, which was not asked"
        }
    }

    /// By which Webex finds the request again.
    package var tracking: String {
        switch self {
        case .credentialsRefused(let tracking), .unauthorized(let tracking), .forbidden(let tracking),
            .noMeeting(let tracking), .refused(_, _, let tracking), .failing(_, let tracking):
            tracking
        case .unreachable, .tooSlow, .crowded, .tooLarge, .tooOften, .unreadable, .astray: ""
        }
    }

    private static func named(_ tracking: String) -> String { tracking.isEmpty ? "" : " (\(tracking))" }
}
