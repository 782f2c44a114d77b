import Domain
import Markup

/// A page of results: on which figures, the five verdicts of the whole, then its tables.
func resultsPage(_ page: ResultsPage) -> HTML {
    """
    <h1>\(page.title)</h1>
    <p class="place">\(page.subtitle) · รอบการประเมิน ประจำปี พ.ศ. \(page.round.id)</p>
    \(basisNotice(page))
    \(linkList(page))
    \(wholeInNumbers(page))
    \(page.tables.map { resultsTable($0, page) })
    <p class="hint">\(rateNote(page.words)) ตัวชี้วัดนำร่องไม่นับรวม</p>
    <p class="hint">\(page.round.resolution.words?.text) · \(page.set.titleTH) (\(page.set.id))\(page.scope.amendments.map { "<br>\($0.words)" as HTML })</p>
    """
}

private func basisNotice(_ page: ResultsPage) -> HTML {
    let progress = page.whole.progress ?? Progress()
    let counts: HTML = """
        รับรองแล้ว \(printedCount(progress.certified)) แห่ง จาก \(printedCount(progress.participants)) แห่ง \(page.words.notCertified) \(printedCount(progress.notCertified)) แห่ง \(page.words.notRecorded) \(printedCount(progress.untouched)) แห่ง
        """
    return switch page.basis {
    case .certified:
        "<p class=\"notice good\"><strong>\(page.basisWords)</strong> \(counts) นับเฉพาะ อปท. ที่รับรองแล้ว</p>"
    case .live:
        "<p class=\"notice\"><strong>\(page.basisWords)</strong> ข้อมูล ณ วันที่ \(ReportPage.moment(page.at)) \(counts)</p>"
    }
}

private func wholeInNumbers(_ page: ResultsPage) -> HTML {
    let tally = page.whole.tally
    let rows = Verdict.allCases.map { verdict -> HTML in
        """
        <tr><th scope="row"><span data-verdict="\(verdict.rawValue)"><strong>\(page.heading(of: verdict))</strong></span></th><td class="number">\(printedCount(tally[verdict]))</td><td class="number">\(printedShare(tally[verdict], of: tally.applicable))</td></tr>
        """
    }
    return """
        <p><strong>ร้อยละที่ผ่าน \(tally.printedRate)</strong> จากผลที่นำมาคิด \(printedCount(tally.judged)) ข้อ · ครอบคลุม อปท. ร้อยละ \((page.whole.progress ?? Progress()).printedCoverage(page.basis))</p>
        <div class="scroll" tabindex="0" role="region" aria-label="จำนวนผลการประเมิน">
        <table class="figures">
        <caption>\(page.whole.name)</caption>
        <thead><tr><th scope="col">ผลการประเมิน</th><th scope="col" class="number">จำนวนข้อ</th><th scope="col" class="number">ร้อยละของทุกข้อ</th></tr></thead>
        <tbody>\(rows)</tbody>
        <tfoot><tr><th scope="row">รวม</th><td class="number">\(printedCount(tally.applicable))</td><td class="number">\(printedShare(tally.applicable, of: tally.applicable))</td></tr></tfoot>
        </table>
        </div>
        """
}

/// The same on the other basis, and where to go on to.
private func linkList(_ page: ResultsPage) -> HTML {
    let other: HTML =
        page.basis == .certified
        ? "<a class=\"button quiet\" href=\"\(url: page.address(.live))\">ดูผลเบื้องต้น (ข้อมูลที่บันทึกอยู่ขณะนี้)</a>"
        : "<a class=\"button quiet\" href=\"\(url: page.address(.certified))\">ดูผลจากข้อมูลที่รับรองแล้ว</a>"
    let links = page.links.map { link -> HTML in
        "<a class=\"button quiet\" href=\"\(url: page.address(of: link.path))\">\(link.name)</a>"
    }
    return "<p class=\"actions screen-only\">\(other) \(links)</p>"
}

extension ResultsPage {
    /// Without a certification nothing counts as recorded on the certified basis, and the heading says so.
    func heading(of verdict: Verdict) -> String {
        verdict == .notRecorded && basis == .certified
            ? "\(words.notRecorded)หรือ\(words.notCertified)" : tallyHeading(verdict, words)
    }
}
