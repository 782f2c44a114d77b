import Actions
import Domain
import Markup
import Store

/// A page of local governments that were found, with what was asked for.
struct SearchPage: Sendable {
    static let size = 50

    let round: Round
    let search: AssessmentSearch
    /// From 1.
    let number: Int
    let found: Int
    let assessments: [Assessment]
    /// In Thai order; empty for those who see one province or less.
    let provinces: [Province]

    var pages: Int { max(1, (found + Self.size - 1) / Self.size) }

    /// The address of another page of the same search.
    func address(_ number: Int) -> String {
        var address = SitePath.search(round: round.id).path + "?q=" + URLText.encoded(search.typed)
        if let type = search.type { address += "&type=\(type.rawValue)" }
        if !search.province.isEmpty { address += "&province=" + URLText.encoded(search.province) }
        return address + "&page=\(number)"
    }

    /// The page around the content.
    func frame(_ body: HTML) -> Page {
        let results = Page.Crumb(
            say(th: "ผลการประเมินทั่วประเทศ", en: "Results of the country"), .results(round: round.id))
        return Page(
            say(th: "ค้นหา อปท.", en: "Find a local government"), breadcrumbs: search.places.country ? [results] : [],
            isDemonstration: round.demonstration, isWide: true, body: body)
    }
}
