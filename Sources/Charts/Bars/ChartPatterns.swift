import Domain
import Markup

/// The patterns that tell verdicts apart where colours do not: once on every page that holds a chart.
package func chartPatterns() -> HTML {
    """
    <svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
    <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse"><path class="hatch" d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6"/></pattern>
    <pattern id="share-below_target" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="ground" width="8" height="8"/><path class="lines" d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6"/></pattern>
    <pattern id="share-not_carried_out" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="ground" width="8" height="8"/><path class="lines" d="M0 0L8 8M8 0L0 8"/></pattern>
    <pattern id="share-no_service" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground" width="6" height="6"/><circle class="dots" cx="3" cy="3" r="1.3"/></pattern>
    </defs></svg>
    """
}

extension Verdict {
    /// The attributes of what stands for the verdict: plain for the two ends, a pattern between them.
    var paint: HTML {
        switch self {
        case .met: "class=\"share met\""
        case .notRecorded: "class=\"share not-recorded\""
        case .belowTarget, .noService, .notCarriedOut: "class=\"share\" fill=\"url(#share-\(rawValue))\""
        }
    }
}

/// A small square that shows how a verdict is drawn, beside its word.
package func verdictSwatch(_ verdict: Verdict) -> HTML {
    "<svg class=\"swatch\" aria-hidden=\"true\"><rect width=\"100%\" height=\"100%\" \(verdict.paint)/></svg>"
}
