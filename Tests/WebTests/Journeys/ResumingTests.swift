import Domain
import TestSupport
import Testing
import Web

/// Somebody who is interrupted for two weeks finds his way back, and loses nothing on it.
@Suite struct ResumingTests {
    private let assessment = SitePath.assessment(round: "2567", code: TestPlace.tao).path
    private let roads = SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path
    private let submission = SitePath.submission(round: "2567", code: TestPlace.tao).path

    @Test("on another device too the task list leads to where one stopped", arguments: Engine.enabled)
    func resumes(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let office = try await Visitor.signedIn(.somsri, to: site)
        try await office.get(assessment)
        #expect(!office.page.text.contains("ทำต่อจาก"), "nothing was done yet")
        try await office.get(SitePath.baseData(round: "2567", code: TestPlace.tao).path)
        try await office.submit(to: office.page.address, with: ["provision.villages": "12"])
        let tablet = try await Visitor.signedIn(.somsri, to: site)
        try await tablet.get(assessment)
        #expect(tablet.page.text.contains("ทำต่อจากข้อมูลพื้นฐาน"))

        site.clock.advance(minutes: 5)
        try await office.get(roads)
        try await office.submit(to: roads, with: ["frame.A1-03": "12", "provision.A1-03": "10"])
        try await tablet.get(assessment)
        #expect(tablet.page.text.contains("ทำต่อจากข้อ A1-03"))
        #expect(tablet.page.text.contains("บันทึกล่าสุด 14.37 น."))

        site.clock.advance(minutes: 24 * 60)
        let nextDay = try await Visitor.signedIn(.somsri, to: site)
        try await nextDay.get(roads)
        try await nextDay.submit(to: roads, with: ["provision.A1-05": "มาก"])
        site.clock.advance(minutes: 24 * 60)
        let telephone = try await Visitor.signedIn(.somsri, to: site)
        try await telephone.get(assessment)
        #expect(telephone.page.text.contains("ทำต่อจากข้อ A1-05"))
        #expect(telephone.page.text.contains("กรอกล่าสุด ยังไม่บันทึก 27 มี.ค. 67 14.37 น."))
        try await telephone.follow("ทำต่อจากข้อ A1-05")
        #expect(telephone.page.address == roads + "#A1-05")
        #expect(telephone.page.value(of: "provision.A1-05") == "มาก")

        let manee = try await Visitor.signedIn(.manee, to: site)
        try await manee.get(assessment)
        #expect(!manee.page.text.contains("ทำต่อจาก"), "it is her colleague's work")
    }

    @Test("who helps in two places is told in which one he stopped where", arguments: Engine.enabled)
    func resumesInTwoPlaces(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let duangkaew = try await Visitor.signedIn(.duangkaew, to: site)
        let path = SitePath.area(round: "2567", code: TestPlace.municipality, area: "A1").path
        try await duangkaew.get(path)
        try await duangkaew.submit(to: path, with: ["frame.A1-03": "12", "provision.A1-03": "10"])
        try await duangkaew.get("/home")
        let lines = duangkaew.page.root.all("li").map(\.text)
        #expect(lines.contains { $0.contains("ทต.หนองบัว") && $0.contains("ทำต่อจากข้อ A1-03") })
        #expect(lines.contains { $0.contains("อบต.หนองบัว") && !$0.contains("ทำต่อจาก") })
    }

