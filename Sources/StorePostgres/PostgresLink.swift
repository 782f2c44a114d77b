internal import CPostgres
import Store

/// One connection of libpq. It blocks, so it lives on the queue of a session or under the server lock, never on the
/// cooperative pool; not Sendable.
final class PostgresLink {
    private let raw: OpaquePointer
    private var statements = PostgresStatements()
    /// Set when what is prepared no longer fits: the session opens another link.
    private(set) var isSpoilt = false

    /// - Throws: `StoreError.cannotOpen` with the address and what libpq said.
    init(_ url: PostgresURL) throws {
        guard let raw = PQconnectdb(url.connectionInfo) else {
            throw StoreError.cannotOpen("no memory for a connection to \(url)")
        }
        self.raw = raw
        guard PQstatus(raw) == CONNECTION_OK else {
            throw StoreError.cannotOpen("cannot connect to \(url): \(oneLine(String(cString: PQerrorMessage(raw))))")
        }
        PQsetNoticeProcessor(raw, { _, _ in }, nil)
    }

    deinit { PQfinish(raw) }

    var isLost: Bool { PQstatus(raw) == CONNECTION_BAD }
    var isInTransaction: Bool { PQtransactionStatus(raw) == PQTRANS_INTRANS }
    var isIdle: Bool { PQtransactionStatus(raw) == PQTRANS_IDLE }
    var serverVersion: Int { Int(PQserverVersion(raw)) }

    /// Runs a command without values.
    /// - Returns: the server's word for what it did: after `COMMIT`, `ROLLBACK` when the transaction had failed.
    @discardableResult
    func command(_ text: String) throws(PostgresFailure) -> String {
        let result = PQexec(raw, text)
        defer { PQclear(result) }
        try check(result)
        return String(cString: PQcmdStatus(result))
    }

    /// The answer as a whole; the row stands before its first row.
    func answer<Value>(_ query: Query, _ use: (OpaquePointer) -> Value) throws -> Value {
        let parameters = try PostgresParameters(query.values)
        let name = try prepared(query.text, parameters)
        let count = Int32(query.values.count)
        let result = parameters.withPointers { values, lengths, formats in
            if let name { return PQexecPrepared(raw, name, count, values, lengths, formats, 0) }
            let text = parameters.textWithNulls(query.text)
            return PQexecParams(raw, text, count, parameters.boundTypes, values, lengths, formats, 0)
        }
        defer { PQclear(result) }
        try check(result)
        guard let result else { throw PostgresFailure(result: nil, link: raw) }
        return use(result)
    }

    /// The answer row by row, as the server sends it. When `use` throws, the rest is read and dropped, so that the
    /// transaction stays usable.
    func stream(_ query: Query, _ use: (OpaquePointer) throws -> Void) throws {
        let parameters = try PostgresParameters(query.values)
        let name = try prepared(query.text, parameters)
        let count = Int32(query.values.count)
        let sent = parameters.withPointers { values, lengths, formats in
            if let name { return PQsendQueryPrepared(raw, name, count, values, lengths, formats, 0) }
            let text = parameters.textWithNulls(query.text)
            return PQsendQueryParams(raw, text, count, parameters.boundTypes, values, lengths, formats, 0)
        }
        guard sent == 1, PQsetSingleRowMode(raw) == 1 else { throw PostgresFailure(result: nil, link: raw) }
        var refused: (any Error)?
        while let result = PQgetResult(raw) {
            defer { PQclear(result) }
            do {
                try check(result)
                if refused == nil, PQntuples(result) > 0 { try use(result) }
            } catch {
                refused = refused ?? error
            }
        }
        if let refused { throw refused }
        if isLost { throw PostgresFailure(result: nil, link: raw) }
    }

    /// The name of the prepared statement, or nil for what is run only once.
    private func prepared(_ text: String, _ parameters: PostgresParameters) throws(PostgresFailure) -> String? {
        guard PostgresStatements.areWorthKeeping(text, parameters) else { return nil }
        if let name = statements.name(text, parameters) { return name }
        if statements.isFull {
            try command("DEALLOCATE ALL")
            statements.forget()
        }
        let name = statements.newName()
        let types = parameters.boundTypes
        let result = PQprepare(raw, name, parameters.textWithNulls(text), Int32(types.count), types)
        defer { PQclear(result) }
        try check(result)
        statements.keep(name, text, parameters)
        return name
    }

    private func check(_ result: OpaquePointer?) throws(PostgresFailure) {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: return
        default:
            let failure = PostgresFailure(result: result, link: raw)
            if failure.isLost || failure.spoilsStatements { isSpoilt = true }
            throw failure
        }
    }
}
