import Actions
import Domain

/// The country: its areas, its types, its 77 provinces; and its indicators, the weakest first.
extension ResultsScope {
    func nationPage(
        _ summary: Summary, _ participants: Participants, _ set: StandardSet, _ distribution: RateDistribution? = nil
    ) -> ResultsPage {
        let national = ResultsRow(summary.national, ResultsWords.country)
        let names = Dictionary(
            participants.provinces.map { ($0.code, $0.words) }, uniquingKeysWith: { first, _ in first })
        let provinces = provinces(
            summary.provinces.map { place in
                ResultsRow(place, names[place.key] ?? Words(both: place.key), provincePath(place.key))
            }, total: national)
        return ResultsPage(
            scope: self, set: set, title: results.name, subtitle: Self.count(participants.count),
            path: .results(round: round.id), whole: national,
            tables: [areas(summary.areas, set), types(summary.types, total: national), provinces],
            links: [
                ResultsLink(
                    Words(th: "ผลรายตัวชี้วัด เรียงจากร้อยละที่ผ่านต่ำสุด", en: "Results by indicator, the lowest first"),
                    .indicatorResults(round: round.id))
            ] + search, mapOf: provinces.key, distribution: distribution)
    }

    func indicatorsPage(_ summary: Summary, _ set: StandardSet) -> ResultsPage {
        var table = indicators(summary.indicators, set)
        table.isMain = true
        return ResultsPage(
            scope: self, set: set, title: Words(th: "ผลรายตัวชี้วัดทั่วประเทศ", en: "Results by indicator, whole country"),
            subtitle: Words(
                th: "ตัวชี้วัด \(set.indicators.count) ข้อ", en: counted(set.indicators.count, "indicator")),
            path: .indicatorResults(round: round.id), breadcrumbs: [results],
            whole: ResultsRow(summary.national, ResultsWords.country), tables: [table])
    }

    /// One type over the whole country.
    func typePage(_ type: LocalGovernmentType, _ columns: AnswerColumns) -> ResultsPage {
        let participants = columns.participants
        let set = columns.standards.set
        let members = participants.members(of: type)
        let topics = columns.indicators(of: members, basis)
        let whole = ResultsRow(columns.place(type.rawValue, members, basis), type.name)
        let provinces = participants.provinces.compactMap { province -> ResultsRow? in
            let members = province.members.filter { participants.list[$0].type == type }
            return members.isEmpty
                ? nil
                : ResultsRow(columns.place(province.code, members, basis), province.words, provincePath(province.code))
        }
        let table = self.provinces(provinces, total: whole)
        return ResultsPage(
            scope: self, set: set,
            title: Words(th: "ผลการประเมินของ\(type.name.th)", en: "Results: \(type.name.en)"),
            subtitle: Self.count(members.count), path: .typeResults(round: round.id, type: type.rawValue),
            breadcrumbs: [results], whole: whole,
            tables: [areas(columns.areas(of: topics), set), indicators(topics, set), table],
            mapOf: provinces.count > 1 ? table.key : nil, distribution: columns.distribution(of: members, basis))
    }

    static func count(_ number: Int) -> Words {
        Words(th: "อปท. \(printedCount(number)) แห่ง", en: counted(number, "local government"))
    }

    private func types(_ places: [Summary.Place], total: ResultsRow) -> ResultsTable {
        ResultsTable(
            key: "types", caption: Words(th: "รายประเภท อปท.", en: "By type of local government"),
            heading: Words(th: "ประเภท", en: "Type"), kind: .places,
            rows: zip(LocalGovernmentType.allCases, places).map { type, place in
                ResultsRow(place, type.name, .typeResults(round: round.id, type: type.rawValue))
            }, total: total)
    }
}
