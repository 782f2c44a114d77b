/// The sheet and the room of its text, in points from the upper left corner.
struct Frame {
    let sheet: (width: Double, height: Double)
    let left: Double
    let top: Double
    let width: Double
    let height: Double
    /// Where the text of the first page begins and what it has for it.
    let first: (top: Double, height: Double)
    /// Of the mark at the foot of the first page.
    let footMark: Double

    init(_ style: PageStyle) {
        let short = points(210)
        let long = points(297)
        sheet = style.orientation == .portrait ? (short, long) : (long, short)
        left = points(style.margins.left)
        top = points(style.margins.top)
        width = sheet.width - left - points(style.margins.right)
        height = sheet.height - top - points(style.margins.bottom)
        let firstTop = points(style.firstTop ?? style.margins.top) - top
        // As low as printers reach; the text keeps clear of it.
        footMark = sheet.height - top - points(8 + (style.footMark?.side ?? 0))
        let bottom = style.footMark == nil ? height : min(height, footMark - points(2))
        first = (firstTop, bottom - firstTop)
    }

    /// Of the sheet, from the left margin.
    var middle: Double { sheet.width / 2 - left }

    var right: Double { left + width }
    var bottom: Double { top + height }
}

/// Of millimetres.
func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
