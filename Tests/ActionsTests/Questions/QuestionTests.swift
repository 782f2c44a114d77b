import Actions
import Domain
import Store
import TestSupport
import Testing

/// What is asked of the central offices, from the first word to the last.
@Suite struct QuestionTests {
    private let code = "6110111"
    private let recorder = SmallRound.person(.recorder, of: "6110111", account: 11)
    private let province = SmallRound.person(.province, of: "11", account: 21)
    private let office = SmallRound.person(.odloc, of: "", account: 31)
    private let department = SmallRound.person(.dla, of: "", account: 32)

    private func run<A: Action>(
        _ action: A, _ person: Principal, _ database: any Database, at now: Int64 = SmallRound.now
    ) async throws -> A.Outcome {
        let environment = Environment(now: { now }, randomBytes: { [UInt8](repeating: 7, count: $0) })
        return try await action.perform(by: .known(person), in: environment, on: database)
    }

    private func ask(_ text: String, indicator: String = "") -> AskQuestion {
        AskQuestion(text: text, round: "2567", indicator: indicator, place: code, page: "/rounds/2567")
    }

    private func find(_ id: Int, _ database: any Database) async throws -> Question? {
        try await database.read { try Questions.find(id, on: $0) }
    }

    @Test("a question is asked, answered, asked again, answered, and closed, all on record", arguments: Engine.enabled)
    func thread(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let now = SmallRound.now
        #expect(try await run(ask("  นับสายใดบ้าง\r\nรวมลูกรังไหม ", indicator: "A1-01"), recorder, database) == .asked(1))
        #expect(try await run(AnswerQuestion(question: 1, text: " ", seen: 1), office, database) == .textMissing)
        #expect(
            try await run(AnswerQuestion(question: 1, text: "ไม่รวม", seen: 1), office, database, at: now + 1_000)
                == .answered)
        #expect(
            try await run(AnswerQuestion(question: 1, text: "ไม่รวม", seen: 1), office, database) == .answered,
            "a form that was sent twice")
        #expect(
            try await run(AnswerQuestion(question: 1, text: "รวม", seen: 1), province, database) == .conflict)
        #expect(try await find(1, database)?.state == .answered)
        #expect(try await run(AskAgain(question: 1, text: "แล้วคอนกรีต", seen: 1), recorder, database) == .conflict)
        #expect(
            try await run(AskAgain(question: 1, text: "แล้วคอนกรีต", seen: 2), recorder, database, at: now + 2_000)
                == .asked)
        #expect(try await find(1, database)?.since == now + 2_000)
        #expect(
            try await run(AskAgain(question: 1, text: "โปรดตอบด้วย", seen: 3), recorder, database, at: now + 3_000)
                == .asked)
        let waiting = try await find(1, database)
        #expect(waiting?.state == .asked && waiting?.since == now + 2_000, "who adds does not wait anew")
        #expect(
            try await run(AnswerQuestion(question: 1, text: "รวมได้", seen: 4), province, database) == .answered)
        #expect(try await run(CloseQuestion(question: 1), recorder, database) == .closed)
        #expect(try await run(CloseQuestion(question: 1), recorder, database) == .closedBefore)
        #expect(try await run(AskAgain(question: 1, text: "อีก", seen: 5), recorder, database) == .closed)
        #expect(try await run(AnswerQuestion(question: 1, text: "อีก", seen: 5), office, database) == .closed)

        let whole = try #require(try await find(1, database))
        #expect(whole.messages.map(\.kind) == [.question, .answer, .question, .question, .answer])
        #expect(whole.messages[0].statement.text == "นับสายใดบ้าง\nรวมลูกรังไหม")
        #expect(whole.messages.map(\.statement.role) == [.recorder, .odloc, .recorder, .recorder, .province])
        #expect(whole.origin.indicator == "A1-01" && whole.origin.province == "11" && whole.origin.chain == code)
        let entries = try await database.read { try AuditEntries.list(code, on: $0) }
        #expect(
            entries.map(\.action) == [
                "question.asked", "question.answered", "question.asked", "question.asked", "question.answered",
                "question.closed",
            ])
        #expect(Audit.firstBreak(in: entries) == nil)
        #expect(entries.allSatisfy { !$0.became.contains("รวม") && $0.round == "2567" && $0.subject == "1" })
        await database.close()
    }

    @Test("who may answer is who may, and nobody closes or goes on with another's", arguments: Engine.enabled)
    func permissions(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        #expect(try await run(ask("ถาม"), recorder, database) == .asked(1))
        let other = SmallRound.person(.province, of: "20", account: 22)
        let colleague = SmallRound.person(.recorder, of: code, account: 12)
        for person in [recorder, other, colleague, SmallRound.person(.auditor, of: "", account: 33)] {
            await #expect(throws: Refusal.forbidden) {
                try await run(AnswerQuestion(question: 1, text: "ตอบ", seen: 1), person, database)
            }
        }
        for person in [colleague, office] {
            await #expect(throws: Refusal.forbidden) { try await run(CloseQuestion(question: 1), person, database) }
            await #expect(throws: Refusal.forbidden) {
                try await run(AskAgain(question: 1, text: "อีก", seen: 1), person, database)
            }
        }
        await #expect(throws: Refusal.self) {
            try await run(AnswerQuestion(question: 9, text: "ตอบ", seen: 1), office, database)
        }
        var program = recorder
        program.entry = .token(mayRecord: false)
        await #expect(throws: Refusal.forbidden) { try await run(ask("ถาม"), program, database) }
        let contributor = SmallRound.person(.contributor, of: code, account: 40)
        await #expect(throws: Refusal.self) { try await run(ask("ถาม"), contributor, database) }

        // What a province asks goes to the central offices alone, among central acts.
        #expect(try await run(AskQuestion(text: "ถามบ้าง"), province, database) == .asked(2))
        #expect(try await find(2, database)?.origin.chain == Audit.centralChain)
        await #expect(throws: Refusal.forbidden) {
            try await run(AnswerQuestion(question: 2, text: "ตอบ", seen: 1), other, database)
        }
        #expect(try await run(AnswerQuestion(question: 2, text: "ตอบ", seen: 1), department, database) == .answered)
        let waiting = try await database.read { db in
            try [province, other, office, department].map {
                try Questions.list(.waiting(in: $0.reach(.answerQuestions), except: $0.accountID), on: db).map(\.id)
            }
        }
        #expect(waiting == [[1], [], [1], [1]])
        let counted = try await database.read {
            try Questions.count(.waiting(in: office.reach(.answerQuestions), except: 31), on: $0)
        }
        #expect(counted == 1)
        await database.close()
    }

    @Test("what is sent twice stands once; blank, too long, too many and unknown rows are refused")
    func limits() async throws {
        let database = try await SmallRound.make(.sqlite)
        let longest = String(repeating: "ก", count: Question.longestText)
        #expect(try await run(ask(" \n"), recorder, database) == .textMissing)
        #expect(try await run(ask(longest + "ก"), recorder, database) == .textTooLong)
        #expect(try await run(ask("ถาม", indicator: "Z9"), recorder, database) == .indicatorUnknown)
        #expect(try await run(ask(longest), recorder, database) == .asked(1))
        #expect(try await run(ask(longest), recorder, database) == .standing(1))
        #expect(try await run(ask(longest, indicator: "A1-01"), recorder, database) == .asked(2))
        for number in 3...Question.mostOpen {
            #expect(try await run(ask("ข้อ \(number)"), recorder, database) == .asked(number))
        }
        #expect(try await run(ask("เกิน"), recorder, database) == .tooManyOpen)
        #expect(try await run(CloseQuestion(question: 3), recorder, database) == .closed)
        #expect(try await run(ask("เกิน"), recorder, database) == .asked(21))
        await database.close()
    }

    @Test("of many answers at once one is kept, and the others are told", arguments: Engine.enabled)
    func race(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        #expect(try await run(ask("ถาม"), recorder, database) == .asked(1))
        let outcomes = try await withThrowingTaskGroup(of: AnswerQuestion.Outcome.self) { group in
            for number in 0..<8 {
                let person = SmallRound.person(.odloc, of: "", account: 50 + number)
                group.addTask {
                    try await run(AnswerQuestion(question: 1, text: "ตอบ \(number)", seen: 1), person, database)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == .answered } == 1 && outcomes.count { $0 == .conflict } == 7)
        #expect(try await find(1, database)?.messages.count == 2)
        await database.close()
    }

    @Test("the words go after their years, the entries stay whole, and the page says so", arguments: Engine.enabled)
    func forgetting(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        let year: Int64 = 31_557_600_000
        #expect(try await run(ask("ถาม"), recorder, database) == .asked(1))
        #expect(try await run(AnswerQuestion(question: 1, text: "ตอบ", seen: 1), office, database) == .answered)
        for (years, expected) in [(Int64(Keeping.yearsOfQuestions), 2), (Int64(Keeping.yearsOfQuestions) + 1, 0)] {
            let now = SmallRound.now + years * year - 86_400_000
            let environment = Environment(now: { now }, randomBytes: { [UInt8](repeating: 7, count: $0) })
            let forgotten = try await ForgetPastData().run(in: environment, on: database)
            #expect(forgotten["questions"] == (expected == 2 ? nil : 2))
            let texts = try await find(1, database)?.messages.compactMap(\.statement.text) ?? []
            #expect(texts.count == expected)
        }
        let entries = try await database.read { try AuditEntries.list(code, on: $0) }
        #expect(entries.count == 2 && Audit.firstBreak(in: entries) == nil)
        await database.close()
    }
}
