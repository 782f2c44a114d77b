/// What came of one talk with a mail server.
package enum MailAnswer: Hashable, Sendable {
    /// 250 after the mail itself: the server answers for it from now on.
    case taken(String)
    /// 4xx, a time-out before the mail was handed over, no server, a wrong password of ours: worth another attempt.
    case later(String)
    /// 5xx: no attempt will help.
    case refused(String)
    /// The line was lost, or time ran out, between handing the mail over and the answer to it.
    case unknown(String)

    /// What was said, in one line.
    package var text: String {
        switch self {
        case .taken(let text), .later(let text), .refused(let text), .unknown(let text): text
        }
    }
}

/// When a mail that could not be handed over is tried again.
package enum MailRetries {
    /// Before the second attempt, the third, and so on; the last one repeats.
    private static let pausesInMinutes: [Int64] = [1, 5, 15, 60, 120, 240, 360]
    /// Counted from when it was queued, in milliseconds.
    package static let longest: Int64 = 2 * 86_400_000

    /// - Parameter attempts: made so far, at least one.
    /// - Returns: the moment of the next attempt; nil where there is none.
    package static func next(
        after attempts: Int, queuedAt: Int64, usefulUntil: Int64, at now: Int64
    ) -> Int64? {
        let pause = pausesInMinutes[min(max(attempts, 1), pausesInMinutes.count) - 1]
        let next = now + pause * 60_000
        return next <= queuedAt + longest && next < usefulUntil ? next : nil
    }
}
