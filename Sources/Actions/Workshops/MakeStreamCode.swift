import Domain
import Store

/// Makes a code that is shown in the stream of a session now.
package struct MakeStreamCode: Action {
    package var round: String
    package var session: Int
    package var requestID: String

    package init(round: String, session: Int, requestID: String = "") {
        self.round = round
        self.session = session
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case made(StreamCode)
        /// One has just been made: it is shown again.
        case shown(StreamCode)
        /// The session has not begun, is over or cancelled.
        case notNow
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .arrangeWorkshop) else { throw Refusal.forbidden }
        let now = environment.now()
        try WorkshopSessions.lock(round, session, on: db)
        guard let found = try WorkshopSessions.find(round, session, on: db) else {
            throw Refusal.notFound("no session \(session)")
        }
        guard found.cancellation == nil, now >= found.startsAt, now < found.endsAt else { return .notNow }
        let known = try StreamCodes.list(round, session: session, on: db)
        if let last = known.last, now < last.validFrom + StreamCode.minutesApart * 60_000 { return .shown(last) }
        let code = StreamCode(
            round: round, session: session, number: (known.last?.number ?? 0) + 1,
            code: StreamCode.draw(environment.randomBytes(4), besides: Set(known.map(\.code))), validFrom: now,
            validUntil: now + StreamCode.minutesOfUse * 60_000)
        try StreamCodes.insert(code, by: person.accountID, on: db)
        _ = try Audit.append(
            AuditEntry(
                .streamCodeMade, round: round, subject: String(session),
                became: CanonicalJSON.object(["number": .whole(code.number)]).text),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .made(code)
    }
}
