import Domain
import GRDB
import GRDBSQLite
import Store

/// One connection inside a transaction. Statements come from GRDB's cache; they are bound, stepped and read here, since
/// reading a GRDB row traps on an unexpected NULL or type and a scan of the country needs no row objects.
struct SQLiteConnection: Store.Connection {
    let database: GRDB.Database
    var dialect: Dialect { .sqlite }

    init(_ database: GRDB.Database) {
        self.database = database
    }

    func rows(_ query: Query) throws -> [ResultRow] {
        var kept: [ResultRow] = []
        try step(query) { statement, names in
            var values: [SQLValue] = []
            values.reserveCapacity(names.names.count)
            for column in 0..<Int32(names.names.count) { values.append(columnValue(statement, column)) }
            kept.append(ResultRow(columns: names, values: values))
        }
        return kept
    }

    @discardableResult
    func run(_ query: Query) throws -> Int {
        try step(query) { _, _ in }
        return Int(sqlite3_changes(database.sqliteConnection))
    }

    func scan(_ query: Query, _ row: (any RowReader) throws -> Void) throws {
        var reader: SQLiteRowReader?
        try step(query) { statement, _ in
            let current = reader ?? SQLiteRowReader(statement)
            reader = current
            try row(current)
        }
    }

    /// Binds, steps through every row, and leaves the statement reset whatever happens.
    private func step(_ query: Query, _ row: (OpaquePointer, ColumnNames) throws -> Void) throws {
        let prepared = try database.cachedStatement(sql: query.text)
        let statement = prepared.sqliteStatement
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        try bind(query.values, to: statement, of: query.text)
        var names: ColumnNames?
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                let known = names ?? ColumnNames(prepared.columnNames)
                names = known
                try row(statement, known)
            case SQLITE_DONE:
                return
            default:
                throw SQLiteFailure.current(of: database, running: query.text)
            }
        }
    }

    private func bind(_ values: [SQLValue], to statement: OpaquePointer, of text: String) throws {
        for (offset, value) in values.enumerated() {
            let position = Int32(offset + 1)
            let code: Int32
            switch value {
            case .null: code = sqlite3_bind_null(statement, position)
            case .integer(let number): code = sqlite3_bind_int64(statement, position, number)
            case .text(var string):
                code =
                    string.isEmpty
                    ? sqlite3_bind_text(statement, position, "", 0, copied)
                    : string.withUTF8 { bytes in
                        bytes.withMemoryRebound(to: CChar.self) { characters in
                            sqlite3_bind_text(
                                statement, position, characters.baseAddress, Int32(characters.count), copied)
                        }
                    }
            case .blob(let bytes):
                code = bytes.withUnsafeBufferPointer { buffer in
                    buffer.isEmpty
                        ? sqlite3_bind_zeroblob(statement, position, 0)
                        : sqlite3_bind_blob(statement, position, buffer.baseAddress, Int32(buffer.count), copied)
                }
            }
            guard code == SQLITE_OK else { throw SQLiteFailure.current(of: database, running: text) }
        }
    }
}

/// The row under the cursor.
private final class SQLiteRowReader: RowReader {
    let statement: OpaquePointer

    init(_ statement: OpaquePointer) {
        self.statement = statement
    }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

    func text(_ column: Int) -> String { columnText(statement, Int32(column)) }

    func blob(_ column: Int) -> [UInt8] { columnBlob(statement, Int32(column)) }

    func value(_ column: Int) -> SQLValue { columnValue(statement, Int32(column)) }
}

private func columnValue(_ statement: OpaquePointer, _ column: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
    case SQLITE_TEXT: .text(columnText(statement, column))
    case SQLITE_BLOB: .blob(columnBlob(statement, column))
    case SQLITE_FLOAT: .text(String(sqlite3_column_double(statement, column)))
    default: .null
    }
}

private func columnText(_ statement: OpaquePointer, _ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
}

private func columnBlob(_ statement: OpaquePointer, _ column: Int32) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(statement, column))
    guard count > 0, let bytes = sqlite3_column_blob(statement, column) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
}

/// SQLITE_TRANSIENT: the engine copies what is bound.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
