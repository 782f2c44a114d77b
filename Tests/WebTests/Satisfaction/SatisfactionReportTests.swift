import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// What officers see of it.
@Suite struct SatisfactionReportTests {
    private static let code = TestPlace.tao
    private static func path(_ path: SatisfactionPath) -> String { SitePath.satisfaction(path).path }
    private let report = path(.report(round: "2567", code: code))
    private let paper = path(.paper(round: "2567", code: code))
    private let remarks = path(.remarks(round: "2567", code: code))

    private func answer(_ site: TestSite, _ count: Int, _ choice: SatisfactionChoice, remark: String = "") async throws
    {
        for number in 0..<count {
            _ = try await AnswerSatisfaction(
                round: "2567", localGovernment: Self.code, sheet: SatisfactionSheet(["S-01": choice]), remark: remark,
                form: [choice == .satisfied ? 1 : 2, UInt8(number)]
            ).perform(in: site.environment, on: site.database)
        }
    }

    @Test(
        "a recorder enters, corrects and removes tallies of paper; the report counts them with those online",
        arguments: Engine.enabled)
    func papers(engine: Engine) async throws {
        let site = try await TestSite(engine)
        try await answer(site, 6, .satisfied)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(SitePath.assessment(round: "2567", code: Self.code).path)
        #expect(somsri.page.text.contains("มีผู้ตอบแล้ว 6 คน"))
        try await somsri.follow("ยอดจากแบบประเมินกระดาษ")
        try await somsri.submit(to: paper, with: ["occasion": "หมู่ 3" + marker, "sheets": "สิบ", "satisfied.S-01": "๔๐"])
        #expect(somsri.page.status == 422 && somsri.page.value(of: "satisfied.S-01") == "๔๐")
        #expect(somsri.page.value(of: "occasion") == "หมู่ 3" + marker, "what was typed is not lost")
        try await somsri.submit(
            to: paper,
            with: ["held.day": "20", "held.month": "มีนาคม", "held.year": "2567", "sheets": "54", "improve.S-01": "15"])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("มากกว่าจำนวนแบบที่ได้รับคืน"))
        try await somsri.submit(to: paper, with: ["improve.S-01": "14"])
        #expect(somsri.page.address == paper + "?done=saved" && somsri.page.text.contains("หมู่ 3" + marker))

        try await somsri.get(report)
        #expect(somsri.page.text.contains("60 คน") && somsri.page.text.contains("76.67"))
        let one = Self.path(.paperTally(round: "2567", code: Self.code, number: 1))
        try await somsri.get(one)
        try await somsri.submit(to: one, with: ["satisfied.S-01": "39"])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("โปรดระบุเหตุผล"))
        try await somsri.submit(to: one, with: ["reason": "นับซ้ำ" + marker])
        #expect(somsri.page.address == paper + "?done=saved")
        try await somsri.get(one)
        let removal = Self.path(.paperRemoval(round: "2567", code: Self.code, number: 1))
        #expect(try await somsri.submit(to: removal).status == 422)
        try await somsri.submit(to: removal, with: ["reason": "เป็นของ อปท. อื่น"])
        #expect(somsri.page.address == paper + "?done=removed" && !somsri.page.text.contains("หมู่ 3"))
        #expect(try await somsri.get(one).status == 404)
    }

    @Test("fewer than thirty are marked, unusual answers are noted with their arithmetic")
    func notes() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(report)
        #expect(somsri.page.text.contains("ยังไม่มีผู้ตอบ") && somsri.page.text.contains("ไม่ควรใช้เปรียบเทียบ"))
        try await answer(site, 29, .satisfied)
        #expect(try await somsri.get(report).text.contains("จำนวนผู้ตอบน้อย ไม่ควรใช้เปรียบเทียบ"))
        try await answer(site, 60, .satisfied)
        try await somsri.get(report)
        #expect(!somsri.page.text.contains("ไม่ควรใช้เปรียบเทียบ"))
        #expect(somsri.page.text.contains("พบการตอบผิดปกติ 26 มีนาคม 2567 เวลา 14.00–15.00 น.: มีผู้ตอบ 60 คน เท่ากับ 12 เท่า"))
        let csv = try await somsri.send(.get, Self.path(.reportCSV(round: "2567", code: Self.code))).text
        #expect(csv.contains("S-01,ถนน,60,100,0,0,60,รวมออนไลน์และกระดาษ,60,พบการตอบผิดปกติ"))
        try await somsri.get(SitePath.assessment(round: "2567", code: Self.code).path)
        #expect(somsri.page.text.contains("พบการตอบผิดปกติ 1 ช่วงเวลา"))
    }

    @Test("remarks are read by the place, its province, the Office and the auditor, in pages, and by nobody else")
    func reading() async throws {
        let site = try await TestSite(.sqlite)
        try await answer(site, 51, .satisfied, remark: "ถนนเป็นหลุม" + marker)
        for person in [TestPerson.somsri, .prasert, .province, .odloc, .auditor] {
            let visitor = try await Visitor.signedIn(person, to: site)
            #expect(try await visitor.get(remarks).text.contains("ถนนเป็นหลุม" + marker))
            #expect(visitor.page.text.contains("หน้า 1 จาก 2"))
            try await visitor.follow("ถัดไป")
            #expect(visitor.page.root.all("li").count { $0.text.contains("ถนนเป็นหลุม") } == 1)
            #expect(try await visitor.get(remarks + "?page=99").text.contains("หน้า 2 จาก 2"))
        }
        for person in [TestPerson.district, .committee, .otherProvince, .piti, .admin] {
            let visitor = try await Visitor.signedIn(person, to: site)
            #expect(try await visitor.get(remarks).status == 403, "\(person.username)")
        }
        let stranger = Visitor(site)
        #expect(try await stranger.get(remarks).address.hasPrefix("/sign-in"))
        #expect(try await !stranger.get(SitePath.satisfaction(.form(code: Self.code)).path).text.contains("ถนนเป็นหลุม"))
    }

    @Test("whoever reads the figures reads the report; only the recorder enters tallies")
    func permissions() async throws {
        let site = try await TestSite(.sqlite)
        for person in [TestPerson.district, .province, .auditor, .odloc, .prasert] {
            let visitor = try await Visitor.signedIn(person, to: site)
            #expect(try await visitor.get(report).status == 200)
            #expect(try await visitor.get(paper).status == 200 && !visitor.page.has(button: "บันทึกยอด"))
            let body = "csrf=\(try visitor.csrf())&occasion=x"
            let answered = try await visitor.send(.post, paper, headers: visitor.formHeaders, body: Array(body.utf8))
            #expect(answered.status == 403)
        }
        for person in [TestPerson.piti, .otherProvince, .committee, .admin] {
            let visitor = try await Visitor.signedIn(person, to: site)
            #expect(try await visitor.get(report).status == 403)
        }
    }

    @Test("report, poster and paper form are PDFs; the poster names the address that was asked")
    func files() async throws {
        let site = try await TestSite(.sqlite)
        try await answer(site, 40, .improve)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        for path in [SatisfactionPath.reportPDF, SatisfactionPath.poster, SatisfactionPath.paperForm] {
            let answered = try await somsri.send(.get, Self.path(path("2567", Self.code)))
            #expect(answered.status == 200 && answered.headers[.contentType] == "application/pdf")
            #expect(answered.bytes.starts(with: "%PDF".utf8))
        }
    }
}
