import Domain
import Store

/// The local government found a mistake while it looked at its own result, and opens its figures again until the preview ends.
/// What was certified stands until the corrected figures are certified.
package struct ReopenInPreview: Action {
    package var round: String
    package var localGovernment: String
    package var reason: String
    package var requestID: String

    package init(round: String, localGovernment: String, reason: String, requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.reason = reason
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case reopened(Reopening, AuditReceipt)
        case reasons(Reasons.Problem)
        case notInPreview
        case notNow(Assessment.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        guard let assessment = try Assessments.find(round, localGovernment, on: db) else {
            throw Refusal.notFound("no local government \(localGovernment) in round \(round)")
        }
        guard let role = try person.roleToCertify(assessment, on: db) else { throw Refusal.forbidden }
        try Rounds.lock(round, on: db)
        guard assessment.isInPreview(at: environment.now()) else { return .notInPreview }
        guard assessment.isSettled(at: environment.now()),
            let standing = try Certifications.current(assessment.id, on: db)
        else { return .notNow(assessment.state) }
        let reasons = Reasons(["": reason])
        if let problem = reasons.problem { return .reasons(problem) }
        let reopening = Reopening(.preview, until: assessment.previewEnds, rows: .all)
        let receipt = try reasons.reopen(
            reopening, assessment, certification: standing.number, by: person, role, requestID: requestID,
            in: environment, on: db)
        try Notices.queue(
            .reopened, of: assessment, step: receipt.sequence, by: person.accountID, in: environment, on: db)
        return .reopened(reopening, receipt)
    }
}
