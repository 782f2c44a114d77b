import Domain
import Markup

enum WhatIfWords {
    static let title = Words(th: "จำลองการปรับเป้าหมาย", en: "What if targets moved")
    static let before = Words(th: "เป้าหมายปัจจุบัน", en: "Present target")
    static let after = Words(th: "เป้าหมายจำลอง", en: "Moved target")
    static let rateBefore = Words(th: "ร้อยละที่ผ่าน ตามเป้าหมายปัจจุบัน", en: "Pass rate (%), present targets")
    static let rateAfter = Words(th: "ร้อยละที่ผ่าน ตามเป้าหมายจำลอง", en: "Pass rate (%), moved targets")
    static let change = Words(th: "เปลี่ยนแปลง (จุดร้อยละ)", en: "Change (percentage points)")
    static let flips = Words(th: "อปท. ที่ผลเปลี่ยน", en: "Local governments whose verdict would change")
    static let scenarios = Words(th: "สถานการณ์จำลองที่บันทึกไว้", en: "Scenarios kept")
    static let note = Words(
        th: "เพื่อประกอบการพิจารณาเท่านั้น ไม่เปลี่ยนเป้าหมายของชุดตัวชี้วัดและผลการประเมินที่เป็นทางการ",
        en: "For discussion only. It changes neither the targets of the standard set nor any official result.")
}

func whatIfPage(_ page: WhatIfPage, csrf: HTML) -> HTML {
    """
    <h1>\(page.scenario.map { "\(thai: $0.name)" as HTML } ?? "\(WhatIfWords.title)")</h1>
    <p class="place">\(page.round.name) · \(page.set.title)</p>
    \(if: !page.form.isSound, errorSummary("\(th: "โปรดแก้ไข แล้วลองใหม่", en: "Please mend this and try again.")", page.form.links))
    <p class="notice"><strong>\(th: "ผลจำลอง", en: "A trial.")</strong> \(WhatIfWords.note)</p>
    \(basisLinks(page))
    \(movesSection(page))
    \(moveForm(page))
    \(if: !page.whatIf.moves.isEmpty, outcome(page))
    \(if: page.mayPlan && page.scenario == nil && !page.whatIf.moves.isEmpty, keepForm(page, csrf))
    \(if: page.mayPlan && page.scenario != nil, removal(page, csrf))
    \(scenarioList(page))
    """
}

private func basisLinks(_ page: WhatIfPage) -> HTML {
    let link: HTML =
        page.whatIf.basis == .certified
        ? "<a class=\"button quiet\" href=\"\(url: page.address(basis: .live))\">\(th: "คิดจากข้อมูลที่บันทึกอยู่ขณะนี้ (ผลเบื้องต้น)", en: "From figures recorded now (preliminary)")</a>"
        : "<a class=\"button quiet\" href=\"\(url: page.address(basis: .certified))\">\(th: "คิดจากข้อมูลที่รับรองแล้ว", en: "From certified figures")</a>"
    let now: HTML =
        page.whatIf.basis == .certified
        ? "\(th: "คิดจากข้อมูลที่รับรองแล้ว", en: "From certified figures.")"
        : "\(th: "คิดจากข้อมูลที่บันทึกอยู่ขณะนี้ เป็นผลเบื้องต้น", en: "From the figures recorded now: preliminary.")"
    return "<p>\(now)</p><p class=\"actions screen-only\">\(link)</p>"
}

