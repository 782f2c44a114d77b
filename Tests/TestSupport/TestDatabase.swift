import Foundation
import Store
import StorePostgres
import StoreSQLite
import Synchronization

/// A database of its own for one test, a copy of one that was migrated once. It is removed when closed or let go.
package final class TestDatabase: Database {
    /// Where it is, for a test that opens it a second time.
    package enum Place: Sendable {
        case file(String)
        case server(PostgresURL)
    }

    package let place: Place
    private let inner: any Database
    private let isClosed = Mutex(false)

    /// - Parameter migrated: false for a database without any table.
    package static func make(
        _ engine: Engine, migrated: Bool = true, connections: Int = 8
    ) async throws -> TestDatabase {
        let place = try await templates.copy(engine, migrated: migrated)
        return TestDatabase(place, try open(place, connections))
    }

    private init(_ place: Place, _ inner: any Database) {
        self.place = place
        self.inner = inner
    }

    deinit {
        if isClosed.withLock({ $0 }) { return }
        let (place, inner) = (place, inner)
        Task { await Self.remove(place, inner) }
    }

    package var dialect: Dialect { inner.dialect }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await inner.read(body)
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await inner.write(body)
    }

    package func close() async {
        let wasOpen = isClosed.withLock { closed in
            defer { closed = true }
            return !closed
        }
        if wasOpen { await Self.remove(place, inner) }
    }

    /// The same database through connections of its own; the caller closes it.
    package func openAgain(connections: Int = 4) throws -> any Database { try Self.open(place, connections) }

    static func open(_ place: Place, _ connections: Int) throws -> any Database {
        switch place {
        case .file(let path): try SQLiteDatabase(path: path, readers: connections)
        case .server(let url): try PostgresDatabase(url: url, connections: connections)
        }
    }

    private static let templates = DatabaseTemplates()

    private static func remove(_ place: Place, _ inner: any Database) async {
        await inner.close()
        await templates.remove(place)
    }
}
