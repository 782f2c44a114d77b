import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// From the questions of the short test to its result, and from a form to the averages, by the pages alone.
@Suite struct WorkshopTestJourneyTests {
    private static let own = SitePath.workshop(.organisation(round: "2567", code: TestPlace.tao)).path
    private static let editor = SitePath.workshop(.test(round: "2567")).path

    private func registered(_ site: TestSite) async throws -> (Visitor, link: String) {
        try await site.database.write { db in
            try Workshops.save(
                Workshop(
                    round: "2567", title: "ประชุมชี้แจง", opensOn: ThaiDate(daysSinceEpoch: 19_700),
                    replyBy: ThaiDate(daysSinceEpoch: 19_820)), by: 1, at: 1, on: db)
            let start = site.clock.now + 86_400_000
            try WorkshopSessions.save(
                WorkshopSession(round: "2567", number: 1, startsAt: start, endsAt: start + 10_800_000), by: 1, at: 1,
                on: db)
            try WorkshopSessions.assign("2567", on: db)
        }
        let visitor = Visitor(site)
        try await visitor.get(Self.own)
        try await visitor.submit(
            to: Self.own, with: ["reply": "attend", "name": "นางสาวสมศรี ใจดี", "telephone": "0812345678"])
        return (visitor, visitor.page.address.split(separator: "?").first.map(String.init) ?? "")
    }

    @Test(
        "Questions are set, refused with everything kept, answered, and the result shows that he took part",
        arguments: Engine.enabled)
    func test(_ engine: Engine) async throws {
        let site = try await TestSite(engine)
        let (visitor, link) = try await registered(site)
        let dla = try await Visitor.signedIn(.dla, to: site)
        try await dla.get(Self.editor)
        let first = ["text-1": "ข้อใดถูก" + marker, "option-1-2": "ก" + marker, "option-1-4": "ข" + marker]
        try await dla.submit(to: Self.editor, with: first)
        #expect(dla.page.status == 422 && dla.page.text.contains("ข้อ 1 ต้องมีคำถาม"))
        #expect(dla.page.value(of: "option-1-4") == "ข" + marker, "nothing typed is lost")
        try await dla.submit(to: Self.editor, with: ["right-1": "4"])
        #expect(dla.page.address == SitePath.workshop(.overview(round: "2567")).path, "\(dla.page.text)")
        try await dla.get(Self.editor)
        #expect(dla.page.value(of: "option-1-2") == "ข" + marker && dla.page.value(of: "right-1") == "2")

        #expect(try await visitor.get(link + "/test").status == 404, "not before the session")
        site.clock.advance(minutes: 1_440 + 10)
        try await visitor.get(link)
        try await visitor.follow("แบบทดสอบหลังการประชุม")
        #expect(visitor.page.text.contains("ข้อใดถูก" + marker))
        try await visitor.submit(to: link + "/test")
        #expect(visitor.page.status == 422 && visitor.page.text.contains("โปรดเลือกคำตอบข้อ 1"))
        try await visitor.submit(to: link + "/test", with: ["question-1": "1"])
        #expect(visitor.page.text.contains("ผ่านแบบทดสอบ 1/1 ข้อ") && visitor.page.text.contains("เข้าร่วมบางส่วน"))
        try await visitor.get(link + "/test")
        #expect(visitor.page.text.contains("ถูก 1 จาก 1 ข้อ"))
        #expect(try await Visitor(site).get(link.dropLast(1) + "0/test").status == 404, "nobody else's")
    }

    @Test("An evaluation is given on paper's terms, and told to the organiser once five are there")
    func evaluation() async throws {
        let site = try await TestSite(.sqlite)
        let (visitor, link) = try await registered(site)
        #expect(try await visitor.get(link + "/evaluation").status == 404)
        site.clock.advance(minutes: 1_440 + 10)
        try await visitor.get(link)
        try await visitor.follow("ประเมินการประชุม")
        try await visitor.submit(to: link + "/evaluation", with: ["rating-1": "5", "remark": "ดี" + marker])
        #expect(visitor.page.status == 422 && visitor.page.text.contains("โปรดให้คะแนนทุกข้อ"))
        #expect(visitor.page.root.all("textarea").contains { $0.rawText.contains("ดี" + marker) })
        let rest = Dictionary(uniqueKeysWithValues: (2...5).map { ("rating-\($0)", "4") })
        try await visitor.submit(to: link + "/evaluation", with: rest)
        #expect(visitor.page.text.contains("ขอบคุณ"))
        let dla = try await Visitor.signedIn(.dla, to: site)
        let page = SitePath.workshop(.evaluations(round: "2567")).path
        try await dla.get(page)
        #expect(!dla.page.text.contains("ดี" + marker), "one form could be known by who it is")
        try await site.database.write { db in
            let session = try #require(try WorkshopSessions.find("2567", 1, on: db))
            for number in 1...4 {
                try WorkshopEvaluations.save(
                    WorkshopEvaluation(digits: "11111", remark: ""), under: "m\(number)", in: session,
                    on: ThaiDate(daysSinceEpoch: 19_850), db)
            }
        }
        try await dla.get(page)
        #expect(dla.page.text.contains("1.8") && dla.page.text.contains("1.6") && dla.page.text.contains("ดี" + marker))
        let province = try await Visitor.signedIn(.province, to: site)
        #expect(try await province.get(page).status == 403)
    }
}
