import Domain
import Store

/// Begins a circular of a round, with the Department's letter drafted. Nobody is told before that letter is issued.
package struct PrepareCircular: Action {
    package var round: String
    package var kind: Circular.Kind
    /// The day by which officers are to be named; nil for a circular that asks for none.
    package var officersBy: ThaiDate?
    package var requestID: String

    package init(round: String, kind: Circular.Kind, officersBy: ThaiDate?, requestID: String = "") {
        self.round = round
        self.kind = kind
        self.officersBy = officersBy
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case prepared(Circular)
        /// Officers are asked for, and no day is named, or one that is over.
        case dayMissing
        case dayOver
        /// The participants, to whom letters go, are frozen when the round is opened.
        case notOpened
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.role(forLetterOf: LetterRoute.department) else { throw Refusal.forbidden }
        try Rounds.lock(round, exclusively: true, on: db)
        guard let found = try Rounds.find(round, on: db) else { throw Refusal.notFound("no round \(round)") }
        guard found.state != .prepared else { return .notOpened }
        let now = environment.now()
        if kind.asksForOfficer {
            guard let officersBy else { return .dayMissing }
            guard officersBy >= ThaiClock.bangkok(millisecondsSinceEpoch: now).date else { return .dayOver }
        }
        let circular = Circular(
            round: round, number: try Circulars.nextNumber(round, on: db), kind: kind,
            officersBy: kind.asksForOfficer ? officersBy : nil, preparedBy: person.accountID, preparedAt: now)
        try Circulars.insert(circular, on: db)
        let letter = LetterDraft.first(circular, in: found, last: try Letters.last(of: LetterRoute.department, on: db))
        _ = try Letters.save(
            letter, 1, of: circular, LetterRoute.department, by: person.accountID, at: now, on: db)
        _ = try Audit.append(
            AuditEntry(
                .circularPrepared, round: round, subject: String(circular.number),
                became: CanonicalJSON.object([
                    "kind": .string(kind.rawValue),
                    "officers_by": circular.officersBy.map { .string($0.iso) } ?? .null,
                ]).text),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .prepared(circular)
    }
}
