import Domain
import HTTPTypes
import Spreadsheets
import TestSupport
import Testing
import Web

/// The form of one local government, out and in.
@Suite struct WorkbookTests {
    private let page = SitePath.workbook(round: "2567", code: TestPlace.tao).path
    private let form = SitePath.workbookForm(round: "2567", code: TestPlace.tao).path
    private let importing = SitePath.workbookImport(round: "2567", code: TestPlace.tao).path
    private let roads = SitePath.area(round: "2567", code: TestPlace.tao, area: "A1").path
    /// Columns of the boxes.
    private enum Box { static let (value, frame, provision, carriedOut, note) = (6, 8, 9, 10, 11) }

    private func number(_ text: String) -> WrittenValue {
        if case .success(let figure) = ExactDecimal.parse(text) { .number(figure) } else { .text(text) }
    }

    private func downloaded(by visitor: Visitor) async throws -> [UInt8] {
        try await visitor.get(page)
        let answered = try await visitor.send(.get, form)
        #expect(answered.status == 200)
        return answered.bytes
    }

    @Test("the filled form changes nothing until it is confirmed, and then every row of it", arguments: Engine.enabled)
    func isConfirmed(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let file = try EditedWorkbook.filled(
            try await downloaded(by: somsri),
            [
                "households": [Box.value: .text("๑,๒๐๐")],
                "A1-01": [Box.frame: number("12.5"), Box.provision: number("10"), Box.note: .text("=สูตร" + marker)],
                "A1-02": [Box.carriedOut: .text("ไม่ได้ดำเนินการ"), Box.frame: number("3")],
                "A5-01": [Box.provision: number("1000")],
            ])
        try await somsri.upload(("แบบ\(marker).xlsx", file), to: page)
        #expect(somsri.page.status == 200)
        #expect(somsri.page.text.contains("จะบันทึก 4 รายการ"))
        #expect(somsri.page.text.contains("(1) 12.5 สาย (2) 10 สาย"))
        let before = somsri.page
        try await somsri.get(roads)
        #expect(somsri.page.value(of: "frame.A1-01")?.isEmpty == true)

        somsri.look(at: before)
        try await somsri.upload(nil, to: importing)
        #expect(somsri.page.status == 200)
        #expect(somsri.page.text.contains("บันทึกจากไฟล์แล้ว 4 รายการ"))
        try await somsri.get(roads)
        #expect(somsri.page.value(of: "frame.A1-01") == "12.5")
        #expect(somsri.page.value(of: "not-carried-out.A1-02") == "1")
        try await somsri.get(SitePath.area(round: "2567", code: TestPlace.tao, area: "A5").path)
        #expect(try somsri.page.element("A5-01").text.contains("1,000 ÷ 1,200 × 100 = 83.33"))
        try await somsri.get(SitePath.history(round: "2567", code: TestPlace.tao, indicator: "A1-01").path)
        #expect(somsri.page.text.contains("สมศรี"))

        somsri.look(at: before)
        try await somsri.upload(nil, to: importing)
        #expect(somsri.page.text.contains("ไม่มีอะไรเปลี่ยน"))
        let again = try await downloaded(by: somsri)
        #expect(try EditedWorkbook.value(again, "A1-01", column: Box.frame).figure() == .success(decimal("12.5")))
        #expect(try EditedWorkbook.value(again, "A1-01", column: Box.note) == .text("=สูตร" + marker))
    }

    @Test(
        "one wrong cell keeps the whole file out, and the copy says in the cell what is wrong",
        arguments: Engine.enabled)
    func isAllOrNothing(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let file = try EditedWorkbook.filled(
            try await downloaded(by: somsri),
            [
                "A1-01": [Box.frame: number("12"), Box.provision: number("10")],
                "A1-02": [Box.frame: number("10"), Box.provision: number("11")],
                "A1-03": [Box.frame: .text("ประมาณ 5"), Box.provision: .text("-1")],
                "A1-05": [Box.carriedOut: .text("1")],
                "population": [Box.value: .text("#N/A")],
            ])
        try await somsri.upload(("แบบ.xlsx", file), to: page)
        #expect(somsri.page.status == 422)
        #expect(somsri.page.text.contains("มี 5 ช่องที่ต้องแก้ก่อน"))
        let checked = somsri.page
        try await somsri.get(roads)
        #expect(somsri.page.value(of: "frame.A1-01")?.isEmpty == true)

        somsri.look(at: checked)
        let copy = try await somsri.download(
            byFormTo: SitePath.workbookMarkedCopy(round: "2567", code: TestPlace.tao).path)
        #expect(copy.status == 200)
        #expect(try EditedWorkbook.value(copy.bytes, "A1-03", column: Box.frame) == .text("ประมาณ 5"))
        #expect(try EditedWorkbook.value(copy.bytes, "A1-01", column: Box.frame).figure() == .success(decimal("12")))
    }

