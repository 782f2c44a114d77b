/// The seven types of local government (ประเภท อปท.). The raw value is the spelling in every file and answer.
package enum LocalGovernmentType: String, CaseIterable, Sendable {
    case pao = "PAO"
    case cityMunicipality = "CITY_MUN"
    case townMunicipality = "TOWN_MUN"
    case subdistrictMunicipality = "SUBDISTRICT_MUN"
    case tao = "TAO"
    case pattaya = "PATTAYA"
    case bma = "BMA"

    /// Position in columns and bit sets; stable, 0–6.
    package var ordinal: Int {
        switch self {
        case .pao: 0
        case .cityMunicipality: 1
        case .townMunicipality: 2
        case .subdistrictMunicipality: 3
        case .tao: 4
        case .pattaya: 5
        case .bma: 6
        }
    }

    package var name: Words {
        switch self {
        case .pao: Words(th: "องค์การบริหารส่วนจังหวัด", en: "Provincial administrative organization")
        case .cityMunicipality: Words(th: "เทศบาลนคร", en: "City municipality")
        case .townMunicipality: Words(th: "เทศบาลเมือง", en: "Town municipality")
        case .subdistrictMunicipality: Words(th: "เทศบาลตำบล", en: "Subdistrict municipality")
        case .tao: Words(th: "องค์การบริหารส่วนตำบล", en: "Subdistrict administrative organization")
        case .pattaya: Words(th: "เมืองพัทยา", en: "Pattaya City")
        case .bma: Words(th: "กรุงเทพมหานคร", en: "Bangkok")
        }
    }

    package var abbreviation: Words {
        switch self {
        case .pao: Words(th: "อบจ.", en: "PAO")
        case .cityMunicipality: Words(th: "ทน.", en: "City Municipality")
        case .townMunicipality: Words(th: "ทม.", en: "Town Municipality")
        case .subdistrictMunicipality: Words(th: "ทต.", en: "Subdistrict Municipality")
        case .tao: Words(th: "อบต.", en: "SAO")
        case .pattaya: Words(th: "เมืองพัทยา", en: "Pattaya City")
        case .bma: Words(th: "กทม.", en: "Bangkok")
        }
    }

    /// As part of the name of one: "Provincial Administrative Organization".
    var properNameEN: String {
        switch self {
        case .pao: "Provincial Administrative Organization"
        case .tao: "Subdistrict Administrative Organization"
        default: abbreviation.en
        }
    }

    package var nameTH: String { name.th }

    package var abbreviationTH: String { abbreviation.th }
}
