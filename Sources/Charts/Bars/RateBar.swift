import Domain
import Markup

/// A rate as a bar below its figure: the whole width is 100 per cent. Empty where nothing was judged.
package func rateBar(_ rate: ExactDecimal?) -> HTML {
    guard let rate else { return .empty }
    let width = Measure.percent(hundredths: Int(min(max(rate.millionths, 0), 100_000_000) / 10_000))
    return """
        <svg class="rate-bar" aria-hidden="true"><rect class="track" width="100%" height="100%"/><rect class="bar" width="\(width)" height="100%"/></svg>
        """
}
