import Domain
import Foundation
import GRDB
import Store

/// The embedded engine: one SQLite file in WAL mode, several readers, one writer that commits waiting writes together.
package final class SQLiteDatabase: Store.Database {
    package let dialect = Dialect.sqlite
    package let path: String
    private let pool: DatabasePool
    private let writer: GroupCommit

    /// Opens the file, or makes it where `create` allows.
    /// - Throws: `StoreError.cannotOpen`, `readOnly`, `corrupt`, `busy`, each naming the file.
    package init(path: String, create: Bool = true, readers: Int = 4) throws {
        self.path = path
        if !create, !FileManager.default.fileExists(atPath: path) {
            throw StoreError.cannotOpen(
                "there is no database at \(path): run `mattrathan migrate` or `mattrathan demo`")
        }
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.label = "mattrathan"
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                // GRDB sets NORMAL when the pool opens; an acknowledged save must survive a power cut.
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
                try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
                try database.execute(sql: "PRAGMA cache_size = -32768")
                try database.execute(sql: "PRAGMA temp_store = MEMORY")
            }
        } catch {
            throw SQLiteFailure.opening(path, error)
        }
        writer = GroupCommit(pool: pool)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Store.Connection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { opened in
                continuation.resume(
                    with: Result {
                        do {
                            return try body(SQLiteConnection(opened.get()))
                        } catch let error as DatabaseError {
                            throw SQLiteFailure.translated(error)
                        }
                    })
            }
        }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Store.Connection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            writer.add(PendingWrite(body: body, continuation: continuation))
        }
    }

    /// Moves what was committed from the log beside the file into the file, which is the whole database then.
    /// - Throws: `StoreError.busy` while somebody else reads it.
    package func checkpoint() throws {
        do {
            try pool.writeWithoutTransaction { database in _ = try database.checkpoint(.truncate) }
        } catch {
            throw SQLiteFailure.translated(error)
        }
    }

    package func close() async {
        writer.stop()
        try? pool.close()
    }
}
