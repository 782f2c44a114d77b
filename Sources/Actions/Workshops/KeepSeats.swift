import Domain
import Store

/// What time does to seats: offers end, and when the day of the reply is over, seats that were kept for those who said nothing are offered to
/// those who wait. It may run as often as it likes and on several servers.
package enum KeepSeats {
    package static func run(in environment: Environment, on database: any Database) async throws {
        for workshop in try await database.read({ try Workshops.underWay(on: $0) }) {
            for number in try await database.read({ try Registrations.awaited(workshop.round, on: $0) }) {
                let somethingIsDue = try await database.read {
                    try isDue(workshop, number, at: environment.now(), on: $0)
                }
                if !somethingIsDue { continue }
                try await database.write { db in
                    try WorkshopSessions.lock(workshop.round, number, on: db)
                    guard let session = try WorkshopSessions.find(workshop.round, number, on: db),
                        let workshop = try Workshops.find(workshop.round, on: db)
                    else { return }
                    try SeatOffers.endOverdue(session, of: workshop, in: environment, on: db)
                }
            }
        }
    }

    /// Looked at without waiting for anybody, so that writers wait only where something happens.
    private static func isDue(_ workshop: Workshop, _ number: Int, at now: Int64, on db: any Connection) throws -> Bool
    {
        guard let session = try WorkshopSessions.find(workshop.round, number, on: db) else { return false }
        if try !Registrations.overdueOffers(session, at: now, on: db).isEmpty { return true }
        guard session.cancellation == nil, now < session.startsAt else { return false }
        let count = try Registrations.count(session, keepsSeats: workshop.keepsSeats(at: now), on: db)
        return count.waiting > 0 && (count.free.map { $0 > 0 } ?? true)
    }
}
