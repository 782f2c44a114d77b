import Actions
import Domain
import Store
import TestSupport
import Testing

/// Attendance: what is taken in once counts once, who may say it, and what stays with whom.
@Suite struct AttendanceActionsTests {
    private static let start = SmallRound.now + 20 * 86_400_000

    private func row(_ name: String, _ email: String = "", from: Int, to: Int) -> String {
        func time(_ minutes: Int) -> String {
            let clock = ThaiClock.bangkok(millisecondsSinceEpoch: Self.start + Int64(minutes) * 60_000)
            return "\(clock.date.iso) \(clock.hour):\(clock.minute):\(clock.second)"
        }
        return "\(name),\(email),\(time(from)),\(time(to))\n"
    }

    private func take(
        _ way: PreparedWorkshop, _ rows: [String], as person: Principal = PreparedWorkshop.organiser
    ) async throws -> ImportWebexParticipants.Outcome {
        let text = "Name,Attendee Email,Join Time,Leave Time\n" + rows.joined()
        return try await way.perform(
            ImportWebexParticipants(
                round: PreparedWorkshop.round, session: 1, file: "room.csv", bytes: Array(text.utf8)), as: person)
    }

    private func judgement(_ way: PreparedWorkshop, _ number: Int) async throws -> AttendanceJudgement? {
        try await way.database.read { db in
            guard let found = try Registrations.find("2567", PreparedWorkshop.code(number), seat: 1, on: db),
                let session = try WorkshopSessions.find("2567", found.session ?? 0, on: db)
            else { return nil }
            let one = try AttendanceBook(session, of: found, on: db).judgement(of: found)
            // One by one and all together are judged the same.
            #expect(try AttendanceBook(session, on: db).judgement(of: found) == one)
            return one
        }
    }

