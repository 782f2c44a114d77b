import Actions
import Domain
import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// Mail as its pages show it, from the address of a person to the list of what could not be sent.
@Suite struct MailJourneyTests {
    private let email = SitePath.account(.mailAddress).path

    private func mails(_ site: TestSite) async throws -> [Mail] {
        try await site.database.read { db in
            try db.rows("SELECT id FROM mail ORDER BY queued_at, id").compactMap {
                try Outbox.find(try $0.get("id"), on: db)
            }
        }
    }

    private func send(_ answer: MailAnswer, in site: TestSite) async throws {
        _ = try await SendNextMail().run(in: site.environment, on: site.database) { _ in answer }
    }

    /// The code in the newest mail that is still there.
    private func code(in site: TestSite) async throws -> String {
        let body = try #require(try await mails(site).last { $0.body != nil }?.body)
        let line = body.split(separator: "\n").first { $0.hasPrefix("    ") }
        return try #require(line).trimmingCharacters(in: .whitespaces)
    }

    private func confirmed(
        _ person: TestPerson, _ address: String, in site: TestSite
    ) async throws -> Visitor {
        let visitor = try await Visitor.signedIn(person, to: site)
        try await visitor.get(email)
        try await visitor.submit(to: email, with: ["email": address])
        try await visitor.submit(
            to: SitePath.account(.mailAddressConfirmation).path, with: ["code": try await code(in: site)])
        #expect(visitor.page.text.contains("ยืนยันที่อยู่อีเมลแล้ว"))
        return visitor
    }

    @Test(
        "an address is used after its code was typed, and not before; it is changed and taken back",
        arguments: Engine.enabled)
    func address(engine: Engine) async throws {
        let site = try await TestSite(engine, isMailing: true)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        #expect(try await prasert.get("/account").text.contains("ยังไม่มีที่อยู่อีเมล"))
        try await prasert.follow("จัดการอีเมล")
        for bad in ["", "x", "a@b" + marker, "a@b,c@d"] {
            try await prasert.submit(to: email, with: ["email": bad])
            #expect(prasert.page.status == 422 && prasert.page.value(of: "email") == bad)
        }
        try await prasert.submit(to: email, with: ["email": "old@example.go.th"])
        #expect(prasert.page.text.contains("old@example.go.th") && !prasert.page.text.contains("ที่อยู่ที่ยืนยันแล้ว"))
        let first = try await code(in: site)
        site.clock.advance(minutes: 1)
        try await prasert.submit(to: email, with: ["email": "prasert@example.go.th"])
        let second = try await code(in: site)
        let form = SitePath.account(.mailAddressConfirmation).path
        for wrong in [first, "AAAAA-AAAAA", "", marker] {
            try await prasert.submit(to: form, with: ["code": wrong])
            #expect(prasert.page.status == 422 && prasert.page.text.contains("รหัสไม่ถูกต้องหรือหมดอายุ"))
        }
        #expect(try await mails(site).map(\.state) == [.cancelled, .queued], "the first code is not mailed any more")
        try await prasert.submit(to: form, with: ["code": second.lowercased()])
        #expect(prasert.page.text.contains("ที่อยู่ที่ยืนยันแล้ว") && prasert.page.text.contains("prasert@example.go.th"))

        try await prasert.submit(
            to: SitePath.account(.noticesChoice).path, with: ["notices": "", "language": "en"])
        #expect(prasert.page.address == "\(email)?done=chosen")
        let standing = { try await site.database.read { try MailAddresses.find(3, on: $0) } }
        let chosen = try await standing()
        #expect(chosen?.wantsNotices == false && chosen?.language == .english)
        try await prasert.submit(to: SitePath.account(.mailAddressRemoval).path)
        #expect(try await standing() == nil)
        let acts = try await site.database.read { db in
            try db.rows("SELECT action, became FROM audit_entry WHERE account_id = 3 ORDER BY seq").map {
                (try $0.get("action") as String) + (try $0.get("became") as String)
            }
        }
        #expect(acts == ["mail_address.confirmed", "notices.chosen", "mail_address.removed"])
    }

