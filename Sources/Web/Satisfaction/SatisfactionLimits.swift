import Synchronization

/// How fast answers may come, by network and by local government. Kept in memory only and forgotten within the hour: no
/// address is ever written down. ADR 16 says how the figures were chosen.
///
/// Each limit is a bucket of tokens, told by one moment: when it will be full again.
package final class SatisfactionLimits: Sendable {
    package struct Limit: Sendable {
        /// Answers at once.
        package let burst: Int64
        /// Milliseconds until there is room for one more.
        package let interval: Int64
    }

    /// One network's answers for one local government: a hall full of villagers on one line, then one every ten seconds.
    package static let pair = Limit(burst: 200, interval: 10_000)
    /// All answers of one network: thousands of telephones stand behind one address of their company.
    package static let network = Limit(burst: 1_000, interval: 1_000)
    /// All answers for one local government, from wherever: reached only by twenty networks together.
    package static let place = Limit(burst: 2_000, interval: 500)
    /// All networks together that came when the table was full.
    package static let stranger = Limit(burst: 500, interval: 20)

    private enum Key: Hashable {
        case pair(CallerNetwork, String)
        case network(CallerNetwork)
        case place(String)
        case stranger

        var limit: Limit {
            switch self {
            case .pair: SatisfactionLimits.pair
            case .network: SatisfactionLimits.network
            case .place: SatisfactionLimits.place
            case .stranger: SatisfactionLimits.stranger
            }
        }
    }

    /// When each bucket will be full again; one that is not here is full.
    private let fullAt = Mutex<[Key: Int64]>([:])
    private let most: Int

    /// - Parameter most: buckets that are remembered at once, a hundred bytes each.
    package init(most: Int = 100_000) {
        self.most = most
    }

    /// Takes room for one answer from every limit that it falls under, or from none.
    ///
    /// - Parameter code: of a local government that exists.
    /// - Returns: seconds to wait; nil when the answer may be counted.
    package func take(_ network: CallerNetwork, _ code: String, at now: Int64) -> Int? {
        fullAt.withLock { fullAt in
            if fullAt.count >= most { fullAt = fullAt.filter { $0.value > now } }
            var keys: [Key] = [.pair(network, code), .network(network), .place(code)]
            if fullAt.count >= most, keys.dropLast().contains(where: { fullAt[$0] == nil }) {
                keys = [.stranger, .place(code)]
            }
            var wait: Int64 = 0
            for key in keys {
                let limit = key.limit
                let next = max(fullAt[key] ?? now, now) + limit.interval
                wait = max(wait, next - now - limit.burst * limit.interval)
            }
            if wait > 0 { return Int((wait + 999) / 1_000) }
            for key in keys { fullAt[key] = max(fullAt[key] ?? now, now) + key.limit.interval }
            return nil
        }
    }

    /// How many buckets are remembered.
    package var remembered: Int { fullAt.withLock { $0.count } }
}
