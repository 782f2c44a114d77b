/// Rows below one heading, which stands again at the head of every page that the table reaches.
///
/// Lines of text are never cut. A row stays on one page unless it is taller than a third of the page's room; then at least
/// two of its lines stay together at either end.
package struct Table: Sendable {
    package struct Column: Sendable {
        package enum Width: Sendable {
            case millimetres(Double)
            /// A part of what the columns of a fixed width leave, by the sum of all shares.
            case share(Double)
        }

        package var heading: Text
        package var width: Width
        package var alignment: TextStyle.Alignment

        package init(_ heading: Text, width: Width = .share(1), alignment: TextStyle.Alignment = .left) {
            self.heading = heading
            self.width = width
            self.alignment = alignment
        }
    }

    package struct Cell: Sendable, ExpressibleByStringInterpolation {
        package var text: Text
        /// Over so many columns.
        package var span: Int
        /// Nil takes the column's.
        package var alignment: TextStyle.Alignment?

        package init(_ text: Text, span: Int = 1, alignment: TextStyle.Alignment? = nil) {
            self.text = text
            self.span = span
            self.alignment = alignment
        }

        package init(stringLiteral words: String) {
            self.init(Text(words))
        }
    }

    package struct Row: Sendable {
        /// From the left; columns that are left over stay empty, cells beyond the last column are not shown.
        package var cells: [Cell]
        /// Bold, on grey: a heading among rows, or their sum.
        package var isEmphasised: Bool
        /// The end of a page does not part it from the next row.
        package var keepsWithNext: Bool

        package init(_ cells: [Cell], isEmphasised: Bool = false, keepsWithNext: Bool = false) {
            self.cells = cells
            self.isEmphasised = isEmphasised
            self.keepsWithNext = keepsWithNext
        }
    }

    package enum Borders: Sendable {
        case grid
        /// Between rows only.
        case rules
        case none
    }

    package var columns: [Column]
    /// Rows of a heading in more than one storey; empty takes the columns' own headings.
    package var headings: [Row]
    package var rows: [Row]
    /// In points.
    package var size: Double
    /// Of the headings, in points; nil is as large as the rows.
    package var headingSize: Double?
    /// Of the lines of a cell, as in `TextStyle`.
    package var leading: Double
    package var borders: Borders
    /// In millimetres.
    package var spaceAbove: Double

    package init(
        columns: [Column], headings: [Row] = [], rows: [Row], size: Double = 10, headingSize: Double? = nil,
        leading: Double = 1.15, borders: Borders = .grid, spaceAbove: Double = 2
    ) {
        self.columns = columns
        self.headings = headings
        self.rows = rows
        self.size = size
        self.headingSize = headingSize
        self.leading = leading
        self.borders = borders
        self.spaceAbove = spaceAbove
    }
}
