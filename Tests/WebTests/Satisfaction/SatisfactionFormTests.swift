import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

/// What a citizen does with a telephone, without script.
@Suite struct SatisfactionFormTests {
    private static let code = TestPlace.tao
    private let path = SitePath.satisfaction(.form(code: code)).path
    private let thanks = SitePath.satisfaction(.thanks(code: code)).path

    /// How many forms the report tells of.
    private func sheets(_ site: TestSite) async throws -> String {
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let page = try await somsri.get(SitePath.satisfaction(.report(round: "2567", code: Self.code)).path)
        return page.root.all("dd").first?.text ?? ""
    }

    @Test("a citizen answers, is thanked, and is told when he comes again on the same day", arguments: Engine.enabled)
    func answers(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let citizen = Visitor(site)
        let page = try await citizen.get(path)
        #expect(page.status == 200 && page.text.contains("องค์การบริหารส่วนตำบลหนองบัว" + marker))
        #expect(page.text.contains("อ.บ้านลาด" + marker) && page.text.contains("ถนน"))
        #expect(page.root.all("script").isEmpty, "no script is needed")
        try await citizen.submit(
            to: path,
            with: [
                "choice.S-01": "satisfied", "choice.S-02": "improve", "choice.S-03": "unused",
                "remark": "ไฟดับ" + marker,
            ])
        #expect(citizen.page.address == thanks && citizen.page.text.contains("ขอบคุณ"))
        try await citizen.get(path)
        #expect(citizen.page.text.contains("ท่านได้ตอบแบบประเมินนี้แล้ววันนี้"))
        #expect(try await sheets(site).hasPrefix("1 คน"))

        site.clock.advance(minutes: 24 * 60)
        try await citizen.get(path)
        try await citizen.submit(to: path, with: ["choice.S-01": "satisfied"])
        #expect(try await sheets(site).hasPrefix("2 คน"))
    }

    @Test("the same browser is counted once a day, also with a form that was open before", arguments: Engine.enabled)
    func second(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let citizen = Visitor(site)
        let early = try await citizen.get(path)
        try await citizen.get(path)
        try await citizen.submit(to: path, with: ["choice.S-01": "satisfied"])
        citizen.look(at: early)
        #expect(try await citizen.submit(to: path, with: ["choice.S-01": "improve"]).status == 409)
        #expect(citizen.page.text.contains("ท่านได้ตอบแบบประเมินนี้แล้ววันนี้"))
        #expect(try await sheets(site).hasPrefix("1 คน"))

        // Elsewhere he may answer on the same day.
        let other = SitePath.satisfaction(.form(code: TestPlace.pao)).path
        try await citizen.get(other)
        try await citizen.submit(to: other, with: ["choice.S-01": "satisfied"])
        #expect(citizen.page.text.contains("ขอบคุณ"))
        try await citizen.get(path)
        #expect(citizen.page.text.contains("แล้ววันนี้"))
    }

    @Test("a form that is sent again counts once, even where the cookie was lost", arguments: Engine.enabled)
    func resent(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let body = try await form(site) + "&choice.S-01=satisfied"
        for _ in 0..<3 {
            let answer = try await post(body, site)
            #expect(answer.status == 303 && answer.headers[.location] == thanks)
        }
        #expect(try await sheets(site).hasPrefix("1 คน"))
    }

    @Test("no answer without a form of ours: forged, of another place, from another site, or open for too long")
    func forged() async throws {
        let site = try await TestSite(.sqlite)
        let body = try await form(site) + "&choice.S-01=satisfied"
        let forged = body.replacing("csrf=", with: "csrf=00")
        #expect(try await post(forged, site).status == 422)
        #expect(try await post("round=2567&choice.S-01=satisfied", site).status == 422)
        let other = SitePath.satisfaction(.form(code: TestPlace.pao)).path
        #expect(try await post(body, site, to: other).status == 422)
        var foreign = Visitor(site).formHeaders
        foreign[.origin] = "https://elsewhere.example"
        #expect(try await site.send(.post, path, headers: foreign, body: Array(body.utf8)).status == 403)
        site.clock.advance(minutes: 121)
        let late = try await post(body, site)
        #expect(late.status == 422 && late.text.contains("เปิดไว้นานเกินไป") && late.text.contains("checked"))
        #expect(try await sheets(site).hasPrefix("0 คน"))
    }

