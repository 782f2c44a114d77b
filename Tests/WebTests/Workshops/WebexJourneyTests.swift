import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Transfer
import Web

/// Webex behind its buttons: what goes there and comes from it, what is said when it is of no use, and that the file remains.
@Suite struct WebexJourneyTests {
    private static let session = SitePath.workshop(.session(round: "2567", number: 1)).path
    private static let registrants = SitePath.workshop(.webexRegistrants(round: "2567", session: 1)).path
    private static let attendance = SitePath.workshop(.attendance(round: "2567", session: 1)).path
    private static let participants = SitePath.workshop(.attendanceStep(round: "2567", session: 1, .webex)).path

    private struct Ground {
        let webex: LyingWebex
        let site: TestSite
        let dla: Visitor
        let log = CapturedLog()

        /// One session on 23 April from nine to twelve, and one person with a seat.
        init(_ engine: Engine, patience: Double = 60) async throws {
            webex = try await LyingWebex.start()
            site = try await TestSite(engine, webex: try webex.settings(patience: patience), logger: log.logger)
            let environment = site.environment
            let organiser = SmallRound.person(.dla, of: "", account: 18)
            try await site.database.write { db in
                guard let opens = ThaiDate(year: 2024, month: 1, day: 1) else { return }
                _ = try SaveWorkshop(
                    Workshop(round: "2567", version: 0, title: "ประชุมชี้แจง", opensOn: opens, replyBy: opens)
                ).run(as: organiser, in: environment, on: db)
                _ = try SaveWorkshopSession(
                    WorkshopSession(
                        round: "2567", number: 0, version: 0, startsAt: 1_713_837_600_000, endsAt: 1_713_848_400_000,
                        capacity: 5, webexLink: "https://webex.example/room")
                ).run(as: organiser, in: environment, on: db)
            }
            _ = try await RegisterForWorkshop(
                round: "2567", localGovernment: TestPlace.tao, reply: .attend, session: 1,
                person: .init(
                    name: "นางสาวสมศรี ใจดี", position: "นักวิเคราะห์", telephone: "0812345678",
                    email: "Somsri@example.go.th"), reason: "", form: (0..<16).map { UInt8($0) }
            ).perform(by: .anybody, in: environment, on: site.database)
            dla = try await Visitor.signedIn(.dla, to: site)
        }

        func name() async throws {
            try await dla.get(WebexJourneyTests.session)
            try await dla.submit(
                to: WebexJourneyTests.session, with: ["webex-meeting": "2513 123 4567"])
        }
    }

    private static func leads(_ page: SeenPage, to path: String) -> Bool {
        page.root.all("form").contains { $0["action"] == path }
    }

