/// Stretches of time, in order and apart from each other: what two devices saw at once counts once.
package struct TimeSpans: Hashable, Sendable {
    /// Milliseconds since 1970, UTC; none is empty, no two touch.
    package private(set) var ranges: [Range<Int64>] = []

    package init(_ ranges: some Sequence<Range<Int64>> = []) {
        for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound {
                self.ranges[self.ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    package func union(_ other: TimeSpans) -> TimeSpans { TimeSpans(ranges + other.ranges) }

    package func clipped(to range: Range<Int64>) -> TimeSpans { TimeSpans(ranges.map { $0.clamped(to: range) }) }

    package var milliseconds: Int64 { ranges.reduce(0) { $0 + ($1.upperBound - $1.lowerBound) } }
    package var minutes: Int { Int(milliseconds / 60_000) }
    package var isEmpty: Bool { ranges.isEmpty }

    /// "1713837600000-1713841200000 1713843000000-1713844800000", as it is kept.
    package var text: String {
        ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
    }

    /// - Returns: nil for another form.
    package init?(text: String) {
        var ranges: [Range<Int64>] = []
        for part in text.split(separator: " ") {
            let ends = part.split(separator: "-").compactMap { Int64($0) }
            guard ends.count == 2, ends[0] < ends[1] else { return nil }
            ranges.append(ends[0]..<ends[1])
        }
        self.init(ranges)
    }
}
