import Actions
import Domain
import Store
import TestSupport
import Testing

/// Mails from the step that queues them to the answer of the mail server, without one.
@Suite struct OutboxTests {
    /// Three people of one local government with confirmed addresses; the second recorder reads English.
    private struct Office {
        let database: TestDatabase
        let clock: TestClock
        let environment: Environment
        static let code = "6110111"
        let somsri = SmallRound.person(.recorder, of: code, account: 1)
        let manee = SmallRound.person(.recorder, of: code, account: 2)
        let prasert = SmallRound.person(.certifier, of: code, account: 3)

        init(_ engine: Engine, isMailing: Bool = true) async throws {
            database = try await SmallRound.make(engine)
            let day = ThaiClock.bangkok(millisecondsSinceEpoch: SmallRound.now).date
            let clock = TestClock(day, hour: 10, minute: 0)
            self.clock = clock
            environment = Environment(
                now: { clock.now }, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } },
                mail: isMailing ? TestSite.mailDesk : nil)
            let people = [(somsri, Language.thai), (manee, .english), (prasert, .thai)]
            try await database.write { db in
                for (person, language) in people {
                    try AccountChanges.insert(
                        person.accountID, username: "p\(person.accountID)", name: "สมใจ" + marker, passwordHash: "x",
                        at: 0,
                        on: db)
                    for assignment in person.assignments {
                        _ = try RoleAssignments.insert(assignment, to: person.accountID, at: 0, on: db)
                    }
                    let mark: [UInt8] = [UInt8(person.accountID)]
                    try MailAddresses.ask(
                        "p\(person.accountID)@example.go.th", codeMark: mark, until: .max, language: language,
                        of: person.accountID, on: db)
                    _ = try MailAddresses.confirm(codeMark: mark, of: person.accountID, at: 0, on: db)
                }
            }
        }

        func run<A: Action>(_ action: A, as person: Principal) async throws -> A.Outcome {
            try await action.perform(by: .known(person), in: environment, on: database)
        }

        func record() async throws {
            try await database.write { db in
                let id = try Assessments.find("2567", Self.code, on: db)?.id ?? 0
                try Assessments.setState(id, .recording, on: db)
            }
        }

        func step(_ direction: SubmitAssessment.Direction, as person: Principal) async throws {
            let step = SubmitAssessment(round: "2567", localGovernment: Self.code, direction: direction)
            guard case .done = try await run(step, as: person) else { throw StoreError.failed("\(direction)") }
        }

        func say(_ text: String, _ kind: Observation.Kind = .question, as person: Principal) async throws -> Int {
            let action = MakeObservation(
                round: "2567", localGovernment: Self.code, indicator: "A1-01", kind: kind, text: text)
            guard case .made(let number) = try await run(action, as: person) else {
                throw StoreError.failed("not said")
            }
            return number
        }

        /// Kind and address of everything in the outbox, in order.
        func queued() async throws -> [String] {
            try await database.read { db in
                try db.rows("SELECT kind, address FROM mail ORDER BY queued_at, kind, address").map {
                    "\(try $0.get("kind") as String) \(try $0.get("address") as String)"
                }
            }
        }

        func mails() async throws -> [Mail] {
            try await database.read { db in
                try db.rows("SELECT id FROM mail ORDER BY queued_at, kind, address").compactMap {
                    try Outbox.find(try $0.get("id"), on: db)
                }
            }
        }

        @discardableResult
        func send(_ answer: MailAnswer) async throws -> Mail? {
            try await SendNextMail().run(in: environment, on: database) { _ in answer }?.mail
        }
    }

    @Test(
        "each step tells those whose turn it is, never who did it, and the mail holds a link and no figure",
        arguments: Engine.enabled)
    func steps(engine: Engine) async throws {
        let office = try await Office(engine)
        try await office.record()
        try await office.step(.submit, as: office.somsri)
        #expect(try await office.queued() == ["notice.submitted p3@example.go.th"])
        let mail = try #require(try await office.mails().first)
        let body = try #require(mail.body)
        #expect(body.contains("https://mattrathan.test/rounds/2567/local-governments/6110111/certification"))
        #expect(body.contains("เรียน สมใจ\(marker)") && mail.subject.contains("อบต.บางด้วน"))
        office.clock.advance(minutes: 1)
        try await office.step(.recall, as: office.manee)
        #expect(try await office.queued().last == "notice.recalled p3@example.go.th")
        await office.database.close()
    }

    @Test(
        "certifying and withdrawing tell the recorders, each in his language, without the reason",
        arguments: Engine.enabled)
    func certification(engine: Engine) async throws {
        let office = try await Office(engine)
        let (environment, database) = (office.environment, office.database)
        try await database.write { db in
            let id = try Assessments.find("2567", Office.code, on: db)?.id ?? 0
            try Assessments.setState(id, .submitted, on: db)
            let reading = try AssessmentReading("2567", Office.code, in: environment, on: db)
            for row in reading.blanksWithoutReason {
                try BlankReasons.save("ไม่มีข้อมูล", of: id, row.code, by: 3, at: 0, on: db)
            }
        }
        let seen = try await database.read { db in
            let reading = try AssessmentReading("2567", Office.code, in: environment, on: db)
            return CertifyAssessment.sha256(
                of: reading.snapshot(number: try CertifyAssessment.nextNumber(reading.assessment.id, on: db)))
        }
        let certified = try await office.run(
            CertifyAssessment(round: "2567", localGovernment: Office.code, seenSHA256: seen), as: office.prasert)
        guard case .certified = certified else { throw StoreError.failed("\(certified)") }
        office.clock.advance(minutes: 1)
        let withdrawal = WithdrawCertification(round: "2567", localGovernment: Office.code, reason: "ตัวเลขผิด" + marker)
        guard case .withdrawn = try await office.run(withdrawal, as: office.prasert) else {
            throw StoreError.failed("not withdrawn")
        }
        #expect(
            try await office.queued() == [
                "notice.certified p1@example.go.th", "notice.certified p2@example.go.th",
                "notice.withdrawn p1@example.go.th", "notice.withdrawn p2@example.go.th",
            ])
        let mails = try await office.mails()
        #expect(mails.map(\.language) == [.thai, .english, .thai, .english])
        #expect(mails.allSatisfy { $0.body?.contains("ตัวเลขผิด") == false })
        #expect(mails[1].subject.hasPrefix("Certified: "))
        await database.close()
    }

    @Test(
        "what is said about rows is told to the others once an hour, and its answer to who asked",
        arguments: Engine.enabled)
    func observations(engine: Engine) async throws {
        let office = try await Office(engine)
        let first = try await office.say("นับอย่างไร", as: office.prasert)
        _ = try await office.say("อีกข้อ", as: office.prasert)
        #expect(
            try await office.queued() == ["notice.discussed p1@example.go.th", "notice.discussed p2@example.go.th"])
        let answer = CloseObservation(
            round: "2567", localGovernment: Office.code, indicator: "A1-01", number: first, text: "นับทุกสาย")
        #expect(try await office.run(answer, as: office.somsri) == .closed(.answered))
        #expect(try await office.queued().filter { $0.contains("p3") } == ["notice.discussed p3@example.go.th"])
        office.clock.advance(minutes: 60)
        _ = try await office.say("ข้อที่สาม", as: office.prasert)
        #expect(try await office.queued().count == 5)
        let province = Principal(
            accountID: 4, username: "p4", name: "x", assignments: [RoleAssignment(.province, at: "11")])
        try await office.database.write { db in
            try AccountChanges.insert(4, username: "p4", name: "x", passwordHash: "x", at: 0, on: db)
            try MailAddresses.ask("p4@example.go.th", codeMark: [4], until: .max, language: .thai, of: 4, on: db)
            _ = try MailAddresses.confirm(codeMark: [4], of: 4, at: 0, on: db)
        }
        office.clock.advance(minutes: 60)
        let asked = try await office.say("จังหวัดถาม", as: province)
        let reply = CloseObservation(
            round: "2567", localGovernment: Office.code, indicator: "A1-01", number: asked, text: "ตอบแล้ว")
        #expect(try await office.run(reply, as: office.somsri) == .closed(.answered))
        #expect(try await office.queued().filter { $0.contains("p4") } == ["notice.discussed p4@example.go.th"])
        await office.database.close()
    }

    @Test(
        "there is no mail without its step, none without a wish for it, and none where mail is not configured",
        arguments: Engine.enabled)
    func together(engine: Engine) async throws {
        let office = try await Office(engine)
        try await office.record()
        let (environment, somsri) = (office.environment, office.somsri)
        await #expect(throws: CancellationError.self) {
            try await office.database.write { db in
                let step = SubmitAssessment(round: "2567", localGovernment: Office.code, direction: .submit)
                _ = try step.run(as: somsri, in: environment, on: db)
                throw CancellationError()
            }
        }
        #expect(try await office.queued().isEmpty)
        try await office.run(ChooseNotices(wanted: false, language: .thai), as: office.prasert)
        try await office.step(.submit, as: somsri)
        #expect(try await office.queued().isEmpty)
        await office.database.close()

        let silent = try await Office(engine, isMailing: false)
        try await silent.record()
        try await silent.step(.submit, as: silent.somsri)
        #expect(try await silent.queued().isEmpty)
        await silent.database.close()
    }

    @Test("an answer ends a mail, or it waits and is tried again until two days are over", arguments: Engine.enabled)
    func answers(engine: Engine) async throws {
        let office = try await Office(engine)
        try await office.record()
        try await office.step(.submit, as: office.somsri)
        var tries = 0
        while try await office.mails()[0].state == .queued {
            if try await office.send(.later("450 busy")) != nil { tries += 1 }
            #expect(try await office.send(.later("450 busy")) == nil, "it waits")
            office.clock.advance(minutes: 360)
        }
        let failed = try #require(try await office.mails().first)
        #expect(failed.state == .failed && failed.answer == "450 busy" && tries > 6)
        #expect(failed.body != nil && failed.isRepeatable)

        let admin = Principal(accountID: 9, username: "admin", name: "x", assignments: [RoleAssignment(.admin)])
        await #expect(throws: Refusal.forbidden) { try await office.run(SendMailAgain(failed.id), as: office.somsri) }
        #expect(try await office.run(SendMailAgain(failed.id), as: admin) == .queued)
        #expect(try await office.send(.refused("550 nobody here"))?.id == failed.id)
        #expect(try await office.mails()[0].state == .failed)
        #expect(try await office.run(SendMailAgain(failed.id), as: admin) == .queued)
        try await office.send(.unknown("line lost"))
        #expect(try await office.mails()[0].state == .unknown)
        office.clock.advance(minutes: 60 * 24)
        #expect(try await office.send(.taken("250")) == nil, "what may have been taken is not sent again by itself")
        #expect(try await office.run(SendMailAgain(failed.id), as: admin) == .queued)
        try await office.send(.taken("250 kept"))
        let sent = try await office.mails()[0]
        #expect(sent.state == .sent && sent.body == nil && sent.answer == "250 kept")
        #expect(try await office.run(SendMailAgain(failed.id), as: admin) == .notPossible)
        await office.database.close()
    }

    @Test(
        "a mail whose sender died is neither sent again nor forgotten; what comes back late still counts",
        arguments: Engine.enabled)
    func lost(engine: Engine) async throws {
        let office = try await Office(engine)
        try await office.record()
        try await office.step(.submit, as: office.somsri)
        let (now, database) = (office.clock.now, office.database)
        let claimed = try await database.write { try Outbox.claim(at: now, lease: SendNextMail.lease, on: $0) }
        let mine = try #require(claimed)
        #expect(try await database.write { try Outbox.claim(at: now, lease: 1, on: $0) } == nil)
        #expect(try await office.send(.taken("250")) == nil)
        office.clock.advance(minutes: 5)
        #expect(try await office.send(.taken("250")) == nil)
        #expect(try await office.mails()[0].state == .unknown)
        let later = office.clock.now
        try await database.write { try Outbox.noteSent(mine, "250 at last", at: later, on: $0) }
        #expect(try await office.mails()[0].state == .sent)
        await database.close()
    }

    @Test("two servers on one database never take up the same mail", arguments: Engine.enabled)
    func race(engine: Engine) async throws {
        let office = try await Office(engine)
        let (environment, database) = (office.environment, office.database)
        try await database.write { db in
            for number in 0..<40 {
                try Outbox.insert(
                    Mail(
                        id: "m\(number)", kind: .notice(.submitted), address: "x@y", language: .thai, subject: "",
                        body: "", state: .queued, attempts: 0, queuedAt: environment.now(), usefulUntil: .max,
                        answer: ""), once: "k\(number)", account: nil, on: db)
            }
        }
        let other: any Database = engine == .sqlite ? database : try database.openAgain()
        let taken = try await withThrowingTaskGroup(of: [String].self) { group in
            for server in 0..<4 {
                let mine: any Database = server % 2 == 0 ? database : other
                group.addTask {
                    var ids: [String] = []
                    while let tried = try await SendNextMail().run(
                        in: environment, on: mine, by: { _ in .taken("250") })
                    {
                        ids.append(tried.mail.id)
                    }
                    return ids
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == Set(taken).count)
        // One that found nothing at the wrong moment may have stopped early; the others went on.
        #expect(taken.count == 40)
        if engine == .postgres { await other.close() }
        await database.close()
    }
}
