/// A publication of a round's results (การเผยแพร่ผลการประเมิน): one version, frozen for good. A later one corrects it, and both stay.
package struct Publication: Hashable, Sendable {
    package var round: String
    /// 1 for the first, one more for each correction.
    package var version: Int
    /// The set that judged it.
    package var standardSet: String
    /// Milliseconds since 1970, UTC.
    package var publishedAt: Int64
    /// Why it corrects the one before it; empty for the first.
    package var reason: String

    package init(round: String, version: Int, standardSet: String, publishedAt: Int64, reason: String) {
        self.round = round
        self.version = version
        self.standardSet = standardSet
        self.publishedAt = publishedAt
        self.reason = reason
    }

    /// The longest reason of a correction, in letters.
    package static let longestReason = 1_000
}
