import Domain
import Store

/// The Office decides on a request for a review, row by row with reasons; what it grants is opened for correction.
package struct DecideReview: Action {
    package var round: String
    package var localGovernment: String
    package var number: Int
    /// The rows that are granted; the others are refused.
    package var granted: Set<String>
    /// For every row of the request.
    package var reasons: Reasons
    /// The last day of correcting; needed where something is granted.
    package var until: ThaiDate?
    package var requestID: String

    package init(
        round: String, localGovernment: String, number: Int, granted: Set<String>, reasons: Reasons, until: ThaiDate?,
        requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.number = number
        self.granted = granted
        self.reasons = reasons
        self.until = until
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case decided(granted: Int, AuditReceipt)
        case reasons(Reasons.Problem)
        case untilOutOfRange
        case decidedBefore
        case notNow(Assessment.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let reading = try AssessmentReading(round, localGovernment, in: environment, on: db)
        let assessment = reading.assessment
        try Rounds.lock(round, on: db)
        guard let role = person.role(for: .conductRound, at: assessment.whereabouts) else { throw Refusal.forbidden }
        guard let request = try ReviewRequests.list(assessment, on: db).first(where: { $0.number == number }) else {
            throw Refusal.notFound("no request \(number) for a review")
        }
        guard request.decision == nil else { return .decidedBefore }
        let granted = granted.intersection(request.rows)
        let words = Reasons(
            Dictionary(request.rows.map { ($0, reasons.byRow[$0] ?? "") }, uniquingKeysWith: { first, _ in first }))
        if let problem = words.problem { return .reasons(problem) }
        let now = environment.now()
        let standing = try Certifications.current(assessment.id, on: db)
        if !granted.isEmpty {
            guard let until, until.isDayToCorrect(at: now) else { return .untilOutOfRange }
            let isOpenNow = assessment.state == .reopened || assessment.isSettled(at: now)
            guard assessment.round.state <= .closed, isOpenNow, standing != nil else {
                return .notNow(assessment.state)
            }
        }
        let receipt = try words.append(
            .reviewDecided,
            [
                "granted": .string(Reopening.Rows.some(granted).text),
                "until": granted.isEmpty ? .null : until.map { .string($0.iso) } ?? .null,
            ], round: round, subject: String(number), to: localGovernment, by: person, role, requestID: requestID,
            in: environment, on: db)
        try ReviewRequests.decide(
            assessment.id, number,
            ReviewRequest.Decision(granted: granted, by: person.accountID, at: now, reasons: words.byRow),
            entry: receipt.sequence, on: db)
        if !granted.isEmpty, let until, let standing {
            var reopening = Reopening(
                .reviewed, until: until, rows: .some(try reading.rowsToOpen(granted, since: standing, on: db)))
            // What is being corrected already stays open beside it, until the later day.
            if let open = assessment.reopening, !assessment.isCorrectionOver(at: now) {
                reopening.rows = reopening.rows.union(open.rows)
                reopening.until = max(until, open.until)
            }
            try Reopenings.insert(
                reopening, of: assessment.id, certification: standing.number, by: person.accountID, role, at: now,
                entry: receipt.sequence, on: db)
        }
        try Notices.queue(
            .reviewDecided, of: assessment, step: receipt.sequence, by: person.accountID, in: environment, on: db)
        return .decided(granted: granted.count, receipt)
    }
}
