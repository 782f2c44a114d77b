import Actions
import Domain
import Store
import TestSupport
import Testing
import Web

/// What stays on the record of one cell.
@Suite struct HistoryTests {
    private let history = SitePath.history(round: "2567", code: TestPlace.tao, indicator: "A1-01").path

    private func entries(_ page: SeenPage) -> [String] {
        page.root.all("ol").filter { $0["class"] == "timeline" }.flatMap { $0.all("li") }.map(\.text)
    }

    @Test("an erased note is told as erased, an entry of another form as it stands", arguments: Engine.enabled)
    func bearsErasure(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await TestProgram(of: .somsri, site)
        let visitor = try await Visitor.signedIn(.somsri, to: site)
        try await visitor.get(history)
        #expect(visitor.page.text.contains("ยังไม่มีการบันทึก"))
        _ = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"10","note":"ชื่อบุคคล"}"#)
        _ = try await somsri.put(answer: "A1-01", seen: 1, #"{"frame":"10","note":"ชื่อบุคคล","provision":"9"}"#)
        _ = try await somsri.put(answer: "A1-01", seen: 2, #"{"frame":"10","carriedOut":false,"note":"ใหม่"}"#)
        let environment = site.environment
        try await site.database.write { db in
            try db.run("DELETE FROM audit_text WHERE seq = 1")
            _ = try Audit.append(
                AuditEntry(.answerSaved, round: "2567", subject: "A1-01", became: "{\"new\":\"form\(marker)\"}"),
                to: TestPlace.tao, by: 0, role: "command", at: environment.now(), on: db)
        }
        try await visitor.get(history)
        let rows = entries(visitor.page)
        #expect(rows.count == 4)
        #expect(rows[0].contains("answer.saved") && rows[0].contains("{\"new\":\"form\(marker)\"}"))
        #expect(rows[0].contains("คำสั่งของระบบ"))
        #expect(rows[1].contains("9 สาย → ว่าง เลือก “ไม่ได้ดำเนินการในปีงบประมาณ” หมายเหตุ: ใหม่"))
        #expect(rows[2].contains("ว่าง → 9 สาย"))
        #expect(rows[3].contains("ว่าง → 10 สาย หมายเหตุ: (ลบข้อความแล้ว)"))
    }

    @Test("figures that came in bulk have their first line in the history")
    func tellsOfBulk() async throws {
        let site = try await TestSite(.sqlite)
        let environment = site.environment
        try await site.database.write { db in
            let receipt = try Audit.append(
                AuditEntry(.answersInvented, round: "2567", became: "{}"), to: TestPlace.tao, by: 0, role: "command",
                at: environment.now(), on: db)
            let id = try Assessments.find("2567", TestPlace.tao, on: db)?.id ?? 0
            let answer = StoredAnswer(
                answer: Answer(frame: ExactDecimal(10), provision: ExactDecimal(4)), version: 1,
                entry: receipt.sequence,
                savedBy: 0, savedAt: environment.now())
            _ = try Answers.save(answer, of: id, "A1-01", on: db)
            let value = StoredBaseValue(
                value: ExactDecimal(12), version: 1, entry: receipt.sequence, savedBy: 0, savedAt: environment.now())
            _ = try BaseValues.save(value, of: id, "villages", on: db)
        }
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(history)
        #expect(somsri.page.text.contains("บันทึกเป็นชุด (ข้อมูลสมมติเพื่อสาธิต) กรอบการประเมิน (1): ว่าง → 10 สาย"))
        let area = SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path
        try await somsri.get(area)
        try await somsri.submit(to: area, with: ["provision.A1-01": "5"])
        try await somsri.get(history)
        let rows = entries(somsri.page)
        #expect(rows.count == 2)
        #expect(rows[0].contains("4 สาย → 5 สาย") && rows[1].contains("ว่าง → 4 สาย"))
        try await somsri.get(SitePath.baseValueHistory(round: "2567", code: TestPlace.tao, item: "villages").path)
        #expect(somsri.page.text.contains("ว่าง → 12 หมู่บ้าน/ชุมชน"))
    }
}
