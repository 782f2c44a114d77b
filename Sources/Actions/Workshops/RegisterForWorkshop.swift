import Domain
import Store

/// ลงทะเบียนตอบรับ: one person of a local government answers, with or without an account, and gets a seat if there is one.
package struct RegisterForWorkshop: Sendable {
    package var round: String
    package var localGovernment: String
    package var reply: Registration.Reply
    /// nil for the session of the local government.
    package var session: Int?
    package var person: Registration.Person
    package var reason: String
    /// The number of the form, drawn by chance when it was shown: the same form registers once, however often it is sent.
    package var form: [UInt8]
    package var requestID: String

    package init(
        round: String, localGovernment: String, reply: Registration.Reply, session: Int? = nil,
        person: Registration.Person, reason: String = "", form: [UInt8], requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.reply = reply
        self.session = session
        self.person = person
        self.reason = ThaiText.normalised(reason)
        self.form = form
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case registered(Registration, InvitationCode)
        /// This very form was taken before; nothing is changed.
        case repeated(Registration, InvitationCode)
        case invalid(Set<Registration.Problem>)
        /// Registering begins on that day.
        case notOpen(ThaiDate)
        /// The persons who may come are registered.
        case quotaFull
        /// The same person is registered already.
        case registeredBefore
        /// No seat, nobody waits for one, and no stream to fall back on.
        case sessionFull(WorkshopSession)
        /// It is over or cancelled.
        case sessionOver
        /// No session is for this local government, and none was chosen.
        case noSession
    }

    /// - Throws: `Refusal.notFound`, `Refusal.forbidden`.
    package func perform(
        by registrant: Registrant, in environment: Environment, on database: any Database
    ) async throws -> Outcome {
        for _ in 1..<Self.tries {
            do {
                return try await database.write { try run(by: registrant, in: environment, on: $0) }
            } catch is SessionReassigned {
                continue
            }
        }
        return try await database.write { try run(by: registrant, in: environment, on: $0) }
    }

    /// How often it is begun anew while its session is made another one.
    private static let tries = 5

    package func run(by registrant: Registrant, in environment: Environment, on db: any Connection) throws -> Outcome {
        let before = try WorkshopDesk(round, localGovernment, on: db)
        try WorkshopDesk.lock(round, sessions: [session, before.own?.number], localGovernment, on: db)
        let desk = try WorkshopDesk(round, localGovernment, on: db)
        // What is locked is not what he would sit in: the locks are taken anew from the beginning, in their order.
        guard desk.own?.number == before.own?.number else { throw SessionReassigned() }
        let actor = try registrant.actor(at: desk.assessment.whereabouts)
        let seal = try RegistrationSeal.give(in: environment, on: db)
        let now = environment.now()
        let known = try Registrations.list(round, of: localGovernment, on: db)
        if let same = known.first(where: { $0.form == form }) { return .repeated(same, seal.code(of: same)) }
        guard desk.workshop.isOpen(at: now) else { return .notOpen(desk.workshop.opensOn) }
        let problems = Registration.problems(reply, person, reason: reason)
        guard problems.isEmpty else { return .invalid(problems) }
        let present = known.filter(\.standing.isOfQuota)
        if present.contains(where: { $0.person.isSame(as: person) }) { return .registeredBefore }
        guard present.count < desk.workshop.seats, reply.wantsSeat || present.isEmpty else { return .quotaFull }
        let seat = (1...desk.workshop.seats).first { seat in !present.contains { $0.seat == seat } } ?? 1
        let replaced = known.first { $0.seat == seat }

        var registration = Registration(
            round: round, localGovernment: localGovernment, seat: seat, version: (replaced?.version ?? 0) + 1,
            reply: reply, session: nil, standing: .apart, ownSession: desk.own?.number, person: person, reason: reason,
            form: form, registeredAt: now, changedAt: now)
        let hasKeptSeat = known.allSatisfy(\.leavesSeatKept)
        if !reply.wantsSeat, case .anybody = registrant, hasKeptSeat { registration.ownSession = nil }
        if reply.wantsSeat {
            guard let wanted = session.map({ desk.session($0) }) ?? desk.own else { return .noSession }
            guard wanted.isOpen(at: now) else { return .sessionOver }
            let isKept =
                hasKeptSeat && desk.workshop.keepsSeats(at: now) && wanted.number == desk.own?.number
            guard try registration.sit(in: wanted, of: desk.workshop, isKept: isKept, at: now, on: db) else {
                return .sessionFull(wanted)
            }
        }
        if replaced == nil {
            try Registrations.insert(registration, on: db)
        } else {
            try Registrations.update(registration, on: db)
        }
        _ = try registration.note(
            .registrationMade, was: replaced, by: actor, at: now, requestID: requestID, in: environment, on: db)
        // Who answers gives up the seat that was kept for him unless he takes it; a stranger's word does not.
        if hasKeptSeat, let own = desk.own, registration.session != own.number || !registration.standing.holdsSeat {
            try SeatOffers.offer(own, of: desk.workshop, in: environment, on: db)
        }
        try RegistrationNotices.queue(.registered, registration, desk, in: environment, on: db)
        return .registered(registration, seal.code(of: registration))
    }
}

/// The local government was given another session between the first look and the locks; nothing was done.
package struct SessionReassigned: Error {}

extension Registration {
    /// Takes a seat, else a place in the line, else the stream.
    /// - Returns: false where there is none of them.
    mutating func sit(
        in wanted: WorkshopSession, of workshop: Workshop, isKept: Bool, at now: Int64, on db: any Connection
    ) throws -> Bool {
        let count = try Registrations.count(wanted, keepsSeats: workshop.keepsSeats(at: now), on: db)
        session = wanted.number
        (waitingNumber, offerUntil) = (nil, nil)
        if count.admits(own: isKept) {
            standing = .seated
        } else if workshop.hasWaitingList, now < wanted.startsAt {
            standing = .waiting
            waitingNumber = try Registrations.nextWaitingNumber(wanted, on: db)
        } else if wanted.isStreamed {
            standing = .live
        } else {
            return false
        }
        return true
    }
}
