/// A workbook as it was read: values only, without how they look.
package struct ReadWorkbook: Hashable, Sendable {
    /// What is known without reading the sheets.
    package let outline: WorkbookOutline
    /// The sheets with cells, in the order of their tabs, hidden ones among them.
    package let sheets: [ReadSheet]

    /// The sheet of that name, whatever the case of its Latin letters; spreadsheet programs allow no two.
    package func sheet(_ name: String) -> ReadSheet? {
        let key = name.lowercased()
        return sheets.first { $0.name.lowercased() == key }
    }
}

/// What a workbook says about itself, enough to recognise a template.
package struct WorkbookOutline: Hashable, Sendable {
    /// Names of all sheets in the order of their tabs, sheets of one chart left out.
    package let sheetNames: [String]
    /// Names for cells and formulas.
    package let names: [DefinedName]
    /// Properties that a program wrote under names of its own: texts as they are, numbers and logical values as texts.
    package let properties: [String: String]
}

/// A name for cells: "box" for "'ข้อมูล'!$C$5".
package struct DefinedName: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The index of the one sheet on which it holds, counted as in the file; nothing when it holds everywhere.
    package let sheet: Int?
    /// The formula that it stands for, without "=".
    package let refersTo: String
}

/// One sheet: its rows that hold something, from the top.
package struct ReadSheet: Hashable, Sendable {
    /// The name on its tab.
    package let name: String
    /// Whether people do not see it.
    package let isHidden: Bool
    /// Rows in order; blank ones are left out.
    package let rows: [ReadRow]
    /// Ranges shown as one cell; the value stands in the first cell of each.
    package let mergedRanges: [CellRange]

    /// The value at a place, `empty` where nothing stands.
    package subscript(_ address: CellAddress) -> CellValue {
        rows.found(address.row, \.number)?[address.column] ?? .empty
    }
}

/// One row: its cells that hold something, from the left.
package struct ReadRow: Hashable, Sendable {
    /// The row, from 1.
    package let number: Int
    /// Cells in order; blank ones are left out.
    package let cells: [ReadCell]

    /// The value in a column, from 1; `empty` where nothing stands.
    package subscript(_ column: Int) -> CellValue {
        cells.found(column, \.column)?.value ?? .empty
    }
}

/// One cell that holds something.
package struct ReadCell: Hashable, Sendable {
    /// The column, from 1.
    package let column: Int
    /// What it holds; never `empty`.
    package let value: CellValue
}

extension Array {
    /// Looks a number up in a list that is in the order of its numbers.
    fileprivate func found(_ number: Int, _ key: (Element) -> Int) -> Element? {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if key(self[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < endIndex && key(self[low]) == number ? self[low] : nil
    }
}
