import Domain
import Store

/// Withdraws what is certified with a reason; the figures can be corrected again, the frozen sets stay on record.
package struct WithdrawCertification: Action {
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
        case withdrawn(AuditReceipt)
        case reasonMissing
        case notNow(Assessment.State)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let now = environment.now()
        guard let assessment = try Assessments.find(round, localGovernment, on: db) else {
            throw Refusal.notFound("no local government \(localGovernment) in round \(round)")
        }
        guard let role = try person.roleToCertify(assessment, on: db) else { throw Refusal.forbidden }
        if let closed = assessment.closedWindow(at: now) { return .closed(closed) }
        guard let next = assessment.after(.withdraw),
            let current = try Certifications.current(assessment.id, on: db)
        else { return .notNow(assessment.state) }
        let words = ThaiText.normalised(String(reason.prefix(1_000)))
        guard !words.isEmpty else { return .reasonMissing }

        try Certifications.withdraw(
            assessment.id, Certification.Withdrawal(by: person.accountID, at: now, reason: words), on: db)
        try Assessments.setState(assessment.id, next, on: db)
        let salt = environment.randomBytes(16)
        let receipt = try Audit.append(
            AuditEntry(
                .withdrawn, round: round, subject: String(current.number), was: current.sha256,
                became: CanonicalJSON.object([
                    "reason_sha256": .string(Audit.commitment(to: words, salt: salt))
                ]).text),
            to: localGovernment, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        try AuditEntries.insertText(
            words, salt: salt, field: "reason", chain: receipt.chain, sequence: receipt.sequence, on: db)
        try Notices.queue(
            .withdrawn, of: assessment, step: receipt.sequence, by: person.accountID, in: environment, on: db)
        return .withdrawn(receipt)
    }
}
