import Domain
import Spreadsheets

/// The figures of every local government of a province in one workbook: a sheet for each area, a row for each of them.
struct ProvinceWorkbook: Sendable {
    /// One local government with its cells in the order of `indicators`; nil where an indicator is not asked of it.
    struct Row: Sendable {
        let place: LocalGovernment
        let state: Assessment.State
        let cells: [Cell?]
    }

    struct Cell: Sendable {
        let figures: Answer?
        let word: Words
    }

    let title: String
    let set: StandardSet
    let indicators: [Indicator]
    let rows: [Row]

    /// - Throws: `WriteProblem`; memory does not grow with the province.
    func written() throws(WriteProblem) -> [UInt8] {
        let writer = try WorkbookWriter(memory: .constant)
        for area in set.areas {
            let columns = indicators.indices.filter { indicators[$0].area == area.code }
            if !columns.isEmpty { try write(area, columns, to: writer) }
        }
        return try writer.finish()
    }

    private static let fixed = [
        Words(th: "รหัส", en: "Code"), Words(th: "อปท.", en: "Local government"), Words(th: "อำเภอ", en: "District"),
        Words(th: "สถานะ", en: "State"),
    ]
    private static let firstColumn = fixed.count + 1
    private static let headRow = 3

    private func write(
        _ area: StandardSet.Area, _ columns: [Int], to writer: WorkbookWriter
    ) throws(WriteProblem) {
        var layout = SheetLayout()
        layout.columnWidths = [10, 30, 18, 18] + Array(repeating: 14, count: columns.count * 3)
        layout.frozenRows = Self.headRow
        layout.frozenColumns = 2
        layout.repeatedRows = 2...Self.headRow
        layout.footer = title
        let sheet = try writer.addSheet(area.code, layout)
        var bold = CellStyle()
        bold.isBold = true
        try sheet.write(.text("\(title) · \(area.name.text)"), at: CellAddress(row: 1, column: 1), bold)
        try sheet.set(height: 48, ofRow: 2)
        try heads(columns, on: sheet)
        for (position, row) in rows.enumerated() {
            try line(row, columns, at: Self.headRow + 1 + position, on: sheet)
        }
    }

    private func heads(_ columns: [Int], on sheet: SheetWriter) throws(WriteProblem) {
        for column in 1..<Self.firstColumn {
            try sheet.write(.blank, at: CellAddress(row: 2, column: column), .header)
        }
        for (position, index) in columns.enumerated() {
            let column = Self.firstColumn + position * 3
            try sheet.merge(
                CellRange(CellAddress(row: 2, column: column), CellAddress(row: 2, column: column + 2)),
                ThaiDigits.arabic(indicators[index].codeAndName.text))
        }
        for (position, words) in Self.fixed.enumerated() {
            try sheet.write(.text(words.text), at: CellAddress(row: Self.headRow, column: position + 1), .header)
        }
        for (position, index) in columns.enumerated() {
            let indicator = indicators[index]
            let column = Self.firstColumn + position * 3
            let words = [
                indicator.kind.hasFrame ? "(1) \(indicator.frameUnitTH)" : "–",
                "(2) \(indicator.unitTH)", say(th: "ผลการประเมิน", en: "Result"),
            ]
            for (offset, word) in words.enumerated() {
                try sheet.write(.text(word), at: CellAddress(row: Self.headRow, column: column + offset), .header)
            }
        }
    }

    private func line(
        _ row: Row, _ columns: [Int], at number: Int, on sheet: SheetWriter
    ) throws(WriteProblem) {
        let place = row.place
        let texts = [place.code, place.shortWords.text, place.districtWords.text, row.state.words.text]
        for (position, text) in texts.enumerated() {
            try sheet.write(.text(text), at: CellAddress(row: number, column: position + 1), CellStyle())
        }
        for (position, index) in columns.enumerated() {
            guard let cell = row.cells[index] else { continue }
            let column = Self.firstColumn + position * 3
            let figures: [WrittenValue] = [
                cell.figures?.frame.map { .number($0) } ?? .blank, provision(of: cell, indicators[index]),
                .text(cell.word.text),
            ]
            for (offset, value) in figures.enumerated() where value != .blank {
                try sheet.write(value, at: CellAddress(row: number, column: column + offset), CellStyle())
            }
        }
    }

    private func provision(of cell: Cell, _ indicator: Indicator) -> WrittenValue {
        guard let provision = cell.figures?.provision else { return .blank }
        guard indicator.kind == .yesNo else { return .number(provision) }
        return .text(provision == .zero ? YesNoWord.no : YesNoWord.yes)
    }
}
