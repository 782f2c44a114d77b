import Actions
import Domain
import Store
import Synchronization
import TestSupport
import Testing

/// What goes to Webex and comes from it, with a Webex that remembers and can fail: once for each, and never in a transaction.
@Suite struct WebexActionsTests {
    /// It writes to the database whenever it is asked: were a transaction open, SQLite would wait for itself.
    private final class Rooms: WebexRooms {
        struct State {
            var handfuls: [[String]] = []
            var registered: Set<String> = []
            var answers: [String: RoomAnswer] = [:]
            var visits: [RoomVisit] = []
            var hours: Range<Int64>?
            /// Before the handful of this number.
            var failing: (handful: Int, failure: WebexFailure)?
        }

        let state = Mutex(State())
        private let database: TestDatabase

        init(_ database: TestDatabase) { self.database = database }

        private func write() async {
            do {
                _ = try await database.write { try $0.run("UPDATE workshop SET title = title") }
            } catch {
                Issue.record("a transaction is open: \(error)")
            }
        }

        func tell(
            _ persons: [RoomRegistrant], of meeting: WebexMeeting
        ) async throws(WebexFailure) -> [String: RoomAnswer] {
            await write()
            let outcome = state.withLock { state -> Result<[String: RoomAnswer], WebexFailure> in
                if let failing = state.failing, failing.handful == state.handfuls.count {
                    return .failure(failing.failure)
                }
                state.handfuls.append(persons.map(\.email))
                var answers: [String: RoomAnswer] = [:]
                for person in persons {
                    answers[person.email] =
                        state.answers[person.email]
                        ?? (state.registered.insert(person.email).inserted ? .told : .knownBefore)
                }
                return .success(answers)
            }
            return try outcome.get()
        }

        func visits(
            of meeting: WebexMeeting, within hours: Range<Int64>
        ) async throws(WebexFailure) -> [RoomVisit] {
            await write()
            let outcome = state.withLock { state -> Result<[RoomVisit], WebexFailure> in
                state.hours = hours
                return state.failing.map { .failure($0.failure) } ?? .success(state.visits)
            }
            return try outcome.get()
        }

        var sizes: [Int] { state.withLock { $0.handfuls.map(\.count) } }
    }

    private static let start = SmallRound.now + 20 * 86_400_000

    private func make(_ engine: Engine, persons: Int) async throws -> (PreparedWorkshop, Rooms) {
        let way = try await PreparedWorkshop.make(engine, places: max(persons, 4), capacity: 100)
        for number in 0..<persons { try await way.register(number, "นาย\(number) ใจดี") }
        _ = try await way.database.write {
            try $0.run("UPDATE registration SET email = 'P' || lao_code || '@example.go.th'")
        }
        return (way, Rooms(way.database))
    }

    private func name(_ meeting: String, _ way: PreparedWorkshop) async throws {
        _ = try await way.database.write {
            try $0.run("UPDATE workshop_session SET webex_meeting = \(meeting) WHERE number = 1")
        }
    }

    private func tell(
        _ way: PreparedWorkshop, _ rooms: Rooms, as person: Principal = PreparedWorkshop.organiser
    ) async throws -> TellWebexRoom.Outcome {
        try await TellWebexRoom(round: "2567", session: 1).perform(
            by: person, in: way.environment, on: way.database, to: rooms)
    }

    private func told(_ now: Int = 0, before: Int = 0) -> TellWebexRoom.Told {
        var told = TellWebexRoom.Told()
        (told.now, told.before) = (now, before)
        return told
    }

    private func fetch(
        _ way: PreparedWorkshop, _ rooms: Rooms, as person: Principal = PreparedWorkshop.organiser
    ) async throws -> FetchWebexParticipants.Outcome {
        try await FetchWebexParticipants(round: "2567", session: 1).perform(
            by: person, in: way.environment, on: way.database, from: rooms)
    }

    private func entries(_ way: PreparedWorkshop, _ action: AuditEntry.Action) async throws -> Int {
        try await way.database.read {
            try $0.first("SELECT COUNT(*) AS n FROM audit_entry WHERE action = \(action.rawValue)")?.get("n") ?? 0
        }
    }

