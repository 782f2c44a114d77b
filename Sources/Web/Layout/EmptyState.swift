import Domain
import Markup

/// Where a list has nothing to show: why, and what can be done.
func emptyState(_ words: Words, action: (words: Words, path: String)? = nil) -> HTML {
    """
    <div class="empty"><p>\(words)</p>\(action.map { "<p><a href=\"\(url: $0.path)\">\($0.words)</a></p>" as HTML })</div>
    """
}
