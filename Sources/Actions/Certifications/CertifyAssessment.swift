import Crypto
import Domain
import Store

/// Certifies what was recorded: freezes it as an immutable set under its SHA-256. Where nobody of the local government can, the
/// district or the province does it as a witness, and the record says so.
package struct CertifyAssessment: Action {
    package var round: String
    package var localGovernment: String
    /// SHA-256 of what the certifier saw; when something changed since, nothing is certified.
    package var seenSHA256: String
    /// In which office; nil only where nobody asks, in figures that are invented.
    package var capacity: Capacity?
    package var requestID: String

    package init(
        round: String, localGovernment: String, seenSHA256: String, capacity: Capacity? = nil, requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.seenSHA256 = seenSHA256
        self.capacity = capacity
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case certified(Certification, AuditReceipt)
        /// Counted rows stay blank without a reason.
        case blank([String])
        /// A recorder never certifies his own work.
        case ownWork
        /// No witness is needed: these persons of the local government can certify.
        case othersCan([String])
        case capacity(Capacity.Problem)
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
        guard let role = person.roleToCertify(at: assessment.whereabouts) else { throw Refusal.forbidden }
        if role != .certifier {
            let others = try Self.certifiers(of: assessment, on: db)
            guard others.isEmpty else { return .othersCan(others) }
        }
        try Rounds.lock(round, on: db)
        if let reason = assessment.closedWindow(at: now) { return .closed(reason) }
        guard let next = assessment.after(.certify) else { return .notNow(assessment.state) }
        if try Answers.authors(assessment.id, on: db).contains(person.accountID) { return .ownWork }
        let capacity = try self.capacity?.tidied(isWitness: role != .certifier)
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        if let problem = capacity?.problem(on: today) { return .capacity(problem) }
        let blanks = reading.blanksWithoutReason
        guard blanks.isEmpty else { return .blank(blanks.map(\.code)) }

        let number = try Self.nextNumber(assessment.id, on: db)
        let snapshot = reading.snapshot(number: number)
        let sha256 = Self.sha256(of: snapshot)
        guard sha256 == seenSHA256 else { return .changedSince }
        let certification = Certification(
            number: number, standardSet: reading.standards.set.id, sha256: sha256, certifiedBy: person.accountID,
            certifiedAt: now, capacity: capacity)
        try Certifications.insert(certification, snapshot, of: assessment.id, on: db)
        try Assessments.setState(assessment.id, next, on: db)
        let salt = capacity == nil ? [] : environment.randomBytes(16)
        let receipt = try Audit.append(
            Self.entry(certification, round: round, salt: salt), to: localGovernment, by: person.accountID,
            role: role.rawValue, at: now, requestID: requestID, on: db)
        let texts = capacity.map { [("position", $0.position), (ReasonTexts.field(""), $0.reason)] } ?? []
        for (field, words) in texts where !words.isEmpty {
            try AuditEntries.insertText(
                words, salt: salt, field: field, chain: receipt.chain, sequence: receipt.sequence, on: db)
        }
        try Notices.queue(
            .certified, of: assessment, step: receipt.sequence, by: person.accountID, in: environment, on: db)
        return .certified(certification, receipt)
    }

    /// Names of those who can certify for a local government: certifiers who recorded none of its figures.
    package static func certifiers(of assessment: Assessment, on db: any Connection) throws -> [String] {
        let authors = try Answers.authors(assessment.id, on: db)
        return try Accounts.holding(.certifier, at: assessment.localGovernment.code, on: db)
            .filter { !authors.contains($0.id) }.map(\.name)
    }

    package static func nextNumber(_ assessment: Int, on db: any Connection) throws -> Int {
        (try Certifications.list(assessment, on: db).last?.number ?? 0) + 1
    }

    /// What stands on the record of it.
    /// - Parameter salt: of what the certifier stated of his office.
    static func entry(_ certification: Certification, round: String, salt: [UInt8] = []) -> AuditEntry {
        var became: [String: CanonicalJSON] = [
            "number": .whole(certification.number), "sha256": .string(certification.sha256),
        ]
        if let capacity = certification.capacity {
            became["capacity"] = .string(capacity.kind.rawValue)
            became["position_sha256"] = .string(Audit.commitment(to: capacity.position, salt: salt))
            if let order = capacity.order {
                became["order"] = .string(order.number)
                became["order_from"] = .string(order.from.iso)
                became["order_until"] = .string(order.until.iso)
            }
            if !capacity.reason.isEmpty {
                became["reason_sha256"] = .string(Audit.commitment(to: capacity.reason, salt: salt))
            }
        }
        return AuditEntry(
            .certified, round: round, subject: String(certification.number), became: CanonicalJSON.object(became).text)
    }

    package static func sha256(of snapshot: Snapshot) -> String {
        Hexadecimal.text(SHA256.hash(data: snapshot.canonical.bytes))
    }
}

extension Principal {
    /// The role by which somebody does what a certifier does: a witness only where no certifier could.
    package func roleToCertify(_ assessment: Assessment, on db: any Connection) throws -> Role? {
        guard let role = roleToCertify(at: assessment.whereabouts) else { return nil }
        if role == .certifier { return role }
        return try CertifyAssessment.certifiers(of: assessment, on: db).isEmpty ? role : nil
    }

    /// The role by which somebody certifies for a local government: its own certifier, or whoever witnesses; nil for others.
    package func roleToCertify(at whereabouts: Whereabouts) -> Role? {
        role(for: .certify, at: whereabouts) ?? role(for: .witness, at: whereabouts)
    }
}

extension Capacity {
    /// As it is kept: its texts normalised, and nothing that its kind does not need. Nobody witnesses for himself.
    /// - Throws: `Refusal.forbidden` where a certifier calls himself a witness, or a witness something else.
    fileprivate func tidied(isWitness: Bool) throws -> Capacity {
        guard isWitness == (kind == .witness) else { throw Refusal.forbidden }
        return Capacity(
            kind, position: ThaiText.normalised(position),
            order: kind == .acting
                ? order.map { Order(number: ThaiText.normalised($0.number), from: $0.from, until: $0.until) } : nil,
            reason: kind == .witness ? ThaiText.normalised(reason) : "")
    }
}
