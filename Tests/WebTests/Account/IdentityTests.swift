import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// Signing in by ThaID: an account is bound to an identity, and only then opened by it.
@Suite struct IdentityTests: IdentityJourney {
    @Test(arguments: Engine.enabled)
    func `An account is bound once and opened by ThaID from then on`(engine: Engine) async throws {
        let (site, provider) = try await start(engine)
        defer { provider.stop() }
        let stranger = Visitor(site)
        try await signIn(stranger, at: provider)
        #expect(stranger.page.status == 403 && stranger.page.text.contains("ยังไม่ได้ผูกกับบัญชีใด"))
        #expect(try stranger.page.form(to: "/sign-in").action == "/sign-in")
        #expect(stranger.cookie("session") == nil)

        let somsri = try await Visitor.signedIn(.somsri, to: site)
        #expect(try await somsri.get("/account").text.contains("ยังไม่ได้ผูก"))
        try await bind(somsri, at: provider)
        #expect(somsri.page.address == "/account?done=bound" && somsri.page.text.contains("ผูกบัญชีกับ ThaID แล้ว"))
        #expect(try await acts(site) == ["identity.bound"])
        try await signIn(stranger, at: provider, next: "/about-data")
        #expect(stranger.page.address == "/about-data")
        #expect(try await stranger.get("/account").text.contains("somsri"))

        let manee = try await Visitor.signedIn(.manee, to: site)
        try await bind(manee, at: provider)
        #expect(manee.page.status == 409 && manee.page.text.contains("ผูกกับบัญชีอื่นอยู่แล้ว"))
        try await somsri.get("/account/thaid")
        #expect((try? somsri.page.form(to: "/account/thaid")) == nil, "one identity for an account")
        try await somsri.submit(to: "/account/thaid/removal", with: ["password": "ผิด"])
        #expect(somsri.page.status == 422)
        try await somsri.submit(to: "/account/thaid/removal", with: ["password": TestPerson.password])
        #expect(somsri.page.address == "/account?done=unbound")
        #expect(try await acts(site) == ["identity.bound", "identity.unbound"])
        #expect(try await signIn(Visitor(site), at: provider).status == 403)
        try await bind(manee, at: provider)
        #expect(manee.page.address == "/account?done=bound", "the identity is free again")
    }

    @Test(arguments: Engine.enabled)
    func `The number of a citizen stands nowhere in the database`(engine: Engine) async throws {
        let (site, provider) = try await start(engine)
        defer { provider.stop() }
        try await bind(try await Visitor.signedIn(.somsri, to: site), at: provider)
        let kept = try await site.database.read { db in
            try db.rows("SELECT identity_mark FROM identity").map { try $0.get("identity_mark") as [UInt8] }
        }
        let issuer = provider.origin
        let mark = site.environment.credentialKey.mark(
            ProvenIdentity(issuer: issuer, claim: "pid", value: Self.number))
        #expect(kept == [mark] && mark.count == 32)
        let other = CredentialKey([UInt8](repeating: 1, count: CredentialKey.length))
        #expect(other.mark(ProvenIdentity(issuer: issuer, claim: "pid", value: Self.number)) != mark)
        for changed in [
            ProvenIdentity(issuer: issuer, claim: "sub", value: Self.number),
            ProvenIdentity(issuer: issuer + "/", claim: "pid", value: Self.number),
            ProvenIdentity(issuer: issuer, claim: "pid", value: Self.number + " "),
        ] {
            #expect(site.environment.credentialKey.mark(changed) != mark)
        }
    }

    @Test(arguments: Engine.enabled)
    func `What came back is taken once, in time, and by the browser that went`(engine: Engine) async throws {
        let (site, provider) = try await start(engine)
        defer { provider.stop() }
        try await bind(try await Visitor.signedIn(.somsri, to: site), at: provider)
        let before = try await sessions(site)

        let (victim, attacker) = (Visitor(site), Visitor(site))
        let way = try provider.signIn(Self.number, at: try await leave(victim))
        let foreign = try provider.signIn("2", at: try await leave(attacker))
        #expect(try await victim.get(foreign).status == 400)
        #expect(victim.page.text.contains("ไม่ใช่ของครั้งที่เริ่มในเบราว์เซอร์นี้"))
        #expect(try await attacker.get(way).status == 400, "swapped")
        #expect(try await Visitor(site).get(way).status == 400, "a browser that never went")
        let forged = Self.wayBack + "?code=code-1&state=" + String(repeating: "0", count: 64)
        #expect(try await victim.get(forged).status == 400)
        #expect(try await sessions(site) == before)
        try await victim.get(way)
        #expect(try await victim.get("/account").heading == "บัญชีของท่าน", "its own way is still open")

        let again = Visitor(site)
        let once = try provider.signIn(Self.number, at: try await leave(again))
        let cookie = try #require(again.cookie("identity-step"))
        try await again.get(once)
        #expect(again.cookie("identity-step") == nil, "the cookie is ended")
        let replay = try await site.send(.get, once, headers: [.cookie: "identity-step=\(cookie)"])
        #expect(replay.status == 400 && replay.text.contains("หมดเวลาหรือใช้ไปแล้ว"))

        let slow = Visitor(site)
        let late = try provider.signIn(Self.number, at: try await leave(slow))
        site.clock.advance(minutes: 10)
        #expect(try await slow.get(late).status == 400 && slow.page.text.contains("หมดเวลา"))
    }

