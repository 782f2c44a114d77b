import Domain
import Markup

/// One view of the same thing among several; each is a page of its own, so that no script is needed.
struct Tab: Sendable {
    var words: Words
    var path: String
    var isCurrent: Bool
}

func tabs(_ tabs: [Tab], label: Words) -> HTML {
    let items = tabs.map { tab -> HTML in
        "<li><a href=\"\(url: tab.path)\"\(if: tab.isCurrent, " aria-current=\"page\"")>\(tab.words)</a></li>"
    }
    return "<nav class=\"tabs\" aria-label=\"\(label.text)\"><ul>\(items)</ul></nav>"
}
