import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// Signing in by ThaID beside the second factor, and on the way from an invitation.
@Suite struct IdentityStepsTests: IdentityJourney {
    private func enroll(_ username: String, in site: TestSite) async throws -> @Sendable () async throws -> String {
        let key = site.environment.credentialKey
        let secret = [UInt8](repeating: 5, count: TimedCode.secretLength)
        try await site.database.write { db in
            let id = try #require(try Accounts.findSignIn(username, on: db)).accountID
            try SecondFactors.begin(try key.seal(secret, of: id), of: id, at: 0, on: db)
            _ = try SecondFactors.confirm(id, at: 0, on: db)
        }
        return { TimedCode.code(secret, step: TimedCode.step(at: site.clock.now)) }
    }

    @Test(arguments: Engine.enabled)
    func `The code of the second factor is asked for besides, and for binding too`(engine: Engine) async throws {
        let (site, provider) = try await start(engine)
        defer { provider.stop() }
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let code = try await enroll("somsri", in: site)
        try await somsri.get("/account/thaid")
        try await somsri.submit(to: "/account/thaid", with: ["password": TestPerson.password, "code": "000000"])
        #expect(somsri.page.status == 422)
        try await bind(somsri, at: provider, code: try await code())
        #expect(somsri.page.address == "/account?done=bound")
        site.clock.advance(minutes: 1)
        let visitor = Visitor(site)
        try await signIn(visitor, at: provider, next: "/about-data")
        #expect(visitor.page.address == "/sign-in/code?next=%2Fabout-data")
        #expect(visitor.cookie("session") == nil)
        try await visitor.submit(to: "/sign-in/code", with: ["code": try await code()])
        #expect(visitor.page.address == "/about-data")
    }

    @Test func `Where the settings say so, ThaID stands for the second factor, in its own sessions only`() async throws
    {
        let (site, provider) = try await start(.sqlite, counts: true)
        defer { provider.stop() }
        try await bind(try await Visitor.signedIn(.odloc, to: site), at: provider)
        _ = try await site.database.write { try $0.run("UPDATE account SET demonstration = 0") }
        let byPassword = try await Visitor.signedIn(.odloc, to: site)
        #expect(try await byPassword.get("/home").address == "/account/second-factor")
        let byIdentity = Visitor(site)
        try await signIn(byIdentity, at: provider, next: "/about-data")
        #expect(byIdentity.page.address == "/about-data")
        #expect(try await byIdentity.get("/account").heading == "บัญชีของท่าน")
    }

    @Test func `By default whose role requires it is led to set it up, as by password`() async throws {
        let (site, provider) = try await start(.sqlite)
        defer { provider.stop() }
        try await bind(try await Visitor.signedIn(.odloc, to: site), at: provider)
        _ = try await site.database.write { try $0.run("UPDATE account SET demonstration = 0") }
        let odloc = Visitor(site)
        try await signIn(odloc, at: provider)
        #expect(odloc.page.address == "/account/second-factor")
    }

    // MARK: Invitations

    private func invite(_ role: Role, by person: TestPerson, in site: TestSite) async throws -> String {
        let inviter = try await Visitor.signedIn(person, to: site)
        try await inviter.get("/people/invitation")
        try await inviter.submit(
            to: "/people/invitation",
            with: ["role": role.rawValue, "place": role == .auditor ? "" : TestPlace.tao, "name": "มานะ เพียรดี"])
        let typed = try inviter.page.element("code").text
        return try #require(InvitationCode(typed: typed)).text
    }

    private func accept(_ code: String, in site: TestSite) async throws -> Visitor {
        let visitor = Visitor(site)
        let password = "ข้าวเหนียวมะม่วงริมน้ำ"
        try await visitor.get("/invitation/\(code)")
        try await visitor.submit(
            to: "/invitation/\(code)",
            with: ["username": "mana", "password": password, "repeated": password, "identity": "1"])
        return visitor
    }

    @Test(arguments: Engine.enabled)
    func `Who accepts an invitation may bind the new account on the way`(engine: Engine) async throws {
        let (site, provider) = try await start(engine)
        defer { provider.stop() }
        // An auditor must set up a second factor too; that comes after the way back.
        let mana = try await accept(try await invite(.auditor, by: .odloc, in: site), in: site)
        try await mana.get(try provider.signIn(Self.number, at: try leading(mana)))
        #expect(mana.page.address == "/account/second-factor")
        #expect(try await acts(site) == ["identity.bound"])
        let again = Visitor(site)
        try await signIn(again, at: provider)
        #expect(again.page.address == "/account/second-factor", "signed in")
    }

    @Test func `An account is made though the provider cannot be reached`() async throws {
        let (site, provider) = try await start(.sqlite)
        defer { provider.stop() }
        let code = try await invite(.recorder, by: .province, in: site)
        provider.lie(.failing)
        let mana = try await accept(code, in: site)
        #expect(mana.page.address == "/account?done=unreachable" && mana.page.text.contains("จึงยังไม่ได้ผูก"))
        #expect(try await mana.get("/account").text.contains("mana"))
        #expect(try await acts(site).isEmpty)
    }

    @Test func `A way to bind is worth nothing in another person’s session`() async throws {
        let (site, provider) = try await start(.sqlite)
        defer { provider.stop() }
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get("/account/thaid")
        try await somsri.submit(to: "/account/thaid", with: ["password": TestPerson.password])
        let way = try provider.signIn(Self.number, at: try leading(somsri))
        try await somsri.get("/account")
        try await somsri.submit(to: "/sign-out", opening: false)
        try await somsri.get("/sign-in")
        try await somsri.submit(
            to: "/sign-in", with: ["username": "manee", "password": TestPerson.password], opening: false)
        #expect(try await somsri.get(way).status == 400)
        #expect(try await acts(site).isEmpty)
    }
}