    @Test(
        "a marked copy is mended and sent like the form: its rows keep the versions of the sender",
        arguments: Engine.enabled)
    func isMended(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        try await somsri.get(page)
        let path = SitePath.divisionWorkbook(round: "2567", code: TestPlace.tao, division: "กองการศึกษา").path
        let form = try await somsri.send(.get, path).bytes
        let rows = try #require(try WorkbookReader.read(form).sheets.last?.rows.filter { $0.cells.count > 5 })
        let codes = rows.map { $0[1].shown }.filter { $0.contains("-") }
        let (wrong, good, others) = (codes[0], codes[codes.count - 1], codes[codes.count - 2])
        let area = SitePath.area(round: "2567", code: TestPlace.tao, area: String(others.prefix(2))).path
        try await manee.get(area)
        try await manee.submit(to: area, with: ["note.\(others)": "ของมานี"])

        let file = try EditedWorkbook.filled(
            form, [wrong: [Box.provision: .text("มาก")], good: [Box.note: .text("ของสมศรี")]])
        try await somsri.upload(("แบบ.xlsx", file), to: page)
        #expect(somsri.page.status == 422)
        let copy = try await somsri.download(
            byFormTo: SitePath.workbookMarkedCopy(round: "2567", code: TestPlace.tao).path
        ).bytes
        #expect(try EditedWorkbook.value(copy, wrong, column: Box.provision) == .text("มาก"))
        #expect(try EditedWorkbook.value(copy, good, column: Box.note) == .text("ของสมศรี"))
        #expect(try EditedWorkbook.value(copy, others, column: Box.note) == .empty)
        let mended = try EditedWorkbook.filled(copy, [wrong: [Box.provision: .blank]])
        try await somsri.upload(("แบบ.xlsx", mended), to: page)
        #expect(somsri.page.text.contains("จะบันทึก 1 รายการ"))
        try await somsri.upload(nil, to: importing)
        try await somsri.get(area)
        #expect(somsri.page.value(of: "note.\(others)") == "ของมานี")
    }

    @Test("who prefers the file prefers it to what was shown, and to nothing later", arguments: Engine.enabled)
    func prefersWhatWasShown(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        let file = try EditedWorkbook.filled(
            try await downloaded(by: somsri), ["A1-01": [Box.frame: number("12"), Box.provision: number("10")]])
        try await manee.get(roads)
        try await manee.submit(to: roads, with: ["frame.A1-01": "20", "provision.A1-01": "15"])
        try await somsri.upload(("แบบ.xlsx", file), to: page)
        try await somsri.upload(nil, to: page, pressing: "ใช้ตัวเลขในไฟล์แทนทั้ง 1 รายการ")
        #expect(somsri.page.status == 200)
        try await manee.submit(to: roads, with: ["provision.A1-01": "16"])
        try await somsri.upload(nil, to: importing)
        #expect(somsri.page.status == 409)
        #expect(somsri.page.text.contains("(2) 16 สาย"))
    }

    @Test("what others have recorded since is shown and stays, unless the file is preferred", arguments: Engine.enabled)
    func showsConflicts(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let manee = try await Visitor.signedIn(.manee, to: site)
        let form = try await downloaded(by: somsri)
        try await manee.get(roads)
        try await manee.submit(
            to: roads,
            with: [
                "frame.A1-01": "20", "provision.A1-01": "15", "frame.A1-02": "8", "provision.A1-02": "8",
            ])
        let file = try EditedWorkbook.filled(form, ["A1-01": [Box.frame: number("12"), Box.provision: number("10")]])
        try await somsri.upload(("แบบ.xlsx", file), to: page)
        #expect(somsri.page.status == 409)
        #expect(somsri.page.text.contains("(1) 20 สาย (2) 15 สาย"))
        try await somsri.upload(nil, to: page, pressing: "ใช้ตัวเลขในไฟล์แทนทั้ง 1 รายการ")
        #expect(somsri.page.status == 200)
        try await somsri.upload(nil, to: importing)
        try await somsri.get(roads)
        #expect(somsri.page.value(of: "frame.A1-01") == "12")
        #expect(somsri.page.value(of: "frame.A1-02") == "8")
    }

