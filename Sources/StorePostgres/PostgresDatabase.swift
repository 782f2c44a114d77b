import Store

/// A PostgreSQL database behind a pool of blocking connections, each on a queue of its own.
package final class PostgresDatabase: Database {
    private let pool: PostgresPool
    private let lock: PostgresLock

    /// Opens one connection, to see that the server is there and the database fits; the others open when needed.
    ///
    /// Blocks until the server has answered.
    /// - Parameters:
    ///   - connections: how many transactions run at the same time.
    ///   - mostWaiting: how many more may wait before `StoreError.busy`.
    ///   - statementSeconds: after how long the server gives a statement up with `StoreError.busy`; nil for never.
    /// - Throws: `StoreError.cannotOpen` when the server does not answer, or the database is not UTF-8 in byte order.
    package init(
        url: PostgresURL, connections: Int = 8, mostWaiting: Int = 1000, statementSeconds: Int? = nil
    ) throws {
        let lock = PostgresLock(url)
        let open: @Sendable () throws -> PostgresLink = {
            try lock.confirm()
            let link = try PostgresLink(url)
            try PostgresSettings.apply(to: link, statementSeconds: statementSeconds)
            return link
        }
        let first = try open()
        try PostgresSettings.check(first, url)
        let reopen: @Sendable () throws -> PostgresLink = {
            do {
                return try open()
            } catch StoreError.cannotOpen(let text) {
                throw StoreError.disconnected(text)
            }
        }
        self.lock = lock
        let sessions = (1...max(connections, 1)).map { number in
            PostgresSession(number, link: number == 1 ? first : nil, open: reopen)
        }
        pool = PostgresPool(sessions: sessions, mostWaiting: mostWaiting)
    }

    package var dialect: Dialect { .postgres }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await pool.run { session in try session.read(body) }
    }

    /// See `Database.write`. When the server gave way to another transaction (SQLSTATE 40001, 40P01), `body` runs once
    /// more from its beginning; when the connection is lost during COMMIT, it is not known whether the change was kept.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await pool.run { session in try session.write(body) }
    }

    /// Takes the lock by which servers and changing commands keep apart, without waiting; held until `close`.
    ///
    /// Blocks until the server has answered.
    /// - Parameter exclusive: false for servers, of which several run; true for a command that must be alone.
    /// - Returns: whether it was taken. One held before is let go in any case.
    package func tryServerLock(exclusive: Bool) throws -> Bool { try lock.take(exclusive: exclusive) }

    package func close() async {
        await pool.close()
        lock.release()
    }
}
