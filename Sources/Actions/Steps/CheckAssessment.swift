import Domain
import Store

/// The province has looked over certified figures and accepts them (ตรวจสอบแล้ว).
package struct CheckAssessment: Action {
    package var round: String
    package var localGovernment: String
    /// The certification that was looked at.
    package var certification: Int
    package var requestID: String

    package init(round: String, localGovernment: String, certification: Int, requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.certification = certification
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case checked(AuditReceipt)
        /// Nobody checks in this round, or its results are final.
        case noCheck
        /// Who recorded or certified figures does not check them.
        case ownWork
        /// Certified anew after the page was made.
        case changedSince
        case notNow(Assessment.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        guard let assessment = try Assessments.find(round, localGovernment, on: db) else {
            throw Refusal.notFound("no local government \(localGovernment) in round \(round)")
        }
        guard let role = person.role(for: .checkFigures, at: assessment.whereabouts) else { throw Refusal.forbidden }
        guard assessment.isCheckOn else { return .noCheck }
        guard let next = assessment.after(.check) else { return .notNow(assessment.state) }
        guard let standing = try Certifications.current(assessment.id, on: db), standing.number == certification else {
            return .changedSince
        }
        guard try !person.hasWorked(on: assessment, on: db) else { return .ownWork }
        let now = environment.now()
        try Assessments.setState(assessment.id, next, submittedBy: person.accountID, at: now, on: db)
        let receipt = try Audit.append(
            AuditEntry(.checked, round: round, subject: String(standing.number), became: standing.sha256),
            to: localGovernment, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .checked(receipt)
    }
}

extension Principal {
    /// Recorded some of the figures, or certified them, however long ago.
    package func hasWorked(on assessment: Assessment, on db: any Connection) throws -> Bool {
        if try Answers.authors(assessment.id, on: db).contains(accountID) { return true }
        if try Certifications.list(assessment.id, on: db).contains(where: { $0.certifiedBy == accountID }) {
            return true
        }
        return try AuditEntries.hasActed(
            accountID, in: assessment.localGovernment.code, round: assessment.round.id,
            [.answerSaved, .baseValueSaved, .answersImported], on: db)
    }
}
