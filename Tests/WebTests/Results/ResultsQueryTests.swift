import Actions
import Charts
import Domain
import TestSupport
import Testing

@testable import Web

@Suite struct ResultsQueryTests {
    @Test("an address is read as it was written, and what is wrong in it is left out")
    func address() {
        var query = ResultsQuery()
        query.order = ResultsOrder(.coverage, isDescending: true)
        query.text = "หนองบัว & ก"
        query.rate = .rated(.from60)
        query.type = .tao
        query.district = "7602"
        query.state = .submitted
        query.page = 3
        let written = query.parameters.map { "\($0.name)=\(URLText.encoded($0.value))" }.joined(separator: "&")
        #expect(ResultsQuery(FormFields(urlEncoded: written.utf8)) == query)
        let wrong = "sort=colour&rate=9&type=VILLAGE&state=lost&page=-4&q="
        #expect(ResultsQuery(FormFields(urlEncoded: wrong.utf8)) == ResultsQuery())
        #expect(!ResultsQuery().isNarrowed && ResultsQuery().parameters.isEmpty)
    }

    @Test("figures are ordered with what has none last either way, equal ones as in the dictionary")
    func order() {
        let rows = [
            row("11", "ลำปาง", met: 1, of: 2), row("12", "เลย", met: 0, of: 0), row("13", "กระบี่", met: 1, of: 2),
            row("14", "แพร่", met: 2, of: 2),
        ]
        #expect(ResultsOrder(.rate).sort(rows, .live).map(\.key) == ["13", "11", "14", "12"])
        #expect(ResultsOrder(.rate, isDescending: true).sort(rows, .live).map(\.key) == ["14", "13", "11", "12"])
        #expect(ResultsOrder(.name).sort(rows, .live).map(\.key) == ["13", "14", "11", "12"])
        #expect(ResultsOrder(.name, isDescending: true).sort(rows, .live).map(\.key) == ["12", "11", "14", "13"])
        #expect(ResultsOrder(.met, isDescending: true).sort(rows, .live).map(\.key) == ["14", "13", "11", "12"])
    }

    @Test("pilots stand behind all others whatever the order")
    func pilots() {
        var pilot = row("A1-01", "ก", met: 5, of: 5)
        pilot.isPilot = true
        for descending in [true, false] {
            let order = ResultsOrder(.rate, isDescending: descending)
            #expect(order.sort([pilot, row("A1-02", "ข", met: 1, of: 2)], .live).map(\.key) == ["A1-02", "A1-01"])
        }
    }

    @Test("a table is narrowed by part of a name, by the class of the map, by place, type and state, all together")
    func narrow() {
        var table = ResultsTable(
            key: "t", caption: Words(both: ""), heading: Words(both: ""), kind: .localGovernments,
            rows: [
                place("6760201", .tao, "หนองบัว", "7602", .certified, met: 1, of: 2),
                place("5760202", .subdistrictMunicipality, "บ้านลาด", "7602", .recording, met: 9, of: 10),
                place("6760301", .tao, "หนองจอก", "7603", .certified, met: 0, of: 0),
            ])
        table.isMain = true
        func keys(_ change: (inout ResultsQuery) -> Void) -> [String] {
            var query = ResultsQuery()
            change(&query)
            return query.rows(of: table, .live).map(\.key)
        }
        #expect(keys { _ in } == table.rows.map(\.key))
        #expect(keys { $0.text = "หนอง" } == ["6760201", "6760301"])
        #expect(keys { $0.text = "อบต. หนองบัว" } == ["6760201"])
        #expect(keys { $0.rate = .rated(.below60) } == ["6760201"])
        #expect(keys { $0.rate = .unrated } == ["6760301"])
        #expect(keys { $0.district = "7602" } == ["6760201", "5760202"])
        #expect(keys { $0.type = .tao } == ["6760201", "6760301"])
        #expect(keys { $0.state = .recording } == ["5760202"])
        #expect(
            keys {
                $0.district = "7602"
                $0.state = .certified
                $0.order = ResultsOrder(.rate, isDescending: true)
            } == ["6760201"])
    }

    @Test("a page of the table holds a hundred rows, the last the rest; a page beyond the last is the last")
    func pages() {
        #expect(ResultsShown(100, 1).range == 0..<100 && ResultsShown(100, 1).pages == 1)
        #expect(ResultsShown(334, 2).range == 100..<200)
        #expect(ResultsShown(334, 99).range == 300..<334 && ResultsShown(334, 99).number == 4)
        #expect(ResultsShown(0, 1).range.isEmpty)
    }

    private func row(_ key: String, _ name: String, met: Int, of judged: Int) -> ResultsRow {
        ResultsRow(key, Words(both: name), Tally(met: met, belowTarget: judged - met))
    }

    private func place(
        _ code: String, _ type: LocalGovernmentType, _ name: String, _ district: String, _ state: Assessment.State,
        met: Int, of judged: Int
    ) -> ResultsRow {
        let place = LocalGovernment(
            code: code, type: type, name: name, fullName: type.nameTH + name, provinceCode: "76", province: "เพชรบุรี",
            districtCode: district, district: "")
        var row = row(code, place.shortName, met: met, of: judged)
        row.localGovernment = place
        row.state = state
        return row
    }
}
