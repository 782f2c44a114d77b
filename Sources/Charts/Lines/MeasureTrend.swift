import Domain
import Markup

/// A measure of any unit over the years beside its target. A year without a figure that can be compared keeps its place, with a
/// word there; where the target changed, a dashed upright stands before the year.
package struct MeasureTrend: Sendable {
    package struct Year: Sendable {
        /// "2567"
        package var name: String
        /// nil where the line has a hole.
        package var measure: ExactDecimal?
        package var printed: String
        package var target: ExactDecimal?
        /// What stands in the hole.
        package var gapWord: String
        /// What stands at the upright; nil where there is none.
        package var breakWord: String?

        package init(
            name: String, measure: ExactDecimal?, printed: String, target: ExactDecimal?, gapWord: String,
            breakWord: String?
        ) {
            self.name = name
            self.measure = measure
            self.printed = printed
            self.target = target
            self.gapWord = gapWord
            self.breakWord = breakWord
        }
    }

    /// The oldest first.
    package let years: [Year]

    package init(_ years: [Year]) {
        self.years = years
    }

    /// The end of the scale: 1, 2 or 5 with noughts, with room above everything that is drawn.
    package var top: ExactDecimal {
        let most = years.flatMap { [$0.measure, $0.target] }.compactMap { $0?.millionths }.max() ?? 0
        let whole: Int64 = 1_000_000
        var size = whole
        while size < Int64.max / 20 {
            for factor in [1, 2, 5] as [Int64] where size * factor >= most {
                return ExactDecimal(millionths: size * factor)
            }
            size *= 10
        }
        return ExactDecimal(millionths: max(most, whole))
    }
}

/// - Parameter id: of the words that name and describe the picture.
package func measureLine(_ trend: MeasureTrend, id: String, title: String, description: String) -> HTML {
    let plot = Plot(trend)
    let years = Array(trend.years.enumerated())
    let steps = zip(years, years.dropFirst()).map { before, after -> HTML in
        guard let from = before.element.measure, let to = after.element.measure else { return .empty }
        return """
            <line class="line" x1="\(plot.x(before.offset))" y1="\(plot.y(from))" x2="\(plot.x(after.offset))" y2="\(plot.y(to))"/>
            """
    }
    return """
        <svg class="chart trend" height="\(Measure.rem(Plot.base + 160))" role="img" aria-labelledby="\(id)-title \(id)-description">
        <title id="\(id)-title">\(title)</title><desc id="\(id)-description">\(description)</desc>
        \(plot.scale)\(years.map { plot.target($0.element, at: $0.offset) })\(steps)\(years.map { plot.mark($0.element, at: $0.offset) })\(years.map { plot.point($0.element, at: $0.offset) })
        </svg>
        """
}

private struct Plot {
    /// In hundredths of the size of the text.
    static let height = 900
    static let base = 1_150
    let top: ExactDecimal
    let count: Int

    init(_ trend: MeasureTrend) {
        top = trend.top
        count = max(trend.years.count, 1)
    }

    func x(_ position: Int) -> String { x(halves: 2 * position + 1) }

    /// Between years too.
    private func x(halves: Int) -> String { Measure.percent(hundredths: halves * 10_000 / (2 * count)) }

    private func height(_ measure: ExactDecimal) -> Int {
        Int(Int128(measure.millionths) * Int128(Self.height) / Int128(max(top.millionths, 1)))
    }

    func y(_ measure: ExactDecimal, above: Int = 0) -> String { Measure.rem(Self.base - height(measure) - above) }

    var scale: [HTML] {
        [0, 1, 2].map { part -> HTML in
            let value = ExactDecimal(millionths: top.millionths / 2 * Int64(part))
            return """
                <line class="\(part == 0 ? "axis" : "grid")" x1="0" x2="100%" y1="\(y(value))" y2="\(y(value))"/><text class="faint" x="0" y="\(y(value, above: 25))">\(value.grouped)</text>
                """
        }
    }

    /// The target reaches as far as its year.
    func target(_ year: MeasureTrend.Year, at position: Int) -> HTML {
        guard let target = year.target else { return .empty }
        return """
            <line class="average" x1="\(x(halves: 2 * position))" x2="\(x(halves: 2 * position + 2))" y1="\(y(target))" y2="\(y(target))"/>
            """
    }

    func mark(_ year: MeasureTrend.Year, at position: Int) -> HTML {
        guard let word = year.breakWord, position > 0 else { return .empty }
        let place = x(halves: 2 * position)
        return """
            <line class="break" x1="\(place)" x2="\(place)" y1="\(Measure.rem(140))" y2="\(Measure.rem(Self.base))"/><text class="faint" x="\(place)" y="\(Measure.rem(105))" text-anchor="middle">\(word)</text>
            """
    }

    func point(_ year: MeasureTrend.Year, at position: Int) -> HTML {
        let name: HTML =
            "<text x=\"\(x(position))\" y=\"\(Measure.rem(Self.base + 125))\" text-anchor=\"middle\">\(year.name)</text>"
        guard let measure = year.measure else {
            // Words of neighbouring years stand at two heights, so that they do not touch on a telephone.
            let height = Measure.rem(Self.base - (position % 2 == 0 ? 150 : 320))
            return """
                \(name)<text class="faint" x="\(x(position))" y="\(height)" text-anchor="middle">\(year.gapWord)</text>
                """
        }
        return """
            \(name)<circle class="point" cx="\(x(position))" cy="\(y(measure))" r="5"/><text class="strong" x="\(x(position))" y="\(y(measure, above: 60))" text-anchor="middle">\(year.printed)</text>
            """
    }
}
