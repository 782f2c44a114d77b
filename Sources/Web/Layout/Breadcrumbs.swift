import Markup

/// The way from the start page to the page before the reader, which itself is not in it.
func breadcrumbs(_ crumbs: [Page.Crumb]) -> HTML {
    guard !crumbs.isEmpty else { return .empty }
    let items = crumbs.map { crumb -> HTML in
        "<li><a href=\"\(url: crumb.path.path)\">\(crumb.name)</a></li>"
    }
    return "<nav class=\"breadcrumbs\" aria-label=\"\(say(th: "เส้นทาง", en: "Path"))\"><ol>\(items)</ol></nav>"
}
