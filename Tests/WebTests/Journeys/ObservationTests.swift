import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// The certifier asks, the division answers, and everybody finds it where he works.
@Suite struct ObservationTests {
    private let code = TestPlace.tao
    private var path: String { SitePath.observations(round: "2567", code: code, indicator: "A1-01").path }
    private var assessment: String { SitePath.assessment(round: "2567", code: code).path }

    @Test(
        "a question is seen at the row, in the task list, and by the division, which answers it",
        arguments: Engine.enabled)
    func journey(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let link = try await OneTimeLink.make("กองช่าง", by: somsri)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        try await prasert.get(path)
        #expect(prasert.page.text.contains("ยังไม่มีข้อสังเกตหรือคำถามในข้อนี้"))
        try await prasert.submit(to: path, with: ["kind": "question", "text": "นับสายใดบ้าง" + marker + "\nรวมลูกรังไหม"])
        #expect(prasert.page.address == path + "?done=made#observation-1")
        #expect(prasert.page.text.contains("นับสายใดบ้าง" + marker))
        #expect(prasert.page.text.contains("ประเสริฐ รับรอง" + marker + " · ผู้รับรองข้อมูล"))
        #expect(prasert.page.has(button: "ถอน"))

        try await somsri.get(assessment)
        #expect(somsri.page.text.contains("มีข้อสังเกตหรือคำถาม 1 รายการ"))
        #expect(somsri.page.text.contains("มีข้อสังเกตหรือคำถามรอคำตอบ 1 รายการ"))
        for page in [
            SitePath.area(round: "2567", code: code, area: "A1"), .areaGrid(round: "2567", code: code, area: "A1"),
            .indicator(round: "2567", code: code, indicator: "A1-01"),
        ] {
            try await somsri.get(page.path)
            #expect(somsri.page.root.all("a").contains { $0["href"] == path }, "\(page.path)")
        }
        #expect(somsri.page.text.contains("นับสายใดบ้าง" + marker))

        let manee = try await OneTimeLink.open(link, in: site)
        #expect(manee.page.text.contains("นับสายใดบ้าง" + marker))
        let own = SitePath.contributedObservations(indicator: "A1-01").path
        try await manee.get(own)
        #expect(!manee.page.has(button: "ถอน"))
        try await manee.submit(to: own + "/1/closing", with: ["text": " "])
        #expect(manee.page.status == 422 && manee.page.text.contains("โปรดเขียนคำตอบ"))
        try await manee.submit(to: own + "/1/closing", with: ["text": "ไม่รวม" + marker])
        #expect(manee.page.address == own + "?done=answered#observation-1")

        try await prasert.get(path)
        #expect(prasert.page.text.contains("ไม่รวม" + marker) && prasert.page.text.contains("ผู้ให้ข้อมูลของกอง"))
        try await prasert.get(SitePath.history(round: "2567", code: code, indicator: "A1-01").path)
        #expect(prasert.page.text.contains("คำถามที่ 1: นับสายใดบ้าง" + marker))
        #expect(prasert.page.text.contains("ตอบคำถามที่ 1: ไม่รวม" + marker))
        try await prasert.get(SitePath.assessmentObservations(round: "2567", code: code).path)
        #expect(prasert.page.text.contains("ไม่รวม" + marker) && !prasert.page.text.contains("รอคำตอบ"))
        try await somsri.get(assessment)
        #expect(!somsri.page.text.contains("มีข้อสังเกตหรือคำถาม 1 รายการ"))
    }

    @Test("whoever comes second keeps his words, and a contributor reaches no row of another division")
    func refusals() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        try await prasert.get(path)
        try await prasert.submit(to: path, with: ["kind": "note", "text": "สูงกว่าปีก่อน"])
        try await manee.get(path)
        try await somsri.get(path)
        try await somsri.submit(to: path + "/1/closing", with: ["text": "ตรวจแล้ว"])
        try await manee.submit(to: path + "/1/closing", with: ["text": "คำตอบที่สอง" + marker])
        #expect(manee.page.status == 409 && manee.page.text.contains("มีผู้ตอบหรือปิดรายการนี้แล้ว"))
        #expect(manee.page.root.all("textarea").contains { $0.rawText.contains("คำตอบที่สอง" + marker) })

