import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// The page of a person's own account.
@Suite struct AccountTests {
    private let good = "ม้าลายกินกล้วยหอม"

    @Test(arguments: Engine.enabled)
    func `The password is changed by the old one, and ends every other session`(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let elsewhere = try await Visitor.signedIn(.somsri, to: site)
        let here = try await Visitor.signedIn(.somsri, to: site)
        try await here.get("/account/password")
        let token = here.cookie("session")
        try await here.submit(
            to: "/account/password", with: ["old": TestPerson.password, "new": good, "repeated": good])
        #expect(here.page.address == "/account?done=password" && here.page.status == 200)
        #expect(here.cookie("session") != token, "the token is a new one")
        #expect(try await elsewhere.get("/account").heading == "เข้าสู่ระบบ")
        let old = try await Visitor.signedIn(.somsri, to: site)
        #expect(try await old.get("/account").heading == "เข้าสู่ระบบ", "the old password is worth nothing")
        let new = Visitor(site)
        try await new.get("/sign-in")
        try await new.submit(to: "/sign-in", with: ["username": "somsri", "password": good], opening: false)
        #expect(try await new.get("/account").heading == "บัญชีของท่าน")
        let entry = try await site.database.read { db in
            try db.first("SELECT became, account_id FROM audit_entry WHERE action = 'password.changed'")
        }
        #expect(try #require(entry).get("became") == "")
    }

    @Test func `A password is not changed by a wrong old one, two that differ, or one that is easily guessed`()
        async throws
    {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let tries = [
            (["old": "ผิด", "new": good, "repeated": good], "รหัสผ่านเดิมไม่ถูกต้อง"),
            (["old": TestPerson.password, "new": good, "repeated": good + marker], "สองช่องไม่ตรงกัน"),
            (["old": TestPerson.password, "new": "สั้น", "repeated": "สั้น"], "สั้นเกินไป"),
            (["old": TestPerson.password, "new": "somsri-somsri", "repeated": "somsri-somsri"], "เดาได้ง่าย"),
            (
                ["old": TestPerson.password, "new": TestPerson.password, "repeated": TestPerson.password],
                "เหมือนรหัสผ่านเดิม"
            ),
        ]
        for (values, words) in tries {
            try await somsri.get("/account/password")
            try await somsri.submit(to: "/account/password", with: values)
            #expect(somsri.page.status == 422 && somsri.page.text.contains(words), "\(words)")
            #expect(["old", "new", "repeated"].allSatisfy { somsri.page.value(of: $0) == "" })
        }
    }

    @Test func `Guessing the old password in an open session is held up as guessing at sign-in is`() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        var statuses: [Int] = []
        for _ in 0..<8 {
            try await somsri.get("/account/password")
            try await somsri.submit(to: "/account/password", with: ["old": "ผิด", "new": good, "repeated": good])
            statuses.append(somsri.page.status)
        }
        #expect(statuses.contains(429))
        site.clock.advance(minutes: 2)
        try await somsri.get("/account/password")
        try await somsri.submit(
            to: "/account/password", with: ["old": TestPerson.password, "new": good, "repeated": good])
        #expect(somsri.page.address == "/account?done=password")
    }

    @Test(arguments: Engine.enabled)
    func `The list of sessions tells browser and network, never an address, and ends one or all others`(
        engine: Engine
    ) async throws {
        let site = try await TestSite(engine)
        let office = try await Visitor.signedIn(.somsri, to: site, from: "203.0.113.77")
        site.clock.advance(minutes: 1)
        let home = try await Visitor.signedIn(.somsri, to: site, from: "2001:db8:1:2::5")
        site.clock.advance(minutes: 1)
        let phone = try await Visitor.signedIn(.somsri, to: site, from: "198.51.100.4")
        try await office.get("/account")
        let text = office.page.text
        #expect(text.contains("203.0.113.0/24") && text.contains("2001:db8:1::/48") && text.contains("เครื่องนี้"))
        #expect(!text.contains("203.0.113.77") && !text.contains("::5"))
        // The newest stands first.
        try await office.submit(to: "/account/sessions")
        #expect(office.page.address == "/account?done=sessions")
        #expect(try await phone.get("/account").heading == "เข้าสู่ระบบ")
        #expect(try await home.get("/account").heading == "บัญชีของท่าน")
        try await office.get("/account")
        #expect(office.page.has(button: "ออกจากระบบในอุปกรณ์อื่นทั้งหมด"))
        _ = try await office.send(
            .post, "/account/sessions", headers: office.formHeaders,
            body: Array("csrf=\(try office.csrf())&session=others".utf8))
        #expect(try await home.get("/account").heading == "เข้าสู่ระบบ")
        #expect(try await office.get("/account").heading == "บัญชีของท่าน")
    }

    @Test func `Nobody ends a session of somebody else`() async throws {
        let site = try await TestSite(.sqlite)
        let manee = try await Visitor.signedIn(.manee, to: site)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get("/account")
        let hash = SignIn.hash(try #require(manee.cookie("session")))
        let id = Hexadecimal.text(hash.prefix(8))
        let answered = try await somsri.send(
            .post, "/account/sessions", headers: somsri.formHeaders,
            body: Array("csrf=\(try somsri.csrf())&session=\(id)".utf8))
        #expect(answered.status == 303)
        #expect(try await manee.get("/account").heading == "บัญชีของท่าน")
    }

    @Test func `The page is for those who are signed in with a password`() async throws {
        let site = try await TestSite(.sqlite)
        let nobody = Visitor(site)
        #expect(try await nobody.get("/account").heading == "เข้าสู่ระบบ")
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await OneTimeLink.open(try await OneTimeLink.make("กองคลัง", by: somsri), in: site)
        #expect(try await manee.get("/account").status == 403)
        let newcomer = try await Visitor.signedIn(.newcomer, to: site)
        #expect(try await newcomer.get("/account").text.contains("ยังไม่ได้รับมอบหมายหน้าที่"))
    }
}
