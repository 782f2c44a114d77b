/// What holds for a sheet as a whole: its columns, what stays in view, protection, and paper.
package struct SheetLayout: Hashable, Sendable {
    /// Widths of the columns from the first, in digits of the usual letters.
    package var columnWidths: [Double] = []
    /// Rows at the top that stay in view.
    package var frozenRows = 0
    /// Columns at the left that stay in view.
    package var frozenColumns = 0
    /// Whether only unlocked cells may be written into. It guides the hand; there is no password and no secrecy.
    package var isProtected = false
    /// Whether people do not see the sheet; the first sheet is always seen.
    package var isHidden = false
    /// Rows that are printed at the top of every page, from 1.
    package var repeatedRows: ClosedRange<Int>?
    /// Whether paper lies on its long side. Paper is A4, and all columns fit its width.
    package var isLandscape = true
    /// A line at the foot of every page, before the page's number.
    package var footer = ""

    /// A sheet with nothing special.
    package init() {}
}

extension SheetLayout {
    /// The greatest height of a row, in points.
    static let greatestHeight = 409.0

    /// The height in points that a text needs in columns of this width together, in its style.
    ///
    /// It counts letters, of Thai those that stand on the line, and leaves some room: nobody knows the typeface in which
    /// the text will be shown.
    package static func height(of text: String, width: Double, _ style: CellStyle) -> Double {
        let lineHeight = Double(style.size) * 1.6
        guard style.wraps, width > 1 else { return lineHeight }
        let perLine = width * 11 / Double(style.size)
        var lines = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let letters = line.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
            lines += max(1, Int((Double(letters) / perLine).rounded(.up)))
        }
        return min(Double(lines) * lineHeight, greatestHeight)
    }
}
