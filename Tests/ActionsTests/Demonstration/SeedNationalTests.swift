import Actions
import Domain
import Store
import TestSupport
import Testing

struct SeedNationalTests {
    @Test("The same seed gives the same export, another seed another one", arguments: Engine.enabled)
    func sameSeed(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine)
        _ = try await DemonstrationCountry.seed(database)
        let first = try await DemonstrationCountry.export("2567", from: database)
        _ = try await DemonstrationCountry.seed(database, seed: 2)
        let second = try await DemonstrationCountry.export("2567", from: database)
        _ = try await DemonstrationCountry.seed(database)
        let third = try await DemonstrationCountry.export("2567", from: database)
        #expect(first == third && first != second && first.count > 1_200)
        #expect(first.allSatisfy { $0.last == "ข้อมูลสมมติเพื่อสาธิต ไม่ใช่ผลการประเมินจริง" })
        await database.close()
    }

    @Test("Five years make four closed rounds on the earlier set and one that is open", arguments: Engine.enabled)
    func years(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine)
        guard case .seeded(let seeded) = try await DemonstrationCountry.seed(database, years: 5) else {
            Issue.record("it was refused")
            return
        }
        #expect(seeded.map(\.round) == ["2563", "2564", "2565", "2566", "2567"])
        let rounds = try await database.read { try Rounds.list(on: $0) }
        #expect(rounds.map(\.standardSet) == ["2566", "2566", "2566", "2566", "2567"])
        #expect(rounds.map(\.state) == [.closed, .closed, .closed, .closed, .open])
        #expect(rounds.allSatisfy { $0.demonstration })
        #expect(rounds[4].closedReason(at: DemonstrationCountry.now) == nil)
        for one in seeded {
            #expect(one.localGovernments == 27 && one.answers > 1_200 && one.certified == 10)
        }
        await database.close()
    }

    @Test("All five verdicts occur, most of them met", arguments: Engine.enabled)
    func verdicts(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine)
        _ = try await DemonstrationCountry.seed(database)
        let environment = DemonstrationCountry.environment()
        let tally = try await database.read { db throws in
            let round = try #require(try Rounds.find("2567", on: db))
            let standards = try environment.standards.standards(of: round, on: db)
            return try ColumnsOfAnswers.load("2567", standards, on: db).summary(.live).national.tally
        }
        #expect(Verdict.allCases.allSatisfy { tally[$0] > 0 })
        #expect((60...90).contains(tally.met * 100 / tally.judged))
        await database.close()
    }

    @Test("A round that holds a recorded figure is refused, and nothing is changed", arguments: Engine.enabled)
    func realFigures(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine)
        _ = try await DemonstrationCountry.seed(database)
        let before = try await DemonstrationCountry.export("2567", from: database)
        let real = try await database.write { db in
            try db.run(
                """
                UPDATE answer SET invented = 0 WHERE indicator_code = 'A1-01'
                   AND assessment_id = (SELECT id FROM assessment WHERE lao_code = '1100001')
                """)
        }
        #expect(real == 1)
        guard
            case .refused(.holdsRealFigures("2567")) = try await DemonstrationCountry.seed(database, seed: 2, years: 3)
        else {
            Issue.record("it was not refused")
            return
        }
        #expect(try await DemonstrationCountry.export("2567", from: database) == before)
        #expect(try await database.read { try Rounds.list(on: $0) }.map(\.id) == ["2567"])
        await database.close()
    }

    @Test("Every certified hash and every chain can be recomputed", arguments: Engine.enabled)
    func hashes(engine: Engine) async throws {
        let database = try await DemonstrationCountry.make(engine, withPersons: true)
        _ = try await DemonstrationCountry.seed(database, years: 2)
        let environment = DemonstrationCountry.environment()
        let findings = try await database.read { try CheckDatabase.run(in: environment, on: $0) }
        #expect(findings.problems == [])
        #expect(findings.checked["certifications"] == 20)
        await database.close()
    }

    @Test("A seed that is refused leaves no round behind", arguments: Engine.enabled)
    func refused(engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        guard case .refused(.noStandardSet("2567")) = try await DemonstrationCountry.seed(database) else {
            Issue.record("it was not refused for want of a standard set")
            return
        }
        _ = try await database.write {
            try DemonstrationCountry.set("2567").run(in: DemonstrationCountry.environment(), on: $0)
        }
        guard case .refused(.emptyRegister) = try await DemonstrationCountry.seed(database) else {
            Issue.record("it was not refused for want of a register")
            return
        }
        #expect(try await database.read { try Rounds.list(on: $0) }.isEmpty)
        #expect(try await database.read { try StandardSets.find("2567", on: $0) }?.frozen == false)
        await database.close()
    }
}