    @Test("every recording page says what is not saved on the others, with the way there")
    func saysWhatIsUnsavedElsewhere() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(roads)
        try await somsri.submit(to: roads, with: ["frame.A1-04": "ราว 5"])
        for path in [
            SitePath.area(round: "2567", code: TestPlace.tao, area: "A2"),
            .areaGrid(round: "2567", code: TestPlace.tao, area: "A2"),
            .indicator(round: "2567", code: TestPlace.tao, indicator: "A1-06"),
            .baseData(round: "2567", code: TestPlace.tao),
        ] {
            try await somsri.get(path.path)
            #expect(somsri.page.text.contains("1 ข้อที่ท่านกรอกไว้แต่ยังไม่บันทึก"), "\(path.path)")
            try await somsri.follow("A1-04")
            #expect(somsri.page.value(of: "frame.A1-04") == "ราว 5")
        }
    }

    @Test("the check names what is unsaved, by whom, what is blank, and asks once more", arguments: Engine.enabled)
    func checksBeforeSubmission(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        try await manee.get(roads)
        try await manee.submit(to: roads, with: ["frame.A1-02": "หลาย"])
        try await somsri.get(roads)
        try await somsri.submit(
            to: roads, with: ["frame.A1-04": "ราว 5", "frame.A1-01": "10", "provision.A1-01": "9.5"])
        try await somsri.get(submission)
        let text = somsri.page.text
        #expect(text.contains("กรอกไว้แต่ยังไม่บันทึก 1 ข้อ"))
        #expect(text.contains("ผู้อื่นกรอกค้างไว้ยังไม่บันทึก 1 ข้อ") && text.contains("(มานี ช่วยกัน" + marker + ")"))
        #expect(!text.contains("หลาย"), "what she typed is hers until it is saved")
        #expect(text.contains("ข้อมูลพื้นฐานที่ยังว่าง") && text.contains("ข้อที่ยังว่าง"))
        #expect(text.contains("ข้อที่ควรตรวจอีกครั้ง 1 ข้อ"))
        try await somsri.follow("A1-04")
        #expect(somsri.page.address == roads + "#A1-04")

        try await somsri.get(submission)
        try await somsri.follow("เสนอผู้รับรอง")
        #expect(somsri.page.text.contains("ค่าเหล่านี้จะไม่ไปถึงผู้รับรอง"))
        #expect(somsri.page.text.contains("แก้ไขตัวเลขไม่ได้ จนกว่าจะดึงข้อมูลกลับ"))
        try await somsri.follow("กลับไปตรวจอีกครั้ง")
        #expect(somsri.page.address == submission)
        try await somsri.follow("เสนอผู้รับรอง")
        try await somsri.submit(to: submission)
        #expect(somsri.page.address == assessment + "?done=submitted")
        let rows = somsri.page.root.all("li").filter { $0["data-state"] == "submitted" }
        #expect(rows.count == 7 && rows.allSatisfy { $0.text.contains("เสนอผู้รับรองแล้ว") })
        try await somsri.get(SitePath.submissionConfirmation(round: "2567", code: TestPlace.tao).path)
        #expect(somsri.page.address == submission, "there is nothing to confirm any more")
    }

    @Test("the next unfinished row is looked for behind the current one, over pages, and from the start again")
    func leadsBehindTheRow() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let next = SitePath.nextUnfinished(round: "2567", code: TestPlace.tao).path
        try await somsri.get(roads)
        try await somsri.submit(to: roads, with: ["frame.A1-02": "1", "provision.A1-02": "1"])
        let ways = [
            ("", "/base-data#population"), ("?after=population", "/base-data#households"),
            ("?after=base-data", "/areas/A1#A1-01"), ("?after=A1-01", "/areas/A1#A1-03"),
            ("?after=A1", "/areas/A2#A2-01"), ("?after=no-such", "/base-data#population"),
        ]
        for (query, end) in ways {
            try await somsri.get(next + query)
            #expect(somsri.page.address.hasSuffix(end), "\(query): \(somsri.page.address)")
        }
        let last = try await lastRow(somsri)
        try await somsri.get(next + "?after=" + last)
        #expect(somsri.page.address.hasSuffix("/base-data#population"), "from the start again")
    }

    private func lastRow(_ visitor: Visitor) async throws -> String {
        try await visitor.get(assessment)
        let areas = visitor.page.root.all("a").compactMap { $0["href"] }.filter { $0.contains("/areas/A") }
        try await visitor.get(areas.last ?? "")
        return visitor.page.root.all("article").last?["id"] ?? ""
    }
}
