import Domain
import Store

/// Prepares a round on a standard set.
package struct CreateRound: Sendable {
    package var round: Round

    package init(round: Round) {
        self.round = round
    }

    package enum Outcome: Sendable {
        case created
        case exists
        case noSuchStandardSet
        case datesReversed
        case notAYear
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let year = Int(round.id), round.id.utf8.count == 4, (2400...2999).contains(year) else { return .notAYear }
        guard round.opensOn <= round.closesOn else { return .datesReversed }
        guard try Rounds.find(round.id, on: db) == nil else { return .exists }
        guard try StandardSets.sha256(round.standardSet, on: db) != nil else { return .noSuchStandardSet }
        try Rounds.insert(round, at: environment.now(), on: db)
        _ = try Audit.append(
            AuditEntry(
                .roundCreated, round: round.id, subject: round.standardSet,
                became: CanonicalJSON.object([
                    "closes_on": .string(round.closesOn.iso), "opens_on": .string(round.opensOn.iso),
                ]).text),
            to: Audit.centralChain, by: 0, role: "command", at: environment.now(), on: db)
        return .created
    }
}
