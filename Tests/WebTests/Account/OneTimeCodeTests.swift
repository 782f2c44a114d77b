import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// A forgotten password on the last night.
@Suite struct OneTimeCodeTests {
    private let issuing = "/account/one-time-code"
    private let choosing = "/sign-in/new-password"
    private let new = "ม้าลายกินกล้วยหอม"

    private func issue(
        _ helper: Visitor, to username: String, _ callBack: [String: String] = [:]
    ) async throws -> String? {
        try await helper.get(issuing)
        try await helper.submit(to: issuing, with: callBack.merging(["username": username]) { one, _ in one })
        return helper.page.root.all("code").map(\.text).first { InvitationCode(typed: $0) != nil }
    }

    private func choose(_ code: String, _ username: String, _ site: TestSite) async throws -> Visitor {
        let visitor = Visitor(site)
        try await visitor.get(choosing)
        try await visitor.submit(
            to: choosing, with: ["username": username, "code": code, "new": new, "repeated": new])
        return visitor
    }

    @Test(arguments: Engine.enabled)
    func `The certifier issues a code to the recorder, who chooses a new password by it, once`(
        engine: Engine
    ) async throws {
        let site = try await TestSite(engine)
        let open = try await Visitor.signedIn(.somsri, to: site)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        let code = try #require(try await issue(prasert, to: "somsri"))
        #expect(!(try await prasert.get(issuing)).text.contains(code), "shown once")
        let somsri = try await choose(code, "somsri", site)
        #expect(somsri.page.address.hasPrefix("/sign-in") && somsri.page.value(of: "username") == "somsri")
        try await somsri.submit(to: "/sign-in", with: ["password": new], opening: false)
        #expect(try await somsri.get("/account").heading == "บัญชีของท่าน")
        #expect(try await open.get("/account").heading == "เข้าสู่ระบบ", "sessions of before are over")
        #expect(try await choose(code, "somsri", site).page.status == 422, "a code is good once")
    }

    @Test func `A code is good for a quarter of an hour, for its person, and until another is issued`() async throws {
        let site = try await TestSite(.sqlite)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        let first = try #require(try await issue(prasert, to: "somsri"))
        #expect(try await choose(first, "manee", site).page.status == 422)
        let second = try #require(try await issue(prasert, to: "somsri"))
        #expect(try await choose(first, "somsri", site).page.status == 422)
        site.clock.advance(minutes: 16)
        #expect(try await choose(second, "somsri", site).page.status == 422)
        #expect(try await choose("0000-0000-0000-0000-0000", "nobody" + marker, site).page.status == 422)
    }

    @Test(arguments: Engine.enabled)
    func `The province calls back first, and the record holds that as commitments`(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let province = try await Visitor.signedIn(.province, to: site)
        #expect(try await issue(province, to: "prasert") == nil)
        #expect(province.page.status == 422 && province.page.text.contains("โทรกลับ"))
        #expect(
            try await issue(province, to: "prasert", ["telephone": "032 456 789", "spoke-with": "นาง ข" + marker])
                != nil)
        let entry = try await site.database.read { db in
            try db.first("SELECT seq, became FROM audit_entry WHERE action = 'call_back.noted'")
        }
        let became: String = try #require(entry).get("became")
        #expect(!became.contains("032") && !became.contains("นาง") && became.contains("telephone_sha256"))
        let texts = try await site.database.read { try AuditEntries.texts("central", on: $0) }
        #expect(texts.values.contains { $0["telephone"] == "032 456 789" && $0["spoke_with"] == "นาง ข" + marker })
    }

    @Test func `Nobody helps beyond his reach, or himself, and is not told which names there are`() async throws {
        let site = try await TestSite(.sqlite)
        let callBack = ["telephone": "032456789", "spoke-with": "ก"]
        for (person, name) in [
            (TestPerson.prasert, "piti"), (.prasert, "prasert"), (.prasert, "chujai"), (.province, "admin"),
            (.otherProvince, "somsri"), (.odloc, "admin"), (.odloc, "somsri"), (.admin, "newcomer"), (.admin, "nobody"),
        ] {
            let helper = try await Visitor.signedIn(person, to: site)
            #expect(try await issue(helper, to: name, callBack) == nil, "\(person.username) to \(name)")
            #expect(helper.page.status == 422 && helper.page.text.contains("ไม่พบชื่อผู้ใช้นี้ในความดูแลของท่าน"))
        }
        for person in [TestPerson.somsri, .district, .auditor, .committee] {
            let visitor = try await Visitor.signedIn(person, to: site)
            #expect(try await visitor.get(issuing).status == 403, "\(person.username)")
        }
    }

    @Test func `Codes are not guessed, and a password that is refused costs no attempt`() async throws {
        let site = try await TestSite(.sqlite)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        let code = try #require(try await issue(prasert, to: "somsri"))
        let somsri = Visitor(site)
        try await somsri.get(choosing)
        for _ in 0..<10 {
            try await somsri.submit(
                to: choosing, with: ["username": "somsri", "code": code, "new": "สั้น", "repeated": "สั้น"])
            #expect(somsri.page.status == 422)
        }
        var statuses: [Int] = []
        for _ in 0..<9 {
            statuses.append(try await choose("0000-0000-0000-0000-0000", "somsri", site).page.status)
        }
        #expect(statuses.last == 429)
    }
}
