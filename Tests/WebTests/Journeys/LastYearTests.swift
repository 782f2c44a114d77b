import Domain
import Store
import TestSupport
import Testing
import Web

/// The figures of the round before, beside the boxes of this one.
@Suite struct LastYearTests {
    private let roads = SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path
    private let answers = [
        "A1-01": Answer(frame: ExactDecimal(12), provision: ExactDecimal(9)),
        "A1-03": Answer(frame: ExactDecimal(1_250), provision: ExactDecimal(900)),
        "A1-04": Answer(carriedOut: false), "A1-19": Answer(provision: ExactDecimal(1)),
    ]

    @Test(
        "certified figures stand beside the boxes with their year; where roads were counted otherwise none does",
        arguments: Engine.enabled)
    func certified(engine: Engine) async throws {
        let site = try await TestSite(engine)
        try await EarlierYear.add(
            to: site, of: TestPlace.tao, answers: answers, baseValues: ["households": ExactDecimal(1_150)],
            isCertified: true)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        let plain = try somsri.page.element("A1-03").text
        #expect(plain.contains("ปี 2566: 1,250") && plain.contains("ปี 2566: 900"))
        let changed = try somsri.page.element("A1-01").text
        #expect(changed.contains("ปีก่อนใช้หน่วยนับอื่น จึงเทียบกันไม่ได้") && !changed.contains("ปี 2566:"))
        #expect(try somsri.page.element("A1-04").text.contains("ปี 2566: ไม่ได้ดำเนินการ"))
        #expect(try somsri.page.element("A1-19").text.contains("ปี 2566: มี"))
        #expect(try !somsri.page.element("A1-02").text.contains("ปี 2566:"), "nothing was recorded there")

        for path in [
            SitePath.areaGrid(round: "2567", code: TestPlace.tao, area: "A1"),
            .indicator(round: "2567", code: TestPlace.tao, indicator: "A1-03"),
        ] {
            try await somsri.get(path.path)
            #expect(try somsri.page.element("A1-03").text.contains("ปี 2566: 900"), "\(path.path)")
        }
        try await somsri.get(SitePath.baseData(round: "2567", code: TestPlace.tao).path)
        #expect(try somsri.page.element("households").text.contains("ปี 2566: 1,150"))
        #expect(try !somsri.page.element("villages").text.contains("ปี 2566:"))
    }

    @Test("what nobody certified says so; what was never recorded shows nothing", arguments: Engine.enabled)
    func recorded(engine: Engine) async throws {
        let site = try await TestSite(engine)
        try await EarlierYear.add(
            to: site, of: TestPlace.tao, answers: answers, baseValues: ["households": ExactDecimal(1_150)],
            isCertified: false)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        #expect(try somsri.page.element("A1-03").text.contains("ปี 2566 (ไม่ได้รับรอง): 900"))
        try await somsri.get(SitePath.baseData(round: "2567", code: TestPlace.tao).path)
        #expect(try somsri.page.element("households").text.contains("ปี 2566 (ไม่ได้รับรอง): 1,150"))

        let piti = try await Visitor.signedIn(.piti, to: site)
        try await piti.get(SitePath.area(round: "2567", code: TestPlace.municipality, area: "A1").path)
        #expect(!piti.page.text.contains("ปี 2566"))
    }

    @Test("a certification that was withdrawn no longer counts")
    func withdrawn() async throws {
        let site = try await TestSite(.sqlite)
        try await EarlierYear.add(to: site, of: TestPlace.tao, answers: answers, isCertified: true)
        _ = try await site.database.write { db in
            try db.run("UPDATE certification SET withdrawn_by = 2, withdrawn_at = 1, withdrawal_reason = 'x'")
        }
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        #expect(try somsri.page.element("A1-03").text.contains("ปี 2566 (ไม่ได้รับรอง): 900"))
    }
}