    private func holder(_ way: PreparedWorkshop, _ number: Int) async throws -> Registrant {
        let code = try await way.database.read { db in
            let found = try Registrations.find("2567", PreparedWorkshop.code(number), seat: 1, on: db)
            return try found.flatMap { found in try RegistrationSeal.find(on: db)?.code(of: found) }
        }
        return .holder(try #require(code))
    }

    private func type(_ way: PreparedWorkshop, _ number: Int, _ typed: String) async throws -> TypeStreamCode.Outcome {
        try await TypeStreamCode(
            round: "2567", localGovernment: PreparedWorkshop.code(number), seat: 1, typed: typed
        ).perform(by: try await holder(way, number), in: way.environment, on: way.database)
    }

    private func check(
        _ way: PreparedWorkshop, _ number: Int, as person: Principal = PreparedWorkshop.organiser
    ) async throws -> CheckIn.Outcome {
        try await way.perform(
            CheckIn(round: "2567", localGovernment: PreparedWorkshop.code(number), seat: 1), as: person)
    }

    private func entries(_ way: PreparedWorkshop, _ action: AuditEntry.Action) async throws -> Int {
        try await way.database.read {
            try $0.first("SELECT COUNT(*) AS n FROM audit_entry WHERE action = \(action.rawValue)")?.get("n") ?? 0
        }
    }

    @Test(
        "The same file twice changes nothing, another adds, and who is not known is attached by hand",
        arguments: Engine.enabled)
    func room(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        for (number, name) in ["สมศรี บันทึกดี", "สมชาย ใจดี", "สมหญิง รักดี"].enumerated() {
            try await way.register(number, name)
        }
        let rows = [
            row("นางสมศรี บันทึกดี", from: -10, to: 100), row("สมชาย ใจดี (อบต.)", from: 0, to: 170),
            row("Somying R.", "ying@example.org", from: 0, to: 90),
        ]
        #expect(try await take(way, rows) == .tooEarly)
        way.pass(hours: 24 * 20 + 3)
        let first = try await take(way, rows)
        #expect(first == .taken(.init(rows: 3, persons: 3, matched: 2, changed: 3)))
        #expect(try await judgement(way, 0)?.standing == .partly)
        #expect(try await judgement(way, 1)?.standing == .attended)
        #expect(try await judgement(way, 2)?.standing == .absent)
        #expect(try await take(way, rows) == .taken(.init(rows: 3, persons: 3, matched: 2, changed: 0)))
        #expect(try await entries(way, .attendanceImported) == 1)
        #expect(try await entries(way, .attendanceNoted) == 2)

        let waiting = try await way.database.read { try RoomParticipants.list("2567", session: 1, on: $0) }
        #expect(waiting.map(\.participant.name) == ["Somying R."])
        func attach(_ number: Int) async throws -> AttachParticipant.Outcome {
            try await way.perform(
                AttachParticipant(
                    round: "2567", session: 1, detail: waiting[0].detail,
                    localGovernment: PreparedWorkshop.code(number), seat: 1))
        }
        #expect(try await attach(3) == .notRegistered)
        #expect(try await attach(2) == .attached)
        #expect(try await attach(2) == .gone)
        #expect(try await judgement(way, 2)?.standing == .partly)
        // She is known from now on, and what a second file says of her is added.
        let later = [row("Somying R.", "YING@example.org", from: 80, to: 175)]
        #expect(try await take(way, rows + later) == .taken(.init(rows: 4, persons: 3, matched: 3, changed: 1)))
        #expect(try await judgement(way, 2)?.standing == .attended)
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test(
        "Who has written that somebody was there takes it back himself, and nobody else does", arguments: Engine.enabled
    )
    func undo(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0, "สมศรี บันทึกดี")
        try await way.register(1, "สมชาย ใจดี")
        way.pass(hours: 24 * 20 + 3)
        _ = try await take(way, [row("Somying R.", "ying@example.org", from: 0, to: 170)])
        let detail = try #require(
            try await way.database.read { try RoomParticipants.list("2567", session: 1, on: $0) }.first?.detail)
        func undo(
            _ number: Int, _ source: AttendanceEvidence.Source, _ detail: String = "",
            as person: Principal = PreparedWorkshop.organiser
        ) async throws -> UndoAttendance.Outcome {
            try await way.perform(
                UndoAttendance(
                    round: "2567", session: 1, localGovernment: PreparedWorkshop.code(number), seat: 1, source: source,
                    detail: detail), as: person)
        }
        func attach(_ number: Int) async throws -> AttachParticipant.Outcome {
            try await way.perform(
                AttachParticipant(
                    round: "2567", session: 1, detail: detail, localGovernment: PreparedWorkshop.code(number), seat: 1))
        }
        #expect(try await attach(0) == .attached)
        #expect(try await judgement(way, 0)?.standing == .attended)
        let other = SmallRound.person(.dla, of: "", account: 99)
        #expect(try await undo(0, .webex, detail, as: other) == .notOwn)
        await #expect(throws: Refusal.forbidden) {
            try await undo(1, .webex, detail, as: PreparedWorkshop.recorder)
        }
        #expect(try await undo(0, .webex, detail) == .undone)
        #expect(try await undo(0, .webex, detail) == .notOwn)
        #expect(try await judgement(way, 0)?.standing == .absent)
        // He waits again with all his time, for the right one.
        #expect(try await attach(1) == .attached)
        #expect(try await judgement(way, 1)?.standing == .attended)
        #expect(try await check(way, 0) == .noted)
        #expect(try await undo(0, .checkIn) == .notOwn)
        #expect(try await undo(0, .byOffice) == .undone)
        #expect(try await judgement(way, 0)?.standing == .absent)
        #expect(try await entries(way, .attendanceUndone) == 2)
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test("Codes of the stream: in time, once, by who holds the link", arguments: Engine.enabled)
    func codes(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0)
        try await way.register(1, "สมชาย ใจดี")
        let make = MakeStreamCode(round: "2567", session: 1)
        #expect(try await way.perform(make) == .notNow)
        way.pass(hours: 24 * 20)
        guard case .made(let first) = try await way.perform(make) else {
            Issue.record("no code")
            return
        }
        #expect(try await way.perform(make) == .shown(first))
        #expect(first.code.count == 4 && first.number == 1)
        #expect(try await type(way, 0, ThaiDigits.thai(first.code)) == .counted)
        #expect(try await judgement(way, 0)?.standing == .attended)
        #expect(try await type(way, 0, " \(first.code) ") == .repeated)
        #expect(try await type(way, 0, "x") == .wrong)
        way.pass(minutes: 14)
        guard case .made(let second) = try await way.perform(make) else {
            Issue.record("no second code")
            return
        }
        #expect(second.code != first.code && second.number == 2)
        // A second one was shown: one is not enough any more.
        #expect(try await judgement(way, 0)?.standing == .partly)
        way.pass(minutes: 1)
        #expect(try await type(way, 1, first.code) == .late)
        #expect(try await type(way, 0, second.code) == .counted)
        #expect(try await judgement(way, 0)?.standing == .attended)
        #expect(try await judgement(way, 1)?.standing == .absent)
        await #expect(throws: Refusal.self) {
            try await TypeStreamCode(
                round: "2567", localGovernment: PreparedWorkshop.code(1), seat: 1, typed: second.code
            ).perform(by: try await holder(way, 0), in: way.environment, on: way.database)
        }
        way.pass(hours: 3)
        #expect(try await way.perform(make) == .notNow)
        #expect(try await entries(way, .streamCodeMade) == 2)
        #expect(try await entries(way, .attendanceNoted) == 2)
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test(
        "Checking in: at a venue by those who answer for the place, elsewhere by the organiser alone",
        arguments: Engine.enabled)
    func checkIn(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0)
        try await way.register(1, "สมชาย ใจดี")
        let province = SmallRound.person(.province, of: "11", account: 31)
        #expect(try await check(way, 0) == .tooEarly)
        way.pass(hours: 24 * 20 - 2)
        await #expect(throws: Refusal.forbidden) { try await check(way, 0, as: province) }
        #expect(try await check(way, 0) == .noted)
        #expect(try await check(way, 0) == .repeated)
        _ = try await way.database.write {
            try $0.run("UPDATE workshop_session SET venue = 'หอประชุม' WHERE number = 1")
        }
        await #expect(throws: Refusal.forbidden) { try await check(way, 1, as: PreparedWorkshop.recorder) }
        await #expect(throws: Refusal.forbidden) {
            try await check(way, 1, as: SmallRound.person(.province, of: "12", account: 32))
        }
        #expect(try await check(way, 1, as: province) == .noted)
        #expect(try await judgement(way, 1)?.reason.th == "ลงทะเบียนเข้างาน ณ สถานที่ประชุม")
        try await way.register(2, "วันดี มาสาย")
        way.pass(hours: 8)
        #expect(try await check(way, 2, as: province) == .tooLate)
        await #expect(throws: Refusal.forbidden) { try await take(way, [], as: province) }
        await #expect(throws: Refusal.forbidden) {
            try await way.perform(MakeStreamCode(round: "2567", session: 1), as: province)
        }
        await way.database.close()
    }

    @Test("An objection is decided once, above all evidence, its words beside the entry", arguments: Engine.enabled)
    func contest(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0)
        func contest(_ text: String) async throws -> ContestAttendance.Outcome {
            try await ContestAttendance(
                round: "2567", localGovernment: PreparedWorkshop.code(0), seat: 1, text: text
            ).perform(by: try await holder(way, 0), in: way.environment, on: way.database)
        }
        func decide(_ standing: AttendanceJudgement.Standing, _ reason: String) async throws -> DecideContest.Outcome {
            try await way.perform(
                DecideContest(
                    round: "2567", localGovernment: PreparedWorkshop.code(0), seat: 1,
                    decision: .init(standing, reason: reason)))
        }
        #expect(try await contest("ข้าพเจ้าเข้าร่วม") == .tooEarly)
        #expect(try await decide(.attended, "x") == .tooEarly)
        way.pass(hours: 24 * 20 + 3)
        #expect(try await contest(" ") == .textMissing)
        #expect(try await contest(String(repeating: "ก", count: 501)) == .textTooLong)
        #expect(try await contest("ข้าพเจ้าใช้เครื่องของเพื่อน") == .contested)
        #expect(try await contest("ข้าพเจ้าใช้เครื่องของเพื่อน") == .contested)
        #expect(try await entries(way, .attendanceContested) == 1)
        #expect(try await decide(.attended, "") == .reasonMissing)
        #expect(try await decide(.attended, "เพื่อนยืนยัน") == .decided)
        #expect(try await judgement(way, 0)?.standing == .attended)
        #expect(try await contest("อีกครั้ง") == .decided)
        // It may be withdrawn, with another reason.
        #expect(try await decide(.absent, "เพื่อนถอนคำ") == .decided)
        #expect(try await judgement(way, 0)?.standing == .absent)
        let mails = try await way.database.read { db in
            try db.rows("SELECT subject, body FROM mail WHERE once_key LIKE '%:decided:%' ORDER BY queued_at, id").map {
                (try $0.get("subject") as String, try $0.get("body") as String)
            }
        }
        #expect(mails.map(\.0) == ["ผลวินิจฉัยการเข้าร่วมประชุมของท่าน", "ผลวินิจฉัยการเข้าร่วมประชุมของท่าน"])
        #expect(mails.contains { $0.1.contains("ว่า: เข้าร่วม\nเหตุผล: เพื่อนยืนยัน") })
        #expect(try await way.isWhole())
        let texts = try await way.database.read { db in
            try db.rows("SELECT text FROM audit_text WHERE field IN ('contest', 'reason') ORDER BY seq").map {
                try $0.get("text") as String
            }
        }
        #expect(texts == ["ข้าพเจ้าใช้เครื่องของเพื่อน", "เพื่อนยืนยัน", "เพื่อนถอนคำ"])
        await way.database.close()
    }

    @Test("What somebody has shown stays his: another person on the seat has shown nothing", arguments: Engine.enabled)
    func persons(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0)
        way.pass(hours: 24 * 20)
        #expect(try await check(way, 0) == .noted)
        var mended = PreparedWorkshop.person("สมศรี บันทึกดี")
        mended.position = "ปลัด"
        try await way.change(0, .person(mended, form: PreparedWorkshop.form(77)))
        #expect(try await judgement(way, 0)?.standing == .attended)
        try await way.change(0, .person(PreparedWorkshop.person("สมชาย ใจดี"), form: PreparedWorkshop.form(78)))
        #expect(try await judgement(way, 0)?.standing == .absent)
        await way.database.close()
    }

    @Test(
        "Names and addresses of the room go after a year, words of objections with the documents",
        arguments: Engine.enabled)
    func forgetting(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0)
        try await way.register(1, "สมชาย ใจดี")
        way.pass(hours: 24 * 20 + 3)
        _ = try await take(
            way, [row("สมศรี บันทึกดี", "s@example.org", from: 0, to: 100), row("Nobody", from: 0, to: 9)])
        _ = try await ContestAttendance(
            round: "2567", localGovernment: PreparedWorkshop.code(1), seat: 1, text: "อยู่"
        ).perform(by: try await holder(way, 1), in: way.environment, on: way.database)
        func left() async throws -> [Int] {
            try await way.database.read { db in
                let queries: [Query] = [
                    "SELECT COUNT(*) AS n FROM attendance WHERE name <> '' AND email <> ''",
                    "SELECT COUNT(*) AS n FROM room_participant",
                    "SELECT COUNT(*) AS n FROM attendance_contest WHERE text <> ''",
                    "SELECT COUNT(*) AS n FROM attendance",
                ]
                return try queries.map { try db.first($0)?.get("n") ?? -1 }
            }
        }
        way.pass(hours: 24 * 364)
        _ = try await ForgetPastData().run(in: way.environment, on: way.database)
        #expect(try await left() == [1, 1, 1, 1])
        way.pass(hours: 24 * 2)
        #expect(try await ForgetPastData().run(in: way.environment, on: way.database)["attendance"] == 2)
        #expect(try await left() == [0, 0, 1, 1])
        // The judgement does not need them.
        #expect(try await judgement(way, 0)?.standing == .partly)
        way.pass(hours: 24 * 366 * 10)
        _ = try await ForgetPastData().run(in: way.environment, on: way.database)
        #expect(try await left() == [0, 0, 0, 0])
        #expect(try await way.isWhole())
        await way.database.close()
    }
}
