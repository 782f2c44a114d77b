import Domain
import Markup

/// Blank, failing and unusual rows first, the rest folded, then the act itself.
func certificationPage(_ page: CertificationPage, _ form: CertificationForm, csrf: HTML) -> HTML {
    """
    <h1>รับรองข้อมูล</h1>
    \(placeLine(page.assessment))
    \(form.problem.map { problemSummary($0, typed: form.typed) })
    \(doneNotice(form.done))
    \(standing(page))
    \(page.current.map { certificate($0) })
    \(blankRows(page, csrf))
    \(rows(page.failing, title: "ข้อที่ยังไม่ผ่านค่าเป้าหมาย", page))
    \(unusualRows(page))
    \(restOfRows(page))
    \(certifyForm(page, csrf))
    \(if: page.mayCertify && page.closedReason == nil && page.current != nil, withdrawalForm(page, csrf))
    \(earlier(page))
    """
}

private func problemSummary(_ words: String, typed: [String]) -> HTML {
    let kept = typed.filter { !$0.isEmpty }
    return """
        <div class="error-summary" role="alert" tabindex="-1">
        <p>\(words)</p>
        \(if: !kept.isEmpty, "<p>ข้อความที่ท่านกรอกไว้:</p><ul>\(kept.map { "<li>\($0)</li>" as HTML })</ul>")
        </div>
        """
}

private func doneNotice(_ done: String) -> HTML {
    let words: String? =
        switch done {
        case "reasons": "บันทึกเหตุผลแล้ว"
        case "certified": "รับรองและส่งข้อมูลแล้ว"
        case "withdrawn": "ถอนการรับรองแล้ว เจ้าหน้าที่ผู้รับผิดชอบแก้ไขข้อมูลได้"
        default: nil
        }
    return words.map { "<p class=\"notice good\" role=\"status\">\($0)</p>" } ?? .empty
}

/// Where the assessment stands, and why the reader can or cannot certify it.
private func standing(_ page: CertificationPage) -> HTML {
    let state = page.assessment.state
    var words: [String] = []
    if state == .notStarted || state == .recording { words.append("เจ้าหน้าที่ผู้รับผิดชอบยังไม่เสนอข้อมูลให้รับรอง") }
    if let reason = page.closedReason { words.append(reason.words.text) }
    if page.isOwnWork, state != .certified { words.append(ownWorkWords) }
    if !page.mayCertify, state == .submitted { words.append("รอผู้รับรองตรวจและรับรอง") }
    return """
        <p>สถานะ <strong class="tag" data-state="\(state.rawValue)">\(state.words)</strong>\(page.submission.map { " เสนอโดย \($0.name) เมื่อ \(ThaiClock.dateTime($0.at))" as HTML })</p>
        \(words.map { "<p class=\"notice\">\($0)</p>" as HTML })
        """
}

/// Number, date, person, and what the frozen figures can be recognised by.
private func certificate(_ facts: CertificationFacts) -> HTML {
    """
    <section class="card">
    <h2>การรับรองครั้งที่ \(facts.number)</h2>
    <dl class="facts">
    <dt>รับรองเมื่อ</dt><dd>\(ThaiClock.dateTime(facts.at))</dd>
    <dt>ผู้รับรอง</dt><dd>\(facts.name)</dd>
    <dt>ชุดตัวชี้วัด</dt><dd>\(facts.standardSet)</dd>
    <dt>SHA-256 ของข้อมูลที่รับรอง</dt><dd><code>\(facts.sha256)</code></dd>
    \(facts.receipt.map { "<dt>เลขอ้างอิงรายการ</dt><dd><code>\($0.description)</code></dd>" as HTML })
    </dl>
    </section>
    """
}

private func unusualRows(_ page: CertificationPage) -> HTML {
    """
    \(if: !page.generalFlags.isEmpty, "<h2>ภาพรวมและข้อมูลพื้นฐานที่ควรตรวจอีกครั้ง</h2>")
    \(if: !page.generalFlags.isEmpty, flagList(page.generalFlags))
    \(rows(page.unusual, title: "ข้อที่ควรตรวจอีกครั้ง", page))
    """
}

