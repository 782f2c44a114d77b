import Domain
import Store

/// Closes a round: nothing more is recorded or certified, but what is corrected or admitted late.
package struct CloseRound: Action {
    package var id: String
    package var requestID: String

    package init(id: String, requestID: String = "") {
        self.id = id
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case closed
        case notFound
        case notOpen(Round.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .conductRound) else { throw Refusal.forbidden }
        return try run(by: person.accountID, role.rawValue, in: environment, on: db)
    }

    /// As a command on the server.
    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        try run(by: 0, "command", in: environment, on: db)
    }

    private func run(
        by account: Int, _ role: String, in environment: Environment, on db: any Connection
    ) throws -> Outcome {
        try Rounds.lock(id, exclusively: true, on: db)
        guard let round = try Rounds.find(id, on: db) else { return .notFound }
        guard round.state == .open else { return .notOpen(round.state) }
        let now = environment.now()
        try Rounds.close(id, at: now, on: db)
        _ = try Audit.append(
            AuditEntry(.roundClosed, round: id, was: round.state.rawValue, became: Round.State.closed.rawValue),
            to: Audit.centralChain, by: account, role: role, at: now, requestID: requestID, on: db)
        return .closed
    }
}