    @Test("Told by a button, asked by a button, each as often as one likes", arguments: Engine.enabled)
    func wholeWay(_ engine: Engine) async throws {
        let ground = try await Ground(engine)
        defer { ground.webex.stop() }
        var dla = ground.dla
        let webex = ground.webex
        try await dla.get(Self.session)
        #expect(!Self.leads(dla.page, to: Self.registrants), "no meeting is named")
        try await dla.submit(to: Self.session, with: ["webex-meeting": "ห้องใหญ่"])
        #expect(dla.page.status == 422 && dla.page.text.contains("เลขการประชุม Webex เป็นตัวเลข"))
        #expect(dla.page.value(of: "webex-meeting") == "ห้องใหญ่")
        try await ground.name()
        try await dla.get(Self.session)
        #expect(dla.page.value(of: "webex-meeting") == "25131234567")
        try await dla.submit(to: Self.registrants)
        #expect(dla.page.status == 200 && dla.page.text.contains("Webex รับรายชื่อใหม่ 1 คน"), "\(dla.page.text)")
        #expect(webex.mails == ["somsri@example.go.th": 1])
        try await dla.submit(to: Self.registrants)
        #expect(dla.page.text.contains("Webex รับรายชื่อใหม่ 0 คน เคยรับแล้ว 1 คน"))
        #expect(webex.mails == ["somsri@example.go.th": 1])

        try await dla.get(Self.attendance)
        try await dla.submit(to: Self.participants)
        #expect(dla.page.status == 422 && dla.page.text.contains("การประชุมรอบนี้ยังไม่เริ่ม"))
        // From 26 March, 14.32, to 23 April, 13.00.
        ground.site.clock.advance(minutes: 27 * 1_440 + 568 + 780)
        dla = try await Visitor.signedIn(.dla, to: ground.site)
        try await dla.get(Self.attendance)
        try await dla.submit(to: Self.participants)
        #expect(dla.page.status == 422 && dla.page.text.contains("Webex ยังไม่มีผู้เข้าร่วมในช่วงเวลาของรอบนี้"))
        webex.hold([
            LyingWebex.participant(
                "S. Jaidee", "somsri@example.go.th", devices: [("2024-04-23T01:50:00Z", "2024-04-23T05:10:00Z")]),
            LyingWebex.participant("iPhone", devices: [("2024-04-23T02:00:00Z", "2024-04-23T03:00:00Z")]),
            LyingWebex.participant("<x>ยังอยู่</x>", devices: [("2024-04-23T02:00:00Z", nil)]),
        ])
        webex.page(by: 1)
        try await dla.submit(to: Self.participants)
        #expect(
            dla.page.status == 200 && dla.page.text.contains("จับคู่กับผู้ลงทะเบียนได้ 1 คน รอจับคู่ 1 คน ข้อมูลใหม่ 2 คน"),
            "\(dla.page.text)")
        #expect(dla.page.text.contains("<x>ยังอยู่</x>: Webex ยังไม่บอกเวลาออก"))
        #expect(dla.page.text.contains("อยู่ในห้อง Webex 180 นาที"))
        try await dla.submit(to: Self.participants)
        #expect(dla.page.text.contains("ข้อมูลใหม่ 0 คน"))
        try await dla.get(Self.session)
        try await dla.submit(to: Self.registrants)
        #expect(dla.page.status == 422 && dla.page.text.contains("รอบนี้สิ้นสุดหรือยกเลิกแล้ว"))
    }

    @Test("Not configured, nothing of it is on the pages, its addresses are not found, and what was named stays")
    func notConfigured() async throws {
        let ground = try await Ground(.sqlite)
        defer { ground.webex.stop() }
        try await ground.name()
        let site = try await TestSite(.sqlite)
        let dla = try await Visitor.signedIn(.dla, to: site)
        let rows = try await ground.site.database.read { db in
            (try Workshops.find("2567", on: db), try WorkshopSessions.find("2567", 1, on: db))
        }
        let (workshop, session) = (try #require(rows.0), try #require(rows.1))
        try await site.database.write { db in
            try Workshops.save(workshop, by: 1, at: 1, on: db)
            try WorkshopSessions.save(session, by: 1, at: 1, on: db)
        }
        try await dla.get(Self.session)
        #expect(!dla.page.text.contains("เลขการประชุม Webex") && !Self.leads(dla.page, to: Self.registrants))
        try await dla.submit(to: Self.session, with: ["capacity": "7"])
        let saved = try await site.database.read { try WorkshopSessions.find("2567", 1, on: $0) }
        #expect(saved?.capacity == 7 && saved?.webexMeeting == "25131234567")
        try await dla.get(Self.attendance)
        #expect(!Self.leads(dla.page, to: Self.participants) && dla.page.text.contains("นำเข้าไฟล์"))
        for path in [Self.participants, Self.registrants] {
            let body = Array("csrf=\(try dla.csrf())".utf8)
            #expect(try await dla.send(.post, path, headers: dla.formHeaders, body: body).status == 404)
        }
    }

    private static let lies: [(LyingWebex.Lie, status: Int, th: String, en: String)] = [
        (.hanging, 503, "Webex ไม่ตอบภายในเวลาที่กำหนด", "did not answer in time"),
        (.oversized, 503, "ใหญ่เกินกว่าที่ระบบรับได้", "larger than this system reads"),
        (.redirecting, 503, "Webex ขัดข้อง (302)", "out of order (302)"),
        (.failing, 503, "Webex ขัดข้อง (503)", "out of order (503)"),
        (.invalidJSON, 503, "ไม่เป็นไปตามรูปแบบที่ Webex ประกาศไว้", "not of the form that it publishes"),
        (.forbidden, 422, "ไม่มีสิทธิ์ในการประชุมนี้", "has no right to this meeting"),
        (.neverAuthorized, 503, "แม้ต่ออายุสิทธิ์แล้ว", "refuses even a fresh token"),
        (.credentialsRefused, 503, "ไม่รับสิทธิ์ที่ตั้งไว้ในระบบแล้ว", "does not take the credentials"),
        (.tooOften("120"), 503, "โปรดลองใหม่ใน 120 วินาที", "Try again in 120 seconds"),
        (.echoing, 422, "Webex ไม่รับคำขอ (400)", "Webex does not take it (400)"),
    ]

    /// Only what hangs is given so little time: a busy machine is slow, not wrong.
    @Test(
        "Every way to be of no use is said in one line, in both languages, and in no log with a secret",
        arguments: [1.0, 60])
    func failures(patience: Double) async throws {
        let ground = try await Ground(.sqlite, patience: patience)
        defer { ground.webex.stop() }
        try await ground.name()
        ground.site.clock.advance(minutes: 27 * 1_440 + 568 + 700)
        let dla = try await Visitor.signedIn(.dla, to: ground.site)
        for (lie, status, thai, english) in Self.lies where (lie == .hanging) == (patience == 1) {
            ground.webex.lie(lie)
            if lie == .credentialsRefused { ground.webex.forgetTokens() }
            for (language, words) in [("th", thai), ("en", english)] {
                dla.keep("language", language)
                try await dla.get(Self.attendance)
                try await dla.submit(to: Self.participants)
                #expect(dla.page.status == status, "\(lie)")
                #expect(dla.page.text.contains(words), "\(lie): \(dla.page.text)")
                #expect(dla.page.text.contains("CSV"), "the file remains")
                try await dla.get(Self.session)
                try await dla.submit(to: Self.registrants)
                #expect(dla.page.status == status && dla.page.text.contains(words), "\(lie)")
                #expect(!Self.holdsSecret(dla.page.text, ground.webex), "\(lie)")
            }
        }
        #expect(ground.webex.asked("elsewhere") == 0 && ground.webex.mails.isEmpty)
        let logged = patience == 1 ? "did not answer in time" : "Webex forbids it (ROUTER_6123-abc)"
        #expect(ground.log.text.contains(logged))
        #expect(!Self.holdsSecret(ground.log.text, ground.webex))
        #expect(!ground.log.text.contains("somsri@example.go.th"), "nor a person")
        dla.keep("language", "th")
        ground.webex.lie(nil)
        guard patience > 1 else { return }
        try await dla.get(Self.session)
        try await dla.submit(to: Self.registrants)
        #expect(dla.page.text.contains("Webex รับรายชื่อใหม่ 1 คน"))
    }

    private static func holdsSecret(_ text: String, _ webex: LyingWebex) -> Bool {
        ([LyingWebex.clientSecret, LyingWebex.refreshToken, "T0ken"] + webex.goodTokens).contains { text.contains($0) }
    }

    @Test("Who has no address and whom Webex refuses is named, with what to do")
    func persons() async throws {
        let ground = try await Ground(.sqlite)
        defer { ground.webex.stop() }
        try await ground.name()
        ground.webex.lie(.refusing("somsri@example.go.th"))
        try await ground.dla.get(Self.session)
        try await ground.dla.submit(to: Self.registrants)
        #expect(ground.dla.page.text.contains("Webex ไม่รับ 1 คน"))
        #expect(ground.dla.page.text.contains("นางสาวสมศรี ใจดี: Email is not valid"))
        _ = try await ground.site.database.write { try $0.run("UPDATE registration SET email = ''") }
        try await ground.dla.submit(to: Self.registrants)
        #expect(ground.dla.page.text.contains("1 คน ไม่ได้ให้อีเมลไว้"))
    }

    @Test("Only who arranges the workshop may do it")
    func others() async throws {
        let ground = try await Ground(.sqlite)
        defer { ground.webex.stop() }
        try await ground.name()
        let province = try await Visitor.signedIn(.province, to: ground.site)
        try await province.get(Self.attendance)
        #expect(!Self.leads(province.page, to: Self.participants))
        for path in [Self.participants, Self.registrants] {
            let body = Array("csrf=\(try province.csrf())".utf8)
            #expect(try await province.send(.post, path, headers: province.formHeaders, body: body).status == 403)
        }
        #expect(ground.webex.asked.isEmpty)
    }
}