private func movesSection(_ page: WhatIfPage) -> HTML {
    let moves = page.whatIf.moves
    guard !moves.isEmpty else {
        return emptyState(Words(th: "ยังไม่ได้ปรับเป้าหมายข้อใด", en: "No target has been moved yet"))
    }
    let rows = moves.list.map { move -> DataTable.Row in
        let words = page.words(move)
        let without = page.address(moves.without(move))
        return DataTable.Row([
            "\(words.indicator)", "\(words.type)", "\(words.before)", "\(words.after)",
            "<a class=\"screen-only\" href=\"\(url: without)\">\(th: "ไม่ปรับข้อนี้", en: "Do not move this one")</a>",
        ])
    }
    return """
        <section aria-labelledby="moves"><h2 id="moves">\(th: "เป้าหมายที่ปรับ", en: "Targets that are moved")</h2>
        \(dataTable(DataTable(
            label: Words(th: "เป้าหมายที่ปรับ", en: "Targets that are moved"),
            columns: [
                .init(words: Words(th: "ตัวชี้วัด", en: "Indicator")), .init(words: Words(th: "ประเภท อปท.", en: "Type")),
                .init(words: WhatIfWords.before), .init(words: WhatIfWords.after),
                .init(words: Words(th: "ตัวเลือก", en: "Choice")),
            ], rows: rows)))
        </section>
        """
}

private func moveForm(_ page: WhatIfPage) -> HTML {
    let indicators =
        [("", Words(th: "เลือกตัวชี้วัด", en: "Choose an indicator"))]
        + page.set.indicators.filter(\.isMovable).map { ($0.code, $0.codeAndName) }
    let types =
        [("", Words(th: "ทุกประเภท", en: "Every type"))]
        + LocalGovernmentType.allCases.map { ($0.rawValue, $0.name) }
    let form = page.form
    let moves = page.whatIf.moves.list.map(\.text).joined(separator: ",")
    return """
        <section class="screen-only" aria-labelledby="move"><h2 id="move">\(th: "ปรับเป้าหมาย", en: "Move a target")</h2>
        <form method="get" action="\(url: ScenarioPath.whatIf(round: page.round.id).path)">
        <input type="hidden" name="basis" value="\(page.whatIf.basis.rawValue)"><input type="hidden" name="moves" value="\(moves)">
        \(field(Field(id: "indicator", name: "indicator", label: Words(th: "ตัวชี้วัด", en: "Indicator"), problem: form.indicatorProblem, value: form.indicator, kind: .choice(indicators))))
        \(field(Field(id: "type", name: "type", label: Words(th: "ใช้กับ อปท. ประเภท", en: "For local governments of type"), problem: form.typeProblem, value: form.type, kind: .choice(types))))
        \(field(Field(id: "value", name: "value", label: Words(th: "เป้าหมายที่ต้องการลอง", en: "Target to try"), hint: Words(th: "ตัวเลขตามหน่วยของเป้าหมายเดิม เครื่องหมายเปรียบเทียบคงเดิม", en: "A number in the unit of the present target; its comparison stays."), problem: form.valueProblem, value: form.value)))
        <p class="actions"><button>\(th: "ลองปรับ", en: "Try it")</button></p>
        </form></section>
        """
}

