import Domain
import Markup

/// Whose figures a page is about: the full name never stands without its place, since many share it.
func placeLine(_ assessment: Assessment) -> HTML {
    let place = assessment.localGovernment
    return """
        <p class="place">\(fullName: place) <span>\(place.placeWords)</span> · \(assessment.round.shortName)</p>
        """
}

extension Assessment {
    /// A page inside this assessment, under its name.
    func page(_ title: String, crumbs: [Page.Crumb] = [], isWide: Bool = false, _ body: HTML) -> Page {
        let name = localGovernment.shortWords.text
        let home = Page.Crumb(name, .assessment(round: round.id, code: localGovernment.code))
        return Page(
            "\(title) · \(name)", breadcrumbs: [home] + crumbs, isDemonstration: round.demonstration, isWide: isWide,
            body: body)
    }
}
