internal import CPostgres
import Store

/// A link inside one transaction.
final class PostgresConnection: Connection {
    private let link: PostgresLink
    /// The first refusal of the server: the transaction has failed, whatever the body made of the error.
    private(set) var failure: PostgresFailure?
    private var isScanning = false

    init(_ link: PostgresLink) {
        self.link = link
    }

    var dialect: Dialect { .postgres }

    func rows(_ query: Query) throws -> [ResultRow] {
        try guarded {
            try link.answer(query) { result in
                let columns = PostgresRow.columns(of: result)
                let row = PostgresRow()
                return (0..<PQntuples(result)).map { index in
                    row.point(at: index, of: result)
                    return ResultRow(columns: columns, values: row.values)
                }
            }
        }
    }

    @discardableResult
    func run(_ query: Query) throws -> Int {
        try guarded {
            try link.answer(query) { result in
                let isRead = String(cString: PQcmdStatus(result)).hasPrefix("SELECT")
                return isRead ? 0 : Int(String(cString: PQcmdTuples(result))) ?? 0
            }
        }
    }

    func scan(_ query: Query, _ row: (any RowReader) throws -> Void) throws {
        try guarded {
            isScanning = true
            defer { isScanning = false }
            let reader = PostgresRow()
            try link.stream(query) { result in
                reader.point(at: 0, of: result)
                try row(reader)
            }
        }
    }

    /// Keeps the first refusal and gives it the form the callers know.
    private func guarded<Value>(_ work: () throws -> Value) throws -> Value {
        guard !isScanning else {
            throw StoreError.failed("a query was asked for while another one is read row by row")
        }
        do {
            return try work()
        } catch let refusal as PostgresFailure {
            failure = failure ?? refusal
            throw refusal.storeError
        }
    }
}
