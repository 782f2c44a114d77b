/// Printed quotients: half up, made once from the exact figures; they never decide a verdict.
package enum Percent {
    /// Provision ÷ frame × 100 of a ratio, half up to `places` (0–6).
    /// - Returns: nil where either is blank or the frame is zero.
    package static func of(
        _ provision: ExactDecimal?, in frame: ExactDecimal?, places: Int
    ) -> ExactDecimal? {
        quotient(provision, frame, times: 100, places: places)
    }

    /// Provision ÷ frame of a rate, half up to `places` (0–6).
    package static func rate(_ provision: ExactDecimal?, per frame: ExactDecimal?, places: Int = 6) -> ExactDecimal? {
        quotient(provision, frame, times: 1, places: places)
    }

    /// A share of whole counts in per cent, half up to `places`; nil when there is nothing below the line.
    package static func share(_ part: Int, of whole: Int, places: Int) -> ExactDecimal? {
        guard whole > 0 else { return nil }
        return rounded(Int128(part) * 100, Int128(whole), places: places)
    }

    private static func quotient(
        _ provision: ExactDecimal?, _ frame: ExactDecimal?, times factor: Int128, places: Int
    ) -> ExactDecimal? {
        guard let provision, let frame, frame.millionths > 0 else { return nil }
        return rounded(Int128(provision.millionths) * factor, Int128(frame.millionths), places: places)
    }

    /// `dividend ÷ divisor` half up; both ≥ 0. Nil where the result would not fit an exact decimal.
    private static func rounded(_ dividend: Int128, _ divisor: Int128, places: Int) -> ExactDecimal? {
        let kept = min(max(places, 0), 6)
        let scale = powersOfTen[kept]
        let units = (dividend * scale * 2 + divisor) / (divisor * 2)
        let (millionths, overflow) = units.multipliedReportingOverflow(by: powersOfTen[6 - kept])
        guard !overflow, millionths <= Int128(Int64.max) else { return nil }
        return ExactDecimal(millionths: Int64(millionths))
    }

    private static let powersOfTen: [Int128] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
}
