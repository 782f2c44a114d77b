import TestSupport
import Testing
import Web

/// A verdict taken back to the figures it was made from.
@Suite struct ExplanationTests {
    @Test("figures, who recorded them, arithmetic, target with its status, and what would have passed")
    func explains() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        let base = SitePath.baseData(round: "2567", code: TestPlace.tao).path
        try await manee.get(base)
        try await manee.submit(to: base, with: ["provision.households": "1000"])
        let area = SitePath.area(round: "2567", code: TestPlace.tao, area: "A5").path
        try await somsri.get(area)
        try await somsri.submit(to: area, with: ["provision.A5-01": "700"])
        try await somsri.get(SitePath.explanation(round: "2567", code: TestPlace.tao, indicator: "A5-01").path)
        let text = somsri.page.text
        #expect(text.contains("ผลเบื้องต้น"))
        #expect(text.contains("1,000 ครัวเรือน มานี ช่วยกัน" + marker))
        #expect(text.contains("700 ครัวเรือน สมศรี บันทึกดี" + marker))
        #expect(text.contains("700 ÷ 1,000 × 100 = 70.00 ต่ำกว่าค่าเป้าหมาย ≥ 80"))
        #expect(text.contains("จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 800 ครัวเรือน"))
        #expect(text.contains("สถานะของตัวชี้วัด"))
        try await somsri.follow("จากข้อมูลพื้นฐาน")
        #expect(somsri.page.address == base + "#households")
    }

    @Test("a blank row says what is missing")
    func explainsBlank() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(SitePath.explanation(round: "2567", code: TestPlace.tao, indicator: "A1-19").path)
        #expect(somsri.page.text.contains("ยังไม่ได้บันทึกข้อมูล"))
        #expect(somsri.page.text.contains("ยังไม่มีผู้บันทึก"))
    }
}
