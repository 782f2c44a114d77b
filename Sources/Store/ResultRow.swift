import Domain

/// One row of a result. Reading a column that is absent, or of another type than asked, throws; it never traps.
package struct ResultRow: Sendable {
    package let columns: ColumnNames
    package let values: [SQLValue]

    package init(columns: ColumnNames, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    package func get(_ column: String) throws -> Int64 {
        guard case .integer(let value) = try value(column) else { throw wrongType(column, "an integer") }
        return value
    }

    package func get(_ column: String) throws -> Int { Int(try get(column) as Int64) }

    package func get(_ column: String) throws -> Bool { try get(column) as Int64 != 0 }

    package func get(_ column: String) throws -> String {
        guard case .text(let value) = try value(column) else { throw wrongType(column, "text") }
        return value
    }

    package func get(_ column: String) throws -> [UInt8] {
        guard case .blob(let value) = try value(column) else { throw wrongType(column, "a blob") }
        return value
    }

    package func get(_ column: String) throws -> ExactDecimal { ExactDecimal(millionths: try get(column)) }

    package func find(_ column: String) throws -> Int64? { try isNull(column) ? nil : try get(column) as Int64 }

    package func find(_ column: String) throws -> Int? { try isNull(column) ? nil : try get(column) as Int }

    package func find(_ column: String) throws -> String? { try isNull(column) ? nil : try get(column) as String }

    package func find(_ column: String) throws -> [UInt8]? { try isNull(column) ? nil : try get(column) as [UInt8] }

    package func find(_ column: String) throws -> ExactDecimal? {
        try isNull(column) ? nil : try get(column) as ExactDecimal
    }

    package func isNull(_ column: String) throws -> Bool { try value(column) == .null }

    private func value(_ column: String) throws -> SQLValue {
        guard let index = columns.index(of: column) else {
            throw StoreError.wrongColumn("no column \(column) among \(columns.names.joined(separator: ", "))")
        }
        return values[index]
    }

    private func wrongType(_ column: String, _ wanted: String) -> StoreError {
        .wrongColumn("column \(column) does not hold \(wanted)")
    }
}

/// The column names of one result, shared by its rows.
package final class ColumnNames: Sendable {
    package let names: [String]

    package init(_ names: [String]) {
        self.names = names
    }

    func index(of name: String) -> Int? {
        names.firstIndex(of: name)
    }
}
