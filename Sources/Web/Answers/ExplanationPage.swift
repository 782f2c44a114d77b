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
    let origin: Page.Crumb
    let figures: [Figure]

    /// One figure that went into the verdict.
    struct Figure: Sendable {
        let name: String
        let words: String
        /// Where it is recorded.
        let path: String
        /// Who recorded it; empty while it is blank.
        let author: String
        let at: Int64?
    }

    init(of indicator: Indicator, _ reading: AssessmentReading, on db: any Connection) throws {
        let round = reading.assessment.round.id
        let code = reading.assessment.localGovernment.code
        let type = reading.assessment.localGovernment.type
        self.indicator = indicator
        assessment = reading.assessment
        standards = reading.standards
        state = reading.state(of: indicator)
        explanation = Explanation(
            state, indicator, for: type, percentPlaces: reading.standards.set.percentPlaces)
        let area = reading.standards.set.areas.first { $0.code == indicator.area }
        origin = Page.Crumb(area?.nameTH ?? indicator.area, .area(round: round, code: code, area: indicator.area))

        let stored = reading.answers[indicator.code]
        let base = indicator.frameFrom.flatMap { reading.baseValues[$0] }
        let names = try Accounts.names([stored?.savedBy, base?.savedBy].compactMap { $0 }, on: db)
        let row = indicator.path(round: round, code: code)
        var figures: [Figure] = []
        if indicator.kind.hasFrame {
            let value = explanation.frame.map { "\($0.grouped) \(indicator.frameUnitTH)" } ?? "ว่าง"
            if let item = indicator.frameFrom {
                let name = reading.standards.baseDataItem(item)?.nameTH ?? item
                figures.append(
                    Figure(
                        name: "กรอบการประเมิน (1) จากข้อมูลพื้นฐาน: \(name)", words: value,
                        path: SitePath.baseData(round: round, code: code).path + "#" + item,
                        author: base.flatMap { names[$0.savedBy] } ?? "", at: base?.savedAt))
            } else {
                figures.append(
                    Figure(
                        name: "กรอบการประเมิน (1): \(indicator.frameTH)", words: value, path: row,
                        author: stored.flatMap { names[$0.savedBy] } ?? "", at: stored?.savedAt))
            }
        }
        let name = indicator.kind.hasFrame ? "การจัดบริการสาธารณะ (2): \(indicator.provisionTH)" : indicator.provisionTH
        figures.append(
            Figure(
                name: name, words: Self.provisionWords(explanation, indicator), path: row,
                author: stored.flatMap { names[$0.savedBy] } ?? "", at: stored?.savedAt))
        self.figures = figures
    }

    private static func provisionWords(_ explanation: Explanation, _ indicator: Indicator) -> String {
        let carriedOut = explanation.judgement.answer?.carriedOut ?? true
        let figure: String
        if let provision = explanation.provision {
            figure =
                indicator.kind == .yesNo
                ? (provision == .zero ? "ไม่มี" : "มี") : "\(provision.grouped) \(indicator.unitTH)"
        } else {
            figure = "ว่าง"
        }
        return carriedOut ? figure : "\(figure) (เลือก “ไม่ได้ดำเนินการในปีงบประมาณ”)"
    }
}
