import Actions
import Domain
import Store
import TestSupport
import Testing

/// Seats of a session: kept, taken, waited for, offered. The names are the troubles that people of other systems report.
@Suite struct SeatTests {
    @Test(
        "Each local government of a session has one seat kept for it until the day of the reply",
        arguments: Engine.enabled)
    func keptSeats(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 3, capacity: 3, seats: 2)
        #expect(try await way.count() == SeatCount(capacity: 3, held: 0, kept: 3, waiting: 0))
        try await way.register(0)
        // A second person of the same place does not take what is kept for others.
        try await way.register(0, "สมชาย ใจดี")
        #expect(try await way.standing(0, seat: 2) == .waiting)
        try await way.register(1)
        try await way.register(2)
        #expect(try await way.standings(0..<3) == [.seated, .seated, .seated])
        #expect(try await way.count() == SeatCount(capacity: 3, held: 3, kept: 0, waiting: 1))
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test("When the day of the reply is over, kept seats go to those who wait, in order", arguments: Engine.enabled)
    func keptSeatsEnd(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 3, capacity: 3, seats: 2)
        try await way.register(0)
        try await way.register(0, "สมชาย ใจดี")
        try await way.keep()
        #expect(try await way.standing(0, seat: 2) == .waiting)
        way.pass(hours: 11 * 24)
        try await way.keep()
        #expect(try await way.standing(0, seat: 2) == .offered)
        await way.database.close()
    }

    @Test(
        "Seat not freed after cancelling: it is offered at once, once, to who has waited longest",
        arguments: Engine.enabled)
    func cancelled(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 4, capacity: 1)
        try await way.lapseReplies()
        for number in 0..<4 { try await way.register(number, "ผู้ที่ \(number)") }
        #expect(try await way.standings(0..<4) == [.seated, .waiting, .waiting, .waiting])
        try await way.change(0, .cancel)
        #expect(try await way.standings(0..<4) == [.cancelled, .offered, .waiting, .waiting])
        #expect(try await way.count().held == 1)
        // Who has cancelled is offered nothing; he stands behind all others when he comes again.
        try await way.change(1, .leaveOffer)
        #expect(try await way.standings(0..<4) == [.cancelled, .live, .offered, .waiting])
        try await way.register(0, "ผู้ที่ 0")
        #expect(try await way.standing(0) == .waiting)
        try await way.change(2, .takeOffer)
        try await way.change(2, .decline(reason: "ติดราชการ"))
        #expect(try await way.standings(0..<4) == [.waiting, .live, .apart, .offered])
        try await way.change(3, .recording)
        #expect(try await way.standings(0..<4) == [.offered, .live, .apart, .apart])
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test(
        "Phantom offers: one free seat is one offer, and an offer that ends passes on once", arguments: Engine.enabled)
    func phantomOffers(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 4, capacity: 1)
        try await way.lapseReplies()
        for number in 0..<4 { try await way.register(number, "ผู้ที่ \(number)") }
        try await way.change(0, .cancel)
        for _ in 0..<3 { try await way.keep() }
        #expect(try await way.standings(0..<4) == [.cancelled, .offered, .waiting, .waiting])
        way.pass(hours: 25)
        if case .noOffer = try await way.change(1, .takeOffer) {} else { Issue.record("an offer was taken too late") }
        for _ in 0..<3 { try await way.keep() }
        #expect(try await way.standings(0..<4) == [.cancelled, .live, .offered, .waiting])
        #expect(try await way.count() == SeatCount(capacity: 1, held: 1, kept: 0, waiting: 1))
        let mails = try await way.database.read { try $0.rows("SELECT once_key FROM mail").count }
        // Four registered, one cancelled, two offered, one lapsed.
        #expect(mails == 8)
        await way.database.close()
    }

    @Test(
        "Two overlapping quotas: a full place does not block the line, nor a full session the place",
        arguments: Engine.enabled)
    func overlappingQuotas(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 3, capacity: 2, seats: 2)
        try await way.lapseReplies()
        try await way.register(0, "หนึ่ง")
        try await way.register(0, "สอง")
        if case .quotaFull = try await way.register(0, "สาม") {} else { Issue.record("a third person registered") }
        try await way.register(1, "สี่")
        try await way.register(2, "ห้า")
        #expect(try await way.standings(0..<3) == [.seated, .waiting, .waiting])
        // The place has room again, but the line comes first.
        try await way.change(0, seat: 2, .cancel)
        #expect(try await way.standing(1) == .offered)
        try await way.register(0, "สาม")
        #expect(try await way.standing(0, seat: 2) == .waiting)
        // Another session has room: moving there leaves the line, and takes nobody's seat.
        try await way.change(2, .session(2))
        #expect(try await way.standing(2) == .seated)
        try await way.change(1, .leaveOffer)
        #expect(try await way.standing(0, seat: 2) == .offered)
        await way.database.close()
    }

    @Test("Who has a seat keeps it when the session he wants is full", arguments: Engine.enabled)
    func moving(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 2, capacity: 1)
        try await way.lapseReplies()
        try await way.register(0, "หนึ่ง")
        try await way.register(1, "สอง", session: 2)
        if case .sessionFull = try await way.change(1, .session(1)) {
        } else {
            Issue.record("moved into a full session")
        }
        #expect(try await way.standing(1) == .seated)
        try await way.change(0, .session(2))
        if case .changed = try await way.change(1, .session(1)) {} else { Issue.record("could not move") }
        #expect(try await way.count(1).held == 1)
        #expect(try await way.count(2).held == 1)
        await way.database.close()
    }

    @Test(
        "Without a waiting list a full session leads to the stream, and without a stream it is said",
        arguments: Engine.enabled)
    func noWaitingList(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 2, capacity: 1, waitingList: false)
        try await way.lapseReplies()
        try await way.register(0)
        try await way.register(1)
        #expect(try await way.standings(0..<2) == [.seated, .live])
        await way.database.close()
        let dark = try await PreparedWorkshop.make(engine, places: 2, capacity: 1, waitingList: false, streamed: false)
        try await dark.lapseReplies()
        try await dark.register(0)
        if case .sessionFull = try await dark.register(1) {} else { Issue.record("registered for nothing") }
        #expect(try await dark.standing(1) == nil)
        await dark.database.close()
    }

    @Test("Who has answered takes no kept seat of a session that becomes his later", arguments: Engine.enabled)
    func sessionsChange(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 4, capacity: 4)
        try await way.register(0, "หนึ่ง")
        #expect(try await way.count(1) == SeatCount(capacity: 4, held: 1, kept: 3, waiting: 0))
        try await way.save { $0.types = [.pao] }
        try await way.save(2) { ($0.types, $0.capacity) = ([.tao], 4) }
        #expect(try await way.count(2) == SeatCount(capacity: 4, held: 0, kept: 3, waiting: 0))
        #expect(try await way.count(1).held == 1)
        await way.database.close()
    }

    @Test("Whose session is cancelled may wait for a seat in another", arguments: Engine.enabled)
    func cancelledSession(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 2, capacity: 1)
        try await way.lapseReplies()
        try await way.register(0, "หนึ่ง")
        try await way.register(1, "สอง", session: 2)
        if case .sessionFull = try await way.change(1, .session(1)) {} else { Issue.record("lost a seat that stands") }
        guard var second = try await way.database.read({ try WorkshopSessions.find("2567", 2, on: $0) }) else { return }
        second.cancellation = .init(at: 0, reason: "วิทยากรป่วย")
        _ = try await way.perform(SaveWorkshopSession(second))
        if case .changed = try await way.change(1, .session(1)) {} else { Issue.record("could not wait") }
        #expect(try await way.standing(1) == .waiting)
        await way.database.close()
    }

    @Test("Whose session is cancelled has a seat kept in the one that takes its place", arguments: Engine.enabled)
    func replacedSession(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 3, capacity: 3)
        try await way.register(0, "หนึ่ง")
        try await way.register(1, "สอง")
        guard var first = try await way.database.read({ try WorkshopSessions.find("2567", 1, on: $0) }) else { return }
        // The second takes the place of the first, with a seat for each of the three.
        guard var second = try await way.database.read({ try WorkshopSessions.find("2567", 2, on: $0) }) else { return }
        first.cancellation = .init(at: 0, reason: "วิทยากรป่วย")
        _ = try await way.perform(SaveWorkshopSession(first))
        (second.capacity, second.provinces, second.types) = (3, ["11"], [.tao])
        _ = try await way.save(second)
        #expect(try await way.count(2).kept == 3, "two who were seated, and one who has not answered")
        try await way.register(2, "สาม")
        for number in 0..<2 {
            if case .changed = try await way.change(number, .session(2)) {
            } else {
                Issue.record("no seat for \(number)")
            }
        }
        #expect(try await way.standings(0..<3) == [.seated, .seated, .seated])
        await way.database.close()
    }

    @Test(
        "An offer that is not answered when the session begins is a seat; one in a cancelled session ends in silence",
        arguments: Engine.enabled)
    func offersAtTheEnd(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 3, capacity: 1)
        try await way.lapseReplies()
        try await way.register(0, "หนึ่ง")
        try await way.register(1, "สอง")
        way.pass(hours: 24 * 9 - 1)
        try await way.change(0, .cancel)
        #expect(try await way.standings(0..<2) == [.cancelled, .offered])
        way.pass(hours: 2)
        try await KeepSeats.run(in: way.environment, on: way.database)
        #expect(try await way.standing(1) == .seated)
        await way.database.close()
    }

    @Test(
        "After its session a registration stays what it was; those who answer for the place mend a name",
        arguments: Engine.enabled)
    func afterTheEnd(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0, "สมศรี บันทึกดี")
        way.pass(hours: 24 * 20 + 4)
        let mended = Registration.Person(
            name: "สมศรี บันทึกดีมาก", telephone: PreparedWorkshop.person("สมศรี บันทึกดี").telephone, email: "a@example.go.th")
        for change in [
            ChangeRegistration.Change.cancel, .recording, .decline(reason: "ป่วย"), .session(2), .mend(mended),
            .person(PreparedWorkshop.person("อื่น"), form: PreparedWorkshop.form(9)),
        ] {
            if case .sessionOver = try await way.change(0, change) {} else { Issue.record("\(change)") }
        }
        let before = try await way.database.read {
            try Registrations.find("2567", PreparedWorkshop.code(0), seat: 1, on: $0)
        }
        let mend = ChangeRegistration(
            round: "2567", localGovernment: PreparedWorkshop.code(0), seat: 1, seen: before?.version ?? 0,
            change: .mend(mended))
        guard
            case .changed(let after, _) = try await mend.perform(
                by: .person(PreparedWorkshop.organiser), in: way.environment, on: way.database)
        else {
            Issue.record("not mended")
            return
        }
        #expect(after.person.name == "สมศรี บันทึกดีมาก" && after.form == before?.form && after.reply == before?.reply)
        await way.database.close()
    }

    @Test("Mending keeps the link; another person is none; nobody has both seats", arguments: Engine.enabled)
    func mending(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, capacity: 10)
        try await way.register(0, "สมศรี บันทึกดี")
        let telephone = PreparedWorkshop.person("สมศรี บันทึกดี").telephone
        let mended = Registration.Person(name: "สมศรี บันทึกดีมาก", telephone: telephone)
        guard case .changed(let after, _) = try await way.change(0, .mend(mended)) else {
            Issue.record("not mended")
            return
        }
        #expect(after.form.isEmpty == false && after.reply == .attend)
        let other = Registration.Person(name: "อีกคน", telephone: "08 0000 0000")
        if case .invalid([.otherPerson]) = try await way.change(0, .mend(other)) {
        } else {
            Issue.record("somebody else")
        }
        await way.database.close()
    }

    @Test("More seats, or none counted any more, reach those who wait", arguments: Engine.enabled)
    func moreSeats(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 4, capacity: 1)
        try await way.lapseReplies()
        for number in 0..<4 { try await way.register(number, "ผู้ที่ \(number)") }
        try await way.save { $0.capacity = 2 }
        #expect(try await way.standings(0..<4) == [.seated, .offered, .waiting, .waiting])
        if case .belowSeats(held: 2) = try await way.save(1, { $0.capacity = 1 }) {
        } else {
            Issue.record("fewer seats than are held")
        }
        try await way.save { $0.capacity = nil }
        #expect(try await way.standings(0..<4) == [.seated, .offered, .seated, .seated])
        await way.database.close()
    }
}

extension PreparedWorkshop {
    /// Puts the clock behind the day of the reply, so that no seat is kept.
    func lapseReplies() async throws { pass(hours: 11 * 24) }

    @discardableResult
    func save(
        _ number: Int = 1, _ change: (inout WorkshopSession) -> Void
    ) async throws -> SaveWorkshopSession.Outcome {
        guard var session = try await database.read({ try WorkshopSessions.find(Self.round, number, on: $0) }) else {
            throw StoreError.failed("no session")
        }
        change(&session)
        return try await save(session)
    }

    /// Whatever is lost by it.
    @discardableResult
    func save(_ session: WorkshopSession) async throws -> SaveWorkshopSession.Outcome {
        let first = try await perform(SaveWorkshopSession(session))
        guard case .shrinks(let shrinkage) = first else { return first }
        return try await perform(SaveWorkshopSession(session, seen: shrinkage.mark))
    }
}
