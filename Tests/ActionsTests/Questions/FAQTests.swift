import Actions
import Domain
import Store
import TestSupport
import Testing

/// What everybody reads of questions and answers, version by version.
@Suite struct FAQTests {
    private let office = SmallRound.person(.odloc, of: "", account: 31)

    private func content(_ answer: String, of topic: FAQEntry.Topic = .indicator("A1-01")) -> FAQEntry.Content {
        FAQEntry.Content(topic, question: Words(th: "นับอย่างไร", en: ""), answer: Words(th: answer, en: ""))
    }

    private func run<A: Action>(_ action: A, _ person: Principal, _ database: any Database) async throws -> A.Outcome {
        try await action.perform(by: .known(person), in: SmallRound.environment(), on: database)
    }

    private func published(_ database: any Database) async throws -> [FAQEntry] {
        try await database.read { try FAQEntries.published(of: ["A1-01", "A1-02"], on: $0)["A1-01"] ?? [] }
    }

    @Test(
        "an entry is published, changed, withdrawn and published again, each a version on record",
        arguments: Engine.enabled)
    func versions(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        guard case .published(let first) = try await run(WriteFAQ(content: content("หนึ่ง")), office, database) else {
            Issue.record("not published")
            return
        }
        #expect(first.number == 1 && first.version == 1)
        let change = WriteFAQ(number: 1, seen: 1, content: content("สอง"))
        guard case .published(let second) = try await run(change, office, database) else {
            Issue.record("not published")
            return
        }
        #expect(second.version == 2)
        #expect(try await run(change, office, database) == .unchanged(second))
        #expect(
            try await run(WriteFAQ(number: 1, seen: 1, content: content("สาม")), office, database) == .conflict(second))
        #expect(try await published(database).map(\.content.answer.th) == ["สอง"])
        #expect(try await run(WithdrawFAQ(number: 1, seen: 1), office, database) == .conflict(second))
        #expect(try await run(WithdrawFAQ(number: 1, seen: 2), office, database) == .withdrawn)
        #expect(try await run(WithdrawFAQ(number: 1, seen: 2), office, database) == .withdrawnBefore)
        #expect(try await published(database).isEmpty)
        guard
            case .published(let last) = try await run(
                WriteFAQ(number: 1, seen: 3, content: content("สอง")), office, database)
        else {
            Issue.record("not published again")
            return
        }
        #expect(last.version == 4)
        let all = try await database.read { try FAQEntries.versions(of: 1, on: $0) }
        #expect(all.map(\.version) == [4, 3, 2, 1] && all.map(\.isPublished) == [true, false, true, true])
        let entries = try await database.read { try AuditEntries.list(Audit.centralChain, on: $0) }
        #expect(entries.map(\.action) == ["faq.published", "faq.published", "faq.withdrawn", "faq.published"])
        #expect(entries[1].became == entries[3].became.replacing("\"version\":4", with: "\"version\":2"))
        #expect(Audit.firstBreak(in: entries) == nil)
        await database.close()
    }

    @Test(
        "only the Office writes, about indicators that there are, and without the names of the question",
        arguments: Engine.enabled)
    func rules(_ engine: Engine) async throws {
        let database = try await SmallRound.make(engine)
        for role in Role.allCases where role != .odloc && role != .contributor {
            let person = SmallRound.person(role, of: role == .province ? "11" : "", account: 9)
            await #expect(throws: Refusal.forbidden, "\(role)") {
                try await run(WriteFAQ(content: content("x")), person, database)
            }
            await #expect(throws: Refusal.forbidden, "\(role)") {
                try await run(WithdrawFAQ(number: 1, seen: 1), person, database)
            }
        }
        #expect(
            try await run(WriteFAQ(content: content("x", of: .indicator("Z9"))), office, database)
                == .invalid([.indicatorUnknown]))
        let asker = SmallRound.person(.recorder, of: "6110111", account: 11)
        #expect(try await run(AskQuestion(text: "ถาม", place: "6110111"), asker, database) == .asked(1))
        let named = WriteFAQ(content: content("ตามที่ อบต.บางด้วน ถาม"), question: 1)
        #expect(try await run(named, office, database) == .unanswered)
        #expect(try await run(AnswerQuestion(question: 1, text: "ตอบ", seen: 1), office, database) == .answered)
        #expect(try await run(named, office, database) == .invalid([.names("บางด้วน")]))
        var meant = named
        meant.keepsNames = true
        guard case .published(let entry) = try await run(meant, office, database) else {
            Issue.record("not published")
            return
        }
        #expect(try await run(meant, office, database) == .unchanged(entry), "a form that was sent twice")
        #expect(try await database.read { try FAQEntries.list(from: 1, on: $0) } == [entry])
        await #expect(throws: Refusal.self) {
            try await run(WriteFAQ(content: content("x"), question: 9), office, database)
        }
        await #expect(throws: Refusal.self) {
            try await run(WriteFAQ(number: 9, seen: 1, content: content("x")), office, database)
        }
        guard
            case .published = try await run(WriteFAQ(content: content("x", of: .subject(.accounts))), office, database)
        else {
            Issue.record("a general entry is not published")
            return
        }
        #expect(try await database.read { try FAQEntries.published(on: $0) }.count == 2)
        await database.close()
    }
}
