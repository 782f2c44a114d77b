import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

/// Following results: what is saved, submitted and certified by one person is seen by those above him.
@Suite struct ResultsTests {
    private let reportPath = "/rounds/2567/local-governments/\(TestPlace.tao)/report"
    private let areaPath = "/rounds/2567/local-governments/\(TestPlace.tao)/areas/A1"

    @Test("a save stands in the report, the province and the country with the next page", arguments: Engine.enabled)
    func saveIsSeen(engine: Engine) async throws {
        let site = try await TestSite(engine, demonstration: true)
        let odloc = try await Visitor.signedIn(.odloc, to: site)
        let province = try await Visitor.signedIn(.province, to: site)
        try await odloc.get("/rounds/2567/results?basis=live")
        #expect(try met(odloc.page, "76") == "0")

        let recorder = try await Visitor.signedIn(.somsri, to: site)
        try await recorder.get(areaPath)
        try await recorder.submit(to: areaPath, with: ["frame.A1-01": "๑,๒๔๐", "provision.A1-01": "1116"])
        try await odloc.get("/rounds/2567/results?basis=live")
        #expect(try met(odloc.page, "76") == "1")
        #expect(odloc.page.text.contains("ผลเบื้องต้น (ยังไม่รับรองข้อมูล)"))
        try await province.get("/rounds/2567/results/provinces/76?basis=live")
        #expect(province.page.text.contains("รับรองแล้ว 0 แห่ง จาก 2 แห่ง ยังไม่รับรองข้อมูล 1 แห่ง ไม่ได้บันทึกข้อมูล 1 แห่ง"))

        try await recorder.get(reportPath)
        #expect(recorder.page.heading.hasPrefix("สรุปผลประเมินการจัดบริการสาธารณะ องค์การบริหารส่วนตำบลหนองบัว"))
        #expect(recorder.page.text.contains("ผลเบื้องต้น (ยังไม่รับรองข้อมูล)"))
        #expect(try asphalt(recorder.page).suffix(5) == ["80", "1,240", "1,116", "90", "สูงกว่าค่าเป้าหมาย"])
        await site.database.close()
    }

