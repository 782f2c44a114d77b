import Actions
import Domain
import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// A slip from its making to the first page of the new person.
@Suite struct InvitationJourneyTests {
    private static let password = "ข้าวเหนียวมะม่วงริมน้ำ"
    private let people = SitePath.people(.list).path

    /// Invites as somebody who is signed in, and reads the code from the page that shows it.
    private func invite(
        _ role: Role, at place: String, name: String = "มานะ เพียรดี" + marker, by visitor: Visitor
    ) async throws -> String {
        try await visitor.get(SitePath.people(.invitation).path)
        try await visitor.submit(
            to: SitePath.people(.invitation).path, with: ["role": role.rawValue, "place": place, "name": name])
        return try visitor.page.element("code").text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func accept(
        _ code: String, as username: String, in site: TestSite, password: String = password
    ) async throws -> Visitor {
        let visitor = Visitor(site)
        let path = SitePath.invitation(code: code).path
        try await visitor.get(path)
        try await visitor.submit(
            to: path, with: ["username": username, "password": password, "repeated": password])
        return visitor
    }

    @Test("a province invites a recorder, who chooses name and password and records at once", arguments: Engine.enabled)
    func journey(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let province = try await Visitor.signedIn(.province, to: site)
        let code = try await invite(.recorder, at: TestPlace.tao, by: province)
        #expect(InvitationCode(typed: code) != nil && province.page.text.contains("ระบบจะไม่แสดงรหัสอีก"))
        let path = SitePath.invitation(code: code).path
        for _ in 0..<3 { #expect(try await Visitor(site).get(path).status == 200) }

        let mana = Visitor(site)
        try await mana.get(SitePath.invitations.path)
        try await mana.submit(to: SitePath.invitations.path, with: ["code": "abc" + marker])
        #expect(mana.page.status == 422 && mana.page.value(of: "code") == "abc" + marker)
        let typed = code.lowercased().replacingOccurrences(of: "-", with: " ")
        try await mana.submit(to: SitePath.invitations.path, with: ["code": typed])
        #expect(mana.page.text.contains("มานะ เพียรดี\(marker)"))
        #expect(mana.page.value(of: "username") == "recorder-\(TestPlace.tao)")

        try await mana.submit(to: path, with: ["username": "Somsri", "password": "x", "repeated": "x"])
        #expect(mana.page.status == 422 && mana.page.text.contains("มีผู้ใช้ชื่อนี้แล้ว"))
        #expect(mana.page.text.contains("รหัสผ่านสั้นเกินไป") && mana.page.value(of: "password") == "")
        #expect(mana.page.value(of: "username") == "somsri")
        try await mana.submit(
            to: path, with: ["username": "mana", "password": "\(TestPlace.tao)เพชรบุรี", "repeated": "x"])
        #expect(mana.page.status == 422)
        try await mana.submit(
            to: path, with: ["username": "Mana", "password": Self.password, "repeated": Self.password + "x"])
        #expect(mana.page.status == 422 && mana.page.text.contains("รหัสผ่านทั้งสองช่องไม่ตรงกัน"))
        try await mana.submit(
            to: path, with: ["username": "Mana", "password": Self.password, "repeated": Self.password])
        #expect(mana.page.address == SitePath.assessment(round: "2567", code: TestPlace.tao).path)
        #expect(mana.page.root.text.contains("มานะ เพียรดี\(marker)"))

        let again = try await Visitor(site).get(path)
        #expect(again.status == 410 && again.text.contains("ใบนี้ใช้แล้ว"))
        let later = Visitor(site)
        try await later.get("/sign-in")
        try await later.submit(to: "/sign-in", with: ["username": "mana", "password": Self.password])
        #expect(later.page.address == SitePath.assessment(round: "2567", code: TestPlace.tao).path)
        try await province.get(people + "?q=mana")
        #expect(
            province.page.text.contains("มานะ เพียรดี\(marker)") && province.page.text.contains("26 มี.ค. 67 14.32 น."))
    }

    @Test("a used, expired, revoked or unknown code opens nothing, and says what to do", arguments: Engine.enabled)
    func endings(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let province = try await Visitor.signedIn(.province, to: site)
        let first = try await invite(.recorder, at: TestPlace.tao, by: province)
        let waiting = Visitor(site)
        try await waiting.get(SitePath.invitation(code: first).path)
        let form = waiting.page

        try await province.get(people + "?list=invitations")
        let number = try #require(
            try await site.database.read {
                try RoleHolders.invitations(
                    RoleHolders.Search(PeopleInReach.of("76")), on: $0
                ).rows.first?.id
            })
        try await province.submit(to: PeoplePath.renewal(invitation: number).path)
        let second = try province.page.element("code").text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(second != first)
        waiting.look(at: form)
        try await waiting.submit(
            to: SitePath.invitation(code: first).path,
            with: ["username": "late", "password": Self.password, "repeated": Self.password])
        #expect(waiting.page.status == 410 && waiting.page.text.contains("ใบนี้ถูกยกเลิกแล้ว"))

        try await province.get(PeoplePath.revocation(invitation: number + 1).path)
        try await province.submit(to: PeoplePath.revocation(invitation: number + 1).path)
        #expect(province.page.text.contains("ยกเลิกคำเชิญแล้ว"))
        #expect(try await Visitor(site).get(SitePath.invitation(code: second).path).status == 410)

        let third = try await invite(.recorder, at: TestPlace.tao, name: "คนที่สาม", by: province)
        site.clock.advance(minutes: 14 * 24 * 60)
        let expired = try await Visitor(site).get(SitePath.invitation(code: third).path)
        #expect(expired.status == 410 && expired.text.contains("ใบนี้หมดอายุแล้ว"))
        for wrong in ["0000-0000-0000-0000-0000", "x", "%22%3E%3Cx%3E"] {
            #expect(try await Visitor(site).get("/invitation/\(wrong)").status == 404)
        }
    }

