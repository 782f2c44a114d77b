import Actions
import Domain
import Foundation
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// The page of people, handing over, stopping, and files of invitations.
@Suite struct PeopleTests {
    private let people = SitePath.people(.list).path
    private static let password = "ข้าวเหนียวมะม่วงริมน้ำ"

    private func account(_ person: TestPerson, on site: TestSite) async throws -> Int {
        try await site.database.read { try AccountChanges.find(username: person.username, on: $0)?.id ?? 0 }
    }

    @Test("each sees those to whose roles he may invite, and the header leads there", arguments: Engine.enabled)
    func lists(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let seen: [(TestPerson, [TestPerson], [TestPerson])] = [
            (.province, [.somsri, .prasert, .piti, .district], [.weera, .odloc, .admin, .otherProvince]),
            (.prasert, [.somsri, .manee], [.jintana, .piti, .district]),
            (.odloc, [.province, .otherProvince, .auditor], [.admin, .somsri]),
            (.admin, [.odloc, .committee, .province], [.somsri, .prasert]),
        ]
        for (reader, visible, hidden) in seen {
            let visitor = try await Visitor.signedIn(reader, to: site)
            try await visitor.get(people)
            #expect(visitor.page.status == 200)
            let names = visitor.page.root.all("main").map(\.text).joined()
            for person in visible { #expect(names.contains(person.name), "\(reader.username) \(person.username)") }
            for person in hidden { #expect(!names.contains(person.name), "\(reader.username) \(person.username)") }
            #expect(visitor.page.root.all("header").contains { $0.text.contains("ผู้ใช้งานและหน้าที่") })
        }
        let province = try await Visitor.signedIn(.province, to: site)
        for (words, isFound) in [("สมศรี", true), ("somsri", true), (TestPlace.tao, true), ("%", false), (marker, true)]
        {
            let query = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            try await province.get(people + "?q=" + query)
            #expect(province.page.text.contains(TestPerson.somsri.name) == isFound, "\(words)")
        }
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        #expect(!somsri.page.text.contains("ผู้ใช้งานและหน้าที่"))
    }

    @Test(
        "who is transferred loses the place at once; the successor sees the history with the old name",
        arguments: Engine.enabled)
    func handover(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let area = SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(area)
        #expect(try await somsri.autosave("A1-01", with: ["frame": "403", "provision": "350"]).status == 200)
        let province = try await Visitor.signedIn(.province, to: site)
        let id = try await account(.somsri, on: site)
        try await province.get(PeoplePath.handover(RoleAssignment(.recorder, at: TestPlace.tao), of: id))
        let path = PeoplePath.handover(account: id).path
        try await province.submit(to: path, with: ["name": "ผู้มาแทน" + marker])
        #expect(province.page.status == 422 && province.page.text.contains("โปรดระบุเหตุผล"))
        #expect(province.page.value(of: "name") == "ผู้มาแทน" + marker)
        try await province.submit(to: path, with: ["reason": "ย้ายตามคำสั่ง" + marker])
        let code = try province.page.element("code").text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(try await somsri.autosave("A1-01", with: ["frame": "1"]).status == 403)
        #expect(try await somsri.get(area).status == 403)

        let successor = Visitor(site)
        try await successor.get(SitePath.invitation(code: code).path)
        try await successor.submit(
            to: SitePath.invitation(code: code).path,
            with: ["username": "successor", "password": Self.password, "repeated": Self.password])
        try await successor.get(SitePath.history(round: "2567", code: TestPlace.tao, indicator: "A1-01").path)
        #expect(successor.page.status == 200 && successor.page.text.contains(TestPerson.somsri.name))
        try await province.get(people + "?list=past")
        #expect(province.page.text.contains(TestPerson.somsri.name))
        #expect(!province.page.text.contains("ย้ายตามคำสั่ง"))
    }

    @Test("a disabled account is out at once and cannot sign in; enabled, it is as before", arguments: Engine.enabled)
    func disabling(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let province = try await Visitor.signedIn(.province, to: site)
        let id = try await account(.somsri, on: site)
        let place = SitePath.assessment(round: "2567", code: TestPlace.tao).path
        #expect(try await somsri.get(place).status == 200)
        try await province.get(PeoplePath.disabling(account: id).path)
        try await province.submit(to: PeoplePath.disabling(account: id).path)
        #expect(province.page.status == 422 && province.page.text.contains("โปรดระบุเหตุผล"))
        try await province.submit(to: PeoplePath.disabling(account: id).path, with: ["reason": "ลาออก"])
        #expect(province.page.text.contains("ระงับบัญชีแล้ว"))
        #expect(try await somsri.get(place).address.hasPrefix("/sign-in"))
        try await somsri.get("/sign-in")
        try await somsri.submit(to: "/sign-in", with: ["username": "somsri", "password": TestPerson.password])
        #expect(somsri.page.status == 422)
        try await province.get(PeoplePath.enabling(account: id).path)
        try await province.submit(to: PeoplePath.enabling(account: id).path, with: ["reason": "กลับเข้ารับราชการ"])
        let back = try await Visitor.signedIn(.somsri, to: site)
        #expect(try await back.get(place).status == 200)
        let own = try await account(.province, on: site)
        #expect(try await province.get(PeoplePath.disabling(account: own).path).status == 403)
    }

    @Test(
        "a file is checked row by row, then invites all or nobody, and prints a slip for each",
        arguments: Engine.enabled)
    func file(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let province = try await Visitor.signedIn(.province, to: site)
        let path = SitePath.people(.file).path
        func send(_ text: String) async throws {
            try await province.get(path)
            try await province.upload((name: "คน\(marker).csv", bytes: Array(text.utf8)), to: path)
        }
        func count() async throws -> Int {
            try await site.database.read { try $0.first("SELECT COUNT(*) AS n FROM invitation")?.get("n") ?? 0 }
        }
        try await province.get(path)
        try await province.upload(nil, to: path)
        #expect(province.page.status == 422 && province.page.text.contains("โปรดเลือกไฟล์"))
        let held = TestPerson.somsri.name.replacingOccurrences(of: "\"", with: "\"\"")
        try await send(
            """
            role,place,name,email
            recorder,\(TestPlace.tao),ก,
            recorder,\(TestPlace.tao),ก,
            recorder,\(TestPlace.pao),ข,
            odloc,,ค,
            king,\(TestPlace.tao),ง,
            recorder,9999999,จ,
            certifier,76,ฉ,x
            recorder,\(TestPlace.tao),,
            """)
        #expect(province.page.status == 422)
        for words in [
            "ซ้ำกับแถว 2", "ท่านเชิญหน้าที่นี้ในหน่วยงานนี้ไม่ได้", "ไม่มีหน้าที่นี้", "ไม่พบหน่วยงานรหัสนี้", "หน้าที่นี้ไม่มีในหน่วยงานที่เลือก",
            "โปรดกรอกชื่อและนามสกุล",
        ] {
            #expect(province.page.text.contains(words), "\(words)")
        }
        for broken in [
            "", "role,place\n", "role,place,name,email\n", "\u{FEFF}x", "role,place,name,email\nrecorder,1\n",
        ] {
            try await send(broken)
            #expect(province.page.status == 422, "\(broken)")
        }
        #expect(try await count() == 0)
        let good = """
            role,place,name,email
            recorder,\(TestPlace.tao),"\(held)",
            recorder,\(TestPlace.tao),ก\(marker.replacingOccurrences(of: "\"", with: "")),a@example.go.th
            ท้องถิ่นอำเภอ,7602,ข,
            """
        try await send(good)
        #expect(province.page.status == 200 && province.page.text.contains("มีหน้าที่นี้อยู่แล้ว"))
        #expect(province.page.text.contains("ทั้งหมด 3 แถว: ออกคำเชิญใหม่ 2 · มีหน้าที่อยู่แล้ว 1"))
        try await province.upload(nil, to: SitePath.people(.fileInvitations).path)
        #expect(province.page.text.contains("ออกคำเชิญแล้ว 2 ฉบับ"))
        #expect(try await count() == 2)
        let slips = try await slips(province)
        #expect(slips.status == 200 && slips.headers[.contentType] == "application/pdf")
        try await send(good)
        #expect(province.page.status == 200 && province.page.text.contains("ไม่มีอะไรต้องทำ"))
    }

    @Test("slips are printed for who may invite there, and for nobody else")
    func slips() async throws {
        let site = try await TestSite(.sqlite)
        let province = try await Visitor.signedIn(.province, to: site)
        try await province.get(SitePath.people(.invitation).path)
        try await province.submit(
            to: SitePath.people(.invitation).path,
            with: ["role": "recorder", "place": TestPlace.tao, "name": "มานะ" + marker])
        let code = try province.page.element("code").text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(try await slips(province).status == 200)
        for person in [TestPerson.otherProvince, .odloc, .prasert] {
            let visitor = try await Visitor.signedIn(person, to: site)
            try await visitor.get(people)
            let body = "csrf=\(try visitor.csrf())&code=\(code)"
            let answered = try await visitor.send(
                .post, SitePath.people(.slips).path, headers: visitor.formHeaders, body: Array(body.utf8))
            #expect(answered.status == (person.username == "prasert" ? 200 : 404), "\(person.username)")
        }
    }

    private func slips(_ visitor: Visitor) async throws -> TestSite.Answered {
        let codes = visitor.page.root.all("input").filter { $0["name"] == "code" }.compactMap { $0["value"] }
        let body = "csrf=\(try visitor.csrf())" + codes.map { "&code=\($0)" }.joined()
        return try await visitor.send(
            .post, SitePath.people(.slips).path, headers: visitor.formHeaders, body: Array(body.utf8))
    }
}
