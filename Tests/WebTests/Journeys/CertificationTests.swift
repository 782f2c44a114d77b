import Actions
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// From the last figure to the certificate, and back.
@Suite struct CertificationTests {
    private let code = TestPlace.pao
    private var assessment: String { SitePath.assessment(round: "2567", code: code).path }
    private var submission: String { SitePath.submission(round: "2567", code: code).path }
    private var certification: String { SitePath.certification(round: "2567", code: code).path }
    private var reasons: String { SitePath.blankReasons(round: "2567", code: code).path }
    private var withdrawal: String { SitePath.withdrawal(round: "2567", code: code).path }
    private var roads: String { SitePath.area(round: "2567", code: code, area: "A1").path }

    /// An assessment with a row that is met, one that fails, an unusual one and all others blank.
    private func submitted(_ site: TestSite) async throws -> Visitor {
        let weera = try await Visitor.signedIn(.weera, to: site)
        try await weera.get(roads)
        try await weera.submit(
            to: roads,
            with: [
                "frame.A1-01": "403", "provision.A1-01": "400", "frame.A1-02": "10", "provision.A1-02": "1",
                "frame.A1-04": "12.5", "provision.A1-04": "12.5",
            ])
        try await weera.get(assessment)
        try await weera.follow("ตรวจและเสนอผู้รับรอง")
        #expect(weera.page.text.contains("ไม่ใช่จำนวนเต็ม โปรดตรวจหน่วยนับ"))
        #expect(weera.page.text.contains("ผู้รับรอง: จินตนา ปลัด" + marker))
        #expect(weera.page.has(link: "A1-07"))
        try await weera.follow("เสนอผู้รับรอง")
        try await weera.submit(to: submission)
        #expect(weera.page.address == assessment + "?done=submitted")
        #expect(weera.page.text.contains("เสนอผู้รับรองแล้ว"))
        return weera
    }

    @Test(
        "a certifier states reasons, certifies and withdraws; the recorder corrects; it is certified again",
        arguments: Engine.enabled)
    func certifiesAndWithdraws(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let weera = try await submitted(site)
        let jintana = try await Visitor.signedIn(.jintana, to: site)
        try await jintana.get("/home")
        #expect(jintana.page.address == assessment)
        try await jintana.follow("ตรวจและรับรองข้อมูล")
        #expect(jintana.page.text.contains("ข้อที่ยังไม่ผ่านค่าเป้าหมาย 1 ข้อ"))
        #expect(jintana.page.text.contains("1 ÷ 10 × 100 = 10.00 ต่ำกว่าค่าเป้าหมาย ≥ 80"))
        #expect(jintana.page.text.contains("(1) 12.5 จุด และ (2) 12.5 จุด ไม่ใช่จำนวนเต็ม"))
        #expect(!jintana.page.has(button: "รับรองและส่งข้อมูล"), "not before every blank has its reason")

        try await jintana.submit(to: reasons, with: ["reason.A1-07": "กองช่างยังไม่ส่ง" + marker])
        #expect(jintana.page.address.hasSuffix("?done=reasons"))
        let blanks = SeenForm.controls(in: jintana.page.root).filter { $0.name.hasPrefix("reason.") && $0.value == "" }
        try await jintana.submit(
            to: reasons,
            with: Dictionary(blanks.map { ($0.name, "ไม่ได้จัดเก็บข้อมูล") }, uniquingKeysWith: { first, _ in first }))
        #expect(jintana.page.value(of: "reason.A1-07") == "กองช่างยังไม่ส่ง" + marker)

        try await jintana.submit(to: certification)
        #expect(jintana.page.status == 422, "the words of the certification are confirmed first")
        site.clock.advance(minutes: 10)
        try await jintana.submit(to: certification, with: ["confirmed": "1"])
        #expect(jintana.page.address == certification + "?done=certified")
        #expect(jintana.page.text.contains("การรับรองครั้งที่ 1"))
        #expect(jintana.page.text.contains("26 มี.ค. 67 14.42 น."))
        #expect(jintana.page.text.contains("จินตนา ปลัด" + marker))
        let sha256 = jintana.page.root.all("code").map(\.text).first { $0.count == 64 }
        #expect(sha256 != nil)

        try await weera.get(roads)
        #expect(!weera.page.has(button: "บันทึกทั้งหน้า"))
        #expect(weera.page.text.contains("ผู้รับรองต้องถอนการรับรองก่อน"))
        try await weera.get(certification)
        #expect(weera.page.text.contains(sha256 ?? "?"), "the recorder reads the certificate")
        #expect(!weera.page.has(button: "ถอนการรับรอง"))

        try await jintana.submit(to: withdrawal, with: ["reason": "   "])
        #expect(jintana.page.status == 422)
        try await jintana.submit(to: withdrawal, with: ["reason": "ตัวเลขสะพานผิดหน่วย" + marker])
        #expect(jintana.page.text.contains("ถอนการรับรองแล้ว"))
        #expect(jintana.page.text.contains("ตัวเลขสะพานผิดหน่วย" + marker))

        try await weera.get(roads)
        try await weera.submit(to: roads, with: ["provision.A1-02": "9"])
        try await weera.get(submission)
        try await weera.follow("เสนอผู้รับรอง")
        try await weera.submit(to: submission)
        try await jintana.get(certification)
        #expect(!jintana.page.text.contains("ข้อที่ยังไม่ผ่านค่าเป้าหมาย"))
        try await jintana.submit(to: certification, with: ["confirmed": "1"])
        #expect(jintana.page.text.contains("การรับรองครั้งที่ 2"))
        #expect(jintana.page.text.contains("การรับรองที่ถอนแล้ว ครั้งที่"))
    }

