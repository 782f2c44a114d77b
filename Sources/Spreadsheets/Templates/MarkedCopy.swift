/// What is wrong with one cell of a workbook.
package struct CellMark: Hashable, Sendable {
    /// The sheet's name.
    package let sheet: String
    package let address: CellAddress
    /// One sentence for the person who filled it in.
    package let message: String

    package init(sheet: String, address: CellAddress, message: String) {
        self.sheet = sheet
        self.address = address
        self.message = message
    }
}

/// A copy of a workbook that was sent, in which the cells that are wrong are red and say why.
///
/// The copy is written anew and not cut into the file that was sent: the form is the template's own, the values are
/// those that were read. So it is safe to give out, opens everywhere, and can be filled in and sent again. What the
/// sender added beside the boxes, colours, sheets of his own, formulas, is not in it; a formula becomes its value.
package enum MarkedCopy {
    /// Puts the values that were read into the boxes of the template, and the marks on top.
    ///
    /// A mark on a cell that is no box shows the value that was read there; a mark on a sheet that the template does
    /// not have goes to cell A1 of the first sheet, with the sheet and cell before its message. An error's name stays
    /// in its box as a text.
    package static func of(_ read: ReadWorkbook, template: WorkbookPlan, marks: [CellMark]) -> WorkbookPlan {
        var copy = template
        for index in copy.sheets.indices {
            guard let sheet = read.sheet(copy.sheets[index].name) else { continue }
            fill(&copy.sheets[index], from: sheet)
        }
        for mark in marks { place(mark, on: &copy, read) }
        return copy
    }

    /// The same for a workbook that is none of our templates: its values in plain cells, sheet by sheet.
    ///
    /// Names of sheets that cannot be written are replaced by their numbers.
    package static func plain(_ read: ReadWorkbook, marks: [CellMark]) -> WorkbookPlan {
        var renamed: [String: String] = [:]
        var plan = WorkbookPlan(sheets: [])
        for (index, sheet) in read.sheets.enumerated() {
            let isTaken = plan.sheets.contains { $0.name.lowercased() == sheet.name.lowercased() }
            let name = isTaken || !SheetName.isAllowed(sheet.name) ? "\(index + 1)" : sheet.name
            renamed[sheet.name] = name
            var sheetPlan = SheetPlan(name)
            for row in sheet.rows {
                for cell in row.cells {
                    let address = CellAddress(row: row.number, column: cell.column)
                    sheetPlan.cells[address] = SheetPlan.Cell(WrittenValue(cell.value))
                }
            }
            plan.sheets.append(sheetPlan)
        }
        if plan.sheets.isEmpty { plan.sheets.append(SheetPlan("1")) }
        for mark in marks {
            let sheet = renamed[mark.sheet] ?? mark.sheet
            place(CellMark(sheet: sheet, address: mark.address, message: mark.message), on: &plan, nil)
        }
        return plan
    }

    private static func fill(_ plan: inout SheetPlan, from sheet: ReadSheet) {
        for (address, cell) in plan.cells where cell.style.isUnlocked {
            plan.cells[address]?.value = WrittenValue(sheet[address])
        }
    }

    private static func place(_ mark: CellMark, on plan: inout WorkbookPlan, _ read: ReadWorkbook?) {
        let key = mark.sheet.lowercased()
        guard mark.address.isInFormat, let index = plan.sheets.firstIndex(where: { $0.name.lowercased() == key }) else {
            guard !plan.sheets.isEmpty else { return }
            let message = "\(mark.sheet) \(mark.address): \(mark.message)"
            return place(message, at: CellAddress(row: 1, column: 1), on: &plan.sheets[0])
        }
        if let sheet = read?.sheet(mark.sheet), plan.sheets[index].cells[mark.address] == nil {
            plan.sheets[index].cells[mark.address] = SheetPlan.Cell(WrittenValue(sheet[mark.address]))
        }
        place(mark.message, at: mark.address, on: &plan.sheets[index])
    }

    private static func place(_ message: String, at address: CellAddress, on plan: inout SheetPlan) {
        let cell = plan.cells[address] ?? SheetPlan.Cell(.blank)
        plan.cells[address] = SheetPlan.Cell(cell.value, cell.style.marked)
        let before = plan.notes[address].map { $0 + "\n" } ?? ""
        plan.notes[address] = String((before + message).prefix(longestNote))
    }

    /// A note longer than this is read by nobody, and far below what the format holds.
    private static let longestNote = 2000
}
