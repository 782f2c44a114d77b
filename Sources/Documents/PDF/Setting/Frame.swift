/// The sheet and the room of its text, in points from the upper left corner.
struct Frame {
    let sheet: (width: Double, height: Double)
    let left: Double
    let top: Double
    let width: Double
    let height: Double

    init(_ style: PageStyle) {
        let short = points(210)
        let long = points(297)
        sheet = style.orientation == .portrait ? (short, long) : (long, short)
        left = points(style.margins.left)
        top = points(style.margins.top)
        width = sheet.width - left - points(style.margins.right)
        height = sheet.height - top - points(style.margins.bottom)
    }

    var right: Double { left + width }
    var bottom: Double { top + height }
}

/// Of millimetres.
func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
