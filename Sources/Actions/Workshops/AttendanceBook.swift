import Domain
import Store

/// How the persons of a session are judged, or one of them, by everything that stands there now.
package struct AttendanceBook: Sendable {
    package let session: WorkshopSession
    package let codes: [StreamCode]
    private let evidence: [Attendances.SeatKey: [AttendanceEvidence]]
    package let contests: [Attendances.SeatKey: AttendanceContest]

    /// Of everybody in the session.
    package init(_ session: WorkshopSession, on db: any Connection) throws {
        self.session = session
        codes = try StreamCodes.list(session.round, session: session.number, on: db)
        evidence = try Attendances.list(session, on: db)
        contests = try AttendanceContests.list(session, on: db)
    }

    /// Of one person.
    package init(_ session: WorkshopSession, of registration: Registration, on db: any Connection) throws {
        self.session = session
        codes = try StreamCodes.list(session.round, session: session.number, on: db)
        let key = Attendances.SeatKey(registration)
        evidence = [key: try Attendances.list(of: registration, on: db)]
        contests = try AttendanceContests.find(registration, on: db).map { [key: $0] } ?? [:]
    }

    package func evidence(of registration: Registration) -> [AttendanceEvidence] {
        evidence[Attendances.SeatKey(registration)] ?? []
    }

    package func contest(of registration: Registration) -> AttendanceContest? {
        contests[Attendances.SeatKey(registration)]
    }

    package func judgement(of registration: Registration) -> AttendanceJudgement {
        AttendanceJudgement(
            session, evidence(of: registration), codesShown: codes.count,
            decision: contest(of: registration)?.decision)
    }
}

extension Registration {
    /// Writes an entry about attendance into the chain of the local government; free words as commitments, beside it where they can be erased.
    func noteAttendance(
        _ action: AuditEntry.Action, _ facts: [String: CanonicalJSON], texts: [String: String] = [:],
        by actor: Registrant.Actor, at now: Int64, requestID: String, in environment: Environment,
        on db: any Connection
    ) throws {
        let texts = texts.filter { !$0.value.isEmpty }
        let salts = texts.mapValues { _ in environment.randomBytes(16) }
        var became = facts
        for (field, words) in texts {
            became[AuditTexts.member(ofField: field)] = .string(Audit.commitment(to: words, salt: salts[field] ?? []))
        }
        let receipt = try Audit.append(
            AuditEntry(action, round: round, subject: String(seat), became: CanonicalJSON.object(became).text),
            to: localGovernment, by: actor.account, role: actor.role, at: now, requestID: requestID, on: db)
        for (field, words) in texts.sorted(by: { $0.key < $1.key }) {
            try AuditEntries.insertText(
                words, salt: salts[field] ?? [], field: field, chain: receipt.chain, sequence: receipt.sequence, on: db)
        }
    }

    /// Whether evidence can be recorded for it.
    var takesPart: Bool { session != nil && standing.isOfQuota }
}

/// One registration and its session under their locks, for who holds its link or answers for the place.
struct AttendanceDesk {
    let registration: Registration
    let session: WorkshopSession
    let assessment: Assessment

    /// - Throws: `Refusal.notFound`, also where no session is taken part in.
    init(_ round: String, _ code: String, seat: Int, on db: any Connection) throws {
        let missing = Refusal.notFound("no such registration of \(code)")
        guard let before = try Registrations.find(round, code, seat: seat, on: db) else { throw missing }
        try WorkshopDesk.lock(round, sessions: [before.session], code, on: db)
        guard let found = try Registrations.find(round, code, seat: seat, on: db), found.takesPart,
            found.session == before.session, let number = found.session,
            let session = try WorkshopSessions.find(round, number, on: db),
            let assessment = try Assessments.find(round, code, on: db)
        else { throw missing }
        (registration, self.session, self.assessment) = (found, session, assessment)
    }

    /// Who acts: the holder of the link, or somebody who may register here.
    /// - Throws: `Refusal.notFound`, `Refusal.forbidden`.
    func actor(_ registrant: Registrant, on db: any Connection) throws -> Registrant.Actor {
        switch registrant {
        case .anybody: throw Refusal.forbidden
        case .holder(let code):
            guard let seal = try RegistrationSeal.find(on: db), seal.opens(registration, code) else {
                throw Refusal.notFound("no such registration of \(registration.localGovernment)")
            }
        case .person: break
        }
        return try registrant.actor(at: assessment.whereabouts)
    }
}