        let other = try await OneTimeLink.open(try await OneTimeLink.make("กองคลัง", by: somsri), in: site)
        let token = try other.csrf()
        for target in [SitePath.contributedObservations(indicator: "A1-01").path, path] {
            #expect(try await other.send(.get, target).status == 403)
            let sent = try await other.send(
                .post, target, headers: other.formHeaders, body: Array("csrf=\(token)&kind=note&text=x".utf8))
            #expect(sent.status == 403)
        }
        let forged = try await somsri.send(
            .post, path, headers: somsri.formHeaders, body: Array("kind=note&text=x".utf8))
        #expect(forged.status == 403)

        try await site.makeFinal()
        try await somsri.get(path)
        #expect(somsri.page.text.contains("ผลการประเมินของรอบนี้เป็นที่สุดแล้ว") && somsri.page.root.all("textarea").isEmpty)
    }

    @Test("the certifier sees the row among those worth a look while a question about it is open")
    func beforeTheCertifier() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let area = SitePath.area(round: "2567", code: code, area: "A1").path
        try await somsri.get(area)
        try await somsri.submit(to: area, with: ["frame.A1-01": "10", "provision.A1-01": "10"])
        try await somsri.get(path)
        try await somsri.submit(to: path, with: ["kind": "note", "text": "ใช้ทะเบียนปี 2566"])
        try await somsri.get(SitePath.submission(round: "2567", code: code).path)
        #expect(somsri.page.text.contains("มีข้อสังเกตหรือคำถามรอคำตอบ 1 รายการ"))
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        try await prasert.get(SitePath.certification(round: "2567", code: code).path)
        #expect(prasert.page.text.contains("ข้อที่ควรตรวจอีกครั้ง 1 ข้อ"))
        #expect(prasert.page.root.all("a").contains { $0["href"] == path })
    }

    @Test(
        "a division is found by a question that comes after the figures were handed over, and sees no figure of others")
    func afterSubmission() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let area = SitePath.area(round: "2567", code: code, area: "A1").path
        try await somsri.get(area)
        try await somsri.submit(to: area, with: ["frame.A1-01": "10", "provision.A1-01": "10"])
        let manee = try await OneTimeLink.open(try await OneTimeLink.make("กองช่าง", by: somsri), in: site)
        let submission = SitePath.submission(round: "2567", code: code).path
        try await somsri.get(submission)
        try await somsri.follow("เสนอผู้รับรอง")
        try await somsri.submit(to: submission)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        try await prasert.get(path)
        try await prasert.submit(to: path, with: ["text": "นับสายใดบ้าง"])
        #expect(prasert.page.text.contains("คำถามที่ 1"), "whoever checks asks a question unless he says otherwise")

        try await manee.get(SitePath.contribution.path)
        let own = SitePath.contributedObservations(indicator: "A1-01").path
        #expect(manee.page.root.all("a").contains { $0["href"] == own })
        try await manee.get(own)
        #expect(!manee.page.text.contains("10 ÷ 10"))
        let offered = manee.page
        try await manee.submit(to: own + "/1/closing", with: ["text": "สายหลักทุกสาย"])
        manee.look(at: offered)
        try await manee.submit(to: own + "/1/closing", with: ["text": "สายหลักทุกสาย"])
        #expect(manee.page.status == 200, "a button that is pressed twice")
        site.clock.advance(minutes: 1)
        try await prasert.get(SitePath.certification(round: "2567", code: code).path)
        #expect(prasert.page.text.contains("ถามตอบแล้ว 1 รายการ สายหลักทุกสาย"))
        #expect(prasert.page.text.contains("ข้อที่ควรตรวจอีกครั้ง 1 ข้อ"))

        try await prasert.get(path)
        let open = prasert.page
        try await site.makeFinal()
        prasert.look(at: open)
        try await prasert.submit(to: path, with: ["text": "มาช้าไป" + marker])
        #expect(prasert.page.status == 423 && prasert.page.text.contains("มาช้าไป" + marker))
    }
}
