import Actions
import Domain
import Store
import TestSupport
import Testing

/// A line of a plan, from its first words to its next version.
@Suite struct SaveImprovementTests {
    private let code = "6110111"
    private let recorder = SmallRound.person(.recorder, of: "6110111", account: 11)
    private let certifier = SmallRound.person(.certifier, of: "6110111", account: 12)

    private func save(
        _ text: String, owner: Int? = nil, name: String = "", due: ThaiDate? = nil, seen: Int = 0,
        indicator: String = "A1-01", code: String = "6110111"
    ) -> SaveImprovement {
        SaveImprovement(
            round: "2567", localGovernment: code, indicator: indicator,
            draft: ImprovementItem.Draft(text: text, owner: owner, ownerName: name, due: due), seen: seen)
    }

    private func run(
        _ action: SaveImprovement, _ person: Principal, on database: any Database
    ) async throws -> SaveImprovement.Outcome {
        try await action.perform(by: .known(person), in: SmallRound.environment(), on: database)
    }

    private func made(_ engine: Engine) async throws -> TestDatabase {
        let database = try await SmallRound.make(engine)
        try await database.write { db in
            for (id, role) in [(11, Role.recorder), (12, .certifier)] {
                try db.run(
                    """
                    INSERT INTO account (id, username, name, password_hash, demonstration, created_at)
                    VALUES (\(id), \("person-\(id)"), \("คน \(id)"), '', 0, 0)
                    """)
                try db.run(
                    "INSERT INTO role_assignment (account_id, role, place) VALUES (\(id), \(role.rawValue), '6110111')")
            }
        }
        return database
    }

    private func item(_ indicator: String, on database: any Database) async throws -> ImprovementItem? {
        try await database.read { db in
            try ImprovementItems.find(try Assessments.find("2567", code, on: db)?.id ?? 0, indicator, on: db)
        }
    }

    @Test("each change is a version and an entry; what is sent twice stands once", arguments: Engine.enabled)
    func versions(engine: Engine) async throws {
        let database = try await made(engine)
        let day = try #require(ThaiDate(iso: "2024-12-31"))
        #expect(try await run(save("  ซ่อมถนน\r\nสายหลัก ", owner: 12, due: day), recorder, on: database) == .saved(1))
        #expect(try await run(save("ซ่อมถนน\nสายหลัก", owner: 12, due: day), recorder, on: database) == .saved(1))
        let first = try #require(try await item("A1-01", on: database))
        #expect(first.text == "ซ่อมถนน\nสายหลัก" && first.owner == 12 && first.due == day && first.savedBy == 11)
        #expect(
            try await run(save("ซ่อมถนน", name: "กองช่าง", seen: 1), certifier, on: database) == .saved(2))
        let second = try #require(try await item("A1-01", on: database))
        #expect(second.version == 2 && second.owner == nil && second.ownerName == "กองช่าง" && second.due == nil)
        let entries = try await database.read { try AuditEntries.list(code, on: $0) }
        #expect(entries.map(\.action) == ["improvement.planned", "improvement.planned"])
        #expect(entries.map(\.accountID) == [11, 12] && entries.allSatisfy { $0.subject == "A1-01" })
        #expect(Audit.firstBreak(in: entries) == nil)
        #expect(entries.allSatisfy { !$0.became.contains("ซ่อม") && !$0.became.contains("กองช่าง") })
        let texts = try await database.read { try AuditTexts.standing(in: code, on: $0) }
        #expect(texts[1]?["text"] == .text("ซ่อมถนน\nสายหลัก") && texts[2]?["owner_name"] == .text("กองช่าง"))
        await database.close()
    }

    @Test("whoever saw an older version is told, and nothing is lost", arguments: Engine.enabled)
    func conflict(engine: Engine) async throws {
        let database = try await made(engine)
        #expect(try await run(save("หนึ่ง"), recorder, on: database) == .saved(1))
        guard case .conflict(let current) = try await run(save("สอง"), certifier, on: database) else {
            Issue.record("a page that knew of no line took its place")
            return
        }
        #expect(current.text == "หนึ่ง" && current.version == 1)
        #expect(try await item("A1-01", on: database)?.text == "หนึ่ง")
        #expect(try await run(save("สอง", seen: 1), certifier, on: database) == .saved(2))
        await database.close()
    }

    @Test("what is wrong is named, all at once; the longest words are taken", arguments: Engine.enabled)
    func problems(engine: Engine) async throws {
        let database = try await made(engine)
        let long = String(repeating: "ก", count: ImprovementItem.longestText)
        let name = String(repeating: "ข", count: ImprovementItem.longestName)
        #expect(try await run(save(" \u{200B}\n"), recorder, on: database) == .invalid([.textMissing]))
        #expect(
            try await run(save(long + "ก", owner: 99, name: name + "ข"), recorder, on: database)
                == .invalid([.textTooLong, .nameTooLong, .ownerElsewhere, .twoOwners]))
        #expect(try await item("A1-01", on: database) == nil)
        #expect(try await database.read { try AuditEntries.list(code, on: $0) }.isEmpty)
        #expect(try await run(save(long, name: name), recorder, on: database) == .saved(1))
        await database.close()
    }

    @Test("only its own people write the plan, and only for what is asked of it", arguments: Engine.enabled)
    func permission(engine: Engine) async throws {
        let database = try await made(engine)
        let others = [
            SmallRound.person(.recorder, of: "5110201", account: 13),
            SmallRound.person(.province, of: "11", account: 14),
            SmallRound.person(.district, of: "1101", account: 15), SmallRound.person(.odloc, of: "", account: 16),
            SmallRound.person(.contributor, of: code, account: 17), SmallRound.person(.auditor, of: "", account: 18),
        ]
        for person in others {
            await #expect(throws: Refusal.forbidden, "\(person.username)") {
                _ = try await save("แผน").run(as: person, on: database)
            }
        }
        await #expect(throws: Refusal.self) {
            _ = try await run(save("แผน", indicator: "A9-99"), recorder, on: database)
        }
        #expect(try await item("A1-01", on: database) == nil)
        await database.close()
    }

    @Test("words go with their time of keeping, the line stays", arguments: Engine.enabled)
    func forgotten(engine: Engine) async throws {
        let database = try await made(engine)
        #expect(try await run(save("แผน", name: "นายดี"), recorder, on: database) == .saved(1))
        let years: Int64 = 40 * 366 * 86_400_000
        let later = Environment(
            now: { SmallRound.now + years }, randomBytes: { [UInt8](repeating: 7, count: $0) })
        _ = try await ForgetPastData().run(in: later, on: database)
        let left = try #require(try await item("A1-01", on: database))
        #expect(left.text.isEmpty && left.ownerName.isEmpty && left.version == 1)
        await database.close()
    }
}

extension SaveImprovement {
    /// Inside one transaction, without looking whether a one-time link is still open.
    fileprivate func run(as person: Principal, on database: any Database) async throws -> Outcome {
        try await database.write { try run(as: person, in: SmallRound.environment(), on: $0) }
    }
}
