import Actions
import Domain
import Store
import TestSupport
import Testing

struct ImportRegisterTests {
    private let nextDay = RegisterSeeds.day("2024-10-01")

    @Test("A new name is printed as a difference, and the old one is kept in the past", arguments: Engine.enabled)
    func name(engine: Engine) async throws {
        let database = try await RegisterSeeds.small(engine, "6110111", "2110101")
        let rows = try RegisterSeeds.rows("6110111", "2110101")
        let renamed = rows[0].replacing("บางด้วน", with: "บางด้วนใหม่")
        let action = ImportRegister(file: RegisterSeeds.register([renamed, rows[1]]), today: nextDay)
        let difference = try #require(try await database.write { try action.run(on: $0) }.difference)
        #expect(difference.added.isEmpty && difference.absent.isEmpty && difference.unchanged == 1)
        #expect(difference.changed.map(\.after.code) == ["6110111"])
        #expect(
            difference.changed.first?.fields.map(\.description) == [
                "name_th \"บางด้วน\" → \"บางด้วนใหม่\"",
                "full_name_th \"องค์การบริหารส่วนตำบลบางด้วน\" → \"องค์การบริหารส่วนตำบลบางด้วนใหม่\"",
            ])

        try await database.read { db throws in
            #expect(try LocalGovernments.get("6110111", on: db).name == "บางด้วนใหม่")
            let past = try LocalGovernments.past(of: "6110111", on: db)
            #expect(past.map(\.name) == ["บางด้วน"])
            #expect(past.map(\.fullName) == ["องค์การบริหารส่วนตำบลบางด้วน"])
            #expect(past.map(\.validFrom) == [RegisterSeeds.firstDay])
            #expect(past.map(\.validUntil) == [nextDay])
            #expect(try LocalGovernments.past(of: "2110101", on: db).isEmpty)
            #expect(try LocalGovernments.search("บางด้วนใหม่", on: db).map(\.code) == ["6110111"])
        }
        await database.close()
    }

    @Test("A better measured place changes the register but not the past", arguments: Engine.enabled)
    func measured(engine: Engine) async throws {
        let database = try await RegisterSeeds.small(engine, "2110101")
        let row = try RegisterSeeds.rows("2110101")[0].replacing("13.59959", with: "13.6")
        let action = ImportRegister(file: RegisterSeeds.register([row]), today: nextDay)
        let difference = try #require(try await database.write { try action.run(on: $0) }.difference)
        #expect(difference.changed.first?.fields.map(\.description) == ["lat \"13.59959\" → \"13.60000\""])
        try await database.read { db throws in
            #expect(try LocalGovernments.past(of: "2110101", on: db).isEmpty)
            #expect(try LocalGovernments.get("2110101", on: db).latitude == ExactDecimal(millionths: 13_600_000))
        }
        await database.close()
    }

    @Test("Changes on one day keep what was there before the first of them", arguments: Engine.enabled)
    func twiceADay(engine: Engine) async throws {
        let database = try await RegisterSeeds.small(engine, "6110111")
        let row = try RegisterSeeds.rows("6110111")[0]
        for (name, day) in [("หนึ่ง", nextDay), ("สอง", nextDay), ("สาม", RegisterSeeds.day("2025-01-01"))] {
            let file = RegisterSeeds.register([row.replacing("บางด้วน", with: name)])
            let action = ImportRegister(file: file, today: day)
            _ = try await database.write { try action.run(on: $0) }
        }
        let past = try await database.read { try LocalGovernments.past(of: "6110111", on: $0) }
        #expect(
            past.map { "\($0.name) \($0.validFrom)/\($0.validUntil)" } == [
                "บางด้วน 2024-03-26/2024-10-01", "สอง 2024-10-01/2025-01-01",
            ])
        await database.close()
    }

    @Test("A dry run tells the same difference and changes nothing", arguments: Engine.enabled)
    func dryRun(engine: Engine) async throws {
        let database = try await RegisterSeeds.small(engine, "6110111", "2110101")
        let before = try await database.read { try ExportRegister.bytes(on: $0) }
        let row = try RegisterSeeds.rows("6110111")[0].replacing("TAO,อบต.", with: "SUBDISTRICT_MUN,ทต.")
            .replacing("องค์การบริหารส่วนตำบล", with: "เทศบาลตำบล")
        let file = RegisterSeeds.register([row] + (try RegisterSeeds.rows("5110201")))
        let trial = ImportRegister(file: file, today: nextDay, dryRun: true)
        let told = try #require(try await database.read { try trial.run(on: $0) }.difference)
        #expect(try await database.read { try ExportRegister.bytes(on: $0) } == before)
        #expect(told.added.map(\.code) == ["5110201"])
        #expect(told.changed.map(\.after.type) == [.subdistrictMunicipality])
        #expect(told.absent.map(\.code) == ["2110101"])

        let action = ImportRegister(file: file, today: nextDay)
        let done = try #require(try await database.write { try action.run(on: $0) }.difference)
        #expect(done.added == told.added && done.absent == told.absent && done.changed.count == 1)
        try await database.read { db throws in
            #expect(try LocalGovernments.past(of: "6110111", on: db).map(\.type) == [.tao])
            #expect(try LocalGovernments.find("2110101", on: db) != nil, "what the file does not name stays")
        }
        await database.close()
    }

    @Test("Bangkok may stand in the file, with no district", arguments: Engine.enabled)
    func bangkok(engine: Engine) async throws {
        let database = try await RegisterSeeds.small(engine, "2110101")
        let row = "1100001,BMA,กทม.,กรุงเทพมหานคร,กรุงเทพมหานคร,Bangkok,10,กรุงเทพมหานคร,,,13.75,100.5,1568.74"
        let file = RegisterSeeds.register([row] + (try RegisterSeeds.rows("2110101")))
        let action = ImportRegister(file: file, today: nextDay)
        let difference = try #require(try await database.write { try action.run(on: $0) }.difference)
        #expect(difference.changed.first?.fields.map(\.column) == ["lat", "lon", "area_km2"])
        #expect(difference.unchanged == 1 && difference.absent.isEmpty && difference.notices.isEmpty)
        await database.close()
    }

    @Test(
        "One that had ended and is in the file again begins anew, and its first life is kept", arguments: Engine.enabled
    )
    func again(engine: Engine) async throws {
        let database = try await RegisterSeeds.small(engine, "6110111", "2110101")
        _ = try await database.write { db in
            try db.run("UPDATE local_government SET valid_until = '2024-05-01' WHERE code = '6110111'")
        }
        let without = ImportRegister(file: RegisterSeeds.register(try RegisterSeeds.rows("2110101")), today: nextDay)
        let nothing = try #require(try await database.write { try without.run(on: $0) }.difference)
        #expect(nothing.isEmpty && nothing.absent.isEmpty)

        let with = ImportRegister(
            file: RegisterSeeds.register(try RegisterSeeds.rows("2110101", "6110111")), today: nextDay)
        let difference = try #require(try await database.write { try with.run(on: $0) }.difference)
        #expect(difference.changed.first?.fields.map(\.description) == ["valid_until \"2024-05-01\" → \"\""])
        try await database.read { db throws in
            #expect(try LocalGovernments.count(on: db) == 3)
            let past = try LocalGovernments.past(of: "6110111", on: db)
            #expect(past.map(\.validUntil) == [RegisterSeeds.day("2024-05-01")])
        }
        await database.close()
    }

    @Test(
        "A name in another spelling of the same letters is kept in the one spelling, and told",
        arguments: [Engine.sqlite])
    func respelt(engine: Engine) async throws {
        let database = try await RegisterSeeds.small(engine, "2110101")
        let row = try RegisterSeeds.rows("6110111")[0].replacing(",บางด้วน,", with: ", บาง\u{200B}ด้วน,")
        let action = ImportRegister(file: RegisterSeeds.register([row]), today: nextDay)
        let difference = try #require(try await database.write { try action.run(on: $0) }.difference)
        #expect(difference.added.map(\.name) == ["บางด้วน"])
        #expect(difference.notices.map { "\($0.line) \($0.column ?? "") \($0.code)" } == ["2 name_th respelt"])
        await database.close()
    }

    @Test("A formula in a name stays a text on its way out and in", arguments: [Engine.sqlite])
    func formula(engine: Engine) async throws {
        let database = try await RegisterSeeds.small(engine, "2110101")
        let row = try RegisterSeeds.rows("6110111")[0].replacing(",บางด้วน,", with: ",=บางด้วน,")
        let action = ImportRegister(file: RegisterSeeds.register([row]), today: nextDay)
        let difference = try #require(try await database.write { try action.run(on: $0) }.difference)
        #expect(difference.notices.map(\.code) == ["unusual_full_name"])
        let exported = try await database.read { try ExportRegister.bytes(on: $0) }
        #expect(String(decoding: exported, as: UTF8.self).contains(",'=บางด้วน,"))
        let back = ImportRegister(file: ("export.csv", exported), today: nextDay)
        #expect(try #require(try await database.write { try back.run(on: $0) }.difference).isEmpty)
        await database.close()
    }
}
