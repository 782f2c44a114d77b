import Actions
import Domain
import Store
import TestSupport
import Testing

/// Finding local governments of a round in the real register.
@Suite struct AssessmentSearchTests {
    private let country = PlacesInReach(country: true)

    @Test("long, short and bare names find the same", arguments: Engine.enabled)
    func names(engine: Engine) async throws {
        let database = try await round(engine)
        let long = try await codes("องค์การบริหารส่วนตำบลหนองบัว", on: database)
        #expect(long.count == 37)
        #expect(try await codes("อบต.หนองบัว", on: database) == long)
        #expect(try await codes("อบต หนองบัว", on: database) == long)
        #expect(try await codes("อบต. หนองบัว", on: database) == long)
        let bare = try await list("หนองบัว", limit: 500, on: database).map(\.localGovernment.code)
        #expect(Set(bare).isSuperset(of: long) && bare.count > long.count)
        #expect(try await codes("เทศบาลเมืองแกลง", on: database) == ["5210306"])
        #expect(try await codes("กทม.", on: database) == ["1100001"])
        #expect(try await codes("เมืองพัทยา", on: database) == ["3200408"])
        #expect(try await codes("5210306", on: database) == ["5210306"])
        #expect(try await codes("100%_", on: database).isEmpty)
        await database.close()
    }

    @Test("a whole name stands before names that hold it, those of one name by province", arguments: Engine.enabled)
    func order(engine: Engine) async throws {
        let database = try await round(engine)
        let found = try await list("หนองบัว", limit: 200, on: database)
        let whole = found.prefix { $0.localGovernment.name == "หนองบัว" }
        #expect(whole.count == found.count { $0.localGovernment.name == "หนองบัว" })
        let keys = whole.map { Array(ThaiSortKey.key($0.localGovernment.province).utf8) }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
        await database.close()
    }

    @Test("amphoe and province may follow the name", arguments: Engine.enabled)
    func places(engine: Engine) async throws {
        let database = try await round(engine)
        #expect(try await codes("หนองบัว ตรัง", on: database) == ["6920905"])
        let found = try await list("หนองบัว ชัยภูมิ", on: database)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.localGovernment.place.contains("ชัยภูมิ") })
        #expect(found.allSatisfy { $0.localGovernment.name.contains("หนองบัว") })
        let exact = try await codes("อบต.หนองบัว อ.ศีขรภูมิ จ.สุรินทร์", on: database)
        #expect(exact == ["6320915"])
        await database.close()
    }

    @Test("type and province narrow the search, and pages follow each other", arguments: Engine.enabled)
    func pages(engine: Engine) async throws {
        let database = try await round(engine)
        let search = AssessmentSearch(round: "2567", type: .tao, province: "36", places: country)
        let count = try await database.read { try search.count(on: $0) }
        let all = try await database.read { try search.list(after: 0, limit: 1_000, on: $0) }
        #expect(count == all.count && count > 60)
        #expect(all.allSatisfy { $0.localGovernment.type == .tao && $0.localGovernment.provinceCode == "36" })
        let second = try await database.read { try search.list(after: 50, limit: 50, on: $0) }
        #expect(second.map(\.id) == all.dropFirst(50).prefix(50).map(\.id))
        #expect(try await database.read { try AssessmentSearch(round: "2567", places: country).count(on: $0) } == 7_850)
        await database.close()
    }

    @Test("nobody finds what lies out of his reach", arguments: Engine.enabled)
    func reach(engine: Engine) async throws {
        let database = try await round(engine)
        func count(_ places: PlacesInReach) async throws -> Int {
            try await database.read { try AssessmentSearch(round: "2567", places: places).count(on: $0) }
        }
        #expect(try await count(PlacesInReach(provinces: ["36"])) == 143)
        #expect(try await count(PlacesInReach(districts: ["3602"])) == 7)
        #expect(try await count(PlacesInReach(provinces: ["36"], districts: ["3602", "3201"])) > 143)
        #expect(try await count(PlacesInReach()) == 0)
        let outside = AssessmentSearch(round: "2567", province: "32", places: PlacesInReach(provinces: ["36"]))
        #expect(try await database.read { try outside.count(on: $0) } == 0)
        await database.close()
    }

    private func codes(_ typed: String, on database: any Database) async throws -> [String] {
        try await list(typed, on: database).map(\.localGovernment.code)
    }

    private func list(_ typed: String, limit: Int = 50, on database: any Database) async throws -> [Assessment] {
        let search = AssessmentSearch(round: "2567", typed: typed, places: country)
        return try await database.read { try search.list(after: 0, limit: limit, on: $0) }
    }

    private func round(_ engine: Engine) async throws -> TestDatabase {
        let database = try await TestDatabase.make(engine)
        let seed = SeedRegister(
            places: try RegisterSeeds.places(), localGovernments: try RegisterSeeds.localGovernments(),
            today: RegisterSeeds.firstDay)
        try await database.write { db in
            _ = try seed.run(on: db)
            _ = try StandardSets.save(id: "2567", source: "", sha256: "test", at: 0, on: db)
            let day = RegisterSeeds.firstDay
            let round = Round(
                id: "2567", standardSet: "2567", state: .open, opensOn: day, closesOn: day,
                resolution: Resolution(meeting: "", on: nil))
            try Rounds.insert(round, at: 0, on: db)
            _ = try Assessments.freezeParticipants(of: "2567", on: db)
        }
        return database
    }
}
