/// When invented figures were saved: in office hours of Thailand, over some days, the late ones near the deadline.
package struct InventedMoments: Sendable {
    /// Milliseconds since 1970, UTC; nothing is later.
    private let latest: Int64
    private let opens: ThaiDate
    private let days: Int

    /// - Parameter now: nothing lies after it, nor after the round's last day.
    package init(_ round: Round, now: Int64) {
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
        let last = min(round.closesOn, today.adding(days: -1))
        opens = min(round.opensOn, last)
        days = last.daysSinceEpoch - opens.daysSinceEpoch + 1
        latest = min(now, ThaiClock.endOfDay(round.closesOn))
    }

    /// When each of so many rows was saved, in order; then when they were submitted and certified.
    package func of(
        _ place: InventedPlace, _ progress: InventedProgress, rows: Int
    ) -> (saves: [Int64], submitted: Int64, certified: Int64) {
        var draws = place.chance.at("moments").at(opens.year)
        // The last fifth of them end in the last tenth of the time.
        let isLate = progress.lateness >= 800
        let end =
            isLate ? days * 9 / 10 + draws.below(days / 10 + 1) : days / 10 + draws.below(days * 8 / 10 + 1)
        let lastDay = min(end, days - 1)
        let firstDay = max(lastDay - 1 - draws.below(12), 0)
        let span = (lastDay - firstDay + 1) * Self.workingDay
        let saves = (0..<rows).map { row in
            moment(firstDay, minute: span * row / max(rows, 1), second: draws.below(60))
        }
        let submitted = moment(lastDay, minute: Self.workingDay - 1, second: 0, later: 5 + draws.below(25))
        let certified =
            isLate
            ? moment(lastDay, minute: Self.workingDay - 1, second: draws.below(60), later: 40 + draws.below(200))
            : moment(lastDay + 1, minute: draws.below(400), second: draws.below(60))
        return (saves, submitted, certified)
    }

    /// Minutes from 8.30 to 16.30.
    private static let workingDay = 480

    /// - Parameter later: minutes more, beyond office hours where need be.
    private func moment(_ day: Int, minute: Int, second: Int, later: Int = 0) -> Int64 {
        let start = ThaiClock.startOfDay(opens.adding(days: day + minute / Self.workingDay))
        return min(start + Int64((510 + minute % Self.workingDay + later) * 60 + second) * 1_000, latest)
    }
}
