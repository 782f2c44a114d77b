import Domain
import Store

/// Pins a successor set to a round that is open or closed. It may differ in targets, words, evidence and status only, so
/// everything recorded keeps its meaning; everything is judged anew from then on, and reports name both sets.
package struct AmendRound: Sendable {
    package var id: String
    package var standardSet: String
    package var reason: String

    package init(id: String, standardSet: String, reason: String) {
        self.id = id
        self.standardSet = standardSet
        self.reason = reason
    }

    package enum Outcome: Sendable {
        case amended(from: String, changes: [StandardSetDifference.Change])
        case notFound
        case notOpened
        /// The results are final: what was decided is judged by no other set.
        case final
        case noSuchStandardSet
        case sameSet
        case reasonMissing
        /// What differs beside targets, words, evidence and status.
        case tooDifferent([StandardSetDifference.Change])
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        let reason = ThaiText.normalised(reason)
        guard !reason.isEmpty else { return .reasonMissing }
        guard let round = try Rounds.find(id, on: db) else { return .notFound }
        guard round.state != .prepared else { return .notOpened }
        guard round.state <= .closed else { return .final }
        guard round.standardSet != standardSet else { return .sameSet }
        let old = try environment.standards.standards(of: round, on: db)
        guard let new = try environment.standards.standards(standardSet, on: db) else { return .noSuchStandardSet }
        let changes = StandardSetDifference.between(old.set, new.set)
        guard StandardSetDifference.differsOnlyInTargetsWordsEvidenceStatus(old.set, new.set) else {
            return .tooDifferent(changes)
        }
        let now = environment.now()
        try StandardSets.freeze(standardSet, at: now, on: db)
        try Rounds.amend(
            id, RoundAmendment(from: round.standardSet, to: standardSet, reason: reason, at: now), on: db)
        _ = try Audit.append(
            AuditEntry(
                .roundAmended, round: id, subject: standardSet, was: old.sha256,
                became: CanonicalJSON.object(["reason": .string(reason), "sha256": .string(new.sha256)]).text),
            to: Audit.centralChain, by: 0, role: "command", at: now, on: db)
        return .amended(from: round.standardSet, changes: changes)
    }
}
