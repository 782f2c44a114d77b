import Domain
import HTTPTypes
import Spreadsheets
import TestSupport
import Testing
import Web

/// The workbook of a province.
@Suite struct ProvinceWorkbookTests {
    private let path = SitePath.provinceWorkbook(round: "2567", province: "76").path

    @Test(
        "a province reads the figures of its local governments, a row each, and nobody else does",
        arguments: Engine.enabled)
    func hasARowEach(engine: Engine) async throws {
        let site = try await TestSite(engine)
        try await site.site.loadNation()
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let roads = SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path
        try await somsri.get(roads)
        try await somsri.submit(to: roads, with: ["frame.A1-01": "12.5", "provision.A1-01": "10"])

        let province = try await Visitor.signedIn(.province, to: site)
        let answered = try await province.send(.get, path)
        #expect(answered.status == 200)
        let sheet = try #require(try WorkbookReader.read(answered.bytes).sheets.first)
        #expect(sheet.name == "A1")
        let rows = sheet.rows.filter { $0.number > 3 }
        #expect(Set(rows.map { $0[1].shown }) == [TestPlace.tao, TestPlace.municipality])
        let row = try #require(rows.first { $0[1].shown == TestPlace.tao })
        #expect(row[5].shown == "12.5" && row[6].shown == "10" && row[7].shown.contains("เป้าหมาย"))

        for stranger in [TestPerson.otherProvince, .somsri, .committee] {
            let visitor = try await Visitor.signedIn(stranger, to: site)
            #expect(try await visitor.send(.get, path).status == 403)
        }
    }
}
