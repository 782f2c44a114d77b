import Domain
import Markup

/// From the figures through the arithmetic to the verdict, and what would have passed.
func explanationPage(_ page: ExplanationPage) -> HTML {
    let indicator = page.indicator
    let set = page.standards.set
    return """
        <h1>อธิบายผล <span class="code">\(indicator.code)</span></h1>
        <p>\(indicator.nameTH)\(if: indicator.pilot, " <span class=\"tag\">นำร่อง ไม่นับผล</span>")</p>
        \(placeLine(page.assessment))
        <p class="verdict" data-verdict="\(page.state.verdict.rawValue)"><strong>\(page.state.word(of: indicator, in: set))</strong>\(if: page.assessment.state != .certified, " <span class=\"tag\">ผลเบื้องต้น</span>")</p>
        <h2>ตัวเลขที่ใช้</h2>
        \(figures(page.figures))
        <h2>การคำนวณ</h2>
        <dl class="facts">
        <dt>สูตร</dt><dd>\(formulaTH(indicator))</dd>
        <dt>คำนวณ</dt><dd>\(thai: page.explanation.arithmetic(in: PageLanguage.current))</dd>
        \(page.explanation.passing(in: PageLanguage.current).map { "<dt>เกณฑ์ที่จะผ่าน</dt><dd>\($0)</dd>" as HTML })
        </dl>
        <p class="hint">ใช้ตัวเลขเต็มก่อนปัดเศษเทียบกับค่าเป้าหมาย ทศนิยมที่แสดงปัดเพื่อการพิมพ์เท่านั้น</p>
        <h2>ค่าเป้าหมาย</h2>
        \(target(page))
        <p><a href="\(url: SitePath.handbookIndicator(set: set.id, indicator: indicator.code).path)">คู่มือตัวชี้วัด \(indicator.code)</a> · <a href="\(url: SitePath.history(round: page.assessment.round.id, code: page.assessment.localGovernment.code, indicator: indicator.code).path)">ประวัติการแก้ไข</a></p>
        """
}

private func figures(_ figures: [ExplanationPage.Figure]) -> HTML {
    let rows = figures.map { figure -> HTML in
        """
        <tr><th scope="row"><a href="\(url: figure.path)">\(figure.name)</a></th><td>\(figure.words)</td><td>\(figure.at.map { "\(figure.author) เมื่อ \(ThaiClock.dateTime($0))" } ?? "ยังไม่มีผู้บันทึก")</td></tr>
        """
    }
    return wideTable(
        "ตัวเลขที่ใช้",
        """
        <table class="figures">
        <thead><tr><th scope="col">รายการ</th><th scope="col">ค่า</th><th scope="col">บันทึกโดย</th></tr></thead>
        <tbody>
        \(rows)
        </tbody>
        </table>
        """)
}

/// How a kind of indicator is measured, before any figure is put in.
private func formulaTH(_ indicator: Indicator) -> String {
    switch indicator.kind {
    case .ratio: "การจัดบริการสาธารณะ (2) ÷ กรอบการประเมิน (1) × 100 เทียบกับค่าเป้าหมาย"
    case .rate: "การจัดบริการสาธารณะ (2) ÷ กรอบการประเมิน (1) เทียบกับค่าเป้าหมาย"
    case .count: "\(indicator.provisionTH) เทียบกับค่าเป้าหมาย"
    case .yesNo: "มีหรือไม่มี เทียบกับค่าเป้าหมาย"
    }
}

private func target(_ page: ExplanationPage) -> HTML {
    let indicator = page.indicator
    let type = page.assessment.localGovernment.type
    let sources = indicator.source.map { source -> HTML in
        source.hasPrefix("https://") || source.hasPrefix("http://")
            ? "<li><a href=\"\(url: source)\" rel=\"noreferrer\">\(source)</a></li>" : "<li>\(source)</li>"
    }
    return """
        <dl class="facts">
        <dt>ค่าเป้าหมายของ\(type.nameTH)</dt><dd><strong>\(indicator.targetWords(for: type))</strong></dd>
        <dt>สถานะของตัวชี้วัด</dt><dd>\(indicator.status.words)</dd>
        \(if: !indicator.basis.isEmpty && indicator.basis != indicator.status.rawValue, "<dt>ที่มาของค่าเป้าหมาย</dt><dd lang=\"en\">\(indicator.basis)</dd>")
        \(if: !sources.isEmpty, "<dt>เอกสารอ้างอิง</dt><dd lang=\"en\"><ul>\(sources)</ul></dd>")
        <dt>ชุดตัวชี้วัด</dt><dd>\(page.standards.set.titleTH) <code>\(String(page.standards.sha256.prefix(12)))…</code></dd>
        </dl>
        """
}
