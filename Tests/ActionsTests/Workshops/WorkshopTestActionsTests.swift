import Actions
import Domain
import Store
import TestSupport
import Testing

/// The short test as evidence, and evaluations that lead to nobody.
@Suite struct WorkshopTestActionsTests {
    private static let questions = (0..<5).map {
        WorkshopQuestion(text: "ข้อ \($0)", options: ["ก", "ข", "ค"], right: $0 % 3)
    }
    private static let right: [Int?] = (0..<5).map { $0 % 3 }

    private func holder(_ way: PreparedWorkshop, _ number: Int = 0) async throws -> Registrant {
        let code = try await way.database.read { db in
            let found = try Registrations.find("2567", PreparedWorkshop.code(number), seat: 1, on: db)
            return try found.flatMap { found in try RegistrationSeal.find(on: db)?.code(of: found) }
        }
        return .holder(try #require(code))
    }

    private func take(_ way: PreparedWorkshop, _ chosen: [Int?]) async throws -> TakeWorkshopTest.Outcome {
        try await TakeWorkshopTest(
            round: "2567", localGovernment: PreparedWorkshop.code(0), seat: 1, chosen: chosen
        ).perform(by: try await holder(way), in: way.environment, on: way.database)
    }

    private func judgement(_ way: PreparedWorkshop) async throws -> AttendanceJudgement {
        try await way.database.read { db in
            let found = try #require(try Registrations.find("2567", PreparedWorkshop.code(0), seat: 1, on: db))
            let session = try #require(try WorkshopSessions.find("2567", found.session ?? 0, on: db))
            let one = try AttendanceBook(session, of: found, on: db).judgement(of: found)
            #expect(try AttendanceBook(session, on: db).judgement(of: found) == one)
            return one
        }
    }

    @Test(
        "The best of several tries counts, from the beginning of the session until thirty days after it",
        arguments: Engine.enabled)
    func test(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0)
        let save = SaveWorkshopTest(round: "2567", questions: Self.questions)
        await #expect(throws: Refusal.forbidden) { try await way.perform(save, as: PreparedWorkshop.recorder) }
        var broken = save
        broken.questions[2].right = nil
        #expect(try await way.perform(broken) == .invalid([2]))
        #expect(try await way.perform(save) == .saved)
        #expect(try await way.perform(save) == .saved)
        #expect(try await way.database.read { try WorkshopTests.questions("2567", on: $0) } == Self.questions)
        #expect(try await take(way, Self.right) == .closed, "the session has not begun")
        way.pass(hours: 24 * 20)
        #expect(try await take(way, [0, 1, nil, 0, 1]) == .unanswered([2]))
        #expect(try await take(way, []) == .unanswered([0, 1, 2, 3, 4]))
        let passed = WorkshopTestResult(right: 4, asked: 5, at: way.environment.now())
        #expect(try await take(way, [0, 1, 2, 0, 0]) == .taken(passed))
        #expect(try await take(way, [2, 2, 0, 1, 2]) == .taken(WorkshopTestResult(right: 0, asked: 5, at: passed.at)))
        #expect(try await judgement(way).standing == .partly)
        #expect(try await judgement(way).reason.th.contains("ผ่านแบบทดสอบ 4/5 ข้อ"))
        #expect(try await way.database.read { try Attendances.present("2567", on: $0) } == [PreparedWorkshop.code(0)])
        // Another person on the seat has shown nothing; one whose name is mended has.
        var mended = PreparedWorkshop.person("สมศรี บันทึกดี")
        mended.position = "ปลัด"
        try await way.change(0, .person(mended, form: PreparedWorkshop.form(77)))
        #expect(try await judgement(way).standing == .partly)
        try await way.change(0, .person(PreparedWorkshop.person("สมชาย ใจดี"), form: PreparedWorkshop.form(78)))
        #expect(try await judgement(way).standing == .absent)
        way.pass(hours: 24 * 31)
        #expect(try await take(way, Self.right) == .closed)
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test("An evaluation is complete, replaced by a second one, and stands under no name", arguments: Engine.enabled)
    func evaluation(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0)
        func give(_ digits: String, _ remark: String = "") async throws -> EvaluateWorkshop.Outcome {
            try await EvaluateWorkshop(
                round: "2567", localGovernment: PreparedWorkshop.code(0), seat: 1,
                evaluation: WorkshopEvaluation(digits: digits, remark: remark)
            ).perform(by: try await holder(way), in: way.environment, on: way.database)
        }
        #expect(try await give("55555") == .closed)
        way.pass(hours: 24 * 20 + 1)
        #expect(try await give("55505") == .incomplete)
        #expect(try await give("55555", String(repeating: "ก", count: 1_001)) == .remarkTooLong)
        #expect(try await give("55555", "ดีมาก") == .given)
        #expect(try await give("11111", "เสียงเบา") == .given)
        let entries = try await way.database.read { try AuditEntries.list(PreparedWorkshop.code(0), on: $0).count }
        try await way.database.read { (db: any Connection) throws in
            let found = try WorkshopEvaluations.summaries("2567", on: db)
            #expect(found.values.map(\.count) == [1] && found.values.first?.remarks == ["เสียงเบา"])
            let rows = try db.rows("SELECT mark, on_day FROM workshop_evaluation")
            #expect(rows.count == 1)
            let registration = try #require(try Registrations.find("2567", PreparedWorkshop.code(0), seat: 1, on: db))
            #expect(try rows[0].get("mark") as String != Hexadecimal.text(registration.form))
        }
        #expect(try await give("22222") == .given)
        #expect(
            try await way.database.read { try AuditEntries.list(PreparedWorkshop.code(0), on: $0).count } == entries,
            "nothing of it stands on record")
        await way.database.close()
    }
}
