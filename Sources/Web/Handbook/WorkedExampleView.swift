import Domain
import Markup

/// The cases of a worked example: what is typed, the arithmetic in words, the verdict in the set's own words.
/// - Parameter situations: a book says once what holds for every indicator.
func exampleList(
    _ indicator: Indicator, _ type: LocalGovernmentType, _ set: StandardSet,
    situations: [WorkedExample.Situation] = WorkedExample.Situation.allCases
) -> HTML {
    let cases = WorkedExample(indicator, for: type).cases.filter { situations.contains($0.situation) }
    return "<ul class=\"cases\">\(cases.map { exampleCase($0, indicator, type, set) })</ul>"
}

private func exampleCase(
    _ example: WorkedExample.Case, _ indicator: Indicator, _ type: LocalGovernmentType, _ set: StandardSet
) -> HTML {
    let explanation = Explanation(
        indicator, for: type, answer: example.answer, effectiveFrame: example.frame, percentPlaces: set.percentPlaces)
    let word = set.words.word(for: example.verdict, isMetAbove: example.isMetAbove, of: indicator)
    return """
        <li>
        <span class="typed">\(typed(example, indicator))</span>
        <span data-verdict="\(example.verdict.rawValue)"><strong>\(word)</strong></span>
        <span class="arithmetic">\(ThaiDigits.arabic(explanation.arithmetic(in: PageLanguage.current)))</span>
        </li>
        """
}

/// "(1) 20 สาย (2) 16 สาย", or the choice that was made.
private func typed(_ example: WorkedExample.Case, _ indicator: Indicator) -> HTML {
    if indicator.kind == .yesNo, let provision = example.answer.provision {
        return "เลือก “\(provision == .zero ? "ไม่มี" : "มี")”"
    }
    if !example.answer.carriedOut { return "เลือก “ไม่ได้ดำเนินการในปีงบประมาณ”" }
    let frame = example.frame.map { "(1) \($0.grouped) \(indicator.frameUnitTH)" }
    let provision = example.answer.provision.map { "\($0.grouped) \(indicator.unitTH)" } ?? "เว้นว่าง"
    return """
        \(frame.map { "<span>\($0)</span> " as HTML })<span>\(if: indicator.kind.hasFrame, "(2) ")\(provision)</span>
        """
}
