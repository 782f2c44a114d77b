import Domain
import Testing

@Suite struct ThaiSearchKeyTests {
    @Test(
        "what people leave out or mistype is left out",
        arguments: [
            ("หนองบัว", "หนองบัว"), ("หนอง บัว", "หนองบัว"), ("บ้านใหม่", "บานใหม"), ("บานไหม่", "บานไหม"), ("กม.๕", "กม5"),
            ("ตลิ่งชัน-คุ้งลาน", "ตลิงชันคุงลาน"), ("Bang Phli", "bangphli"), ("น\u{0E4D}\u{0E49}\u{0E32}", "นำ"),
            ("เพ็ชร", "เพชร"), ("สวรรค์", "สวรรค"), ("กรุงเทพฯ", "กรุงเทพ"), (" \u{200B}", ""),
        ]
    )
    func keys(text: String, key: String) {
        #expect(points(ThaiSearchKey.key(text)) == points(key))
    }

    @Test(
        "the type is told from the name however it is written",
        arguments: [
            ("อบต.หนองบัว", .tao, "หนองบัว"), ("อบต หนองบัว", .tao, "หนองบัว"), ("อบตหนองบัว", .tao, "หนองบัว"),
            ("อ.บ.ต. หนองบัว", .tao, "หนองบัว"), ("องค์การบริหารส่วนตำบลหนองบัว", .tao, "หนองบัว"),
            ("องค์การบริหารส่วนตำบล หนองบัว", .tao, "หนองบัว"), ("หนองบัว", nil, "หนองบัว"), ("อบจ.น่าน", .pao, "นาน"),
            ("องค์การบริหารส่วนจังหวัดน่าน", .pao, "นาน"), ("ทน.นครปฐม", .cityMunicipality, "นครปฐม"),
            ("เทศบาลนครนครปฐม", .cityMunicipality, "นครปฐม"), ("นครปฐม", nil, "นครปฐม"),
            ("ทม.เมืองแกลง", .townMunicipality, "เมืองแกลง"),
            ("เทศบาลเมืองเมืองแกลง", .townMunicipality, "เมืองแกลง"), ("เมืองแกลง", nil, "เมืองแกลง"),
            ("ทต.บางปู", .subdistrictMunicipality, "บางปู"), ("ทตบางปู", .subdistrictMunicipality, "บางปู"),
            ("เทศบาลตำบลบางปู", .subdistrictMunicipality, "บางปู"), ("เทศบาลตําบลบางปู", .subdistrictMunicipality, "บางปู"),
            ("เทศบาลบางปู", .municipality, "บางปู"), ("เทศบาล", .municipality, ""), ("อบต", .tao, ""), ("อบต.", .tao, ""),
            ("เมืองพัทยา", .pattaya, "เมืองพัทยา"), ("กทม.", .bma, "กรุงเทพมหานคร"), ("กรุงเทพฯ", .bma, "กรุงเทพมหานคร"),
            ("กรุงเทพมหานคร", .bma, "กรุงเทพมหานคร"), ("ทมนางาม", nil, "ทมนางาม"), ("ทมอ", nil, "ทมอ"),
            ("อบทม", nil, "อบทม"),
            ("ทม.อโยธยา", .townMunicipality, "อโยธยา"), ("เมือง", nil, "เมือง"), ("", nil, ""),
        ] as [(String, ThaiSearchKey.TypeWord?, String)]
    )
    func queries(typed: String, type: ThaiSearchKey.TypeWord?, name: String) {
        let query = ThaiSearchKey.query(typed)
        #expect(query.type == type)
        #expect(points(query.name) == points(name))
        #expect(ThaiSearchKey.bare(typed) == name)
    }

    @Test("what can be read in two ways is read in both")
    func readings() {
        let town = ThaiSearchKey.readings("เทศบาลเมืองแกลง")
        #expect(town.map(\.type) == [.townMunicipality, .municipality])
        #expect(town.map(\.name) == ["แกลง", "เมืองแกลง"])
        #expect(ThaiSearchKey.readings("ทมแกลง").map(\.type) == [.townMunicipality, nil])
        #expect(ThaiSearchKey.readings("ทมอ").map(\.type) == [nil, .townMunicipality])
        #expect(ThaiSearchKey.readings("ทม.แกลง").map(\.type) == [.townMunicipality])
        #expect(ThaiSearchKey.readings("ทม แกลง").map(\.type) == [.townMunicipality])
    }

    @Test("every name of the register is read as that name")
    func names() throws {
        for row in try Register().rows where row.type != "PATTAYA" {
            let query = ThaiSearchKey.query(row.name)
            #expect(query.type == nil, "\(row.name)")
            #expect(query.name == ThaiSearchKey.key(row.name))
        }
    }

    @Test("every local government is found by its short and its full designation")
    func designations() throws {
        let types: [String: ThaiSearchKey.TypeWord] = [
            "PAO": .pao, "CITY_MUN": .cityMunicipality, "TOWN_MUN": .townMunicipality,
            "SUBDISTRICT_MUN": .subdistrictMunicipality, "TAO": .tao, "PATTAYA": .pattaya,
        ]
        for row in try Register().rows {
            let type = try #require(types[row.type])
            let letters = String(row.abbreviation.filter { $0 != "." })
            for typed in [
                row.abbreviation + row.name, row.fullName, row.abbreviation + " " + row.name, letters + " " + row.name,
                letters + row.name,
            ] {
                let query = ThaiSearchKey.query(typed)
                #expect(query.type == type, "\(typed)")
                #expect(query.name == ThaiSearchKey.key(row.name), "\(typed)")
            }
        }
    }

    @Test("no text makes reading fail hard, and keys of keys stay")
    func fuzz() {
        var random = ThaiRandom(seed: 10)
        for round in 0..<20_000 {
            let text = round % 2 == 0 ? random.tangle() : random.text()
            let readings = ThaiSearchKey.readings("ทม" + text) + ThaiSearchKey.readings(text)
            #expect(readings.count >= 2)
            let key = ThaiSearchKey.key(text)
            #expect(points(ThaiSearchKey.key(key)) == points(key), "\(points(text))")
        }
    }
}
