import Actions
import Domain
import Store
import TestSupport
import Testing

@Suite struct ConcurrentSavesTests {
    private let code = "6110111"
    private let environment = SmallRound.environment()

    @Test(
        "Saves of one local government at the same moment all succeed, and its chain stays whole",
        arguments: Engine.enabled)
    func chainStaysWhole(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let indicators = try SmallRound.standards().indicators(for: .tao)
            .filter { $0.kind == .ratio && $0.frameFrom == nil }.prefix(20).map(\.code)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for indicator in indicators {
                group.addTask {
                    let save = SaveAnswer(
                        round: "2567", localGovernment: code, indicator: indicator,
                        entry: AnswerEntry(typedFrame: "10", typedProvision: "8", carriedOut: true, note: ""), seen: 0)
                    let person = SmallRound.person(.recorder, of: code, account: 7)
                    let outcome = try await save.perform(by: .known(person), in: environment, on: database)
                    guard case .saved = outcome else { return false }
                    return true
                }
            }
            for try await saved in group { #expect(saved) }
        }
        let chain = try await database.read { try AuditEntries.list(code, on: $0) }
        #expect(chain.count == indicators.count)
        #expect(Audit.firstBreak(in: chain) == nil)
        await database.close()
    }

    @Test("A base value and the provision under it cannot pass each other", arguments: Engine.enabled)
    func noWriteSkew(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let standards = try SmallRound.standards()
        let indicator = try #require(
            standards.set.indicators.first { $0.kind == .ratio && $0.frameFrom != nil && $0.applies(to: .tao) })
        let item = indicator.frameFrom ?? ""
        let person = SmallRound.person(.recorder, of: code, account: 7)
        // Drafts belong to somebody.
        _ = try await database.write {
            try $0.run(
                """
                INSERT INTO account (id, username, name, password_hash, demonstration, created_at)
                VALUES (7, 'r', 'สมใจ ใจดี', '', 0, 0)
                """)
        }
        for trial in 0..<10 {
            let seen = try await database.read { db -> (base: Int, answer: Int) in
                let id = try Assessments.find("2567", code, on: db)?.id ?? 0
                return (
                    try BaseValues.find(id, item, on: db)?.version ?? 0,
                    try Answers.find(id, indicator.code, on: db)?.version ?? 0
                )
            }
            let low = ExactDecimal(trial.isMultiple(of: 2) ? 5 : 20)
            let base = SaveBaseValue(
                round: "2567", localGovernment: code, item: item, typed: "", value: .success(low), seen: seen.base)
            let answer = SaveAnswer(
                round: "2567", localGovernment: code, indicator: indicator.code,
                entry: AnswerEntry(
                    typedFrame: "", typedProvision: trial.isMultiple(of: 2) ? "18" : "4", carriedOut: true, note: ""),
                seen: seen.answer)
            async let first = base.perform(by: .known(person), in: environment, on: database)
            async let second = answer.perform(by: .known(person), in: environment, on: database)
            _ = try await (first, second)
            let (frame, provision) = try await database.read { db -> (ExactDecimal?, ExactDecimal?) in
                let id = try Assessments.find("2567", code, on: db)?.id ?? 0
                return (
                    try BaseValues.find(id, item, on: db)?.value ?? nil,
                    try Answers.find(id, indicator.code, on: db)?.answer.provision
                )
            }
            if let frame, let provision { #expect(provision <= frame) }
        }
        await database.close()
    }
}
