import Actions
import Domain
import Spreadsheets
import Store

/// The workbook of one local government (แบบกรอกข้อมูล): what is asked, last year's figures and this year's so far; only
/// the boxes can be written into. The same file comes back and is read by `AnswerWorkbookReading`.
struct AnswerWorkbook: Sendable {
    let reading: AssessmentReading
    let earlier: EarlierRound?
    /// Who has the figures of an indicator.
    let division: @Sendable (Indicator) -> String
    /// Only these rows, for a division of its own; nil for all.
    var rows: Set<String>?
    /// Named in the title where it is for one division.
    var divisionName: String?

    /// - Parameter division: whose rows are wanted; empty for all of them.
    /// - Throws: `Refusal.notFound` for a division without rows.
    init(
        _ reading: AssessmentReading, division name: String = "", in environment: Environment, on db: any Connection
    ) throws {
        let owners = try IndicatorDivisions.owners(in: reading.assessment.localGovernment.code, on: db)
        self.reading = reading
        earlier = try EarlierRound(
            before: reading.assessment, indicators: reading.indicators.map(\.code),
            items: reading.standards.set.baseData.map(\.code), in: environment, on: db)
        division = { owners.division(of: $0) }
        guard !name.isEmpty else { return }
        let owned = reading.indicators.filter { owners.division(of: $0) == name }.map(\.code)
        guard !owned.isEmpty else { throw Refusal.notFound("no division \(name)") }
        rows = Set(owned)
        divisionName = name
    }

    /// "แบบกรอกข้อมูล-2567-6760201.xlsx"
    var fileName: String {
        let name = say(th: "แบบกรอกข้อมูล", en: "figures")
        let division = divisionName.map { "-\($0)" } ?? ""
        return "\(name)-\(reading.assessment.round.id)-\(reading.assessment.localGovernment.code)\(division).xlsx"
    }

    /// By which the file is known when it comes back.
    static let kind = "answers"
    /// Of the form: a file of another version is refused.
    static let version = 1

    var mark: TemplateMark {
        TemplateMark(
            kind: Self.kind, round: reading.assessment.round.id, place: reading.assessment.localGovernment.code,
            version: Self.version)
    }

    var indicators: [Indicator] {
        let all = reading.indicatorsByArea
        guard let rows else { return all }
        return all.filter { rows.contains($0.code) }
    }

    /// All base data; a division does not record it.
    var items: [BaseDataItem] {
        let all = reading.standards.baseData(for: reading.assessment.localGovernment.type)
        return rows == nil ? all : []
    }

    var plan: WorkbookPlan {
        var sheets = [HowToSheet(self).plan]
        if !items.isEmpty { sheets.append(BaseDataSheet(self).plan) }
        sheets.append(IndicatorSheet(self).plan)
        return WorkbookPlan(sheets: sheets, mark: mark)
    }

    /// "อบต.หนองบัว อ.บ้านลาด จ.เพชรบุรี · การประเมิน ประจำปี พ.ศ. 2567"
    var whose: String {
        let place = reading.assessment.localGovernment
        let division = divisionName.map { " · \(Division.words($0).text)" } ?? ""
        let round = reading.assessment.round
        let mark = round.demonstration ? " · \(Round.demonstrationMark.text)" : ""
        return "\(place.fullWords.text) \(place.placeWords.text) · \(round.shortName.text)\(division)\(mark)"
    }
}

/// The first sheet: whose file it is, and how it is filled in.
struct HowToSheet {
    static let name = Words(th: "วิธีกรอก", en: "How to fill in")
    /// The cell in which the mark stands for programs that drop the properties of a file.
    static let markAddress = CellAddress(row: 12, column: 2)

    let workbook: AnswerWorkbook

    init(_ workbook: AnswerWorkbook) {
        self.workbook = workbook
    }

    var plan: SheetPlan {
        var layout = SheetLayout()
        layout.columnWidths = [4, 96]
        layout.isProtected = true
        layout.isLandscape = false
        var sheet = SheetPlan(Self.name.text, layout)
        var title = CellStyle()
        title.isBold = true
        title.size = 16
        sheet.cells[CellAddress(row: 1, column: 1)] = .init(.text(say(th: "แบบกรอกข้อมูล", en: "Form of figures")), title)
        sheet.cells[CellAddress(row: 2, column: 1)] = .init(.text(workbook.whose))
        var text = CellStyle()
        text.wraps = true
        for (position, line) in Self.lines.enumerated() {
            sheet.cells[CellAddress(row: 4 + position, column: 1)] = .init(.text("\(position + 1)."))
            sheet.cells[CellAddress(row: 4 + position, column: 2)] = .init(.text(line.text), text)
        }
        let mark = workbook.mark
        sheet.cells[Self.markAddress] = .init(
            .text("\(mark.kind)/\(mark.round)/\(mark.place)/\(mark.version)"), text)
        return sheet
    }

    private static let lines = [
        Words(
            th: "กรอกเฉพาะช่องสีเหลือง ช่องอื่นล็อกไว้ ไม่ต้องปลดล็อก",
            en: "Write into the yellow boxes only; all other cells are locked"),
        Words(
            th: "ช่องที่ไม่มีข้อมูลให้เว้นว่าง ห้ามใส่ 0 แทนช่องว่าง เลข 0 หมายถึงมีข้อมูลแล้วว่าเป็นศูนย์",
            en: "Leave a box blank where there are no figures: 0 means that the figure is known and is zero"),
        Words(
            th: "ถ้าไม่มีบริการสาธารณะข้อนั้นในพื้นที่ ให้กรอกกรอบการประเมิน (1) เป็น 0",
            en: "Where there is no such service, enter 0 as the frame (1)"),
        Words(
            th: "ถ้าไม่ได้ดำเนินการในปีงบประมาณ ให้เลือก “\(CarriedOutWord.no)” และเว้นช่อง (2) ว่างไว้",
            en: "Where nothing was carried out in the fiscal year, choose “\(CarriedOutWord.no)” and leave (2) blank"),
        Words(
            th: "กรอกเป็นจำนวนตามหน่วยนับที่ระบุ ไม่ใช่ร้อยละ ใช้เลขไทยหรือเลขอารบิกก็ได้",
            en: "Enter quantities in the unit that is given, not per cent; Thai and Arabic digits are read"),
        Words(
            th: "บันทึกไฟล์เป็น .xlsx แล้วนำกลับเข้าระบบที่หน้าเดิม ระบบจะแสดงผลตรวจให้ดูก่อน ยังไม่บันทึกจนกว่าท่านจะยืนยัน",
            en:
                "Save the file as .xlsx and bring it back on the same page: you see what would change before anything is saved"
        ),
    ]
}
