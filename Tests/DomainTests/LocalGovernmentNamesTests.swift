import Testing

@testable import Domain

/// How local governments are called in both languages.
@Suite struct LocalGovernmentNamesTests {
    private func place(
        _ type: LocalGovernmentType, _ name: String, en: String, district: String = "บ้านลาด"
    ) -> LocalGovernment {
        LocalGovernment(
            code: "6760201", type: type, name: name, fullName: type.nameTH + name, nameEN: en, provinceCode: "76",
            province: "เพชรบุรี", provinceEN: "Phetchaburi", districtCode: "7602", district: district,
            districtEN: "Ban Lat")
    }

    @Test("a name is short or long, and its place stands beside it in both languages")
    func names() {
        let tao = place(.tao, "หนองบัว", en: "Nong Bua")
        #expect(tao.shortWords == Words(th: "อบต.หนองบัว", en: "Nong Bua SAO"))
        #expect(tao.fullWords.en == "Nong Bua Subdistrict Administrative Organization")
        #expect(tao.placeWords == Words(th: "อ.บ้านลาด จ.เพชรบุรี", en: "Amphoe Ban Lat, Phetchaburi"))
        let town = place(.townMunicipality, "ชะอำ", en: "Cha-am")
        #expect(town.shortWords == Words(th: "ทม.ชะอำ", en: "Cha-am Town Municipality"))
        #expect(LocalGovernment.bangkok.shortWords == Words(th: "กรุงเทพมหานคร", en: "Bangkok"))
        #expect(LocalGovernment.bangkok.fullWords.en == "Bangkok")
    }

    @Test("who has no English name is called as his amphoe or province, or by type and code; never in Thai letters")
    func unknown() {
        #expect(place(.townMunicipality, "เพชรบุรี", en: "").shortWords.en == "Phetchaburi Town Municipality")
        #expect(place(.subdistrictMunicipality, "บ้านลาด", en: "").shortWords.en == "Ban Lat Subdistrict Municipality")
        let unknown = place(.tao, "ไร่มะขาม", en: "")
        #expect(unknown.shortWords.en == "Subdistrict Administrative Organization 6760201")
        #expect(unknown.fullWords.en == unknown.shortWords.en)
        var nowhere = unknown
        nowhere.provinceEN = ""
        nowhere.districtEN = ""
        #expect(nowhere.placeWords.en == "Amphoe 7602, 76")
    }
}
