import Domain
import Store

/// Reminds those who take part, three days and one day before their session begins. Each reminder is queued once.
package enum RemindRegistrants {
    /// Days before a session begins.
    package static let days = [3, 1]
    /// In one transaction, so that nobody who registers waits long.
    private static let most = 100

    /// - Returns: how many were looked at.
    @discardableResult
    package static func run(in environment: Environment, on database: any Database) async throws -> Int {
        guard environment.mail != nil else { return 0 }
        var count = 0
        let now = environment.now()
        for workshop in try await database.read({ try Workshops.underWay(on: $0) }) {
            let sessions = try await database.read { try WorkshopSessions.list(workshop.round, on: $0) }
            for session in sessions where session.cancellation == nil {
                guard let day = days.last(where: { isDue($0, session, at: now) }) else { continue }
                let occasion = RegistrationMail.Occasion.reminder(
                    days: day, on: ThaiClock.bangkok(millisecondsSinceEpoch: now).date)
                var rest = try await database.read { try due(occasion, days: day, session, at: now, on: $0) }[...]
                while !rest.isEmpty {
                    let part = Array(rest.prefix(most))
                    rest = rest.dropFirst(most)
                    count += part.count
                    try await database.write { db in
                        for registration in part {
                            let desk = try WorkshopDesk(registration.round, registration.localGovernment, on: db)
                            try RegistrationNotices.queue(occasion, registration, desk, in: environment, on: db)
                        }
                    }
                }
            }
        }
        return count
    }

    /// Who takes part, was told nothing of it so lately that a reminder would only repeat it, and was not reminded before.
    private static func due(
        _ occasion: RegistrationMail.Occasion, days: Int, _ session: WorkshopSession, at now: Int64,
        on db: any Connection
    ) throws -> [Registration] {
        let found = try Registrations.list(session, on: db).filter {
            ($0.standing == .seated || $0.standing == .live) && !$0.person.email.isEmpty
                && $0.changedAt < session.startsAt - Int64(days) * 86_400_000
        }
        var rest: [Registration] = []
        for start in stride(from: 0, to: found.count, by: 500) {
            let part = found[start..<min(start + 500, found.count)]
            func key(_ one: Registration) -> String { RegistrationNotices.key(occasion, one, session, at: now) }
            let known = try Outbox.states(ofKeys: part.map(key), on: db)
            rest += part.filter { known[key($0)] == nil }
        }
        return rest
    }

    /// From that many days before it begins until it does.
    private static func isDue(_ days: Int, _ session: WorkshopSession, at now: Int64) -> Bool {
        now >= session.startsAt - Int64(days) * 86_400_000 && now < session.startsAt
    }
}
