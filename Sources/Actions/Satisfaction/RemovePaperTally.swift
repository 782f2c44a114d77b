import Domain
import Store

/// The recorder takes a tally on paper out of the count, with a reason; what it held stays on the record.
package struct RemovePaperTally: Action {
    package var round: String
    package var localGovernment: String
    package var number: Int
    package var seen: Int
    package var reason: String
    package var requestID: String

    package init(
        round: String, localGovernment: String, number: Int, seen: Int, reason: String, requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.number = number
        self.seen = seen
        self.reason = reason
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case removed(AuditReceipt)
        case reasonMissing
        case changedSince(StoredPaperTally)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let now = environment.now()
        let place = try SatisfactionPlace(round, localGovernment, in: environment, on: db)
        let assessment = place.assessment
        guard let role = person.role(for: .recordAnswers, at: assessment.whereabouts) else { throw Refusal.forbidden }
        guard let standing = try PaperTallies.list(assessment.id, on: db).first(where: { $0.number == number }) else {
            throw Refusal.notFound("no paper tally \(number) of \(localGovernment) in round \(round)")
        }
        if let closed = place.round.closedReason(at: now) { return .closed(closed) }
        guard standing.version == seen else { return .changedSince(standing) }
        let words = ThaiText.normalised(String(reason.prefix(500)))
        guard !words.isEmpty else { return .reasonMissing }

        try PaperTallies.remove(number, of: assessment.id, at: now, on: db)
        let salt = environment.randomBytes(16)
        let receipt = try Audit.append(
            AuditEntry(
                .paperTallyRemoved, round: round, subject: PaperTallyRecord.subject(number),
                was: PaperTallyRecord.text(standing.paper),
                became: CanonicalJSON.object([
                    "reason_sha256": .string(Audit.commitment(to: words, salt: salt))
                ]).text),
            to: localGovernment, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        try AuditEntries.insertText(
            words, salt: salt, field: "reason", chain: receipt.chain, sequence: receipt.sequence, on: db)
        return .removed(receipt)
    }
}
