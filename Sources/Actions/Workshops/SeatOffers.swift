import Domain
import Store

/// Seats that have become free are offered to those who wait, strictly in the order in which they came.
///
/// Who calls holds the lock of the session. A seat that is offered is held until it is taken, left, or its time is over, so nobody overtakes.
enum SeatOffers {
    static func offer(
        _ session: WorkshopSession, of workshop: Workshop, in environment: Environment, on db: any Connection
    ) throws {
        let now = environment.now()
        guard session.cancellation == nil, now < session.startsAt else { return }
        var count = try Registrations.count(session, keepsSeats: workshop.keepsSeats(at: now), on: db)
        while count.waiting > 0, count.free.map({ $0 > 0 }) ?? true,
            let first = try Registrations.firstWaiting(session, on: db)
        {
            var next = first
            next.version += 1
            next.changedAt = now
            if session.capacity == nil {
                next.standing = .seated
                next.waitingNumber = nil
            } else {
                next.standing = .offered
                next.offerUntil = min(now + Int64(workshop.offerHours) * 3_600_000, session.startsAt)
            }
            try save(next, was: first, .offered, session, workshop, in: environment, on: db)
            count.held += 1
            count.waiting -= 1
        }
    }

    /// Ends offers whose time is over, and passes their seats on. Those that end as the session begins are seats: nobody else gets them any
    /// more. A cancelled session has none to end.
    static func endOverdue(
        _ session: WorkshopSession, of workshop: Workshop, in environment: Environment, on db: any Connection
    ) throws {
        let now = environment.now()
        guard session.cancellation == nil else { return }
        for offered in try Registrations.overdueOffers(session, at: now, on: db) {
            var ended = offered
            ended.version += 1
            ended.changedAt = now
            if now >= session.startsAt {
                ended.standing = .seated
                (ended.waitingNumber, ended.offerUntil) = (nil, nil)
            } else {
                ended.leaveSeat(session)
            }
            try save(ended, was: offered, .lapsed, session, workshop, in: environment, on: db)
        }
        try offer(session, of: workshop, in: environment, on: db)
    }

    private static func save(
        _ registration: Registration, was: Registration, _ occasion: RegistrationMail.Occasion,
        _ session: WorkshopSession, _ workshop: Workshop, in environment: Environment, on db: any Connection
    ) throws {
        try LocalGovernments.lock(registration.localGovernment, on: db)
        try Registrations.update(registration, on: db)
        _ = try registration.note(
            .registrationChanged, was: was, by: Registrant.Actor(account: 0, role: "command"),
            at: registration.changedAt, in: environment, on: db)
        try RegistrationNotices.queue(
            registration.standing == .seated ? .seated : occasion, registration,
            WorkshopDesk(registration.round, registration.localGovernment, on: db), in: environment, on: db)
    }
}

extension Registration {
    /// Gives up seat, offer or place in the line, and watches the stream where there is one.
    mutating func leaveSeat(_ session: WorkshopSession) {
        (waitingNumber, offerUntil) = (nil, nil)
        standing = session.isStreamed ? .live : .cancelled
    }
}
