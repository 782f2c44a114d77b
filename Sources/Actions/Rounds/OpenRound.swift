import Domain
import Store

/// Opens a round: freezes its standard set and its participants.
package struct OpenRound: Sendable {
    package var id: String
    /// Reference of the Office's approval of targets that are still ours; needed while there are such rows, but for a
    /// demonstration.
    package var approvalReference: String

    package init(id: String, approvalReference: String = "") {
        self.id = id
        self.approvalReference = approvalReference
    }

    package enum Outcome: Sendable {
        case opened(participants: Int)
        case notFound
        case notPrepared(Round.State)
        /// Counted rows whose targets the Office has not approved.
        case unapproved([String])
        case emptyRegister
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let round = try Rounds.find(id, on: db) else { return .notFound }
        guard round.state == .prepared else { return .notPrepared(round.state) }
        let standards = try environment.standards.standards(of: round, on: db)
        let unapproved = standards.set.indicators.filter { !$0.pilot && $0.status != .observed }.map(\.code)
        let reference = approvalReference.isEmpty ? standards.set.approvalReference : approvalReference
        guard unapproved.isEmpty || round.demonstration || !reference.isEmpty else { return .unapproved(unapproved) }
        let now = environment.now()
        let participants = try Assessments.freezeParticipants(of: id, on: db)
        guard participants > 0 else { return .emptyRegister }
        try StandardSets.freeze(round.standardSet, at: now, on: db)
        try Rounds.open(id, approvalReference: reference, at: now, on: db)
        _ = try Audit.append(
            AuditEntry(
                .roundOpened, round: id, subject: round.standardSet,
                became: CanonicalJSON.object([
                    "approval_reference": .string(reference), "participants": .whole(participants),
                    "standard_set_sha256": .string(standards.sha256),
                ]).text),
            to: Audit.centralChain, by: 0, role: "command", at: now, on: db)
        return .opened(participants: participants)
    }
}
