import Domain
import Store

/// The recorder enters what was counted on paper, or corrects it with a reason. Certifying the figures does not end this,
/// closing the round does: citizens are asked until then.
package struct SavePaperTally: Action {
    package var round: String
    package var localGovernment: String
    package var paper: PaperTally
    /// Which one is corrected, the version that was seen, and why; nil for a new one.
    package var correction: Correction?
    package var requestID: String

    package struct Correction: Hashable, Sendable {
        package var number: Int
        package var seen: Int
        package var reason: String

        package init(number: Int, seen: Int, reason: String) {
            self.number = number
            self.seen = seen
            self.reason = reason
        }
    }

    package init(
        round: String, localGovernment: String, paper: PaperTally, correction: Correction? = nil,
        requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.paper = paper
        self.correction = correction
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case saved(StoredPaperTally, AuditReceipt)
        /// What stands already is what was sent.
        case unchanged(StoredPaperTally)
        case invalid([PaperTally.Problem])
        case reasonMissing
        /// Somebody changed it since it was seen.
        case changedSince(StoredPaperTally)
        case closed(ClosedReason)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let now = environment.now()
        let place = try SatisfactionPlace(round, localGovernment, in: environment, on: db)
        guard let role = person.role(for: .recordAnswers, at: place.assessment.whereabouts) else {
            throw Refusal.forbidden
        }
        if let reason = place.round.closedReason(at: now) { return .closed(reason) }
        let kept = kept(asked: Set(place.questions.map(\.code)))
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        let problems = kept.problems(from: place.round.opensOn, to: today)
        guard problems.isEmpty else { return .invalid(problems) }

        let standing = try standing(place.assessment.id, on: db)
        if let standing, let correction {
            if standing.paper == kept { return .unchanged(standing) }
            guard standing.version == correction.seen else { return .changedSince(standing) }
        }
        let reason = ThaiText.normalised(String((correction?.reason ?? "").prefix(500)))
        guard correction == nil || !reason.isEmpty else { return .reasonMissing }
        let number = try standing?.number ?? PaperTallies.nextNumber(place.assessment.id, on: db)
        let stored = StoredPaperTally(
            number: number, paper: kept, version: (standing?.version ?? 0) + 1, savedBy: person.accountID, savedAt: now)
        try PaperTallies.save(stored, of: place.assessment.id, on: db)
        let receipt = try record(
            stored, was: standing, reason: reason, by: person, role, at: now, in: environment, on: db)
        return .saved(stored, receipt)
    }

    /// In one spelling, and of questions that are asked.
    private func kept(asked: Set<String>) -> PaperTally {
        var kept = paper
        kept.occasion = ThaiText.normalised(paper.occasion)
        kept.tally.counts = paper.tally.counts.filter { asked.contains($0.key) && $0.value.answers > 0 }
        return kept
    }

    /// - Throws: `Refusal.notFound` for a correction of what is not there.
    private func standing(_ assessment: Int, on db: any Connection) throws -> StoredPaperTally? {
        guard let correction else { return nil }
        guard let found = try PaperTallies.list(assessment, on: db).first(where: { $0.number == correction.number })
        else { throw Refusal.notFound("no paper tally \(correction.number) of \(localGovernment) in round \(round)") }
        return found
    }

    private func record(
        _ stored: StoredPaperTally, was: StoredPaperTally?, reason: String, by person: Principal, _ role: Role,
        at now: Int64, in environment: Environment, on db: any Connection
    ) throws -> AuditReceipt {
        let salts = (environment.randomBytes(16), environment.randomBytes(16))
        let occasion = Audit.commitment(to: stored.paper.occasion, salt: salts.0)
        let became =
            was == nil
            ? PaperTallyRecord.text(stored.paper, occasion: occasion)
            : PaperTallyRecord.text(
                stored.paper, occasion: occasion, reason: Audit.commitment(to: reason, salt: salts.1))
        let receipt = try Audit.append(
            AuditEntry(
                .paperTallySaved, round: round, subject: PaperTallyRecord.subject(stored.number),
                was: was.map { PaperTallyRecord.text($0.paper) } ?? "", became: became),
            to: localGovernment, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        try AuditEntries.insertText(
            stored.paper.occasion, salt: salts.0, field: "occasion", chain: receipt.chain, sequence: receipt.sequence,
            on: db)
        if was != nil {
            try AuditEntries.insertText(
                reason, salt: salts.1, field: "reason", chain: receipt.chain, sequence: receipt.sequence, on: db)
        }
        return receipt
    }
}
