import Domain
import Markup

/// One cell explained, as it is recorded now.
func explanationPage(_ page: ExplanationPage) -> HTML {
    let explained = page.explained
    let indicator = explained.indicator
    let isPreliminary = page.assessment.state != .certified && page.assessment.state != .checked
    let handbook = SitePath.handbookIndicator(set: explained.standards.set.id, indicator: indicator.code).path
    let history = SitePath.history(
        round: page.assessment.round.id, code: page.assessment.localGovernment.code, indicator: indicator.code
    ).path
    return """
        <h1>\(th: "อธิบายผล", en: "Result explained") <span class="code">\(indicator.code)</span></h1>
        <p>\(indicator.name)\(if: indicator.pilot, " <span class=\"tag\">\(RecordingWords.pilot)</span>")</p>
        \(placeLine(page.assessment))
        \(verdictLine(explained, isPreliminary: isPreliminary))
        \(verdictExplanation(explained))
        <p><a href="\(url: handbook)">\(th: "คู่มือตัวชี้วัด", en: "Handbook") \(indicator.code)</a> · <a href="\(url: history)">\(RecordingWords.history)</a></p>
        """
}

/// The verdict in its word.
func verdictLine(_ explained: VerdictExplanation, isPreliminary: Bool) -> HTML {
    """
    <p class="verdict" data-verdict="\(explained.explanation.verdict.rawValue)"><strong>\(explained.word)</strong>\(if: isPreliminary, " <span class=\"tag\">\(th: "ผลเบื้องต้น", en: "Preliminary")</span>")</p>
    """
}
