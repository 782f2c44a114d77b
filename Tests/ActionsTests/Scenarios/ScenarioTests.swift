import Actions
import Domain
import Store
import TestSupport
import Testing

/// Scenarios are kept and taken away, and no result knows of them.
@Suite struct ScenarioTests {
    private let office = SmallRound.person(.odloc, of: "", account: 31)
    private let moves = MovedTargets(lines: "A1-01=95\nA1-02.TAO=10")

    private func save(
        _ name: String, _ moves: MovedTargets, as person: Principal, _ database: any Database
    ) async throws -> SaveScenario.Outcome {
        try await SaveScenario(round: "2567", name: name, basis: .certified, moves: moves)
            .perform(by: .known(person), in: SmallRound.environment(), on: database)
    }

    private func remove(_ number: Int, _ database: any Database) async throws -> RemoveScenario.Outcome {
        try await RemoveScenario(round: "2567", number: number)
            .perform(by: .known(office), in: SmallRound.environment(), on: database)
    }

    @Test("kept under a name, once; taken away, its number is not given again", arguments: Engine.enabled)
    func keeping(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        guard case .saved(let first) = try await save(" ยกระดับขยะ  ", moves, as: office, database) else {
            Issue.record("not saved")
            return
        }
        #expect(first.number == 1 && first.name == "ยกระดับขยะ" && first.moves == moves && first.savedBy == 31)
        #expect(try await save("ยกระดับขยะ", moves, as: office, database) == .savedBefore(first))
        let other = MovedTargets(lines: "A1-01=90")
        #expect(try await save("ยกระดับขยะ", other, as: office, database) == .nameTaken(first))
        #expect(try await database.read { try Scenarios.find("2567", 1, on: $0) } == first)
        #expect(try await remove(1, database) == .removed)
        #expect(try await remove(1, database) == .removedBefore)
        await #expect(throws: Refusal.notFound("no scenario 7 of round 2567")) { try await remove(7, database) }
        #expect(try await database.read { try Scenarios.list("2567", on: $0) }.isEmpty)
        guard case .saved(let second) = try await save("ยกระดับขยะ", other, as: office, database) else {
            Issue.record("not saved again")
            return
        }
        #expect(second.number == 2)
        let entries = try await database.read { try AuditEntries.list(Audit.centralChain, on: $0) }
        #expect(entries.map(\.action) == ["scenario.saved", "scenario.removed", "scenario.saved"])
        #expect(entries.allSatisfy { !$0.became.contains("ขยะ") } && entries[0].became.contains("A1-02.TAO=10"))
        #expect(Audit.firstBreak(in: entries) == nil)
        await database.close()
    }

    @Test("what cannot be kept is named, and who may not keep is refused", arguments: Engine.enabled)
    func refusals(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        #expect(try await save(" ", MovedTargets(), as: office, database) == .invalid([.nameMissing, .nothingMoved]))
        let long = String(repeating: "ก", count: Scenario.longestName + 1)
        let unknown = MovedTargets(lines: "A9-99=1")
        #expect(
            try await save(long, unknown, as: office, database)
                == .invalid([.nameTooLong, .move(unknown.list[0], .indicatorUnknown)]))
        for role in Role.allCases where ![Role.odloc, .dla, .committee].contains(role) {
            let person = SmallRound.person(role, of: SmallRound.codes[3], account: 8)
            await #expect(throws: Refusal.self) { try await save("ก", moves, as: person, database) }
        }
        #expect(try await database.read { try Scenarios.list("2567", on: $0) }.isEmpty)
        await database.close()
    }

    @Test("whatever is tried and kept, every official row and every entry of the record stays what it was")
    func untouched() async throws {
        let office = try await Office.open(.sqlite)
        try await office.save("6110111", "A1-01", frame: 10, provision: 9)
        try await office.submit("6110111")
        func official() async throws -> [Summary?] {
            let anew = Nation()
            try await anew.load("2567", from: office.database, standards: SmallRound.environment().standards)
            return Basis.allCases.map { anew.summary("2567", $0) }
        }
        let before = try await official()
        let indicators = office.standards.set.indicators.map(\.code)
        for step in 0..<40 {
            let indicator = indicators[step * 7 % indicators.count]
            let moved = MovedTargets([
                MovedTarget(indicator: indicator, value: ExactDecimal(step * 37 % 101))
            ])
            for basis in Basis.allCases { _ = office.nation.read("2567") { WhatIf($0, moved, on: basis) } }
            _ = try await save("ลอง \(moved.lines)", moved, as: self.office, office.database)
        }
        #expect(Basis.allCases.map { office.nation.summary("2567", $0) } == before)
        #expect(try await official() == before)
        await office.database.close()
    }
}
