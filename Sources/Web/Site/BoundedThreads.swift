import NIOPosix
import Synchronization
import Transfer

/// Threads for work that takes tens of milliseconds and blocks, such as hashing a password or packing a workbook: never on
/// the cooperative pool, never more at once than the machine bears, and a refusal instead of an endless queue.
package final class BoundedThreads: Sendable {
    private let threads: NIOThreadPool
    private let waiting = Mutex(0)
    private let longestQueue: Int

    /// - Parameter longestQueue: how many pieces of work may be under way or wait.
    package init(threads count: Int = 2, longestQueue: Int = 64) {
        self.longestQueue = longestQueue
        threads = NIOThreadPool(numberOfThreads: count)
        threads.start()
    }

    /// - Returns: nil when too many wait already: answer 429.
    package func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws -> Value? {
        let admitted = waiting.withLock { count in
            guard count < longestQueue else { return false }
            count += 1
            return true
        }
        guard admitted else { return nil }
        defer { waiting.withLock { $0 -= 1 } }
        return try await threads.runIfActive { work() }
    }
}

extension BoundedThreads {
    /// Asks another host.
    /// - Throws: `TransferFailure`.
    func answer(to transfer: HTTPTransfer) async throws -> HTTPAnswer {
        let outcome = try await run { () -> Result<HTTPAnswer, TransferFailure> in
            do throws(TransferFailure) {
                return .success(try transfer.run())
            } catch {
                return .failure(error)
            }
        }
        guard let outcome else { throw TransferFailure.crowded }
        return try outcome.get()
    }
}
