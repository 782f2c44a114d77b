import Actions
import Domain
import Markup
import Store

/// What a certifier looks over: every row of the assessment once, under what is to be said about it.
struct CertificationPage: Sendable {
    let assessment: Assessment
    let standards: Standards
    /// Counted rows that nobody recorded; each needs a reason.
    let blanks: [CertificationRow]
    let failing: [CertificationRow]
    /// Rows with a flag or a large change that are neither blank nor failing.
    let unusual: [CertificationRow]
    let others: [CertificationRow]
    /// Flags of the assessment as a whole and of base data.
    let generalFlags: [NamedFlag]
    /// What was said about rows and waits for an answer.
    let observations: [RowWithObservations]
    let baseData: [(item: BaseDataItem, value: ExactDecimal?)]
    /// Base data that differ much from last year's.
    let changedBaseData: [ChangedBaseValue]
    /// Newest first.
    let certifications: [CertificationFacts]
    let submission: AssessmentPage.Signature?
    let mayCertify: Bool
    /// The reader would certify as a witness only.
    let isWitness: Bool
    /// Persons of the local government who can certify; read for a witness only.
    let certifiers: [String]
    /// The office in which the reader certified last, or the one that usually does.
    let proposedCapacity: CapacityForm
    /// What is open for correction; nil while nothing is.
    let returned: HTML?
    let sentBack: SentBack?
    /// The rows that differ from the certification that stands, with what stood there; nil before the first certification.
    let changes: [ChangedSince]?
    /// The certifier can open the figures again himself.
    let isInPreview: Bool
    /// Something can be said about the rows by the reader.
    let mayAsk: Bool
    /// The person recorded some of these figures himself.
    let isOwnWork: Bool
    /// Why the round takes no certification now.
    let closedReason: ClosedReason?
    /// SHA-256 of what certifying now would freeze.
    let sha256: String

    init(
        _ reading: AssessmentReading, person: Principal, in environment: Environment, on db: any Connection
    ) throws {
        let assessment = reading.assessment
        self.assessment = assessment
        standards = reading.standards
        let role = person.roleToCertify(at: assessment.whereabouts)
        mayCertify = role != nil
        isWitness = role != nil && role != .certifier
        certifiers = isWitness ? try CertifyAssessment.certifiers(of: assessment, on: db) : []
        let usual = isWitness ? role?.usualWitness ?? "" : assessment.localGovernment.type.usualCertifier
        proposedCapacity = CapacityForm(
            proposed: role == nil ? nil : try Certifications.lastCapacity(of: person.accountID, on: db),
            isWitness: isWitness, usual: usual)
        returned = try ReturnedRows(assessment, on: db).map { returnedRows($0, reading) }
        sentBack = try SentBack(assessment, on: db)
        isInPreview =
            role != nil && certifiers.isEmpty && assessment.isInPreview(at: environment.now())
            && assessment.isSettled(at: environment.now())
        isOwnWork = mayCertify ? try Answers.authors(assessment.id, on: db).contains(person.accountID) : false
        closedReason = assessment.closedWindow(at: environment.now())

        let flags = reading.flags
        var byRow: [String: [UnusualFigure]] = [:]
        for named in flags {
            if case .indicator(let code) = named.flag.subject { byRow[code, default: []].append(named.flag) }
        }
        generalFlags = flags.filter { if case .indicator = $0.flag.subject { false } else { true } }
        let earlier = try reading.earlierRound(in: environment, on: db)
        changedBaseData = reading.changedBaseData(since: earlier)
        let open = try reading.openObservations(on: db)
        let said = Dictionary(grouping: try Observations.list(assessment.id, on: db), by: \.indicator)
        let submittedAt = try Assessments.submission(of: assessment.id, on: db)?.at ?? .max
        mayAsk = person.may(.discuss, at: assessment.whereabouts) && assessment.round.closedToObservations == nil
        let mayAsk = mayAsk
        observations = RowWithObservations.list(open, of: reading)
        let rows = reading.indicators.map {
            CertificationRow(
                $0, reading, flags: byRow[$0.code] ?? [], changes: reading.largeChanges(of: $0, since: earlier),
                observations: RowObservations(
                    said[$0.code] ?? [], open: open[$0.code]?.count ?? 0, since: submittedAt, mayAsk: mayAsk))
        }
        blanks = rows.filter { $0.place == .blank }
        failing = rows.filter { $0.place == .failing }
        unusual = rows.filter { $0.place == .unusual }
        others = rows.filter { $0.place == .other }
        baseData = reading.standards.baseData(for: assessment.localGovernment.type).map {
            ($0, reading.baseValues[$0.code]?.value)
        }

        let list = try Certifications.list(assessment.id, on: db)
        certifications = try CertificationFacts.list(list, assessment, on: db)
        changes =
            try list.last { $0.withdrawal == nil }.flatMap { standing in
                assessment.state == .certified || assessment.state == .checked
                    ? nil : try ChangedSince.list(reading, standing, on: db)
            }
        submission = try Assessments.submission(of: assessment.id, on: db).map { done in
            AssessmentPage.Signature(name: try Accounts.name(done.by, on: db) ?? "", at: done.at)
        }
        let number = (list.last?.number ?? 0) + 1
        sha256 = CertifyAssessment.sha256(of: reading.snapshot(number: number))
    }

