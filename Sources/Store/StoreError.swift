/// What a database can refuse. Each case is one clear line for whoever runs the program.
package enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or server cannot be opened.
    case cannotOpen(String)
    /// Another server holds the file.
    case heldByServer(String)
    /// Another program kept the database locked for too long.
    case busy(String)
    /// The disk took no more.
    case full(String)
    /// The file or folder cannot be written.
    case readOnly(String)
    /// The file is damaged or no database.
    case corrupt(String)
    /// A constraint refused the row; the name is the constraint's where the engine tells it.
    case constraint(String)
    /// The schema is older than the program.
    case schemaOlder(String)
    /// The schema is newer than the program.
    case schemaNewer(String)
    /// A result has no such column or it is of another type.
    case wrongColumn(String)
    /// The connection was lost.
    case disconnected(String)
    /// Anything else the engine said.
    case failed(String)

    package var description: String {
        switch self {
        case .cannotOpen(let text): text
        case .heldByServer(let text): text
        case .busy(let text): "the database is busy: \(text)"
        case .full(let text): "the disk is full: \(text)"
        case .readOnly(let text): "the database cannot be written: \(text)"
        case .corrupt(let text): "the file is damaged or no database: \(text)"
        case .constraint(let text): "the database refused a row: \(text)"
        case .schemaOlder(let text): text
        case .schemaNewer(let text): text
        case .wrongColumn(let text): "unexpected answer of the database: \(text)"
        case .disconnected(let text): "the connection to the database was lost: \(text)"
        case .failed(let text): "the database failed: \(text)"
        }
    }
}
