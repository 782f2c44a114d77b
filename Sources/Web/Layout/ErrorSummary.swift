import Domain
import Markup

/// A place on the page that must be looked at, as the summary of errors names it.
struct ErrorLink: Sendable {
    /// The fragment of its box, without "#".
    var fragment: String
    var words: Words

    init(_ fragment: String, _ words: Words) {
        self.fragment = fragment
        self.words = words
    }
}

/// What went wrong, at the head of a page, with a link to each box; it takes the focus.
func errorSummary(_ words: HTML, _ links: [ErrorLink] = []) -> HTML {
    let items = links.map { "<li><a href=\"#\($0.fragment)\">\($0.words)</a></li>" as HTML }
    return """
        <div class="error-summary" role="alert" tabindex="-1"><p>\(words)</p>\(if: !items.isEmpty, "<ul>\(items)</ul>")</div>
        """
}

/// Under a name of its own: beside the one above, a literal with `Words` in it would be taken for a `String`, and show them as source text.
func errorSummary(text words: String) -> HTML { errorSummary("\(thai: words)") }