    @Test("somebody with an account takes the role into it; who made the invitation does not")
    func secondRole() async throws {
        let site = try await TestSite(.sqlite)
        let province = try await Visitor.signedIn(.province, to: site)
        let code = try await invite(.recorder, at: TestPlace.municipality, by: province)
        try await province.get(SitePath.invitation(code: code).path)
        try await province.submit(to: SitePath.invitationAccount(code: code).path)
        #expect(province.page.status == 409 && province.page.text.contains("จึงรับเองไม่ได้"))
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(SitePath.invitation(code: code).path)
        try await somsri.submit(to: SitePath.invitationAccount(code: code).path)
        #expect(somsri.page.address == "/home" && somsri.page.root.all("ul").contains { $0["class"] == "tasks" })
        let place = SitePath.assessment(round: "2567", code: TestPlace.municipality).path
        #expect(try await somsri.get(place).status == 200)
    }

    @Test("an administrator gets no access to figures by an invitation of his own")
    func administrators() async throws {
        let site = try await TestSite(.sqlite)
        let admin = try await Visitor.signedIn(.admin, to: site)
        let own = try await invite(.odloc, at: "", by: admin)
        try await admin.get(SitePath.invitation(code: own).path)
        try await admin.submit(to: SitePath.invitationAccount(code: own).path)
        #expect(admin.page.status == 409)
        let odloc = try await Visitor.signedIn(.odloc, to: site)
        let other = try await invite(.auditor, at: "", by: odloc)
        try await admin.get(SitePath.invitation(code: other).path)
        try await admin.submit(to: SitePath.invitationAccount(code: other).path)
        #expect(admin.page.status == 409 && admin.page.text.contains("แยกจากหน้าที่อื่น"))
        #expect(try await admin.get(SitePath.results(round: "2567").path).status == 403)
    }

