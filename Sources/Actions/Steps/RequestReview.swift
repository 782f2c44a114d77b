import Domain
import Store

/// The certifier asks for a second look at rows of the result, each with a reason (ขอทบทวนผลการประเมิน).
package struct RequestReview: Action {
    package var round: String
    package var localGovernment: String
    package var reasons: Reasons
    package var requestID: String

    package init(round: String, localGovernment: String, reasons: Reasons, requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.reasons = reasons
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case requested(ReviewRequest, AuditReceipt)
        case reasons(Reasons.Problem)
        case notInReview
        /// One waits for its decision already.
        case waiting
        case notNow(Assessment.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let reading = try AssessmentReading(round, localGovernment, in: environment, on: db)
        let assessment = reading.assessment
        guard let role = try person.roleToCertify(assessment, on: db) else { throw Refusal.forbidden }
        try Rounds.lock(round, on: db)
        let now = environment.now()
        guard assessment.isInReview(at: now) else { return .notInReview }
        guard assessment.isSettled(at: now),
            let standing = try Certifications.current(assessment.id, on: db)
        else { return .notNow(assessment.state) }
        let earlier = try ReviewRequests.list(assessment, on: db)
        guard earlier.allSatisfy({ $0.decision != nil }) else { return .waiting }
        if let problem = reasons.problem { return .reasons(problem) }
        guard reasons.areOf(reading) else { throw Refusal.notFound("a row that \(localGovernment) does not have") }

        let request = ReviewRequest(
            number: (earlier.first?.number ?? 0) + 1, rows: Set(reasons.byRow.keys), certification: standing.number,
            by: person.accountID, at: now, reasons: reasons.byRow)
        let receipt = try reasons.append(
            .reviewRequested, ["certification": .whole(standing.number)], round: round,
            subject: String(request.number), to: localGovernment, by: person, role, requestID: requestID,
            in: environment, on: db)
        try ReviewRequests.insert(request, of: assessment.id, entry: receipt.sequence, on: db)
        try Notices.queue(
            .reviewRequested, of: assessment, step: receipt.sequence, by: person.accountID, in: environment, on: db)
        return .requested(request, receipt)
    }
}
