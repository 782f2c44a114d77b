import Domain
import Store

/// Notes that a local government has sent the reply that names its officer: a letter on paper, of which the system knows no more than its
/// number and its day.
package struct NoteReply: Action {
    package var round: String
    package var circular: Int
    package var localGovernment: String
    package var number: String
    package var on: ThaiDate?
    package var requestID: String

    package init(
        round: String, circular: Int, localGovernment: String, number: String, on: ThaiDate?, requestID: String = ""
    ) {
        self.round = round
        self.circular = circular
        self.localGovernment = localGovernment
        self.number = number
        self.on = on
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case noted(LetterReply, AuditReceipt)
        /// It was noted before; nothing is changed.
        case already(LetterReply)
        /// A reply names the officer.
        case notNamed
        case numberMissing
        case numberTooLong
        case dayMissing
        case dayAhead
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        let node = try LetterNode.lock(round, localGovernment, on: db)
        guard case .localGovernment = node else { throw Refusal.notFound("no local government \(localGovernment)") }
        guard let acting = node.acting(person) else { throw Refusal.forbidden }
        guard let found = try Circulars.find(round, circular, on: db) else {
            throw Refusal.notFound("no circular \(circular) in round \(round)")
        }
        if let earlier = try LetterReplies.find(found, localGovernment, on: db) { return .already(earlier) }
        guard try !ResponsibleOfficers.list(found, localGovernment, on: db).isEmpty else { return .notNamed }
        let number = ThaiText.normalised(number)
        if number.isEmpty { return .numberMissing }
        guard number.unicodeScalars.count <= RegisterEntry.longestNumber else { return .numberTooLong }
        guard let on else { return .dayMissing }
        let now = environment.now()
        guard on <= ThaiClock.bangkok(millisecondsSinceEpoch: now).date else { return .dayAhead }
        let reply = LetterReply(
            localGovernment: localGovernment, number: number, on: on, by: person.accountID, role: acting.role,
            isOnBehalf: acting.isOnBehalf, at: now)
        guard try LetterReplies.insert(reply, of: found, on: db) else {
            throw StoreError.failed("the reply of \(localGovernment) is neither new nor there")
        }
        let receipt = try Audit.append(
            AuditEntry(
                .replyNoted, round: round, subject: String(circular),
                became: CanonicalJSON.object([
                    "letter_number": .string(number), "letter_on": .string(on.iso),
                    "on_behalf": .bool(acting.isOnBehalf),
                ]).text),
            to: localGovernment, by: person.accountID, role: acting.role.rawValue, at: now, requestID: requestID, on: db
        )
        return .noted(reply, receipt)
    }
}
