import Domain
import Spreadsheets

/// A workbook as somebody fills it in and saves it again.
enum EditedWorkbook {
    /// - Parameters:
    ///   - boxes: by the code of the row, what is written into which column.
    ///   - keepsProperties: false for a program that drops what it does not know.
    static func filled(
        _ bytes: [UInt8], _ boxes: [String: [Int: WrittenValue]], round: String? = nil, keepsProperties: Bool = true
    ) throws -> [UInt8] {
        let read = try WorkbookReader.read(bytes)
        var plan = WorkbookPlan(sheets: read.sheets.map(Self.values))
        if keepsProperties, let mark = TemplateMark(read.outline) {
            plan.mark = TemplateMark(
                kind: mark.kind, round: round ?? mark.round, place: mark.place, version: mark.version)
        }
        for (index, sheet) in read.sheets.enumerated() {
            for row in sheet.rows {
                for (column, value) in boxes[row[1].shown] ?? [:] {
                    plan.sheets[index].cells[CellAddress(row: row.number, column: column)] = .init(value)
                }
            }
        }
        return try plan.written()
    }

    private static func values(of sheet: ReadSheet) -> SheetPlan {
        var plan = SheetPlan(sheet.name)
        for row in sheet.rows {
            for cell in row.cells {
                plan.cells[CellAddress(row: row.number, column: cell.column)] = .init(WrittenValue(cell.value))
            }
        }
        return plan
    }

    /// What stands in a column of the row of a code; `empty` where there is no such row.
    static func value(_ bytes: [UInt8], _ code: String, column: Int) throws -> CellValue {
        for sheet in try WorkbookReader.read(bytes).sheets {
            if let row = sheet.rows.first(where: { $0[1].shown == code }) { return row[column] }
        }
        return .empty
    }
}
