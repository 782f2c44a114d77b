import Domain
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// The map and the charts of a page say what its tables say.
@Suite struct ResultsMapTests {
    @Test("every province of the map says the figures of its row in the table, and leads to the same page")
    func country() async throws {
        let site = try await TestSite(.sqlite, demonstration: true, maps: DeliveredMaps.files)
        try await record(site)
        let visitor = try await Visitor.signedIn(.odloc, to: site)
        try await visitor.get("/rounds/2567/results?basis=live")
        let page = visitor.page
        let links = try mapLinks(page)
        let rows = try table("provinces", page)
        #expect(links.count == rows.count && rows.count == 2)
        for (row, link) in zip(rows, links) {
            let cells = row.all("td").map(\.text)
            let name = try #require(row.all("th").first?.text)
            let spoken = try #require(link.all("title").first?.text)
            #expect(spoken == spokenWords(name, rate: cells[0], coverage: cells[1]))
            #expect(link["href"] == row.all("a").first?["href"])
        }
        #expect(try page.element("map").text == "แผนที่ร้อยละที่ผ่านรายจังหวัด")
        #expect(page.root.descendants.first { $0["role"] == "list" }?["aria-describedby"] == "map-note")
        #expect(try page.element("map-note").all("a").first?["href"] == "#provinces")
        await site.database.close()
    }

    @Test("a province has a map of its districts; a district leads to its local governments in the table")
    func province() async throws {
        let site = try await TestSite(.sqlite, maps: DeliveredMaps.files)
        try await addDistrict(to: site)
        let visitor = try await Visitor.signedIn(.odloc, to: site)
        try await visitor.get("/rounds/2567/results/provinces/76?basis=live")
        let links = try mapLinks(visitor.page)
        #expect(links.count == 2)
        #expect(try table("districts", visitor.page).count == 2)
        try await visitor.get(try #require(links.first { $0["href"]?.contains("district=7602") == true }?["href"]))
        #expect(try table("local-governments", visitor.page).count == 2)
        #expect(visitor.page.text.contains("แสดง 2 จาก 3 แห่ง"))
        await site.database.close()
    }

    @Test("without maps the page stands with its tables")
    func noMaps() async throws {
        let site = try await TestSite(.sqlite)
        let visitor = try await Visitor.signedIn(.odloc, to: site)
        let page = try await visitor.get("/rounds/2567/results")
        #expect(page.root.all("svg").allSatisfy { $0["class"] != "map" })
        #expect(try table("provinces", page).count == 2)
        await site.database.close()
    }

    @Test("the large bar and the table beside it say the same shares, which add up")
    func shares() async throws {
        let site = try await TestSite(.sqlite, maps: DeliveredMaps.files)
        try await record(site)
        let visitor = try await Visitor.signedIn(.odloc, to: site)
        let page = try await visitor.get("/rounds/2567/results?basis=live")
        let whole = try #require(page.root.all("section").first { $0["aria-labelledby"] == "whole" })
        let shares = whole.all("tbody").flatMap { $0.all("tr") }.map { $0.all("td")[1].text }
        let bar = try #require(whole.all("svg").first { $0["role"] == "img" })
        for figure in bar.all("text").map(\.text) { #expect(shares.contains(figure)) }
        let described = try #require(bar.all("desc").first?.text)
        for share in shares { #expect(described.contains(share)) }
        let counts = whole.all("tbody").flatMap { $0.all("tr") }.compactMap { Int($0.all("td")[0].text) }
        #expect(counts.reduce(0, +) == Int(whole.all("tfoot")[0].all("td")[0].text))
        await site.database.close()
    }

    @Test("the distribution counts every local government once, in the chart as in its table")
    func distribution() async throws {
        let site = try await TestSite(.sqlite, maps: DeliveredMaps.files)
        try await record(site, of: [(.somsri, TestPlace.tao, "8"), (.piti, TestPlace.municipality, "1")])
        let visitor = try await Visitor.signedIn(.odloc, to: site)
        let page = try await visitor.get("/rounds/2567/results?basis=live")
        let figure = try #require(page.root.all("section").first { $0["aria-labelledby"] == "distribution" })
        let inTable = figure.all("tbody")[0].all("tr").map { $0.all("td")[0].text }
        #expect(figure.all("svg")[0].all("text").dropFirst().prefix(10).map(\.text) == inTable)
        #expect(inTable == ["1", "0", "0", "0", "0", "0", "0", "0", "0", "1"])
        #expect(figure.all("tfoot")[0].all("td")[0].text == "2")
        #expect(figure.text.contains("ยังไม่มีผลที่นำมาคิด 1 แห่ง"))
        await site.database.close()
    }

    @Test("in English the page speaks English: names of provinces, headings, files", arguments: ["", "?basis=live"])
    func english(query: String) async throws {
        let site = try await TestSite(.sqlite, maps: DeliveredMaps.files)
        let visitor = try await Visitor.signedIn(.odloc, to: site)
        try await visitor.get("/home")
        try await visitor.submit(to: "/language", with: [:], pressing: "English")
        let page = try await visitor.get("/rounds/2567/results" + query)
        #expect(page.heading == "Results of the country")
        let spoken = try mapLinks(page).compactMap { $0.all("title").first?.text }
        #expect(
            spoken.contains { $0.hasPrefix("Phetchaburi") }
                && spoken.allSatisfy { !$0.contains { $0 >= "ก" && $0 <= "๛" } })
        let file = try await visitor.send(.get, "/rounds/2567/results?table=provinces&format=csv")
        #expect(
            file.text.contains(
                "Code,Province,Detail,Local governments,Certified,Not certified,Nothing recorded,Coverage (%)"))
        let report = try await visitor.get("/rounds/2567/local-governments/\(TestPlace.tao)/report")
        #expect(report.root.all("thead").contains { $0.text.contains("Frame (1)") })
        await site.database.close()
    }
}

extension ResultsMapTests {
    private func spokenWords(_ name: String, rate: String, coverage: String) -> String {
        rate == "-"
            ? "\(name) ไม่มีผลที่นำมาคิด ครอบคลุมร้อยละ \(coverage)" : "\(name) ร้อยละที่ผ่าน \(rate) ครอบคลุมร้อยละ \(coverage)"
    }

