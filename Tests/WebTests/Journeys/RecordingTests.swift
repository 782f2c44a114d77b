import Domain
import TestSupport
import Testing
import Web

/// What an officer does in the first weeks, without script.
@Suite struct RecordingTests {
    private let assessment = SitePath.assessment(round: "2567", code: TestPlace.tao).path
    private let roads = SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path

    @Test("a recorder signs in, lands on his assessment and records an area", arguments: Engine.enabled)
    func recordsAnArea(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = Visitor(site)
        try await somsri.get(assessment)
        #expect(somsri.page.heading == "เข้าสู่ระบบ")
        try await somsri.submit(
            to: "/sign-in", with: ["username": "somsri", "password": TestPerson.password])
        #expect(somsri.page.address == assessment)
        #expect(somsri.page.text.contains("ยังไม่เริ่ม"))
        #expect(somsri.page.text.contains("เหลืออีก 35 วัน"))
        #expect(somsri.page.text.contains("มติ ก.ก.ถ. ครั้งที่ 4/2566 เมื่อวันที่ 1 พฤศจิกายน 2566"))

        try await somsri.follow("ด้านโครงสร้างพื้นฐาน")
        #expect(somsri.page.address == roads)
        try await somsri.submit(
            to: roads,
            with: [
                "frame.A1-01": "๔๐๓", "provision.A1-01": " 350 ", "frame.A1-03": "1,250.50", "provision.A1-03": "900",
                "not-carried-out.A1-04": "1", "provision.A1-19": "1",
            ])
        #expect(somsri.page.status == 200)
        #expect(somsri.page.text.contains("บันทึกแล้ว"))
        #expect(somsri.page.value(of: "frame.A1-01") == "403")
        #expect(somsri.page.value(of: "frame.A1-03") == "1,250.5")
        let verdict = try somsri.page.element("A1-01").all("p").first { $0["data-verdict"] != nil }
        #expect(verdict?["data-verdict"] == "met")
        #expect(verdict?.text.contains("350 ÷ 403 × 100 = 86.85 สูงกว่าค่าเป้าหมาย ≥ 80") == true)

        try await somsri.get("/home")
        #expect(somsri.page.address == assessment)
        #expect(somsri.page.text.contains("กำลังกรอก"))
        #expect(somsri.page.text.contains("กรอกแล้ว 4 จาก"))
    }
}

extension RecordingTests {
    @Test(
        "what cannot be read stays in its box, with the reason, and everything else is saved", arguments: Engine.enabled
    )
    func keepsInvalidText(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        let typed = "ประมาณ 40 กว่า" + marker
        try await somsri.submit(
            to: roads,
            with: ["frame.A1-01": typed, "provision.A1-01": "5", "frame.A1-02": "10", "provision.A1-02": "12"])
        #expect(somsri.page.status == 422)
        #expect(somsri.page.value(of: "frame.A1-01") == typed)
        #expect(somsri.page.value(of: "provision.A1-02") == "12")
        #expect(somsri.page.text.contains("มี 2 ข้อที่ยังไม่บันทึก"))
        #expect(try somsri.page.element("A1-01").text.contains("ยังไม่บันทึก: อ่านเป็นตัวเลขไม่ได้"))
        #expect(try somsri.page.element("A1-02").text.contains("มากกว่ากรอบการประเมิน"))

        site.clock.advance(minutes: 60)
        try await somsri.get(assessment)
        #expect(somsri.page.text.contains("ยังไม่บันทึก 2 ข้อ"))
        try await somsri.follow("ด้านโครงสร้างพื้นฐาน")
        #expect(somsri.page.value(of: "frame.A1-01") == typed)
        #expect(try somsri.page.element("A1-01").text.contains("กรอกเมื่อ 26 มี.ค. 67 14.32 น."))

        // Emptied boxes were never answered: the draft is gone and no answer has come of it.
        try await somsri.submit(
            to: roads,
            with: ["frame.A1-01": "", "provision.A1-01": "", "frame.A1-02": "12", "provision.A1-02": "12"])
        #expect(somsri.page.status == 200)
        try await somsri.get(assessment)
        #expect(!somsri.page.text.contains("ยังไม่บันทึก"))
        #expect(somsri.page.text.contains("กรอกแล้ว 1 จาก"))
    }

    @Test("two recorders in one row see both values; each choice is one button", arguments: Engine.enabled)
    func choosesInAConflict(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        try await somsri.get(roads)
        try await manee.get(roads)
        try await manee.submit(
            to: roads,
            with: [
                "frame.A1-01": "403", "provision.A1-01": "300", "note.A1-01": "จากกองช่าง" + marker,
                "frame.A1-02": "20", "provision.A1-02": "20",
            ])
        #expect(manee.page.status == 200)

        try await somsri.submit(
            to: roads,
            with: [
                "frame.A1-01": "403", "provision.A1-01": "310", "frame.A1-02": "20", "provision.A1-02": "19",
                "frame.A1-03": "7", "provision.A1-03": "7",
            ])
        #expect(somsri.page.status == 409)
        let row = try somsri.page.element("A1-01").text
        #expect(row.contains("300 สาย") && row.contains("310 สาย"))
        #expect(row.contains("มานี ช่วยกัน" + marker) && row.contains("จากกองช่าง" + marker))
        #expect(try somsri.page.element("A1-03").text.contains("บันทึกแล้ว"))

        // Saving again without choosing changes nothing.
        try await somsri.submit(to: roads, pressing: "บันทึกทั้งหน้า")
        #expect(somsri.page.status == 409)
        #expect(somsri.page.value(of: "provision.A1-01") == "310")

        try await somsri.press("take", "A1-01:1", in: roads)
        #expect(somsri.page.status == 409)
        #expect(try somsri.page.element("A1-01").text.contains("310 ÷ 403"))
        try await somsri.press("discard", "A1-02", in: roads, with: ["provision.A1-03": "6"])
        #expect(somsri.page.status == 200)
        #expect(somsri.page.value(of: "provision.A1-02") == "20")
        #expect(somsri.page.value(of: "provision.A1-03") == "6", "what else was typed is saved with the choice")

        try await somsri.get(roads)
        try await somsri.follow("ประวัติการแก้ไข")
        #expect(somsri.page.text.contains("การจัดบริการสาธารณะ (2): 300 สาย → 310 สาย"))
        #expect(somsri.page.text.contains("กรอบการประเมิน (1): ว่าง → 403 สาย"))
        #expect(somsri.page.text.contains("หมายเหตุ: จากกองช่าง" + marker))
        #expect(somsri.page.text.contains("ลบหมายเหตุ"))
        #expect(somsri.page.text.contains("\(TestPlace.tao):"))
    }

