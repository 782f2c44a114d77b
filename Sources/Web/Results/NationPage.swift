import Actions
import Domain

/// The country: its areas, its types, its 77 provinces; and its indicators, the weakest first.
extension ResultsScope {
    func nationPage(_ summary: Summary, _ participants: Participants, _ set: StandardSet) -> ResultsPage {
        let national = ResultsRow(summary.national, "ทั่วประเทศ")
        let types = zip(LocalGovernmentType.allCases, summary.types).map { type, place in
            ResultsRow(place, type.nameTH, .typeResults(round: round.id, type: type.rawValue))
        }
        let names = Dictionary(
            participants.provinces.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let provinces = inThaiOrder(summary.provinces) { names[$0.key] ?? "" }.map { place in
            ResultsRow(place, names[place.key] ?? place.key, provincePath(place.key))
        }
        return ResultsPage(
            scope: self, set: set, title: "ผลการประเมินทั่วประเทศ",
            subtitle: "อปท. \(printedCount(participants.count)) แห่ง", path: .results(round: round.id), whole: national,
            tables: [
                areas(summary.areas, set),
                ResultsTable(
                    key: "types", caption: "รายประเภท อปท.", heading: "ประเภท", kind: .places, rows: types,
                    total: national),
                ResultsTable(
                    key: "provinces", caption: "รายจังหวัด", heading: "จังหวัด", kind: .places, rows: provinces,
                    total: national),
            ],
            links: [.init("ผลรายตัวชี้วัด เรียงจากร้อยละที่ผ่านต่ำสุด", .indicatorResults(round: round.id))] + search)
    }

    func indicatorsPage(_ summary: Summary, _ set: StandardSet) -> ResultsPage {
        ResultsPage(
            scope: self, set: set, title: "ผลรายตัวชี้วัดทั่วประเทศ",
            subtitle: "ตัวชี้วัด \(set.indicators.count) ข้อ", path: .indicatorResults(round: round.id),
            breadcrumbs: [results], whole: ResultsRow(summary.national, "ทั่วประเทศ"),
            tables: [indicators(summary.indicators, set)])
    }

    /// One type over the whole country.
    func typePage(_ type: LocalGovernmentType, _ columns: AnswerColumns) -> ResultsPage {
        let participants = columns.participants
        let set = columns.standards.set
        let members = participants.members(of: type)
        let topics = columns.indicators(of: members, basis)
        let whole = ResultsRow(columns.place(type.rawValue, members, basis), type.nameTH)
        let provinces = inThaiOrder(participants.provinces) { $0.name }.compactMap { province -> ResultsRow? in
            let members = province.members.filter { participants.list[$0].type == type }
            return members.isEmpty
                ? nil
                : ResultsRow(columns.place(province.code, members, basis), province.name, provincePath(province.code))
        }
        return ResultsPage(
            scope: self, set: set, title: "ผลการประเมินของ\(type.nameTH)",
            subtitle: "\(printedCount(members.count)) แห่งทั่วประเทศ",
            path: .typeResults(round: round.id, type: type.rawValue), breadcrumbs: [results], whole: whole,
            tables: [
                areas(columns.areas(of: topics), set), indicators(topics, set),
                ResultsTable(
                    key: "provinces", caption: "รายจังหวัด", heading: "จังหวัด", kind: .places, rows: provinces,
                    total: whole),
            ])
    }
}
