import Actions
import Domain
import Store
import TestSupport
import Testing

/// Mail to exactly those on a red list.
@Suite struct MailRedListTests {
    private static let codes = SmallRound.codes

    /// Recorder 11 and certifier 12 of the TAO, recorder 13 of the municipality; the first two have an address.
    private func prepared(_ engine: Engine) async throws -> PassedCircular {
        let way = try await PassedCircular.make(engine)
        try await way.passDown()
        try await way.database.write { db in
            for (account, role, place) in [
                (11, Role.recorder, PassedCircular.tao), (12, .certifier, PassedCircular.tao),
                (13, .recorder, "5110201"),
            ] {
                try AccountChanges.insert(
                    account, username: "u\(account)", name: "ชื่อ \(account)", passwordHash: "x", at: 0, on: db)
                _ = try RoleAssignments.insert(RoleAssignment(role, at: place), to: account, at: 0, on: db)
            }
            for account in [11, 12] {
                try MailAddresses.ask(
                    "\(account)@example.go.th", codeMark: [UInt8(account)], until: .max, language: .thai, of: account,
                    on: db)
                _ = try MailAddresses.confirm(codeMark: [UInt8(account)], of: account, at: 0, on: db)
            }
            // What has arrived with the letters is told by other mails.
            try db.run("DELETE FROM mail")
        }
        return way
    }

    private func mail(
        _ way: PassedCircular, _ step: FunnelStep, _ scope: FunnelScope = .country, to codes: [String] = codes,
        as person: Principal = PassedCircular.department
    ) async throws -> MailRedList.Outcome {
        try await way.perform(MailRedList(round: "2567", step: step, scope: scope, codes: codes), as: person)
    }

    private func queued(_ way: PassedCircular) async throws -> [String] {
        try await way.database.read { db in
            try db.rows("SELECT address FROM mail WHERE kind = 'notice.redList' ORDER BY address")
                .map { try $0.get("address") }
        }
    }