    @Test("a code is over after a day, and nobody has a box filled by asking again and again")
    func limits() async throws {
        let site = try await TestSite(.sqlite, isMailing: true)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        try await prasert.get(email)
        for _ in 0..<AskMailAddress.mostCodes {
            try await prasert.submit(to: email, with: ["email": "x@example.go.th"])
        }
        let last = try await code(in: site)
        try await prasert.submit(to: email, with: ["email": "x@example.go.th"])
        #expect(prasert.page.status == 422 && prasert.page.text.contains("ขอรหัสได้ 5 ครั้งใน 24 ชั่วโมง"))
        try await prasert.get(email)
        let form = prasert.page
        site.clock.advance(minutes: 24 * 60)
        let later = try await Visitor.signedIn(.prasert, to: site)
        try await later.get(email)
        #expect(!later.page.text.contains("ยืนยันที่อยู่อีเมล"))
        later.look(at: form)
        _ = try await later.send(
            .post, SitePath.account(.mailAddressConfirmation).path, headers: later.formHeaders,
            body: Array(
                "csrf=\(try await later.get(email).root.all("meta").first { $0["name"] == "csrf" }?["content"] ?? "")&code=\(last)"
                    .utf8))
        #expect(try await site.database.read { try MailAddresses.find(3, on: $0) }?.address == nil)
    }

