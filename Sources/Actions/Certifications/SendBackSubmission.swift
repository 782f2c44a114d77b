import Domain
import Store

/// Hands what was submitted back to the recorder, with a reason (ส่งกลับให้แก้ไข): the certifier found something and does not certify.
package struct SendBackSubmission: Action {
    package var round: String
    package var localGovernment: String
    package var reasons: Reasons
    /// When what the certifier has before him was submitted; nil for whatever is submitted now.
    package var seen: Int64?
    package var requestID: String

    /// - Parameter reason: as it was typed.
    package init(round: String, localGovernment: String, reason: String, seen: Int64? = nil, requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.reasons = Reasons(["": reason])
        self.seen = seen
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case sentBack(AuditReceipt)
        case reasons(Reasons.Problem)
        /// They were taken back, and submitted again.
        case changedSince
        case notNow(Assessment.State)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        guard let assessment = try Assessments.find(round, localGovernment, on: db) else {
            throw Refusal.notFound("no local government \(localGovernment) in round \(round)")
        }
        guard let role = try person.roleToCertify(assessment, on: db) else { throw Refusal.forbidden }
        if let closed = assessment.closedWindow(at: environment.now()) { return .closed(closed) }
        guard let next = assessment.after(.recall) else { return .notNow(assessment.state) }
        if let seen, try Assessments.submission(of: assessment.id, on: db)?.at != seen { return .changedSince }
        if let problem = reasons.problem { return .reasons(problem) }

        try Assessments.setState(assessment.id, next, submittedBy: nil, at: nil, on: db)
        let receipt = try reasons.append(
            .sentBack, [:], round: round, subject: "", to: localGovernment, by: person, role, requestID: requestID,
            in: environment, on: db)
        try Notices.queue(
            .sentBack, of: assessment, step: receipt.sequence, by: person.accountID, in: environment, on: db)
        return .sentBack(receipt)
    }
}