    @Test("Each reader gets one mail a day about a step, whoever sends it", arguments: Engine.enabled)
    func onceADay(_ engine: Engine) async throws {
        let way = try await prepared(engine)
        #expect(
            try await mail(way, .received) == .queued(.init(mails: 2, places: 1, before: 0, unreached: 3)))
        #expect(try await queued(way) == ["11@example.go.th", "12@example.go.th"])
        // The province presses the same on its own list, the same day.
        #expect(
            try await mail(way, .received, .province("11"), as: PassedCircular.province)
                == .queued(.init(mails: 0, places: 0, before: 1, unreached: 2)))
        #expect(try await mail(way, .firstFigure) == .queued(.init(mails: 1, places: 1, before: 0, unreached: 3)))
        #expect(try await mail(way, .certified, to: [PassedCircular.tao]) == .queued(.init(mails: 1, places: 1)))
        way.pass(days: 1)
        #expect(try await mail(way, .received, to: [PassedCircular.tao]) == .queued(.init(mails: 2, places: 1)))
        #expect(try await way.entries(.redListMailed, in: Audit.centralChain) == 4)
        #expect(try await way.isWhole())
        await way.database.close()
    }

    @Test("Only those of the list, of the place, and who have not taken the step meanwhile", arguments: Engine.enabled)
    func exactly(_ engine: Engine) async throws {
        let way = try await prepared(engine)
        #expect(try await mail(way, .received, to: ["5110201"]) == .queued(.init(unreached: 1)))
        #expect(
            try await mail(way, .received, .district("1102"), as: PassedCircular.otherDistrict)
                == .queued(.init(unreached: 1)))
        _ = try await way.receive(PassedCircular.tao, as: PassedCircular.recorder)
        #expect(try await mail(way, .received, to: [PassedCircular.tao]) == .queued(.init()))
        #expect(try await mail(way, .told) == .notAsked)
        #expect(try await queued(way).isEmpty)
        #expect(try await way.entries(.redListMailed, in: Audit.centralChain) == 0)
        await way.database.close()
    }

    @Test("Where nobody has confirmed an address, the named officer is written to", arguments: Engine.enabled)
    func officer(_ engine: Engine) async throws {
        let way = try await prepared(engine)
        _ = try await way.receive(PassedCircular.tao, as: PassedCircular.recorder)
        _ = try await way.officer(email: "officer@example.go.th", as: PassedCircular.certifier)
        try await way.database.write { _ = try $0.run("DELETE FROM mail") }
        // The recorder has an address: the officer's is not used, even if the recorder wants no mail.
        #expect(try await mail(way, .firstFigure, to: [PassedCircular.tao]) == .queued(.init(mails: 1, places: 1)))
        #expect(try await queued(way) == ["11@example.go.th"])
        way.pass(days: 1)
        try await way.database.write { _ = try MailAddresses.choose(notices: false, .thai, of: 11, on: $0) }
        #expect(try await mail(way, .firstFigure, to: [PassedCircular.tao]) == .queued(.init(unreached: 1)))
        try await way.database.write { _ = try MailAddresses.delete(11, on: $0) }
        #expect(try await mail(way, .firstFigure, to: [PassedCircular.tao]) == .queued(.init(mails: 1, places: 1)))
        #expect(try await mail(way, .firstFigure, to: [PassedCircular.tao]) == .queued(.init(before: 1)))
        #expect(try await queued(way) == ["11@example.go.th", "officer@example.go.th"])
        let body = try await way.database.read { db in
            try db.first("SELECT body FROM mail WHERE address = 'officer@example.go.th'")?.get("body") as String?
        }
        #expect(body?.contains("ยังไม่เริ่มบันทึกข้อมูล") == true && body?.contains("แจ้งชื่อท่าน") == true)
        await way.database.close()
    }

    @Test(
        "Who is registered, or has said that nobody comes, is not asked to take part; who stayed away is",
        arguments: Engine.enabled)
    func workshop(_ engine: Engine) async throws {
        let way = try await prepared(engine)
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: SmallRound.now).date
        _ = try await way.perform(
            SaveWorkshop(
                Workshop(round: "2567", version: 0, title: "ประชุม", opensOn: today, replyBy: today.adding(days: 1))),
            as: PassedCircular.department)
        let start = SmallRound.now + 86_400_000
        _ = try await way.perform(
            SaveWorkshopSession(
                WorkshopSession(
                    round: "2567", number: 0, version: 0, startsAt: start, endsAt: start + 10_800_000)),
            as: PassedCircular.department)
        func register(_ code: String, _ reply: Registration.Reply) async throws {
            let person = Registration.Person(name: "สมศรี", telephone: "0812345678")
            _ = try await RegisterForWorkshop(
                round: "2567", localGovernment: code, reply: reply, person: person, reason: "ติดราชการ",
                form: Array(code.utf8)
            ).perform(by: .anybody, in: way.environment, on: way.database)
        }
        #expect(try await mail(way, .attended, to: [PassedCircular.tao]) == .queued(.init(mails: 2, places: 1)))
        try await register(PassedCircular.tao, .attend)
        try await register("5110201", .attend)
        try await register(PassedCircular.pao, .decline)
        way.pass(days: 1)
        let codes = [PassedCircular.tao, "5110201", PassedCircular.pao]
        #expect(try await mail(way, .attended, to: codes) == .queued(.init(excused: 3)))
        #expect(
            try await mail(way, .practised, to: [PassedCircular.tao]) == .queued(.init(mails: 2, places: 1)),
            "the step of the workshop alone excuses")
        way.pass(days: 1)
        #expect(
            try await mail(way, .attended, to: codes) == .queued(.init(excused: 3)), "nobody has recorded who was there"
        )
        try await way.database.write { db in
            let found = try Registrations.find("2567", "5110201", seat: 1, on: db)
            guard let found else { return }
            try Attendances.save(.init(source: .byOffice, at: start), of: found, in: 1, by: 18, on: db)
        }
        #expect(try await mail(way, .attended, to: codes) == .queued(.init(mails: 2, places: 1, excused: 1)))
        await way.database.close()
    }

    @Test("Who may not chase a place mails nobody there", arguments: Engine.enabled)
    func permissions(_ engine: Engine) async throws {
        let way = try await prepared(engine)
        for (person, scope) in [
            (PassedCircular.recorder, FunnelScope.country), (PassedCircular.auditor, .country),
            (PassedCircular.province, .country), (PassedCircular.otherProvince, .province("11")),
            (PassedCircular.district, .province("11")), (PassedCircular.otherDistrict, .district("1101")),
        ] {
            await #expect(throws: Refusal.forbidden) { try await mail(way, .received, scope, as: person) }
        }
        #expect(name(of: try await mail(way, .received, .district("1101"), as: PassedCircular.province)) == "queued")
        await way.database.close()
    }
}
