import Charts
import Domain

/// How the long table of a page is ordered, narrowed and turned over, as the page's address says it.
struct ResultsQuery: Hashable, Sendable {
    /// A class of the map, or what has no rate.
    enum RateFilter: Hashable, Sendable {
        case rated(RateClass)
        case unrated
    }

    var order: ResultsOrder?
    /// Part of a name.
    var text = ""
    var rate: RateFilter?
    var type: LocalGovernmentType?
    var district = ""
    var state: Assessment.State?
    var area = ""
    /// From 1.
    var page = 1

    static let pageLength = 100

    var isNarrowed: Bool {
        !text.isEmpty || rate != nil || type != nil || !district.isEmpty || state != nil || !area.isEmpty
    }

    init() {}

    /// What the address does not say, or says wrongly, is left at its usual value.
    init(_ asked: FormFields) {
        order = ResultsOrder.Column(rawValue: asked["sort"]).map {
            ResultsOrder($0, isDescending: asked["order"] == "desc")
        }
        text = String(ThaiText.normalised(asked["q"]).prefix(100))
        rate = asked["rate"] == "none" ? .unrated : Int(asked["rate"]).flatMap(RateClass.init).map { .rated($0) }
        type = LocalGovernmentType(rawValue: asked["type"])
        district = String(asked["district"].prefix(4))
        state = Assessment.State(rawValue: asked["state"])
        area = String(asked["area"].prefix(20))
        page = min(max(Int(asked["page"]) ?? 1, 1), 1_000)
    }

    /// The members of an address that say the same; usual values are left out.
    var parameters: [(name: String, value: String)] {
        var list: [(String, String)] = []
        if let order { list += [("sort", order.column.rawValue), ("order", order.isDescending ? "desc" : "asc")] }
        if !text.isEmpty { list.append(("q", text)) }
        if let rate { list.append(("rate", rate.value)) }
        if let type { list.append(("type", type.rawValue)) }
        if !district.isEmpty { list.append(("district", district)) }
        if let state { list.append(("state", state.rawValue)) }
        if !area.isEmpty { list.append(("area", area)) }
        if page > 1 { list.append(("page", String(page))) }
        return list
    }

    /// The rows that are asked for, in their order; all pages.
    func rows(of table: ResultsTable, _ basis: Basis) -> [ResultsRow] {
        let key = ThaiSearchKey.key(text)
        let kept = isNarrowed ? table.rows.filter { matches($0, key) } : table.rows
        guard let order, order != table.usualOrder else { return kept }
        return order.sort(kept, basis)
    }

    private func matches(_ row: ResultsRow, _ key: String) -> Bool {
        switch rate {
        case nil: break
        case .unrated: if row.rate != nil { return false }
        case .rated(let rateClass): if row.rate.map(RateClass.init) != rateClass { return false }
        }
        if let type, row.localGovernment?.type != type { return false }
        if !district.isEmpty, row.localGovernment?.districtCode != district { return false }
        if let state, row.state != state { return false }
        if !area.isEmpty, row.area != area { return false }
        guard !key.isEmpty else { return true }
        let names = [row.name.th, row.name.en, row.localGovernment?.fullName ?? "", row.code ?? ""]
        return names.contains { ThaiSearchKey.key($0).contains(key) }
    }
}

extension ResultsQuery.RateFilter {
    /// As it stands in an address.
    var value: String {
        switch self {
        case .rated(let rateClass): String(rateClass.rawValue)
        case .unrated: "none"
        }
    }
}
