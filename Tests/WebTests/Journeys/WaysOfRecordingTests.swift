import Domain
import TestSupport
import Testing
import Web

/// The same rows as a whole area, as a grid, and one at a time; all without script.
@Suite struct WaysOfRecordingTests {
    private let assessment = SitePath.assessment(round: "2567", code: TestPlace.tao).path
    private let roads = SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path
    private let grid = SitePath.areaGrid(round: "2567", code: TestPlace.tao, area: "A1").path

    private func row(_ indicator: String) -> String {
        SitePath.indicator(round: "2567", code: TestPlace.tao, indicator: indicator).path
    }

    @Test("one at a time: position, what is known, saved and on to the next", arguments: Engine.enabled)
    func oneAtATime(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(row("A1-01"))
        #expect(somsri.page.text.contains("ข้อ 1 จาก "))
        for title in ["นิยามและหน่วยนับ", "หลักฐานที่ควรเตรียม", "สถานะและที่มาของค่าเป้าหมาย"] {
            #expect(somsri.page.root.all("summary").contains { $0.text == title }, "\(title)")
        }
        #expect(!somsri.page.has(link: "ข้อก่อนหน้า"), "it is the first")

        try await somsri.submit(to: row("A1-01"), with: ["frame.A1-01": "๔๐๓", "provision.A1-01": "300"])
        #expect(somsri.page.address == row("A1-02") + "?saved=A1-01")
        #expect(somsri.page.text.contains("บันทึกข้อ A1-01 แล้ว"))
        try await somsri.follow("ข้อก่อนหน้า")
        #expect(somsri.page.value(of: "frame.A1-01") == "403")
        #expect(somsri.page.text.contains("จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 322.4 สาย"))

        try await somsri.submit(to: row("A1-01"), with: ["provision.A1-01": "500"], pressing: "บันทึก")
        #expect(somsri.page.status == 422)
        #expect(somsri.page.address == row("A1-01"))
        #expect(somsri.page.value(of: "provision.A1-01") == "500")
        #expect(somsri.page.text.contains("ยังไม่บันทึก: การจัดบริการสาธารณะ (2) มากกว่ากรอบการประเมิน (1)"))
        try await somsri.submit(to: row("A1-01"), with: ["provision.A1-01": "400"], pressing: "บันทึก")
        #expect(somsri.page.address == row("A1-01") + "?saved=A1-01", "he wanted to stay")
        #expect(somsri.page.text.contains("400 ÷ 403"))
    }

    @Test("the way from row to row goes over all areas and ends at the task list")
    func fromAreaToArea() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        let last = somsri.page.root.all("article").last?["id"] ?? ""
        try await somsri.get(row(last))
        try await somsri.submit(to: row(last), with: [:])
        #expect(somsri.page.address.hasPrefix(row("A2-01")))
        try await somsri.get(assessment)
        let areas = somsri.page.root.all("a").compactMap { $0["href"] }.filter { $0.contains("/areas/A") }
        try await somsri.get(areas.last ?? "")
        let end = somsri.page.root.all("article").last?["id"] ?? ""
        try await somsri.get(row(end))
        #expect(!somsri.page.has(link: "ข้อถัดไป:"))
        try await somsri.submit(to: row(end), with: [:])
        #expect(somsri.page.address == assessment + "?done=last")
        #expect(somsri.page.text.contains("ข้อนี้เป็นข้อสุดท้าย"))
        #expect(try await somsri.get(row("A9-99")).status == 404)
    }

    @Test("the grid saves like the area, keeps notes, and shows both values of a conflict", arguments: Engine.enabled)
    func asAGrid(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        try await manee.get(roads)
        try await manee.submit(
            to: roads, with: ["frame.A1-01": "403", "provision.A1-01": "300", "note.A1-01": "จากกองช่าง" + marker])
        try await somsri.get(grid)
        try await manee.get(grid)
        #expect(somsri.page.value(of: "note.A1-01") == "จากกองช่าง" + marker)
        try await somsri.submit(
            to: grid,
            with: ["provision.A1-01": "310", "provision.A1-19": "1", "frame.A1-02": "7", "provision.A1-02": "9"])
        #expect(somsri.page.status == 422)
        #expect(somsri.page.value(of: "provision.A1-02") == "9")
        #expect(try somsri.page.element("A1-01").text.contains("310"))
        try await somsri.submit(to: grid, with: ["provision.A1-02": "7"])
        #expect(somsri.page.address == grid + "?saved=1")

        try await manee.submit(to: grid, with: ["provision.A1-01": "305"])
        #expect(manee.page.status == 409)
        let row = try manee.page.element("A1-01").text
        #expect(row.contains("310 สาย") && row.contains("305 สาย"))
        #expect(row.contains("สมศรี บันทึกดี" + marker) && row.contains("ท่าน (มานี ช่วยกัน" + marker + ")"))
        #expect(row.contains("26 มี.ค. 67 14.32 น."))
        try await manee.press("take", "A1-01:2", in: grid)
        #expect(manee.page.status == 200)
        #expect(manee.page.value(of: "provision.A1-01") == "305")
        #expect(manee.page.value(of: "note.A1-01") == "จากกองช่าง" + marker, "the note was not touched")
    }

    @Test("a tab is remembered: the task list and the way on lead to it")
    func remembersTheTab() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        try await somsri.follow("ตาราง")
        #expect(somsri.page.address.hasPrefix(grid))
        try await somsri.get(assessment)
        try await somsri.follow("ด้านโครงสร้างพื้นฐาน")
        #expect(somsri.page.address == grid)
        try await somsri.follow("ทีละข้อ")
        #expect(somsri.page.address.hasPrefix(row("A1-01")))
        try await somsri.submit(to: row("A1-01"), with: ["frame.A1-01": "4", "provision.A1-01": "3"])
        try await somsri.get(assessment)
        try await somsri.follow("ด้านโครงสร้างพื้นฐาน")
        #expect(somsri.page.address == row("A1-02"), "the first that is not filled in")
        try await somsri.get(SitePath.nextUnfinished(round: "2567", code: TestPlace.tao).path + "?after=A1-04")
        #expect(somsri.page.address == row("A1-05"))

        // A page that is reached otherwise changes nothing.
        try await somsri.get(roads)
        try await somsri.get(assessment)
        try await somsri.follow("ด้านโครงสร้างพื้นฐาน")
        #expect(somsri.page.address == row("A1-02"))
    }
}
