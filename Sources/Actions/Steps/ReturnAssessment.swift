import Domain
import Store

/// Sends certified figures back for correction (ส่งคืนเพื่อแก้ไข): the named rows only, each with a reason, until a day. All that
/// one check finds goes in one return.
package struct ReturnAssessment: Action {
    package var round: String
    package var localGovernment: String
    /// The certification that was looked at.
    package var certification: Int
    package var reasons: Reasons
    package var until: ThaiDate
    package var requestID: String

    package init(
        round: String, localGovernment: String, certification: Int, reasons: Reasons, until: ThaiDate,
        requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.certification = certification
        self.reasons = reasons
        self.until = until
        self.requestID = requestID
    }

    package enum Outcome: Sendable {
        case returned(Reopening, AuditReceipt)
        case reasons(Reasons.Problem)
        /// The last day lies before today, or more than a year ahead.
        case untilOutOfRange
        case noCheck
        /// The days of the check are over.
        case checkOver
        case ownWork
        case changedSince
        /// It is open for correction already, until its own last day.
        case stillOpen(Reopening)
        case notNow(Assessment.State)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let reading = try AssessmentReading(round, localGovernment, in: environment, on: db)
        let assessment = reading.assessment
        guard let role = person.role(for: .checkFigures, at: assessment.whereabouts) else { throw Refusal.forbidden }
        try Rounds.lock(round, on: db)
        guard assessment.isCheckOn else { return .noCheck }
        let now = environment.now()
        if assessment.state == .reopened, let open = assessment.reopening, !assessment.isCorrectionOver(at: now) {
            return .stillOpen(open)
        }
        guard assessment.isSettled(at: now) else { return .notNow(assessment.state) }
        // What was sent back in time is looked at again after the last day too.
        let isOver = now > ThaiClock.endOfDay(assessment.checkEnds)
        if role == .province, isOver, try Reopenings.list(assessment, on: db).isEmpty { return .checkOver }
        guard let standing = try Certifications.current(assessment.id, on: db), standing.number == certification else {
            return .changedSince
        }
        guard try !person.hasWorked(on: assessment, on: db) else { return .ownWork }
        if let problem = reasons.problem { return .reasons(problem) }
        guard reasons.areOf(reading) else { throw Refusal.notFound("a row that \(localGovernment) does not have") }
        guard until.isDayToCorrect(at: now) else { return .untilOutOfRange }

        let rows = try reading.rowsToOpen(Set(reasons.byRow.keys), since: standing, on: db)
        let reopening = Reopening(.returned, until: max(until, assessment.recordingEnds), rows: .some(rows))
        let receipt = try reasons.reopen(
            reopening, assessment, certification: standing.number, by: person, role, requestID: requestID,
            in: environment, on: db)
        try Notices.queue(
            .returned, of: assessment, step: receipt.sequence, by: person.accountID, in: environment, on: db)
        return .returned(reopening, receipt)
    }
}

extension ThaiDate {
    /// Today or later, and no more than a year ahead.
    func isDayToCorrect(at now: Int64) -> Bool {
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        return self >= today && self <= today.adding(days: RoundSchedule.longestStep)
    }
}

extension Reasons {
    /// Opens rows for correction, with its entry and the words of the reasons.
    func reopen(
        _ reopening: Reopening, _ assessment: Assessment, certification: Int, by person: Principal, _ role: Role,
        requestID: String, in environment: Environment, on db: any Connection
    ) throws -> AuditReceipt {
        let receipt = try append(
            .reopened,
            [
                "kind": .string(reopening.kind.rawValue), "rows": .string(reopening.rows.text),
                "until": .string(reopening.until.iso),
            ], round: assessment.round.id, subject: String(certification), to: assessment.localGovernment.code,
            by: person, role, requestID: requestID, in: environment, on: db)
        try Reopenings.insert(
            reopening, of: assessment.id, certification: certification, by: person.accountID, role,
            at: environment.now(), entry: receipt.sequence, on: db)
        return receipt
    }
}
