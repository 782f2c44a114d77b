import Domain
import Markup

/// The form above a long table. It sends itself by GET, so that what was narrowed can be kept and handed on as an address.
struct FilterForm: Sendable {
    var label: Words
    /// The address of the table, with the fragment at which it stands.
    var path: String
    /// What the address says besides: the order of the table, the figures it is made from.
    var kept: [(name: String, value: String)] = []
    var fields: [Field]
    /// Where everything is shown again; nil while nothing is narrowed.
    var cleared: String?
}

func filterForm(_ form: FilterForm) -> HTML {
    """
    <form class="filter screen-only" method="get" action="\(url: form.path)" role="search" aria-label="\(form.label.text)">
    \(form.kept.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML })
    \(form.fields.map(field))
    <p class="filter-buttons"><button>\(th: "แสดง", en: "Show")</button>\(form.cleared.map { " <a href=\"\(url: $0)\">\(th: "ล้างตัวกรอง", en: "Clear the filter")</a>" as HTML })</p>
    </form>
    """
}