    @Test("what is not right goes back with a reason, and comes again", arguments: Engine.enabled)
    func sendsBack(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let weera = try await submitted(site)
        let jintana = try await Visitor.signedIn(.jintana, to: site)
        let path = SitePath.steps(.sendingBack(round: "2567", code: code)).path
        try await jintana.get(certification)
        #expect(try await jintana.submit(to: path, with: ["reason": " "]).status == 422)
        #expect(jintana.page.text.contains("โปรดระบุเหตุผล"))
        let long = String(repeating: "ก", count: 1_001)
        #expect(try await jintana.submit(to: path, with: ["reason": long]).status == 422)
        #expect(jintana.page.root.all("textarea").contains { $0.text == long })
        try await jintana.submit(to: path, with: ["reason": "ระยะทางถนนไม่ตรงกับทะเบียน" + marker])
        #expect(jintana.page.text.contains("ส่งกลับให้แก้ไขแล้ว"))
        #expect(jintana.page.text.contains("ระยะทางถนนไม่ตรงกับทะเบียน" + marker))
        try await weera.get(assessment)
        #expect(weera.page.text.contains("ผู้รับรองส่งกลับให้แก้ไข"))
        #expect(weera.page.text.contains("ระยะทางถนนไม่ตรงกับทะเบียน" + marker))
        try await weera.get(roads)
        try await weera.submit(to: roads, with: ["provision.A1-01": "398"])
        try await weera.get(submission)
        try await weera.follow("เสนอผู้รับรอง")
        try await weera.submit(to: submission)
        #expect(!weera.page.text.contains("ผู้รับรองส่งกลับให้แก้ไข"))
        // Somebody whose page is old learns the state, and keeps what he typed.
        try await jintana.get(certification)
        let stale = jintana.page
        try await jintana.submit(to: path, with: ["reason": "อีกข้อ"])
        jintana.look(at: stale)
        #expect(try await jintana.submit(to: path, with: ["reason": "ข้อที่สาม"]).status == 409)
        #expect(jintana.page.text.contains("ข้อที่สาม"))
        let chain = try await site.database.read { try AuditEntries.list(code, on: $0) }
        #expect(Audit.firstBreak(in: chain) == nil)
    }

