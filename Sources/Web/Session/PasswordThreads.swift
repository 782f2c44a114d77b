import NIOPosix
import Synchronization

/// Threads for password hashing, which takes tens of milliseconds and 19 MiB each: never on the cooperative pool, never
/// more at once than the machine bears, and a refusal instead of an endless queue.
package final class PasswordThreads: Sendable {
    private let threads: NIOThreadPool
    private let waiting = Mutex(0)
    private static let longestQueue = 64

    package init() {
        threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
    }

    /// - Returns: nil when too many wait already: answer 429.
    package func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws -> Value? {
        let admitted = waiting.withLock { count in
            guard count < Self.longestQueue else { return false }
            count += 1
            return true
        }
        guard admitted else { return nil }
        defer { waiting.withLock { $0 -= 1 } }
        return try await threads.runIfActive { work() }
    }
}
