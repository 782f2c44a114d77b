import Domain
import Markup

/// From the figures through the arithmetic to the verdict, the target with its source, and what would have passed.
func verdictExplanation(_ explained: VerdictExplanation) -> HTML {
    let indicator = explained.indicator
    return """
        <h2>\(th: "ตัวเลขที่ใช้", en: "Figures used")</h2>
        \(figures(explained.figures))
        <dl class="facts">
        <dt>\(th: "ผู้รับรองข้อมูล", en: "Certified by")</dt><dd>\(certifier(explained.certified))</dd>
        \(if: !explained.note.isEmpty, "<dt>\(RecordingWords.note)</dt><dd>\(thai: explained.note)</dd>")
        \(if: !explained.reason.isEmpty, "<dt>\(th: "เหตุผลที่ยังไม่มีข้อมูล", en: "Why it is blank")</dt><dd>\(thai: explained.reason)</dd>")
        \(if: !indicator.evidenceTH.isEmpty, "<dt>\(th: "หลักฐานที่ อปท. เก็บไว้", en: "Evidence the office keeps")</dt><dd><ul>\(indicator.evidenceTH.map { "<li>\(thai: ThaiDigits.arabic($0))</li>" as HTML })</ul></dd>")
        </dl>
        <h2>\(th: "การคำนวณ", en: "Arithmetic")</h2>
        <dl class="facts">
        <dt>\(th: "สูตร", en: "Formula")</dt><dd>\(formula(indicator))</dd>
        <dt>\(th: "คำนวณ", en: "Worked out")</dt><dd>\(explained.explanation.arithmetic)</dd>
        \(explained.explanation.passing(in: PageLanguage.current).map { "<dt>\(th: "เกณฑ์ที่จะผ่าน", en: "What would pass")</dt><dd>\(thai: $0)</dd>" as HTML })
        </dl>
        <p class="hint">\(th: "ใช้ตัวเลขเต็มก่อนปัดเศษเทียบกับค่าเป้าหมาย ทศนิยมที่แสดงปัดเพื่อการพิมพ์เท่านั้น", en: "The exact figures are compared with the target. Rounding is for print only.")</p>
        <h2>\(th: "ค่าเป้าหมาย", en: "Target")</h2>
        \(targetFacts(indicator, explained.type, explained.standards))
        """
}

private func certifier(_ certified: VerdictExplanation.Certified?) -> HTML {
    guard let certified else { return "\(th: "ยังไม่รับรองข้อมูล", en: "Not certified yet")" }
    let who: HTML =
        "\(if: !certified.name.isEmpty, "\(thai: certified.name) ")\(if: !certified.position.isEmpty, "(\(thai: certified.position)) ")"
    return """
        \(who)\(th: "เมื่อ", en: "on") \(dateTime: certified.at) \(th: "ครั้งที่", en: "certification") \(certified.number) <code>\(String(certified.sha256.prefix(12)))</code>
        """
}

private func figures(_ figures: [VerdictExplanation.Figure]) -> HTML {
    let columns = [
        Words(th: "รายการ", en: "Figure"), Words(th: "ค่า", en: "Value"), Words(th: "บันทึกโดย", en: "Recorded by"),
    ]
    return dataTable(
        DataTable(
            label: Words(th: "ตัวเลขที่ใช้", en: "Figures used"), columns: columns.map { DataTable.Column(words: $0) },
            rows: figures.map(row)))
}

private func row(_ figure: VerdictExplanation.Figure) -> DataTable.Row {
    let nobody = Words(th: "ยังไม่มีผู้บันทึก", en: "nobody yet")
    let name: HTML = figure.path.map { "<a href=\"\(url: $0)\">\(figure.name)</a>" } ?? "\(figure.name)"
    return DataTable.Row([
        name, "\(figure.words)",
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
