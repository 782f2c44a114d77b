import CXlsxWriter
import Domain

/// Writes the cells of one sheet; it is used until its workbook is finished.
package final class SheetWriter {
    private let writer: WorkbookWriter
    private let worksheet: UnsafeMutablePointer<lxw_worksheet>
    private let isInOrder: Bool
    private let font: String
    private var lastRow = 0
    /// The name on the sheet's tab.
    package let name: String

    init(
        _ writer: WorkbookWriter, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, name: String, isInOrder: Bool,
        font: String
    ) {
        self.writer = writer
        self.worksheet = worksheet
        self.name = name
        self.isInOrder = isInOrder
        self.font = font
    }

    /// Writes one cell. A text is a text whatever it begins with; there is no way to write a formula.
    package func write(
        _ value: WrittenValue, at address: CellAddress, _ style: CellStyle = CellStyle()
    )
        throws(WriteProblem)
    {
        let (row, column) = try place(address)
        switch value {
        case .blank:
            try attempt(worksheet_write_blank(worksheet, row, column, writer.format(style)))
        case .text(let text):
            try write(text, row, column, style)
        case .number(let figure) where figure.isWithin15Digits:
            try attempt(worksheet_write_number(worksheet, row, column, figure.binary, writer.format(style)))
        case .number(let figure):
            try write("\(figure)", row, column, style)
        case .boolean(let value):
            try attempt(worksheet_write_boolean(worksheet, row, column, value ? 1 : 0, writer.format(style)))
        case .day(let day):
            try write(day, row, column, style)
        }
    }

    /// Sets the height of a row in points; with constant memory, before its cells are written.
    ///
    /// Rows that are not set are as high as one line: not every program makes room for texts that wrap.
    package func set(height: Double, ofRow row: Int) throws(WriteProblem) {
        let (index, _) = try place(CellAddress(row: row, column: 1))
        try attempt(worksheet_set_row(worksheet, index, min(height, SheetLayout.greatestHeight), nil))
    }

    /// Joins cells into one that holds a text.
    package func merge(_ range: CellRange, _ text: String, _ style: CellStyle = .header) throws(WriteProblem) {
        let (row, column) = try place(range.first)
        guard range.isInFormat else { throw .outOfRange(range.last) }
        guard !isInOrder || range.last.row == range.first.row else { throw .rowOutOfOrder(range.last.row) }
        guard range.first != range.last else { return try write(text, row, column, style) }
        try attempt(
            worksheet_merge_range(
                worksheet, row, column, lxw_row_t(range.last.row - 1), lxw_col_t(range.last.column - 1),
                CellText.written(text), writer.format(style)))
    }

    /// Attaches a note to a cell, shown when the pointer rests on it.
    package func note(_ text: String, at address: CellAddress) throws(WriteProblem) {
        let (row, column) = try place(address, isCell: false)
        let text = try CellText.written(text)
        let lines = text.utf16.count / 30 + text.split(separator: "\n", omittingEmptySubsequences: false).count
        let error = text.withCString { text in
            font.withCString { font in
                var options = lxw_comment_options()
                options.font_name = UnsafeMutablePointer(mutating: font)
                options.font_size = 10
                options.width = 260
                options.height = UInt16(min(24 + lines * 20, 600))
                return worksheet_write_comment_opt(worksheet, row, column, text, &options)
            }
        }
        try attempt(error)
    }

    /// Holds what is typed into these cells to a rule.
    package func hold(_ range: CellRange, to rule: BoxRule) throws(WriteProblem) {
        let (row, column) = try place(range.first, isCell: false)
        guard range.isInFormat else { throw .outOfRange(range.last) }
        let form = try CDataValidation(rule)
        let error = withExtendedLifetime(form) {
            var validation = form.validation
            return worksheet_data_validation_range(
                worksheet, row, column, lxw_row_t(range.last.row - 1), lxw_col_t(range.last.column - 1), &validation)
        }
        try attempt(error)
    }

    func set(_ layout: SheetLayout, isFirst: Bool) throws(WriteProblem) {
        for (index, width) in layout.columnWidths.enumerated() {
            try attempt(worksheet_set_column(worksheet, lxw_col_t(index), lxw_col_t(index), width, nil))
        }
        if layout.frozenRows > 0 || layout.frozenColumns > 0 {
            worksheet_freeze_panes(worksheet, lxw_row_t(layout.frozenRows), lxw_col_t(layout.frozenColumns))
        }
        if layout.isProtected {
            // People may still widen columns and rows to read what is there.
            var options = lxw_protection()
            options.format_columns = 1
            options.format_rows = 1
            worksheet_protect(worksheet, nil, &options)
        }
        if layout.isHidden, !isFirst { worksheet_hide(worksheet) }
        try setPaper(layout)
    }

    private func setPaper(_ layout: SheetLayout) throws(WriteProblem) {
        let a4: UInt8 = 9
        worksheet_set_paper(worksheet, a4)
        if layout.isLandscape { worksheet_set_landscape(worksheet) }
        worksheet_fit_to_pages(worksheet, 1, 0)
        worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.6)
        if let rows = layout.repeatedRows {
            guard rows.lowerBound >= 1 else { throw .outOfRange(CellAddress(row: rows.lowerBound, column: 1)) }
            try attempt(
                worksheet_repeat_rows(worksheet, lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1)))
        }
        let footer = layout.footer.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
        guard footer.utf16.count <= 200 else { throw .textTooLong(limit: 200) }
        try attempt(worksheet_set_footer(worksheet, "&L\(footer)&R&P / &N"))
    }

    private func write(
        _ text: String, _ row: lxw_row_t, _ column: lxw_col_t, _ style: CellStyle
    ) throws(WriteProblem) {
        try attempt(
            worksheet_write_string(worksheet, row, column, CellText.written(text), writer.format(style)))
    }

    private func write(
        _ day: ThaiDate, _ row: lxw_row_t, _ column: lxw_col_t, _ style: CellStyle
    ) throws(WriteProblem) {
        let serial = day.daysSinceEpoch + 25_569
        // Before day 61 programs do not agree on the calendar.
        guard serial > 60 else { return try write(day.long(), row, column, style) }
        var dated = style
        dated.number = .day
        try attempt(worksheet_write_number(worksheet, row, column, Double(serial), writer.format(dated)))
    }

    private func place(
        _ address: CellAddress, isCell: Bool = true
    ) throws(WriteProblem) -> (row: lxw_row_t, column: lxw_col_t) {
        _ = try writer.opened()
        guard address.isInFormat else { throw .outOfRange(address) }
        if isInOrder, isCell {
            guard address.row >= lastRow else { throw .rowOutOfOrder(address.row) }
            lastRow = address.row
        }
        return (lxw_row_t(address.row - 1), lxw_col_t(address.column - 1))
    }
}
