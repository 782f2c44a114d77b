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
                var rest = try await database.read { try Registrations.list(session, on: $0) }.filter {
                    ($0.standing == .seated || $0.standing == .live) && !$0.person.email.isEmpty
                        && $0.registeredAt < session.startsAt - Int64(day) * 86_400_000
                }[...]
                while !rest.isEmpty {
                    let part = Array(rest.prefix(most))
                    rest = rest.dropFirst(most)
                    count += part.count
                    try await database.write { db in
                        for registration in part {
                            let desk = try WorkshopDesk(registration.round, registration.localGovernment, on: db)
                            try RegistrationNotices.queue(
                                .reminder(days: day), registration, desk, in: environment, on: db)
                        }
                    }
                }
            }
        }
        return count
    }

    /// From that many days before it begins until it does.
    private static func isDue(_ days: Int, _ session: WorkshopSession, at now: Int64) -> Bool {
        now >= session.startsAt - Int64(days) * 86_400_000 && now < session.startsAt
    }
}
