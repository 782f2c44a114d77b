import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// From the workshop's settings to a seat and its loss, by the pages alone.
@Suite struct WorkshopJourneyTests {
    private static let code = TestPlace.tao
    private static let own = SitePath.workshop(.organisation(round: "2567", code: code)).path
    private static let settings = SitePath.workshop(.settings(round: "2567")).path

    private static let person = [
        "reply": "attend", "name": "นางสาวสมศรี ใจดี" + marker, "position": "นักวิเคราะห์" + marker,
        "telephone": "๐๘ ๑๒๓๔ ๕๖๗๘",
        "email": "somsri@example.go.th",
    ]

    private static func leads(_ page: SeenPage, to address: String) -> Bool {
        page.root.all("a").contains { $0["href"] == address }
    }

    /// Sets the workshop and one session.
    private func arranged(_ site: TestSite, capacity: String = "1", waiting: Bool = true) async throws -> Visitor {
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.settings)
        var values = [
            "title": "ประชุมชี้แจง" + marker, "opens.day": "1", "opens.month": "1", "opens.year": "2567", "reply.day": "1",
            "reply.month": "2", "reply.year": "2567", "seats": "1", "offer-hours": " ๒๔ ",
        ]
        if waiting { values["waiting-list"] = "1" }
        try await dla.submit(to: Self.settings, with: values)
        #expect(dla.page.address == SitePath.workshop(.overview(round: "2567")).path, "\(dla.page.text)")
        try await dla.get(SitePath.workshop(.newSession(round: "2567")).path)
        try await dla.submit(
            to: SitePath.workshop(.session(round: "2567", number: 0)).path,
            with: [
                "starts.day": "23", "starts.month": "4", "starts.year": "2567", "starts-time": "9.00", "ends.day": "23",
                "ends.month": "4", "ends.year": "2567", "ends-time": "12.00", "capacity": capacity,
                "webex": "https://webex.example/room?a=1&b=2", "facebook": "https://facebook.example/live",
            ])
        #expect(dla.page.address == SitePath.workshop(.overview(round: "2567")).path, "\(dla.page.text)")
        #expect(dla.page.text.contains("23 เมษายน พ.ศ. 2567 เวลา 09.00–12.00 น."))
        return dla
    }

    @Test(
        "Somebody without an account registers, comes back by his link, sends somebody else, and cancels",
        arguments: Engine.enabled)
    func wholeWay(_ engine: Engine) async throws {
        let site = try await TestSite(engine, isMailing: true)
        _ = try await arranged(site)
        let visitor = Visitor(site)
        #expect(try await visitor.get("/w").address == "/w/2567")
        try await visitor.get("/w/2567?q=" + URLText.encoded("ท่าเสน"))
        try await visitor.get(Self.own)
        #expect(visitor.page.text.contains("รอบของท่าน"))
        // Nothing typed is lost when something is missing.
        try await visitor.submit(to: Self.own, with: Self.person.merging(["telephone": ""]) { $1 })
        #expect(visitor.page.status == 422 && visitor.page.text.contains("โปรดกรอกหมายเลขโทรศัพท์"))
        #expect(visitor.page.value(of: "name") == Self.person["name"])
        try await visitor.submit(to: Self.own, with: ["telephone": "08 1234 5678"])
        #expect(visitor.page.status == 200 && visitor.page.text.contains("มีที่นั่งแล้ว"))
        let link = visitor.page.address.split(separator: "?").first.map(String.init) ?? ""
        #expect(link.hasPrefix("/w/2567/\(Self.code)/1/"))
        #expect(Self.leads(visitor.page, to: "https://webex.example/room?a=1&b=2"))

        // The page of the place tells no name to others, and takes no second person.
        let other = Visitor(site)
        try await other.get(Self.own)
        #expect(!other.page.text.contains("สมศรี") && other.page.text.contains("ครบจำนวน"))
        #expect(!Self.leads(other.page, to: "https://webex.example/room?a=1&b=2"))
        #expect(Self.leads(other.page, to: "https://facebook.example/live"))
        let calendar = try await other.send(.get, link + "/calendar.ics")
        #expect(calendar.status == 200 && calendar.text.contains("DTSTART;TZID=Asia/Bangkok:20240423T090000"))

        try await visitor.submit(
            to: link + "/person",
            with: ["name": "นายสมชาย แทนกัน" + marker, "telephone": "08 9999 9999", "email": "somchai@example.go.th"])
        #expect(visitor.page.text.contains("นายสมชาย แทนกัน"))
        let newLink = visitor.page.address.split(separator: "?").first.map(String.init) ?? ""
        #expect(newLink != link)
        #expect(try await other.get(link).status == 404)
        try await visitor.submit(to: newLink + "/cancellation", with: [:])
        #expect(visitor.page.text.contains("ยกเลิกแล้ว"))
        let mails = try await site.database.read { db in
            try db.rows("SELECT address, body FROM mail ORDER BY queued_at, id").map { row in
                (try row.get("address") as String, try row.get("body") as String)
            }
        }
        #expect(mails.count == 3 && mails.allSatisfy { $0.1.contains("/w/2567/\(Self.code)/1/") })
        #expect(Set(mails.map(\.0)) == ["somsri@example.go.th", "somchai@example.go.th"])
    }

    @Test("A reason that is too long is mended in its own box, where it still stands")
    func longReason() async throws {
        let site = try await TestSite(.sqlite)
        _ = try await arranged(site, capacity: "1,000 ")
        let visitor = Visitor(site)
        try await visitor.get(Self.own)
        let long = String(repeating: "ก", count: Registration.longestReason + 1)
        try await visitor.submit(
            to: Self.own, with: Self.person.merging(["reply": "decline", "reason": long]) { $1 })
        #expect(visitor.page.status == 422 && visitor.page.text.contains("เหตุผลยาวเกิน"))
        #expect(Self.leads(visitor.page, to: "#reason") && !Self.leads(visitor.page, to: "#name"))
        let capacity = try await site.database.read { try WorkshopSessions.find("2567", 1, on: $0)?.capacity }
        #expect(capacity == 1_000)
    }

    @Test("Fewer types are saved only when what is lost was seen; what was typed stays")
    func shrinking() async throws {
        let site = try await TestSite(.sqlite)
        let dla = try await arranged(site)
        let path = SitePath.workshop(.session(round: "2567", number: 1)).path
        try await dla.get(path)
        let type = try #require(LocalGovernmentType.allCases.first)
        try await dla.submit(to: path, with: ["type": type.rawValue, "venue": "หอประชุม"])
        #expect(dla.page.status == 409 && dla.page.text.contains("รอบนี้จะไม่ใช่รอบของ อปท."))
        #expect(dla.page.text.contains("จะไม่มีรอบของตน") && dla.page.value(of: "venue") == "หอประชุม")
        func types() async throws -> Set<LocalGovernmentType>? {
            try await site.database.read { try WorkshopSessions.find("2567", 1, on: $0)?.types }
        }
        #expect(try await types() == [])
        try await dla.submit(to: path)
        #expect(dla.page.status == 200)
        #expect(try await types() == [type])
    }

    @Test("Nobody is told that a link was sent where none can be, and nobody learns who is registered")
    func noLink() async throws {
        let silent = try await TestSite(.sqlite)
        _ = try await arranged(silent)
        let visitor = Visitor(silent)
        let form = Self.own + "/lost-link"
        try await visitor.get(Self.own)
        try await visitor.submit(to: Self.own, with: Self.person)
        try await visitor.get(Self.own)
        try await visitor.submit(to: form, with: ["email": "somsri@example.go.th"])
        #expect(visitor.page.status == 409 && visitor.page.text.contains("จึงส่งลิงก์ไม่ได้"))
        #expect(!visitor.page.text.contains("ระบบจะส่งลิงก์"))

        let site = try await TestSite(.sqlite, isMailing: true)
        _ = try await arranged(site)
        let other = Visitor(site)
        try await other.get(Self.own)
        try await other.submit(to: Self.own, with: Self.person)
        try await other.get(Self.own)
        try await other.submit(to: form, with: ["email": "somsri"])
        #expect(other.page.status == 422 && other.page.text.contains("โปรดกรอกอีเมลที่ใช้ลงทะเบียน"))
        #expect(Self.leads(other.page, to: "#lost-email"))
        var said: [String] = []
        for email in ["somsri@example.go.th", "nobody@example.go.th"] {
            try await other.submit(to: form, with: ["email": email])
            #expect(other.page.status == 200 && other.page.text.contains("ระบบจะส่งลิงก์ไปที่อีเมลนั้น"))
            said.append(other.page.text)
            try await other.get(Self.own)
        }
        #expect(said[0] == said[1])
        // The same network asks until it is too much.
        for _ in 0..<RegistrationLimit.burst {
            _ = site.site.registrations.take(CallerNetwork(""), at: site.environment.now())
        }
        try await other.submit(to: form, with: ["email": "somsri@example.go.th"])
        #expect(other.page.status == 429 && other.page.text.contains("ระบบยังไม่ได้ส่งลิงก์"))
    }

    @Test("An officer who is signed in sees who is registered and changes it; one of elsewhere sees no name")
    func officers() async throws {
        let site = try await TestSite(.sqlite, isMailing: true)
        _ = try await arranged(site)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get("/home")
        #expect(somsri.page.text.contains("ยังไม่ได้ตอบรับ"))
        try await somsri.follow("ยังไม่ได้ตอบรับ")
        try await somsri.submit(to: Self.own, with: Self.person)
        #expect(somsri.page.text.contains("มีที่นั่งแล้ว"))
        try await somsri.get("/home")
        #expect(!somsri.page.text.contains("ยังไม่ได้ตอบรับ"))
        try await somsri.get(Self.own)
        try await somsri.follow("นางสาวสมศรี ใจดี" + marker)
        try await somsri.submit(to: somsri.page.address + "/recording", with: [:])
        #expect(somsri.page.text.contains("ขอชมย้อนหลัง"))
        let entries = try await site.database.read { try AuditEntries.list(Self.code, on: $0) }
        #expect(entries.suffix(2).allSatisfy { $0.role == "recorder" && $0.accountID > 0 })
        let piti = try await Visitor.signedIn(.piti, to: site)
        #expect(try await !piti.get(Self.own).text.contains("สมศรี"))

        let province = try await Visitor.signedIn(.province, to: site)
        let people = SitePath.workshop(.people(round: "2567")).path
        #expect(try await province.get(people).text.contains("นางสาวสมศรี ใจดี" + marker))
        let elsewhere = try await Visitor.signedIn(.otherProvince, to: site)
        #expect(try await !elsewhere.get(people).text.contains("สมศรี"))
        let csv = try await province.send(.get, SitePath.workshop(.peopleCSV(round: "2567")).path)
        #expect(csv.text.contains("somsri@example.go.th") && csv.text.contains("ขอชมย้อนหลัง"))
    }

    @Test("A lost link is sent to the address that is registered, and what is shown tells nobody whether it is")
    func lostLink() async throws {
        let site = try await TestSite(.sqlite, isMailing: true)
        _ = try await arranged(site)
        let visitor = Visitor(site)
        try await visitor.get(Self.own)
        try await visitor.submit(to: Self.own, with: Self.person)
        func mails() async throws -> Int { try await site.database.read { try $0.rows("SELECT id FROM mail").count } }
        let path = SitePath.workshop(.lostLink(round: "2567", code: Self.code)).path
        try await visitor.get(Self.own)
        try await visitor.submit(to: path, with: ["email": "nobody@example.go.th"])
        let unknown = visitor.page.text
        #expect(try await mails() == 1)
        try await visitor.submit(to: path, with: ["email": "SOMSRI@example.go.th"])
        #expect(visitor.page.text == unknown && unknown.contains("ระบบจะส่งลิงก์"))
        #expect(try await mails() == 2)
    }

    @Test("The papers carry a code that leads to the page")
    func papers() async throws {
        let site = try await TestSite(.sqlite)
        _ = try await arranged(site)
        let visitor = Visitor(site)
        for path in ["/w/2567/qr.pdf", Self.own + "/qr.pdf"] {
            let paper = try await visitor.send(.get, path)
            #expect(paper.status == 200 && paper.bytes.starts(with: Array("%PDF".utf8)), "\(path)")
        }
    }
}
