import Actions
import Domain
import Store
import TestSupport
import Testing

/// Reading the real register.
struct LocalGovernmentsTests {
    @Test(
        "Local governments are found by type and name, by part of a name, in English and by code",
        arguments: Engine.enabled)
    func search(engine: Engine) async throws {
        let database = try await Self.register(engine)
        try await database.read { db throws in
            func found(_ typed: String, limit: Int = 100) throws -> [LocalGovernment] {
                try LocalGovernments.search(typed, limit: limit, on: db)
            }
            let twins = try found("อบต.หนองบัว")
            #expect(twins.prefix(22).allSatisfy { $0.shortName == "อบต.หนองบัว" })
            #expect(twins.filter { $0.name == "หนองบัว" }.count == 22)
            #expect(try found("องค์การบริหารส่วนตำบลหนองบัว").map(\.code) == twins.map(\.code))
            #expect(try found("หนองบัว").contains { $0.type == .subdistrictMunicipality })
            #expect(try found("หนองบัว", limit: 3).count == 3)
            #expect(try found("เมืองพัทยา").map(\.code) == ["3200408"])
            #expect(try found("กทม").map(\.code) == ["1100001"])
            #expect(try found("2110101").map(\.code) == ["2110101"])
            #expect(try found("samut prakan").contains { $0.code == "2110101" })
            #expect(try found("กม.๕").contains { $0.name == "กม.5" })
            #expect(try found("100%").isEmpty)
            #expect(try found("%").isEmpty && found(" ").isEmpty && found("").isEmpty)
            #expect(try found("อบจ.").count == 76)
        }
        await database.close()
    }

    @Test("Local governments are listed by province and district as the register files them", arguments: Engine.enabled)
    func lists(engine: Engine) async throws {
        let database = try await Self.register(engine)
        try await database.read { db throws in
            #expect(try LocalGovernments.list(inProvince: "10", on: db) == [.bangkok])
            #expect(try LocalGovernments.list(inDistrict: "1101", on: db).map(\.code).first == "2110101")
            #expect(try LocalGovernments.get("2520101", on: db).place == "อ.เกาะคา จ.ลำปาง")
            #expect(try LocalGovernments.get("6130408", on: db).type == .subdistrictMunicipality)
            #expect(throws: StoreError.self) { try LocalGovernments.get("0000000", on: db) }
            #expect(try LocalGovernments.find("0000000", on: db) == nil)
            #expect(try Provinces.list(on: db).map(\.name).prefix(3) == ["กระบี่", "กรุงเทพมหานคร", "กาญจนบุรี"])
            #expect(try Provinces.find("52", on: db)?.nameEN == "Lampang")
            #expect(try Districts.find("5205", on: db)?.provinceCode == "52")
            let districts = try Districts.list(inProvince: "11", on: db).map(\.name)
            #expect(districts.count == 6 && districts.first == "บางบ่อ")
        }
        await database.close()
    }

    @Test("Keys in other systems are kept one for each scheme", arguments: Engine.enabled)
    func externalIdentifiers(engine: Engine) async throws {
        let database = try await RegisterSeeds.small(engine, "2110101", "6110111")
        try await database.write { db throws in
            try ExternalIdentifiers.save("1", "itas", of: "2110101", on: db)
            try ExternalIdentifiers.save("2", "itas", of: "2110101", on: db)
            try ExternalIdentifiers.save("2", "itas", of: "6110111", on: db)
            #expect(try ExternalIdentifiers.list(of: "2110101", on: db) == ["itas": "2"])
            #expect(try ExternalIdentifiers.codes("itas", "2", on: db) == ["2110101", "6110111"])
            #expect(try ExternalIdentifiers.delete("itas", of: "2110101", on: db))
            #expect(try !ExternalIdentifiers.delete("itas", of: "2110101", on: db))
            #expect(try ExternalIdentifiers.find("itas", of: "2110101", on: db) == nil)
        }
        await database.close()
    }

    private static func register(_ engine: Engine) async throws -> TestDatabase {
        let database = try await TestDatabase.make(engine)
        let seed = SeedRegister(
            places: try RegisterSeeds.places(), localGovernments: try RegisterSeeds.localGovernments(),
            today: RegisterSeeds.firstDay)
        _ = try await database.write { try seed.run(on: $0) }
        return database
    }
}
