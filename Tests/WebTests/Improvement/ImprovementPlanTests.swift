import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// The plan of a local government, as its people write, read and follow it.
@Suite struct ImprovementPlanTests {
    private let plan = SitePath.improvement(.plan(round: "2567", code: TestPlace.tao)).path
    private func line(_ indicator: String) -> String {
        SitePath.improvement(.line(round: "2567", code: TestPlace.tao, indicator: indicator)).path
    }

    /// 700 of 1,000 households, where 80 per cent are asked.
    private func missed(_ engine: Engine) async throws -> (TestSite, Visitor) {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let base = SitePath.baseData(round: "2567", code: TestPlace.tao).path
        try await somsri.get(base)
        try await somsri.submit(to: base, with: ["provision.households": "1000"])
        let area = SitePath.area(round: "2567", code: TestPlace.tao, area: "A5").path
        try await somsri.get(area)
        try await somsri.submit(to: area, with: ["provision.A5-01": "700"])
        return (site, somsri)
    }

    @Test("names the smallest change, takes words, an owner and a day, and shows them", arguments: Engine.enabled)
    func written(engine: Engine) async throws {
        let (_, somsri) = try await missed(engine)
        try await somsri.get(SitePath.report(round: "2567", code: TestPlace.tao).path)
        try await somsri.follow("แผนปรับปรุงบริการ")
        #expect(somsri.page.address == plan)
        #expect(somsri.page.text.contains("ยังไม่ผ่านค่าเป้าหมาย 1 ข้อ เขียนแผนแล้ว 0 ข้อ"))
        #expect(somsri.page.text.contains("เพิ่มการจัดบริการสาธารณะ (2) อีก 100 ครัวเรือน จาก 700 เป็น 800 ครัวเรือน"))
        #expect(somsri.page.text.contains("คำถามเรื่องค่าใช้จ่าย") && somsri.page.text.contains("แห่งใกล้เคียงที่ผ่าน"))
        try await somsri.follow("เขียนแผน A5-01")
        try await somsri.submit(to: line("A5-01"), with: ["text": " "])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("โปรดเขียนสิ่งที่จะทำ"))
        try await somsri.submit(
            to: line("A5-01"),
            with: [
                "text": "แจกถัง" + marker, "owner_name": "กองสาธารณสุข", "due.day": "๓๑", "due.month": "2",
                "due.year": "2568",
            ])
        #expect(somsri.page.status == 422 && somsri.page.text.contains("ไม่มีวันที่นี้"))
        try await somsri.submit(
            to: line("A5-01"),
            with: [
                "text": "แจกถัง" + marker, "owner_name": "กองสาธารณสุข", "due.day": "๓๐", "due.month": "9",
                "due.year": "2568",
            ])
        #expect(somsri.page.address.hasPrefix(plan) && somsri.page.text.contains("บันทึกแผนแล้ว"))
        #expect(somsri.page.text.contains("แจกถัง" + marker) && somsri.page.text.contains("กองสาธารณสุข"))
        #expect(somsri.page.text.contains("30 กันยายน 2568") && somsri.page.text.contains("เขียนแผนแล้ว 1 ข้อ"))
        try await somsri.get(line("A5-01"))
        try await somsri.submit(to: line("A5-01"), with: ["owner_name": "", "owner": "3"])
        #expect(somsri.page.text.contains("ประเสริฐ รับรอง" + marker), "an owner by his account")
    }

    @Test("two who write at once both see what the other wrote")
    func conflict() async throws {
        let (site, somsri) = try await missed(.sqlite)
        let manee = try await Visitor.signedIn(.manee, to: site)
        try await somsri.get(line("A5-01"))
        try await manee.get(line("A5-01"))
        try await manee.submit(to: line("A5-01"), with: ["text": "ของมานี"])
        try await somsri.submit(to: line("A5-01"), with: ["text": "ของสมศรี"])
        #expect(somsri.page.status == 409)
        #expect(somsri.page.text.contains("ของมานี") && somsri.page.text.contains("ของสมศรี"))
        try await somsri.submit(to: line("A5-01"), with: [:])
        #expect(somsri.page.text.contains("ของสมศรี") && !somsri.page.text.contains("ของมานี"))
    }

    @Test("those above read it, write nothing, and others see nothing")
    func readers() async throws {
        let (site, _) = try await missed(.sqlite)
        for person in [TestPerson.province, .district, .odloc, .auditor] {
            let visitor = try await Visitor.signedIn(person, to: site)
            try await visitor.get(plan)
            #expect(visitor.page.status == 200 && !visitor.page.has(link: "เขียนแผน A5-01"))
            #expect(try await visitor.send(.get, line("A5-01")).status == 403)
        }
        for person in [TestPerson.piti, .committee, .admin, .otherProvince] {
            let visitor = try await Visitor.signedIn(person, to: site)
            #expect(try await visitor.send(.get, plan).status == 403, "\(person.username)")
        }
    }

    @Test("last year's plan stands beside this year's verdict", arguments: Engine.enabled)
    func followed(engine: Engine) async throws {
        let (site, somsri) = try await missed(engine)
        try await EarlierYear.add(to: site, of: TestPlace.tao, answers: [:], isCertified: false)
        try await site.database.write { db in
            guard let before = try Assessments.find("2566", TestPlace.tao, on: db) else { return }
            for indicator in ["A5-01", "A1-01"] {
                let item = ImprovementItem(
                    indicator: indicator, text: "", owner: nil, ownerName: "", due: nil, version: 1, savedBy: 1,
                    savedAt: 1)
                try ImprovementItems.save(item, of: before.id, entry: 1, on: db)
            }
        }
        try await somsri.get(plan)
        let text = somsri.page.text
        #expect(text.contains("ติดตามแผนของรอบปี 2566") && text.contains("บรรลุ 0 จาก 2 ข้อ"))
        #expect(text.contains("ยังไม่บรรลุ") && text.contains("เปรียบเทียบไม่ได้"))
        let area = SitePath.area(round: "2567", code: TestPlace.tao, area: "A5").path
        try await somsri.get(area)
        try await somsri.submit(to: area, with: ["provision.A5-01": "800"])
        try await somsri.get(plan)
        #expect(somsri.page.text.contains("บรรลุ 1 จาก 2 ข้อ"))
    }

    @Test("a question with its words in it goes to those above")
    func contact() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let place = QuestionPlace(round: "2567", indicator: "A5-01", code: TestPlace.tao, page: plan)
        try await somsri.get(SitePath.questions(.askingWith(place, text: "ขอประสาน" + marker)).path)
        #expect(somsri.page.status == 200 && somsri.page.text.contains("ขอประสาน" + marker))
    }
}
