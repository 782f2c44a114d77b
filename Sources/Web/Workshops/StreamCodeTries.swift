import Synchronization

/// How often a wrong code of the stream may be typed for one registration, kept in memory only: four digits are soon guessed.
package final class StreamCodeTries: Sendable {
    /// Wrong codes within `window`.
    package static let most = 5
    /// In milliseconds.
    package static let window: Int64 = 600_000
    /// Registrations that are remembered at once.
    private static let mostRemembered = 50_000

    private let wrong = Mutex<[String: [Int64]]>([:])

    package init() {}

    /// Takes one try; it is given back by `forgive` where the code was right.
    /// - Returns: seconds to wait; nil when it may be tried.
    package func take(_ registration: String, at now: Int64) -> Int? {
        wrong.withLock { wrong in
            if wrong.count >= Self.mostRemembered {
                wrong = wrong.filter { $0.value.contains { $0 > now - Self.window } }
            }
            let recent = (wrong[registration] ?? []).filter { $0 > now - Self.window }
            if recent.count >= Self.most {
                return Int(((recent.first ?? now) + Self.window - now + 999) / 1_000)
            }
            wrong[registration] = recent + [now]
            return nil
        }
    }

    package func forgive(_ registration: String) {
        wrong.withLock { wrong in
            wrong[registration]?.removeLast()
            if wrong[registration]?.isEmpty == true { wrong[registration] = nil }
        }
    }
}
