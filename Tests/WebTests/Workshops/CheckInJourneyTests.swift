import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// Ticket and door without script, and what the script of the door sends.
@Suite struct CheckInJourneyTests {
    private static let code = TestPlace.tao
    private static let door = SitePath.workshop(.checkIn(round: "2567", session: 1)).path
    private static let name = "นางสาวสมศรี ใจดี"

    /// One session at a venue on 23 April from nine to twelve, one online, and one person registered for the first.
    /// - Returns: the link of the registration.
    private func registered(_ site: TestSite) async throws -> String {
        let settings = SitePath.workshop(.settings(round: "2567")).path
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(settings)
        try await dla.submit(
            to: settings,
            with: [
                "title": "ประชุมชี้แจง" + marker, "opens.day": "1", "opens.month": "1", "opens.year": "2567",
                "reply.day": "1", "reply.month": "2", "reply.year": "2567", "seats": "1",
            ])
        for venue in ["หอประชุมจังหวัด" + marker, ""] {
            try await dla.get(SitePath.workshop(.newSession(round: "2567")).path)
            try await dla.submit(
                to: SitePath.workshop(.session(round: "2567", number: 0)).path,
                with: [
                    "starts.day": "23", "starts.month": "4", "starts.year": "2567", "starts-time": "9.00",
                    "ends.day": "23", "ends.month": "4", "ends.year": "2567", "ends-time": "12.00", "capacity": "5",
                    "venue": venue,
                ])
        }
        let own = SitePath.workshop(.organisation(round: "2567", code: Self.code)).path
        let visitor = Visitor(site)
        try await visitor.get(own)
        try await visitor.submit(to: own, with: ["reply": "attend", "name": Self.name, "telephone": "0812345678"])
        return visitor.page.address.split(separator: "?").first.map(String.init) ?? ""
    }

    private func ticket(_ site: TestSite) async throws -> (code: TicketCode, mark: String) {
        let found = try await site.database.read { db -> (TicketCode, String)? in
            guard let found = try Registrations.find("2567", Self.code, seat: 1, on: db),
                let seal = try RegistrationSeal.find(on: db)
            else { return nil }
            return (seal.ticketCode(of: found), seal.ticketMark(of: found))
        }
        return try #require(found)
    }

    /// From 26 March, 14.32, to 23 April, 8.41.
    private func goToTheDay(_ site: TestSite) { site.clock.advance(minutes: 27 * 1_440 + 568 + 521) }

    @Test("The ticket, its code at the door in every spelling, a name, and why not", arguments: Engine.enabled)
    func door(_ engine: Engine) async throws {
        let site = try await TestSite(engine)
        let link = try await registered(site)
        let visitor = Visitor(site)
        try await visitor.get(link)
        #expect(visitor.page.has(link: "บัตรเข้าประชุม"))
        let paper = try await visitor.send(.get, link + "/ticket.pdf")
        let words = try await PaperText.read(paper.bytes)
        let code = try await ticket(site).code
        #expect(words.contains(code.text) && words.contains(PaperText.dense(Self.name)), "\(words)")
        #expect(words.contains("หอประชุมจังหวัด"))
        #expect(try await visitor.send(.get, String(link.dropLast(4)) + "0000/ticket.pdf").status == 404)

        var province = try await Visitor.signedIn(.province, to: site)
        try await province.get(Self.door)
        #expect(province.page.text.contains("ลงทะเบียนเข้างานได้ตั้งแต่"))
        #expect(try await province.get(Self.door.replacing("/1/", with: "/2/")).status == 404)
        goToTheDay(site)
        province = try await Visitor.signedIn(.province, to: site)
        // Where the camera of a telephone leads.
        try await province.get(Self.door + "?code=\(code.text)")
        #expect(province.page.value(of: "code") == code.text)
        for wrong in ["", "สมศรี", "6110111-1-K7QM-2F9T-0XWB"] {
            try await province.submit(to: Self.door, with: ["code": wrong])
            #expect(province.page.status == 422 && province.page.text.contains("ค้นหาชื่อ"), "\(wrong)")
        }
        let forged = String(code.text.dropLast(14)) + "0000-0000-0000"
        try await province.submit(to: Self.door, with: ["code": forged])
        #expect(province.page.status == 422 && province.page.text.contains("ที่นั่งนี้เป็นของ \(Self.name)"))
        try await province.submit(
            to: Self.door, with: ["code": "https://x.go.th\(Self.door)?code=" + ThaiDigits.thai(code.text.lowercased())]
        )
        #expect(province.page.status == 200, "\(province.page.text)")
        #expect(province.page.text.contains("ลงทะเบียนเข้างานแล้ว เวลา 08.41 น."), "\(province.page.text)")
        #expect(province.page.text.contains(Self.name))
        site.clock.advance(minutes: 5)
        try await province.submit(to: Self.door, with: ["code": code.text])
        #expect(province.page.text.contains("เข้างานแล้วตั้งแต่ เวลา 08.41 น."), "\(province.page.text)")

        let elsewhere = try await Visitor.signedIn(.otherProvince, to: site)
        try await elsewhere.get(Self.door)
        #expect(!elsewhere.page.text.contains("สมศรี"))
        try await elsewhere.submit(to: Self.door, with: ["code": code.text])
        #expect(elsewhere.page.status == 422 && elsewhere.page.text.contains("นอกพื้นที่"))
        #expect(!elsewhere.page.text.contains("สมศรี"))
    }

