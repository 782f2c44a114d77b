import Actions
import Domain
import Store
import TestSupport
import Testing

struct SeedRegisterTests {
    @Test("The seeds make a register of 7,850 local governments, Bangkok among them", arguments: Engine.enabled)
    func seeds(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let seed = SeedRegister(
            places: try RegisterSeeds.places(), localGovernments: try RegisterSeeds.localGovernments(),
            today: RegisterSeeds.firstDay)
        let outcome = try await database.write { try seed.run(on: $0) }
        let difference = try #require(outcome.difference)
        #expect(difference.added.count == 7_850)
        #expect(difference.changed.isEmpty && difference.absent.isEmpty && difference.unchanged == 0)

        try await database.read { db throws in
            #expect(
                try LocalGovernments.counts(on: db) == [
                    .pao: 76, .cityMunicipality: 30, .townMunicipality: 195, .subdistrictMunicipality: 2_247,
                    .tao: 5_300, .pattaya: 1, .bma: 1,
                ])
            #expect(try LocalGovernments.count(on: db) == 7_850)
            #expect(try Provinces.count(on: db) == 77)
            #expect(try Districts.count(on: db) == 928)
            #expect(try LocalGovernments.find("1100001", on: db) == .bangkok)
        }
        await database.close()
    }

    @Test("Export gives the seeds byte by byte, and Bangkok as the first row", arguments: Engine.enabled)
    func export(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let file = try RegisterSeeds.localGovernments()
        let seed = SeedRegister(
            places: try RegisterSeeds.places(), localGovernments: file, today: RegisterSeeds.firstDay)
        _ = try await database.write { try seed.run(on: $0) }
        let exported = try await database.read { try ExportRegister.bytes(on: $0) }
        let header = Array((RegisterSeeds.header + "\r\n").utf8)
        let bangkok = Array("1100001,BMA,,กรุงเทพมหานคร,กรุงเทพมหานคร,Bangkok,10,กรุงเทพมหานคร,,,,,\r\n".utf8)
        let isSame = exported == header + bangkok + file.bytes.dropFirst(header.count)
        #expect(isSame)

        let again = ImportRegister(file: ("export.csv", exported), today: RegisterSeeds.day("2024-06-01"))
        let difference = try #require(try await database.write { try again.run(on: $0) }.difference)
        #expect(difference.isEmpty && difference.absent.isEmpty && difference.unchanged == 7_850)
        await database.close()
    }

    @Test("The seeds again change nothing", arguments: Engine.enabled)
    func twice(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let seed = SeedRegister(
            places: try RegisterSeeds.places(), localGovernments: try RegisterSeeds.localGovernments(),
            today: RegisterSeeds.firstDay)
        _ = try await database.write { try seed.run(on: $0) }
        let difference = try #require(try await database.write { try seed.run(on: $0) }.difference)
        #expect(difference.isEmpty)
        #expect(difference.unchanged == 7_849)
        #expect(difference.absent.isEmpty, "Bangkok is in no list of the Department")
        await database.close()
    }

    @Test(
        "Areas larger than any province are told and kept: the Department's list holds five", arguments: [Engine.sqlite]
    )
    func notices(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let seed = SeedRegister(
            places: try RegisterSeeds.places(), localGovernments: try RegisterSeeds.localGovernments(),
            today: RegisterSeeds.firstDay)
        let difference = try #require(try await database.write { try seed.run(on: $0) }.difference)
        #expect(difference.notices.map(\.code) == Array(repeating: "doubtful_area", count: 5))
        #expect(difference.notices.map(\.line) == [553, 2709, 3305, 5963, 7148])
        await database.close()
    }

    @Test("A database without provinces refuses a register that comes alone", arguments: Engine.enabled)
    func noPlaces(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let action = ImportRegister(file: try RegisterSeeds.localGovernments(), today: RegisterSeeds.firstDay)
        let outcome = try await database.write { try action.run(on: $0) }
        #expect(outcome.problems.map(\.code) == ["no_provinces"])
        await database.close()
    }

    @Test("Wrong rows of provinces and districts are told", arguments: [Engine.sqlite])
    func wrongPlaces(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let provinces = "provinceCode,provinceNameEn,provinceNameTh\n1,A,ก\n10,B,\n11,C,ค\n11,D,ง\n"
        let districts = "provinceCode,districtCode,districtNameEn,districtNameTh,postalCode\n12,1201,A,ก,1\n"
        func refusal(_ provinces: String) async throws -> [String] {
            let places = PlaceFiles(
                provinces: ("provinces.csv", Array(provinces.utf8)), districts: ("districts.csv", Array(districts.utf8))
            )
            let seed = SeedRegister(
                places: places, localGovernments: RegisterSeeds.register([]), today: RegisterSeeds.firstDay)
            return try await database.write { try seed.run(on: $0) }.problems.map(\.description)
        }
        #expect(
            try await refusal(provinces) == [
                "provinces.csv:2: provinceCode: \"1\" is no code of a province: write two digits",
                "provinces.csv:3: provinceNameTh: the name is missing",
                "provinces.csv:5: provinceCode: province 11 stands in the file already: delete one row",
            ])
        #expect(
            try await refusal("provinceCode,provinceNameEn,provinceNameTh\n11,C,ค\n") == [
                "districts.csv:2: provinceCode: there is no province 12"
            ])
        await database.close()
    }
}
