import Domain
import Store

/// Takes what a round froze of one local government anew from the register, with a reason. Answers that no longer apply
/// are kept and shown as set aside.
package struct RebaseParticipant: Sendable {
    package var round: String
    package var localGovernment: String
    package var reason: String

    package init(round: String, localGovernment: String, reason: String) {
        self.round = round
        self.localGovernment = localGovernment
        self.reason = reason
    }

    package enum Outcome: Sendable {
        case rebased(was: LocalGovernment, became: LocalGovernment, setAside: Int)
        case unchanged
        case notFound
        case roundClosed
        /// Certified figures stay as they were certified.
        case certified
        case reasonMissing
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        let reason = ThaiText.normalised(reason)
        guard !reason.isEmpty else { return .reasonMissing }
        guard let assessment = try Assessments.find(round, localGovernment, on: db),
            let live = try LocalGovernments.find(localGovernment, on: db)
        else { return .notFound }
        guard assessment.round.state == .open else { return .roundClosed }
        guard try Certifications.current(assessment.id, on: db) == nil else { return .certified }
        let was = assessment.localGovernment
        guard frozen(was) != frozen(live) else { return .unchanged }
        try Assessments.rebase(assessment.id, to: live, on: db)
        try WorkshopSessions.assign(round, on: db)
        let standards = try environment.standards.standards(of: assessment.round, on: db)
        let setAside = try Answers.list(assessment.id, on: db).keys.filter { code in
            standards.indicator(code).map { !$0.applies(to: live.type) } ?? true
        }
        _ = try Audit.append(
            AuditEntry(
                .participantRebased, round: round, was: CanonicalJSON.object(frozen(was)).text,
                became: CanonicalJSON.object(frozen(live).merging(["reason": .string(reason)]) { $1 }).text),
            to: localGovernment, by: 0, role: "command", at: environment.now(), on: db)
        return .rebased(was: was, became: live, setAside: setAside.count)
    }

    /// What a round freezes of a local government.
    private func frozen(_ place: LocalGovernment) -> [String: CanonicalJSON] {
        [
            "district_code": .string(place.districtCode), "full_name_th": .string(place.fullName),
            "name_th": .string(place.name), "province_code": .string(place.provinceCode),
            "type": .string(place.type.rawValue),
        ]
    }
}
