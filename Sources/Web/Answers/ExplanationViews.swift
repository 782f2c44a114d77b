import Domain
import Markup

/// From the figures through the arithmetic to the verdict, and what would have passed.
func explanationPage(_ page: ExplanationPage) -> HTML {
    let indicator = page.indicator
    let set = page.standards.set
    let isPreliminary = page.assessment.state != .certified && page.assessment.state != .checked
    let handbook = SitePath.handbookIndicator(set: set.id, indicator: indicator.code).path
    let history = SitePath.history(
        round: page.assessment.round.id, code: page.assessment.localGovernment.code, indicator: indicator.code
    ).path
    return """
        <h1>\(th: "อธิบายผล", en: "Result explained") <span class="code">\(indicator.code)</span></h1>
        <p>\(indicator.name)\(if: indicator.pilot, " <span class=\"tag\">\(RecordingWords.pilot)</span>")</p>
        \(placeLine(page.assessment))
        <p class="verdict" data-verdict="\(page.state.verdict.rawValue)"><strong>\(page.state.word(of: indicator, in: set))</strong>\(if: isPreliminary, " <span class=\"tag\">\(th: "ผลเบื้องต้น", en: "Preliminary")</span>")</p>
        <h2>\(th: "ตัวเลขที่ใช้", en: "Figures used")</h2>
        \(figures(page.figures))
        <h2>\(th: "การคำนวณ", en: "Arithmetic")</h2>
        <dl class="facts">
        <dt>\(th: "สูตร", en: "Formula")</dt><dd>\(formula(indicator))</dd>
        <dt>\(th: "คำนวณ", en: "Worked out")</dt><dd>\(page.explanation.arithmetic)</dd>
        \(page.explanation.passing(in: PageLanguage.current).map { "<dt>\(th: "เกณฑ์ที่จะผ่าน", en: "What would pass")</dt><dd>\(thai: $0)</dd>" as HTML })
        </dl>
        <p class="hint">\(th: "ใช้ตัวเลขเต็มก่อนปัดเศษเทียบกับค่าเป้าหมาย ทศนิยมที่แสดงปัดเพื่อการพิมพ์เท่านั้น", en: "The exact figures are compared with the target. Rounding is for print only.")</p>
        <h2>\(th: "ค่าเป้าหมาย", en: "Target")</h2>
        \(targetFacts(indicator, page.assessment.localGovernment.type, page.standards))
        <p><a href="\(url: handbook)">\(th: "คู่มือตัวชี้วัด", en: "Handbook") \(indicator.code)</a> · <a href="\(url: history)">\(RecordingWords.history)</a></p>
        """
}

private func figures(_ figures: [ExplanationPage.Figure]) -> HTML {
    let columns = [
        Words(th: "รายการ", en: "Figure"), Words(th: "ค่า", en: "Value"), Words(th: "บันทึกโดย", en: "Recorded by"),
    ]
    return dataTable(
        DataTable(
            label: Words(th: "ตัวเลขที่ใช้", en: "Figures used"), columns: columns.map { DataTable.Column(words: $0) },
            rows: figures.map(row)))
}

private func row(_ figure: ExplanationPage.Figure) -> DataTable.Row {
    let nobody = Words(th: "ยังไม่มีผู้บันทึก", en: "nobody yet")
    return DataTable.Row([
        "<a href=\"\(url: figure.path)\">\(figure.name)</a>", "\(figure.words)",
        figure.at.map { "\(thai: figure.author) \(th: "เมื่อ", en: "on") \(dateTime: $0)" } ?? "\(nobody)",
    ])
}

/// How a kind of indicator is measured, before any figure is put in.
private func formula(_ indicator: Indicator) -> Words {
    switch indicator.kind {
    case .ratio:
        Words(
            th: "การจัดบริการสาธารณะ (2) ÷ กรอบการประเมิน (1) × 100 เทียบกับค่าเป้าหมาย",
            en: "Provision (2) ÷ frame (1) × 100, held against the target")
    case .rate:
        Words(
            th: "การจัดบริการสาธารณะ (2) ÷ กรอบการประเมิน (1) เทียบกับค่าเป้าหมาย",
            en: "Provision (2) ÷ frame (1), held against the target")
    case .count:
        Words(th: "\(indicator.provisionTH) เทียบกับค่าเป้าหมาย", en: "\(indicator.provisionTH), held against the target")
    case .yesNo: Words(th: "มีหรือไม่มี เทียบกับค่าเป้าหมาย", en: "Yes or no, held against the target")
    }
}
