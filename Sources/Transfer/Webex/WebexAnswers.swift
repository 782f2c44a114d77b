import Domain

/// A list as Webex gives it.
struct WebexList<Item: Decodable & Sendable>: Decodable, Sendable {
    var items: [Item]
}

struct WebexTokens: Decodable, Sendable {
    var access: String
    /// Seconds.
    var lifetime: Double
    var refresh: String?

    private enum CodingKeys: String, CodingKey {
        case access = "access_token"
        case lifetime = "expires_in"
        case refresh = "refresh_token"
    }
}

struct WebexProblem: Decodable, Sendable {
    struct Detail: Decodable, Sendable {
        var description: String?
    }

    var message: String?
    var errors: [Detail]?
    var trackingId: String?
}

struct WebexScheduled: Decodable, Sendable {
    var id: String
    var meetingNumber: String?
}

struct WebexRegistrant: Decodable, Sendable {
    var email: String
    var status: String?

    /// - Parameter isNew: it has just been made.
    func answer(isNew: Bool) -> RoomAnswer {
        switch status {
        case "pending": .pending
        case "rejected": .rejected
        default: isNew ? .told : .knownBefore
        }
    }
}

struct WebexParticipant: Decodable, Sendable {
    struct Device: Decodable, Sendable {
        var joinedTime: String?
        var leftTime: String?
        var durationSecond: Double?
    }

    var displayName: String?
    var email: String?
    var state: String?
    var joinedTime: String?
    var leftTime: String?
    var devices: [Device]?

    /// nil for who has waited before the door only.
    var visit: RoomVisit? {
        guard state != "lobby" else { return nil }
        var ranges = (devices ?? []).compactMap { device -> Range<Int64>? in
            let seconds = device.durationSecond.flatMap { (0...1_000_000).contains($0) ? Int64($0 * 1_000) : nil }
            return Self.range(device.joinedTime, device.leftTime, lasting: seconds)
        }
        // From joining first to leaving last, with every break in between: only where Webex names no device.
        if ranges.isEmpty, let range = Self.range(joinedTime, leftTime, lasting: nil) { ranges = [range] }
        return RoomVisit(name: displayName ?? "", email: email ?? "", spans: TimeSpans(ranges))
    }

    private static func range(_ joined: String?, _ left: String?, lasting length: Int64?) -> Range<Int64>? {
        guard let start = joined.flatMap(WebexMoment.read) else { return nil }
        guard let end = left.flatMap(WebexMoment.read) ?? length.map({ start + $0 }), end >= start else { return nil }
        return start..<end
    }
}
