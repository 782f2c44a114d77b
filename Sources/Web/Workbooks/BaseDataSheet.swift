import Actions
import Domain
import Spreadsheets

/// The sheet of base data, a row for each item.
struct BaseDataSheet {
    static let name = Words(th: "ข้อมูลพื้นฐาน", en: "Base data")

    enum Column: Int, CaseIterable {
        case code = 1
        case name, unit, asOf, earlier, value, version
    }

    static let headRow = 3
    let workbook: AnswerWorkbook

    init(_ workbook: AnswerWorkbook) {
        self.workbook = workbook
    }

    var plan: SheetPlan {
        var layout = SheetLayout()
        layout.columnWidths = [16, 52, 12, 18, 16, 18, 6]
        layout.frozenRows = Self.headRow
        layout.isProtected = true
        layout.footer = workbook.whose
        var sheet = SheetPlan(Self.name.text, layout)
        var title = CellStyle()
        title.isBold = true
        title.size = 14
        sheet.cells[CellAddress(row: 1, column: 1)] = .init(.text(workbook.whose), title)
        let year = workbook.earlier?.name.text ?? say(th: "ปีก่อน", en: "Last year")
        let heads = [
            say(th: "รหัส", en: "Code"), say(th: "รายการ", en: "Item"), say(th: "หน่วยนับ", en: "Unit"),
            say(th: "ข้อมูล ณ วันที่", en: "As of"), year, say(th: "ค่า", en: "Value"), say(th: "รุ่น", en: "Ver."),
        ]
        for (column, words) in zip(Column.allCases, heads) {
            sheet.cells[CellAddress(row: Self.headRow, column: column.rawValue)] = .init(.text(words), .header)
        }
        for (position, item) in workbook.items.enumerated() { line(item, at: Self.headRow + 1 + position, &sheet) }
        return sheet
    }

    private func line(_ item: BaseDataItem, at row: Int, _ sheet: inout SheetPlan) {
        let stored = workbook.reading.baseValues[item.code]
        func put(_ value: WrittenValue, _ style: CellStyle, _ column: Column) {
            sheet.cells[CellAddress(row: row, column: column.rawValue)] = .init(value, style)
        }
        put(.text(item.code), .text, .code)
        put(.text(ThaiDigits.arabic(item.name.text)), .text, .name)
        put(.text(item.unitTH), .text, .unit)
        put(item.asOf.map { .day($0) } ?? .blank, .text, .asOf)
        switch workbook.earlier?.value(of: item) ?? .none {
        case .figure(let value): put(.number(value), .figure(), .earlier)
        case .incomparable(let difference):
            put(.text("–"), .text, .earlier)
            sheet.notes[CellAddress(row: row, column: Column.earlier.rawValue)] = difference.words.text
        case .none: put(.blank, .text, .earlier)
        }
        put(stored?.value.map { .number($0) } ?? .blank, .box, .value)
        put(.number(ExactDecimal(stored?.version ?? 0)), .text, .version)
        let address = CellAddress(row: row, column: Column.value.rawValue)
        var rule = BoxRule(IndicatorSheet.figures)
        rule.isWarning = true
        sheet.rules.append(.init(range: CellRange(address, address), rule: rule))
    }
}
