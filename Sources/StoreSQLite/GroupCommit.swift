import Domain
import Foundation
import GRDB
import Store

/// The one writer of a SQLite file. Writes that arrive while a commit waits for the disk share the next one: one
/// transaction, a savepoint each, so that the failure of one leaves the others alone.
final class GroupCommit: @unchecked Sendable {
    private let pool: DatabasePool
    private let condition = NSCondition()
    private var waiting: [any Write] = []
    private var stopping = false
    private var stopped = false

    /// More waiting than this is an overload that waiting would only make worse.
    private static let longestQueue = 20_000
    private static let largestBatch = 256

    init(pool: DatabasePool) {
        self.pool = pool
        let thread = Thread { [self] in work() }
        thread.name = "group-commit"
        thread.stackSize = 4 << 20
        thread.start()
    }

    func add(_ write: any Write) {
        condition.lock()
        if stopping || waiting.count >= Self.longestQueue {
            let refusal = stopping ? StoreError.disconnected("it is closing") : .busy("too many writes are waiting")
            condition.unlock()
            write.finish(refusal)
            return
        }
        waiting.append(write)
        condition.signal()
        condition.unlock()
    }

    /// Ends after everything that was added is committed.
    func stop() {
        condition.lock()
        stopping = true
        condition.broadcast()
        while !stopped { condition.wait() }
        condition.unlock()
    }

    private func work() {
        while true {
            condition.lock()
            while waiting.isEmpty && !stopping { condition.wait() }
            if waiting.isEmpty {
                stopped = true
                condition.broadcast()
                condition.unlock()
                return
            }
            let batch = Array(waiting.prefix(Self.largestBatch))
            waiting.removeFirst(batch.count)
            condition.unlock()
            let failure = commit(batch)
            for write in batch { write.finish(failure) }
        }
    }

    /// - Returns: what made the whole batch fail, if anything.
    private func commit(_ batch: [any Write]) -> StoreError? {
        pool.writeWithoutTransaction { database in
            do {
                let connection = SQLiteConnection(database)
                try connection.run("BEGIN IMMEDIATE")
                for write in batch {
                    try connection.run("SAVEPOINT one_write")
                    if !write.perform(on: connection) {
                        guard database.isInsideTransaction else { throw SQLiteFailure.lostTransaction(write.failure) }
                        try connection.run("ROLLBACK TO one_write")
                    }
                    try connection.run("RELEASE one_write")
                }
                try connection.run("COMMIT")
                return nil
            } catch {
                if database.isInsideTransaction { try? database.execute(sql: "ROLLBACK") }
                return SQLiteFailure.translated(error)
            }
        }
    }
}

/// A write waiting for its commit.
protocol Write: AnyObject, Sendable {
    var failure: (any Error)? { get }
    /// - Returns: false when the body threw.
    func perform(on connection: SQLiteConnection) -> Bool
    /// Tells whoever waits. `failure` is that of the whole batch.
    func finish(_ failure: StoreError?)
}

/// Touched by the writer's thread only, once it is added.
final class PendingWrite<Value: Sendable>: Write, @unchecked Sendable {
    private let body: @Sendable (any Store.Connection) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    /// nil until the body was tried.
    private var result: Result<Value, any Error>?

    init(
        body: @escaping @Sendable (any Store.Connection) throws -> Value,
        continuation: CheckedContinuation<Value, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    var failure: (any Error)? {
        if case .failure(let error)? = result { error } else { nil }
    }

    func perform(on connection: SQLiteConnection) -> Bool {
        result = Result { try body(connection) }
        return failure == nil
    }

    func finish(_ failure: StoreError?) {
        if let failure, self.failure == nil {
            continuation.resume(throwing: failure)
        } else if let own = self.failure as? DatabaseError {
            continuation.resume(throwing: SQLiteFailure.translated(own))
        } else {
            continuation.resume(with: result ?? .failure(StoreError.failed("the write was not tried")))
        }
    }
}
