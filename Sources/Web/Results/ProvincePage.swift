import Actions
import Domain

/// A province, or those of its districts that somebody may see: districts and single local governments.
extension ResultsScope {
    /// - Parameter places: how far the reader's view of results reaches.
    /// - Throws: `Refusal.notFound` for an unknown province, `Refusal.forbidden` for one out of reach.
    func provincePage(_ code: String, within places: PlacesInReach, _ columns: AnswerColumns) throws -> ResultsPage {
        let participants = columns.participants
        guard let province = participants.province(code) else { throw Refusal.notFound("no province \(code)") }
        let isWhole = places.contains(province: code)
        let districts = participants.districts(of: code).filter { isWhole || places.districts.contains($0.code) }
        guard isWhole || !districts.isEmpty else { throw Refusal.forbidden }

        let members = isWhole ? province.members : districts.flatMap(\.members).sorted()
        let name = Self.name(of: province, districts: isWhole ? [] : districts)
        let whole = ResultsRow(columns.place(code, members, basis), name)
        let set = columns.standards.set
        let topics = columns.indicators(of: members, basis)
        var tables = [areas(columns.areas(of: topics), set)]
        if isWhole { tables.append(weakest(topics, code, set)) }
        if districts.count > 1 { tables.append(self.districts(districts, code, columns, total: whole)) }
        tables.append(localGovernments(members, districts, columns, total: whole))
        var page = ResultsPage(
            scope: self, set: set, title: Words(th: "ผลการประเมิน \(name.th)", en: "Results: \(name.en)"),
            subtitle: Self.count(members.count), path: provincePath(code), breadcrumbs: breadcrumbs, whole: whole,
            tables: tables, links: workbook(code) + search, mapOf: districts.count > 1 ? "districts" : nil,
            distribution: columns.distribution(of: members, basis))
        if isWhole { page.paper = .province(code) }
        return page
    }

    /// For those who may read the figures of the whole province.
    private func workbook(_ province: String) -> [ResultsLink] {
        guard person.reach(.readAnswers).contains(province: province) else { return [] }
        return [
            ResultsLink(
                Words(th: "ดาวน์โหลดตัวเลขทั้งจังหวัด (.xlsx)", en: "Figures of the whole province (.xlsx)"),
                .provinceWorkbook(round: round.id, province: province))
        ]
    }

    private static func name(of province: Participants.Place, districts: [Participants.Place]) -> Words {
        let whole =
            province.code == "10"
            ? province.words : Words(th: "จังหวัด\(province.words.th)", en: "\(province.words.en) province")
        guard !districts.isEmpty else { return whole }
        return Words(
            th: districts.map { "อำเภอ\($0.words.th)" }.joined(separator: " ") + " " + whole.th,
            en: districts.map { "Amphoe \($0.words.en)" }.joined(separator: ", ") + ", " + whole.en)
    }

    /// Each leads to its local governments further down the page.
    private func districts(
        _ districts: [Participants.Place], _ province: String, _ columns: AnswerColumns, total: ResultsRow
    ) -> ResultsTable {
        let rows = districts.map { district in
            var row = ResultsRow(columns.place(district.code, district.members, basis), district.words)
            row.narrowsTo = district.code
            return row
        }
        var table = ResultsTable(
            key: "districts", caption: Words(th: "รายอำเภอ", en: "By district"),
            heading: Words(th: "อำเภอ", en: "District"), kind: .places, rows: ResultsOrder(.name).sort(rows, basis),
            total: total)
        table.counter = Words(th: "อำเภอ", en: "district")
        return table
    }

    /// What fewest reach there, each with the local governments behind it.
    private func weakest(_ topics: [Summary.Topic], _ province: String, _ set: StandardSet) -> ResultsTable {
        var table = indicators(topics, set)
        table = ResultsTable(
            key: "weakest", caption: Words(th: "ตัวชี้วัดที่ผ่านน้อยที่สุด 10 ข้อ", en: "The ten indicators that fewest reach"),
            heading: table.heading, kind: .topics,
            rows: table.rows.filter { $0.rate != nil && !$0.isPilot }.prefix(10).map { row in
                var row = row
                row.path = .indicatorPlaces(round: round.id, indicator: row.code ?? "", province: province)
                return row
            })
        return table
    }

    /// By district, in it by type and name.
    private func localGovernments(
        _ members: [Int], _ districts: [Participants.Place], _ columns: AnswerColumns, total: ResultsRow
    ) -> ResultsTable {
        let answers = person.reach(.readAnswers)
        let rows = members.map { member -> ResultsRow in
            let place = columns.participants.list[member].localGovernment
            var row = ResultsRow(
                place.code, place.shortWords, columns.tally(of: member, basis),
                sortedBy: "\(place.district) \(place.type.ordinal) \(place.name)")
            row.localGovernment = place
            row.detail = place.placeWords
            row.state = columns.state(of: member)
            let mayReadAnswers = answers.contains(province: place.provinceCode, district: place.districtCode)
            if mayReadAnswers { row.recordPath = .assessment(round: round.id, code: place.code) }
            if mayReadAnswers || columns.certification(of: member) != nil {
                row.path = .report(round: round.id, code: place.code)
            }
            return row
        }
        var table = ResultsTable(
            key: "local-governments", caption: Words(th: "ราย อปท.", en: "By local government"),
            heading: Words(th: "อปท.", en: "Local government"), kind: .localGovernments,
            rows: ResultsOrder(.name).sort(rows, basis), total: total)
        table.counter = Words(th: "แห่ง", en: "local government")
        table.isMain = true
        table.districts = ResultsOrder(.name)
            .sort(districts.map { ResultsRow($0.code, $0.words, Tally()) }, basis).map { ($0.key, $0.name) }
        return table
    }
}