    @Test("nothing is certified that the certifier has not seen", arguments: Engine.enabled)
    func refusesWhatWasNotSeen(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let weera = try await submitted(site)
        let jintana = try await Visitor.signedIn(.jintana, to: site)
        try await jintana.stateEveryReason(at: certification, form: reasons)

        // While the page lies open the figures are taken back, changed and handed over again.
        try await weera.get(assessment)
        try await weera.submit(to: SitePath.recall(round: "2567", code: code).path)
        #expect(weera.page.text.contains("ดึงข้อมูลกลับมาแก้ไขแล้ว"))
        try await weera.get(roads)
        try await weera.submit(to: roads, with: ["provision.A1-01": "399"])
        let stale = jintana.page
        #expect(try await jintana.submit(to: certification, with: ["confirmed": "1"]).status == 409)
        #expect(jintana.page.text.contains("ทำรายการนี้ไม่ได้ เพราะขณะนี้สถานะเป็น “กำลังกรอก”"))
        try await weera.get(submission)
        try await weera.follow("เสนอผู้รับรอง")
        try await weera.submit(to: submission)
        jintana.look(at: stale)
        #expect(try await jintana.submit(to: certification, with: ["confirmed": "1"]).status == 409)
        #expect(jintana.page.text.contains("ข้อมูลเปลี่ยนไปหลังจากที่ท่านเปิดหน้านี้"))
        try await jintana.submit(to: certification, with: ["confirmed": "1"])
        #expect(jintana.page.text.contains("การรับรองครั้งที่ 1"))
    }

    @Test("whoever recorded a figure does not certify it")
    func refusesOwnWork() async throws {
        let site = try await TestSite(.sqlite)
        let tao = TestPlace.tao
        let chujai = try await Visitor.signedIn(.chujai, to: site)
        try await chujai.get("/home")
        #expect(chujai.page.address == SitePath.assessment(round: "2567", code: tao).path)
        let page = SitePath.baseData(round: "2567", code: tao).path
        try await chujai.get(page)
        try await chujai.submit(to: page, with: ["provision.villages": "12"])
        try await chujai.get(SitePath.submission(round: "2567", code: tao).path)
        try await chujai.follow("เสนอผู้รับรอง")
        try await chujai.submit(to: SitePath.submission(round: "2567", code: tao).path)
        try await chujai.get(SitePath.certification(round: "2567", code: tao).path)
        #expect(chujai.page.text.contains("ผู้บันทึกรับรองงานของตนเองไม่ได้"))
        #expect(throws: HTMLFault.self) {
            try chujai.page.form(to: SitePath.certification(round: "2567", code: tao).path)
        }

        // By hand, around the page.
        let path = SitePath.certification(round: "2567", code: tao).path
        let token = try chujai.csrf()
        let answered = try await chujai.send(
            .post, path, headers: chujai.formHeaders, body: Array("csrf=\(token)&confirmed=1&sha256=".utf8))
        #expect(answered.status == 403)
    }

    @Test("a closed round certifies nothing and withdraws nothing")
    func refusesAfterClosing() async throws {
        let site = try await TestSite(.sqlite)
        _ = try await submitted(site)
        let jintana = try await Visitor.signedIn(.jintana, to: site)
        try await jintana.get(certification)
        try await site.closeRound()
        try await jintana.submit(to: reasons, with: ["reason.A1-07": "เหตุผลที่พิมพ์ไว้" + marker])
        #expect(jintana.page.status == 423)
        #expect(jintana.page.text.contains("เหตุผลที่พิมพ์ไว้" + marker), "what was typed is not lost")
        #expect(!jintana.page.has(button: "บันทึกเหตุผล"))
    }
}

extension Visitor {
    /// States the same reason for every row that is blank.
    fileprivate func stateEveryReason(at page: String, form: String) async throws {
        try await get(page)
        let blanks = SeenForm.controls(in: self.page.root).filter { $0.name.hasPrefix("reason.") }
        try await submit(
            to: form,
            with: Dictionary(blanks.map { ($0.name, "ไม่ได้จัดเก็บข้อมูล") }, uniquingKeysWith: { first, _ in first }))
    }
}
