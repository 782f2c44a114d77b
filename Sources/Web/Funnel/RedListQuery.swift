import Domain

/// How a red list is narrowed and turned over, as its address says it. What is done with the list is done with exactly what is left.
struct RedListQuery: Hashable, Sendable {
    static let pageLength = 100

    /// Part of a name.
    var text = ""
    var type: LocalGovernmentType?
    /// Of the country's list.
    var province = ""
    /// Of a province's list.
    var district = ""
    /// Only those that have reached the step before.
    var isLostOnly = false
    /// From 1.
    var page = 1

    var isNarrowed: Bool { !text.isEmpty || type != nil || !province.isEmpty || !district.isEmpty || isLostOnly }

    /// What the address does not say, or says wrongly, is left at its usual value.
    init(_ asked: FormFields) {
        text = String(ThaiText.normalised(asked["q"]).prefix(100))
        type = LocalGovernmentType(rawValue: asked["type"])
        province = String(asked["province"].prefix(2))
        district = String(asked["district"].prefix(4))
        isLostOnly = asked["lost"] == "1"
        page = min(max(Int(asked["page"]) ?? 1, 1), 1_000)
    }

    /// "" or "?q=…": the members of an address that say the same.
    var address: String {
        var list: [String] = []
        if !text.isEmpty { list.append("q=\(URLText.encoded(text))") }
        if let type { list.append("type=\(type.rawValue)") }
        if !province.isEmpty { list.append("province=\(URLText.encoded(province))") }
        if !district.isEmpty { list.append("district=\(URLText.encoded(district))") }
        if isLostOnly { list.append("lost=1") }
        if page > 1 { list.append("page=\(page)") }
        return list.isEmpty ? "" : "?" + list.joined(separator: "&")
    }

    func onPage(_ number: Int) -> RedListQuery {
        var query = self
        query.page = number
        return query
    }

    func takes(_ member: Funnel.Member, _ place: LocalGovernment, at step: FunnelStep, _ key: String) -> Bool {
        if isLostOnly, !member.isLost(at: step) { return false }
        if let type, place.type != type { return false }
        if !province.isEmpty, place.provinceCode != province { return false }
        if !district.isEmpty, place.districtCode != district { return false }
        return key.isEmpty || ThaiSearchKey.key(place.name).contains(key)
            || ThaiSearchKey.key(place.nameEN).contains(key)
            || ThaiSearchKey.key(place.shortName).contains(key)
    }
}
