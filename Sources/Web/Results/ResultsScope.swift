import Actions
import Domain

/// What a page of results is made from, read under the lock of the nation.
struct ResultsScope: Sendable {
    let round: Round
    /// Changes of its set since it was opened.
    let amendments: [RoundAmendment]
    let basis: Basis
    let at: Int64
    let person: Principal

    var results: ResultsLink {
        ResultsLink(Words(th: "ผลการประเมินทั่วประเทศ", en: "Results of the country"), .results(round: round.id))
    }

    /// The way back to the country, for those who may go there.
    var breadcrumbs: [ResultsLink] { person.mayInCountry(.readResults) ? [results] : [] }

    /// The search, for those who may read the figures of more than one local government.
    var search: [ResultsLink] {
        person.reach(.readAnswers).isEmpty
            ? [] : [ResultsLink(Words(th: "ค้นหา อปท.", en: "Find a local government"), .search(round: round.id))]
    }

    func provincePath(_ code: String) -> SitePath { .provinceResults(round: round.id, province: code) }

    /// Where the name of an indicator leads: to its results for those who may see the country's, else to the handbook.
    private func path(of indicator: Indicator, _ set: StandardSet) -> SitePath {
        person.mayInCountry(.readResults)
            ? .indicatorResult(round: round.id, indicator: indicator.code)
            : .handbookIndicator(set: set.id, indicator: indicator.code)
    }

    func areas(_ topics: [Summary.Topic], _ set: StandardSet) -> ResultsTable {
        let names = Dictionary(set.areas.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        var whole = Tally()
        for topic in topics { whole += topic.tally }
        return ResultsTable(
            key: "areas", caption: Words(th: "รายด้าน", en: "By area"), heading: Words(th: "ด้าน", en: "Area"),
            kind: .topics,
            rows: topics.map { ResultsRow($0.key, names[$0.key] ?? Words(both: $0.key), $0.tally) },
            total: ResultsRow("", Words(th: "รวมทุกด้าน", en: "All areas"), whole))
    }

    /// The weakest first; those of which nothing was judged, then pilots, stand last.
    func indicators(_ topics: [Summary.Topic], _ set: StandardSet) -> ResultsTable {
        let areas = Dictionary(set.areas.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let rows = zip(set.indicators, topics).filter { $0.1.tally.applicable > 0 }.map { indicator, topic in
            var row = ResultsRow(indicator.code, indicator.name, topic.tally, sortedBy: indicator.code)
            row.code = indicator.code
            row.detail = areas[indicator.area] ?? Words(both: indicator.area)
            row.area = indicator.area
            row.isPilot = topic.isPilot
            row.path = path(of: indicator, set)
            return row
        }
        let weakestFirst = ResultsOrder(.rate)
        var table = ResultsTable(
            key: "indicators",
            caption: Words(th: "รายตัวชี้วัด เรียงจากร้อยละที่ผ่านต่ำสุด", en: "By indicator, the lowest pass rate first"),
            heading: Words(th: "ตัวชี้วัด", en: "Indicator"), kind: .topics, rows: weakestFirst.sort(rows, basis))
        table.counter = Words(th: "ตัวชี้วัด", en: "indicator")
        table.usualOrder = weakestFirst
        table.areas = set.areas.map { ($0.code, $0.name) }
        return table
    }

    /// The rows of provinces of one page, in the order of a Thai dictionary.
    func provinces(_ rows: [ResultsRow], total: ResultsRow) -> ResultsTable {
        var table = ResultsTable(
            key: "provinces", caption: Words(th: "รายจังหวัด", en: "By province"),
            heading: Words(th: "จังหวัด", en: "Province"), kind: .places,
            rows: ResultsOrder(.name).sort(rows, basis), total: total)
        table.counter = Words(th: "จังหวัด", en: "province")
        table.isMain = true
        return table
    }
}

/// Another page to go to, by its name in both languages.
struct ResultsLink: Sendable {
    let name: Words
    let path: SitePath

    init(_ name: Words, _ path: SitePath) {
        self.name = name
        self.path = path
    }
}
