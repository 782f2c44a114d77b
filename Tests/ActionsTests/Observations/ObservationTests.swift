import Actions
import Domain
import Store
import TestSupport
import Testing

/// What is said about a row, from the first word to its closing.
@Suite struct ObservationTests {
    private let code = "6110111"
    private let recorder = SmallRound.person(.recorder, of: "6110111", account: 11)
    private let certifier = SmallRound.person(.certifier, of: "6110111", account: 12)

    private func make(_ kind: Observation.Kind, _ text: String, indicator: String = "A1-01") -> MakeObservation {
        MakeObservation(round: "2567", localGovernment: code, indicator: indicator, kind: kind, text: text)
    }

    private func close(_ number: Int, _ text: String, indicator: String = "A1-01") -> CloseObservation {
        CloseObservation(round: "2567", localGovernment: code, indicator: indicator, number: number, text: text)
    }

    private func run<A: Action>(_ action: A, _ person: Principal, on database: any Database) async throws -> A.Outcome {
        try await action.perform(by: .known(person), in: SmallRound.environment(), on: database)
    }

    private func list(on database: any Database) async throws -> [Observation] {
        try await database.read { db in
            try Observations.list(try Assessments.find("2567", code, on: db)?.id ?? 0, on: db)
        }
    }

    @Test("a question is closed by an answer in words, once, and both stay on the record", arguments: Engine.enabled)
    func question(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        #expect(try await run(make(.question, "  นับสายใดบ้าง\r\nรวมถนนลูกรังหรือไม่ "), certifier, on: database) == .made(1))
        #expect(try await run(close(1, " "), recorder, on: database) == .textMissing)
        #expect(try await run(close(1, "ไม่รวม"), recorder, on: database) == .closed(.answered))
        #expect(try await run(close(1, "อีกครั้ง"), certifier, on: database) == .closedBefore)
        let all = try await list(on: database)
        #expect(all.map(\.opening.text) == ["นับสายใดบ้าง\nรวมถนนลูกรังหรือไม่"])
        #expect(all.first?.opening.role == .certifier && all.first?.opening.account == 12)
        #expect(all.first?.closing?.ending == .answered && all.first?.closing?.statement.text == "ไม่รวม")
        let entries = try await database.read { try AuditEntries.list(code, on: $0) }
        #expect(entries.map(\.action) == ["observation.made", "observation.closed"])
        #expect(Audit.firstBreak(in: entries) == nil)
        #expect(entries.allSatisfy { !$0.became.contains("ไม่รวม") && $0.became.contains("text_sha256") })
        await database.close()
    }

    @Test("a note is acknowledged without words, and taken back by its author only", arguments: Engine.enabled)
    func note(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        #expect(try await run(make(.note, "ตัวเลขสูงกว่าปีก่อน"), certifier, on: database) == .made(1))
        #expect(try await run(make(.note, "แนบคำสั่งแล้ว"), recorder, on: database) == .made(2))
        #expect(try await run(close(1, ""), recorder, on: database) == .closed(.acknowledged))
        #expect(try await run(close(2, ""), recorder, on: database) == .closed(.withdrawn))
        #expect(try await list(on: database).allSatisfy { !$0.isOpen })
        await database.close()
    }

    @Test("what is sent twice stands once; too long, blank and too many are refused", arguments: Engine.enabled)
    func limits(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        #expect(try await run(make(.question, "ถาม"), recorder, on: database) == .made(1))
        #expect(try await run(make(.question, " ถาม "), recorder, on: database) == .standing(1))
        #expect(try await run(make(.question, "ถาม"), certifier, on: database) == .made(2))
        #expect(try await run(make(.note, "\u{200B} \n"), recorder, on: database) == .textMissing)
        let longest = String(repeating: "ก", count: Observation.longestText)
        #expect(try await run(make(.note, longest + "ก"), recorder, on: database) == .textTooLong)
        #expect(try await run(close(1, longest + "ก"), certifier, on: database) == .textTooLong)
        #expect(try await run(make(.note, longest), recorder, on: database) == .made(3))
        for number in 4...Observation.mostOpen {
            #expect(try await run(make(.note, "ข้อ \(number)"), recorder, on: database) == .made(number))
        }
        #expect(try await run(make(.note, "เกิน"), recorder, on: database) == .tooManyOpen)
        #expect(try await run(make(.note, "ข้ออื่น", indicator: "A1-02"), recorder, on: database) == .made(21))
        await database.close()
    }

    @Test("an observation is found under its own row only, and a closed round takes no more", arguments: Engine.enabled)
    func places(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        #expect(try await run(make(.question, "ถาม"), certifier, on: database) == .made(1))
        await #expect(throws: Refusal.self) {
            try await run(close(1, "ตอบ", indicator: "A1-02"), recorder, on: database)
        }
        await #expect(throws: Refusal.self) {
            try await run(make(.note, "ไม่มี", indicator: "Z9"), recorder, on: database)
        }
        let reader = Principal(
            accountID: 11, username: "t", name: "t", assignments: recorder.assignments, entry: .token(mayRecord: false))
        await #expect(throws: Refusal.forbidden) { try await run(make(.note, "อ่านอย่างเดียว"), reader, on: database) }
        try await database.write { db in
            _ = try db.run("UPDATE round SET state = 'closed' WHERE id = '2567'")
        }
        guard case .made = try await run(make(.note, "ตรวจสอบอยู่"), recorder, on: database) else {
            Issue.record("whoever checks after the round was closed must be able to ask")
            return
        }
        try await database.write { db in
            _ = try db.run("UPDATE round SET later_state = 'final' WHERE id = '2567'")
        }
        #expect(try await run(make(.note, "สาย"), recorder, on: database) == .closed(.roundFinal))
        #expect(try await run(close(1, "สาย"), recorder, on: database) == .roundClosed(.roundFinal))
        await database.close()
    }

    @Test("two answers at once: one is kept, the other is told", arguments: Engine.enabled)
    func race(engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        #expect(try await run(make(.question, "ถาม"), certifier, on: database) == .made(1))
        let outcomes = try await withThrowingTaskGroup(of: CloseObservation.Outcome.self) { group in
            for number in 0..<8 {
                group.addTask { try await run(close(1, "ตอบ \(number)"), recorder, on: database) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .closed(.answered) } == 1 && outcomes.count { $0 == .closedBefore } == 7)
        await database.close()
    }
}
