/// To whom an office writes, as the head and the body of its letter name them.
package struct LetterReceivers: Hashable, Sendable {
    package var hasProvinces = false
    package var hasDistricts = false
    /// Types of the local governments that receive it directly.
    package private(set) var kinds: Set<LocalGovernmentType> = []
    /// Those that are named one by one: the PAO, Pattaya, Bangkok, and any type of which there is only one.
    private var heads: [LocalGovernmentType: [String]] = [:]

    package init() {}

    /// - Parameter localGovernments: those that receive it directly.
    package init(hasProvinces: Bool = false, hasDistricts: Bool = false, _ localGovernments: [LocalGovernment] = []) {
        self.hasProvinces = hasProvinces
        self.hasDistricts = hasDistricts
        for one in localGovernments {
            kinds.insert(one.type)
            heads[one.type, default: []].append(one.head)
        }
    }

    /// After เรียน.
    package var addressee: String {
        var parts: [String] = []
        if hasProvinces { parts.append("ผู้ว่าราชการจังหวัด ทุกจังหวัด") }
        if hasDistricts { parts.append("นายอำเภอ ทุกอำเภอ") }
        for kind in ordered {
            let heads = heads[kind] ?? []
            parts.append(heads.count == 1 ? heads[0] : "\(Self.every(kind)) ทุกแห่ง")
        }
        return Self.listed(parts)
    }

    /// "องค์การบริหารส่วนจังหวัด เทศบาลนคร และเทศบาลเมือง".
    var kindsInWords: String {
        let names = ordered.map(\.nameTH)
        return names.count == 2 ? names.joined(separator: "และ") : Self.listed(names)
    }

    private var ordered: [LocalGovernmentType] {
        [.bma, .pao, .cityMunicipality, .townMunicipality, .pattaya, .subdistrictMunicipality, .tao]
            .filter(kinds.contains)
    }

    private static func every(_ kind: LocalGovernmentType) -> String {
        switch kind {
        case .pao, .tao: "นายก\(kind.nameTH)"
        case .cityMunicipality: "นายกเทศมนตรีนคร"
        case .townMunicipality: "นายกเทศมนตรีเมือง"
        case .subdistrictMunicipality: "นายกเทศมนตรีตำบล"
        case .pattaya: "นายกเมืองพัทยา"
        case .bma: "ผู้ว่าราชการกรุงเทพมหานคร"
        }
    }

    /// Apart by spaces, the last after และ.
    private static func listed(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return "\(parts.dropLast().joined(separator: " ")) และ\(last)"
    }
}
