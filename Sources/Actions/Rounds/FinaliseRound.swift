import Domain
import Store

/// The results of a closed round become final: nothing is corrected any more. Not while something may still change them.
package struct FinaliseRound: Action {
    package var round: String
    package var requestID: String

    package init(round: String, requestID: String = "") {
        self.round = round
        self.requestID = requestID
    }

    /// What may still change results.
    package struct Pending: Hashable, Sendable {
        /// Local governments that are open for correction, or admitted late and not certified.
        package var open: [String]
        /// Requests for a review without a decision.
        package var reviews: Int
        /// The last day of a preview or of asking for a review; nil once all have passed.
        package var windowUntil: ThaiDate?

        package var isNothing: Bool { open.isEmpty && reviews == 0 && windowUntil == nil }
    }

    package enum Outcome: Sendable {
        case finalised(Counts)
        case pending(Pending)
        case notNow(Round.State)
    }

    /// How many local governments the results rest on.
    package struct Counts: Hashable, Sendable {
        package var certified = 0
        /// Something was recorded, and never certified (ยังไม่รับรองข้อมูล).
        package var notCertified = 0
        /// Nobody recorded anything (ไม่ได้บันทึกข้อมูล).
        package var untouched = 0

        package init() {}
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .conductRound) else { throw Refusal.forbidden }
        try Rounds.lock(round, exclusively: true, on: db)
        guard let found = try Rounds.find(round, on: db) else { throw Refusal.notFound("no round \(round)") }
        guard found.state == .closed else { return .notNow(found.state) }
        let now = environment.now()
        let pending = try Self.pending(round, at: now, on: db)
        guard pending.isNothing else { return .pending(pending) }
        let counts = try Self.counts(round, on: db)
        try RoundMeetings.record(
            RoundMeetings.Recorded(.final, meeting: "", heldOn: nil, by: person.accountID, at: now), of: round, on: db)
        _ = try Audit.append(
            AuditEntry(
                .roundFinalised, round: round, was: found.state.rawValue,
                became: CanonicalJSON.object([
                    "certified": .whole(counts.certified), "not_certified": .whole(counts.notCertified),
                    "untouched": .whole(counts.untouched),
                ]).text),
            to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: now, requestID: requestID, on: db)
        return .finalised(counts)
    }

    package static func pending(_ round: String, at now: Int64, on db: any Connection) throws -> Pending {
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        var pending = Pending(open: [], reviews: try ReviewRequests.waiting(round, on: db).count)
        for assessment in try Assessments.list(round, on: db) {
            let isCorrected = assessment.reopening.map { $0.until >= today } ?? false
            let isLate = assessment.recordingEnds >= today && assessment.recordingEnds > assessment.round.closesOn
            let isCertified = assessment.state == .certified || assessment.state == .checked
            if isCorrected || (isLate && !isCertified) {
                pending.open.append(assessment.localGovernment.code)
            }
            guard assessment.isSettled(at: now) else { continue }
            let last = max(assessment.previewEnds, assessment.reviewEnds ?? assessment.previewEnds)
            if last >= today { pending.windowUntil = max(last, pending.windowUntil ?? last) }
        }
        return pending
    }

    package static func counts(_ round: String, on db: any Connection) throws -> Counts {
        var counts = Counts()
        for row in try Assessments.standings(round, on: db) {
            if row.isCertified {
                counts.certified += row.count
            } else if row.isUntouched {
                counts.untouched += row.count
            } else {
                counts.notCertified += row.count
            }
        }
        return counts
    }
}
