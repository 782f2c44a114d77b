/// The quartiles of a list of figures as spreadsheets make them (QUARTILE.INC): the first figure is the least, the last the
/// greatest, and between two figures a quartile lies in proportion. Whole numbers all the way, half up at the sixth place.
package struct Quartiles: Hashable, Sendable {
    package let lower: ExactDecimal
    package let median: ExactDecimal
    package let upper: ExactDecimal

    /// - Parameter figures: in any order, none below zero.
    /// - Returns: nil for none.
    package init?(_ figures: [ExactDecimal]) {
        guard !figures.isEmpty else { return nil }
        let sorted = figures.sorted()
        lower = Self.quarter(1, of: sorted)
        median = Self.quarter(2, of: sorted)
        upper = Self.quarter(3, of: sorted)
    }

    private static func quarter(_ quarter: Int, of sorted: [ExactDecimal]) -> ExactDecimal {
        let steps = quarter * (sorted.count - 1)
        let (place, part) = (steps / 4, Int128(steps % 4))
        let first = Int128(sorted[place].millionths)
        guard part > 0 else { return sorted[place] }
        let sum = first * (4 - part) + Int128(sorted[place + 1].millionths) * part
        return ExactDecimal(millionths: Int64((sum + 2) / 4))
    }
}
