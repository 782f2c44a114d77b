import Actions
import Domain
import Store
import TestSupport
import Testing
import Web

/// Which division owns which row.
@Suite struct DivisionsTests {
    private let page = SitePath.divisions(round: "2567", code: TestPlace.tao).path
    private let new = "กองประปา" + marker

    @Test("a recorder moves rows and whole divisions, and it holds for every round", arguments: Engine.enabled)
    func moves(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(SitePath.assessment(round: "2567", code: TestPlace.tao).path)
        #expect(somsri.page.text.contains("ข้อมูลจากกองต่าง ๆ"))
        try await somsri.follow("กองเจ้าของข้อมูล")
        #expect(somsri.page.address == page)
        try await somsri.submit(to: page, with: ["row": "A1-01", "new-division": "  กองประปา\(marker)  "])
        #expect(somsri.page.status == 200 && somsri.page.text.contains("ย้าย 1 ข้อไปกองประปา\(marker)แล้ว"))
        try await somsri.follow(new)
        #expect(somsri.page.heading == new && somsri.page.text.contains("A1-01"))

        try await somsri.get(page)
        try await somsri.submit(to: page, with: ["whole": new, "division": "กองช่าง"])
        #expect(somsri.page.text.contains("ย้าย 1 ข้อไปกองช่างแล้ว") && !somsri.page.has(link: new))
        let (owners, entries) = try await site.database.read { db in
            (
                try IndicatorDivisions.owners(in: TestPlace.tao, on: db).changed,
                try AuditEntries.list(TestPlace.tao, on: db)
            )
        }
        // Back with whom the set names: nothing is kept that differs from nothing.
        #expect(owners.isEmpty)
        #expect(entries.map(\.action) == ["division.changed", "division.changed"])
        #expect(entries.allSatisfy { $0.subject == "A1-01" && $0.round.isEmpty && $0.accountID == 1 })
        #expect(entries[0].was == "\"กองช่าง\"" && entries[1].became == "\"กองช่าง\"")
    }

    @Test("nothing chosen, no name or too long a name is told, and what was typed stays")
    func refusals() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(page)
        try await somsri.submit(to: page, with: ["division": "กองช่าง"])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("ยังไม่ได้เลือกข้อที่จะย้าย"))
        try await somsri.get(page)
        try await somsri.submit(to: page, with: ["row": "A1-01"])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("โปรดเลือกกองที่จะย้ายไป"))
        let long = String(repeating: "ก", count: 101)
        try await somsri.submit(to: page, with: ["new-division": long])
        #expect(somsri.page.status == 422 && somsri.page.value(of: "new-division") == long)
        #expect(somsri.page.value(of: "row") == "A1-01")
    }

    @Test("who only looks on sees who owes what, without forms and telephone numbers")
    func lookers() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let path = try await OneTimeLink.make("กองช่าง", by: somsri)
        _ = try await OneTimeLink.open(path, in: site)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        try await prasert.get(page)
        #expect(prasert.page.status == 200 && !prasert.page.has(button: "ย้ายข้อที่เลือก"))
        try await prasert.follow("กองช่าง")
        #expect(prasert.page.text.contains("มานี ใจดี") && !prasert.page.text.contains("โทร. 081"))
        #expect(!prasert.page.has(link: "ยกเลิกลิงก์") && !prasert.page.has(button: "สร้างลิงก์"))
    }

    @Test("the task list tells since when a division was asked, and when its day has passed")
    func requests() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let division = SitePath.division(round: "2567", code: TestPlace.tao, name: "กองคลัง").path
        let requests = SitePath.collectionRequests(round: "2567", code: TestPlace.tao).path
        try await somsri.get(division)
        try await somsri.submit(to: requests, with: ["due.day": "1", "due.month": "5"])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("ต้องไม่เกินวันสุดท้าย"))
        try await somsri.get(division)
        try await somsri.submit(to: requests, with: ["due.day": "25", "due.month": "3"])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("วันที่ผ่านมาแล้ว"))
        try await somsri.get(division)
        try await somsri.submit(to: requests, with: ["due.day": "x"])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("โปรดกรอกวัน เดือน และปี พ.ศ. ให้ครบ"))
        try await somsri.get(division)
        try await somsri.submit(to: requests, with: ["way": "paper", "due.day": "๒๘", "due.month": "มี.ค."])
        #expect(somsri.page.text.contains("บันทึกว่าขอข้อมูลแล้ว") && somsri.page.text.contains("กำหนดส่ง 28 มีนาคม 2567"))

        site.clock.advance(minutes: 5 * 24 * 60)
        let later = try await Visitor.signedIn(.somsri, to: site)
        try await later.get(SitePath.assessment(round: "2567", code: TestPlace.tao).path)
        #expect(
            later.page.text.contains(
                "ขอข้อมูลเมื่อ 26 มี.ค. 67 (5 วันแล้ว) ทางแบบเก็บข้อมูลกระดาษ กำหนดส่ง 28 มี.ค. 67"))
        #expect(later.page.text.contains("พ้นกำหนดส่ง 3 วัน"))
    }
}
