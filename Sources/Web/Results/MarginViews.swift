import Domain
import Markup

/// How far local governments lie from the target, as a table whose shares are drawn beside their figures.
func marginSection(_ margins: MarginDistribution, _ page: ResultsPage) -> HTML {
    let title = Words(th: "ระยะห่างจากเป้าหมาย", en: "Distance from the target")
    let unit = page.marginUnit
    let limits = MarginDistribution.limits
    let missed = margins.missed.enumerated().map { position, count in
        row(Words(th: "ต่ำกว่า", en: "missed by"), limits.count - position, count, margins.total, unit)
    }
    let reached = margins.reached.enumerated().map { position, count in
        row(Words(th: "ถึงหรือเกิน", en: "reached by"), position, count, margins.total, unit)
    }
    let table: HTML = """
        <table class="figures narrow">
        <caption>\(title)</caption>
        <thead><tr><th scope="col">\(th: "ระยะห่าง", en: "Distance")</th><th scope="col" class="number">\(th: "จำนวน อปท.", en: "Local governments")</th><th scope="col" class="number">\(th: "ร้อยละ", en: "Share (%)")</th></tr></thead>
        <tbody>\(missed)\(reached)</tbody>
        <tfoot><tr><th scope="row">\(ResultsWords.sum)</th><td class="number">\(printedCount(margins.total))</td><td class="number">\(printedShare(margins.total, of: margins.total))</td></tr></tfoot>
        </table>
        """
    return """
        <section class="margins" aria-labelledby="margins">
        <h2 id="margins">\(title)</h2>
        \(if: margins.tellsNobodyApart, "<p class=\"notice\"><strong>\(th: "ผ่านทุกแห่ง", en: "Everybody passes.")</strong> \(th: "เป้าหมายนี้จึงไม่แยกความแตกต่างระหว่าง อปท. ควรพิจารณาปรับเป้าหมายหรือตัวชี้วัด", en: "This target tells no local government from another; it or its indicator may want another look.")</p>")
        <p class="hint">\(th: "จำนวน อปท. ตามระยะที่ห่างจากเป้าหมายของประเภทตน หน่วย \(unit.th)", en: "Local governments by their distance from the target of their type, in \(unit.en).")</p>
        \(wideTable(title.text, table))
        \(if: margins.notCarriedOut > 0, "<p class=\"hint\">\(th: "ไม่รวม อปท. ที่ไม่ได้ดำเนินการ \(printedCount(margins.notCarriedOut)) แห่ง", en: "Without \(counted(margins.notCarriedOut, "local government")) that did not carry it out.")</p>")
        </section>
        """
}

private func row(_ side: Words, _ place: Int, _ count: Int, _ total: Int, _ unit: Words) -> HTML {
    let limits = MarginDistribution.limits
    let range: Words
    switch place {
    case 0: range = Words(th: "ไม่ถึง \(limits[0])", en: "below \(limits[0])")
    case limits.count: range = Words(th: "\(limits[place - 1]) ขึ้นไป", en: "\(limits[place - 1]) and more")
    default:
        range = Words(
            th: "\(limits[place - 1]) ถึงไม่ถึง \(limits[place])", en: "\(limits[place - 1]) to below \(limits[place])")
    }
    return """
        <tr><th scope="row">\(th: "\(side.th) \(range.th)", en: "\(side.en) \(range.en)")</th><td class="number">\(printedCount(count))</td><td class="number">\(printedShare(count, of: total))</td></tr>
        """
}