    @Test("a forged cookie, and one of yesterday, say nothing; a real one cannot be changed")
    func cookie() async throws {
        let site = try await TestSite(.sqlite)
        let answer = try await post(try await form(site) + "&choice.S-01=satisfied", site)
        let cookie = answer.headers[values: .setCookie].joined().split(separator: ";").first.map(String.init) ?? ""
        #expect(cookie.hasPrefix("satisfaction=2024-03-26.\(Self.code)."))
        func shown(_ cookie: String) async throws -> String {
            try await site.send(.get, path, headers: [.cookie: cookie]).text
        }
        #expect(try await shown(cookie).contains("แล้ววันนี้"))
        #expect(try await !shown(cookie + "0").contains("แล้ววันนี้"))
        #expect(try await !shown(cookie.replacing(".\(Self.code).", with: ".\(Self.code)_1.")).contains("แล้ววันนี้"))
        #expect(try await !shown("satisfaction=2024-03-26.\(Self.code).00").contains("แล้ววันนี้"))
        #expect(answer.headers[values: .setCookie].joined().contains("HttpOnly"))
        site.clock.advance(minutes: 24 * 60)
        #expect(try await !shown(cookie).contains("แล้ววันนี้"))
    }

    @Test("after a mistake everything chosen stays")
    func mistakes() async throws {
        let site = try await TestSite(.sqlite)
        let citizen = Visitor(site)
        try await citizen.get(path)
        try await citizen.submit(to: path, with: ["choice.S-01": "unused", "remark": "ดี" + marker])
        #expect(citizen.page.status == 422 && citizen.page.text.contains("ท่านยังไม่ได้เลือก"))
        #expect(citizen.page.value(of: "choice.S-01") == "unused")
        #expect(citizen.page.text.contains("ดี" + marker))
        try await citizen.submit(to: path, with: ["choice.S-02": "improve", "remark": "โทร ๐๘๑ ๒๓๔ ๕๖๗๘"])
        #expect(citizen.page.status == 422 && citizen.page.text.contains("หมายเลขโทรศัพท์หรือเลขประจำตัว"))
        #expect(citizen.page.value(of: "choice.S-02") == "improve")
        try await citizen.submit(to: path, with: ["remark": String(repeating: "ก", count: 501)])
        #expect(citizen.page.text.contains("ยาวเกิน 500 ตัวอักษร"))
        try await citizen.submit(to: path, with: ["remark": "ดี"])
        #expect(citizen.page.address == thanks)
    }

    @Test("before, after and outside a round there is a friendly page", arguments: Engine.enabled)
    func closed(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let citizen = Visitor(site)
        try await citizen.get(path)
        try await site.closeRound()
        #expect(try await citizen.submit(to: path, with: ["choice.S-01": "satisfied"]).status == 423)
        #expect(citizen.page.text.contains("ปิดรับคำตอบแล้ว"))
        #expect(try await citizen.get(path).status == 200 && citizen.page.text.contains("ปิดรับคำตอบแล้ว"))
        #expect(try await citizen.get("/s/9999999").status == 404)
    }

    @Test("in English it says the same, and the name in Thai beside it")
    func english() async throws {
        let site = try await TestSite(.sqlite)
        let citizen = Visitor(site)
        try await citizen.get(path)
        try await citizen.submit(to: "/language")
        #expect(citizen.page.address == path && citizen.page.text.contains("Roads developed or maintained"))
        #expect(citizen.page.text.contains("Should improve"))
        try await citizen.submit(to: path, with: ["choice.S-01": "satisfied"])
        #expect(citizen.page.text.contains("Thank you"))
    }

    @Test("a flood from one network is stopped with 429, and a neighbour still answers")
    func flood() async throws {
        let site = try await TestSite(.sqlite)
        let here = CallerNetwork("")
        for _ in 0..<200 { _ = site.site.satisfaction.limits.take(here, Self.code, at: site.clock.now) }
        let body = try await form(site) + "&choice.S-01=satisfied"
        let refused = try await post(body, site)
        #expect(refused.status == 429 && refused.headers[.retryAfter] == "10")
        #expect(refused.text.contains("โปรดรอ 10 วินาที") && refused.text.contains("checked"))
        let other = SitePath.satisfaction(.form(code: TestPlace.pao)).path
        let elsewhere = try await form(site, other) + "&choice.S-01=satisfied"
        #expect(try await post(elsewhere, site, to: other).status == 303)
        site.clock.advance(minutes: 1)
        #expect(try await post(body, site).status == 303)
    }

    /// The hidden fields of a fresh form, as a body.
    private func form(_ site: TestSite, _ path: String? = nil) async throws -> String {
        let page = try await Visitor(site).get(path ?? self.path)
        let values = ["csrf", "round"].map { "\($0)=\(page.value(of: $0) ?? "")" }
        return values.joined(separator: "&")
    }

    /// Without any cookie.
    private func post(_ body: String, _ site: TestSite, to path: String? = nil) async throws -> TestSite.Answered {
        try await site.send(.post, path ?? self.path, headers: Visitor(site).formHeaders, body: Array(body.utf8))
    }
}
