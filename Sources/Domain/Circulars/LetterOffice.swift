/// An office that writes or receives letters, as letters call it.
package struct LetterOffice: Hashable, Sendable {
    /// As `LetterRoute` names it.
    package let place: String
    /// "กรมส่งเสริมการปกครองท้องถิ่น", "จังหวัดเชียงใหม่", "อำเภอแม่ริม".
    package let name: String
    /// The bare name of the province or district; "" of a central office.
    package let bare: String
    /// The bare name of the province that a district lies in; "" elsewhere.
    package let province: String

    /// A central office: the Department, or the Office of the Committee.
    package static let department = LetterOffice(
        place: LetterRoute.department, name: "กรมส่งเสริมการปกครองท้องถิ่น", bare: "", province: "")
    package static let office = LetterOffice(
        place: LetterRoute.office, name: "สำนักงานคณะกรรมการการกระจายอำนาจให้แก่องค์กรปกครองส่วนท้องถิ่น", bare: "", province: "")

    package init(province: Province) {
        self.init(place: province.code, name: "จังหวัด\(province.name)", bare: province.name, province: "")
    }

    package init(district: District, in province: Province) {
        self.init(
            place: district.code, name: "อำเภอ\(district.name)", bare: district.name, province: province.name)
    }

    private init(place: String, name: String, bare: String, province: String) {
        self.place = place
        self.name = name
        self.bare = bare
        self.province = province
    }

    /// To whom a letter to this office is addressed.
    package var head: String {
        switch place.utf8.count {
        case 4: "นายอำเภอ\(bare)"
        case 2 where place != LetterRoute.office: "ผู้ว่าราชการ\(name)"
        // The Office is part of the Office of the Permanent Secretary, whose letters have begun every round.
        case 2: "ปลัดสำนักนายกรัฐมนตรี"
        default: "อธิบดี\(name)"
        }
    }

    /// At the right of the head of its letters, as far as the register knows it.
    var seat: String {
        switch place.utf8.count {
        case 4: "ที่ว่าการ\(name)\nจังหวัด\(province)"
        case 2 where place != LetterRoute.office: "ศาลากลาง\(name)"
        case 2: "สำนักงานปลัดสำนักนายกรัฐมนตรี\nทำเนียบรัฐบาล กทม. 10300"
        default: "\(name)\nถนนนครราชสีมา เขตดุสิต กทม. 10300"
        }
    }

    /// เจ้าของเรื่อง.
    var owner: String {
        switch place.utf8.count {
        case 4: "สำนักงานส่งเสริมการปกครองท้องถิ่น\(name)"
        case 2 where place != LetterRoute.office:
            "สำนักงานส่งเสริมการปกครองท้องถิ่น\(name)\nกลุ่มงานส่งเสริมและพัฒนาท้องถิ่น"
        case 2: name
        default:
            "กองพัฒนาและส่งเสริมการบริหารงานท้องถิ่น\nกลุ่มงานส่งเสริมการกระจายอำนาจและการจัดทำงบประมาณเงินอุดหนุน"
        }
    }
}

extension LocalGovernment {
    /// To whom a letter to it is addressed: its elected head.
    package var head: String {
        switch type {
        case .pao, .tao: "นายก\(fullName)"
        case .cityMunicipality, .townMunicipality, .subdistrictMunicipality:
            // เทศบาลนครเชียงใหม่ has a นายกเทศมนตรีนครเชียงใหม่.
            "นายกเทศมนตรี\(fullName.hasPrefix("เทศบาล") ? String(fullName.dropFirst("เทศบาล".count)) : fullName)"
        case .pattaya: "นายกเมืองพัทยา"
        case .bma: "ผู้ว่าราชการกรุงเทพมหานคร"
        }
    }

    /// "อำเภอแม่ริม จังหวัดเชียงใหม่"; Bangkok needs no more.
    package var formalPlace: String { type == .bma ? "" : "อำเภอ\(district) จังหวัด\(province)" }
}
