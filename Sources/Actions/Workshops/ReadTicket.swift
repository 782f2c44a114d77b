import Domain
import Store

/// What a ticket says at the door of a session.
package enum TicketReading: Hashable, Sendable {
    /// Whose it is; he takes part in this session.
    case valid(Registration)
    /// He takes part in another session.
    case otherSession(Int)
    /// He takes part in none any more.
    case cancelled
    /// The seat is another person's now, or what is written about its holder was mended since.
    case outdated(Registration)
    case unknown

    package init(_ code: TicketCode, in session: WorkshopSession, on db: any Connection) throws {
        guard let seal = try RegistrationSeal.find(on: db),
            let found = try Registrations.find(session.round, code.localGovernment, seat: code.seat, on: db)
        else {
            self = .unknown
            return
        }
        let isHere = found.takesPart && found.session == session.number
        // Whoever has changed his session is the same person with either ticket.
        let isHis = try WorkshopSessions.list(session.round, on: db).contains {
            seal.proves(found, code, in: $0.number)
        }
        switch (isHis, isHere) {
        case (true, true): self = .valid(found)
        case (true, false): self = found.takesPart ? .otherSession(found.session ?? 0) : .cancelled
        case (false, true): self = .outdated(found)
        case (false, false): self = .unknown
        }
    }
}
