/// Where a cell stands on its sheet: "C12" is row 12, column 3.
package struct CellAddress: Hashable, Comparable, Sendable {
    /// The row, from 1; the format knows 1,048,576.
    package let row: Int
    /// The column, from 1 for "A"; the format knows 16,384.
    package let column: Int

    /// Takes any pair of numbers; one outside the format is refused where it is used.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads "C12" or "$C$12"; nothing for another form.
    package init?(_ text: String) {
        self.init(bytes: text.utf8)
    }

    /// Reads at most six letters and nine digits, so that what lies outside the format is still told as what it is.
    init?(bytes: some Sequence<UInt8>) {
        var letters = 0
        var digits = 0
        var column = 0
        var row = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                letters += 1
                guard digits == 0, letters <= 6 else { return nil }
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                guard letters > 0, digits <= 9 else { return nil }
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "$"):
                continue
            default:
                return nil
            }
        }
        guard digits > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// By rows, in a row by columns: the order in which sheets are written.
    package static func < (left: CellAddress, right: CellAddress) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }

    /// The rows and columns that the format knows.
    package static let lastRow = 1_048_576
    package static let lastColumn = 16_384

    var isInFormat: Bool { (1...Self.lastRow).contains(row) && (1...Self.lastColumn).contains(column) }
}

extension CellAddress: CustomStringConvertible {
    /// "C12".
    package var description: String { Self.letters(ofColumn: column) + String(row) }

    /// "$C$12", as formulas and names write it.
    var absolute: String { "$\(Self.letters(ofColumn: column))$\(row)" }

    private static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

/// A rectangle of cells, both corners within it: "B2:D9".
package struct CellRange: Hashable, Sendable, CustomStringConvertible {
    /// The corner at the top and left.
    package let first: CellAddress
    /// The corner at the bottom and right.
    package let last: CellAddress

    /// Takes two opposite corners in any order.
    package init(_ one: CellAddress, _ other: CellAddress) {
        first = CellAddress(row: min(one.row, other.row), column: min(one.column, other.column))
        last = CellAddress(row: max(one.row, other.row), column: max(one.column, other.column))
    }

    /// Reads "B2:D9" or "B2"; nothing for another form.
    package init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false)
        guard corners.count <= 2, let one = corners.first.flatMap({ CellAddress(bytes: $0.utf8) }),
            let other = corners.last.flatMap({ CellAddress(bytes: $0.utf8) })
        else { return nil }
        self.init(one, other)
    }

    /// Whether the cell lies within.
    package func contains(_ address: CellAddress) -> Bool {
        (first.row...last.row).contains(address.row) && (first.column...last.column).contains(address.column)
    }

    package var description: String { first == last ? first.description : "\(first):\(last)" }

    var isInFormat: Bool { first.isInFormat && last.isInFormat }
}
