import Crypto
import Domain
import Store

/// Certifies what was recorded: freezes it as an immutable set under its SHA-256.
package struct CertifyAssessment: Action {
    package var round: String
    package var localGovernment: String
    /// SHA-256 of what the certifier saw; when something changed since, nothing is certified.
    package var seenSHA256: String
    package var requestID: String

    package init(round: String, localGovernment: String, seenSHA256: String, requestID: String = "") {
        self.round = round
        self.localGovernment = localGovernment
        self.seenSHA256 = seenSHA256
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case certified(Certification, AuditReceipt)
        /// Counted rows stay blank without a reason.
        case blank([String])
        /// A recorder never certifies his own work.
        case ownWork
        /// Figures changed after the certifier's page was made.
        case changedSince
        case notNow(Assessment.State)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let now = environment.now()
        let reading = try AssessmentReading(round, localGovernment, in: environment, on: db)
        let assessment = reading.assessment
        guard let role = person.role(for: .certify, at: assessment.whereabouts) else { throw Refusal.forbidden }
        if let reason = assessment.round.closedReason(at: now) { return .closed(reason) }
        guard let next = assessment.state.after(.certify) else { return .notNow(assessment.state) }
        if try Answers.authors(assessment.id, on: db).contains(person.accountID) { return .ownWork }
        let blanks = reading.blanksWithoutReason
        guard blanks.isEmpty else { return .blank(blanks.map(\.code)) }

        let number = try Self.nextNumber(assessment.id, on: db)
        let snapshot = reading.snapshot(number: number)
        let sha256 = Self.sha256(of: snapshot)
        guard sha256 == seenSHA256 else { return .changedSince }
        let certification = Certification(
            number: number, standardSet: reading.standards.set.id, sha256: sha256, certifiedBy: person.accountID,
            certifiedAt: now)
        try Certifications.insert(certification, snapshot, of: assessment.id, on: db)
        try Assessments.setState(assessment.id, next, on: db)
        let receipt = try Audit.append(
            Self.entry(certification, round: round), to: localGovernment, by: person.accountID, role: role.rawValue,
            at: now, requestID: requestID, on: db)
        return .certified(certification, receipt)
    }

    package static func nextNumber(_ assessment: Int, on db: any Connection) throws -> Int {
        (try Certifications.list(assessment, on: db).last?.number ?? 0) + 1
    }

    /// What stands on the record of it.
    static func entry(_ certification: Certification, round: String) -> AuditEntry {
        AuditEntry(
            .certified, round: round, subject: String(certification.number),
            became: CanonicalJSON.object([
                "number": .whole(certification.number), "sha256": .string(certification.sha256),
            ]).text)
    }

    package static func sha256(of snapshot: Snapshot) -> String {
        Hexadecimal.text(SHA256.hash(data: snapshot.canonical.bytes))
    }
}
