/// A workbook described as a value: a template that is given out empty, filled, or marked, always with the same form.
///
/// Large workbooks are written row by row with `WorkbookWriter`; this is for those that come back.
package struct WorkbookPlan: Hashable, Sendable {
    /// The sheets in the order of their tabs.
    package var sheets: [SheetPlan]
    /// By which the template is recognised when it comes back.
    package var mark: TemplateMark?
    /// Names of cells.
    package var names: [NamedCells] = []

    package init(sheets: [SheetPlan], mark: TemplateMark? = nil) {
        self.sheets = sheets
        self.mark = mark
    }

    /// Cells of a sheet under a name.
    package struct NamedCells: Hashable, Sendable {
        package let name: String
        package let sheet: String
        package let range: CellRange

        package init(name: String, sheet: String, range: CellRange) {
            self.name = name
            self.sheet = sheet
            self.range = range
        }
    }

    /// The workbook as bytes.
    package func written() throws(WriteProblem) -> [UInt8] {
        let writer = try WorkbookWriter()
        for sheet in sheets { try sheet.write(to: writer) }
        for cells in names { try writer.name(cells.name, sheet: cells.sheet, cells.range) }
        for (name, value) in mark?.properties ?? [] { try writer.set(property: name, to: value) }
        return try writer.finish()
    }
}

/// One sheet of a plan.
package struct SheetPlan: Hashable, Sendable {
    /// A value in its style.
    package struct Cell: Hashable, Sendable {
        package var value: WrittenValue
        package var style: CellStyle

        package init(_ value: WrittenValue, _ style: CellStyle = CellStyle()) {
            self.value = value
            self.style = style
        }
    }

    /// A rule for some boxes.
    package struct HeldCells: Hashable, Sendable {
        package let range: CellRange
        package let rule: BoxRule

        package init(range: CellRange, rule: BoxRule) {
            self.range = range
            self.rule = rule
        }
    }

    package var name: String
    package var layout: SheetLayout
    package var cells: [CellAddress: Cell] = [:]
    package var notes: [CellAddress: String] = [:]
    package var rules: [HeldCells] = []
    /// Ranges shown as one cell: value and style are those of the first.
    package var mergedRanges: [CellRange] = []

    package init(_ name: String, _ layout: SheetLayout = SheetLayout()) {
        self.name = name
        self.layout = layout
    }

    func write(to writer: WorkbookWriter) throws(WriteProblem) {
        let sheet = try writer.addSheet(name, layout)
        for (row, height) in heights() { try sheet.set(height: height, ofRow: row) }
        for range in mergedRanges { try sheet.merge(range, "", cells[range.first]?.style ?? CellStyle()) }
        for (address, cell) in cells.sorted(by: { $0.key < $1.key }) {
            try sheet.write(cell.value, at: address, cell.style)
        }
        for (address, note) in notes.sorted(by: { $0.key < $1.key }) { try sheet.note(note, at: address) }
        for held in rules { try sheet.hold(held.range, to: held.rule) }
    }

    /// The heights of rows in which a text needs more than a line, or larger letters.
    private func heights() -> [Int: Double] {
        var heights: [Int: Double] = [:]
        let usual = SheetLayout.height(of: "", width: 0, CellStyle())
        for (address, cell) in cells {
            guard case .text(let text) = cell.value else { continue }
            let merged = mergedRanges.first { $0.first == address }
            let columns = address.column...(merged?.last.column ?? address.column)
            let height = SheetLayout.height(of: text, width: columns.reduce(0) { $0 + width(ofColumn: $1) }, cell.style)
            if height > usual { heights[address.row] = max(height, heights[address.row] ?? 0) }
        }
        return heights
    }

    private func width(ofColumn column: Int) -> Double {
        let usual = 8.43
        return layout.columnWidths.indices.contains(column - 1) ? layout.columnWidths[column - 1] : usual
    }
}
