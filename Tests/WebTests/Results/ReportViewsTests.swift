import Actions
import Domain
import Markup
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct ReportViewsTests {
    @Test("the report has the title and exactly the seven columns of the real form, a body for each mission")
    func form() async throws {
        let page = try await page()
        let html = reportPage(page).text
        #expect(html.contains("<h1>สรุปผลประเมินการจัดบริการสาธารณะ องค์การบริหารส่วนตำบลบางด้วน"))
        let table = try #require(html.split(separator: "<table class=\"report\">").last.map(String.init))
        let head = try #require(table.split(separator: "</thead>").first.map(String.init))
        #expect(head.count(of: "<th scope=\"col\"") == 7)
        for column in [
            "บริการสาธารณะ", "เกณฑ์ชี้วัด", "ค่าเป้าหมาย (%)", "กรอบการประเมิน (1)", "การจัดบริการสาธารณะ (2)",
            "(2) เทียบกับ (1) %",
            "ผลการประเมิน",
        ] {
            #expect(head.count(of: ">\(column)</th>") == 1, "\(column)")
        }
        let rows = page.reading.report.rows.count
        let missions = page.reading.report.areas.reduce(0) { $0 + $1.missions.count }
        #expect(table.count(of: "<th scope=\"row\">") == rows)
        #expect(table.count(of: "<tbody>") == missions)
        #expect(table.count(of: "<tbody class=\"area\">") == page.reading.report.areas.count)
        #expect(table.contains("<th scope=\"row\">\(rows). "))
    }

    @Test("figures stand in their columns, a count without a frame between dashes")
    func figures() async throws {
        let html = reportPage(try await page()).text
        #expect(
            html.contains(
                #"<td class="number">80</td><td class="number">1,240</td><td class="number">1,116</td><td class="number">90</td>"#
            ))
        #expect(
            html.contains(
                #"<td>≥ 1 ครั้ง</td><td class="number">-</td><td class="number">3</td><td class="number">-</td>"#))
        #expect(html.contains("นำร่อง ไม่นับผล"))
    }

    @Test("live figures are marked as preliminary, certified ones with their number and the head of their hash")
    func basis() async throws {
        let live = reportPage(try await page()).text
        #expect(live.contains("ผลเบื้องต้น (ยังไม่รับรองข้อมูล)") && !live.contains("SHA-256"))
        let certified = reportPage(try await page(certified: true)).text
        #expect(certified.contains("รับรองเมื่อวันที่ 3 กรกฎาคม 2567 เวลา 16.46 น. โดยผู้รับรองข้อมูล ครั้งที่ 2"))
        #expect(certified.contains("<code>0123456789ab</code>") && !certified.contains("ผลเบื้องต้น"))
    }

    @Test("a report judged by another set than the round began with names both")
    func amended() async throws {
        let html = reportPage(try await page(amended: true)).text
        #expect(
            html.contains("เปลี่ยนชุดตัวชี้วัด 2566 เป็น 2567 เมื่อ 3 ก.ค. 67 16.46 น. (เหตุผล: แก้ค่าเป้าหมาย&quot;&gt;&lt;x&gt;)"))
    }

    @Test("nothing a person typed reaches the page unescaped")
    func escaping() async throws {
        let html = reportPage(try await page()).text
        #expect(html.contains("&quot;&gt;&lt;x&gt;") && !html.contains("<x>"))
    }

    @Test("the file has a row for each indicator, the cells of the form, a mark on invented figures, and no formula")
    func file() async throws {
        let page = try await page()
        let bytes = reportCSV(page).bytes
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        var reader = CSVReader(bytes, file: "report.csv")
        var records: [[String]] = []
        while let next = reader.next() { records.append(try next.get().texts) }
        #expect(records.count == page.reading.report.rows.count + 1)
        #expect(Array(records[0][3..<10]) == ReportPage.columns.map(\.th))
        #expect(records[0].last == "หมายเหตุ")
        for record in records.dropFirst() {
            #expect(record.last == Round.demonstrationMark.th)
            #expect(record.count == records[0].count)
            #expect(record.allSatisfy { $0 == "-" || !["=", "+", "-", "@"].contains($0.first) })
        }
        let asphalt = try #require(records.first { $0[1] == "A1-01" })
        #expect(Array(asphalt[5..<11]) == ["80", "1240", "1116", "90", "สูงกว่าค่าเป้าหมาย", "met"])
    }

    private func page(certified: Bool = false, amended: Bool = false) async throws -> ReportPage {
        let database = try await MarkedRound.make()
        try await MarkedRound.save("A1-01", frame: "1240", provision: "1116", on: database)
        try await MarkedRound.save("A3-01", provision: "3", on: database)
        if certified {
            try await database.write { db in
                let id = try Assessments.find(SmallRound.id, MarkedRound.code, on: db)?.id ?? 0
                try db.run(
                    """
                    INSERT INTO certification (assessment_id, number, standard_set_id, type, sha256, certified_by,
                                               certified_at)
                    VALUES (\(id), 2, \(SmallRound.id), 'TAO', '0123456789abcdef', 8, \(SmallRound.now))
                    """)
            }
        }
        if amended {
            try await database.write { db in
                _ = try StandardSets.save(id: "2566", source: "", sha256: "", at: 0, on: db)
                let amendment = RoundAmendment(
                    from: "2566", to: "2567", reason: "แก้ค่าเป้าหมาย" + marker, at: SmallRound.now)
                try Rounds.amend("2567", amendment, on: db)
            }
        }
        let reading = try await database.read {
            try ReportReading(SmallRound.id, MarkedRound.code, in: SmallRound.environment(), on: $0)
        }
        await database.close()
        return ReportPage(reading: reading, at: SmallRound.now, mayReadAnswers: true)
    }
}

extension String {
    fileprivate func count(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
