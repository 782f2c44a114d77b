import Actions
import Dispatch
import Domain
import Store
import Synchronization
import TestSupport
import Testing

/// A server in small: a database, the country in memory, and people who do things and have it told there.
struct Office: Sendable {
    let database: any Database
    let nation = Nation()
    let standards: Standards
    private let environment = SmallRound.environment()

    static func open(_ engine: Engine) async throws -> Office {
        try await open(on: try await SmallRound.make(engine))
    }

    /// Another server on the same database.
    static func open(beside office: Office) async throws -> Office { try await open(on: office.database) }

    private static func open(on database: any Database) async throws -> Office {
        let office = Office(database: database, standards: try SmallRound.standards())
        try await office.nation.load("2567", from: database, standards: office.environment.standards)
        return office
    }

    /// - Parameter beforeCommit: called inside the transaction when all is written.
    func save(
        _ code: String, _ indicator: String, frame: Double?, provision: Double, seen: Int = 0,
        beforeCommit: @escaping @Sendable () -> Void = {}
    ) async throws {
        let action = SaveAnswer(
            round: "2567", localGovernment: code, indicator: indicator,
            entry: AnswerEntry(
                typedFrame: frame.map { "\($0)" } ?? "", typedProvision: "\(provision)", carriedOut: true, note: ""),
            seen: seen)
        let environment = environment
        let outcome = try await database.write { db in
            let outcome = try action.run(
                as: SmallRound.person(.recorder, of: code, account: 7), in: environment, on: db)
            beforeCommit()
            return outcome
        }
        guard case .saved(let saved) = outcome else { throw Unexpected(outcome: "\(outcome)") }
        nation.record(saved, round: "2567", code: code)
    }

    func saveBase(_ code: String, _ item: String, _ value: Int) async throws {
        let action = SaveBaseValue(
            round: "2567", localGovernment: code, item: item, typed: "\(value)", value: .success(ExactDecimal(value)),
            seen: 0)
        let outcome = try await perform(action, .recorder, code, 7)
        guard case .saved(let saved) = outcome else { throw Unexpected(outcome: "\(outcome)") }
        nation.record(saved, round: "2567", code: code)
    }

    func submit(_ code: String) async throws {
        let action = SubmitAssessment(round: "2567", localGovernment: code, direction: .submit)
        let outcome = try await perform(action, .recorder, code, 7)
        guard case .done(let state, let receipt) = outcome else { throw Unexpected(outcome: "\(outcome)") }
        nation.record(state, receipt, round: "2567")
    }

    func certify(_ code: String) async throws {
        let environment = environment
        let (blanks, round) = (standards.set.indicators.map { ($0.code, "ยังไม่มีข้อมูล") }, "2567")
        let reasons = StateBlankReasons(
            round: round, localGovernment: code, reasons: Dictionary(blanks, uniquingKeysWith: { first, _ in first }))
        _ = try await perform(reasons, .certifier, code, 8)
        let seen = try await database.read { db in
            let reading = try AssessmentReading(round, code, in: environment, on: db)
            let number = try CertifyAssessment.nextNumber(reading.assessment.id, on: db)
            return CertifyAssessment.sha256(of: reading.snapshot(number: number))
        }
        let action = CertifyAssessment(round: round, localGovernment: code, seenSHA256: seen)
        let outcome = try await perform(action, .certifier, code, 8)
        guard case .certified = outcome else { throw Unexpected(outcome: "\(outcome)") }
        try await nation.refresh(round, code, from: database)
    }

    func withdraw(_ code: String) async throws {
        let action = WithdrawCertification(round: "2567", localGovernment: code, reason: "แก้ไขตัวเลข")
        let outcome = try await perform(action, .certifier, code, 8)
        guard case .withdrawn = outcome else { throw Unexpected(outcome: "\(outcome)") }
        try await nation.refresh("2567", code, from: database)
    }

    func verdict(_ code: String, _ indicator: String, on basis: Basis = .live) -> Verdict? {
        nation.read("2567") { columns in
            guard let participant = columns.participants.position(of: code),
                let position = columns.standards.position(of: indicator)
            else { return nil }
            return columns.verdict(of: participant, indicator: position, on: basis)
        } ?? nil
    }

    /// The tables are those of a country loaded anew.
    func expectAsLoaded(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let anew = Nation()
        try await anew.load("2567", from: database, standards: environment.standards)
        for basis in Basis.allCases {
            #expect(nation.summary("2567", basis) == anew.summary("2567", basis), sourceLocation: sourceLocation)
        }
        for participant in SmallRound.codes.indices {
            for indicator in standards.set.indicators.indices {
                let mine = nation.read("2567") { $0.state(of: participant, indicator: indicator) }
                let loaded = anew.read("2567") { $0.state(of: participant, indicator: indicator) }
                #expect(mine == loaded, sourceLocation: sourceLocation)
            }
        }
    }

    private func perform<Act: Action>(
        _ action: Act, _ role: Role, _ code: String, _ account: Int
    ) async throws -> Act.Outcome {
        try await action.perform(
            by: .known(SmallRound.person(role, of: code, account: account)), in: environment, on: database)
    }

    struct Unexpected: Error {
        let outcome: String
    }
}

/// Holds a transaction until it is let through, a minute at most: where somebody else has failed, the test shall fail and not hang.
final class Gate: Sendable {
    private let opening = DispatchSemaphore(value: 0)
    private let arrived = Mutex(false)

    func passThrough() {
        arrived.withLock { $0 = true }
        _ = opening.wait(timeout: .now() + 60)
    }

    func reached() async {
        for _ in 0..<12_000 where !arrived.withLock({ $0 }) { try? await Task.sleep(for: .milliseconds(5)) }
    }

    func open() { opening.signal() }
}
