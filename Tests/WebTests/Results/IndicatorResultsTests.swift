import Domain
import HTTPTypes
import TestSupport
import Testing

/// From the country to one cell, by an indicator.
@Suite struct IndicatorResultsTests {
    @Test("country, indicator, province, local government: each a link from the one before", arguments: Engine.enabled)
    func drill(_ engine: Engine) async throws {
        let site = try await TestSite(engine, demonstration: true)
        let recorder = try await Visitor.signedIn(.somsri, to: site)
        let area = "/rounds/2567/local-governments/\(TestPlace.tao)/areas/A1"
        try await recorder.get(area)
        try await recorder.submit(to: area, with: ["frame.A1-01": "๑,๒๔๐", "provision.A1-01": "1116"])

        let office = try await Visitor.signedIn(.odloc, to: site)
        try await office.get("/rounds/2567/results/indicators/A1-01?basis=live")
        #expect(office.page.heading.hasPrefix("A1-01") && office.page.text.contains("เป้าหมาย ≥ 80 %"))
        #expect(office.page.text.contains("ระยะห่างจากเป้าหมาย") && office.page.text.contains("ผ่านทุกแห่ง"))
        try await office.get("/rounds/2567/results/provinces/76/indicators/A1-01?basis=live")
        #expect(office.page.text.contains("1,240") && office.page.text.contains("สูงกว่าค่าเป้าหมาย"))
        try await office.follow("อบต.หนองบัว")
        #expect(office.page.heading.contains("หนองบัว"))
        try await office.get("/rounds/2567/results/indicators/A9-99")
        #expect(office.page.status == 404)

        // The Committee sees what is certified, and nothing of what is still recorded.
        let committee = try await Visitor.signedIn(.committee, to: site)
        try await committee.get("/rounds/2567/results/provinces/76/indicators/A1-01")
        #expect(committee.page.status == 200 && !committee.page.text.contains("1,240"))
        try await committee.get("/rounds/2567/results/provinces/76/indicators/A1-01?basis=live")
        #expect(committee.page.status == 403)
        await site.database.close()
    }
}
