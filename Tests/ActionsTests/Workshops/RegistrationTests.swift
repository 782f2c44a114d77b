import Actions
import Domain
import Foundation
import Store
import TestSupport
import Testing

/// Registering and changing: who may, what is refused, and what is never done twice.
@Suite struct RegistrationTests {
    @Test("Double registration: the same form, and the same person, register once", arguments: Engine.enabled)
    func double(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10, seats: 2)
        guard case .registered(let first, let key) = try await way.register(0, form: 5) else {
            Issue.record("not registered")
            return
        }
        guard case .repeated(let again, let sameKey) = try await way.register(0, form: 5) else {
            Issue.record("registered twice")
            return
        }
        #expect(first == again && key == sameKey)
        if case .registeredBefore = try await way.register(0, "นาง สมศรี  บันทึกดี") {
        } else {
            // Another telephone is another person of the same name.
            #expect(try await way.standing(0, seat: 2) == .seated)
        }
        if case .registeredBefore = try await way.register(0) {
        } else {
            Issue.record("the same person took a second seat")
        }
        await way.database.close()
    }

    @Test("Two forms of one local government at once take one seat", arguments: Engine.enabled)
    func atOnce(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        let other: any Database = engine == .postgres ? try way.database.openAgain() : way.database
        let outcomes = try await withThrowingTaskGroup(of: RegisterForWorkshop.Outcome.self) { group in
            for number in 0..<12 {
                group.addTask {
                    try await way.register(0, "ผู้ที่ \(number)", on: number % 2 == 0 ? other : nil)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { if case .registered = $0 { true } else { false } } == 1)
        #expect(outcomes.count { if case .quotaFull = $0 { true } else { false } } == 11)
        #expect(try await way.isWhole())
        if engine == .postgres { await other.close() }
        await way.database.close()
    }

    /// Only PostgreSQL lets others look while somebody writes.
    @Test(
        "Who waits for the lock of a session that is his no more begins anew",
        arguments: Engine.enabled.filter { $0 == .postgres })
    func reassigned(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        let other = try way.database.openAgain()
        async let moved: Bool = way.database.write { db in
            try WorkshopSessions.lockAll(PreparedWorkshop.round, on: db)
            let isAwaited = try Self.isAwaited(on: db)
            for (number, types) in [(1, Set([LocalGovernmentType.pao])), (2, [.tao])] {
                guard var session = try WorkshopSessions.find(PreparedWorkshop.round, number, on: db) else { continue }
                session.types = types
                try WorkshopSessions.save(session, by: 18, at: SmallRound.now, on: db)
            }
            try WorkshopSessions.assign(PreparedWorkshop.round, on: db)
            return isAwaited
        }
        let registering = RegisterForWorkshop(
            round: PreparedWorkshop.round, localGovernment: PreparedWorkshop.code(0), reply: .attend,
            person: PreparedWorkshop.person("สมศรี"), form: PreparedWorkshop.form(1))
        // Until the first holds the locks.
        try await Task.sleep(for: .milliseconds(200))
        await #expect(throws: SessionReassigned.self) {
            try await other.write { _ = try registering.run(by: .anybody, in: way.environment, on: $0) }
        }
        #expect(try await moved, "nobody waited for the lock")
        guard
            case .registered(let made, _) = try await registering.perform(
                by: .anybody, in: way.environment, on: other)
        else {
            Issue.record("not registered")
            return
        }
        #expect(made.session == 2 && made.ownSession == 2)
        await other.close()
        await way.database.close()
    }

    /// Waits until somebody waits for what this transaction holds, ten seconds at most.
    private static func isAwaited(on db: any Connection) throws -> Bool {
        for _ in 0..<500 {
            let waiting: Int =
                try db.first(
                    """
                    SELECT COUNT(*) AS waiting FROM pg_locks
                     WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))
                    """)?.get("waiting") ?? 0
            if waiting > 0 { return true }
            Thread.sleep(forTimeInterval: 0.02)
        }
        return false
    }

    @Test(
        "Two hundred race for the last ten seats: ten get one, the others wait in an order without gaps",
        arguments: Engine.enabled)
    func race(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 200, capacity: 10)
        try await way.lapseReplies()
        let other: any Database = engine == .postgres ? try way.database.openAgain() : way.database
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask { try await way.register(number, on: number % 2 == 0 ? other : nil) }
            }
            try await group.waitForAll()
        }
        #expect(try await way.count() == SeatCount(capacity: 10, held: 10, kept: 0, waiting: 190))
        let numbers = try await way.database.read {
            try $0.rows("SELECT waiting_number FROM registration WHERE standing = 'waiting' ORDER BY waiting_number")
                .map { try $0.get("waiting_number") as Int }
        }
        #expect(numbers == Array(1...190))
        // All who have a seat give it up at once: the first ten of the line are offered one each.
        let seated = try await way.database.read {
            try $0.rows("SELECT lao_code FROM registration WHERE standing = 'seated' ORDER BY lao_code")
                .map { try $0.get("lao_code") as String }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, code) in seated.enumerated() {
                group.addTask {
                    let number = (Int(code) ?? 0) - 6_119_000
                    try await way.change(number, .cancel, on: place % 2 == 0 ? other : nil)
                }
            }
            try await group.waitForAll()
        }
        let offered = try await way.database.read {
            try $0.rows("SELECT waiting_number FROM registration WHERE standing = 'offered' ORDER BY waiting_number")
                .map { try $0.get("waiting_number") as Int }
        }
        #expect(offered == Array(1...10))
        #expect(try await way.isWhole())
        if engine == .postgres { await other.close() }
        await way.database.close()
    }

    @Test(
        "Another person takes the seat and gets a code of his own; the old one opens nothing", arguments: Engine.enabled
    )
    func substitution(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        guard case .registered(let made, let key) = try await way.register(0) else {
            Issue.record("not registered")
            return
        }
        let someone = PreparedWorkshop.person("สมชาย แทนกัน")
        guard
            case .changed(let next, let newKey) = try await way.change(
                0, .person(someone, form: PreparedWorkshop.form(9)))
        else {
            Issue.record("not changed")
            return
        }
        #expect(next.person == someone && next.reply == .delegate && next.standing == .seated && newKey != key)
        await #expect(throws: Refusal.self) {
            _ = try await ChangeRegistration(
                round: "2567", localGovernment: made.localGovernment, seat: 1, seen: next.version, change: .cancel
            ).perform(by: .holder(key), in: way.environment, on: way.database)
        }
        await #expect(throws: Refusal.forbidden) {
            _ = try await ChangeRegistration(
                round: "2567", localGovernment: made.localGovernment, seat: 1, seen: next.version, change: .cancel
            ).perform(by: .anybody, in: way.environment, on: way.database)
        }
        #expect(try await way.standing(0) == .seated)
        await way.database.close()
    }

    @Test(
        "Who is signed in registers for places in his reach only, and stands in the record", arguments: Engine.enabled)
    func signedIn(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0, by: .person(PreparedWorkshop.recorder))
        await #expect(throws: Refusal.forbidden) { try await way.register(1, by: .person(PreparedWorkshop.recorder)) }
        let entries = try await way.database.read { try AuditEntries.list(PreparedWorkshop.code(0), on: $0) }
        #expect(entries.last?.action == "registration.made" && entries.last?.accountID == 11)
        #expect(entries.last?.became.contains("สมศรี") == false)
        await #expect(throws: Refusal.forbidden) {
            _ = try await way.perform(
                SaveWorkshop(Workshop(round: "2567", title: "x", opensOn: way.today, replyBy: way.today)),
                as: PreparedWorkshop.recorder)
        }
        await way.database.close()
    }

    @Test("What was changed meanwhile is not changed again unseen", arguments: Engine.enabled)
    func conflict(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        guard case .registered(let made, let key) = try await way.register(0) else { return }
        try await way.change(0, .session(2))
        let outcome = try await ChangeRegistration(
            round: "2567", localGovernment: made.localGovernment, seat: 1, seen: made.version, change: .cancel
        ).perform(by: .holder(key), in: way.environment, on: way.database)
        guard case .conflict(let current) = outcome else {
            Issue.record("a stale page cancelled")
            return
        }
        #expect(current.session == 2 && current.standing == .seated)
        await way.database.close()
    }

    @Test("Reminders are queued once for each day, and for nobody who stays away", arguments: Engine.enabled)
    func reminders(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0)
        try await way.register(1, reply: .decline, reason: "ติดราชการ")
        func reminders() async throws -> Int {
            try await way.database.read {
                try $0.rows("SELECT once_key FROM mail WHERE once_key LIKE '%reminder%'").count
            }
        }
        way.pass(hours: 16 * 24)
        try await RemindRegistrants.run(in: way.environment, on: way.database)
        #expect(try await reminders() == 0)
        way.pass(hours: 26)
        for _ in 0..<2 { try await RemindRegistrants.run(in: way.environment, on: way.database) }
        #expect(try await reminders() == 1)
        way.pass(hours: 2 * 24)
        for _ in 0..<2 { try await RemindRegistrants.run(in: way.environment, on: way.database) }
        #expect(try await reminders() == 2)
        await way.database.close()
    }
}

extension PreparedWorkshop {
    var today: ThaiDate { ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).date }
}