private func outcome(_ page: WhatIfPage) -> HTML {
    let whatIf = page.whatIf
    let names = Dictionary(
        page.provinceNames.map { ($0.code, $0.words) }, uniquingKeysWith: { first, _ in first })
    let indicators = Dictionary(
        page.set.indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let types = zip(LocalGovernmentType.allCases, whatIf.types).map { ($0.name, $1) }
    let (gained, lost) = (printedCount(whatIf.gained), printedCount(whatIf.lost))
    return """
        <section aria-labelledby="outcome"><h2 id="outcome">\(th: "ผลเมื่อปรับเป้าหมาย", en: "What would follow")</h2>
        <p class="key-figures"><span><strong>\(whatIf.national.before.printedRate)</strong> \(WhatIfWords.rateBefore)</span> <span><strong>\(whatIf.national.after.printedRate)</strong> \(WhatIfWords.rateAfter)</span> <span><strong>\(difference(whatIf.national))</strong> \(WhatIfWords.change)</span></p>
        <p>\(th: "ผลการประเมินที่เปลี่ยนเป็นผ่าน \(gained) ข้อ ที่เปลี่ยนเป็นไม่ผ่าน \(lost) ข้อ", en: "\(gained) verdicts would become met, \(lost) would not be met any more.")</p>
        \(table(page, "indicators", Words(th: "รายตัวชี้วัดที่ปรับ", en: "By indicator that is moved"), Words(th: "ตัวชี้วัด", en: "Indicator"), whatIf.indicators.map { (indicators[$0.key]?.codeAndName ?? Words(both: $0.key), $0) }))
        \(table(page, "types", Words(th: "รายประเภท อปท.", en: "By type of local government"), Words(th: "ประเภท", en: "Type"), [(ResultsWords.country, whatIf.national)] + types))
        \(table(page, "provinces", Words(th: "รายจังหวัด", en: "By province"), Words(th: "จังหวัด", en: "Province"), whatIf.provinces.map { (names[$0.key] ?? Words(both: $0.key), $0) }))
        \(flipsSection(page))
        </section>
        """
}

private func table(
    _ page: WhatIfPage, _ key: String, _ caption: Words, _ heading: Words, _ rows: [(Words, WhatIf.Row)]
) -> HTML {
    let lines = rows.map { name, row in
        DataTable.Row([
            "\(name)", "\(row.before.printedRate)", "\(row.after.printedRate)", "\(difference(row))",
            "\(printedCount(row.before.met))", "\(printedCount(row.after.met))",
        ])
    }
    return """
        <h3>\(caption)</h3>
        \(dataTable(DataTable(
            label: caption,
            columns: [
                .init(words: heading), .init(words: WhatIfWords.rateBefore, isNumber: true),
                .init(words: WhatIfWords.rateAfter, isNumber: true), .init(words: WhatIfWords.change, isNumber: true),
                .init(words: Words(th: "ผ่าน (ข้อ) ปัจจุบัน", en: "Met, present"), isNumber: true),
                .init(words: Words(th: "ผ่าน (ข้อ) จำลอง", en: "Met, moved"), isNumber: true),
            ], rows: lines, isDense: true)))
        <p class="screen-only"><a href="\(url: page.address(table: key))">\(th: "ดาวน์โหลดตารางนี้ (.csv)", en: "This table as a file (.csv)")</a></p>
        """
}

private func flipsSection(_ page: WhatIfPage) -> HTML {
    let flips = page.whatIf.flips
    guard !flips.isEmpty else {
        return """
            <h3 id="flips">\(WhatIfWords.flips)</h3>
            \(emptyState(Words(th: "ไม่มี อปท. ใดที่ผลเปลี่ยน", en: "No verdict would change")))
            """
    }
    let rows = page.flips.map { row -> DataTable.Row in
        let path = SitePath.report(round: page.round.id, code: row.place.code).path
        return DataTable.Row([
            "<a href=\"\(url: path)\">\(row.place.shortWords)</a> <span class=\"hint\">\(row.place.placeWords)</span>",
            "\(row.indicator.codeAndName)", "\(row.figure)", "\(page.word(row.flip.before, row.indicator))",
            "<strong>\(page.word(row.flip.after, row.indicator))</strong>",
        ])
    }
    let start = (page.number - 1) * WhatIfPage.pageLength
    let range = "\(printedCount(start + 1))–\(printedCount(start + page.flips.count))"
    return """
        <h3 id="flips">\(WhatIfWords.flips)</h3>
        <p>\(th: "\(range) จาก \(printedCount(flips.count)) ข้อ", en: "\(range) of \(counted(flips.count, "verdict"))")</p>
        \(dataTable(DataTable(
            label: WhatIfWords.flips,
            columns: [
                .init(words: Words(th: "อปท.", en: "Local government")), .init(words: Words(th: "ตัวชี้วัด", en: "Indicator")),
                .init(words: Words(th: "ผลที่ทำได้", en: "Achieved"), isNumber: true),
                .init(words: Words(th: "ผลปัจจุบัน", en: "Verdict now")),
                .init(words: Words(th: "ผลจำลอง", en: "Verdict then")),
            ], rows: rows)))
        \(pager(Pager(number: page.number, pages: page.pages, address: { page.address(page: $0) + "#flips" }), label: WhatIfWords.flips))
        <p class="screen-only"><a href="\(url: page.address(table: "flips"))">\(th: "ดาวน์โหลดรายชื่อทั้งหมด (.csv)", en: "The whole list as a file (.csv)")</a></p>
        """
}

private func keepForm(_ page: WhatIfPage, _ csrf: HTML) -> HTML {
    let moves = page.whatIf.moves.list.map(\.text).joined(separator: ",")
    return """
        <section class="screen-only" aria-labelledby="keep"><h2 id="keep">\(th: "บันทึกเป็นสถานการณ์จำลอง", en: "Keep it as a scenario")</h2>
        <form method="post" action="\(url: ScenarioPath.scenarios(round: page.round.id).path)">
        \(csrf)<input type="hidden" name="basis" value="\(page.whatIf.basis.rawValue)"><input type="hidden" name="moves" value="\(moves)">
        \(field(Field(id: "name", name: "name", label: Words(th: "ชื่อ", en: "Name"), hint: Words(th: "เช่น ปรับเป้าหมายขยะเป็นร้อยละ 90 เสนอประชุมครั้งที่ 2 ไม่เกิน \(Scenario.longestName) ตัวอักษร", en: "Such as: waste at 90 per cent, for meeting 2. At most \(Scenario.longestName) characters."), problem: page.form.nameProblem, value: page.form.name)))
        <p class="actions"><button>\(th: "บันทึก", en: "Keep")</button></p>
        </form></section>
        """
}

private func removal(_ page: WhatIfPage, _ csrf: HTML) -> HTML {
    let path = ScenarioPath.removal(round: page.round.id, number: page.scenario?.number ?? 0).path
    return """
        <details class="screen-only"><summary>\(th: "ลบสถานการณ์จำลองนี้", en: "Remove this scenario")</summary>
        <form method="post" action="\(url: path)">\(csrf)
        <p>\(th: "ลบแล้วเรียกคืนไม่ได้ แต่จำลองใหม่ได้ทุกเมื่อ", en: "It cannot be brought back, but can be tried anew at any time.")</p>
        <p class="actions"><button class="grave">\(th: "ลบ", en: "Remove")</button></p></form></details>
        """
}

private func scenarioList(_ page: WhatIfPage) -> HTML {
    let others = page.scenarios.filter { $0.number != page.scenario?.number }
    guard !others.isEmpty else { return .empty }
    let items = others.map { scenario -> HTML in
        let path = ScenarioPath.scenario(round: scenario.round, number: scenario.number).path
        let day = ThaiClock.bangkok(millisecondsSinceEpoch: scenario.savedAt).date
        return """
            <li><a href="\(url: path)">\(thai: scenario.name)</a> <span class="hint">\(th: "ปรับ \(scenario.moves.list.count) เป้าหมาย", en: "\(counted(scenario.moves.list.count, "target"))") · \(date: day)</span></li>
            """
    }
    return """
        <section aria-labelledby="scenarios"><h2 id="scenarios">\(WhatIfWords.scenarios)</h2><ul>\(items)</ul></section>
        """
}

/// "+1.25", "-0.40", "0.00"; "-" where one of them has no rate.
func difference(_ row: WhatIf.Row) -> String {
    guard let before = row.before.twoPlaceRate, let after = row.after.twoPlaceRate else { return "-" }
    let hundredths = (after.millionths - before.millionths) / 10_000
    let amount = abs(hundredths)
    let sign = hundredths > 0 ? "+" : hundredths < 0 ? "-" : ""
    return "\(sign)\(amount / 100).\(amount % 100 < 10 ? "0" : "")\(amount % 100)"
}
