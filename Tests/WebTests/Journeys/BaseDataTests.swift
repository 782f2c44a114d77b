import Domain
import TestSupport
import Testing
import Web

/// Figures recorded once that are the frame of several indicators.
@Suite struct BaseDataTests {
    private let page = SitePath.baseData(round: "2567", code: TestPlace.tao).path
    private let environment = SitePath.area(round: "2567", code: TestPlace.tao, area: "A5").path

    @Test(
        "base data becomes the frame of its indicators and cannot fall below what they hold", arguments: Engine.enabled)
    func isTheFrame(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(page)
        #expect(somsri.page.text.contains("ข้อมูล ณ วันที่ 30 กันยายน 2566"))
        #expect(try somsri.page.element("households").text.contains("A5-01"))
        try await somsri.submit(
            to: page,
            with: ["provision.population": "4,521", "provision.households": "1 200", "provision.houses": "๑,๓๐๐"])
        #expect(somsri.page.status == 200)
        #expect(somsri.page.value(of: "provision.houses") == "1,300")

        try await somsri.get(environment)
        #expect(try somsri.page.element("A5-01").text.contains("1,200 ครัวเรือน"))
        try await somsri.submit(to: environment, with: ["provision.A5-01": "1000"])
        #expect(try somsri.page.element("A5-01").text.contains("1,000 ÷ 1,200 × 100 = 83.33"))

        try await somsri.get(page)
        try await somsri.submit(to: page, with: ["provision.households": "900", "provision.villages": "12"])
        #expect(somsri.page.status == 422)
        #expect(somsri.page.value(of: "provision.households") == "900")
        #expect(try somsri.page.element("households").text.contains("น้อยกว่าที่บันทึกไว้แล้วในตัวชี้วัด A5-01"))
        #expect(try somsri.page.element("villages").text.contains("บันทึกแล้ว"))

        try await somsri.submit(to: page, with: ["provision.households": "1,100"])
        #expect(somsri.page.status == 200)
        try await somsri.follow("ประวัติการแก้ไข")
        try await somsri.get(SitePath.baseValueHistory(round: "2567", code: TestPlace.tao, item: "households").path)
        #expect(somsri.page.text.contains("1,200 ครัวเรือน → 1,100 ครัวเรือน"))
        #expect(somsri.page.text.contains("ว่าง → 1,200 ครัวเรือน"))
    }

    @Test("two recorders of one item see both values", arguments: Engine.enabled)
    func choosesInAConflict(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        try await somsri.get(page)
        try await manee.get(page)
        try await manee.submit(to: page, with: ["provision.population": "4521", "provision.villages": "12"])
        try await somsri.submit(to: page, with: ["provision.population": "4512", "provision.villages": "11"])
        #expect(somsri.page.status == 409)
        let row = try somsri.page.element("population").text
        #expect(row.contains("4,521 คน") && row.contains("4512 คน") && row.contains("มานี ช่วยกัน" + marker))
        try await somsri.press("take", "population:1", in: page)
        #expect(somsri.page.status == 409)
        try await somsri.press("discard", "villages", in: page)
        #expect(somsri.page.status == 200)
        #expect(somsri.page.value(of: "provision.population") == "4,512")
        #expect(somsri.page.value(of: "provision.villages") == "12")
    }

    @Test("a value that others changed meanwhile is no conflict for somebody who has not touched it")
    func leavesUntouchedValuesAlone() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        try await somsri.get(page)
        try await somsri.submit(to: page, with: ["provision.villages": "12"])
        try await manee.get(page)
        try await somsri.submit(to: page, with: ["provision.villages": "13", "provision.houses": "900"])
        try await manee.submit(to: page, with: ["provision.population": "4521"])
        #expect(manee.page.status == 200)
        #expect(manee.page.value(of: "provision.villages") == "13")
        #expect(manee.page.value(of: "provision.houses") == "900")
    }

    @Test("a box of base data saves by itself")
    func autosaves() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        try await somsri.get(page)
        try await manee.get(page)
        let saved = try await somsri.autosave("population", with: ["provision": "4521"])
        #expect(saved.status == 200 && saved.text.contains(#""version":"1""#))
        let draft = try await somsri.autosave("villages", with: ["provision": "สิบสอง"])
        #expect(draft.status == 422 && draft.text.contains(#""field":"provision""#))
        #expect(try await manee.autosave("population", with: ["provision": "1"]).status == 409)
        try await somsri.get(page)
        #expect(somsri.page.value(of: "provision.villages") == "สิบสอง")
    }

    @Test("a type without base data has no such page")
    func isAbsentForAPAO() async throws {
        let site = try await TestSite(.sqlite)
        let weera = try await Visitor.signedIn(.weera, to: site)
        #expect(try await weera.get(SitePath.baseData(round: "2567", code: TestPlace.pao).path).status == 404)
    }
}
