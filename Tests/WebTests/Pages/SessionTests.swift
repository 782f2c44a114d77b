import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

/// Signing in and out.
@Suite struct SessionTests {
    @Test("a wrong password says so, keeps the name, and tells nothing about who exists")
    func refusesPasswords() async throws {
        let site = try await TestSite(.sqlite)
        for name in ["somsri", "nobody" + marker] {
            let visitor = Visitor(site)
            try await visitor.get("/sign-in")
            try await visitor.submit(to: "/sign-in", with: ["username": name, "password": "ผิด"])
            #expect(visitor.page.status == 422)
            #expect(visitor.page.text.contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง"))
            #expect(visitor.page.value(of: "username") == name)
            #expect(visitor.page.value(of: "password") == "")
        }
    }

    @Test("many failures make the next attempt wait, and the wait ends")
    func delays() async throws {
        let site = try await TestSite(.sqlite)
        let visitor = Visitor(site)
        try await visitor.get("/sign-in")
        for _ in 0..<8 {
            try await visitor.submit(to: "/sign-in", with: ["username": "somsri", "password": "ผิด"])
            if visitor.page.status == 429 { break }
        }
        #expect(visitor.page.status == 429)
        site.clock.advance(minutes: 2)
        try await visitor.submit(to: "/sign-in", with: ["username": "somsri", "password": TestPerson.password])
        #expect(visitor.page.status == 200)
    }

    @Test("signing out ends the session; an idle one ends by itself")
    func ends() async throws {
        let site = try await TestSite(.sqlite)
        let home = SitePath.assessment(round: "2567", code: TestPlace.tao).path
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        #expect(try await somsri.get(home).status == 200)
        let signedOut = try await somsri.send(
            .post, "/sign-out", headers: somsri.formHeaders, body: Array("csrf=\(try somsri.csrf())".utf8))
        #expect(signedOut.status == 303)
        try await somsri.get(home)
        #expect(somsri.page.heading == "เข้าสู่ระบบ")

        let manee = try await Visitor.signedIn(.manee, to: site)
        for _ in 0..<5 {
            site.clock.advance(minutes: 110)
            #expect(try await manee.get(home).status == 200, "used within two hours")
        }
        site.clock.advance(minutes: 121)
        try await manee.get(home)
        #expect(manee.page.heading == "เข้าสู่ระบบ")
    }

    @Test("a session ends after twelve hours, however much it is used", arguments: Engine.enabled)
    func endsAtLast(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let home = SitePath.assessment(round: "2567", code: TestPlace.tao).path
        let manee = try await Visitor.signedIn(.manee, to: site)
        for _ in 0..<7 {
            site.clock.advance(minutes: 100)
            #expect(try await manee.get(home).status == 200)
        }
        site.clock.advance(minutes: 19)
        #expect(try await manee.get(home).status == 200, "11 hours 59 minutes")
        site.clock.advance(minutes: 1)
        try await manee.get(home)
        #expect(manee.page.heading == "เข้าสู่ระบบ")
    }

    @Test("what was asked of a page before signing in is asked again after it")
    func keepsQuery() async throws {
        let site = try await TestSite(.sqlite)
        let visitor = Visitor(site)
        let asked = "/home?code=AB-12&q=%E0%B8%81"
        try await visitor.get(asked)
        #expect(visitor.page.address == "/sign-in?next=" + URLText.encoded(asked))
        try await visitor.submit(to: "/sign-in", with: ["username": "admin", "password": TestPerson.password])
        #expect(visitor.page.address == asked)
    }

    @Test("the page asked for before signing in is never one of another site")
    func staysHere() async throws {
        let site = try await TestSite(.sqlite)
        for next in ["//evil.example", "https://evil.example", "/\\evil.example", "/%0d%0aSet-Cookie:x"] {
            let visitor = Visitor(site)
            try await visitor.get("/sign-in?next=" + next.replacing(":", with: "%3A"))
            try await visitor.submit(
                to: "/sign-in", with: ["username": "admin", "password": TestPerson.password])
            #expect(visitor.page.address == "/home", "\(next)")
        }
    }
}
