import Actions
import Domain
import Store
import Synchronization
import TestSupport

/// A round in which one local government has certified its figures, and a clock that can be put forward.
struct CertifiedRound: Sendable {
    static let code = "6110111"
    static let recorder = SmallRound.person(.recorder, of: code, account: 11)
    static let certifier = SmallRound.person(.certifier, of: code, account: 12)
    static let district = SmallRound.person(.district, of: "1101", account: 15)
    static let province = SmallRound.person(.province, of: "11", account: 16)
    static let office = SmallRound.person(.odloc, of: "", account: 17)

    let database: TestDatabase
    private let moment = Shared()

    private final class Shared: Sendable {
        let now = Mutex<Int64>(SmallRound.now)
    }

    /// - Parameter check: whether provinces check.
    static func make(_ engine: Engine, check: RoundSchedule.Check = .all) async throws -> CertifiedRound {
        let round = CertifiedRound(database: try await SmallRound.make(engine))
        var schedule = RoundSchedule()
        schedule.check = check
        if check != .off { _ = try await round.perform(ScheduleRound(round: "2567", schedule: schedule), as: office) }
        try await round.record("A1-01", frame: "10", provision: "8")
        try await round.submit()
        _ = try await round.certify()
        return round
    }

    var environment: Environment {
        let moment = moment
        return Environment(now: { moment.now.withLock { $0 } }, randomBytes: { [UInt8](repeating: 7, count: $0) })
    }

    var today: ThaiDate { ThaiClock.bangkok(millisecondsSinceEpoch: environment.now()).date }

    func pass(days: Int) { moment.now.withLock { $0 += Int64(days) * 86_400_000 } }

    func perform<A: Action>(_ action: A, as person: Principal) async throws -> A.Outcome {
        let environment = environment
        return try await database.write { try action.run(as: person, in: environment, on: $0) }
    }

    func assessment() async throws -> Assessment {
        guard let found = try await database.read({ try Assessments.find("2567", Self.code, on: $0) }) else {
            throw Unexpected(outcome: "no assessment")
        }
        return found
    }

    func state() async throws -> Assessment.State { try await assessment().state }

    @discardableResult
    func record(
        _ indicator: String, frame: String, provision: String, seen: Int = 0
    ) async throws -> SaveAnswer.Outcome {
        let entry = AnswerEntry(typedFrame: frame, typedProvision: provision, carriedOut: true, note: "")
        return try await perform(
            SaveAnswer(round: "2567", localGovernment: Self.code, indicator: indicator, entry: entry, seen: seen),
            as: Self.recorder)
    }

    func submit() async throws {
        let outcome = try await perform(
            SubmitAssessment(round: "2567", localGovernment: Self.code, direction: .submit), as: Self.recorder)
        guard case .done = outcome else { throw Unexpected(outcome: "\(outcome)") }
    }

    func certify(
        _ capacity: Capacity? = nil, as person: Principal = certifier
    ) async throws -> CertifyAssessment.Outcome {
        let environment = environment
        let reading = try await database.read { try AssessmentReading("2567", Self.code, in: environment, on: $0) }
        if reading.assessment.state == .submitted, !reading.blanksWithoutReason.isEmpty {
            let reasons = Dictionary(
                reading.blanksWithoutReason.map { ($0.code, "ยังไม่มีข้อมูล") }, uniquingKeysWith: { first, _ in first })
            _ = try await perform(
                StateBlankReasons(round: "2567", localGovernment: Self.code, reasons: reasons), as: person)
        }
        let seen = try await database.read { db in
            let reading = try AssessmentReading("2567", Self.code, in: environment, on: db)
            return CertifyAssessment.sha256(
                of: reading.snapshot(number: try CertifyAssessment.nextNumber(reading.assessment.id, on: db)))
        }
        return try await perform(
            CertifyAssessment(round: "2567", localGovernment: Self.code, seenSHA256: seen, capacity: capacity),
            as: person)
    }

    func sendBack(
        _ reasons: [String: String], certification: Int = 1, days: Int = 7, as person: Principal = province
    ) async throws -> ReturnAssessment.Outcome {
        try await perform(
            ReturnAssessment(
                round: "2567", localGovernment: Self.code, certification: certification, reasons: Reasons(reasons),
                until: today.adding(days: days)), as: person)
    }

    struct Unexpected: Error {
        let outcome: String
    }
}

/// The outcome's own name, without what it carries.
func name(of outcome: some Any) -> String { String("\(outcome)".prefix { $0 != "(" }) }
