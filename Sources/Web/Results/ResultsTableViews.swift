import Charts
import Domain
import Markup

/// One table of results with a link to the same as a file; the long one of the page with its filter and its pages.
func resultsTable(_ table: ResultsTable, _ page: ResultsPage) -> HTML {
    let rows = table.isMain ? page.query.rows(of: table, page.basis) : table.rows
    let shown = table.isMain ? ResultsShown(rows.count, page.query.page) : ResultsShown(rows.count)
    let isNarrowed = table.isMain && page.query.isNarrowed
    let file = page.address(page.basis, file: table)
    return """
        <section class="results" aria-labelledby="\(table.key)">
        <h2 id="\(table.key)">\(table.caption)</h2>
        \(if: table.isMain, resultsFilter(table, page, found: rows.count))
        \(if: !rows.isEmpty, tableOf(Array(rows[shown.range]), table, page, total: isNarrowed ? nil : table.total))
        \(resultsPager(shown, page))
        <p class="screen-only"><a href="\(url: file)" download>\(th: "ดาวน์โหลด CSV \(table.caption.th)", en: "Download CSV, \(lowercased(table.caption.en))")</a></p>
        </section>
        """
}

private func tableOf(
    _ rows: [ResultsRow], _ table: ResultsTable, _ page: ResultsPage, total: ResultsRow?
) -> HTML {
    let columns = ResultsColumn.columns(of: table, page)
    return """
        <div class="scroll" tabindex="0" role="group" aria-labelledby="\(table.key)">
        <table class="figures cards dense">
        <thead>\(head(columns, table, page))</thead>
        <tbody>\(rows.map { line($0, columns, page) })</tbody>
        \(total.map { "<tfoot>\(line($0, columns, page))</tfoot>" as HTML })
        </table>
        </div>
        """
}

/// Columns of counts stand under a heading that says of what, where there are two kinds.
private func head(_ columns: [ResultsColumn], _ table: ResultsTable, _ page: ResultsPage) -> HTML {
    let isDouble = table.kind == .places
    let name = heading(ResultsColumn.name(of: table), table, page, rows: isDouble ? 2 : 1)
    guard isDouble else { return "<tr>\(name)\(columns.map { heading($0, table, page) })</tr>" }
    let single = columns.filter { $0.group == nil }.map { heading($0, table, page, rows: 2) }
    let groups = ResultsColumn.Group.allCases.map { group -> HTML in
        let count = columns.count { $0.group == group }
        return "<th scope=\"colgroup\" colspan=\"\(count)\">\(group.words)</th>"
    }
    return """
        <tr>\(name)\(single)\(groups)</tr>
        <tr>\(columns.filter { $0.group != nil }.map { heading($0, table, page) })</tr>
        """
}

/// By the headings of the long table it is ordered: pressed again, the other way round.
private func heading(_ column: ResultsColumn, _ table: ResultsTable, _ page: ResultsPage, rows: Int = 1) -> HTML {
    guard table.isMain, let order = column.order else {
        return """
            <th scope="col"\(if: rows > 1, " rowspan=\"\(rows)\"")\(if: column.isNumber, " class=\"number\"")>\(column.mark)\(column.heading)</th>
            """
    }
    let now = page.query.order ?? table.usualOrder
    let isCurrent = now.column == order
    var query = page.query
    query.page = 1
    // Words begin at the beginning, figures with the highest.
    query.order = ResultsOrder(order, isDescending: isCurrent ? !now.isDescending : column.isNumber)
    if query.order == table.usualOrder { query.order = nil }
    return sortedHeading(
        SortedHeading(
            words: column.heading, address: page.address(query),
            direction: isCurrent ? (now.isDescending ? .descending : .ascending) : nil, isNumber: column.isNumber,
            rows: rows))
}

private func line(_ row: ResultsRow, _ columns: [ResultsColumn], _ page: ResultsPage) -> HTML {
    let cells = columns.map { column -> HTML in
        "<td\(if: column.isNumber, " class=\"number\"") data-label=\"\(column.heading.text)\">\(column.cell(row))</td>"
    }
    return "<tr><th scope=\"row\">\(rowName(row, page))</th>\(cells)</tr>\n"
}

private func rowName(_ row: ResultsRow, _ page: ResultsPage) -> HTML {
    let words: HTML = row.localGovernment.map { "\(shortName: $0)" } ?? "\(row.name)"
    let name: HTML = page.link(of: row).map { "<a href=\"\(url: $0)\">\(words)</a>" } ?? words
    let record: HTML =
        row.recordPath.map { path in
            " <small><a href=\"\(url: path.path)\" aria-label=\"\(say(th: "ข้อมูลที่บันทึกของ \(row.name.th)", en: "Recorded figures of \(row.name.en)"))\">\(th: "ข้อมูลที่บันทึก", en: "Recorded figures")</a></small>"
        } ?? .empty
    return """
        \(row.code.map { "<span class=\"code\">\($0)</span> " as HTML })\(name)\(if: row.isPilot, " <span class=\"tag\">\(ResultsWords.pilot)</span>")\(if: !row.detail.th.isEmpty, " <small>\(row.detail)</small>")\(record)
        """
}

/// "By province" inside a sentence.
private func lowercased(_ words: String) -> String { words.prefix(1).lowercased() + words.dropFirst() }
