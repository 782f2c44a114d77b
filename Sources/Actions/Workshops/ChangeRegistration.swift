import Domain
import Store

/// Changes one registration: another person, another session, another answer, or what is done with an offered seat.
package struct ChangeRegistration: Sendable {
    package enum Change: Hashable, Sendable {
        /// เปลี่ยนผู้เข้าร่วม: somebody else takes the seat; he gets a code of his own.
        case person(Registration.Person, form: [UInt8])
        /// แก้ไขข้อมูล: the same person, better written; his code and what he has shown stay his.
        case mend(Registration.Person)
        /// เปลี่ยนรอบประชุม, or a seat wanted after all.
        case session(Int)
        /// ไม่สามารถเข้าร่วม, with the reason.
        case decline(reason: String)
        /// ขอชมย้อนหลัง
        case recording
        /// ยกเลิกการลงทะเบียน
        case cancel
        case takeOffer
        case leaveOffer
    }

    package var round: String
    package var localGovernment: String
    package var seat: Int
    /// The version that was on the page.
    package var seen: Int
    package var change: Change
    package var requestID: String

    package init(
        round: String, localGovernment: String, seat: Int, seen: Int, change: Change, requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.seat = seat
        self.seen = seen
        self.change = change
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case changed(Registration, InvitationCode)
        /// It is as it was asked for.
        case unchanged(Registration, InvitationCode)
        case invalid(Set<Registration.Problem>)
        /// Somebody, or the clock, has changed it meanwhile.
        case conflict(Registration)
        case quotaFull
        /// He has the other seat of this local government.
        case registeredBefore
        case sessionFull(WorkshopSession)
        /// The session that is asked for has begun, is over or cancelled; or that of the registration is over, and what it was stays.
        case sessionOver
        /// Nothing is offered any more.
        case noOffer
    }

    /// - Throws: `Refusal.notFound` also for a code that does not open it.
    package func perform(
        by registrant: Registrant, in environment: Environment, on database: any Database
    ) async throws -> Outcome {
        try await database.write { try run(by: registrant, in: environment, on: $0) }
    }

    package func run(by registrant: Registrant, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let before = try Registrations.find(round, localGovernment, seat: seat, on: db) else { throw missing }
        var asked: Int?
        if case .session(let number) = change { asked = number }
        try WorkshopDesk.lock(
            round, sessions: [before.session, before.ownSession, asked], localGovernment, on: db)
        let desk = try WorkshopDesk(round, localGovernment, on: db)
        let actor = try registrant.actor(at: desk.assessment.whereabouts)
        let seal = try RegistrationSeal.give(in: environment, on: db)
        guard let current = try Registrations.find(round, localGovernment, seat: seat, on: db) else { throw missing }
        switch registrant {
        case .anybody: throw Refusal.forbidden
        case .holder(let code): guard seal.opens(current, code) else { throw missing }
        case .person: break
        }
        // It stood elsewhere before the locks were taken: what is locked is not what would be touched.
        guard current.session == before.session, current.version == seen else { return .conflict(current) }
        var next = current
        next.version += 1
        next.changedAt = environment.now()
        if isOver(desk.session(current.session), for: registrant, at: next.changedAt) { return .sessionOver }
        if let refused = try apply(to: &next, was: current, desk, seal, on: db) { return refused }
        try Registrations.update(next, on: db)
        if next.form != current.form, next.person.isSame(as: current.person) {
            try Attendances.carry(from: current, to: next, on: db)
        }
        _ = try next.note(
            .registrationChanged, was: current, by: actor, at: next.changedAt, requestID: requestID, in: environment,
            on: db)
        if current.standing.holdsSeat, !next.standing.holdsSeat || next.session != current.session,
            let left = desk.session(current.session)
        {
            try SeatOffers.offer(left, of: desk.workshop, in: environment, on: db)
        }
        try RegistrationNotices.queue(.changed, next, desk, in: environment, on: db)
        return .changed(next, seal.code(of: next))
    }

    /// After its session nobody takes the place of who was there, and nothing is given up; those who answer for the place still mend a name.
    private func isOver(_ session: WorkshopSession?, for registrant: Registrant, at now: Int64) -> Bool {
        guard let session, session.cancellation == nil, now >= session.endsAt else { return false }
        if case .mend = change, case .person = registrant { return false }
        return true
    }

    private var missing: Refusal { .notFound("no such registration of \(localGovernment)") }

    /// - Returns: why it cannot be done; nil once it is.
    private func apply(
        to next: inout Registration, was current: Registration, _ desk: WorkshopDesk, _ seal: RegistrationSeal,
        on db: any Connection
    ) throws -> Outcome? {
        let now = next.changedAt
        switch change {
        case .person(let person, let form):
            let problems = Registration.problems(.attend, person, reason: "")
            guard problems.isEmpty else { return .invalid(problems) }
            guard current.standing.isOfQuota else { return .quotaFull }
            if person == current.person { return .unchanged(current, seal.code(of: current)) }
            guard try others(on: db).allSatisfy({ !$0.person.isSame(as: person) }) else { return .registeredBefore }
            (next.person, next.form, next.registeredAt) = (person, form, now)
            if !person.isSame(as: current.person) { next.reply = .delegate }
        case .mend(let person):
            var problems = Registration.problems(.attend, person, reason: "")
            if !person.isLike(current.person) { problems.insert(.otherPerson) }
            guard problems.isEmpty else { return .invalid(problems) }
            if person == current.person { return .unchanged(current, seal.code(of: current)) }
            next.person = person
        case .session(let number):
            guard let wanted = desk.session(number) else { throw Refusal.notFound("no session \(number)") }
            let isThere = current.session == number && current.standing != .live && current.standing.isOfQuota
            if isThere { return .unchanged(current, seal.code(of: current)) }
            guard wanted.isOpen(at: now) else { return .sessionOver }
            guard try others(on: db).count < desk.workshop.seats else { return .quotaFull }
            // Whoever had a seat in a session that is cancelled has not used up the one that is kept for his place.
            let isLost = desk.session(current.session)?.cancellation != nil && current.standing.isOfQuota
            let isKept =
                isLost && seat == 1 && desk.workshop.keepsSeats(at: now) && number == desk.own?.number
            guard try next.sit(in: wanted, of: desk.workshop, isKept: isKept, at: now, on: db) else {
                return .sessionFull(wanted)
            }
            if !next.reply.wantsSeat { (next.reply, next.reason) = (.attend, "") }
            // Whoever has a seat does not lose it for a place in another line, nor one in a line for the stream, unless its session is cancelled.
            let isWorse =
                current.standing.holdsSeat && next.standing != .seated
                || current.standing == .waiting && next.standing == .live
            if isWorse, !isLost { return .sessionFull(wanted) }
        case .decline(let reason):
            let reason = ThaiText.normalised(reason)
            let problems = Registration.problems(.decline, next.person, reason: reason)
            guard problems.isEmpty else { return .invalid(problems) }
            (next.reply, next.reason) = (.decline, reason)
            next.stayAway(.apart)
        case .recording:
            next.reply = .recording
            next.stayAway(.apart)
        case .cancel:
            if current.standing == .cancelled { return .unchanged(current, seal.code(of: current)) }
            next.stayAway(.cancelled)
        case .takeOffer:
            if current.standing == .seated { return .unchanged(current, seal.code(of: current)) }
            guard desk.session(current.session)?.cancellation == nil else { return .sessionOver }
            guard current.standing == .offered, let until = current.offerUntil, now < until else { return .noOffer }
            next.standing = .seated
            (next.waitingNumber, next.offerUntil) = (nil, nil)
        case .leaveOffer:
            guard current.standing == .offered || current.standing == .waiting else { return .noOffer }
            guard let session = desk.session(current.session) else { return .noOffer }
            next.leaveSeat(session)
        }
        return nil
    }
}

extension ChangeRegistration {
    /// Other persons of the local government who take part.
    private func others(on db: any Connection) throws -> [Registration] {
        try Registrations.list(round, of: localGovernment, on: db).filter { $0.seat != seat && $0.standing.isOfQuota }
    }
}

extension Registration {
    fileprivate mutating func stayAway(_ standing: Standing) {
        self.standing = standing
        (session, waitingNumber, offerUntil) = (nil, nil, nil)
    }
}
