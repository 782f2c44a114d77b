import Domain
import Markup

/// One table of results with a link to the same as a file.
func resultsTable(_ table: ResultsTable, _ page: ResultsPage) -> HTML {
    """
    <h2 id="\(table.key)">\(table.caption)</h2>
    <p class="screen-only"><a href="\(url: page.address(page.basis, file: table))" download>ดาวน์โหลด CSV \(table.caption)</a></p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="\(table.key)">
    <table class="figures">
    <thead>\(tableHead(table, page))</thead>
    <tbody>\(table.rows.map { resultsRow($0, table, page) })</tbody>
    \(table.total.map { "<tfoot>\(resultsRow($0, table, page))</tfoot>" as HTML })
    </table>
    </div>
    """
}

private func tableHead(_ table: ResultsTable, _ page: ResultsPage) -> HTML {
    let words = page.words
    let verdicts = Verdict.allCases.map { "<th scope=\"col\" class=\"number\">\(page.heading(of: $0))</th>" as HTML }
    let rate: HTML = "<th scope=\"col\" class=\"number\">ร้อยละที่ผ่าน</th>"
    let places: HTML = """
        <th scope="col" class="number">ทั้งหมด</th><th scope="col" class="number">รับรองแล้ว</th><th scope="col" class="number">\(words.notCertified)</th><th scope="col" class="number">\(words.notRecorded)</th>
        """
    return switch table.kind {
    case .places:
        """
        <tr><th scope="col" rowspan="2">\(table.heading)</th><th scope="col" rowspan="2" class="number">ร้อยละที่ผ่าน</th><th scope="col" rowspan="2" class="number">ครอบคลุม อปท. (%)</th><th scope="colgroup" colspan="4">จำนวน อปท. (แห่ง)</th><th scope="colgroup" colspan="5">จำนวนผลการประเมิน (ข้อ)</th></tr>
        <tr>\(places)\(verdicts)</tr>
        """
    case .localGovernments:
        """
        <tr><th scope="col">\(table.heading)</th>\(rate)<th scope="col">สถานะ</th>\(verdicts)</tr>
        """
    case .topics:
        """
        <tr><th scope="col">\(table.heading)</th>\(rate)\(verdicts)<th scope="col" class="number">รวม</th></tr>
        """
    }
}

private func resultsRow(_ row: ResultsRow, _ table: ResultsTable, _ page: ResultsPage) -> HTML {
    let verdicts = Verdict.allCases.map { "<td class=\"number\">\(printedCount(row.tally[$0]))</td>" as HTML }
    return """
        <tr><th scope="row">\(rowName(row, page))</th><td class="number">\(row.tally.printedRate)</td>\(middle(row, table, page))\(verdicts)\(if: table.kind == .topics, "<td class=\"number\">\(printedCount(row.tally.applicable))</td>")</tr>
        """
}

private func rowName(_ row: ResultsRow, _ page: ResultsPage) -> HTML {
    let name: HTML = row.path.map { "<a href=\"\(url: page.address(of: $0))\">\(row.name)</a>" } ?? "\(row.name)"
    return """
        \(row.code.map { "<span class=\"code\">\($0)</span> " as HTML })\(name)\(if: row.isPilot, " <span class=\"tag\">นำร่อง ไม่นับผล</span>")\(if: !row.detail.isEmpty, " <small>\(row.detail)</small>")\(row.recordPath.map { " <small><a href=\"\(url: $0.path)\" aria-label=\"ข้อมูลที่บันทึกของ \(row.name)\">ข้อมูลที่บันทึก</a></small>" as HTML })
        """
}

/// What stands between the rate and the verdicts.
private func middle(_ row: ResultsRow, _ table: ResultsTable, _ page: ResultsPage) -> HTML {
    switch table.kind {
    case .topics: return .empty
    case .localGovernments: return "<td>\(row.state?.words.text ?? "")</td>"
    case .places:
        let progress = row.progress ?? Progress()
        let counts = [progress.participants, progress.certified, progress.notCertified, progress.untouched]
            .map { "<td class=\"number\">\(printedCount($0))</td>" as HTML }
        return "<td class=\"number\">\(progress.printedCoverage(page.basis))</td>\(counts)"
    }
}
