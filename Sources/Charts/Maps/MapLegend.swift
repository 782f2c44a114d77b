import Domain
import Markup

/// What the shades of a map mean, in words, the highest first, and how many places have each. The page must hold
/// `chartPatterns()`.
///
/// - Parameters:
///   - count: a number of places in the words of the page: "12 จังหวัด".
///   - address: where the places of a class, or those without a rate, stand alone; nil where nowhere.
package func mapLegend(
    _ places: [MapPlace], in language: Language, count: (Int) -> String, address: (RateClass?) -> String? = { _ in nil }
) -> HTML {
    func entry(_ rateClass: RateClass?, _ shade: String, _ words: String) -> HTML {
        let number = places.count { $0.rateClass == rateClass }
        let counted: HTML =
            (number > 0 ? address(rateClass) : nil).map { "<a href=\"\(url: $0)\">\(count(number))</a>" }
            ?? "\(count(number))"
        return "<li>\(swatch(shade)) <span>\(words)</span> <span class=\"legend-count\">\(counted)</span></li>\n"
    }
    let classes = RateClass.allCases.reversed().map { entry($0, $0.shade, $0.words[language]) }
    let without = places.contains { $0.rate == nil }
    let none = without ? [entry(nil, RateClass.noShade, RateClass.noRateWords[language])] : []
    return "<ul class=\"legend\">\(classes + none)</ul>"
}

private func swatch(_ shade: String) -> HTML {
    let pattern: HTML = shade == RateClass.noShade ? " fill=\"url(#hatch)\"" : ""
    return
        "<svg class=\"swatch\" aria-hidden=\"true\"><g class=\"\(shade)\"><rect width=\"100%\" height=\"100%\"\(pattern)/></g></svg>"
}
