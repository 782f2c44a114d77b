/// A change of a round's standard set after it was opened; reports name both sets.
package struct RoundAmendment: Hashable, Sendable {
    package var from: String
    package var to: String
    package var reason: String
    /// Milliseconds since 1970, UTC.
    package var at: Int64

    package init(from: String, to: String, reason: String, at: Int64) {
        self.from = from
        self.to = to
        self.reason = reason
        self.at = at
    }

    /// "เปลี่ยนชุดตัวชี้วัด 2567 เป็น 2567-2 เมื่อ 26 มี.ค. 67 14.32 น. (เหตุผล …)"
    package var words: Words {
        Words(
            th: "เปลี่ยนชุดตัวชี้วัด \(from) เป็น \(to) เมื่อ \(ThaiClock.dateTime(at)) (เหตุผล: \(reason))",
            en:
                "Standard set changed from \(from) to \(to) on \(ThaiClock.dateTime(at, in: .english)) (reason: \(reason))"
        )
    }
}
