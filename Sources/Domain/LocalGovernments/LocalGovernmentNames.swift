/// How a local government is called. Its Thai name identifies it together with amphoe and province; the English one is made
/// from the names of places that are written alike, is not official, and never holds Thai letters.
extension LocalGovernment {
    /// "องค์การบริหารส่วนตำบลหนองบัว", "Nong Bua Subdistrict Administrative Organization".
    package var fullWords: Words {
        Words(th: fullName, en: english { "\($0) \(type.properNameEN)" })
    }

    /// "อบต.หนองบัว", "Nong Bua SAO".
    package var shortWords: Words {
        Words(th: shortName, en: english { "\($0) \(type.abbreviation.en)" })
    }

    /// "อ.บ้านลาด จ.เพชรบุรี", "Amphoe Ban Lat, Phetchaburi", always shown beside the name.
    package var placeWords: Words {
        if type == .bma {
            return Words(th: "ราชการส่วนท้องถิ่นรูปแบบพิเศษ", en: "Special local administration")
        }
        let (amphoe, province) = (districtWords, provinceWords)
        return Words(th: "อ.\(amphoe.th) จ.\(province.th)", en: "Amphoe \(amphoe.en), \(province.en)")
    }

    /// The bare name of its amphoe; without an English one, the code.
    package var districtWords: Words { Words(th: district, en: districtEN.isEmpty ? districtCode : districtEN) }

    package var provinceWords: Words { Words(th: province, en: provinceEN.isEmpty ? provinceCode : provinceEN) }

    /// The Thai of `shortWords`; the special ones have no bare name of their own.
    package var shortName: String {
        switch type {
        case .pattaya, .bma: type.name.th
        default: type.abbreviation.th + name
        }
    }

    /// The Thai of `placeWords`.
    package var place: String { placeWords.th }

    /// Where no English name is known, the type and the code stand for it: "Subdistrict Municipality 5110110".
    private func english(_ called: (String) -> String) -> String {
        switch type {
        case .pattaya, .bma: return type.name.en
        default: return bareNameEN.map(called) ?? "\(type.properNameEN) \(code)"
        }
    }

    /// Of a town that is called as its district or its province, the name of that.
    private var bareNameEN: String? {
        if !nameEN.isEmpty { return nameEN }
        if name == province, !provinceEN.isEmpty { return provinceEN }
        if name == district, !districtEN.isEmpty { return districtEN }
        return nil
    }
}
