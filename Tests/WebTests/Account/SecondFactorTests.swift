import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store
import TestSupport
import Testing
import Web

/// Two-step sign-in, from setting it up to doing without it.
@Suite struct SecondFactorJourneyTests {
    private let setUp = "/account/second-factor"

    /// The code that the telephone of an account shows now.
    private func code(of username: String, in site: TestSite) async throws -> String {
        let key = site.environment.credentialKey
        let secret = try await site.database.read { db -> [UInt8]? in
            guard let id = try Accounts.findSignIn(username, on: db)?.accountID else { return nil }
            return try SecondFactors.find(id, on: db).flatMap { key.secret($0.sealedSecret, of: id) }
        }
        return TimedCode.code(try #require(secret), step: TimedCode.step(at: site.clock.now))
    }

    /// Sets it up for a person who is signed in.
    /// - Returns: the recovery codes.
    @discardableResult
    private func enroll(_ visitor: Visitor, _ username: String, in site: TestSite) async throws -> [String] {
        try await visitor.get(setUp)
        if (try? visitor.page.form(to: setUp)) != nil { try await visitor.submit(to: setUp) }
        try await visitor.submit(
            to: setUp + "/confirmation", with: ["code": try await code(of: username, in: site)])
        return visitor.page.root.all("code").map(\.text).filter { RecoveryCode.read($0) != nil }
    }

    private func password(_ username: String, _ site: TestSite) async throws -> Visitor {
        let visitor = Visitor(site)
        try await visitor.get("/sign-in?next=/about-data")
        try await visitor.submit(to: "/sign-in", with: ["username": username, "password": TestPerson.password])
        return visitor
    }

    @Test(arguments: Engine.enabled)
    func `It counts from its first code on, and then signing in asks for one`(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(setUp)
        try await somsri.submit(to: setUp)
        #expect(somsri.page.root.all("svg").contains { $0["class"] == "qr" })
        #expect(try await password("somsri", site).page.address == "/about-data", "not yet confirmed")
        try await somsri.submit(to: setUp + "/confirmation", with: ["code": "12345" + marker])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("รหัสไม่ถูกต้อง"))
        let codes = try await enroll(somsri, "somsri", in: site)
        #expect(codes.count == RecoveryCode.count)
        #expect(!(try await somsri.get(setUp)).text.contains(codes[0]), "shown once")

        site.clock.advance(minutes: 1)
        let again = try await password("somsri", site)
        #expect(again.page.address.hasPrefix("/sign-in/code"))
        #expect(try await again.get("/account").heading == "เข้าสู่ระบบ", "the first step opens nothing")
        try await again.get("/sign-in/code?next=/about-data")
        let now = try await code(of: "somsri", in: site)
        try await again.submit(to: "/sign-in/code", with: ["code": " \(now.prefix(3)) \(now.suffix(3))"])
        #expect(again.page.address == "/about-data" && again.page.status == 200)
        #expect(try await again.get("/account").heading == "บัญชีของท่าน")

        let replay = try await password("somsri", site)
        try await replay.submit(to: "/sign-in/code", with: ["code": now])
        #expect(replay.page.status == 422, "a code is good once")
        try await replay.submit(to: "/sign-in/code", with: ["code": codes[3].lowercased()])
        #expect(replay.page.address == "/about-data")
        let reused = try await password("somsri", site)
        try await reused.submit(to: "/sign-in/code", with: ["code": codes[3]])
        #expect(reused.page.status == 422, "a recovery code too")
        #expect(try await replay.get(setUp).text.contains("9"))
    }

    @Test func `The first step is over after five minutes, and when the password changes`() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await enroll(somsri, "somsri", in: site)
        let slow = try await password("somsri", site)
        site.clock.advance(minutes: 5)
        try await slow.submit(to: "/sign-in/code", with: ["code": try await code(of: "somsri", in: site)])
        #expect(slow.page.heading == "เข้าสู่ระบบ")

