import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// The record of changes on its pages: who reads it, in which words, and what it says of itself.
@Suite struct JournalTests {
    private let journal = SitePath.audit(.journal(round: "2567", code: TestPlace.tao)).path
    private let chain = SitePath.audit(.chain(TestPlace.tao)).path
    private let central = SitePath.audit(.chain(Audit.centralChain)).path
    private let overview = SitePath.audit(.overview).path

    private func entries(_ page: SeenPage) -> [String] {
        page.root.all("ol").filter { ($0["class"] ?? "").contains("journal") }.flatMap { $0.all("li") }.map(\.text)
    }

    @Test("is read by those whose place it is, and by the auditor; central acts by those who answer for them")
    func reading() async throws {
        let site = try await TestSite(.sqlite)
        let own: [TestPerson] = [.somsri, .prasert, .chujai, .duangkaew]
        let above: [TestPerson] = [.district, .province, .odloc, .auditor]
        let strangers: [TestPerson] = [.piti, .weera, .otherProvince, .committee, .admin, .newcomer]
        for person in own + above + strangers {
            let visitor = try await Visitor.signedIn(person, to: site)
            let reads = strangers.allSatisfy { $0.username != person.username }
            for path in [journal, chain] {
                #expect(try await visitor.get(path).status == (reads ? 200 : 403), "\(person.username) \(path)")
            }
            let isCentral = ["odloc", "auditor", "admin"].contains(person.username)
            #expect(try await visitor.get(central).status == (isCentral ? 200 : 403), "\(person.username)")
            let hasNone = ["committee", "newcomer"].contains(person.username)
            #expect(try await visitor.get(overview).status == (hasNone ? 403 : 200), "\(person.username)")
        }
        let stranger = Visitor(site)
        for path in [journal, chain, central, overview] {
            #expect(try await stranger.send(.get, path).status == 303)
        }
        let auditor = try await Visitor.signedIn(.auditor, to: site)
        #expect(try await auditor.get(SitePath.audit(.chain("9999999")).path).status == 404)
        #expect(try await auditor.get(SitePath.audit(.journal(round: "2566", code: TestPlace.tao)).path).status == 404)
    }

    @Test(
        "says who, as what, what, from what to what; erased texts as erased, changed ones as changed",
        arguments: Engine.enabled)
    func words(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await TestProgram(of: .somsri, site)
        _ = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"10","note":"ชื่อบุคคล"}"#)
        _ = try await somsri.put(answer: "A1-01", seen: 1, #"{"frame":"10","note":"เหตุผล","provision":"9"}"#)
        _ = try await somsri.put(base: "population", seen: 0, #"{"value":"4521"}"#)
        let visitor = try await Visitor.signedIn(.auditor, to: site)
        try await visitor.get(journal)
        #expect(visitor.page.root.all("header").contains { $0.text.contains("บันทึกการเปลี่ยนแปลง") })
        var rows = entries(visitor.page)
        #expect(rows.count == 3 && visitor.page.text.contains("3 รายการต่อกันครบถ้วน"))
        #expect(rows[0].contains("บันทึกข้อมูลพื้นฐาน") && rows[0].contains("ว่าง → 4,521 คน"))
        #expect(rows[1].contains("บันทึกตัวชี้วัด A1-01") && rows[1].contains("ว่าง → 9 สาย"))
        #expect(rows[1].contains("หมายเหตุ: เหตุผล") && rows[1].contains(TestPerson.somsri.name))
        #expect(rows[1].contains("เจ้าหน้าที่ผู้รับผิดชอบ") && rows[1].contains("บัญชีเลขที่ 1"))
        let head = try await site.database.read { try AuditEntries.head(TestPlace.tao, on: $0)?.hash ?? [] }
        #expect(rows[0].contains("\(TestPlace.tao):3:\(Hexadecimal.text(head))"))
        try await site.database.write { db in
            try db.run("DELETE FROM audit_text WHERE seq = 1")
            try db.run("UPDATE audit_text SET text = 'อื่น' WHERE seq = 2")
        }
        try await visitor.get(journal)
        rows = entries(visitor.page)
        #expect(rows[2].contains("(ลบข้อความแล้ว)") && !rows[2].contains("ชื่อบุคคล"))
        #expect(rows[1].contains("ข้อความที่เก็บไว้ไม่ตรง") && !rows[1].contains("อื่น"))
        #expect(visitor.page.text.contains("ข้อความประกอบของรายการที่ 2 ไม่ตรง"))
        _ = try await site.database.write {
            try $0.run("UPDATE audit_entry SET account_id = 3 WHERE seq = 1 AND chain <> 'central'")
        }
        try await visitor.get(journal)
        #expect(visitor.page.text.contains("รายการที่ 1 ไม่ตรงกับที่บันทึกไว้เดิม"))
        try await visitor.get(SitePath.history(round: "2567", code: TestPlace.tao, indicator: "A1-01").path)
        #expect(visitor.page.text.contains("\(TestPlace.tao):2:"))
    }

    @Test("is narrowed by round, act, person and day, in its address", arguments: Engine.enabled)
    func filters(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await TestProgram(of: .somsri, site)
        let manee = try await TestProgram(of: .manee, site)
        _ = try await somsri.put(answer: "A1-01", seen: 0, #"{"frame":"10"}"#)
        site.clock.advance(minutes: 24 * 60)
        _ = try await manee.put(base: "population", seen: 0, #"{"value":"4521"}"#)
        let visitor = try await Visitor.signedIn(.auditor, to: site)
        for (query, count) in [
            ("", 2), ("round=2567", 2), ("round=2566", 0), ("action=answer.saved", 1), ("action=round.opened", 0),
            ("account=2", 1), ("account=2&action=answer.saved", 0), ("day=26/3/2567", 1), ("day=2024-03-27", 1),
            ("day=28/3/67", 0), ("page=9", 2),
        ] {
            try await visitor.get("\(chain)?\(query)")
            #expect(entries(visitor.page).count == count, "\(query)")
        }
        try await visitor.get("\(chain)?day=31/2/2567")
        #expect(visitor.page.text.contains("อ่านวันที่ไม่ได้") && entries(visitor.page).count == 2)
        try await visitor.get(central)
        #expect(visitor.page.text.contains("เปิดรอบการประเมิน") && visitor.page.text.contains("ออกโทเคน"))
    }

    @Test("a record is found by name and code, inside one's own area")
    func choice() async throws {
        let site = try await TestSite(.sqlite)
        let auditor = try await Visitor.signedIn(.auditor, to: site)
        try await auditor.get(overview + "?q=" + TestPlace.pao)
        #expect(auditor.page.text.contains(TestPlace.pao) && auditor.page.has(link: "งานส่วนกลาง"))
        let province = try await Visitor.signedIn(.province, to: site)
        try await province.get(overview + "?q=" + TestPlace.pao)
        #expect(province.page.text.contains("ไม่พบ อปท.") && !province.page.has(link: "งานส่วนกลาง"))
        try await province.get(overview + "?q=" + TestPlace.tao)
        #expect(province.page.text.contains(TestPlace.tao))
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(SitePath.assessment(round: "2567", code: TestPlace.tao).path)
        try await somsri.follow("บันทึกการเปลี่ยนแปลง")
        #expect(somsri.page.address == journal && somsri.page.text.contains("ไม่มีรายการ"))
        try await somsri.get(overview)
        #expect(
            somsri.page.text.contains(TestPlace.tao) && somsri.page.root.all("main").first?.all("input").isEmpty == true
        )
    }
}
