import Dispatch
import Store

/// A connection that is opened when first used and again when it was lost, and the queue it blocks.
///
/// Unchecked: `link` is touched on `queue` only.
final class PostgresSession: @unchecked Sendable {
    let queue: DispatchQueue
    private let open: @Sendable () throws -> PostgresLink
    private var link: PostgresLink?

    /// - Parameter link: a connection already open, which nothing else uses.
    init(_ number: Int, link: PostgresLink?, open: @escaping @Sendable () throws -> PostgresLink) {
        queue = DispatchQueue(label: "postgres.\(number)")
        self.link = link
        self.open = open
    }

    /// Runs the body on a snapshot. Never twice: a body may hand its rows on as it reads them.
    func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try transaction("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY", body).get()
    }

    /// Runs the body in a transaction, and once more when the server gave way to another transaction.
    func write<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        let begin = "BEGIN TRANSACTION ISOLATION LEVEL READ COMMITTED"
        let first = try transaction(begin, body)
        guard case .refused(_, let failure?) = first, failure.isRetryable else { return try first.get() }
        Self.giveWay()
        return try transaction(begin, body).get()
    }

    func disconnect() { link = nil }

    /// At once, the repeated body could take the row again before the other transaction has woken up.
    private static func giveWay() {
        _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(.random(in: 20...80)))
    }

    private enum Outcome<Value> {
        case committed(Value)
        /// Nothing of it remains, unless the failure is a connection lost during COMMIT.
        case refused(any Error, PostgresFailure?)

        func get() throws -> Value {
            switch self {
            case .committed(let value): return value
            case .refused(let error, _): throw error
            }
        }
    }

    private func transaction<Value>(
        _ begin: String, _ body: (any Connection) throws -> Value
    ) throws -> Outcome<Value> {
        let link = try begun(begin)
        let connection = PostgresConnection(link)
        defer { if link.isLost || link.isSpoilt || !link.isIdle { disconnect() } }
        do {
            let value = try body(connection)
            // A body that swallowed a refusal has nothing to commit: the server would answer COMMIT with ROLLBACK.
            guard link.isInTransaction else {
                throw connection.failure?.storeError ?? StoreError.failed("the body ended its own transaction")
            }
            try commit(link)
            return .committed(value)
        } catch let failure as PostgresFailure {
            rollBack(link)
            return .refused(failure.storeError, failure)
        } catch {
            rollBack(link)
            return .refused(error, connection.failure)
        }
    }

    /// An idle connection may have been cut since it was last used. Nothing was asked of it yet, so another one serves.
    private func begun(_ begin: String) throws -> PostgresLink {
        if let link {
            do {
                try link.command(begin)
                return link
            } catch {
                disconnect()
                guard error.isLost else { throw error.storeError }
            }
        }
        let link = try open()
        do {
            try link.command(begin)
        } catch {
            throw error.storeError
        }
        self.link = link
        return link
    }

    private func commit(_ link: PostgresLink) throws {
        do {
            guard try link.command("COMMIT") == "COMMIT" else {
                throw StoreError.failed("the server rolled the transaction back instead of committing it")
            }
        } catch let failure as PostgresFailure where failure.isLost {
            throw StoreError.disconnected(
                "while a change was being committed; whether it was kept is unknown (\(failure.message))")
        }
    }

    /// Where this fails the connection is closed, which rolls back as well.
    private func rollBack(_ link: PostgresLink) {
        if !link.isIdle && !link.isLost { _ = try? link.command("ROLLBACK") }
    }
}
