/// A picture of areas, lines and words, in the middle between the margins: a chart or a map. Lengths are in millimetres from its
/// upper left corner. What it says stands in words or in a table beside it; its labels are text and can be searched.
package struct Drawing: Sendable {
    package struct Point: Hashable, Sendable {
        package var x: Double
        package var y: Double

        package init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    package enum Paint: Hashable, Sendable {
        case none
        /// Parts of red, green and blue, 0 to 1.
        case colour(Double, Double, Double)
        /// Stripes: no shade at all, in grey print either.
        case stripes
    }

    package struct Area: Sendable {
        /// Closed; what a second ring encloses is filled as well.
        package var rings: [[Point]]
        package var paint: Paint
        /// Of its outline, in points; 0 draws none.
        package var line: Double

        package init(_ rings: [[Point]], _ paint: Paint, line: Double = 0.4) {
            self.rings = rings
            self.paint = paint
            self.line = line
        }

        package init(x: Double, y: Double, width: Double, height: Double, _ paint: Paint, line: Double = 0.4) {
            self.init(
                [[Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height)]], paint,
                line: line)
        }
    }

    package struct Stroke: Sendable {
        package var points: [Point]
        /// In points.
        package var width: Double

        package init(_ points: [Point], width: Double = 0.5) {
            self.points = points
            self.width = width
        }
    }

    package struct Label: Sendable {
        package var text: Text
        /// The middle of the line's height; across, where the text begins, its middle, or where it ends.
        package var at: Point
        package var style: TextStyle
        /// White, on a dark area.
        package var isLight: Bool

        package init(
            _ text: Text, at point: Point, size: Double = 9, _ alignment: TextStyle.Alignment = .left,
            isLight: Bool = false
        ) {
            self.text = text
            at = point
            style = TextStyle(size: size, alignment: alignment)
            self.isLight = isLight
        }
    }

    package var width: Double
    package var height: Double
    package var areas: [Area] = []
    package var strokes: [Stroke] = []
    package var labels: [Label] = []
    package var spaceAbove = 3.0

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}
