import Actions
import Domain
import Markup

/// One page of results: the country, a province, a type, or the indicators, on one basis.
struct ResultsPage: Sendable {
    let scope: ResultsScope
    let set: StandardSet
    let title: String
    /// Beside the title: what is counted.
    let subtitle: String
    let path: SitePath
    var breadcrumbs: [Page.Crumb] = []
    /// Everything on the page taken together.
    let whole: ResultsRow
    let tables: [ResultsTable]
    /// Other pages to go on to.
    var links: [Page.Crumb] = []

    var round: Round { scope.round }
    var basis: Basis { scope.basis }
    /// When the figures were read.
    var at: Int64 { scope.at }
    var words: VerdictWords { self.set.words }

    var basisWords: String { basis == .live ? ReportPage.preliminary : "ผลจากข้อมูลที่รับรองแล้ว" }

    /// The address of the page on one basis, or of one of its tables as a file.
    func address(_ basis: Basis, file table: ResultsTable? = nil) -> String {
        let address = "\(path.path)?basis=\(basis.rawValue)"
        return table.map { "\(address)&table=\($0.key)&format=csv" } ?? address
    }

    /// Where a link of the page leads: other results stay on its basis.
    func address(of path: SitePath) -> String {
        switch path {
        case .results, .indicatorResults, .provinceResults, .typeResults:
            basis == .certified ? path.path : "\(path.path)?basis=\(basis.rawValue)"
        default: path.path
        }
    }

    /// The page around the content.
    func frame(_ body: HTML) -> Page {
        Page(title, breadcrumbs: breadcrumbs, isDemonstration: round.demonstration, isWide: true, body: body)
    }
}

/// What a page of results is made from, read under the lock of the nation.
struct ResultsScope: Sendable {
    let round: Round
    /// Changes of its set since it was opened.
    let amendments: [RoundAmendment]
    let basis: Basis
    let at: Int64
    let person: Principal

    var results: Page.Crumb { .init("ผลการประเมินทั่วประเทศ", .results(round: round.id)) }

    /// The way back to the country, for those who may go there.
    var breadcrumbs: [Page.Crumb] { person.mayInCountry(.readResults) ? [results] : [] }

    /// The search, for those who may read the figures of more than one local government.
    var search: [Page.Crumb] {
        person.reach(.readAnswers).isEmpty ? [] : [.init("ค้นหา อปท.", .search(round: round.id))]
    }

    func provincePath(_ code: String) -> SitePath { .provinceResults(round: round.id, province: code) }

    func areas(_ topics: [Summary.Topic], _ set: StandardSet) -> ResultsTable {
        let names = Dictionary(set.areas.map { ($0.code, $0.nameTH) }, uniquingKeysWith: { first, _ in first })
        var whole = Tally()
        for topic in topics { whole += topic.tally }
        return ResultsTable(
            key: "areas", caption: "รายด้าน", heading: "ด้าน", kind: .topics,
            rows: topics.map { ResultsRow($0.key, names[$0.key] ?? $0.key, $0.tally) },
            total: ResultsRow("", "รวมทุกด้าน", whole))
    }

    /// The weakest first; those of which nothing was judged, then pilots, stand last.
    func indicators(_ topics: [Summary.Topic], _ set: StandardSet) -> ResultsTable {
        let areas = Dictionary(set.areas.map { ($0.code, $0.nameTH) }, uniquingKeysWith: { first, _ in first })
        let rows = zip(set.indicators, topics).filter { $0.1.tally.applicable > 0 }.map { indicator, topic in
            var row = ResultsRow(indicator.code, indicator.nameTH, topic.tally)
            row.code = indicator.code
            row.detail = areas[indicator.area] ?? indicator.area
            row.isPilot = topic.isPilot
            row.path = .handbookIndicator(set: set.id, indicator: indicator.code)
            return row
        }
        return ResultsTable(
            key: "indicators", caption: "รายตัวชี้วัด เรียงจากร้อยละที่ผ่านต่ำสุด", heading: "ตัวชี้วัด", kind: .topics,
            rows: rows.sorted { Self.isWeaker($0, $1) })
    }

    private static func isWeaker(_ left: ResultsRow, _ right: ResultsRow) -> Bool {
        if left.isPilot != right.isPilot { return right.isPilot }
        switch (left.tally.rate, right.tally.rate) {
        case (let first?, let second?) where first != second: return first < second
        case (_?, nil): return true
        case (nil, _?): return false
        default: return left.key < right.key
        }
    }
}

/// Names in the order of a Thai dictionary.
func inThaiOrder<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
    elements.map { (key: Array(ThaiSortKey.key(name($0)).utf8), element: $0) }
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.element)
}
