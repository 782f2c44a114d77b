import Actions
import Domain
import Store
import Synchronization
import TestSupport

/// The small round with a workshop of two sessions, as many local governments as are asked for, and a clock that can be put forward.
struct PreparedWorkshop: Sendable {
    static let round = "2567"
    static let organiser = SmallRound.person(.dla, of: "", account: 18)
    static let recorder = SmallRound.person(.recorder, of: code(0), account: 11)

    let database: TestDatabase
    private let moment = Shared()

    private final class Shared: Sendable {
        let now = Mutex<Int64>(SmallRound.now)
    }

    /// "6119000", "6119001" …, all TAO of one province.
    static func code(_ number: Int) -> String { String(6_119_000 + number) }

    /// - Parameters:
    ///   - places: TAO to which the first session is assigned.
    ///   - capacity: seats of the first session.
    ///   - streamed: whether both are on Facebook Live.
    static func make(
        _ engine: Engine, places: Int = 4, capacity: Int?, seats: Int = 1, waitingList: Bool = true,
        streamed: Bool = true
    ) async throws -> PreparedWorkshop {
        let made = PreparedWorkshop(database: try await SmallRound.make(engine))
        try await made.database.write { db in
            for number in 0..<places {
                let (code, name) = (code(number), "ตำบลที่ \(number)")
                try db.run(
                    """
                    INSERT INTO local_government (code, type, name_th, full_name_th, name_en, province_code,
                                                  district_code, sort_key, search_key, valid_from)
                    VALUES (\(code), 'TAO', \(name), \("องค์การบริหารส่วน" + name), '', '11', '1101', '', '', '2024-01-01')
                    """)
                try db.run(
                    """
                    INSERT INTO assessment (id, round_id, lao_code, type, name_th, full_name_th, province_code,
                                            district_code, state)
                    VALUES (\(1_000 + number), '2567', \(code), 'TAO', \(name), \(name), '11', '1101', 'notStarted')
                    """)
            }
            // The TAO of the small round is of another session.
            try db.run("UPDATE assessment SET province_code = '20' WHERE lao_code = '6110111'")
        }
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: SmallRound.now).date
        _ = try await made.perform(
            SaveWorkshop(
                Workshop(
                    round: round, version: 0, title: "ประชุมชี้แจง", opensOn: today, replyBy: today.adding(days: 10),
                    seats: seats, hasWaitingList: waitingList, offerHours: 24)))
        let link = streamed ? "https://facebook.example/live" : ""
        for (types, capacity) in [(Set([LocalGovernmentType.tao]), capacity), (Set([.pao]), nil)] {
            _ = try await made.perform(
                SaveWorkshopSession(
                    WorkshopSession(
                        round: round, number: 0, version: 0, startsAt: SmallRound.now + 20 * 86_400_000,
                        endsAt: SmallRound.now + 20 * 86_400_000 + 10_800_000, provinces: ["11"], types: types,
                        capacity: capacity, webexLink: "https://webex.example/room", facebookLink: link)))
        }
        return made
    }

    var environment: Environment {
        let moment = moment
        var environment = Environment(
            now: { moment.now.withLock { $0 } },
            randomBytes: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } })
        environment.mail = TestSite.mailDesk
        return environment
    }

    func pass(minutes: Int) { moment.now.withLock { $0 += Int64(minutes) * 60_000 } }

    func pass(hours: Int) { moment.now.withLock { $0 += Int64(hours) * 3_600_000 } }

    func perform<A: Action>(_ action: A, as person: Principal = organiser) async throws -> A.Outcome {
        try await action.perform(by: .known(person), in: environment, on: database)
    }

    static func person(_ name: String) -> Registration.Person {
        Registration.Person(
            name: name, position: "นักวิเคราะห์", telephone: "08 1234 \(String(1_000 + abs(name.hashValue % 9_000)))",
            email: "a@example.go.th")
    }

    static func form(_ seed: Int) -> [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: seed >> ($0 * 4) &+ $0) } }

    @discardableResult
    func register(
        _ number: Int, _ name: String = "สมศรี บันทึกดี", reply: Registration.Reply = .attend, session: Int? = nil,
        reason: String = "", form: Int? = nil, by registrant: Registrant = .anybody, on other: (any Database)? = nil
    ) async throws -> RegisterForWorkshop.Outcome {
        try await RegisterForWorkshop(
            round: Self.round, localGovernment: Self.code(number), reply: reply, session: session,
            person: Self.person(name), reason: reason, form: Self.form(form ?? Int.random(in: 1...Int.max))
        ).perform(by: registrant, in: environment, on: other ?? database)
    }

    @discardableResult
    func change(
        _ number: Int, seat: Int = 1, _ change: ChangeRegistration.Change, on other: (any Database)? = nil
    ) async throws -> ChangeRegistration.Outcome {
        let (found, key) = try await database.read { db in
            let found = try Registrations.find(Self.round, Self.code(number), seat: seat, on: db)
            return (found, try found.flatMap { found in try RegistrationSeal.find(on: db)?.code(of: found) })
        }
        guard let found, let key else { throw StoreError.failed("nobody is registered") }
        return try await ChangeRegistration(
            round: Self.round, localGovernment: Self.code(number), seat: seat, seen: found.version, change: change
        ).perform(by: .holder(key), in: environment, on: other ?? database)
    }

    func standing(_ number: Int, seat: Int = 1) async throws -> Registration.Standing? {
        try await database.read { try Registrations.find(Self.round, Self.code(number), seat: seat, on: $0)?.standing }
    }

    func standings(_ numbers: Range<Int>) async throws -> [Registration.Standing?] {
        var standings: [Registration.Standing?] = []
        for number in numbers { standings.append(try await standing(number)) }
        return standings
    }

    func count(_ number: Int = 1) async throws -> SeatCount {
        let now = environment.now()
        return try await database.read { db in
            guard let workshop = try Workshops.find(Self.round, on: db),
                let session = try WorkshopSessions.find(Self.round, number, on: db)
            else { throw StoreError.failed("no session") }
            return try Registrations.count(session, keepsSeats: workshop.keepsSeats(at: now), on: db)
        }
    }

    func keep() async throws { try await KeepSeats.run(in: environment, on: database) }

    /// Whether every chain holds.
    func isWhole() async throws -> Bool {
        try await database.read { db in
            try AuditEntries.chains(on: db).allSatisfy {
                Audit.firstBreak(in: try AuditEntries.list($0, on: db)) == nil
            }
        }
    }
}
