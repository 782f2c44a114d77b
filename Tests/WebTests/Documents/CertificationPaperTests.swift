import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

/// The papers of a certification for a signature by hand, as pdftotext reads them.
@Suite struct CertificationPaperTests {
    private static let code = TestPlace.tao

    @Test("the form holds the words of certification, the office, the hash and the head of the chain; a draft says so")
    func form() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(SitePath.indicator(round: "2567", code: Self.code, indicator: "A1-01").path)
        try await somsri.submit(
            to: SitePath.indicator(round: "2567", code: Self.code, indicator: "A1-01").path,
            with: ["frame.A1-01": "10", "provision.A1-01": "8"])
        try await somsri.get(SitePath.submissionConfirmation(round: "2567", code: Self.code).path)
        try await somsri.submit(to: SitePath.submission(round: "2567", code: Self.code).path)
        let path = SitePath.steps(.certificationForm(round: "2567", code: Self.code)).path
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        let draft = try await PaperText.read(try await prasert.send(.get, path).bytes)
        #expect(draft.contains(PaperText.dense("ร่าง ยังไม่รับรองในระบบ")))
        #expect(draft.contains(PaperText.dense("(สมศรี บันทึกดี\(marker))")))

        let page = SitePath.certification(round: "2567", code: Self.code).path
        try await prasert.get(page)
        try await prasert.submit(to: SitePath.blankReasons(round: "2567", code: Self.code).path, with: reasons(prasert))
        try await prasert.get(page)
        try await prasert.submit(
            to: page,
            with: [
                "confirmed": "1", "capacity": "acting", "position": "รองปลัด\(marker)", "order-number": "12/2567",
                "order-from.day": "1", "order-from.month": "3", "order-from.year": "2567", "order-until.day": "30",
                "order-until.month": "4", "order-until.year": "2567",
            ])
        #expect(prasert.page.status == 200 && prasert.page.text.contains("ตามคำสั่งที่ 12/2567"))
        let words = try await PaperText.read(try await prasert.send(.get, path).bytes)
        for expected in [
            "แบบรับรองข้อมูล", "ข้าพเจ้าขอรับรองว่าข้อมูลข้างต้นถูกต้องตรงกับเอกสารหลักฐานของ", "ณ วันที่ ๒๖ มีนาคม ๒๕๖๗",
            "รองปลัด\(marker) ผู้รักษาราชการแทน ตามคำสั่งที่ ๑๒/๒๕๖๗ ตั้งแต่วันที่ ๑ มีนาคม ๒๕๖๗", "A1-01", "\(Self.code):",
            "SHA-256",
        ] {
            #expect(words.contains(PaperText.dense(expected)), "\(expected)")
        }
        #expect(!words.contains(PaperText.dense("ร่าง ยังไม่รับรองในระบบ")))
        let memo = SitePath.steps(.certificationMemo(round: "2567", code: Self.code)).path
        let laid = try await PaperText.read(try await prasert.send(.get, memo).bytes)
        #expect(
            laid.contains(PaperText.dense("เรียน รองปลัด")) && laid.contains(PaperText.dense("จึงเรียนมาเพื่อโปรดพิจารณา")))
        let piti = try await Visitor.signedIn(.piti, to: site)
        #expect(try await piti.send(.get, path).status == 403)
    }

    private func reasons(_ visitor: Visitor) -> [String: String] {
        let names = visitor.page.root.all("input").compactMap { $0["name"] }.filter { $0.hasPrefix("reason.") }
        return Dictionary(names.map { ($0, "ยังไม่มีข้อมูล") }, uniquingKeysWith: { first, _ in first })
    }
}