private func restOfRows(_ page: CertificationPage) -> HTML {
    let values = page.baseData.map { item, value -> HTML in
        "<dt>\(item.nameTH)</dt><dd>\(value.map { "\($0.grouped) \(item.unitTH)" } ?? "ว่าง")</dd>"
    }
    return """
        \(if: !values.isEmpty, "<details><summary>ข้อมูลพื้นฐาน \(page.baseData.count) รายการ</summary><dl class=\"facts\">\(values)</dl></details>")
        \(if: !page.others.isEmpty, "<details><summary>ข้ออื่น \(page.others.count) ข้อ</summary>\(rowTable(page.others, "ข้ออื่น"))</details>")
        """
}

private func rows(_ rows: [CertificationRow], title: String, _ page: CertificationPage) -> HTML {
    guard !rows.isEmpty else { return .empty }
    return """
        <h2>\(title) \(rows.count) ข้อ</h2>
        \(rowTable(rows, title))
        """
}

private func rowTable(_ rows: [CertificationRow], _ label: String) -> HTML {
    wideTable(
        label,
        """
        <table class="figures">
        <thead><tr><th scope="col">ตัวชี้วัด</th><th scope="col">ค่าเป้าหมาย</th><th scope="col" class="number">กรอบการประเมิน (1)</th><th scope="col" class="number">การจัดบริการสาธารณะ (2)</th><th scope="col" class="number">(2) เทียบกับ (1) %</th><th scope="col">ผลการประเมิน</th></tr></thead>
        <tbody>
        \(rows.map(tableRow))
        </tbody>
        </table>
        """)
}

private func tableRow(_ row: CertificationRow) -> HTML {
    let indicator = row.indicator
    let provision = row.state.answer?.provision
    let provisionWords =
        indicator.kind == .yesNo
        ? provision.map { $0 == .zero ? "ไม่มี" : "มี" } : provision.map { "\($0.grouped) \(indicator.unitTH)" }
    let frame =
        indicator.kind.hasFrame ? row.state.effectiveFrame.map { "\($0.grouped) \(indicator.frameUnitTH)" } : "-"
    return """
        <tr><th scope="row"><a href="\(url: row.path)"><span class="code">\(indicator.code)</span> \(indicator.nameTH)</a>\(if: indicator.pilot, " <span class=\"tag\">นำร่อง</span>")</th><td>\(row.target)</td><td class="number">\(frame ?? "ว่าง")</td><td class="number">\(provisionWords ?? "ว่าง")</td><td class="number">\(row.state.percent?.grouped ?? "-")</td><td><span class="verdict" data-verdict="\(row.state.verdict.rawValue)">\(row.word)</span>\(if: !row.arithmetic.th.isEmpty, "<p class=\"hint\">\(row.arithmetic)</p>")\(row.flags.map { "<p class=\"flag\">\($0.words)</p>" as HTML })\(note(row))</td></tr>
        """
}

private func note(_ row: CertificationRow) -> HTML {
    guard let note = row.state.answer?.note, !note.isEmpty else { return .empty }
    return "<p class=\"hint\">หมายเหตุ: \(note)</p>"
}

/// Every certification there has been, with what became of it.
private func earlier(_ page: CertificationPage) -> HTML {
    let withdrawn = page.certifications.filter { $0.withdrawal != nil }
    guard !withdrawn.isEmpty else { return .empty }
    let rows = withdrawn.map { facts -> HTML in
        """
        <tr><th scope="row">ครั้งที่ \(facts.number)</th><td>\(facts.name)<br>\(ThaiClock.dateTime(facts.at))</td><td><code>\(String(facts.sha256.prefix(12)))…</code></td><td>\(facts.withdrawal.map { "\($0.name)<br>\(ThaiClock.dateTime($0.at))" as HTML })</td><td>\(facts.withdrawal?.reason)</td></tr>
        """
    }
    return """
        <h2>การรับรองที่ถอนแล้ว</h2>
        \(wideTable("การรับรองที่ถอนแล้ว", "<table class=\"figures\"><thead><tr><th scope=\"col\">ครั้งที่</th><th scope=\"col\">รับรองโดย</th><th scope=\"col\">SHA-256</th><th scope=\"col\">ถอนโดย</th><th scope=\"col\">เหตุผลที่ถอน</th></tr></thead><tbody>\(rows)</tbody></table>"))
        """
}
