import Domain
import Markup

/// The head of a column by which a table can be ordered: a link to the same table in that order, or the other way round.
struct SortedHeading: Sendable {
    enum Direction: String, Sendable {
        case ascending, descending
    }

    var words: Words
    /// The address of the table in the order that the link leads to.
    var address: String
    /// nil while the table is ordered by another column.
    var direction: Direction?
    var isNumber = false
    /// Over how many lines of the head it stands.
    var rows = 1
}

func sortedHeading(_ heading: SortedHeading) -> HTML {
    """
    <th scope="col"\(if: heading.rows > 1, " rowspan=\"\(heading.rows)\"")\(if: heading.isNumber, " class=\"number\"")\(heading.direction.map { " aria-sort=\"\($0.rawValue)\"" as HTML })><a class="sort" href="\(url: heading.address)">\(heading.words)</a></th>
    """
}
