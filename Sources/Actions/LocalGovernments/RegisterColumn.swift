import Domain

/// The columns of the register's file, in its order.
package enum RegisterColumn: Int, CaseIterable, Sendable {
    case code
    case type
    case abbreviation
    case name
    case fullName
    case nameEN
    case provinceCode
    case province
    case district
    case districtCode
    case latitude
    case longitude
    case area

    /// The name in the header.
    package var name: String {
        switch self {
        case .code: "lao_code"
        case .type: "lao_type"
        case .abbreviation: "abbrev_th"
        case .name: "name_th"
        case .fullName: "full_name_th"
        case .nameEN: "name_en_derived"
        case .provinceCode: "province_code"
        case .province: "province_th"
        case .district: "district_th"
        case .districtCode: "district_code"
        case .latitude: "lat"
        case .longitude: "lon"
        case .area: "area_km2"
        }
    }

    static let names = allCases.map(\.name)

    /// What the register says, as the file spells it.
    func text(of government: LocalGovernment) -> String {
        switch self {
        case .code: government.code
        case .type: government.type.rawValue
        case .abbreviation: government.type.abbreviationInRegister
        case .name: government.name
        case .fullName: government.fullName
        case .nameEN: government.nameEN
        case .provinceCode: government.provinceCode
        case .province: government.province
        case .district: government.district
        case .districtCode: government.districtCode
        case .latitude: government.latitude.map(Self.degrees) ?? ""
        case .longitude: government.longitude.map(Self.degrees) ?? ""
        case .area: government.areaKM2?.description ?? ""
        }
    }

    /// At least five places, as the Department's list has them: about a metre.
    private static func degrees(_ value: ExactDecimal) -> String {
        let text = value.description
        let point = text.utf8.firstIndex(of: UInt8(ascii: "."))
        let places = point.map { text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1 } ?? 0
        return text + (point == nil ? "." : "") + String(repeating: "0", count: max(0, 5 - places))
    }
}

extension LocalGovernmentType {
    /// What stands before the bare name in the register; Pattaya's and Bangkok's names say it themselves.
    var abbreviationInRegister: String { isSpecial ? "" : abbreviationTH }

    /// The full name that goes with a bare name.
    func fullName(_ name: String) -> String { isSpecial ? name : nameTH + name }

    private var isSpecial: Bool { self == .pattaya || self == .bma }
}
