import Actions
import Domain
import Store
import TestSupport
import Testing

/// A slow line may bring a request again hours later, when its author has typed other figures since.
@Suite struct LateCopyTests {
    private let code = "6110111"
    private let environment = SmallRound.environment()

    @Test(
        "A copy of a refused request leaves the author's newer draft alone, even where its values stand by now",
        arguments: Engine.enabled)
    func answer(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await hire(on: database)
        let indicator = try #require(
            SmallRound.standards().indicators(for: .tao).first { $0.kind == .ratio && $0.frameFrom == nil }
        ).code

        @Sendable func save(_ provision: String, by account: Int, seen: Int, key: UInt8) async throws -> Bool {
            let save = SaveAnswer(
                round: "2567", localGovernment: code, indicator: indicator,
                entry: AnswerEntry(typedFrame: "10", typedProvision: provision, carriedOut: true, note: ""), seen: seen,
                repeated: request(key, provision, indicator))
            let person = SmallRound.person(.recorder, of: code, account: account)
            guard case .saved = try await save.perform(by: .known(person), in: environment, on: database) else {
                return false
            }
            return true
        }
        #expect(try await save("7", by: 8, seen: 0, key: 1))
        #expect(try await save("5", by: 7, seen: 0, key: 2) == false)
        #expect(try await save("6", by: 7, seen: 0, key: 3) == false)
        #expect(try await draft(indicator, on: database) == "6")
        #expect(try await save("5", by: 7, seen: 0, key: 2) == false)
        #expect(try await draft(indicator, on: database) == "6")

        #expect(try await save("5", by: 8, seen: 1, key: 4))
        #expect(try await save("5", by: 7, seen: 0, key: 2))
        #expect(try await draft(indicator, on: database) == "6")

        #expect(try await save("6", by: 7, seen: 2, key: 5))
        #expect(try await draft(indicator, on: database) == nil)
        await database.close()
    }

    @Test("The same of a base value, and of throwing a draft away", arguments: Engine.enabled)
    func baseValue(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await hire(on: database)
        let item = "population"
        let subject = BaseDataItem.subject(item)

        @Sendable func save(_ typed: String, by account: Int, seen: Int, key: UInt8) async throws -> Bool {
            let save = SaveBaseValue(
                round: "2567", localGovernment: code, item: item, typed: typed,
                value: .success(ExactDecimal(Int(typed) ?? 0)), seen: seen, repeated: request(key, typed, subject))
            let person = SmallRound.person(.recorder, of: code, account: account)
            guard case .saved = try await save.perform(by: .known(person), in: environment, on: database) else {
                return false
            }
            return true
        }
        func discard(key: UInt8) async throws {
            let discard = DiscardDraft(
                round: "2567", localGovernment: code, subject: subject, repeated: request(key, "discard", subject))
            let person = SmallRound.person(.recorder, of: code, account: 7)
            try await discard.perform(by: .known(person), in: environment, on: database)
        }
        #expect(try await save("4000", by: 8, seen: 0, key: 1))
        #expect(try await save("5000", by: 7, seen: 0, key: 2) == false)
        try await discard(key: 3)
        #expect(try await draft(subject, on: database) == nil)
        #expect(try await save("6000", by: 7, seen: 0, key: 4) == false)
        try await discard(key: 3)
        #expect(try await save("5000", by: 7, seen: 0, key: 2) == false)
        #expect(try await draft(subject, on: database) == "6000")
        #expect(try await save("5000", by: 8, seen: 1, key: 5))
        #expect(try await save("5000", by: 7, seen: 0, key: 2))
        #expect(try await draft(subject, on: database) == "6000")
        await database.close()
    }

    @Test("A page that did not show a draft takes none away; one that did takes that one", arguments: Engine.enabled)
    func shownDraft(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        try await hire(on: database)
        let indicator = try #require(
            SmallRound.standards().indicators(for: .tao).first { $0.kind == .ratio && $0.frameFrom == nil }
        ).code
        func save(_ provision: String, by account: Int, seen: Int) -> SaveAnswer {
            SaveAnswer(
                round: "2567", localGovernment: code, indicator: indicator,
                entry: AnswerEntry(typedFrame: "10", typedProvision: provision, carriedOut: true, note: ""), seen: seen)
        }
        func person(_ account: Int) -> Principal { SmallRound.person(.recorder, of: code, account: account) }
        for seen in 0...1 {
            let first = save("\(5 + seen)", by: 8, seen: seen)
            _ = try await first.perform(by: .known(person(8)), in: environment, on: database)
        }
        // On a telephone, over what he saw there.
        _ = try await save("7", by: 7, seen: 1).perform(by: .known(person(7)), in: environment, on: database)
        #expect(try await draft(indicator, on: database) == "7")
        // The page of his desk still shows version 1, and no draft.
        var untouched = save("5", by: 7, seen: 1)
        _ = try await SaveArea(answers: [untouched]).perform(by: .known(person(7)), in: environment, on: database)
        #expect(try await draft(indicator, on: database) == "7")
        untouched.shownDraft = try await database.read { db in
            let assessment = try Assessments.find("2567", code, on: db)?.id ?? 0
            return try Drafts.list(assessment, by: 7, on: db)[indicator]?.savedAt
        }
        _ = try await SaveArea(answers: [untouched]).perform(by: .known(person(7)), in: environment, on: database)
        #expect(try await draft(indicator, on: database) == nil)
        await database.close()
    }

    private func request(_ key: UInt8, _ body: String, _ subject: String) -> RepeatedRequest {
        RepeatedRequest(key: [UInt8](repeating: key, count: 16), subject: subject, requestHash: Array(body.utf8))
    }

    /// What the recorder's draft says he typed.
    private func draft(_ subject: String, on database: any Database) async throws -> String? {
        try await database.read { db in
            let assessment = try Assessments.find("2567", code, on: db)?.id ?? 0
            return try Drafts.list(assessment, by: 7, on: db)[subject]?.provision
        }
    }

    private func hire(on database: any Database) async throws {
        _ = try await database.write {
            try $0.run(
                """
                INSERT INTO account (id, username, name, password_hash, demonstration, created_at)
                VALUES (7, 'r', 'สมใจ ใจดี', '', 0, 0), (8, 's', 'สมศรี มีชัย', '', 0, 0)
                """)
        }
    }
}
