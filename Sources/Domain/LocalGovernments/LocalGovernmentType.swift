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

    package var nameTH: String {
        switch self {
        case .pao: "องค์การบริหารส่วนจังหวัด"
        case .cityMunicipality: "เทศบาลนคร"
        case .townMunicipality: "เทศบาลเมือง"
        case .subdistrictMunicipality: "เทศบาลตำบล"
        case .tao: "องค์การบริหารส่วนตำบล"
        case .pattaya: "เมืองพัทยา"
        case .bma: "กรุงเทพมหานคร"
        }
    }

    /// For pages.
    package var name: Words {
        switch self {
        case .pao: Words(th: nameTH, en: "Provincial administrative organization")
        case .cityMunicipality: Words(th: nameTH, en: "City municipality")
        case .townMunicipality: Words(th: nameTH, en: "Town municipality")
        case .subdistrictMunicipality: Words(th: nameTH, en: "Subdistrict municipality")
        case .tao: Words(th: nameTH, en: "Subdistrict administrative organization")
        case .pattaya: Words(th: nameTH, en: "Pattaya City")
        case .bma: Words(th: nameTH, en: "Bangkok")
        }
    }

    package var abbreviationTH: String {
        switch self {
        case .pao: "อบจ."
        case .cityMunicipality: "ทน."
        case .townMunicipality: "ทม."
        case .subdistrictMunicipality: "ทต."
        case .tao: "อบต."
        case .pattaya: "เมืองพัทยา"
        case .bma: "กทม."
        }
    }
}
