import Domain
import Store

/// Keeps the round of a demonstration open: its last day is thirty days away at every start.
package struct RescheduleDemonstration: Sendable {
    package var round: String

    package init(round: String) {
        self.round = round
    }

    /// - Throws: `Refusal.notFound` when there is no such round, or its figures are not invented.
    package func run(in environment: Environment, on db: any Connection) throws {
        guard let found = try Rounds.find(round, on: db), found.demonstration else {
            throw Refusal.notFound("no demonstration round \(round)")
        }
        let now = environment.now()
        let closesOn = ThaiClock.bangkok(millisecondsSinceEpoch: now).date.adding(days: 30)
        guard closesOn > found.closesOn else { return }
        try Rounds.reschedule(round, opensOn: found.opensOn, closesOn: closesOn, on: db)
        _ = try Audit.append(
            AuditEntry(.roundRescheduled, round: round, was: found.closesOn.iso, became: closesOn.iso),
            to: Audit.centralChain, by: 0, role: "command", at: now, on: db)
    }
}
