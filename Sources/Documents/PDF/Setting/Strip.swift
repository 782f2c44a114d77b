/// A piece of a page over its whole width that is never cut: a line of a paragraph, or of a row of a table.
///
/// Lengths are in points; across, from the left margin.
struct Strip {
    /// Where a strip came to stand.
    struct Place {
        var top: Double
        /// Nothing of the same table stands above it on its page.
        var isFirst = true
        /// Nothing of the same table stands below it on its page.
        var isLast = true
    }

    var height: Double
    /// Dropped at the head of a page.
    var spaceAbove = 0.0
    var keepsWithNext = false
    var beginsPage = false
    var table: TableHead?
    var entry: OutlineEntry?
    /// What it begins with, for the foot of the page before it.
    var line: Line?
    var draw: (Canvas, Place) -> Void = { _, _ in }
}

/// What stands again above the rest of a table on its next page.
final class TableHead {
    let strips: [Strip]
    let height: Double

    init(_ strips: [Strip]) {
        self.strips = strips
        height = strips.reduce(0) { $0 + $1.height }
    }
}

struct OutlineEntry {
    var words: String
    /// From 1.
    var level: Int
}