    @Test("By name, cancelled, and moved to another session")
    func names() async throws {
        let site = try await TestSite(.sqlite)
        let link = try await registered(site)
        let code = try await ticket(site).code
        goToTheDay(site)
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.door + "?q=ไม่มีชื่อนี้")
        #expect(dla.page.text.contains("ไม่มีผู้ใด"))
        try await dla.get(Self.door + "?q=สมศรี")
        let seen = dla.page
        let who = "\(Self.code)-1-\(try await ticket(site).mark)"
        let people = try #require(seen.root.all("button").first { $0["name"] == "who" })
        #expect(people["value"] == who && people.text.contains(Self.name))

        _ = try await site.database.write { try $0.run("UPDATE workshop_session SET venue = 'หอ' WHERE number = 2") }
        let visitor = Visitor(site)
        try await visitor.get(link)
        try await visitor.submit(to: link + "/session", with: ["session": "2"])
        try await dla.get(Self.door)
        try await dla.submit(to: Self.door, with: ["code": code.text])
        #expect(dla.page.status == 422 && dla.page.text.contains("บัตรนี้เป็นของรอบอื่น: รอบที่ 2"), "\(dla.page.text)")
        #expect(try await sent(dla, who).status == 410)
        try await visitor.get(link)
        try await visitor.submit(to: link + "/cancellation")
        try await dla.submit(to: Self.door, with: ["code": code.text])
        #expect(dla.page.text.contains("ยกเลิกการลงทะเบียนแล้ว"))
        let gone = try await sent(dla, who)
        #expect(gone.status == 410 && gone.text.contains("ยกเลิก"))
    }

    @Test("What the script kept is sent with its moment, as often as it likes")
    func late() async throws {
        let site = try await TestSite(.sqlite)
        _ = try await registered(site)
        goToTheDay(site)
        let mark = try await ticket(site).mark
        let who = "\(Self.code)-1-\(mark)"
        let (dla, province) = (
            try await Visitor.signedIn(.dla, to: site), try await Visitor.signedIn(.province, to: site)
        )
        let at = site.environment.now()
        site.clock.advance(minutes: 45)
        try await province.get(Self.door)
        let button = try #require(province.page.root.all("button").first { $0["name"] == "who" })
        #expect(button["value"] == who)
        #expect(try await sent(province, who, at: at, token: "").status == 403)
        #expect(try await sent(province, who, at: at, account: "1").status == 401)
        let first = try await sent(province, who, at: at)
        #expect(first.status == 200 && first.text.contains("ลงทะเบียนเข้างานแล้ว เวลา 08.41 น."), "\(first.text)")
        #expect(first.text.contains("\"version\":1") && first.text.contains("\"at\":\"\(at)\""))
        try await dla.get(Self.door)
        for _ in 0..<2 {
            let again = try await sent(dla, who, at: at + 60_000)
            #expect(again.status == 200 && again.text.contains("เข้างานแล้วตั้งแต่ เวลา 08.41 น."), "\(again.text)")
        }
        let elsewhere = try await Visitor.signedIn(.otherProvince, to: site)
        try await elsewhere.get(Self.door)
        #expect(try await sent(elsewhere, who, at: at).status == 403)
        #expect(try await sent(dla, "x", at: at).status == 410)
    }

    private func sent(
        _ visitor: Visitor, _ who: String, at: Int64 = 0, token: String? = nil, account: String? = nil
    ) async throws -> TestSite.Answered {
        var headers = visitor.formHeaders
        let values = [
            "X-CSRF-Token": try token ?? visitor.csrf(), "Idempotency-Key": "7f0c9c1e-6f0f-4a53-9d3b-0f5f6f7a8b9c",
            "Mattrathan-Account": account ?? "",
        ]
        for (name, value) in values where !value.isEmpty {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        let body = "who=\(who)&at=\(at)&version=0"
        return try await visitor.send(.post, Self.door + "?of=x", headers: headers, body: Array(body.utf8))
    }
}
