import Actions
import Domain
import Store
import TestSupport
import Testing

/// Tickets and the door: a ticket is of one person and session, evidence stands once, and when it was stays within bounds.
@Suite struct CheckInTests {
    private func prepared(_ engine: Engine) async throws -> PreparedWorkshop {
        let way = try await PreparedWorkshop.make(engine, places: 6, capacity: 10)
        _ = try await way.database.write { try $0.run("UPDATE workshop_session SET venue = 'หอประชุม'") }
        try await way.register(0)
        try await way.register(1, "สมชาย ใจดี")
        return way
    }

    private func ticket(_ way: PreparedWorkshop, _ number: Int) async throws -> (code: TicketCode, mark: String) {
        let found = try await way.database.read { db -> (TicketCode, String)? in
            guard let found = try Registrations.find("2567", PreparedWorkshop.code(number), seat: 1, on: db),
                let seal = try RegistrationSeal.find(on: db)
            else { return nil }
            return (seal.ticketCode(of: found), seal.ticketMark(of: found))
        }
        return try #require(found)
    }

    private func read(_ way: PreparedWorkshop, _ code: TicketCode, at session: Int = 1) async throws -> TicketReading {
        let reading = try await way.database.read { db in
            try WorkshopSessions.find("2567", session, on: db).map { try TicketReading(code, in: $0, on: db) }
        }
        return try #require(reading)
    }

    private func check(
        _ way: PreparedWorkshop, _ number: Int, mark: String? = nil, at moment: Int64? = nil,
        as person: Principal = PreparedWorkshop.organiser, on other: (any Database)? = nil
    ) async throws -> CheckIn.Outcome {
        try await CheckIn(
            round: "2567", localGovernment: PreparedWorkshop.code(number), seat: 1, mark: mark, happenedAt: moment
        ).perform(by: .known(person), in: way.environment, on: other ?? way.database)
    }

    private func evidence(_ way: PreparedWorkshop, _ number: Int) async throws -> [Int64] {
        try await way.database.read { db in
            let found = try Registrations.find("2567", PreparedWorkshop.code(number), seat: 1, on: db)
            return try found.map { try Attendances.list(of: $0, on: db).map(\.at) } ?? []
        }
    }

    @Test("A ticket follows from person and session, and says why it is not good", arguments: Engine.enabled)
    func tickets(_ engine: Engine) async throws {
        let way = try await prepared(engine)
        let (first, other) = (try await ticket(way, 0), try await ticket(way, 1))
        #expect(first.code != other.code && first.mark != other.mark)
        #expect(try await ticket(way, 0) == first)
        guard case .valid(let holder) = try await read(way, first.code) else {
            Issue.record("not valid")
            return
        }
        #expect(holder.localGovernment == PreparedWorkshop.code(0))
        // It opens neither the registration nor a certificate.
        let opening = try await way.database.read { db -> [Bool] in
            guard let seal = try RegistrationSeal.find(on: db) else { return [true] }
            let letters = String(first.code.plain.dropFirst(8))
            return [seal.code(of: holder).plain, seal.certificateCode(of: holder).plain].map { $0.hasPrefix(letters) }
        }
        #expect(opening == [false, false])
        #expect(try await read(way, first.code, at: 2) == .otherSession(1))
        let forged = try #require(TicketCode(typed: String(first.code.plain.dropLast(12)) + "000000000000"))
        #expect(try await read(way, forged) == .outdated(holder))
        #expect(try await read(way, forged, at: 2) == .unknown)
        let nobody = try #require(TicketCode(typed: "611911110000000000AA"))
        #expect(try await read(way, nobody) == .unknown)

        try await way.change(0, .person(PreparedWorkshop.person("สมหญิง รักดี"), form: PreparedWorkshop.form(78)))
        guard case .outdated(let next) = try await read(way, first.code) else {
            Issue.record("the ticket of another person is good")
            return
        }
        #expect(next.person.name == "สมหญิง รักดี")
        try await way.change(1, .cancel)
        #expect(try await read(way, other.code) == .cancelled)
        await way.database.close()
    }

