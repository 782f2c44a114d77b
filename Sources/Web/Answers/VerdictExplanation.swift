import Actions
import Domain
import Store

/// One verdict with everything it was made from: the part that the page of recording and the page of results share.
struct VerdictExplanation: Sendable {
    let assessment: Assessment
    let standards: Standards
    let indicator: Indicator
    let explanation: Explanation
    let figures: [Figure]
    /// What was noted beside the figures; empty for who reads results and no answers: it was written for those who work on them.
    let note: String
    /// Why it stays blank.
    let reason: String
    /// Who answers for the figures; nil while nobody does.
    let certified: Certified?

    /// One figure that went into the verdict.
    struct Figure: Sendable {
        let name: Words
        let words: Words
        /// Where it is recorded; nil for who may not look there.
        let path: String?
        /// Who recorded it; empty while it is blank, and for who may not know.
        let author: String
        let at: Int64?
    }

    struct Certified: Sendable {
        let number: Int
        let at: Int64
        /// The name and in which office; empty for who may not know.
        let name: String
        let position: String
        let sha256: String
    }

    var type: LocalGovernmentType { assessment.localGovernment.type }

    var word: Words {
        let isMetAbove = explanation.judgement.isMetAbove
        return standards.set.words.words(for: explanation.verdict, isMetAbove: isMetAbove, of: indicator)
    }
}

extension VerdictExplanation {
    /// Who wrote a figure, and when.
    private typealias Hand = (account: Int, at: Int64)

    /// As the cell stands now.
    init(
        of indicator: Indicator, _ reading: AssessmentReading, _ mode: RecordingMode, on db: any Connection
    ) throws {
        let state = reading.state(of: indicator)
        let base = indicator.frameFrom.flatMap { reading.baseValues[$0] }
        let stored = reading.answers[indicator.code]
        try self.init(
            of: indicator, reading.assessment, reading.standards, answer: state.answer, frame: state.effectiveFrame,
            row: stored.map { ($0.savedBy, $0.savedAt) }, base: base.map { ($0.savedBy, $0.savedAt) },
            reason: reading.blankReasons[indicator.code] ?? "", certification: nil, mode, mayReadAnswers: true, on: db)
    }

    /// As the report has it: from the certified figures where there are some, with who had recorded them until then.
    init(
        of indicator: Indicator, _ report: ReportReading, _ mode: RecordingMode, mayReadAnswers: Bool,
        on db: any Connection
    ) throws {
        let assessment = report.assessment
        let figures = report.figures[indicator.code] ?? ReportFigures()
        let until = report.certification?.certifiedAt ?? .max
        let stored = try Answers.find(assessment.id, indicator.code, on: db)
        let base = try indicator.frameFrom.flatMap { try BaseValues.find(assessment.id, $0, on: db) }
        func hand(_ subject: String, _ last: Hand?) throws -> Hand? {
            guard let last, last.at > until else { return last }
            return try AuditEntries.history(
                assessment.localGovernment.code, round: assessment.round.id, subject: subject, on: db
            ).first { $0.at <= until }.map { ($0.accountID, $0.at) }
        }
        try self.init(
            of: indicator, assessment, report.standards, answer: figures.answer, frame: figures.frame,
            row: hand(indicator.code, stored.map { ($0.savedBy, $0.savedAt) }),
            base: hand(
                BaseDataItem.subject(indicator.frameFrom ?? ""), base.map { ($0.savedBy, $0.savedAt) }),
            reason: figures.reason, certification: report.certification, mode, mayReadAnswers: mayReadAnswers, on: db)
    }

    private init(
        of indicator: Indicator, _ assessment: Assessment, _ standards: Standards, answer: Answer?,
        frame: ExactDecimal?, row: Hand?, base: Hand?, reason: String, certification: Certification?,
        _ mode: RecordingMode, mayReadAnswers: Bool, on db: any Connection
    ) throws {
        self.assessment = assessment
        self.standards = standards
        self.indicator = indicator
        self.reason = reason
        note = mayReadAnswers ? answer?.note ?? "" : ""
        explanation = Explanation(
            indicator, for: assessment.localGovernment.type, answer: answer, effectiveFrame: frame,
            percentPlaces: standards.set.percentPlaces)
        let accounts = [row?.account, base?.account, certification?.certifiedBy].compactMap { $0 }
        let names = mayReadAnswers ? try Accounts.names(accounts, on: db) : [:]
        certified = certification.map { certification in
            Certified(
                number: certification.number, at: certification.certifiedAt,
                name: names[certification.certifiedBy] ?? "", position: certification.capacity?.position ?? "",
                sha256: certification.sha256)
        }
        let (round, code) = (assessment.round.id, assessment.localGovernment.code)
        let rowPath = mayReadAnswers ? mode.address(of: indicator, round: round, code: code) : nil
        var list: [Figure] = []
        if indicator.kind.hasFrame {
            let source = indicator.frameFrom.map {
                ThaiDigits.arabic(standards.baseDataItem($0)?.name ?? Words(both: $0))
            }
            let hand = source == nil ? row : base
            let basePath = indicator.frameFrom.map { SitePath.baseData(round: round, code: code).path + "#" + $0 }
            list.append(
                Figure(
                    name: Self.frameName(indicator, source),
                    words: explanation.frame.map { Words(both: "\($0.grouped) \(indicator.frameUnitTH)") }
                        ?? Conflict.blank,
                    path: mayReadAnswers ? basePath ?? rowPath : nil,
                    author: hand.flatMap { names[$0.account] } ?? "", at: hand?.at))
        }
        list.append(
            Figure(
                name: Self.provisionName(indicator), words: Self.provisionWords(explanation, indicator),
                path: rowPath, author: row.flatMap { names[$0.account] } ?? "", at: row?.at))
        figures = list
    }

    private static func frameName(_ indicator: Indicator, _ source: Words?) -> Words {
        let frame = RecordingWords.frame
        guard let source else {
            return Words(th: "\(frame.th): \(indicator.frameTH)", en: "\(frame.en): \(indicator.frameTH)")
        }
        return Words(th: "\(frame.th) จากข้อมูลพื้นฐาน: \(source.th)", en: "\(frame.en) from the base data: \(source.en)")
    }

    private static func provisionName(_ indicator: Indicator) -> Words {
        guard indicator.kind.hasFrame else { return Words(both: indicator.provisionTH) }
        let provision = RecordingWords.provision
        return Words(
            th: "\(provision.th): \(indicator.provisionTH)", en: "\(provision.en): \(indicator.provisionTH)")
    }

    private static func provisionWords(_ explanation: Explanation, _ indicator: Indicator) -> Words {
        let carriedOut = explanation.judgement.answer?.carriedOut ?? true
        var figure = Conflict.blank
        if let provision = explanation.provision {
            figure =
                indicator.kind == .yesNo
                ? YesNo.words(provision != .zero) : Words(both: "\(provision.grouped) \(indicator.unitTH)")
        }
        guard !carriedOut else { return figure }
        let chosen = RecordingWords.notCarriedOut
        return Words(th: "\(figure.th) (เลือก “\(chosen.th)”)", en: "\(figure.en) (“\(chosen.en)” is ticked)")
    }
}
