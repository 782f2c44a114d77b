/// รอบประชุม: one day and time of a workshop, online or at a venue, and for whom it is.
package struct WorkshopSession: Hashable, Sendable {
    package static let longestLink = 500
    package static let longestVenue = 200
    package static let capacities = 1...100_000

    package var round: String
    package var number: Int
    /// 1 for the first.
    package var version: Int
    /// Milliseconds since 1970, UTC, as all moments.
    package var startsAt: Int64
    package var endsAt: Int64
    /// For whom it is, by codes of provinces; empty for all.
    package var provinces: Set<String>
    /// Empty for all.
    package var types: Set<LocalGovernmentType>
    /// Seats in the Webex room, or in the hall; nil where nobody is turned away.
    package var capacity: Int?
    /// Where it takes place; "" for a session that is online only.
    package var venue: String
    /// Given only to those who have a seat; "" where it is not known yet.
    package var webexLink: String
    /// By what Webex knows the meeting, as `WebexMeeting` reads it; "" where it is not asked itself.
    package var webexMeeting: String
    /// Public; "" where it is not streamed.
    package var facebookLink: String
    /// "" until there is one.
    package var recordingLink: String
    package var cancellation: Cancellation?
    /// When it was saved last.
    package var changedAt: Int64

    package struct Cancellation: Hashable, Sendable {
        package var at: Int64
        package var reason: String

        package init(at: Int64, reason: String) {
            self.at = at
            self.reason = reason
        }
    }

    package init(
        round: String, number: Int, version: Int = 1, startsAt: Int64, endsAt: Int64, provinces: Set<String> = [],
        types: Set<LocalGovernmentType> = [], capacity: Int? = nil, venue: String = "", webexLink: String = "",
        webexMeeting: String = "", facebookLink: String = "", recordingLink: String = "",
        cancellation: Cancellation? = nil, changedAt: Int64 = 0
    ) {
        self.round = round
        self.number = number
        self.version = version
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.provinces = provinces
        self.types = types
        self.capacity = capacity
        self.venue = venue
        self.webexLink = webexLink
        self.webexMeeting = webexMeeting
        self.facebookLink = facebookLink
        self.recordingLink = recordingLink
        self.cancellation = cancellation
        self.changedAt = changedAt
    }

    package var isOnSite: Bool { !venue.isEmpty }
    package var isStreamed: Bool { !facebookLink.isEmpty }

    /// Whether one may still register for it.
    package func isOpen(at now: Int64) -> Bool { cancellation == nil && now < endsAt }

    /// Whether it is the session of a local government of this type in this province.
    package func isFor(_ type: LocalGovernmentType, in province: String) -> Bool {
        (provinces.isEmpty || provinces.contains(province)) && (types.isEmpty || types.contains(type))
    }
}

extension WorkshopSession {
    package enum Problem: String, Hashable, CaseIterable, Sendable {
        case endsBeforeStart, capacityBad, linkBad, meetingBad, textTooLong
    }

    package var problems: Set<Problem> {
        var problems: Set<Problem> = []
        if endsAt <= startsAt { problems.insert(.endsBeforeStart) }
        if let capacity, !Self.capacities.contains(capacity) { problems.insert(.capacityBad) }
        let links = [webexLink, facebookLink, recordingLink].filter { !$0.isEmpty }
        if !links.allSatisfy(Self.isLink) { problems.insert(.linkBad) }
        if !webexMeeting.isEmpty, WebexMeeting(webexMeeting) == nil { problems.insert(.meetingBad) }
        if venue.unicodeScalars.count > Self.longestVenue { problems.insert(.textTooLong) }
        return problems
    }

    /// An address that may stand in a page: https, without spaces or control characters.
    package static func isLink(_ text: String) -> Bool {
        text.hasPrefix("https://") && text.utf8.count > 12 && text.utf8.count <= longestLink
            && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
    }
}

extension Collection<WorkshopSession> {
    /// The session of a local government: the first that names its province or its type rather than all, else the first for all.
    package func own(of type: LocalGovernmentType, in province: String) -> WorkshopSession? {
        let mine = filter { $0.cancellation == nil && $0.isFor(type, in: province) }
        func closeness(_ session: WorkshopSession) -> Int {
            (session.provinces.isEmpty ? 0 : 2) + (session.types.isEmpty ? 0 : 1)
        }
        let closest = mine.map(closeness).max()
        return mine.filter { closeness($0) == closest }.min { ($0.startsAt, $0.number) < ($1.startsAt, $1.number) }
    }
}
