import Domain
import Store

/// Adds a session to a workshop, changes it or cancels it. Who is registered is told of what concerns him.
package struct SaveWorkshopSession: Action {
    /// With the version that was on the page; number and version 0 for a new one.
    package var session: WorkshopSession
    /// The mark of the shrinkage that was seen; "" before any was.
    package var seen: String
    package var requestID: String

    package init(_ session: WorkshopSession, seen: String = "", requestID: String = "") {
        self.session = session
        self.seen = seen
        self.session.venue = ThaiText.normalised(session.venue)
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case saved(WorkshopSession)
        case invalid(Set<WorkshopSession.Problem>)
        case conflict(WorkshopSession)
        /// More persons hold seats already.
        case belowSeats(held: Int)
        /// Something is lost that was not seen yet; nothing is saved.
        case shrinks(SessionShrinkage)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .arrangeWorkshop) else { throw Refusal.forbidden }
        let (round, now) = (session.round, environment.now())
        try Rounds.lock(round, exclusively: true, on: db)
        guard let workshop = try Workshops.find(round, on: db) else {
            throw Refusal.notFound("no workshop in round \(round)")
        }
        var next = session
        if session.number == 0 {
            next.number = try WorkshopSessions.nextNumber(round, on: db)
        } else {
            try WorkshopSessions.lockAll(round, on: db)
        }
        let current = try WorkshopSessions.find(round, next.number, on: db)
        if session.number > 0, current == nil { throw Refusal.notFound("no session \(session.number)") }
        if let current, current.version != session.version { return .conflict(current) }
        guard next.problems.isEmpty else { return .invalid(next.problems) }
        if let capacity = next.capacity, let current {
            let held = try Registrations.count(current, keepsSeats: false, on: db).held
            guard held <= capacity else { return .belowSeats(held: held) }
        }
        if let current {
            let shrinkage = try SessionShrinkage(from: current, to: next, of: workshop, at: now, on: db)
            guard shrinkage.isNothing || shrinkage.mark == seen else { return .shrinks(shrinkage) }
        }
        next.version = (current?.version ?? 0) + 1
        next.changedAt = now
        if next.cancellation != nil { next.cancellation?.at = current?.cancellation?.at ?? now }
        try WorkshopSessions.save(next, by: person.accountID, at: now, on: db)
        try WorkshopSessions.assign(round, on: db)
        _ = try Audit.append(
            AuditEntry(
                .workshopSessionSaved, round: round, subject: String(next.number),
                was: current.map { CanonicalJSON.object(Self.facts($0)).text } ?? "",
                became: CanonicalJSON.object(Self.facts(next)).text),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        if let current, current.isToldOf(next) { try tell(next, in: environment, on: db) }
        try SeatOffers.offer(next, of: workshop, in: environment, on: db)
        return .saved(next)
    }

    private func tell(_ session: WorkshopSession, in environment: Environment, on db: any Connection) throws {
        guard environment.mail != nil else { return }
        for registration in try Registrations.list(session, on: db) where registration.standing.isOfQuota {
            let desk = try WorkshopDesk(registration.round, registration.localGovernment, on: db)
            try RegistrationNotices.queue(.sessionChanged, registration, desk, in: environment, on: db)
        }
    }

    private static func facts(_ session: WorkshopSession) -> [String: CanonicalJSON] {
        [
            "cancelled": session.cancellation.map { .string($0.reason) } ?? .null,
            "capacity": session.capacity.map { .whole($0) } ?? .null,
            "ends_at": .string(ThaiClock.rfc3339(session.endsAt)),
            "facebook_link": .string(session.facebookLink),
            "provinces": .array(session.provinces.sorted().map { .string($0) }),
            "recording_link": .string(session.recordingLink),
            "starts_at": .string(ThaiClock.rfc3339(session.startsAt)),
            "types": .array(session.types.map(\.rawValue).sorted().map { .string($0) }),
            "venue": .string(session.venue),
            "webex_link": .string(session.webexLink),
            "webex_meeting": .string(session.webexMeeting),
        ]
    }
}

extension WorkshopSession {
    /// Whether those who are registered must know of it.
    fileprivate func isToldOf(_ next: WorkshopSession) -> Bool {
        startsAt != next.startsAt || endsAt != next.endsAt || venue != next.venue || webexLink != next.webexLink
            || facebookLink != next.facebookLink || cancellation != next.cancellation
    }
}
