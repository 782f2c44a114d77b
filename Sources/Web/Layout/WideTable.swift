import Markup

/// A table that may be wider than a telephone: it scrolls in a frame of its own, with the keyboard too.
func wideTable(_ label: String, _ table: HTML) -> HTML {
    "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(label)\">\(table)</div>"
}
