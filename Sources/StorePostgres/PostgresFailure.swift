internal import CPostgres
import Store

/// What the server or libpq refused, still with its SQLSTATE.
struct PostgresFailure: Error {
    /// Five characters, or nil where libpq itself failed.
    let state: String?
    let message: String
    /// The constraint, or `table.column` for a missing value.
    let constraint: String?
    /// The connection is gone: the next use opens another.
    let isLost: Bool

    init(result: OpaquePointer?, link: OpaquePointer) {
        func field(_ code: Unicode.Scalar) -> String? {
            result.flatMap { PQresultErrorField($0, Int32(code.value)) }.map { String(cString: $0) }
        }
        let state = field("C")
        self.state = state
        message = oneLine(field("M") ?? String(cString: PQerrorMessage(link)))
        let column = field("c").map { "\(field("t") ?? "").\($0)" }
        constraint = field("n") ?? column
        isLost =
            PQstatus(link) == CONNECTION_BAD || state?.hasPrefix("08") == true
            || ["57P01", "57P02", "57P03", "57P05"].contains(state)
    }

    /// Two transactions met: the whole body may run once more.
    var isRetryable: Bool { !isLost && (state == "40001" || state == "40P01") }

    /// A prepared statement no longer fits the schema or the server: a new connection starts afresh.
    var spoilsStatements: Bool { state == "0A000" || state == "26000" }

    var storeError: StoreError {
        if isLost { return .disconnected(message) }
        switch state {
        case "53100": return .full(message)
        case "25006": return .readOnly(message)
        case "55P03", "57014", "40001", "40P01": return .busy(message)
        case "XX001", "XX002": return .corrupt(message)
        default: break
        }
        if let state, state.hasPrefix("23") { return .constraint(constraint ?? message) }
        return .failed(state.map { "\(message) (\($0))" } ?? message)
    }
}

/// The words of a message that libpq or the server spread over several lines.
func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