    @Test(
        "Whoever changes his session gets another ticket; the old one still says who he is", arguments: Engine.enabled)
    func moved(_ engine: Engine) async throws {
        let way = try await prepared(engine)
        _ = try await way.database.write { try $0.run("UPDATE workshop_session SET types = ''") }
        let old = try await ticket(way, 0)
        try await way.change(0, .session(2))
        let new = try await ticket(way, 0)
        #expect(new.code != old.code && new.mark != old.mark)
        #expect(try await read(way, old.code) == .otherSession(2))
        #expect(try await read(way, new.code) == .otherSession(2))
        guard case .valid = try await read(way, new.code, at: 2), case .valid = try await read(way, old.code, at: 2)
        else {
            Issue.record("not good where he is registered")
            return
        }
        way.pass(hours: 24 * 20)
        #expect(try await check(way, 0, mark: old.mark) == .changed)
        #expect(try await check(way, 0, mark: new.mark) == .noted)
        await way.database.close()
    }

    @Test("What is sent late keeps its moment, within bounds, once", arguments: Engine.enabled)
    func late(_ engine: Engine) async throws {
        let way = try await prepared(engine)
        for number in 2..<5 { try await way.register(number, "คนที่ \(number)") }
        let begins = SmallRound.now + 20 * 86_400_000 - CheckIn.hoursBefore * 3_600_000
        let marks = [try await ticket(way, 0).mark, try await ticket(way, 1).mark]
        #expect(try await check(way, 0, mark: marks[0], at: begins + 1) == .tooEarly)
        way.pass(hours: 24 * 20)
        let now = way.environment.now()
        let province = SmallRound.person(.province, of: "11", account: 31)
        #expect(try await check(way, 0, mark: marks[0], at: now - 600_000) == .noted)
        #expect(try await check(way, 0, mark: marks[0], at: now - 500_000, as: province) == .repeated)
        #expect(try await check(way, 0) == .repeated)
        #expect(try await evidence(way, 0) == [now - 600_000])
        #expect(try await check(way, 1, mark: marks[1], at: begins - 86_400_000) == .noted)
        #expect(try await evidence(way, 1) == [begins])
        #expect(try await check(way, 2, at: now + 86_400_000) == .noted)
        #expect(try await evidence(way, 2) == [now])
        await #expect(throws: Refusal.forbidden) {
            try await check(way, 3, at: now, as: SmallRound.person(.province, of: "12", account: 32))
        }
        // Another person has the seat by the time at which it is sent.
        let before = try await ticket(way, 4).mark
        try await way.change(4, .person(PreparedWorkshop.person("อีกคน หนึ่ง"), form: PreparedWorkshop.form(99)))
        #expect(try await check(way, 4, mark: before, at: now) == .changed)
        #expect(try await evidence(way, 4).isEmpty)
        try await way.change(3, .cancel)
        await #expect(throws: Refusal.self) { try await check(way, 3, mark: "0", at: now) }
        let facts = try await way.database.read { db in
            try db.rows("SELECT became FROM audit_entry WHERE action = 'attendance.noted' ORDER BY chain, seq").map {
                try $0.get("became") as String
            }
        }
        #expect(facts.count == 3 && facts[0].contains("\"happened_at\":\"\(now - 600_000)\""))
        #expect(!facts[2].contains("happened_at"))
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test("Two devices at once: one evidence, one entry, no fault", arguments: Engine.enabled)
    func twoDevices(_ engine: Engine) async throws {
        let way = try await prepared(engine)
        way.pass(hours: 24 * 20)
        let mark = try await ticket(way, 0).mark
        let moments = (0..<6).map { way.environment.now() - Int64($0) * 1_000 }
        let outcomes = try await withThrowingTaskGroup(of: CheckIn.Outcome.self) { group in
            for moment in moments { group.addTask { try await check(way, 0, mark: mark, at: moment) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .noted } == 1 && outcomes.count { $0 == .repeated } == 5)
        #expect(try await evidence(way, 0).count == 1)
        #expect(try await way.isWhole())
        await way.database.close()
    }
}
