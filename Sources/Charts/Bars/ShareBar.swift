import Domain
import Markup

/// How the verdicts of one place or topic share the whole, as one bar; the figures stand in the same row of its table.
package func shareBar(_ tally: Tally) -> HTML {
    "<svg class=\"share-bar\" aria-hidden=\"true\">\(segments(tally, top: 0, height: nil))</svg>"
}

/// The same, large, with the per cent written above every part that is wide enough for it.
///
/// - Parameters:
///   - printed: a verdict's share as the table beside prints it.
///   - description: the same in one sentence.
package func labelledShareBar(
    _ tally: Tally, title: String, description: String, printed: (Verdict) -> String
) -> HTML {
    let labels = parts(tally).filter { $0.width >= narrowest }.map { part -> HTML in
        let middle = Measure.percent(hundredths: part.start + part.width / 2)
        return "<text x=\"\(middle)\" y=\"\(Measure.rem(100))\" text-anchor=\"middle\">\(printed(part.verdict))</text>"
    }
    return """
        <svg class="chart shares" height="\(Measure.rem(340))" role="img" aria-labelledby="shares-title shares-description">
        <title id="shares-title">\(title)</title><desc id="shares-description">\(description)</desc>
        \(labels)\(segments(tally, top: 140, height: 200))
        </svg>
        """
}

/// In hundredths of a per cent of the width: what a figure takes on a telephone.
private let narrowest = 1_300

private struct Part {
    let verdict: Verdict
    /// In hundredths of a per cent.
    let start: Int
    let width: Int
}

/// Parts that follow each other without a gap; a verdict that did not occur has none.
private func parts(_ tally: Tally) -> [Part] {
    guard tally.applicable > 0 else { return [] }
    var counted = 0
    return Verdict.allCases.compactMap { verdict in
        guard tally[verdict] > 0 else { return nil }
        let start = counted * 10_000 / tally.applicable
        counted += tally[verdict]
        return Part(verdict: verdict, start: start, width: counted * 10_000 / tally.applicable - start)
    }
}

private func segments(_ tally: Tally, top: Int, height: Int?) -> [HTML] {
    parts(tally).map { part in
        let (x, width) = (Measure.percent(hundredths: part.start), Measure.percent(hundredths: part.width))
        let down: HTML = height.map { " y=\"\(Measure.rem(top))\" height=\"\(Measure.rem($0))\"" } ?? " height=\"100%\""
        return "<rect x=\"\(x)\" width=\"\(width)\"\(down) \(part.verdict.paint)/>"
    }
}
