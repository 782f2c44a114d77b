import Synchronization

/// Failed attempts to prove who one is, by account and by network. What they cost is time: delays that double and end.
///
/// An attempt counts from its beginning, so that a thousand at once are a thousand, and is taken back when it succeeds. Three
/// counts hold it up:
///
/// - **the account in its network** (`pair`): five failures are free, then one second, two, four … up to one minute. An attacker
///   inside the office's own network gets some seventy guesses in the first hour, sixty after that.
/// - **the account from strange networks, all together** (`strangers`): ten are free, then up to five minutes. A thousand networks
///   have no more than thirty guesses in an hour between them, twelve after that. Who is in a network from which the account
///   has signed in before (`isAtHome`) is not held up by this: nobody elsewhere can keep the owner out of his own office.
/// - **the network, whoever is tried** (`network`): three hundred are free, since a whole building shares an address, then up to one
///   minute. Not asked of those at home either: a neighbour who tries every name does not stop the office.
///
/// Whoever is kept out in a strange network signs in from his office, or gets a one-time code for a new password. In memory: with
/// n servers the figures are n times as high, and a restart forgets them.
package final class SignInAttempts: Sendable {
    /// What is guessed: failures with one are none with the other.
    package enum Step: String, Sendable {
        case password, code
    }

    fileprivate enum Key: Hashable {
        case pair(Step, String, String)
        case strangers(Step, String)
        case network(CallerNetwork)

        /// Failures that cost nothing.
        var free: Int {
            switch self {
            case .pair: 5
            case .strangers: 10
            case .network: 300
            }
        }

        var longestDelay: Int64 {
            switch self {
            case .pair, .network: 60_000
            case .strangers: 300_000
            }
        }
    }

    private struct Failures {
        var count = 0
        var last: Int64 = 0
    }

    /// An attempt under way; it stands as a failure until it is taken back.
    package struct Attempt: Sendable {
        fileprivate let marks: [(key: Key, previous: Int64)]
        fileprivate let moment: Int64
    }

    package enum Admission: Sendable {
        case admitted(Attempt)
        /// Seconds to wait before another attempt.
        case wait(Int)
    }

    private let failures = Mutex<[Key: Failures]>([:])
    private static let forgottenAfter: Int64 = 3_600_000
    private static let mostRemembered = 100_000

    package init() {}

    /// - Parameters:
    ///   - account: the name that was typed, whether there is one or not.
    ///   - isAtHome: whether the account has signed in from this network before.
    package func begin(
        _ step: Step, _ account: String, from network: CallerNetwork, isAtHome: Bool, at now: Int64
    ) -> Admission {
        var keys = [Key.pair(step, account, network.wide)]
        if !isAtHome { keys += [.strangers(step, account), .network(network)] }
        return failures.withLock { failures in
            if failures.count >= Self.mostRemembered { Self.forget(&failures, at: now) }
            let waits = keys.compactMap { wait(for: $0, failures[$0], at: now) }
            if let longest = waits.max() { return .wait(Int((longest + 999) / 1_000)) }
            let marks = keys.map { key -> (key: Key, previous: Int64) in
                var known = failures[key] ?? Failures()
                if known.last < now - Self.forgottenAfter { known.count = 0 }
                let previous = known.last
                known.count += 1
                known.last = now
                failures[key] = known
                return (key, previous)
            }
            return .admitted(Attempt(marks: marks, moment: now))
        }
    }

    /// The person was the right one: what was counted for the account here is forgotten. The network keeps what others did in it.
    package func succeeded(_ attempt: Attempt) {
        failures.withLock { failures in
            for (key, previous) in attempt.marks {
                if case .network = key {
                    Self.takeBack(key, previous, attempt.moment, &failures)
                } else {
                    failures[key] = nil
                }
            }
        }
    }

    /// Nothing was tried after all.
    package func withdrawn(_ attempt: Attempt) {
        failures.withLock { failures in
            for (key, previous) in attempt.marks { Self.takeBack(key, previous, attempt.moment, &failures) }
        }
    }

    private func wait(for key: Key, _ known: Failures?, at now: Int64) -> Int64? {
        guard let known, known.count > key.free, known.last >= now - Self.forgottenAfter else { return nil }
        let delay = min(key.longestDelay, 1_000 << Int64(min(known.count - key.free - 1, 20)))
        let left = known.last + delay - now
        return left > 0 ? left : nil
    }

    private static func takeBack(_ key: Key, _ previous: Int64, _ moment: Int64, _ failures: inout [Key: Failures]) {
        guard var known = failures[key] else { return }
        known.count -= 1
        if known.last == moment { known.last = previous }
        failures[key] = known.count > 0 ? known : nil
    }

    /// Makes room: what is old goes, and where that is not enough, what holds nobody up yet.
    private static func forget(_ failures: inout [Key: Failures], at now: Int64) {
        failures = failures.filter { $0.value.last >= now - forgottenAfter }
        if failures.count >= mostRemembered { failures = failures.filter { $0.value.count > $0.key.free } }
    }
}
