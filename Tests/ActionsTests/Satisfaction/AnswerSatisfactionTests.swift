import Actions
import Domain
import Store
import TestSupport
import Testing

@Suite struct AnswerSatisfactionTests {
    private static let code = "6110111"

    private func answer(
        _ choices: [String: SatisfactionChoice], remark: String = "", form: UInt8, on database: any Database
    ) async throws -> AnswerSatisfaction.Outcome {
        try await AnswerSatisfaction(
            round: "2567", localGovernment: Self.code, sheet: SatisfactionSheet(choices), remark: remark,
            form: [UInt8](repeating: form, count: 12)
        ).perform(in: SmallRound.environment(), on: database)
    }

    @Test("a form counts once, whatever is sent with it again", arguments: Engine.enabled)
    func once(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        #expect(try await answer(["S-01": .satisfied], remark: " ดี " + marker, form: 1, on: database) == .counted)
        #expect(try await answer(["S-01": .improve], remark: "อีก", form: 1, on: database) == .repeated)
        #expect(try await answer(["S-01": .improve, "S-02": .satisfied], form: 2, on: database) == .counted)
        let reading = try await read(database)
        #expect(reading.online.sheets == 2 && reading.online["S-01"] == SatisfactionCount(satisfied: 1, improve: 1))
        #expect(reading.remarks == 1)
        let chains = try await database.read { try AuditEntries.chains(on: $0) }
        #expect(chains == [], "no entry on the record of officers' acts")
    }

    @Test("many at once count all, on one local government", arguments: Engine.enabled)
    func many(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for form in 0..<100 {
                group.addTask {
                    _ = try await answer(["S-01": .satisfied], form: UInt8(form), on: database)
                    _ = try await answer(["S-01": .satisfied], form: UInt8(form), on: database)
                }
            }
            try await group.waitForAll()
        }
        #expect(try await read(database).online.sheets == 100)
    }

    @Test(
        "nothing chosen, questions that nobody asks, and a bad remark are told, and nothing is kept",
        arguments: Engine.enabled)
    func refused(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        #expect(try await answer([:], form: 1, on: database) == .nothingChosen)
        #expect(try await answer(["S-99": .satisfied], form: 1, on: database) == .nothingChosen)
        #expect(
            try await answer(["S-01": .satisfied], remark: "0812345678", form: 1, on: database)
                == .remark(.holdsNumber))
        #expect(try await read(database).online.sheets == 0)
        #expect(try await answer(["S-01": .satisfied, "S-99": .improve], form: 1, on: database) == .counted)
        #expect(try await read(database).online.counts.keys.sorted() == ["S-01"])
    }

    @Test("a closed round takes no answer", arguments: Engine.enabled)
    func closed(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        _ = try await database.write { try CloseRound(id: "2567").run(in: SmallRound.environment(), on: $0) }
        #expect(try await answer(["S-01": .satisfied], form: 1, on: database) == .closed(.roundClosed))
    }

    @Test("two servers of one database hold the same seal, which nobody can guess", arguments: Engine.enabled)
    func seal(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let environment = SmallRound.environment()
        async let first = GiveSatisfactionSeal.perform(in: environment, on: database)
        async let second = GiveSatisfactionSeal.perform(in: environment, on: database)
        let (one, other) = try await (first, second)
        let mark = one.mark([1, 2], .form)
        #expect(other.isMark(mark, of: [1, 2], .form))
        #expect(!one.isMark(mark, of: [1, 2], .day), "a mark of one kind is none of another")
        #expect(!one.isMark(mark, of: [1, 3], .form) && !one.isMark([], of: [1, 2], .form))
        #expect(!SatisfactionSeal(key: [7]).isMark(mark, of: [1, 2], .form))
    }

    @Test("invented answers are the same every time, and only where nobody answered", arguments: Engine.enabled)
    func invented(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let seed = SeedSatisfaction(round: "2567", localGovernments: [Self.code], seed: 1)
        let environment = SmallRound.environment()
        let none = try await database.write { try seed.run(in: environment, on: $0) }
        #expect(none == 0, "the round is no demonstration")
        try await database.write { try Rounds.markDemonstration("2567", on: $0) }
        let some = try await database.write { try seed.run(in: environment, on: $0) }
        let again = try await database.write { try seed.run(in: environment, on: $0) }
        #expect(some > 160 && again == 0)
        let reading = try await read(database)
        #expect(reading.online.sheets == some && reading.papers.count == 1 && !reading.anomalies.isEmpty)
    }

    private func read(_ database: any Database) async throws -> SatisfactionReading {
        try await database.read { try SatisfactionReading("2567", Self.code, in: SmallRound.environment(), on: $0) }
    }
}
