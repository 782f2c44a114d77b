import Actions
import Domain
import Markup
import Store

/// One assessment: whose, until when, how far, and what comes next.
struct AssessmentPage: Sendable {
    let assessment: Assessment
    let standards: Standards
    let parts: [AssessmentPart]
    /// Counted rows of all areas together; pilots are apart.
    let progress: RecordingProgress
    let closedReason: ClosedReason?
    let mayRecord: Bool
    let mayCertify: Bool
    let today: ThaiDate
    let submission: Signature?
    let certification: Signature?
    /// Other rounds of the same local government, newest first.
    let otherRounds: [String]
    let amendments: [RoundAmendment]
    /// Rows recorded before the round took another type from the register; kept, and never counted.
    let setAside: [(name: Words, figures: Words)]
    /// What the divisions owe, and since when.
    let divisions: [DivisionState]
    /// Where the reader stopped, with the way to its box; nil before his first figure.
    let latest: Resumption?
    /// What the reader has typed and not saved yet.
    let unsavedRows: [UnsavedRow]
    /// Rows about which something was said that waits for an answer.
    let observations: [RowWithObservations]
    /// What citizens have said so far; nil where they are asked nothing.
    let satisfaction: SatisfactionReading?
    /// What is open for correction; nil while nothing is.
    let returned: HTML?
    let sentBack: SentBack?
    /// The workshop waits for an answer of this local government; nil where it does not.
    let invitation: WorkshopInvitation?
    let isInPreview: Bool
    /// A review can be asked for, or was.
    let hasReview: Bool
    let mayCheck: Bool

    /// Who did something when.
    struct Signature: Sendable {
        let name: String
        let at: Int64
    }

    init(
        _ reading: AssessmentReading, person: Principal, _ mode: RecordingMode, at now: Int64, on db: any Connection
    ) throws {
        assessment = reading.assessment
        standards = reading.standards
        let drafts = try Drafts.list(reading.assessment.id, by: person.accountID, on: db)
        let open = try reading.openObservations(on: db)
        parts = AssessmentPart.parts(of: reading, drafts: drafts, observations: open, mode)
        observations = RowWithObservations.list(open, of: reading)
        unsavedRows = UnsavedRow.list(reading, drafts: drafts, mode)
        latest = try Resumption(of: person, in: reading, mode, on: db)
        progress = reading.progress(of: reading.indicators)
        closedReason = reading.assessment.closedReason(at: now)
        mayRecord = person.may(.recordAnswers, at: reading.assessment.whereabouts)
        mayCertify = person.may(.certify, at: reading.assessment.whereabouts)
        today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        submission = try Assessments.submission(of: reading.assessment.id, on: db).map { done in
            Signature(name: try Accounts.name(done.by, on: db) ?? "", at: done.at)
        }
        certification = try Certifications.current(reading.assessment.id, on: db).map { done in
            Signature(name: try Accounts.name(done.certifiedBy, on: db) ?? "", at: done.certifiedAt)
        }
        otherRounds = try Assessments.rounds(of: reading.assessment.localGovernment.code, on: db)
            .map(\.id).filter { $0 != reading.assessment.round.id }.reversed()
        amendments = try Rounds.amendments(of: reading.assessment.round.id, on: db)
        setAside = Self.setAside(reading)
        divisions = try DivisionState.list(reading, on: db)
        returned = try ReturnedRows(reading.assessment, on: db).map { returnedRows($0, reading) }
        sentBack = try SentBack(reading.assessment, on: db)
        invitation =
            person.may(.registerForWorkshop, at: reading.assessment.whereabouts)
            ? try WorkshopInvitation(reading.assessment, at: now, on: db) : nil
        isInPreview = reading.assessment.isInPreview(at: now) && reading.assessment.isSettled(at: now)
        hasReview =
            try reading.assessment.isInReview(at: now) && certification != nil
            || !ReviewRequests.list(reading.assessment, on: db).isEmpty
        mayCheck =
            reading.assessment.isCheckOn && certification != nil
            && person.may(.checkFigures, at: reading.assessment.whereabouts)
        satisfaction =
            try reading.standards.set.satisfactionQuestions.isEmpty
            ? nil : SatisfactionReading(reading.assessment, reading.standards, on: db)
    }

    private static func setAside(_ reading: AssessmentReading) -> [(name: Words, figures: Words)] {
        let asked = Set(reading.indicators.map(\.code))
        return reading.answers.filter { !asked.contains($0.key) }.sorted { $0.key < $1.key }.map { code, stored in
            let indicator = reading.standards.indicator(code)
            let figures = [stored.answer.frame, stored.answer.provision].compactMap { $0?.grouped }
            let words = figures.joined(separator: " / ") + " \(indicator?.unitTH ?? "")"
            return (indicator?.codeAndName ?? Words(both: code), figures.isEmpty ? Conflict.blank : Words(both: words))
        }
    }

    var round: Round { assessment.round }
    var isEditable: Bool { mayRecord && closedReason == nil }

    /// "เหลืออีก 12 วัน"; nothing once the round is closed.
    var days: Words {
        let isOpen = assessment.lastDay >= today && (assessment.reopening != nil || assessment.lastDay > round.closesOn)
        guard round.state < .closed || (round.state == .closed && isOpen) else {
            return Words(th: "ปิดรอบแล้ว", en: "The round is closed")
        }
        let left = assessment.lastDay.daysSinceEpoch - today.daysSinceEpoch
        let until = round.opensOn.daysSinceEpoch - today.daysSinceEpoch
        if until > 0 { return Words(th: "จะเปิดในอีก \(until) วัน", en: "Opens in \(counted(until, "day"))") }
        if left > 0 { return Words(th: "เหลืออีก \(left) วัน", en: "\(counted(left, "day")) left") }
        return left == 0
            ? Words(th: "วันนี้เป็นวันสุดท้าย", en: "Today is the last day")
            : Words(th: "พ้นกำหนดแล้ว", en: "The deadline has passed")
    }
}
