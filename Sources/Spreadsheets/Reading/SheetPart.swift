/// One sheet, row by row. Rows and cells that do not say where they stand follow the ones before them.
final class SheetPart: XMLHandler {
    private let part: String
    private let limits: ReadLimits
    private let cellReader: CellReader
    private(set) var rows: [ReadRow] = []
    private(set) var mergedRanges: [CellRange] = []
    /// Cells with a value, which all sheets share a limit of.
    private(set) var cellsLeft: Int

    private var place = Place.root
    /// Elements that are open inside one that is passed over.
    private var skipped = 0
    private var row = 0
    private var column = 0
    private var cells: [ReadCell] = []
    private var cell: RawCell
    private var inline = RichTextPlace()

    private enum Place {
        case root
        case sheet
        case data
        case row
        case cell
        case value
        case formula
        case inline
    }

    init(_ part: String, limits: ReadLimits, cellReader: CellReader, cellsLeft: Int) {
        self.part = part
        self.limits = limits
        self.cellReader = cellReader
        self.cellsLeft = cellsLeft
        cell = RawCell(limits: limits)
    }

    func open(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookRefusal) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        switch (name, place) {
        case (_, .root):
            guard name == "worksheet" || name == "dialogsheet" else { throw .wrongPart(part) }
            place = .sheet
        case ("sheetData", .sheet): place = .data
        case ("mergeCells", .sheet): break
        case ("mergeCell", .sheet): try merge(attributes)
        case ("row", .data): try beginRow(attributes)
        case ("c", .row): try beginCell(attributes)
        case ("v", .cell):
            cell.value.clear()
            cell.hasValue = true
            place = .value
        case ("f", .cell):
            cell.hasFormula = true
            place = .formula
        case ("is", .cell):
            cell.value.clear()
            inline.begin()
            place = .inline
        case (_, .inline): inline.open(name)
        default: skipped = 1
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookRefusal) {
        guard skipped == 0 else { return }
        switch place {
        case .value: try cell.value.append(bytes)
        case .formula: try cell.formula.append(bytes)
        case .inline where inline.isText: try cell.value.append(bytes)
        default: break
        }
    }

    func close(_ name: XMLName) throws(WorkbookRefusal) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        switch place {
        case .value, .formula: place = .cell
        case .inline: if inline.close() { place = .cell }
        case .cell:
            try endCell()
            place = .row
        case .row:
            try endRow()
            place = .data
        case .data: place = .sheet
        case .sheet, .root: break
        }
    }

    private func beginRow(_ attributes: XMLAttributes) throws(WorkbookRefusal) {
        var number = row + 1
        if let bytes = attributes.bytes("r") {
            guard let given = WholeNumber.read(bytes) else { throw .badReference(part: part, line: 0) }
            number = given
        }
        guard number > row, number <= CellAddress.lastRow else { throw .badReference(part: part, line: 0) }
        row = number
        column = 0
        place = .row
    }

    private func beginCell(_ attributes: XMLAttributes) throws(WorkbookRefusal) {
        var next = column + 1
        if let bytes = attributes.bytes("r") {
            guard let address = CellAddress(bytes: bytes), address.row == row else {
                throw .badReference(part: part, line: 0)
            }
            next = address.column
        }
        guard next > column else { throw .badReference(part: part, line: 0) }
        guard next <= CellAddress.lastColumn else { throw .tooMany(.columns, limit: CellAddress.lastColumn) }
        column = next
        cell.begin(attributes)
        place = .cell
    }

    private func endCell() throws(WorkbookRefusal) {
        if cell.value.isEmpty, !cell.hasFormula { return }
        guard let value = try cellReader.value(of: cell, clash: { self.badValue }) else { return }
        guard column <= limits.columns else { throw .tooMany(.columns, limit: limits.columns) }
        guard cellsLeft > 0 else { throw .tooMany(.cells, limit: limits.cells) }
        cellsLeft -= 1
        cells.append(ReadCell(column: column, value: value))
    }

    private func endRow() throws(WorkbookRefusal) {
        guard !cells.isEmpty else { return }
        guard rows.count < limits.rows else { throw .tooMany(.rows, limit: limits.rows) }
        rows.append(ReadRow(number: row, cells: cells))
        cells.removeAll(keepingCapacity: true)
    }

    private func merge(_ attributes: XMLAttributes) throws(WorkbookRefusal) {
        guard let range = attributes["ref"].flatMap(CellRange.init), range.isInFormat else {
            throw .badReference(part: part, line: 0)
        }
        guard mergedRanges.count < limits.things else { throw .tooMany(.things, limit: limits.things) }
        mergedRanges.append(range)
    }

    private var badValue: WorkbookRefusal {
        .badValue(part: part, cell: CellAddress(row: row, column: column).description)
    }
}