    @Test("Everybody with a seat and an address is told once, by handfuls", arguments: Engine.enabled)
    func telling(_ engine: Engine) async throws {
        let (way, rooms) = try await make(engine, persons: 36)
        #expect(try await tell(way, rooms) == .noMeeting)
        try await name("25131234567", way)
        await #expect(throws: Refusal.forbidden) { try await tell(way, rooms, as: PreparedWorkshop.recorder) }
        _ = try await way.database.write { try $0.run("UPDATE round SET demonstration = 1") }
        #expect(try await tell(way, rooms) == .invented)
        _ = try await way.database.write { try $0.run("UPDATE round SET demonstration = 0") }
        #expect(rooms.sizes.isEmpty)
        _ = try await way.database.write { db in
            // One without an address, two who share one, one who waits.
            try db.run("UPDATE registration SET email = '' WHERE lao_code = \(PreparedWorkshop.code(0))")
            try db.run(
                "UPDATE registration SET email = 'shared@example.go.th' WHERE lao_code IN ('6119001', '6119002')")
            try db.run("UPDATE registration SET standing = 'waiting' WHERE lao_code = \(PreparedWorkshop.code(3))")
        }
        var first = told(34)
        first.unreachable = 1
        #expect(try await tell(way, rooms) == .told(first))
        #expect(rooms.sizes == [30, 3])
        var again = told(before: 34)
        again.unreachable = 1
        #expect(try await tell(way, rooms) == .told(again))
        #expect(rooms.sizes == [30, 3], "nothing is asked for those who were told")
        #expect(try await entries(way, .webexTold) == 2)

        // Another address is another mail; another meeting asks for everybody.
        _ = try await way.database.write {
            try $0.run(
                "UPDATE registration SET email = 'new@example.go.th' WHERE lao_code = \(PreparedWorkshop.code(4))")
        }
        #expect(
            try await tell(way, rooms)
                == .told(
                    {
                        var told = again
                        told.now = 1
                        told.before = 33
                        return told
                    }()))
        #expect(rooms.sizes == [30, 3, 1])
        try await name("25139999999", way)
        _ = try await tell(way, rooms)
        #expect(rooms.sizes == [30, 3, 1, 30, 3])
        #expect(try await way.isWhole())
        way.pass(hours: 24 * 21)
        #expect(try await tell(way, rooms) == .notOpen)
        await way.database.close()
    }

    @Test(
        "What a failure leaves is sent the next time, and a crash sends nobody a second mail", arguments: Engine.enabled
    )
    func failures(_ engine: Engine) async throws {
        let (way, rooms) = try await make(engine, persons: 36)
        try await name("25131234567", way)
        rooms.state.withLock { $0.failing = (1, .tooOften(seconds: 90)) }
        var half = told(30)
        (half.left, half.failure) = (6, .tooOften(seconds: 90))
        #expect(try await tell(way, rooms) == .told(half))
        rooms.state.withLock { $0.failing = nil }
        #expect(try await tell(way, rooms) == .told(told(6, before: 30)))
        // As after a crash between the answer of Webex and its note.
        _ = try await way.database.write { try $0.run("DELETE FROM webex_registrant") }
        #expect(try await tell(way, rooms) == .told(told(before: 36)))
        #expect(rooms.sizes == [30, 6, 30, 6])
        #expect(try await tell(way, rooms) == .told(told(before: 36)))
        #expect(rooms.sizes.count == 4)
        await way.database.close()
    }

    @Test("Who is refused is named and tried again; who must be let in counts as told", arguments: Engine.enabled)
    func refusals(_ engine: Engine) async throws {
        let (way, rooms) = try await make(engine, persons: 4)
        try await name("25131234567", way)
        let emails = (0..<4).map { "p\(PreparedWorkshop.code($0))@example.go.th" }
        rooms.state.withLock {
            $0.answers = [
                emails[0]: .refused("bad address"), emails[1]: .rejected, emails[2]: .pending, emails[3]: .unconfirmed,
            ]
        }
        guard case .told(let told) = try await tell(way, rooms) else {
            Issue.record("nobody was told")
            return
        }
        #expect(told.refused.map(\.name) == ["นาย0 ใจดี"] && told.refused.first?.message == "bad address")
        #expect((told.now, told.pending, told.rejected, told.unconfirmed) == (1, 1, 1, 1))
        _ = try await tell(way, rooms)
        #expect(rooms.state.withLock { $0.handfuls[1] } == [emails[0], emails[1], emails[3]])
        await way.database.close()
    }

    @Test("What Webex tells counts as its file does, once, whichever comes first", arguments: Engine.enabled)
    func fetching(_ engine: Engine) async throws {
        let (way, rooms) = try await make(engine, persons: 2)
        #expect(try await fetch(way, rooms) == .noMeeting)
        try await name("25131234567", way)
        #expect(try await fetch(way, rooms) == .imported(.tooEarly))
        way.pass(hours: 24 * 20 + 1)
        await #expect(throws: Refusal.forbidden) { try await fetch(way, rooms, as: PreparedWorkshop.recorder) }
        #expect(rooms.state.withLock { $0.hours } == nil, "nothing was asked")
        rooms.state.withLock { $0.failing = (0, .tooSlow) }
        #expect(try await fetch(way, rooms) == .failed(.tooSlow))
        #expect(rooms.state.withLock { $0.hours } == (Self.start - 6 * 3_600_000)..<(way.environment.now() + 1))
        way.pass(hours: 2)
        func span(_ minutes: Range<Int64>) -> TimeSpans {
            TimeSpans([(Self.start + minutes.lowerBound * 60_000)..<(Self.start + minutes.upperBound * 60_000)])
        }
        rooms.state.withLock {
            $0.failing = nil
            $0.visits = [
                RoomVisit(name: "Somebody", email: "P6119000@example.go.th", spans: span(0..<100)),
                RoomVisit(name: "นาย1 ใจดี", spans: span(-5..<200)), RoomVisit(name: "iPhone", spans: span(0..<9)),
            ]
        }
        let taken = ImportWebexParticipants.Taken(rows: 3, persons: 3, matched: 2, changed: 3)
        #expect(try await fetch(way, rooms) == .imported(.taken(taken)))
        var same = taken
        same.changed = 0
        #expect(try await fetch(way, rooms) == .imported(.taken(same)))
        #expect(try await entries(way, .attendanceImported) == 1)
        let file = """
            Name,Attendee Email,Join Time,Leave Time
            Somebody,P6119000@example.go.th,\(time(0)),\(time(100))
            นาย1 ใจดี,,\(time(0)),\(time(200))
            iPhone,,\(time(0)),\(time(9))
            """
        let byFile = try await way.perform(
            ImportWebexParticipants(round: "2567", session: 1, file: "room.csv", bytes: Array(file.utf8)))
        #expect(byFile == .taken(same), "the file after it says nothing new")
        rooms.state.withLock { $0.visits = [] }
        #expect(try await fetch(way, rooms) == .imported(.unreadable([])))
        #expect(try await way.isWhole())
        await way.database.close()
    }

    private func time(_ minutes: Int) -> String {
        let clock = ThaiClock.bangkok(millisecondsSinceEpoch: Self.start + Int64(minutes) * 60_000)
        return "\(clock.date.iso) \(clock.hour):\(clock.minute):\(clock.second)"
    }

    @Test("Of whom Webex was told is forgotten after a year, and names nobody before", arguments: Engine.enabled)
    func forgetting(_ engine: Engine) async throws {
        let (way, rooms) = try await make(engine, persons: 2)
        try await name("25131234567", way)
        _ = try await tell(way, rooms)
        func marks() async throws -> [String] {
            try await way.database.read { db in
                try db.rows("SELECT mark FROM webex_registrant").map { try $0.get("mark") as String }
            }
        }
        #expect(try await marks().count == 2)
        #expect(try await !marks().contains { $0.contains("@") || $0.contains("6119") })
        way.pass(hours: 24 * 364)
        _ = try await ForgetPastData().run(in: way.environment, on: way.database)
        #expect(try await marks().count == 2)
        way.pass(hours: 24 * 2)
        _ = try await ForgetPastData().run(in: way.environment, on: way.database)
        #expect(try await marks().isEmpty)
        await way.database.close()
    }
}
