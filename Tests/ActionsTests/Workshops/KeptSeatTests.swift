import Actions
import Domain
import Store
import TestSupport
import Testing

/// Seats that are kept: nobody gives them away for others, nor unasked.
@Suite struct KeptSeatTests {
    @Test(
        "A stranger's word that nobody comes gives no kept seat away; that of who answers for the place does",
        arguments: Engine.enabled)
    func strangersWord(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 3, capacity: 3, seats: 2)
        try await way.register(0, by: .person(PreparedWorkshop.recorder))
        try await way.register(0, "สมชาย ใจดี")
        for reply in [Registration.Reply.decline, .recording] {
            try await way.register(1, "คนแปลกหน้า", reply: reply, reason: "ติดราชการ")
            #expect(try await way.count() == SeatCount(capacity: 3, held: 1, kept: 2, waiting: 1), "\(reply)")
        }
        // A session that is saved meanwhile does not change whose seat is kept.
        try await way.save { $0.venue = "หอประชุม" }
        #expect(try await way.standing(0, seat: 2) == .waiting)
        try await way.register(1, "สมหญิง รักดี")
        #expect(try await way.standing(1) == .seated)
        #expect(try await way.count() == SeatCount(capacity: 3, held: 2, kept: 1, waiting: 1))
        // After the day of the reply it is free as any other.
        try await way.register(2, "คนแปลกหน้า", reply: .decline, reason: "ติดราชการ")
        #expect(try await way.count().kept == 1)
        try await way.lapseReplies()
        try await way.keep()
        #expect(try await way.standing(0, seat: 2) == .offered)
        await way.database.close()

        let own = try await PreparedWorkshop.make(engine, places: 2, capacity: 2)
        try await own.register(0, reply: .decline, reason: "ติดราชการ", by: .person(PreparedWorkshop.recorder))
        #expect(try await own.count().kept == 1)
        await own.database.close()
    }

    @Test("What a session loses is said before it is saved, and each loss once", arguments: Engine.enabled)
    func shrinking(_ engine: Engine) async throws {
        let way = try await PreparedWorkshop.make(engine, places: 4, capacity: 10)
        try await way.register(0, "หนึ่ง")
        guard let first = try await way.database.read({ try WorkshopSessions.find("2567", 1, on: $0) }) else { return }
        func outcome(
            _ seen: String = "", _ change: (inout WorkshopSession) -> Void
        ) async throws -> SaveWorkshopSession.Outcome {
            guard var next = try await way.database.read({ try WorkshopSessions.find("2567", 1, on: $0) }) else {
                return .invalid([])
            }
            change(&next)
            return try await way.perform(SaveWorkshopSession(next, seen: seen))
        }
        // Four places and ten seats: six too many.
        if case .saved = try await outcome("", { $0.capacity = 4 }) {} else { Issue.record("asked for nothing") }
        guard case .shrinks(let seats) = try await outcome("", { $0.capacity = 2 }) else {
            Issue.record("kept seats were taken away unasked")
            return
        }
        #expect((seats.kept, seats.lostSeats, seats.lostPlaces) == (3, 2, 0))
        guard case .shrinks(let more) = try await outcome(seats.mark, { $0.capacity = 1 }) else {
            Issue.record("another loss than the one that was seen")
            return
        }
        #expect(more.lostSeats == 3)
        #expect(try await way.count().capacity == 4)
        if case .saved = try await outcome(seats.mark, { $0.capacity = 2 }) {} else { Issue.record("not saved") }
        guard case .shrinks(let places) = try await outcome("", { $0.provinces = ["12"] }) else {
            Issue.record("places were taken away unasked")
            return
        }
        #expect((places.lostPlaces, places.without, places.persons, places.lostSeats) == (4, 4, 1, 0))
        if case .saved = try await outcome(places.mark, { $0.provinces = ["12"] }) {} else { Issue.record("not saved") }
        // More of everything is never asked.
        if case .saved = try await outcome("", { ($0.provinces, $0.capacity) = (first.provinces, nil) }) {
        } else {
            Issue.record("asked for nothing")
        }
        await way.database.close()
    }
}
