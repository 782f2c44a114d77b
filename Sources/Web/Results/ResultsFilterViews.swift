import Charts
import Domain
import Markup

/// The rows of a long table that stand on one page of it.
struct ResultsShown {
    let count: Int
    /// From 1; a page beyond the last is the last.
    let number: Int
    let pages: Int

    /// All rows on one page.
    init(_ count: Int) {
        self.count = count
        (number, pages) = (1, 1)
    }

    init(_ count: Int, _ wanted: Int) {
        self.count = count
        pages = max(1, (count + ResultsQuery.pageLength - 1) / ResultsQuery.pageLength)
        number = min(max(wanted, 1), pages)
    }

    var range: Range<Int> {
        guard pages > 1 else { return 0..<count }
        let start = (number - 1) * ResultsQuery.pageLength
        return start..<min(start + ResultsQuery.pageLength, count)
    }
}

/// What narrows the long table, and how much of it is left.
func resultsFilter(_ table: ResultsTable, _ page: ResultsPage, found: Int) -> HTML {
    let query = page.query
    let name = Field(id: "filter-q", name: "q", label: Words(th: "ชื่อ", en: "Name"), value: query.text, kind: .search)
    let rate = choice("rate", Words(th: "ร้อยละที่ผ่าน", en: "Pass rate"), query.rate?.value ?? "", rateOptions)
    let areas = table.areas.map { ($0.code, $0.name) }
    let area = areas.isEmpty ? [] : [choice("area", Words(th: "ด้าน", en: "Area"), query.area, areas)]
    let form = FilterForm(
        label: Words(th: "กรองตาราง\(table.caption.th)", en: "Filter the table"),
        path: "\(page.path.path)#\(table.key)",
        kept: [("basis", page.basis.rawValue)] + query.parameters.filter { $0.name == "sort" || $0.name == "order" },
        fields: [name, rate] + (table.kind == .localGovernments ? placeFilters(table, query) : []) + area,
        cleared: query.isNarrowed ? cleared(page) : nil)
    return """
        \(filterForm(form))
        <p class="found" role="status">\(foundWords(table, query, found))</p>
        \(if: found == 0, emptyState(Words(th: "ไม่มี\(table.heading.th)ตามที่เลือก", en: "Nothing matches what was chosen"), action: (Words(th: "ล้างตัวกรอง", en: "Clear the filter"), cleared(page))))
        """
}

private func placeFilters(_ table: ResultsTable, _ query: ResultsQuery) -> [Field] {
    let present = Set(table.rows.compactMap { $0.localGovernment?.type })
    let types = LocalGovernmentType.allCases.filter(present.contains).map { ($0.rawValue, $0.name) }
    let states = Assessment.State.allCases.map { ($0.rawValue, $0.words) }
    let district = choice("district", Words(th: "อำเภอ", en: "District"), query.district, table.districts)
    return [choice("type", Words(th: "ประเภท", en: "Type"), query.type?.rawValue ?? "", types)]
        + (table.districts.count > 1 ? [district] : [])
        + [choice("state", ResultsWords.status, query.state?.rawValue ?? "", states)]
}

private var rateOptions: [(String, Words)] {
    RateClass.allCases.reversed().map { (ResultsQuery.RateFilter.rated($0).value, $0.words) }
        + [(ResultsQuery.RateFilter.unrated.value, RateClass.noRateWords)]
}

private func choice(_ name: String, _ label: Words, _ chosen: String, _ options: [(String, Words)]) -> Field {
    Field(
        id: "filter-\(name)", name: name, label: label, value: chosen,
        kind: .choice([("", ResultsWords.all)] + options))
}

private func foundWords(_ table: ResultsTable, _ query: ResultsQuery, _ found: Int) -> HTML {
    let all = table.rows.count
    guard query.isNarrowed else {
        return "\(th: "\(printedCount(all)) \(table.counter.th)", en: "\(counted(all, table.counter.en))")"
    }
    return
        "\(th: "แสดง \(printedCount(found)) จาก \(printedCount(all)) \(table.counter.th)", en: "Showing \(printedCount(found)) of \(counted(all, table.counter.en))")"
}

private func cleared(_ page: ResultsPage) -> String {
    var query = ResultsQuery()
    query.order = page.query.order
    return page.address(query)
}

func resultsPager(_ shown: ResultsShown, _ page: ResultsPage) -> HTML {
    let address: @Sendable (Int) -> String = { number in
        var query = page.query
        query.page = number
        return page.address(query)
    }
    return pager(
        Pager(number: shown.number, pages: shown.pages, address: address),
        label: Words(th: "หน้าอื่นของตาราง", en: "Other pages of the table"))
}
