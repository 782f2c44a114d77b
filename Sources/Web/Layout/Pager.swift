import Domain
import Markup

/// The ways to the other pages of a long list.
struct Pager: Sendable {
    /// From 1.
    var number: Int
    var pages: Int
    /// The address of a page by its number.
    var address: @Sendable (Int) -> String
}

/// Nothing while everything stands on one page.
func pager(_ pager: Pager, label: Words) -> HTML {
    guard pager.pages > 1 else { return .empty }
    let (number, pages) = (pager.number, pager.pages)
    return """
        <nav class="pager" aria-label="\(label.text)">
        \(if: number > 1, "<a href=\"\(url: pager.address(number - 1))\" rel=\"prev\">← \(th: "ก่อนหน้า", en: "Previous")</a>")
        <span>\(th: "หน้า \(number) จาก \(pages)", en: "Page \(number) of \(pages)")</span>
        \(if: number < pages, "<a href=\"\(url: pager.address(number + 1))\" rel=\"next\">\(th: "ถัดไป", en: "Next") →</a>")
        </nav>
        """
}
