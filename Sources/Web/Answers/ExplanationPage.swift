import Actions
import Domain
import Store

/// One verdict with everything it was made from.
struct ExplanationPage: Sendable {
    let assessment: Assessment
    let standards: Standards
    let indicator: Indicator
    let state: AnswerState
    let explanation: Explanation
    let origin: PageName
    let figures: [Figure]

    /// One figure that went into the verdict.
    struct Figure: Sendable {
        let name: Words
        let words: Words
        /// Where it is recorded.
        let path: String
        /// Who recorded it; empty while it is blank.
        let author: String
        let at: Int64?
    }

    init(
        of indicator: Indicator, _ reading: AssessmentReading, _ mode: RecordingMode, on db: any Connection
    ) throws {
        let round = reading.assessment.round.id
        let code = reading.assessment.localGovernment.code
        let type = reading.assessment.localGovernment.type
        self.indicator = indicator
        assessment = reading.assessment
        standards = reading.standards
        state = reading.state(of: indicator)
        explanation = Explanation(
            state, indicator, for: type, percentPlaces: reading.standards.set.percentPlaces)
        origin = PageName(ofAreaOf: indicator, reading)

        let stored = reading.answers[indicator.code]
        let base = indicator.frameFrom.flatMap { reading.baseValues[$0] }
        let names = try Accounts.names([stored?.savedBy, base?.savedBy].compactMap { $0 }, on: db)
        let row = mode.address(of: indicator, round: round, code: code)
        var figures: [Figure] = []
        if indicator.kind.hasFrame {
            let value =
                explanation.frame.map { Words(both: "\($0.grouped) \(indicator.frameUnitTH)") } ?? Conflict.blank
            let source = indicator.frameFrom.map {
                ThaiDigits.arabic(reading.standards.baseDataItem($0)?.name ?? Words(both: $0))
            }
            let saved = source == nil ? stored.map { ($0.savedBy, $0.savedAt) } : base.map { ($0.savedBy, $0.savedAt) }
            figures.append(
                Figure(
                    name: Self.frameName(indicator, source), words: value,
                    path: indicator.frameFrom.map { SitePath.baseData(round: round, code: code).path + "#" + $0 }
                        ?? row,
                    author: saved.flatMap { names[$0.0] } ?? "", at: saved?.1))
        }
        figures.append(
            Figure(
                name: Self.provisionName(indicator), words: Self.provisionWords(explanation, indicator), path: row,
                author: stored.flatMap { names[$0.savedBy] } ?? "", at: stored?.savedAt))
        self.figures = figures
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

/// A page that leads here, by its name.
struct PageName: Sendable {
    let name: Words
    let path: SitePath

    init(_ name: Words, _ path: SitePath) {
        self.name = name
        self.path = path
    }

    /// The recording page of an indicator's area.
    init(ofAreaOf indicator: Indicator, _ reading: AssessmentReading) {
        let area = reading.standards.set.areas.first { $0.code == indicator.area }
        name = area?.name ?? Words(both: indicator.area)
        path = .area(
            round: reading.assessment.round.id, code: reading.assessment.localGovernment.code, area: indicator.area)
    }

    var crumb: Page.Crumb { Page.Crumb(name.text, path) }
}
