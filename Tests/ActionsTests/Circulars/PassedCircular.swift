import Actions
import Domain
import Store
import Synchronization
import TestSupport

/// The small round with a circular, and the people of its chain; a clock that can be put forward.
struct PassedCircular: Sendable {
    static let tao = "6110111"
    static let pao = "2110101"
    static let bangkok = LocalGovernment.bangkok.code
    static let recorder = SmallRound.person(.recorder, of: tao, account: 11)
    static let certifier = SmallRound.person(.certifier, of: tao, account: 12)
    static let elsewhere = SmallRound.person(.recorder, of: "5110201", account: 13)
    static let district = SmallRound.person(.district, of: "1101", account: 15)
    static let otherDistrict = SmallRound.person(.district, of: "1102", account: 25)
    static let province = SmallRound.person(.province, of: "11", account: 16)
    static let otherProvince = SmallRound.person(.province, of: "20", account: 26)
    static let office = SmallRound.person(.odloc, of: "", account: 17)
    static let department = SmallRound.person(.dla, of: "", account: 18)
    static let auditor = SmallRound.person(.auditor, of: "", account: 20)

    let database: TestDatabase
    private let moment = Shared()

    private final class Shared: Sendable {
        let now = Mutex<Int64>(SmallRound.now)
    }

    /// - Parameter kind: nil for a round without a circular.
    static func make(_ engine: Engine, _ kind: Circular.Kind? = .workshop) async throws -> PassedCircular {
        let made = PassedCircular(database: try await SmallRound.make(engine))
        guard let kind else { return made }
        _ = try await made.prepare(kind)
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

    var today: ThaiDate { ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).date }

    func pass(days: Int) { moment.now.withLock { $0 += Int64(days) * 86_400_000 } }

    func perform<A: Action>(_ action: A, as person: Principal) async throws -> A.Outcome {
        try await action.perform(by: .known(person), in: environment, on: database)
    }

    func prepare(_ kind: Circular.Kind, as person: Principal = department) async throws -> PrepareCircular.Outcome {
        try await perform(
            PrepareCircular(
                round: "2567", kind: kind, officersBy: kind.asksForOfficer ? today.adding(days: 21) : nil),
            as: person)
    }

    func reading(_ place: String) async throws -> LetterReading {
        try await database.read { try LetterReading("2567", 1, place, on: $0) }
    }

    /// Writes what was drafted, with number, day and signatory, and issues it.
    func issue(_ place: String, as person: Principal) async throws -> WriteLetter.Outcome {
        let (drafted, seen) = try await database.read { db in
            let reading = try LetterReading("2567", 1, place, on: db)
            return (try reading.own?.letter ?? reading.draft(on: db), reading.own?.version ?? 0)
        }
        var letter = drafted ?? Letter(subject: "ก", addressee: "ข", body: ["ค"], close: "ง")
        (letter.number, letter.date, letter.signatory) = ("มท \(place)/ว 1", today, "นายสมชาย ใจดี")
        return try await perform(
            WriteLetter(round: "2567", circular: 1, place: place, letter: letter, seen: seen, issues: true), as: person)
    }

    func receive(_ place: String, as person: Principal) async throws -> ReceiveLetter.Outcome {
        try await perform(ReceiveLetter(round: "2567", circular: 1, place: place), as: person)
    }

    func officer(
        _ name: String = "สมศรี บันทึกดี", email: String = "", seen: Int = 0, at code: String = tao, as person: Principal
    ) async throws -> NameOfficer.Outcome {
        try await perform(
            NameOfficer(
                round: "2567", circular: 1, localGovernment: code,
                person: .init(name: name, position: "นักวิเคราะห์", telephone: "0 2241 9000", email: email), seen: seen),
            as: person)
    }

    /// Down to the district, and so to the local governments below it.
    func passDown() async throws {
        _ = try await issue("", as: Self.department)
        _ = try await receive("11", as: Self.province)
        _ = try await issue("11", as: Self.province)
        _ = try await receive("1101", as: Self.district)
        _ = try await issue("1101", as: Self.district)
    }

    func record() async throws -> (chain: LetterChain, record: CircularRecord) {
        try await database.read { db in
            guard let circular = try Circulars.find("2567", 1, on: db) else { throw StoreError.failed("no circular") }
            return (try CircularRecords.chain("2567", on: db), try CircularRecords.record(circular, on: db))
        }
    }

    func rungs() async throws -> [String: [EscalationRung: Int64]] {
        try await database.read { db in
            try Circulars.find("2567", 1, on: db).map { try Escalations.list($0, on: db) } ?? [:]
        }
    }

    func entries(_ action: AuditEntry.Action, in chain: String) async throws -> Int {
        try await database.read { try AuditEntries.list(chain, on: $0).count { $0.action == action.rawValue } }
    }

    /// Whether every chain holds, with its texts.
    func isWhole() async throws -> Bool {
        try await database.read { db in
            try AuditEntries.chains(on: db).allSatisfy {
                Audit.firstBreak(in: try AuditEntries.list($0, on: db)) == nil
            }
        }
    }
}
