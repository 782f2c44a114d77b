import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// What lies behind one row of a report.
@Suite struct IndicatorResultTests {
    private func path(_ indicator: String, of code: String = TestPlace.tao) -> String {
        SitePath.improvement(.result(round: "2567", code: code, indicator: indicator)).path
    }

    @Test("the report leads to a verdict taken back to its cells, with who recorded them", arguments: Engine.enabled)
    func explained(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        let base = SitePath.baseData(round: "2567", code: TestPlace.tao).path
        try await manee.get(base)
        try await manee.submit(to: base, with: ["provision.households": "1000"])
        let area = SitePath.area(round: "2567", code: TestPlace.tao, area: "A5").path
        try await somsri.get(area)
        try await somsri.submit(to: area, with: ["provision.A5-01": "700"])
        try await somsri.get(SitePath.report(round: "2567", code: TestPlace.tao).path)
        try await somsri.follow("การพัฒนาในอนาคต")
        #expect(somsri.page.address == path("A5-01"))
        let text = somsri.page.text
        #expect(text.contains("1,000 ครัวเรือน มานี ช่วยกัน" + marker))
        #expect(text.contains("700 ครัวเรือน สมศรี บันทึกดี" + marker))
        #expect(text.contains("700 ÷ 1,000 × 100 = 70.00 ต่ำกว่าค่าเป้าหมาย ≥ 80"))
        #expect(text.contains("จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 800 ครัวเรือน"))
        #expect(text.contains("สถานะของตัวชี้วัด") && text.contains("ผู้รับรองข้อมูล ยังไม่รับรองข้อมูล"))
        #expect(text.contains("กลุ่มเล็กเกินไป"), "there is no other tambon in the tests")
        #expect(text.contains("ยังไม่มีผลของรอบก่อนในระบบ"))
        try await somsri.follow("จากข้อมูลพื้นฐาน")
        #expect(somsri.page.address == base + "#households")
    }

    @Test(
        "earlier years stand with their figures, and one counted otherwise is a gap with words",
        arguments: Engine.enabled)
    func years(engine: Engine) async throws {
        let site = try await TestSite(engine)
        try await EarlierYear.add(
            to: site, of: TestPlace.tao,
            answers: [
                "A1-01": Answer(frame: ExactDecimal(12), provision: ExactDecimal(9)),
                "A1-03": Answer(frame: ExactDecimal(1_250), provision: ExactDecimal(900)),
            ], isCertified: true)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(path("A1-03"))
        #expect(somsri.page.text.contains("72 %"))
        #expect(!somsri.page.text.contains("ปีนั้นใช้หน่วยนับอื่น"))
        try await somsri.get(path("A1-01"))
        #expect(somsri.page.text.contains("ปีนั้นใช้หน่วยนับอื่น จึงเทียบกันไม่ได้"))
        #expect(somsri.page.text.contains("ต่างหน่วย"))
    }

    @Test("nobody looks behind a report that he may not read, and an indicator that is not asked is not found")
    func refused() async throws {
        let site = try await TestSite(.sqlite)
        let piti = try await Visitor.signedIn(.piti, to: site)
        #expect(try await piti.send(.get, path("A1-01")).status == 403)
        let committee = try await Visitor.signedIn(.committee, to: site)
        #expect(try await committee.send(.get, path("A1-01")).status == 403, "nothing is certified")
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        #expect(try await somsri.send(.get, path("A9-99")).status == 404)
    }

    @Test("in English no Thai stands unmarked that has an English")
    func english() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        somsri.keep("language", "en")
        try await somsri.get(path("A5-01"))
        #expect(somsri.page.text.contains("Result of indicator") && somsri.page.text.contains("Among its peers"))
    }
}