    @Test("what is certified stands in the official tables until it is withdrawn")
    func certified() async throws {
        let site = try await TestSite(.sqlite)
        let odloc = try await Visitor.signedIn(.odloc, to: site)
        let committee = try await Visitor.signedIn(.committee, to: site)
        try await committee.get(reportPath)
        #expect(committee.page.status == 403)

        try await recordAndCertify(site)
        try await odloc.get("/rounds/2567/results")
        #expect(try met(odloc.page, "76") == "1")
        #expect(odloc.page.text.contains("รับรองแล้ว 1 แห่ง จาก 3 แห่ง"))
        try await committee.get("/rounds/2567/results/provinces/76")
        try await committee.follow("อบต.หนองบัว")
        #expect(committee.page.status == 200)
        #expect(committee.page.text.contains("โดยผู้รับรองข้อมูล ครั้งที่ 1"))
        #expect(try asphalt(committee.page).suffix(5) == ["80", "10", "8", "80", "ผ่านค่าเป้าหมายขั้นต่ำ"])
        #expect(committee.page.text.contains("เหตุผล: ยังไม่มีข้อมูล\(marker)"))
        // Behind the verdict the Committee sees figures, and neither who wrote them nor what was noted for colleagues.
        try await committee.get(reportPath + "/indicators/A1-01")
        #expect(committee.page.status == 200 && committee.page.text.contains("8 ÷ 10 × 100"))
        for hidden in ["จากกองช่าง", "สมศรี", "ประเสริฐ"] { #expect(!committee.page.text.contains(hidden), "\(hidden)") }
        try await odloc.get(reportPath + "/indicators/A1-01")
        for shown in ["จากกองช่าง", "สมศรี"] { #expect(odloc.page.text.contains(shown), "\(shown)") }
        try await committee.get("/rounds/2567/results/provinces/76")
        try await committee.follow("อบต.หนองบัว")

        let certifier = try await Visitor.signedIn(.prasert, to: site)
        let path = "/rounds/2567/local-governments/\(TestPlace.tao)/certification"
        try await certifier.get(path)
        try await certifier.submit(to: path + "/withdrawal", with: ["reason": "ตัวเลขผิด\(marker)"])
        try await odloc.get("/rounds/2567/results")
        #expect(try met(odloc.page, "76") == "0")
        try await committee.get(reportPath)
        #expect(committee.page.status == 403)
        await site.database.close()
    }

    @Test("who sees which results")
    func permissions() async throws {
        let site = try await TestSite(.sqlite)
        let own = "/rounds/2567/results/provinces/76"
        let other = "/rounds/2567/results/provinces/70"
        let country = ["/rounds/2567/results", "/rounds/2567/results/indicators", "/rounds/2567/results/types/TAO"]
        let found = "/rounds/2567/local-governments"
        let table: [(TestPerson, [String], [String])] = [
            (.odloc, country + [own, other, found, reportPath], []),
            (.auditor, country + [own, other, found, reportPath], []),
            (.committee, country + [own, other], [found, reportPath]),
            (.province, [own, found, reportPath], country + [other]),
            (.otherProvince, [other, found], country + [own, reportPath]),
            (.district, [own, found, reportPath], country + [other]),
            (.somsri, [reportPath], country + [own, other, found]),
            (.prasert, [reportPath], country + [own, other, found]),
            (.piti, [], country + [own, found, reportPath]),
            (.admin, [], country + [own, found, reportPath]),
            (.newcomer, [], country + [own, found, reportPath]),
        ]
        for (person, seen, refused) in table {
            let visitor = try await Visitor.signedIn(person, to: site)
            for (paths, status) in [(seen, 200), (refused, 403)] {
                for path in paths {
                    #expect(try await visitor.get(path).status == status, "\(person.username) \(path)")
                }
            }
        }
        await site.database.close()
    }

    @Test("what is not there is not found, by people who are signed in only")
    func unknown() async throws {
        let site = try await TestSite(.sqlite)
        let visitor = try await Visitor.signedIn(.odloc, to: site)
        for path in [
            "/rounds/2599/results", "/rounds/2567/results/provinces/99", "/rounds/2567/results/types/VILLAGE",
            "/rounds/2599/local-governments", "/rounds/2567/local-governments/9999999/report",
            "/rounds/2567/results?format=csv&table=nothing",
        ] {
            #expect(try await visitor.get(path).status == 404, "\(path)")
        }
        let stranger = Visitor(site)
        for path in ["/rounds/2567/results", reportPath, reportPath + ".csv", "/rounds/2567/local-governments"] {
            #expect(try await stranger.get(path).address.hasPrefix("/sign-in"), "\(path)")
        }
        await site.database.close()
    }

    @Test("tables and reports are handed out as files")
    func files() async throws {
        let site = try await TestSite(.sqlite, demonstration: true)
        let visitor = try await Visitor.signedIn(.odloc, to: site)
        let report = try await visitor.send(.get, reportPath + ".csv")
        #expect(report.headers[.contentDisposition] == "attachment; filename=\"report-2567-\(TestPlace.tao).csv\"")
        #expect(
            report.text.contains("ค่าเป้าหมาย (%),กรอบการประเมิน (1),การจัดบริการสาธารณะ (2),(2) เทียบกับ (1) %,ผลการประเมิน"))
        #expect(report.text.contains("ข้อมูลสมมติเพื่อสาธิต ไม่ใช่ผลการประเมินจริง"))
        let table = try await visitor.send(.get, "/rounds/2567/results?basis=live&table=provinces&format=csv")
        #expect(table.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(table.text.contains("เพชรบุรี") && table.text.contains("ผลเบื้องต้น (ยังไม่รับรองข้อมูล)"))
        await site.database.close()
    }

    @Test("somebody finds a local government by its name and opens its pages")
    func search() async throws {
        let site = try await TestSite(.sqlite)
        let visitor = try await Visitor.signedIn(.odloc, to: site)
        try await visitor.get("/rounds/2567/local-governments")
        #expect(visitor.page.text.contains("พบ 3 แห่ง"))
        try await visitor.get(
            "/rounds/2567/local-governments?q=%E0%B8%AD%E0%B8%9A%E0%B8%95.%E0%B8%AB%E0%B8%99%E0%B8%AD%E0%B8%87%E0%B8%9A%E0%B8%B1%E0%B8%A7&type=&province="
        )
        #expect(visitor.page.text.contains("พบ 1 แห่ง"))
        #expect(visitor.page.text.contains("อ.บ้านลาด\(marker) จ.เพชรบุรี\(marker)"))
        #expect(visitor.page.text.contains("ยังไม่เริ่ม"))
        #expect(visitor.page.value(of: "q") == "อบต.หนองบัว")
        try await visitor.follow("องค์การบริหารส่วนตำบลหนองบัว")
        #expect(visitor.page.status == 200)
        try await visitor.get("/rounds/2567/local-governments?q=\"><x>+%25_&page=99")
        #expect(visitor.page.text.contains("ไม่พบ อปท."))
        let district = try await Visitor.signedIn(.district, to: site)
        try await district.get("/rounds/2567/local-governments?province=70")
        #expect(district.page.text.contains("ไม่พบ อปท."))
        await site.database.close()
    }

    private func met(_ page: SeenPage, _ province: String) throws -> String {
        let link = page.root.all("a").first {
            $0["href"]?.hasPrefix("/rounds/2567/results/provinces/\(province)") == true
        }
        let row = try #require(link?.ancestors.first { $0.name == "tr" })
        return row.all("td")[6].text
    }

    private func asphalt(_ page: SeenPage) throws -> [String] {
        let row = try #require(page.root.all("tr").first { $0.all("th").first?.text.contains("A1-01") == true })
        return row.all("td").map(\.text)
    }

    private func recordAndCertify(_ site: TestSite) async throws {
        let recorder = try await Visitor.signedIn(.somsri, to: site)
        try await recorder.get(areaPath)
        try await recorder.submit(
            to: areaPath, with: ["frame.A1-01": "10", "provision.A1-01": "8", "note.A1-01": "จากกองช่าง"])
        let assessment = "/rounds/2567/local-governments/\(TestPlace.tao)"
        try await recorder.get(assessment + "/submission")
        try await recorder.follow("เสนอผู้รับรอง")
        try await recorder.submit(to: assessment + "/submission")
        let certifier = try await Visitor.signedIn(.prasert, to: site)
        try await certifier.get(assessment + "/certification")
        let boxes = certifier.page.root.descendants.compactMap { $0["name"] }.filter { $0.hasPrefix("reason.") }
        let values = Dictionary(boxes.map { ($0, "ยังไม่มีข้อมูล\(marker)") }, uniquingKeysWith: { first, _ in first })
        try await certifier.submit(to: assessment + "/certification/blank-reasons", with: values)
        try await certifier.submit(to: assessment + "/certification", with: ["confirmed": "1"])
    }
}
