import Domain
import Store

/// Closes a round: nothing more is recorded or certified.
package struct CloseRound: Sendable {
    package var id: String

    package init(id: String) {
        self.id = id
    }

    package enum Outcome: Sendable {
        case closed
        case notFound
        case notOpen(Round.State)
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let round = try Rounds.find(id, on: db) else { return .notFound }
        guard round.state == .open else { return .notOpen(round.state) }
        let now = environment.now()
        try Rounds.close(id, at: now, on: db)
        _ = try Audit.append(
            AuditEntry(.roundClosed, round: id, was: round.state.rawValue, became: Round.State.closed.rawValue),
            to: Audit.centralChain, by: 0, role: "command", at: now, on: db)
        return .closed
    }
}
