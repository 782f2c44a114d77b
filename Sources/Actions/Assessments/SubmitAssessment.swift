import Domain
import Store

/// Hands an assessment to its certifier (เสนอผู้รับรอง), or takes it back (ดึงกลับ).
package struct SubmitAssessment: Action {
    package enum Direction: Sendable {
        case submit, recall
    }

    package var round: String
    package var localGovernment: String
    package var direction: Direction
    package var requestID: String

    package init(round: String, localGovernment: String, direction: Direction, requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.direction = direction
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case done(Assessment.State, AuditReceipt)
        case closed(ClosedReason)
        /// The state it is in does not allow the step.
        case notNow(Assessment.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let now = environment.now()
        guard let assessment = try Assessments.find(round, localGovernment, on: db) else {
            throw Refusal.notFound("no local government \(localGovernment) in round \(round)")
        }
        guard let role = person.role(for: .recordAnswers, at: assessment.whereabouts) else { throw Refusal.forbidden }
        if let reason = assessment.closedWindow(at: now) { return .closed(reason) }
        guard let next = assessment.after(direction == .submit ? .submit : .recall) else {
            return .notNow(assessment.state)
        }
        try Assessments.setState(
            assessment.id, next, submittedBy: direction == .submit ? person.accountID : nil,
            at: direction == .submit ? now : nil, on: db)
        let receipt = try Audit.append(
            AuditEntry(
                direction == .submit ? .submitted : .recalled, round: round, was: assessment.state.rawValue,
                became: next.rawValue),
            to: localGovernment, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        try Notices.queue(
            direction == .submit ? .submitted : .recalled, of: assessment, step: receipt.sequence,
            by: person.accountID, in: environment, on: db)
        return .done(next, receipt)
    }
}
