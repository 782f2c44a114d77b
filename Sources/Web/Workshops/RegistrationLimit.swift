import Synchronization

/// How fast one network may register, kept in memory only. What is taken is bounded by the seats of each local government anyway; this keeps
/// one network from answering for the whole country in a minute.
package final class RegistrationLimit: Sendable {
    /// At once: thousands of telephones stand behind one address of their company.
    package static let burst: Int64 = 300
    /// Milliseconds until there is room for one more.
    package static let interval: Int64 = 500
    /// Networks that are remembered at once; beyond, the oldest are forgotten by being full again.
    private static let most = 100_000

    /// When each network may do everything again; one that is not here may.
    private let fullAt = Mutex<[CallerNetwork: Int64]>([:])

    package init() {}

    /// - Returns: seconds to wait; nil when it may.
    package func take(_ network: CallerNetwork, at now: Int64) -> Int? {
        fullAt.withLock { fullAt in
            if fullAt.count >= Self.most { fullAt = fullAt.filter { $0.value > now } }
            let next = max(fullAt[network] ?? now, now) + Self.interval
            let wait = next - now - Self.burst * Self.interval
            if wait > 0 { return Int((wait + 999) / 1_000) }
            fullAt[network] = next
            return nil
        }
    }
}