        let thief = try await password("somsri", site)
        try await somsri.get("/account/password")
        let new = "ม้าลายกินกล้วยหอม"
        try await somsri.submit(
            to: "/account/password", with: ["old": TestPerson.password, "new": new, "repeated": new])
        try await thief.submit(to: "/sign-in/code", with: ["code": try await code(of: "somsri", in: site)])
        #expect(thief.page.heading == "เข้าสู่ระบบ")
    }

    @Test func `Guessing codes is held up, and not for good`() async throws {
        let site = try await TestSite(.sqlite)
        try await enroll(try await Visitor.signedIn(.somsri, to: site), "somsri", in: site)
        let thief = try await password("somsri", site)
        var statuses: [Int] = []
        for _ in 0..<8 {
            try await thief.get("/sign-in/code")
            try await thief.submit(to: "/sign-in/code", with: ["code": "000000"])
            statuses.append(thief.page.status)
        }
        #expect(statuses.first == 422 && statuses.last == 429)
        site.clock.advance(minutes: 2)
        try await thief.submit(to: "/sign-in/code", with: ["code": try await code(of: "somsri", in: site)])
        #expect(thief.page.status == 200)
    }

    @Test func `Before the password is right, nothing tells whether there is an account or a second factor`()
        async throws
    {
        let site = try await TestSite(.sqlite)
        try await enroll(try await Visitor.signedIn(.somsri, to: site), "somsri", in: site)
        var seen: Set<String> = []
        for name in ["somsri", "piti", "nobody"] {
            let visitor = Visitor(site)
            visitor.address = "192.0.2.\(name.utf8.count)"
            try await visitor.get("/sign-in")
            try await visitor.submit(to: "/sign-in", with: ["username": name, "password": "ผิด"])
            seen.insert("\(visitor.page.status) \(visitor.page.text) \(visitor.cookie("sign-in-step") ?? "")")
        }
        #expect(seen.count == 1)
    }

    @Test(arguments: Engine.enabled)
    func `Whose role requires it sees nothing else until it is set up`(engine: Engine) async throws {
        let site = try await TestSite(engine)
        _ = try await site.database.write { try $0.run("UPDATE account SET demonstration = 0") }
        let odloc = try await password("odloc", site)
        #expect(odloc.page.address == setUp)
        #expect(odloc.page.text.contains("โปรดตั้งค่าให้เสร็จก่อน"))
        for route in site.site.buildRouter().routes where route.method == .get {
            let path = "/" + route.path.components.map(\.description).joined(separator: "/")
            guard !path.contains("{"), !path.contains(":"), !path.hasPrefix(setUp) else { continue }
            // Programs come by a token, which somebody without the second step cannot have made.
            if ["/healthz", "/readyz", "/metrics"].contains(path) || path.hasPrefix("/api/") { continue }
            let answered = try await odloc.send(.get, path)
            #expect(answered.status == 303 && answered.headers[.location] == setUp, "\(path) \(answered.status)")
        }
        try await enroll(odloc, "odloc", in: site)
        #expect(try await odloc.get("/account").heading == "บัญชีของท่าน")
        #expect(try await odloc.get(setUp).text.contains("จึงปิดไม่ได้"))
        #expect(!odloc.page.has(button: "ปิดการยืนยันตัวตนสองขั้น"))
        let (csrf, headers) = (try odloc.csrf(), odloc.formHeaders)
        site.clock.advance(minutes: 1)
        let body = "csrf=\(csrf)&password=\(TestPerson.password)&code=\(try await code(of: "odloc", in: site))"
        _ = try await odloc.send(.post, setUp + "/removal", headers: headers, body: Array(body.utf8))
        #expect(try await password("odloc", site).page.address.hasPrefix("/sign-in/code"), "still on")
    }

    @Test func `It is switched off by the password and a code together`() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let codes = try await enroll(somsri, "somsri", in: site)
        try await somsri.get(setUp)
        try await somsri.submit(to: setUp + "/removal", with: ["password": "ผิด", "code": codes[0]])
        #expect(somsri.page.status == 422)
        try await somsri.submit(to: setUp + "/removal", with: ["password": TestPerson.password, "code": "AAAAA-AAAAA"])
        #expect(somsri.page.status == 422)
        try await somsri.submit(to: setUp + "/recovery-codes", with: ["code": codes[0]])
        #expect(somsri.page.text.contains("รหัสสำรอง") && somsri.page.status == 200)
        try await somsri.submit(to: setUp + "/removal", with: ["password": TestPerson.password, "code": codes[1]])
        #expect(somsri.page.status == 422, "the old codes are over")
        site.clock.advance(minutes: 1)
        try await somsri.submit(
            to: setUp + "/removal",
            with: ["password": TestPerson.password, "code": try await code(of: "somsri", in: site)])
        #expect(somsri.page.address == setUp + "?done=removed")
        #expect(try await password("somsri", site).page.address == "/about-data")
        let acts = try await site.database.read { db in
            try db.rows("SELECT action FROM audit_entry WHERE chain = 'central' ORDER BY seq DESC")
                .prefix(3).map { try $0.get("action") as String }
        }
        #expect(acts == ["second_factor.removed", "recovery_codes.renewed", "second_factor.set"])
    }

    @Test("what is lost for good is taken away by the operator, on record, and every session with it")
    func takenAway() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await enroll(somsri, "somsri", in: site)
        let environment = site.environment
        func take(_ username: String, _ reason: String) async throws -> TakeSecondFactor.Outcome {
            try await site.database.write {
                try TakeSecondFactor(username: username, reason: reason).run(in: environment, on: $0)
            }
        }
        #expect(try await take("nobody", "x") == .unknown)
        #expect(try await take("manee", "x") == .unchanged)
        #expect(try await take("somsri", " ") == .reasonMissing)
        #expect(try await password("somsri", site).page.address.hasPrefix("/sign-in/code"))
        #expect(try await take("somsri", "มาพบด้วยตนเองพร้อมบัตร") == .done)
        #expect(try await somsri.send(.get, "/account").status == 303, "the session is over")
        #expect(try await password("somsri", site).page.address == "/about-data")
        let last = try await site.database.read { try AuditEntries.list(Audit.centralChain, on: $0).last }
        #expect(last?.action == "second_factor.removed" && last?.role == "command")
        #expect(last?.became.contains("บัตร") == false)
    }
}
