import Charts
import Domain
import Markup

/// A page of results: on which figures, the whole in numbers beside its map, then its tables.
func resultsPage(_ page: ResultsPage) -> HTML {
    """
    <h1>\(page.title)</h1>
    <p class="place">\(page.subtitle) · \(page.round.name)</p>
    \(basisNotice(page))
    \(linkList(page))
    \(chartPatterns())
    <div class="overview\(if: page.map != nil, " with-map")">
    \(wholeInNumbers(page))
    \(page.map.map { mapSection($0, page) })
    \(page.distribution.flatMap { $0.total > 1 ? distributionSection($0, page) : nil })
    \(page.margins.flatMap { $0.total > 0 ? marginSection($0, page) : nil })
    \(if: !page.trend.isEmpty, trendSection(page))
    </div>
    \(page.tables.map { resultsTable($0, page) })
    <p class="hint">\(rateNote(page.words)) \(th: "ตัวชี้วัดนำร่องไม่นับรวม", en: "Pilot indicators are not counted.")</p>
    <p class="hint">\(page.round.resolution.words.map { "\($0) · " as HTML })\(page.set.title) (\(page.set.id))\(page.scope.amendments.map { "<br>\($0.words)" as HTML })</p>
    """
}

private func basisNotice(_ page: ResultsPage) -> HTML {
    let progress = page.whole.progress ?? Progress()
    let (certified, all) = (printedCount(progress.certified), printedCount(progress.participants))
    let (open, untouched) = (printedCount(progress.notCertified), printedCount(progress.untouched))
    let words = page.words
    let counts: HTML = """
        \(th: "รับรองแล้ว \(certified) แห่ง จาก \(all) แห่ง \(words.notCertified) \(open) แห่ง \(words.notRecorded) \(untouched) แห่ง", en: "\(certified) of \(counted(progress.participants, "local government")) certified, \(open) not certified, \(untouched) with nothing recorded.")
        """
    return switch page.basis {
    case .certified:
        "<p class=\"notice good\"><strong>\(page.basisWords)</strong> \(counts) \(th: "นับเฉพาะ อปท. ที่รับรองแล้ว", en: "Only certified ones are counted.")</p>"
    case .live:
        "<p class=\"notice\"><strong>\(page.basisWords)</strong> \(th: "ข้อมูล ณ วันที่ \(ReportPage.moment(page.at).th)", en: "As recorded on \(ReportPage.moment(page.at).en).") \(counts)</p>"
    }
}

private func wholeInNumbers(_ page: ResultsPage) -> HTML {
    let tally = page.whole.tally
    let coverage = (page.whole.progress ?? Progress()).printedCoverage(page.basis)
    let title = Words(th: "สัดส่วนผลการประเมิน", en: "Shares of the verdicts")
    let rows = Verdict.allCases.map { verdict -> HTML in
        """
        <tr><th scope="row">\(verdictSwatch(verdict)) \(page.heading(of: verdict))</th><td class="number">\(printedCount(tally[verdict]))</td><td class="number">\(share(verdict, tally))</td></tr>
        """
    }
    return """
        <section class="whole" aria-labelledby="whole">
        <h2 id="whole">\(page.whole.name)</h2>
        <p class="key-figures"><span><strong>\(tally.printedRate)</strong> \(ResultsWords.rate)</span> <span><strong>\(coverage)</strong> \(ResultsWords.coverage)</span></p>
        <p class="hint">\(th: "คิดจากผล \(printedCount(tally.judged)) ข้อ", en: "From \(counted(tally.judged, "verdict")) that count.")</p>
        \(if: tally.applicable > 0, labelledShareBar(tally, title: title.text, description: description(page)) { share($0, tally) })
        <table class="figures">
        <caption>\(title)</caption>
        <thead><tr><th scope="col">\(th: "ผลการประเมิน", en: "Verdict")</th><th scope="col" class="number">\(th: "จำนวนข้อ", en: "Number")</th><th scope="col" class="number">\(th: "ร้อยละของทุกข้อ", en: "Share (%)")</th></tr></thead>
        <tbody>\(rows)</tbody>
        <tfoot><tr><th scope="row">\(ResultsWords.sum)</th><td class="number">\(printedCount(tally.applicable))</td><td class="number">\(printedShare(tally.applicable, of: tally.applicable))</td></tr></tfoot>
        </table>
        </section>
        """
}

private func share(_ verdict: Verdict, _ tally: Tally) -> String { printedShare(tally[verdict], of: tally.applicable) }

private func description(_ page: ResultsPage) -> String {
    let tally = page.whole.tally
    return Verdict.allCases.map { verdict in
        let words = page.heading(of: verdict)
        return say(th: "\(words.th) ร้อยละ \(share(verdict, tally))", en: "\(words.en) \(share(verdict, tally))%")
    }.joined(separator: say(th: " ", en: ", "))
}

/// The official reports of what the page shows, on its basis.
private func officialReports(_ page: ResultsPage) -> HTML {
    let (round, basis) = (page.round.id, page.basis)
    switch page.paper {
    case nil: return .empty
    case .province(let code):
        return paperLinks(
            .province(round: round, code: code, .pdf, basis), .province(round: round, code: code, .workbook, basis))
    case .country:
        let agenda = PaperPath.agenda(round: round, basis).path
        return """
            \(paperLinks(.country(round: round, .pdf, basis), .country(round: round, .workbook, basis))) <a class="button quiet" href="\(url: agenda)">\(th: "เอกสารประกอบวาระ (.pdf)", en: "Paper for the agenda (.pdf)")</a>
            """
    }
}

/// The same on the other basis, and where to go on to.
private func linkList(_ page: ResultsPage) -> HTML {
    let other: HTML =
        page.basis == .certified
        ? "<a class=\"button quiet\" href=\"\(url: page.address(.live))\">\(th: "ดูผลเบื้องต้น (ข้อมูลที่บันทึกอยู่ขณะนี้)", en: "Preliminary results (figures recorded now)")</a>"
        : "<a class=\"button quiet\" href=\"\(url: page.address(.certified))\">\(th: "ดูผลจากข้อมูลที่รับรองแล้ว", en: "Results from certified figures")</a>"
    let links = page.links.map { link -> HTML in
        "<a class=\"button quiet\" href=\"\(url: page.address(of: link.path))\">\(link.name)</a>"
    }
    return "<p class=\"actions screen-only\">\(other) \(links) \(officialReports(page))</p>"
}