    private func mapLinks(_ page: SeenPage) throws -> [HTMLElement] {
        let map = try #require(page.root.all("svg").first { $0["class"] == "map" })
        return map.all("a").filter { $0["tabindex"] == nil }
    }

    private func table(_ key: String, _ page: SeenPage) throws -> [HTMLElement] {
        let section = try #require(page.root.all("section").first { $0["aria-labelledby"] == key })
        return section.all("tbody").flatMap { $0.all("tr") }
    }

    private func record(
        _ site: TestSite, of entries: [(TestPerson, String, String)] = [(.somsri, TestPlace.tao, "8")]
    ) async throws {
        for (person, code, provision) in entries {
            let recorder = try await Visitor.signedIn(person, to: site)
            let path = "/rounds/2567/local-governments/\(code)/areas/A1"
            try await recorder.get(path)
            try await recorder.submit(to: path, with: ["frame.A1-01": "10", "provision.A1-01": provision])
        }
    }

    /// A third local government in the province, in another district.
    private func addDistrict(to site: TestSite) async throws {
        try await site.database.write { db in
            try db.run(
                """
                INSERT INTO district (code, province_code, name_th, name_en, sort_key)
                VALUES ('7601', '76', 'เมืองเพชรบุรี', 'Mueang Phetchaburi', '')
                """)
            try db.run(
                """
                INSERT INTO local_government (code, type, name_th, full_name_th, name_en, province_code, district_code,
                                              sort_key, search_key, valid_from)
                VALUES ('6760101', 'TAO', 'ธงชัย', 'องค์การบริหารส่วนตำบลธงชัย', '', '76', '7601', '', '', '2024-01-01')
                """)
            try db.run(
                """
                INSERT INTO assessment (id, round_id, lao_code, type, name_th, full_name_th, province_code, district_code,
                                        state)
                SELECT 9999, '2567', code, type, name_th, full_name_th, province_code, district_code, 'notStarted'
                  FROM local_government WHERE code = '6760101'
                """)
        }
    }
}
