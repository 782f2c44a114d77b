import Documents
import Domain
import Spreadsheets

/// A table of an official report: the same cells on paper and in its workbook, where figures stay figures.
struct PaperTable: Sendable {
    enum Cell: Sendable {
        case text(String)
        case count(Int)
        /// A part of a whole in per cent with two places, "-" where there is no whole.
        case share(Int, of: Int)
        case figure(ExactDecimal)

        var printed: String {
            switch self {
            case .text(let words): words
            case .count(let count): printedCount(count)
            case .share(let part, let whole): printedShare(part, of: whole)
            case .figure(let figure): figure.grouped
            }
        }
    }

    struct Column: Sendable {
        let heading: String
        /// On paper, in millimetres; nil takes what the others leave.
        let width: Double?
        let isNumber: Bool

        init(_ heading: String, width: Double? = nil, isNumber: Bool = false) {
            self.heading = heading
            self.width = width
            self.isNumber = isNumber
        }
    }

    struct Row: Sendable {
        var cells: [Cell]
        /// A heading over rows, or their sum.
        var isEmphasised = false
        /// Its first cell over all columns.
        var isHeading = false
    }

    /// Of its sheet, at most 31 letters.
    let name: String
    let caption: String
    var columns: [Column]
    var rows: [Row]
    /// On paper, in points.
    var size = 9.0
}

// MARK: - On paper

extension PaperTable {
    var block: Block {
        .table(
            Table(
                columns: columns.map { column in
                    Table.Column(
                        Text(column.heading), width: column.width.map { .millimetres($0) } ?? .share(1),
                        alignment: column.isNumber ? .right : .left)
                },
                rows: rows.map { row in
                    guard row.isHeading, let first = row.cells.first else {
                        return Table.Row(row.cells.map(cell), isEmphasised: row.isEmphasised)
                    }
                    return Table.Row(
                        [Table.Cell(Text(first.printed), span: columns.count, alignment: .left)], isEmphasised: true,
                        keepsWithNext: true)
                }, size: size, headingSize: min(size, 8.5) - 1.2))
    }

    /// Under a heading of its own.
    var section: [Block] { [.heading(Heading(Text(caption))), block] }

    private func cell(_ cell: Cell) -> Table.Cell {
        guard case .text = cell else { return Table.Cell(.whole(cell.printed)) }
        return Table.Cell(Text(cell.printed))
    }
}

// MARK: - In a workbook

extension PaperTable {
    /// - Parameter head: lines above the table: whose it is, and on which figures.
    func write(on writer: WorkbookWriter, head: [String]) throws(WriteProblem) {
        var layout = SheetLayout()
        layout.columnWidths = columns.map { max(($0.width ?? 70) / 1.9, 9) }
        layout.frozenRows = head.count + 1
        layout.repeatedRows = head.count + 1...head.count + 1
        layout.footer = name
        let sheet = try writer.addSheet(name, layout)
        var bold = CellStyle()
        bold.isBold = true
        for (position, line) in head.enumerated() {
            try sheet.write(
                .text(line), at: CellAddress(row: position + 1, column: 1), position == 0 ? bold : CellStyle())
        }
        for (position, column) in columns.enumerated() {
            try sheet.write(
                .text(column.heading), at: CellAddress(row: head.count + 1, column: position + 1), .header)
        }
        for (index, row) in rows.enumerated() {
            for (position, cell) in row.cells.enumerated() {
                let (value, style) = Self.written(cell, row)
                try sheet.write(value, at: CellAddress(row: head.count + 2 + index, column: position + 1), style)
            }
        }
    }

    private static func written(_ cell: Cell, _ row: Row) -> (WrittenValue, CellStyle) {
        var style = CellStyle.figure()
        style.isBold = row.isEmphasised || row.isHeading
        switch cell {
        case .count(let count): return (.number(ExactDecimal(count)), style)
        case .figure(let figure):
            style.number = .general
            return (.number(figure), style)
        case .share(let part, let whole):
            style.number = .decimals(2)
            return (Percent.share(part, of: whole, places: 2).map { .number($0) } ?? .text("-"), style)
        case .text(let words):
            style.number = .general
            return (.text(words), style)
        }
    }
}

/// An official report in both its forms.
package struct OfficialReport: Sendable {
    package let document: Document
    let head: [String]
    let tables: [PaperTable]

    /// One sheet for each table.
    package func workbook() throws(WriteProblem) -> [UInt8] {
        let writer = try WorkbookWriter()
        for table in tables { try table.write(on: writer, head: head + [table.caption]) }
        return try writer.finish()
    }
}
