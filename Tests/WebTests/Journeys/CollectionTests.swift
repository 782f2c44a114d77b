import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// A division fills in its own rows by a one-time link.
@Suite struct CollectionTests {
    private let contribution = SitePath.contribution.path
    private let division = SitePath.division(round: "2567", code: TestPlace.tao, name: "กองช่าง").path

    @Test("a link is opened once, fills its rows, and the recorder sees by whom and when", arguments: Engine.enabled)
    func journey(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let path = try await OneTimeLink.make("กองช่าง", by: somsri)
        #expect(somsri.page.text.contains("ระบบจะไม่แสดงลิงก์นี้อีก"))
        #expect(somsri.page.root.all("svg").contains { $0["class"] == "qr" })
        let manee = try await OneTimeLink.open(path, in: site)
        #expect(manee.page.address == contribution && manee.page.status == 200)
        #expect(manee.page.root.text.contains("มานี ใจดี\(marker)") && manee.page.root.text.contains("ผู้ให้ข้อมูลของกอง"))
        let rows = Set(manee.page.root.all("article").compactMap { $0["id"] })
        #expect(rows.contains("A1-01") && rows.allSatisfy { !$0.hasPrefix("A6") })

        site.clock.advance(minutes: 3 * 60)
        try await manee.get(contribution)
        try await manee.submit(
            to: contribution,
            with: ["frame.A1-01": "403", "provision.A1-01": "350", "frame.A1-02": "x", "provision.A1-02": "1"])
        #expect(manee.page.status == 422 && manee.page.value(of: "frame.A1-02") == "x")
        #expect(try manee.page.element("A1-01").text.contains("บันทึกแล้ว 26 มี.ค. 67 17.32 น."))
        try await manee.submit(
            to: contribution, with: ["frame.A1-02": "12"], pressing: "ส่งข้อมูลให้ผู้บันทึกแล้ว")
        #expect(manee.page.status == 200 && manee.page.text.contains("แจ้งผู้บันทึกข้อมูลแล้วเมื่อ 26 มี.ค. 67 17.32 น."))
        let saved = try await manee.autosave("A1-01", with: ["provision": "351"])
        #expect(saved.status == 200)

        let recorder = try await Visitor.signedIn(.somsri, to: site)
        try await recorder.get(SitePath.assessment(round: "2567", code: TestPlace.tao).path)
        #expect(recorder.page.text.contains("มานี ใจดี\(marker) เปิดลิงก์เมื่อ 26 มี.ค. 67 14.32 น."))
        #expect(recorder.page.text.contains("แจ้งว่าส่งข้อมูลแล้วเมื่อ 26 มี.ค. 67 17.32 น."))
        try await recorder.get(division)
        #expect(recorder.page.text.contains("นายช่างโยธา\(marker)") && recorder.page.text.contains("โทร. 081"))
        try await recorder.get(SitePath.history(round: "2567", code: TestPlace.tao, indicator: "A1-01").path)
        #expect(recorder.page.text.contains("มานี ใจดี\(marker) ผู้ให้ข้อมูลของกอง"))
        #expect(recorder.page.text.contains("350 สาย → 351 สาย"))
    }

    @Test("looking at a link uses nothing up; a second use tells who was first", arguments: Engine.enabled)
    func usedOnce(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let path = try await OneTimeLink.make("กองช่าง", by: somsri)
        for _ in 0..<3 {
            #expect(try await Visitor(site).get(path).status == 200)
            #expect(try await site.send(.head, path).status == 200)
        }
        let stored = try await site.database.read { db in
            try db.rows("SELECT token_hash FROM collection_link").map { try $0.get("token_hash") as [UInt8] }
        }
        #expect(stored == [SignIn.hash(String(path.dropFirst(SitePath.collectionLink(token: "").path.count)))])

        let late = Visitor(site)
        try await late.get(path)
        try await late.submit(to: path, with: ["name": " ", "position": ""])
        #expect(late.page.status == 422 && late.page.text.contains("โปรดกรอกชื่อและนามสกุล"))
        let manee = try await OneTimeLink.open(path, in: site)
        #expect(try await manee.get(path).address == contribution)
        let form = late.page
        late.look(at: form)
        try await late.submit(to: path, with: ["name": "ปิติ", "position": "ช่าง"])
        #expect(late.page.status == 410)
        #expect(late.page.text.contains("ลิงก์นี้เปิดใช้แล้วโดย มานี ใจดี\(marker) เมื่อ 26 มี.ค. 67 14.32 น."))
        #expect(late.page.text.contains("โปรดขอลิงก์ใหม่จากผู้บันทึกข้อมูลของ อปท."))
        let accounts: Int = try await site.database.read { db in
            try db.first("SELECT COUNT(*) AS n FROM role_assignment WHERE role = 'contributor'")?.get("n") ?? 0
        }
        #expect(accounts == 1)
        #expect(try await Visitor(site).get(SitePath.collectionLink(token: "0123").path).status == 404)
    }

