import Actions
import ArgumentParser
import Domain
import FoundationEssentials
import Store
import StorePostgres
import StoreSQLite

/// Which database a command works on, and how it opens it.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "sqlite:PATH or postgres://USER[:PASSWORD]@HOST[:PORT]/NAME; also MATTRATHAN_DATABASE.",
            valueName: "url"))
    var database: String?

    /// What a command is about to do.
    enum Purpose {
        /// Reads only: runs beside a server.
        case reading
        /// Writes what may change under a server: `user`, `token`.
        case writingBeside
        /// Changes rounds, answers, standards or the register: refused while a server holds the database.
        case changing
        /// Makes or brings up the schema; otherwise as `changing`.
        case migrating
    }

    var url: String {
        database ?? ProcessInfo.processInfo.environment["MATTRATHAN_DATABASE"] ?? "sqlite:data/mattrathan.sqlite"
    }

    /// - Throws: `CommandRefusal`.
    func open(for purpose: Purpose) async throws -> any Database {
        try await Self.open(url, for: purpose)
    }

    static func open(_ url: String, for purpose: Purpose) async throws -> any Database {
        do {
            let database = try connect(url, for: purpose)
            if purpose != .migrating { try await database.read { try Migrator.requireCurrent($0) } }
            return database
        } catch let error as StoreError {
            throw CommandRefusal(error.description)
        }
    }

    private static func connect(_ url: String, for purpose: Purpose) throws -> any Database {
        if url.hasPrefix("sqlite:") {
            let path = String(url.dropFirst("sqlite:".count))
            guard !path.isEmpty else { throw CommandRefusal("--database sqlite:PATH needs a path") }
            if purpose == .migrating { try makeFolder(of: path) }
            if purpose == .changing || purpose == .migrating {
                if purpose == .changing, !FileManager.default.fileExists(atPath: path) {
                    throw CommandRefusal("there is no database at \(path): run `mattrathan migrate --database \(url)`")
                }
                _ = try ServerLock(databasePath: path, holder: "a mattrathan command")
            }
            return try SQLiteDatabase(path: path, create: purpose == .migrating, readers: 2)
        }
        if url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") {
            let database = try PostgresDatabase(url: PostgresURL(url), connections: 4)
            if purpose == .changing || purpose == .migrating, try !database.tryServerLock(exclusive: true) {
                throw CommandRefusal("a server holds this PostgreSQL database: stop it first")
            }
            return database
        }
        throw CommandRefusal("--database must begin with sqlite: or postgres:// (it is \(url.prefix(20)))")
    }

    private static func makeFolder(of path: String) throws {
        guard let slash = path.lastIndex(of: "/") else { return }
        let folder = String(path[..<slash])
        guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else { return }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw CommandRefusal("the folder \(folder) cannot be made: it must be writable by this user")
        }
    }
}
