import Charts
import Domain

/// The map of a page of results: the rows of one of its tables as places.
struct ResultsMap: Sendable {
    let geometry: MapGeometry
    let table: ResultsTable
}

extension ResultsPage {
    /// The page with its map, where there is one for its places.
    func with(_ maps: MapFiles) -> ResultsPage {
        guard let mapOf, let table = tables.first(where: { $0.key == mapOf }) else { return self }
        let geometry = mapOf == "districts" ? maps.provinces[whole.key] : maps.country
        guard let geometry else { return self }
        var page = self
        page.map = ResultsMap(geometry: geometry, table: table)
        return page
    }

    /// A place of the map: what its row of the table says, in words.
    func mapPlace(_ row: ResultsRow) -> MapPlace {
        MapPlace(
            code: row.key, name: row.name.text, spoken: spoken(row), rate: row.rate, printedRate: row.tally.printedRate,
            address: link(of: row))
    }

    /// Where the name of a row leads; nil where there is no page to see.
    func link(of row: ResultsRow) -> String? {
        if let path = row.path { return address(of: path) }
        return row.narrowsTo.map { district in
            var query = ResultsQuery()
            query.district = district
            return address(query)
        }
    }

    /// "เชียงใหม่ ร้อยละที่ผ่าน 68.40 ครอบคลุมร้อยละ 91.20"
    private func spoken(_ row: ResultsRow) -> String {
        let coverage = (row.progress ?? Progress()).printedCoverage(basis)
        guard row.rate != nil else {
            return Words(
                th: "\(row.name.th) \(RateClass.noRateWords.th) ครอบคลุมร้อยละ \(coverage)",
                en: "\(row.name.en), nothing to count, coverage \(coverage)%"
            ).text
        }
        return Words(
            th: "\(row.name.th) ร้อยละที่ผ่าน \(row.tally.printedRate) ครอบคลุมร้อยละ \(coverage)",
            en: "\(row.name.en), pass rate \(row.tally.printedRate)%, coverage \(coverage)%"
        ).text
    }
}
