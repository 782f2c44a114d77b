import Domain
import Store

/// Sets what holds for the whole workshop of a round.
package struct SaveWorkshop: Action {
    /// With the version that was on the page; 0 where there was none.
    package var workshop: Workshop
    package var requestID: String

    package init(_ workshop: Workshop, requestID: String = "") {
        self.workshop = workshop
        self.workshop.title = ThaiText.normalised(workshop.title)
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case saved(Workshop)
        case invalid(Set<Workshop.Problem>)
        /// Somebody else has changed it meanwhile.
        case conflict(Workshop)
        /// The participants, who are invited, are frozen when the round is opened.
        case notOpened
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .arrangeWorkshop) else { throw Refusal.forbidden }
        try Rounds.lock(workshop.round, exclusively: true, on: db)
        guard let round = try Rounds.find(workshop.round, on: db) else {
            throw Refusal.notFound("no round \(workshop.round)")
        }
        guard round.state != .prepared else { return .notOpened }
        let current = try Workshops.find(workshop.round, on: db)
        if let current, current.version != workshop.version { return .conflict(current) }
        guard workshop.problems.isEmpty else { return .invalid(workshop.problems) }
        var next = workshop
        next.version = (current?.version ?? 0) + 1
        let now = environment.now()
        let sessions = try WorkshopSessions.list(next.round, on: db)
        for session in sessions.sorted(by: { $0.number < $1.number }) {
            try WorkshopSessions.lock(next.round, session.number, on: db)
        }
        try Workshops.save(next, by: person.accountID, at: now, on: db)
        _ = try Audit.append(
            AuditEntry(
                .workshopSaved, round: next.round, was: current.map { CanonicalJSON.object(Self.facts($0)).text } ?? "",
                became: CanonicalJSON.object(Self.facts(next)).text),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        // Seats may have become free: the day of the reply was moved, or a waiting list is kept now.
        for session in sessions { try SeatOffers.offer(session, of: next, in: environment, on: db) }
        return .saved(next)
    }

    private static func facts(_ workshop: Workshop) -> [String: CanonicalJSON] {
        [
            "certificates": .bool(workshop.issuesCertificates), "offer_hours": .whole(workshop.offerHours),
            "opens_on": .string(workshop.opensOn.iso), "reply_by": .string(workshop.replyBy.iso),
            "seats": .whole(workshop.seats), "title": .string(workshop.title),
            "waiting_list": .bool(workshop.hasWaitingList),
        ]
    }
}
