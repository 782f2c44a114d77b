/// How a cell looks, and whether it may be written into on a protected sheet.
package struct CellStyle: Hashable, Sendable {
    /// How numbers are shown.
    package enum NumberFormat: Hashable, Sendable {
        /// As the program likes.
        case general
        /// With marks of thousands and this many digits after the point, 0 to 4.
        case decimals(Int)
        /// "26 มี.ค. 2567": a day in the Buddhist era.
        case day
        /// What is typed stays a text: codes that begin with zero.
        case text
    }

    /// What stands behind the letters.
    package enum Fill: Hashable, Sendable {
        case none
        /// Heads of columns.
        case header
        /// A box to be written into.
        case box
        /// Something is wrong here.
        case marked
    }

    /// Where in its cell a text stands.
    package enum Alignment: Hashable, Sendable {
        /// Texts at the left, numbers at the right.
        case usual
        case left
        case center
        case right
    }

    package var isBold = false
    /// Whether long texts go on in a new line.
    package var wraps = false
    /// Whether the cell may be written into where its sheet is protected.
    package var isUnlocked = false
    package var hasBorder = false
    package var fill = Fill.none
    package var number = NumberFormat.general
    package var alignment = Alignment.usual
    /// The size of the letters, in points.
    package var size = 11

    /// Letters and nothing else.
    package init() {}

    /// A head of a column.
    package static var header: CellStyle {
        var style = CellStyle()
        style.isBold = true
        style.wraps = true
        style.hasBorder = true
        style.fill = .header
        style.alignment = .center
        return style
    }

    /// A text that fills its column, over several lines where it must.
    package static var text: CellStyle {
        var style = CellStyle()
        style.wraps = true
        style.hasBorder = true
        return style
    }

    /// A figure that stays as it is.
    package static func figure(decimals: Int = 0) -> CellStyle {
        var style = CellStyle()
        style.hasBorder = true
        style.number = .decimals(decimals)
        return style
    }

    /// A box for a figure, open on a protected sheet; it shows as many digits as are typed.
    package static var box: CellStyle {
        var style = CellStyle()
        style.isUnlocked = true
        style.hasBorder = true
        style.fill = .box
        return style
    }

    /// A box for a text, open on a protected sheet.
    package static var textBox: CellStyle {
        var style = box
        style.wraps = true
        style.number = .text
        return style
    }

    /// The same, marked as wrong.
    package var marked: CellStyle {
        var style = self
        style.fill = .marked
        style.hasBorder = true
        return style
    }
}