    @Test("a file that is no form of this round and place is refused in one line")
    func refusesOthers() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let piti = try await Visitor.signedIn(.piti, to: site)
        let form = try await downloaded(by: somsri)
        let plain = try WorkbookPlan(sheets: [SheetPlan("1")]).written()
        let files: [([UInt8], String)] = [
            (try EditedWorkbook.filled(form, [:], round: "2566"), "เป็นของรอบปี 2566"),
            (plain, "ไม่ใช่แบบกรอกข้อมูลของระบบ"), (Array("ไม่ใช่".utf8), "ไม่ใช่สมุดงาน Excel"),
            (Array(form.prefix(form.count / 2)), "โปรดเปิดในโปรแกรมตารางคำนวณ"),
        ]
        for (file, words) in files {
            try await somsri.get(page)
            try await somsri.upload(("แบบ.xlsx", file), to: page)
            #expect(somsri.page.status == 422)
            #expect(somsri.page.text.contains(words))
        }
        try await somsri.get(page)
        try await somsri.upload(nil, to: page)
        #expect(somsri.page.text.contains("ยังไม่ได้เลือกไฟล์"))
        let other = SitePath.workbook(round: "2567", code: TestPlace.municipality).path
        try await piti.get(other)
        try await piti.upload(("แบบ.xlsx", form), to: other)
        #expect(piti.page.text.contains("เป็นของ อปท. อื่น"))
    }

    @Test("a program that drops the properties of a file keeps it usable, by the words of its first sheet")
    func knowsTheFormByItsWords() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let file = try EditedWorkbook.filled(
            try await downloaded(by: somsri), ["A1-01": [Box.frame: number("7")]], keepsProperties: false)
        try await somsri.upload(("แบบ.xlsx", file), to: page)
        #expect(somsri.page.status == 200)
        #expect(somsri.page.text.contains("จะบันทึก 1 รายการ"))
    }

    @Test("a division gets its own rows, and what it sends back is brought in like the rest", arguments: Engine.enabled)
    func isCutByDivision(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        try await somsri.get(page)
        let path = SitePath.divisionWorkbook(round: "2567", code: TestPlace.tao, division: "กองช่าง").path
        let form = try await somsri.send(.get, path).bytes
        #expect(try EditedWorkbook.value(form, "A1-01", column: 1) == .text("A1-01"))
        #expect(try EditedWorkbook.value(form, "A2-01", column: 1) == .empty)
        #expect(try EditedWorkbook.value(form, "households", column: 1) == .empty)
        let file = try EditedWorkbook.filled(form, ["A1-01": [Box.frame: number("7")]])
        try await somsri.upload(("แบบ.xlsx", file), to: page)
        #expect(somsri.page.text.contains("จะบันทึก 1 รายการ"))
        let unknown = SitePath.divisionWorkbook(round: "2567", code: TestPlace.tao, division: "กองไม่มี").path
        #expect(try await somsri.send(.get, unknown).status == 404)
    }

    @Test(
        "last year's figures stand in the form, and a large change is told before it is recorded",
        arguments: Engine.enabled)
    func tellsLargeChanges(engine: Engine) async throws {
        let site = try await TestSite(engine)
        let answer = Answer(frame: ExactDecimal(1_250), provision: ExactDecimal(900))
        try await EarlierYear.add(to: site, of: TestPlace.tao, answers: ["A1-03": answer], isCertified: true)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let form = try await downloaded(by: somsri)
        #expect(try EditedWorkbook.value(form, "A1-03", column: 6).shown == "1250")
        let boxes: [Int: WrittenValue] = [Box.frame: number("2500"), Box.provision: number("900")]
        try await somsri.upload(("แบบ.xlsx", try EditedWorkbook.filled(form, ["A1-03": boxes])), to: page)
        #expect(somsri.page.text.contains("เป็น 2 เท่า (2,500 ÷ 1,250)"))
        let explained = boxes.merging([Box.note: .text("รับโอนถนน")]) { $1 }
        try await somsri.upload(("แบบ.xlsx", try EditedWorkbook.filled(form, ["A1-03": explained])), to: page)
        #expect(!somsri.page.text.contains("เป็น 2 เท่า") && somsri.page.text.contains("รับโอนถนน"))
    }

    @Test("only recorders bring a file in, and nobody once recording has ended")
    func holdsPermissions() async throws {
        let site = try await TestSite(.sqlite)
        let somsri = try await Visitor.signedIn(.somsri, to: site)
        let prasert = try await Visitor.signedIn(.prasert, to: site)
        let piti = try await Visitor.signedIn(.piti, to: site)
        let form = try await downloaded(by: somsri)
        let file = try EditedWorkbook.filled(form, ["A1-01": [Box.frame: number("7")]])
        try await prasert.get(page)
        #expect(throws: HTMLFault.self) { try prasert.page.form(to: self.page) }
        #expect(try await piti.send(.get, page).status == 403)
        #expect(try await piti.send(.get, self.form).status == 403)

        try await somsri.upload(("แบบ.xlsx", file), to: page)
        try await site.closeRound()
        try await somsri.upload(nil, to: importing)
        #expect(somsri.page.status == 423)
        try await somsri.get(roads)
        #expect(somsri.page.value(of: "frame.A1-01")?.isEmpty == true)
    }

    private func decimal(_ text: String) -> ExactDecimal? {
        if case .success(let figure) = ExactDecimal.parse(text) { figure } else { nil }
    }
}
