import Domain
import Markup

/// How the rates of local governments spread, as columns of ten per cent each, with the rate of them all as a line.
///
/// - Parameter average: the rate of them all, and its words above the line.
package func rateHistogram(
    _ distribution: RateDistribution, average: (rate: ExactDecimal, words: String)?, title: String, description: String
) -> HTML {
    let highest = max(distribution.counts.max() ?? 0, 1)
    let columns = distribution.counts.enumerated().map { position, count -> HTML in
        let height = (count * Histogram.height + highest / 2) / highest
        let top = Histogram.base - height
        let x = Measure.percent(hundredths: position * 1_000 + 40)
        let shade = RateClass(ExactDecimal(position * 10)).shade
        return """
            <g class="\(shade)"><rect x="\(x)" y="\(Measure.rem(top))" width="9.2%" height="\(Measure.rem(height))"/></g>
            """
    }
    let figures = distribution.counts.enumerated().map { position, count -> HTML in
        let top = Histogram.base - (count * Histogram.height + highest / 2) / highest
        let middle = Measure.percent(hundredths: position * 1_000 + 500)
        return
            "<text x=\"\(middle)\" y=\"\(Measure.rem(top - 35))\" text-anchor=\"middle\">\(ExactDecimal(count).grouped)</text>"
    }
    return """
        <svg class="chart histogram" height="\(Measure.rem(Histogram.base + 160))" role="img" aria-labelledby="histogram-title histogram-description">
        <title id="histogram-title">\(title)</title><desc id="histogram-description">\(description)</desc>
        \(columns)\(average.map { averageLine($0.rate, $0.words) })\(figures)
        <line class="axis" x1="0" x2="100%" y1="\(Measure.rem(Histogram.base))" y2="\(Measure.rem(Histogram.base))"/>
        \(ticks())
        </svg>
        """
}

/// In hundredths of the size of the text.
private enum Histogram {
    /// Of the highest column.
    static let height = 900
    /// Where the columns stand: below the words of the line and the figure of the highest column.
    static let base = 1_250
}

private func ticks() -> [HTML] {
    stride(from: 0, through: 100, by: 20).map { limit -> HTML in
        let anchor = limit == 0 ? "start" : limit == 100 ? "end" : "middle"
        return
            "<text x=\"\(limit)%\" y=\"\(Measure.rem(Histogram.base + 125))\" text-anchor=\"\(anchor)\">\(limit)</text>"
    }
}

/// Its words turn to the side that has room.
private func averageLine(_ rate: ExactDecimal, _ words: String) -> HTML {
    let x = Measure.percent(hundredths: Int(rate.millionths / 10_000))
    let anchor = rate > ExactDecimal(50) ? "end" : "start"
    return """
        <line class="average" x1="\(x)" x2="\(x)" y1="\(Measure.rem(160))" y2="\(Measure.rem(Histogram.base))"/><text class="strong" x="\(x)" y="\(Measure.rem(105))" text-anchor="\(anchor)">\(words)</text>
        """
}