    @Test(
        "an invitation is mailed where an address is given; scanners use nothing up; its words go once it is sent",
        arguments: Engine.enabled)
    func invitation(engine: Engine) async throws {
        let site = try await TestSite(engine, isMailing: true)
        let province = try await Visitor.signedIn(.province, to: site)
        let path = SitePath.people(.invitation).path
        try await province.get(path)
        #expect(province.page.text.contains("ระบบจะส่งคำเชิญไปที่ที่อยู่นี้ด้วย"))
        try await province.submit(
            to: path,
            with: ["role": "recorder", "place": TestPlace.tao, "name": "มานะ" + marker, "email": "mana@example.go.th"])
        #expect(province.page.text.contains("ระบบจะส่งคำเชิญทางอีเมล 1 ฉบับด้วย"))
        let mail = try #require(try await mails(site).first)
        let body = try #require(mail.body)
        #expect(
            mail.address == "mana@example.go.th" && body.contains("มานะ\(marker)")
                && body.contains("จังหวัด ดูแล\(marker)"))
        #expect(
            body.contains("เจ้าหน้าที่ผู้รับผิดชอบ") && body.contains("Responsible officer") && body.contains("0 2283 4608"))
        let link = try #require(body.split(separator: "\n").first { $0.hasPrefix("https://mattrathan.test/") })
        let address = String(link.dropFirst("https://mattrathan.test".count))
        for method in [HTTPRequest.Method.get, .head, .get] {
            #expect(try await Visitor(site).send(method, address).status == 200)
        }
        try await send(.taken("250 ok"), in: site)
        let sent = try #require(try await mails(site).first)
        #expect(sent.state == .sent && sent.body == nil)
        try await province.get(SitePath.people(.list).path + "?list=invitations")
        #expect(province.page.text.contains("อีเมล: ส่งแล้ว"))
        let mana = Visitor(site)
        try await mana.get(address)
        #expect(mana.page.status == 200 && mana.page.text.contains("มานะ\(marker)"))
    }

    @Test(
        "what is revoked before it is sent is not sent, and a refused invitation keeps no code",
        arguments: Engine.enabled)
    func revoked(engine: Engine) async throws {
        let site = try await TestSite(engine, isMailing: true)
        let province = try await Visitor.signedIn(.province, to: site)
        let file =
            "role,place,name,email\nrecorder,\(TestPlace.tao),หนึ่ง,one@example.go.th\nrecorder,\(TestPlace.tao),สอง,two@example.go.th\nrecorder,\(TestPlace.tao),สาม,\n"
        try await province.get(SitePath.people(.file).path)
        try await province.upload((name: "p.csv", bytes: Array(file.utf8)), to: SitePath.people(.file).path)
        try await province.upload(nil, to: SitePath.people(.fileInvitations).path)
        #expect(province.page.text.contains("ระบบจะส่งคำเชิญทางอีเมล 2 ฉบับด้วย"))
        var reach = PeopleInReach()
        reach.provinces = ["76"]
        let waiting = try await site.database.read { [reach] db in
            try RoleHolders.invitations(RoleHolders.Search(reach), on: db).rows
        }
        let one = try #require(waiting.first { $0.name == "หนึ่ง" })
        try await province.get(PeoplePath.revocation(invitation: one.id).path)
        try await province.submit(to: PeoplePath.revocation(invitation: one.id).path)
        try await send(.refused("550 no such user"), in: site)
        let all = try await mails(site)
        #expect(
            Set(all.map { "\($0.address) \($0.state)" }) == ["one@example.go.th cancelled", "two@example.go.th failed"])
        #expect(all.allSatisfy { $0.body == nil && !$0.isRepeatable })
        try await province.get(SitePath.people(.list).path + "?list=invitations")
        #expect(province.page.text.contains("อีเมล: ส่งไม่สำเร็จ"))
    }

    @Test(
        "an administrator sees what could not be sent, and has it sent again; nobody else sees it",
        arguments: Engine.enabled)
    func outbox(engine: Engine) async throws {
        let site = try await TestSite(engine, isMailing: true)
        let prasert = try await confirmed(.prasert, "prasert@example.go.th", in: site)
        let somsri = try await confirmed(.somsri, "somsri@example.go.th", in: site)
        let question = MakeObservation(
            round: "2567", localGovernment: TestPlace.tao, indicator: "A1-01", kind: .question, text: "นับอย่างไร")
        let person = try #require(try await site.database.read { try Accounts.find(username: "somsri", on: $0) })
        _ = try await question.perform(by: .known(person), in: site.environment, on: site.database)
        try await send(.refused("550 <prasert@example.go.th> \(marker)"), in: site)
        try await prasert.get(email)
        #expect(prasert.page.text.contains("อีเมลฉบับล่าสุดส่งถึงที่อยู่นี้ไม่สำเร็จ"))

        let admin = try await Visitor.signedIn(.admin, to: site)
        try await admin.get(SitePath.people(.list).path)
        try await admin.follow("อีเมลที่ระบบส่ง")
        #expect(admin.page.text.contains("550 <prasert@example.go.th> \(marker)"))
        #expect(admin.page.text.contains("แจ้งข้อสังเกตหรือคำถาม"))
        let id = try #require(try await mails(site).first { $0.state == .failed }?.id)
        try await admin.submit(to: SitePath.mailRepetition(mail: id).path)
        #expect(admin.page.text.contains("จะส่งอีเมลฉบับนี้อีกครั้ง"))
        try await send(.taken("250"), in: site)
        #expect(try await mails(site).first { $0.id == id }?.state == .sent)
        #expect(try await prasert.get(email).text.contains("ไม่สำเร็จ") == false)
        #expect(try await somsri.get(SitePath.outbox.path).status == 403)

        let token = try await site.token(of: .admin)
        let metrics = try await site.send(.get, "/metrics", headers: [.authorization: "Bearer \(token)"]).text
        #expect(
            metrics.contains("mattrathan_mail{state=\"sent\"} 1\n")
                && metrics.contains("mattrathan_mail{state=\"cancelled\"} 2\n"))
        #expect(metrics.contains("mattrathan_mail_oldest_due_seconds 0.0\n"))
    }

    @Test("without mail there is no page of it, no word of it, and nothing in the outbox", arguments: Engine.enabled)
    func off(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let admin = try await Visitor.signedIn(.admin, to: site)
        for path in [email, SitePath.outbox.path] { #expect(try await admin.get(path).status == 404, "\(path)") }
        #expect(try await admin.get("/account").text.contains("อีเมล") == false)
        #expect(try await admin.get(SitePath.people(.list).path).text.contains("อีเมลที่ระบบส่ง") == false)
        let path = SitePath.people(.invitation).path
        try await admin.get(path)
        #expect(!admin.page.text.contains("ส่งคำเชิญไปที่"))
        try await admin.submit(
            to: path, with: ["role": "province", "place": "76", "name": "ก", "email": "k@example.go.th"])
        #expect(admin.page.status == 200 && !admin.page.text.contains("ทางอีเมล"))
        #expect(try await mails(site).isEmpty)
        let token = try await site.token(of: .admin)
        let metrics = try await site.send(.get, "/metrics", headers: [.authorization: "Bearer \(token)"]).text
        #expect(!metrics.contains("mattrathan_mail"))
    }
}
