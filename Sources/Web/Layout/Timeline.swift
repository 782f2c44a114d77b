import Domain
import Markup

/// One thing that happened: what, by whom, when.
struct TimelineEntry: Sendable {
    /// Milliseconds since 1970, UTC.
    var at: Int64
    var who: String
    var role: Words?
    var what: [Words]
    /// By which it can be found again: its name, and the number.
    var reference: (name: Words, number: String)?
}

/// What happened, newest first.
func timeline(_ entries: [TimelineEntry]) -> HTML {
    let items = entries.map { entry -> HTML in
        """
        <li><p class="when">\(dateTime: entry.at)</p>
        <p><strong>\(thai: entry.who)</strong>\(entry.role.map { " <span class=\"hint\">\($0)</span>" as HTML })</p>
        \(entry.what.map { "<p>\($0)</p>" as HTML })\(entry.reference.map { "<p class=\"hint\">\($0.name) <code>\($0.number)</code></p>" as HTML })</li>
        """
    }
    return "<ol class=\"timeline\">\(items)</ol>"
}
