import Synchronization

/// Failed sign-ins by account and by network. Delays grow with failures and never lock a person out for good.
package final class SignInAttempts: Sendable {
    private struct Failures {
        var count = 0
        var last: Int64 = 0
    }

    /// What failures are counted for.
    package enum Key: Hashable, Sendable {
        case account(String)
        /// Many officers share one address, so it bears more.
        case network(String)

        /// Failures that cost nothing, then the delay doubles to its longest.
        var free: Int {
            switch self {
            case .account: 5
            case .network: 100
            }
        }
    }

    private let failures = Mutex<[Key: Failures]>([:])
    private static let longestDelay: Int64 = 60_000
    private static let forgottenAfter: Int64 = 15 * 60_000

    package init() {}

    /// - Returns: seconds to wait before another attempt; nil when it may be made now.
    package func delay(_ keys: [Key], at now: Int64) -> Int? {
        failures.withLock { failures in
            let waits = keys.compactMap { key -> Int64? in
                guard let known = failures[key], known.count > key.free else { return nil }
                let delay = min(Self.longestDelay, 1_000 << Int64(min(known.count - key.free - 1, 10)))
                let left = known.last + delay - now
                return left > 0 ? left : nil
            }
            return waits.max().map { Int(($0 + 999) / 1_000) }
        }
    }

    package func failed(_ keys: [Key], at now: Int64) {
        failures.withLock { failures in
            if failures.count > 50_000 { failures = failures.filter { $0.value.last > now - Self.forgottenAfter } }
            for key in keys {
                var known = failures[key] ?? Failures()
                if known.last < now - Self.forgottenAfter { known.count = 0 }
                known.count += 1
                known.last = now
                failures[key] = known
            }
        }
    }

    package func succeeded(_ key: Key) {
        failures.withLock { $0[key] = nil }
    }
}