    @Test func `A code that another way used up, a refusal and an error are said in a line`() async throws {
        let (site, provider) = try await start(.sqlite)
        defer { provider.stop() }
        try await bind(try await Visitor.signedIn(.somsri, to: site), at: provider)
        let before = try await sessions(site)
        let cases: [(String, Int, String)] = [
            ("code=code-1", 400, "ThaID ไม่รับรหัสที่ส่งกลับมา"), ("", 400, "ตรวจคำตอบจาก ThaID แล้วไม่ถูกต้อง"),
            ("error=access_denied", 400, "ท่านยกเลิกหรือไม่อนุญาต"),
            ("error=server_error\(marker)", 503, "ติดต่อ ThaID ไม่ได้"),
            ("code=code-9&iss=https://thaid.example", 400, "ไม่ถูกต้อง"),
        ]
        for (query, status, words) in cases {
            let visitor = Visitor(site)
            let state = try #require(LyingProvider.query(of: try await leave(visitor))["state"])
            let path = "\(Self.wayBack)?state=\(state)&" + query.replacing("\"><x>", with: "%22%3E%3Cx%3E")
            #expect(try await visitor.get(path).status == status, "\(query)")
            #expect(visitor.page.text.contains(words), "\(query)")
            #expect(try await visitor.get(path).text.contains("หมดเวลาหรือใช้ไปแล้ว"), "the way is over: \(query)")
        }
        #expect(try await sessions(site) == before)
    }

    @Test func `A provider that lies signs nobody in, and changes nothing`() async throws {
        let (site, provider) = try await start(.sqlite)
        defer { provider.stop() }
        try await bind(try await Visitor.signedIn(.somsri, to: site), at: provider)
        let before = try await sessions(site)
        for lie in [
            LyingProvider.Lie.unsigned, .signedByPublicKey, .signedByStranger, .otherAudience, .otherIssuer, .expired,
            .otherNonce, .noNonce,
        ] {
            provider.lie(lie)
            let visitor = Visitor(site)
            #expect(try await signIn(visitor, at: provider).status == 400, "\(lie)")
            #expect(visitor.page.text.contains("ตรวจคำตอบจาก ThaID แล้วไม่ถูกต้อง"), "\(lie)")
            let manee = try await Visitor.signedIn(.manee, to: site)
            #expect(try await bind(manee, to: "3", at: provider).status == 400, "\(lie)")
            try await manee.get("/account")
            try await manee.submit(to: "/sign-out", opening: false)
        }
        #expect(try await sessions(site) == before)
        #expect(try await acts(site) == ["identity.bound"])
    }

    @Test func `Where the provider cannot be reached, the password still opens`() async throws {
        let (site, provider) = try await start(.sqlite, patience: 0.3)
        defer { provider.stop() }
        for lie in [LyingProvider.Lie.hanging, .failing] {
            provider.lie(lie)
            let visitor = Visitor(site)
            try await visitor.get("/sign-in?next=/about-data")
            try await visitor.submit(to: "/sign-in/thaid")
            #expect(visitor.page.status == 503 && visitor.page.text.contains("ติดต่อ ThaID ไม่ได้"))
            try await visitor.submit(
                to: "/sign-in", with: ["username": "somsri", "password": TestPerson.password])
            #expect(visitor.page.address == "/about-data")
            try await visitor.get("/account/thaid")
            try await visitor.submit(to: "/account/thaid", with: ["password": TestPerson.password])
            #expect(visitor.page.status == 503)
            site.clock.advance(minutes: 1)
        }
    }

    @Test func `Off unless it is configured, and then no address of it is there`() async throws {
        let site = try await TestSite(.sqlite)
        let visitor = Visitor(site)
        #expect(try await visitor.get("/sign-in").text.contains("ThaID") == false)
        #expect(try await visitor.get(Self.wayBack).status == 404)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        #expect(try await somsri.get("/account").text.contains("ThaID") == false)
        let csrf = try somsri.csrf()
        #expect(try await somsri.get("/account/thaid").status == 404)
        for path in ["/sign-in/thaid", "/account/thaid", "/account/thaid/removal"] {
            let sent = try await somsri.send(
                .post, path, headers: somsri.formHeaders, body: Array("csrf=\(csrf)".utf8))
            #expect(sent.status == 404, "\(path)")
        }
    }

    @Test func `Nothing of it goes without the token of the form`() async throws {
        let (site, provider) = try await start(.sqlite)
        defer { provider.stop() }
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get("/account")
        for path in ["/sign-in/thaid", "/account/thaid", "/account/thaid/removal"] {
            let sent = try await somsri.send(
                .post, path, headers: somsri.formHeaders, body: Array("password=\(TestPerson.password)".utf8))
            #expect(sent.status == 403, "\(path)")
        }
        #expect(provider.asked("document") == 0)
    }

    @Test(arguments: Engine.enabled)
    func `Who is stopped is refused like somebody unknown, and his identity is free`(engine: Engine) async throws {
        let (site, provider) = try await start(engine)
        defer { provider.stop() }
        try await bind(try await Visitor.signedIn(.somsri, to: site), at: provider)
        let stopped = try await site.database.write { db in
            let account = try #require(try AccountChanges.find(username: "somsri", on: db)).id
            return try DisableAccount(account: account, reason: "ย้ายไปที่อื่น").runAsCommand(
                in: site.environment, on: db)
        }
        #expect(stopped == .done)
        let visitor = Visitor(site)
        #expect(try await signIn(visitor, at: provider).status == 403)
        let unknown = Visitor(site)
        try await signIn(unknown, as: "9", at: provider)
        #expect(visitor.page.text == unknown.page.text)
        #expect(try await acts(site) == ["identity.bound", "identity.unbound"])
        let manee = try await Visitor.signedIn(.manee, to: site)
        #expect(try await bind(manee, at: provider).address == "/account?done=bound")
    }
}