    @Test("nobody invites above or beside himself, whatever he sends")
    func outOfReach() async throws {
        let site = try await TestSite(.sqlite)
        let attempts: [(TestPerson, Role, String)] = [
            (.prasert, .certifier, TestPlace.tao), (.prasert, .recorder, TestPlace.municipality),
            (.province, .province, "76"), (.province, .recorder, TestPlace.pao), (.province, .odloc, ""),
            (.province, .district, "7001"), (.odloc, .admin, ""), (.odloc, .recorder, TestPlace.tao),
            (.admin, .certifier, TestPlace.tao), (.somsri, .recorder, TestPlace.tao), (.auditor, .auditor, ""),
            (.committee, .committee, ""), (.district, .recorder, TestPlace.tao), (.newcomer, .recorder, TestPlace.tao),
        ]
        let path = SitePath.people(.invitation).path
        for (person, role, place) in attempts {
            let visitor = try await Visitor.signedIn(person, to: site)
            try await visitor.get("/rounds/1/local-governments/1")
            let body = "csrf=\(try visitor.csrf())&role=\(role.rawValue)&place=\(place)&name=x"
            let answered = try await visitor.send(.post, path, headers: visitor.formHeaders, body: Array(body.utf8))
            #expect(answered.status == 403, "\(person.username) \(role) \(place): \(answered.status)")
        }
        let odd: [(Role, String)] = [
            (.contributor, TestPlace.tao), (.recorder, "76"), (.recorder, "9999999"), (.district, "x"),
        ]
        let province = try await Visitor.signedIn(.province, to: site)
        try await province.get(path)
        for (role, place) in odd {
            let body = "csrf=\(try province.csrf())&role=\(role.rawValue)&place=\(place)&name=x"
            let answered = try await province.send(.post, path, headers: province.formHeaders, body: Array(body.utf8))
            #expect(answered.status == 422, "\(role) \(place)")
        }
        let made = try await site.database.read {
            try $0.first("SELECT COUNT(*) AS n FROM invitation")?.get("n") as Int?
        }
        #expect(made == 0)
    }

    @Test("every form needs its token, and every page its reader")
    func forgery() async throws {
        let site = try await TestSite(.sqlite)
        let province = try await Visitor.signedIn(.province, to: site)
        let code = try await invite(.recorder, at: TestPlace.tao, by: province)
        let somsri = try await site.database.read { try AccountChanges.find(username: "somsri", on: $0)?.id ?? 0 }
        let forms: [SitePath] = [
            .people(.invitation), .people(.slips), .people(.revocation(invitation: 1)),
            .people(.renewal(invitation: 1)),
            .people(.handover(account: somsri)), .people(.disabling(account: somsri)),
            .people(.enabling(account: somsri)), .invitationAccount(code: code), .invitation(code: code), .invitations,
        ]
        let body = "role=recorder&place=\(TestPlace.tao)&name=x&reason=x&code=\(code)&username=x&password=x&repeated=x"
        for form in forms {
            let bare = try await province.send(.post, form.path, headers: province.formHeaders, body: Array(body.utf8))
            #expect(bare.status == 403 && bare.text.contains("แบบฟอร์มหมดอายุ"), "\(form.path)")
        }
        let pages: [PeoplePath] = [
            .list, .invitation, .file, .revocation(invitation: 1), .disabling(account: somsri),
            .enabling(account: somsri),
        ]
        for person in [TestPerson.somsri, .district, .auditor, .committee, .newcomer] {
            let visitor = try await Visitor.signedIn(person, to: site)
            for page in pages {
                #expect(try await visitor.get(page.path).status == 403, "\(person.username) \(page.path)")
            }
        }
        let stranger = try await Visitor.signedIn(.otherProvince, to: site)
        #expect(try await stranger.get(PeoplePath.revocation(invitation: 1).path).status == 403)
        #expect(try await stranger.get(PeoplePath.disabling(account: somsri).path).status == 403)
        let handover = PeoplePath.handover(RoleAssignment(.recorder, at: TestPlace.tao), of: somsri)
        #expect(try await stranger.get(handover).status == 403)
        #expect(try await Visitor(site).get(people).address.hasPrefix("/sign-in"))
    }
}

extension PeopleInReach {
    /// What a province reaches.
    static func of(_ province: String) -> PeopleInReach {
        Principal(
            accountID: 0, username: "", name: "", assignments: [RoleAssignment(.province, at: province)]
        ).peopleInReach
    }
}
