import Domain

/// A table that is handed out to be opened in a spreadsheet: CSV in UTF-8, with the mark at its head by which Excel
/// knows Thai, and no cell that would be taken for a formula.
struct SpreadsheetFile: Sendable {
    let columns: [String]
    /// Each as long as `columns`.
    var rows: [[String]] = []

    init(_ columns: [String]) {
        self.columns = columns
    }

    var bytes: [UInt8] {
        var writer = CSVWriter(spreadsheetSafe: true)
        writer.reserve((rows.count + 1) * columns.count * 16)
        writer.append(columns)
        for row in rows { writer.append(row) }
        return Self.mark + writer.bytes
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
