import Domain
import Store

/// The workshop of a round, seen from one local government, inside the transaction of what is done.
struct WorkshopDesk {
    let workshop: Workshop
    let sessions: [WorkshopSession]
    let assessment: Assessment
    /// The session to which the local government is assigned; nil where there is none for it.
    let own: WorkshopSession?

    /// - Throws: `Refusal.notFound`.
    init(_ round: String, _ code: String, on db: any Connection) throws {
        guard let workshop = try Workshops.find(round, on: db) else {
            throw Refusal.notFound("no workshop in round \(round)")
        }
        guard let assessment = try Assessments.find(round, code, on: db) else {
            throw Refusal.notFound("no local government \(code) in round \(round)")
        }
        self.workshop = workshop
        self.assessment = assessment
        sessions = try WorkshopSessions.list(round, on: db)
        own = sessions.own(of: assessment.localGovernment.type, in: assessment.localGovernment.provinceCode)
    }

    func session(_ number: Int?) -> WorkshopSession? {
        number.flatMap { number in sessions.first { $0.number == number } }
    }

    /// Locks sessions in one order, then the local government: the order of everything that touches seats.
    static func lock(_ round: String, sessions: [Int?], _ code: String, on db: any Connection) throws {
        for number in Set(sessions.compactMap { $0 }).sorted() {
            try WorkshopSessions.lock(round, number, on: db)
        }
        try LocalGovernments.lock(code, on: db)
    }
}

/// The place of a registration, as its record names it.
extension Registration {
    /// Writes its entry: what is personal as commitments, the words beside it, where they can be erased.
    func note(
        _ action: AuditEntry.Action, was: Registration?, by actor: Registrant.Actor, at now: Int64,
        requestID: String = "", in environment: Environment, on db: any Connection
    ) throws -> AuditReceipt {
        let texts = [
            "name": person.name, "position": person.position, "telephone": person.telephone, "email": person.email,
            "reason": reason,
        ].filter { !$0.value.isEmpty }
        let salts = texts.mapValues { _ in environment.randomBytes(16) }
        var became = facts
        for (field, words) in texts {
            became[AuditTexts.member(ofField: field)] = .string(Audit.commitment(to: words, salt: salts[field] ?? []))
        }
        let receipt = try Audit.append(
            AuditEntry(
                action, round: round, subject: String(seat),
                was: was.map { CanonicalJSON.object($0.facts).text } ?? "", became: CanonicalJSON.object(became).text),
            to: localGovernment, by: actor.account, role: actor.role, at: now, requestID: requestID, on: db)
        for (field, words) in texts.sorted(by: { $0.key < $1.key }) {
            try AuditEntries.insertText(
                words, salt: salts[field] ?? [], field: field, chain: receipt.chain, sequence: receipt.sequence, on: db)
        }
        return receipt
    }

    private var facts: [String: CanonicalJSON] {
        [
            "reply": .string(reply.rawValue), "session": session.map { .whole($0) } ?? .null,
            "standing": .string(standing.rawValue), "version": .whole(version),
        ]
    }
}
