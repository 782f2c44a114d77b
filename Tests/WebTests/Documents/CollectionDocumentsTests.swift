import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing
import Web

/// The papers by which a division is asked, as pdftotext reads them.
@Suite struct CollectionDocumentsTests {
    @Test("the form asks for every row of the division, with last year's figure and room for this one's")
    func form() async throws {
        let site = try await TestSite(.sqlite)
        try await EarlierYear.add(
            to: site, of: TestPlace.tao,
            answers: ["A1-04": Answer(frame: ExactDecimal(120), provision: ExactDecimal(100))], isCertified: true)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let path = SitePath.collectionForm(round: "2567", code: TestPlace.tao, division: "กองช่าง").path
        let answered = try await somsri.send(.get, path)
        #expect(answered.status == 200 && answered.headers[.contentType] == "application/pdf")
        let words = try await PaperText.read(answered.bytes)
        for expected in [
            "แบบเก็บข้อมูลรายกอง", "อ.บ้านลาด\(marker) จ.เพชรบุรี\(marker)", "ประจำปี พ.ศ. 2567", "รอบปี 2566", "120", "100",
            "(1) กรอบการประเมิน", "(2) การจัดบริการสาธารณะ", "☐ไม่ได้ดำเนินการในปีงบประมาณ", "หลักฐานที่ควรเตรียม:", "A1-01",
            "ผู้ให้ข้อมูล", "หัวหน้ากอง", "ผู้อำนวยการกองช่าง",
        ] {
            #expect(words.contains(PaperText.dense(expected)), "\(expected)")
        }
        #expect(try await somsri.send(.get, path + "x").status == 404)
    }

    @Test("the memo has cause, purpose and close, in Thai digits, until the day that was asked for")
    func memo() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let path = SitePath.collectionMemo(round: "2567", code: TestPlace.tao).path
        let query =
            "?division=%E0%B8%81%E0%B8%AD%E0%B8%87%E0%B8%8A%E0%B9%88%E0%B8%B2%E0%B8%87&due.day=5&due.month=4&due.year=2567"
        let words = try await PaperText.read(try await somsri.send(.get, path + query).bytes)
        for expected in [
            "บันทึกข้อความ", "ส่วนราชการ", "เรียน  ผู้อำนวยการกองช่าง", "ด้วยองค์การบริหารส่วนตำบลหนองบัว",
            "มติ ก.ก.ถ. ครั้งที่ ๔/๒๕๖๖ เมื่อวันที่ ๑ พฤศจิกายน ๒๕๖๖", "ภายในวันที่ ๕ เมษายน ๒๕๖๗", "จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการ",
            "บัญชีรายการข้อมูลที่ขอจากกองช่าง", "มีนาคม ๒๕๖๗",
        ] {
            #expect(words.contains(PaperText.dense(expected)), "\(expected)")
        }
    }

    @Test("the slip carries the link, for whoever has it")
    func slip() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let link = try await OneTimeLink.make("กองคลัง", by: somsri)
        let slip = SitePath.collectionSlip(round: "2567", code: TestPlace.tao).path
        let token = somsri.page.value(of: "token") ?? ""
        func print(_ token: String) async throws -> TestSite.Answered {
            let body = "csrf=\(try somsri.csrf())&token=\(token)"
            return try await somsri.send(.post, slip, headers: somsri.formHeaders, body: Array(body.utf8))
        }
        let answered = try await print(token)
        let words = try await PaperText.read(answered.bytes)
        #expect(answered.status == 200 && words.contains(link) && words.contains("ลิงก์ให้ข้อมูลของกองคลัง"))
        #expect(try await print("0").status == 404)
    }
}