    /// The certification that stands.
    var current: CertificationFacts? { certifications.first { $0.withdrawal == nil } }

    var blanksWithoutReason: Int { blanks.count { $0.reason.isEmpty } }

    /// Reasons can be stated, and the assessment certified.
    var isWaiting: Bool { assessment.state == .submitted && closedReason == nil }

    var isWritable: Bool { mayCertify && isWaiting && !isOwnWork && certifiers.isEmpty }

    /// The certification can be taken back: it is the reader's own office, and the time of recording is not over.
    var isWithdrawable: Bool {
        mayCertify && certifiers.isEmpty && closedReason == nil && assessment.after(.withdraw) != nil && current != nil
    }
}

/// One row as its certifier sees it.
struct CertificationRow: Sendable {
    enum Place: Sendable {
        case blank, failing, unusual, other
    }

    let indicator: Indicator
    let state: AnswerState
    let target: Words
    let word: Words
    let arithmetic: Words
    let flags: [UnusualFigure]
    /// How it differs much from last year; the note of the row is the reason.
    let changes: [LargeChange]
    let observations: RowObservations
    let reason: String
    /// The row on the recording page.
    let path: String
    let observationsPath: SitePath
    let place: Place

    init(
        _ indicator: Indicator, _ reading: AssessmentReading, flags: [UnusualFigure], changes: [LargeChange],
        observations: RowObservations
    ) {
        let type = reading.assessment.localGovernment.type
        let set = reading.standards.set
        self.indicator = indicator
        state = reading.state(of: indicator)
        target = ThaiDigits.arabic(
            Words(
                th: Self.onOneLine(indicator.targetWords(for: type)),
                en: Self.onOneLine(indicator.targetWords(for: type, in: .english))))
        word = state.word(of: indicator, in: set)
        arithmetic =
            state.answer == nil
            ? Words(both: "")
            : Explanation(state, indicator, for: type, percentPlaces: set.percentPlaces).arithmetic
        self.flags = flags
        self.changes = changes
        self.observations = observations
        observationsPath = .observations(
            round: reading.assessment.round.id, code: reading.assessment.localGovernment.code,
            indicator: indicator.code)
        reason = reading.blankReasons[indicator.code] ?? ""
        path = indicator.path(round: reading.assessment.round.id, code: reading.assessment.localGovernment.code)
        switch state.verdict {
        case .notRecorded where !indicator.pilot: place = .blank
        case .belowTarget, .notCarriedOut: place = .failing
        case .met, .noService, .notRecorded:
            place = flags.isEmpty && changes.isEmpty && !observations.areNew ? .other : .unusual
        }
    }

    /// Where it is short.
    private static func onOneLine(_ words: String) -> String {
        words.unicodeScalars.count <= 14 ? words.replacing(" ", with: "\u{A0}") : words
    }
}

/// What was said about a row, as its certifier is told of it.
struct RowObservations: Sendable {
    let open: Int
    let closed: Int
    /// The last words by which one was closed, while the figures lay before the certifier.
    let lastAnswer: String?
    let mayAsk: Bool

    /// - Parameter since: when the figures were handed over; what was answered after that is worth a look.
    init(_ all: [Observation], open: Int, since: Int64, mayAsk: Bool) {
        self.open = open
        closed = all.count { !$0.isOpen }
        let last = all.compactMap(\.closing).max { $0.statement.at < $1.statement.at }
        lastAnswer = last.flatMap { $0.statement.at >= since ? $0.statement.text ?? "" : nil }
        self.mayAsk = mayAsk
    }

    /// Open ones, or answers that came since the figures were handed over.
    var areNew: Bool { open > 0 || lastAnswer != nil }
}