    @Test("revoking ends a session at once, a save in flight too", arguments: Engine.enabled)
    func revocation(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let path = try await OneTimeLink.make("กองช่าง", by: somsri)
        let manee = try await OneTimeLink.open(path, in: site)
        let (environment, database) = (site.environment, site.database)
        let person = try await contributor(on: database)
        try await somsri.get(division)
        try await somsri.follow("ยกเลิกลิงก์")
        #expect(somsri.page.text.contains("มานี ใจดี"))
        try await somsri.submit(to: SitePath.linkRevocation(round: "2567", code: TestPlace.tao, link: 1).path)
        #expect(somsri.page.text.contains("ยกเลิกลิงก์แล้ว"))
        #expect(try await manee.autosave("A1-01", with: ["frame": "1"]).status == 303)
        #expect(try await manee.get(contribution).status == 403)
        #expect(manee.page.text.contains("โปรดขอลิงก์ใหม่"))
        #expect(try await Visitor(site).get(path).text.contains("ลิงก์นี้ถูกยกเลิกแล้ว"))
        let save = SaveAnswer(
            round: "2567", localGovernment: TestPlace.tao, indicator: "A1-01",
            entry: AnswerEntry(typedFrame: "1", typedProvision: "1", carriedOut: true, note: ""), seen: 0)
        await #expect(throws: Refusal.unauthenticated) {
            try await save.perform(by: .known(person), in: environment, on: database)
        }
    }

    @Test("a row that is moved away is lost at once, one that comes is there")
    func movedRows() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await OneTimeLink.open(try await OneTimeLink.make("กองช่าง", by: somsri), in: site)
        let before = manee.page
        let divisions = SitePath.divisions(round: "2567", code: TestPlace.tao).path
        try await somsri.get(divisions)
        try await somsri.submit(to: divisions, with: ["row": "A1-01", "division": "กองคลัง"])
        manee.look(at: before)
        #expect(try await manee.autosave("A1-01", with: ["frame": "1"]).status == 403)
        try await manee.get(contribution)
        #expect(throws: HTMLFault.self) { try manee.page.element("A1-01") }
    }

    @Test("expiry, handing over and closing end it; what is typed too late can still be copied")
    func endings() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let unopened = try await OneTimeLink.make("กองคลัง", by: somsri)
        let manee = try await OneTimeLink.open(try await OneTimeLink.make("กองช่าง", by: somsri), in: site)
        try await manee.submit(to: contribution, with: ["frame.A1-01": "10", "provision.A1-01": "9"])
        let page = manee.page
        let submission = SitePath.submission(round: "2567", code: TestPlace.tao).path
        try await somsri.get(submission + "/confirmation")
        try await somsri.submit(to: submission)
        manee.look(at: page)
        try await manee.submit(to: contribution, with: ["frame.A1-01": "11"])
        #expect(manee.page.status == 423 && manee.page.value(of: "frame.A1-01") == "11")
        try await manee.get(contribution)
        #expect(try await Visitor(site).get(unopened).text.contains("เสนอผู้รับรองแล้ว"))
        #expect(manee.page.text.contains("ปิดรับข้อมูลของกองแล้ว") && manee.page.root.all("article").isEmpty)
        site.clock.advance(minutes: 14 * 24 * 60 + 9 * 60 + 27)
        #expect(try await manee.get(contribution).status == 200)
        site.clock.advance(minutes: 1)
        #expect(try await manee.get(contribution).status == 403)
        let expired = try await Visitor(site).get(unopened)
        #expect(expired.status == 410 && expired.text.contains("ลิงก์นี้หมดอายุแล้ว"))
    }

    @Test("nobody signs in under the account of a link, and no token is made for it")
    func noPassword() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        _ = try await OneTimeLink.open(try await OneTimeLink.make("กองช่าง", by: somsri), in: site)
        let person = try await contributor(on: site.database)
        let visitor = Visitor(site)
        try await visitor.get("/sign-in")
        try await visitor.submit(to: "/sign-in", with: ["username": person.username, "password": ""])
        #expect(visitor.page.status == 422)
        let environment = site.environment
        let outcome = try await site.database.write { db in
            try CreateToken(username: person.username, days: 1, mayRecord: true).run(in: environment, on: db)
        }
        guard case .noSuchPerson = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    private func contributor(on database: any Database) async throws -> Principal {
        try await database.read { db in
            let account =
                try CollectionLinks.list(try Assessments.find("2567", TestPlace.tao, on: db)?.id ?? 0, on: db)
                .first?.contributor?.account ?? 0
            let rows = DivisionRows(round: "2567", localGovernment: TestPlace.tao, division: "กองช่าง")
            return Principal(
                accountID: account, username: "contributor-\(account)", name: "มานี",
                assignments: [RoleAssignment(.contributor, at: TestPlace.tao, rows: rows)])
        }
    }
}
