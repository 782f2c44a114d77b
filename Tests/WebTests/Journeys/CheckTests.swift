import Domain
import TestSupport
import Testing
import Web

/// From the Office that switches the check on to the row that is corrected, by the pages alone.
@Suite struct CheckTests {
    private static let (round, code) = ("2567", TestPlace.tao)
    private static let row = SitePath.indicator(round: round, code: code, indicator: "A1-01").path
    private static let check = SitePath.steps(.check(round: round, code: code)).path

    @Test("The Office switches the check on, the province returns a row with its reason, and only that row is open")
    func returned() async throws {
        let site = try await TestSite(.sqlite)
        let odloc = try await Visitor.signedIn(.odloc, to: site)
        try await odloc.get(SitePath.steps(.round(Self.round)).path)
        try await odloc.submit(
            to: SitePath.steps(.schedule(round: Self.round)).path, with: ["check": "all", "check-days": "๓๐"])
        #expect(odloc.page.status == 200 && odloc.page.text.contains("ตรวจทุกแห่ง"))

        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(Self.row)
        try await somsri.submit(to: Self.row, with: ["frame.A1-01": "10", "provision.A1-01": "8"])
        try await somsri.get(SitePath.submissionConfirmation(round: Self.round, code: Self.code).path)
        try await somsri.submit(to: SitePath.submission(round: Self.round, code: Self.code).path)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        let certification = SitePath.certification(round: Self.round, code: Self.code).path
        try await prasert.get(certification)
        let names = prasert.page.root.all("input").compactMap { $0["name"] }.filter { $0.hasPrefix("reason.") }
        try await prasert.submit(
            to: SitePath.blankReasons(round: Self.round, code: Self.code).path,
            with: Dictionary(names.map { ($0, "ยังไม่มีข้อมูล") }, uniquingKeysWith: { first, _ in first }))
        try await prasert.submit(to: certification, with: ["confirmed": "1"])
        #expect(prasert.page.text.contains("การรับรองครั้งที่ 1"))

        let province = try await Visitor.signedIn(.province, to: site)
        try await province.get("/home")
        #expect(province.page.text.contains("รอตรวจสอบข้อมูล 1 แห่ง"))
        try await province.get(Self.check)
        let sendBack = SitePath.steps(.returning(round: Self.round, code: Self.code)).path
        try await province.submit(to: sendBack, with: ["reason.A1-01": "หน่วยผิด" + marker, "until.day": "99"])
        #expect(province.page.status == 422, "there is no such day")
        #expect(province.page.value(of: "reason.A1-01") == "หน่วยผิด" + marker, "what was typed stays")
        try await province.submit(
            to: sendBack, with: ["until.day": "30", "until.month": "4", "until.year": "2567"])
        #expect(province.page.status == 200 && province.page.text.contains("ส่งคืนเพื่อแก้ไขแล้ว"))

        try await somsri.get(SitePath.assessment(round: Self.round, code: Self.code).path)
        #expect(somsri.page.text.contains("หน่วยผิด" + marker))
        try await somsri.get(Self.row)
        #expect(somsri.page.text.contains("หน่วยผิด" + marker))
        try await somsri.submit(to: Self.row, with: ["frame.A1-01": "12"])
        try await somsri.get(SitePath.indicator(round: Self.round, code: Self.code, indicator: "A1-02").path)
        #expect(somsri.page.text.contains("ข้อนี้ไม่ได้เปิดให้แก้ไข"))
        let stranger = try await Visitor.signedIn(.otherProvince, to: site)
        #expect(try await stranger.get(Self.check).status == 403)
    }
}