    @Test("what others saved meanwhile is no conflict in rows one has not touched", arguments: Engine.enabled)
    func leavesUntouchedRowsAlone(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        try await somsri.get(roads)
        try await somsri.submit(
            to: roads, with: ["frame.A1-02": "20", "provision.A1-02": "20", "note.A1-02": "ก" + marker])
        try await manee.get(roads)
        try await somsri.submit(
            to: roads, with: ["provision.A1-02": "19", "note.A1-02": "ข", "frame.A1-03": "7", "provision.A1-03": "7"])
        try await manee.submit(to: roads, with: ["frame.A1-01": "403", "provision.A1-01": "300"])
        #expect(manee.page.status == 200)
        #expect(manee.page.value(of: "provision.A1-02") == "19", "what her colleague saved stands")
        #expect(manee.page.value(of: "provision.A1-03") == "7")
    }

    @Test("what comes after the deadline is refused and shown once more", arguments: Engine.enabled)
    func refusesLateSaves(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        try await site.closeRound()
        try await somsri.submit(to: roads, with: ["frame.A1-01": "403", "provision.A1-01": "300"])
        #expect(somsri.page.status == 423)
        #expect(somsri.page.text.contains("รอบการประเมินนี้ปิดแล้ว โปรดคัดลอกสิ่งที่กรอกไว้ก่อนออกจากหน้านี้"))
        #expect(somsri.page.value(of: "provision.A1-01") == "300")
        #expect(!somsri.page.has(button: "บันทึกทั้งหน้า"))

        try await somsri.get(assessment)
        #expect(somsri.page.text.contains("รอบการประเมินนี้ปิดแล้ว"))
        #expect(!somsri.page.has(link: "ตรวจและเสนอผู้รับรอง"))
        try await somsri.get(roads)
        #expect(somsri.page.value(of: "provision.A1-01") == "")
    }

    @Test("a box saves by itself: saved, kept as a draft, in conflict, closed")
    func autosaves() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        try await somsri.get(roads)
        try await manee.get(roads)

        let saved = try await somsri.autosave("A1-01", with: ["frame": "403", "provision": "300"])
        #expect(saved.status == 200)
        #expect(saved.text.contains(#""saved":true"#) && saved.text.contains(#""version":"1""#))
        #expect(saved.text.contains(#""words":"บันทึกแล้ว 14.32 น.""#))
        #expect(saved.text.contains("จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 322.4 สาย"))

        let draft = try await somsri.autosave("A1-02", with: ["frame": "5", "provision": "6"])
        #expect(draft.status == 422)
        #expect(draft.text.contains(#""field":"provision""#) && draft.text.contains("ยังไม่บันทึก: "))

        let conflict = try await manee.autosave("A1-01", with: ["frame": "403", "provision": "299"])
        #expect(conflict.status == 409)
        #expect(conflict.text.contains(#""provision":"300""#) && conflict.text.contains("สมศรี บันทึกดี"))
        #expect(conflict.text.contains(#""version":"1""#), "for the address of the page that shows both")

        try await site.closeRound()
        #expect(try await manee.autosave("A1-03", with: ["provision": "1"]).status == 423)
    }

    @Test("the way to the next unfinished row goes through base data and the areas, and ends with a word of praise")
    func leadsToTheNextRow() async throws {
        let site = try await TestSite(.sqlite)
        let weera = try await Visitor.signedIn(.weera, to: site)
        let home = SitePath.assessment(round: "2567", code: TestPlace.pao).path
        try await weera.get(home)
        #expect(!weera.page.has(link: "ข้อมูลพื้นฐาน"), "a PAO has no base data")
        try await weera.follow("ข้อถัดไปที่ยังกรอกไม่ครบ")
        #expect(weera.page.address.hasSuffix("/areas/A1#A1-01"))
        let behind = weera.page.root.all("a").filter { $0["data-next-unfinished"] != nil }.compactMap { $0["href"] }
        try await weera.get(behind.first { $0.hasSuffix("after=A1-01") } ?? "")
        #expect(weera.page.address.hasSuffix("/areas/A1#A1-02"), "behind each row there is a way on")
        try await weera.get(behind.last ?? "")
        #expect(weera.page.address.contains("/areas/A2#A2-"), "and behind the whole area")

        let piti = try await Visitor.signedIn(.piti, to: site)
        try await piti.get(SitePath.assessment(round: "2567", code: TestPlace.municipality).path)
        try await piti.follow("ข้อถัดไปที่ยังกรอกไม่ครบ")
        #expect(piti.page.address.hasSuffix("/base-data#population"))
    }
}
