import GRDB
import GRDBSQLite
import Store

/// The engine's errors as ours, each one clear line.
enum SQLiteFailure {
    static func current(of database: GRDB.Database, running text: String) -> StoreError {
        let connection = database.sqliteConnection
        let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "unknown"
        return named(sqlite3_extended_errcode(connection), message, running: text)
    }

    static func translated(_ error: any Error) -> StoreError {
        switch error {
        case let error as StoreError: error
        case let error as DatabaseError:
            named(error.extendedResultCode.rawValue, error.message ?? "unknown", running: error.sql ?? "")
        default: .failed("\(error)")
        }
    }

    static func opening(_ path: String, _ error: any Error) -> StoreError {
        switch translated(error) {
        case .cannotOpen(let text):
            .cannotOpen("cannot open \(path): \(text); the folder must exist and be writable by this user")
        case .readOnly: .readOnly("\(path) and its folder must be writable by this user")
        case .corrupt(let text): .corrupt("\(path): \(text); restore a back-up or name another file")
        case .busy: .busy("another program keeps \(path) locked; end it or wait")
        case .full: .full("no space left beside \(path)")
        case let other: other
        }
    }

    /// The engine ended the transaction by itself (a full disk, an I/O error): nothing of the batch is left.
    static func lostTransaction(_ error: (any Error)?) -> StoreError {
        error.map(translated) ?? .failed("the transaction was ended by the engine")
    }

    private static func named(_ code: Int32, _ message: String, running text: String) -> StoreError {
        switch code & 0xff {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy(message)
        case SQLITE_FULL: .full(message)
        case SQLITE_READONLY, SQLITE_PERM: .readOnly(message)
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt(message)
        case SQLITE_CANTOPEN: .cannotOpen(message)
        case SQLITE_CONSTRAINT: .constraint(message)
        case SQLITE_IOERR: .failed("input or output error on the disk (\(message))")
        default: .failed("\(message) (code \(code)) in \(text.split(separator: "\n").first ?? "")")
        }
    }
}
