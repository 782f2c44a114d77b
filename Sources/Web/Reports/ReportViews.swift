import Actions
import Domain
import Markup

/// The report as officers know it: what it is about, what came out in numbers, then the form in its seven columns.
func reportPage(_ page: ReportPage) -> HTML {
    let round = page.round
    let code = page.place.code
    return """
        <h1>\(title(page))</h1>
        <p class="place">\(page.officialPlace) · \(round.name)</p>
        \(notice(basisNotice(page), page.reading.certification == nil ? .plain : .good))
        \(reportFacts(page))
        <p class="actions screen-only"><a class="button quiet" href="\(url: SitePath.reportCSV(round: round.id, code: code).path)" download>\(th: "ดาวน์โหลด CSV", en: "Download CSV")</a>
        \(paperLinks(.local(round: round.id, code: code, .pdf), .local(round: round.id, code: code, .workbook)))
        \(if: page.mayReadAnswers, "<a href=\"\(url: SitePath.assessment(round: round.id, code: code).path)\">\(th: "ข้อมูลที่บันทึกของ \(shortName: page.place)", en: "Recorded figures of \(shortName: page.place)")</a>")
        \(if: page.mayReadAnswers, "<a href=\"\(url: SitePath.improvement(.plan(round: round.id, code: code)).path)\">\(ImprovementWords.plan)</a>")
        <span class="hint">\(th: "พิมพ์ลงกระดาษ A4 ได้จากคำสั่งพิมพ์ของเบราว์เซอร์ (Ctrl+P)", en: "Prints on A4 by the browser’s print command (Ctrl+P).")</span></p>
        <h2>\(th: "สรุปจำนวนตัวชี้วัด", en: "Indicators in numbers")</h2>
        \(reportSummary(page))
        <h2>\(ReportPage.tableCaption)</h2>
        <p class="hint screen-only">\(th: "กดที่ผลการประเมินเพื่อดูที่มาของตัวเลข ผลย้อนหลัง และเทียบกับแห่งอื่น", en: "Press a verdict to see what it was made from, the years before, and the peers.")</p>
        \(reportForm(page))
        \(if: !page.peers.isEmpty, ratePeers(page))
        """
}

/// The heading of the form; in English with the Thai name, which alone identifies.
private func title(_ page: ReportPage) -> HTML {
    "\(th: "\(page.title.th)", en: "Assessment of public services: \(fullName: page.place)")"
}

private func basisNotice(_ page: ReportPage) -> HTML {
    guard let seal = page.seal else {
        let at = ReportPage.moment(page.at)
        return
            "<strong>\(page.basisWords)</strong> \(th: "ข้อมูล ณ วันที่ \(at.th) อาจเปลี่ยนแปลงได้จนกว่าจะรับรอง", en: "As recorded on \(at.en); it may change until it is certified.")"
    }
    return
        "<strong>\(page.basisWords)</strong> \(th: "รหัสยืนยันข้อมูล (SHA-256)", en: "Hash of the figures (SHA-256)") <code>\(seal)</code>"
}

private func reportFacts(_ page: ReportPage) -> HTML {
    let resolution = page.round.resolution.words
    return """
        <dl class="facts">
        \(resolution.map { "<dt>\(th: "ดำเนินการตาม", en: "Ordered by")</dt><dd>\($0)</dd>" as HTML })
        <dt>\(th: "ชุดตัวชี้วัดและค่าเป้าหมาย", en: "Standard set")</dt><dd>\(page.set.title) <span class="code">(\(page.set.id))</span>\(page.reading.amendments.map { "<br>\($0.words)" as HTML })</dd>
        <dt>\(th: "ข้อมูลของ", en: "Figures of")</dt><dd>\(page.set.period.words)</dd>
        <dt>\(th: "รหัส อปท.", en: "Code")</dt><dd>\(page.place.code)</dd>
        </dl>
        """
}

private func ratePeers(_ page: ReportPage) -> HTML {
    """
    <section class="screen-only" aria-labelledby="peers">
    <h2 id="peers">\(th: "ร้อยละที่ผ่าน เทียบกับ อปท. ลักษณะเดียวกัน", en: "The pass rate among its peers")</h2>
    <p class="hint">\(th: "ใช้ข้อมูลของแห่งอื่นเฉพาะที่รับรองแล้ว กลุ่มที่มีตัวเลขน้อยกว่า \(PeerComparison.fewest) แห่งเล็กเกินกว่าจะบอกค่ากลาง", en: "Of others only certified figures are used. A group with fewer than \(PeerComparison.fewest) figures shows no median.")\(if: page.round.state == .open, " \(th: "รอบนี้ยังเปิดอยู่ จึงเป็นผลเบื้องต้น", en: "The round is still open, so this is preliminary.")")</p>
    \(peersTable(page.peers, of: .rate))
    </section>
    """
}

/// How many rows came to each verdict, and the pooled rate, by area and in all.
private func reportSummary(_ page: ReportPage) -> HTML {
    let report = page.reading.report
    let headings = Verdict.allCases.map { tallyHeading($0, page.set.words) }
    let heads = ([ResultsWords.rate] + headings + [ResultsWords.sum]).map { words -> HTML in
        "<th scope=\"col\" class=\"number\">\(words)</th>"
    }
    func row(_ name: Words, _ tally: Tally) -> HTML {
        let figures =
            [(ResultsWords.rate, tally.printedRate)]
            + zip(headings, Verdict.allCases).map { ($0, String(tally[$1])) }
            + [(ResultsWords.sum, String(tally.applicable))]
        let cells = figures.map { heading, figure -> HTML in
            "<td class=\"number\" data-label=\"\(heading.text)\">\(figure)</td>"
        }
        return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>"
    }
    let table: HTML = """
        <table class="figures">
        <thead><tr><th scope="col">\(th: "ด้าน", en: "Area")</th>\(heads)</tr></thead>
        <tbody>\(report.areas.map { row($0.area.name, $0.tally) })</tbody>
        <tfoot>\(row(Words(th: "รวมทุกด้าน", en: "All areas"), report.tally))</tfoot>
        </table>
        """
    return """
        \(wideTable(say(th: "สรุปจำนวนตัวชี้วัด", en: "Indicators in numbers"), table))
        <p class="hint">\(rateNote(page.set.words))\(if: report.hasPilots, " \(th: "ตัวชี้วัดนำร่องแสดงผลไว้แต่ไม่นับรวม", en: "Pilot indicators are shown, and not counted.")")</p>
        """
}
