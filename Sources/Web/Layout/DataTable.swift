import Domain
import Markup

/// A table whose first column names its rows. On a telephone each row is a card, with the head of the column before each
/// figure; where the columns have keys, the table can be ordered by them.
struct DataTable: Sendable {
    var label: Words
    var columns: [Column]
    var rows: [Row]
    /// nil for a table that keeps its order.
    var order: TableOrder?
    /// Many figures a row: on a telephone they stand beside each other.
    var isDense = false

    struct Column: Sendable {
        var words: Words
        /// By which the table can be ordered; nil where it cannot.
        var key: String?
        var isNumber = false
    }

    /// One cell for each column.
    struct Row: Sendable {
        var cells: [HTML]

        init(_ cells: [HTML]) { self.cells = cells }
    }
}

/// How a table is ordered, and where the same table stands in another order.
struct TableOrder: Sendable {
    /// The key of the column.
    var column: String
    var isDescending: Bool
    /// The address of the table by a column, falling or rising.
    var address: @Sendable (String, Bool) -> String
}

func dataTable(_ table: DataTable) -> HTML {
    let heads = table.columns.map { head($0, table.order) }
    return wideTable(
        table.label.text,
        """
        <table class="figures cards\(if: table.isDense, " dense")">
        <thead><tr>\(heads)</tr></thead>
        <tbody>
        \(table.rows.map { row($0, table.columns) })</tbody>
        </table>
        """)
}

/// A heading that is pressed again turns its order round. Names begin at the beginning, figures with the highest.
private func head(_ column: DataTable.Column, _ order: TableOrder?) -> HTML {
    guard let order, let key = column.key else {
        return "<th scope=\"col\"\(if: column.isNumber, " class=\"number\"")>\(column.words)</th>"
    }
    let isHere = order.column == key
    return sortedHeading(
        SortedHeading(
            words: column.words, address: order.address(key, isHere ? !order.isDescending : column.isNumber),
            direction: isHere ? (order.isDescending ? .descending : .ascending) : nil, isNumber: column.isNumber))
}

private func row(_ row: DataTable.Row, _ columns: [DataTable.Column]) -> HTML {
    let cells = zip(columns, row.cells).dropFirst().map { column, cell -> HTML in
        "<td\(if: column.isNumber, " class=\"number\"") data-label=\"\(column.words.text)\">\(cell)</td>"
    }
    return "<tr><th scope=\"row\">\(row.cells.first ?? .empty)</th>\(cells)</tr>\n"
}
