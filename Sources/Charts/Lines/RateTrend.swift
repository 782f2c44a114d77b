import Domain
import Markup

/// A rate over the years, and where years cannot be compared.
package struct RateTrend: Sendable {
    package struct Year: Sendable {
        /// "2567"
        package var name: String
        /// nil where nothing was judged: the line has a hole there.
        package var rate: ExactDecimal?
        package var printedRate: String
        /// The year before asked for something else, or counted otherwise: no line leads here.
        package var isBreak: Bool

        package init(name: String, rate: ExactDecimal?, printedRate: String, isBreak: Bool) {
            self.name = name
            self.rate = rate
            self.printedRate = printedRate
            self.isBreak = isBreak
        }
    }

    /// The oldest first.
    package let years: [Year]

    package init(_ years: [Year]) {
        self.years = years
    }
}

/// The line over the years. Where it breaks, a dashed upright stands between the years with a word beside it.
package func trendLine(_ trend: RateTrend, breakWord: String, title: String, description: String) -> HTML {
    let years = Array(trend.years.enumerated())
    func x(_ position: Int) -> Int { (2 * position + 1) * 10_000 / (2 * max(trend.years.count, 1)) }
    let steps = zip(years, years.dropFirst()).map { before, after -> HTML in
        if after.element.isBreak {
            return breakLine(at: (x(before.offset) + x(after.offset)) / 2, breakWord)
        }
        guard let from = before.element.rate, let to = after.element.rate else { return .empty }
        return """
            <line class="line" x1="\(Measure.percent(hundredths: x(before.offset)))" y1="\(Measure.rem(Trend.y(from)))" x2="\(Measure.percent(hundredths: x(after.offset)))" y2="\(Measure.rem(Trend.y(to)))"/>
            """
    }
    let points = years.map { point($0.element, at: x($0.offset)) }
    return """
        <svg class="chart trend" height="\(Measure.rem(Trend.base + 160))" role="img" aria-labelledby="trend-title trend-description">
        <title id="trend-title">\(title)</title><desc id="trend-description">\(description)</desc>
        \(scale())\(steps)\(points)
        </svg>
        """
}

/// In hundredths of the size of the text.
private enum Trend {
    /// From 0 to 100 per cent.
    static let height = 900
    static let base = 1_150

    static func y(_ rate: ExactDecimal) -> Int { base - Int(rate.millionths / 1_000_000) * height / 100 }
}

private func scale() -> [HTML] {
    [0, 50, 100].map { limit -> HTML in
        let y = Measure.rem(Trend.base - Trend.height * limit / 100)
        return """
            <line class="\(limit == 0 ? "axis" : "grid")" x1="0" x2="100%" y1="\(y)" y2="\(y)"/><text class="faint" x="0" y="\(Measure.rem(Trend.base - Trend.height * limit / 100 - 25))">\(limit)</text>
            """
    }
}

private func breakLine(at x: Int, _ word: String) -> HTML {
    let place = Measure.percent(hundredths: x)
    return """
        <line class="break" x1="\(place)" x2="\(place)" y1="\(Measure.rem(140))" y2="\(Measure.rem(Trend.base))"/><text class="faint" x="\(place)" y="\(Measure.rem(105))" text-anchor="middle">\(word)</text>
        """
}

private func point(_ year: RateTrend.Year, at x: Int) -> HTML {
    let place = Measure.percent(hundredths: x)
    let name: HTML =
        "<text x=\"\(place)\" y=\"\(Measure.rem(Trend.base + 125))\" text-anchor=\"middle\">\(year.name)</text>"
    guard let rate = year.rate else { return name }
    return """
        \(name)<circle class="point" cx="\(place)" cy="\(Measure.rem(Trend.y(rate)))" r="5"/><text class="strong" x="\(place)" y="\(Measure.rem(Trend.y(rate) - 60))" text-anchor="middle">\(year.printedRate)</text>
        """
}
