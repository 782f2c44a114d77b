/// How large the frame of an indicator is where it is asked for on the row.
struct FrameSize: Sendable {
    enum Measure: Sendable {
        /// For 10,000 people.
        case people(Int)
        /// For 10,000 people in a place of up to 20,000; fewer for each head in a larger one.
        case things(Int)
        /// The same everywhere.
        case each(Int)
    }

    let unit: String
    let measure: Measure
    /// Parts of a thousand of the local governments that have no such thing.
    let none: Int
    /// Counted anew every year: complaints, requests, what broke.
    let isDemand: Bool

    init(_ unit: String, _ measure: Measure, none: Int = 0, isDemand: Bool = false) {
        self.unit = unit
        self.measure = measure
        self.none = none
        self.isDemand = isDemand
    }

    /// Decimal places in which the unit is recorded.
    var places: Int {
        switch unit {
        case "กม.": 3
        case "ตัน", "ตัน/ปี", "บาท": 2
        default: 0
        }
    }

    /// Thousandths of a doubling to either side of the median.
    var spread: Int {
        if case .each = measure { 500 } else { 1_800 }
    }

    /// Units that were mixed up in real reports: metres for kilometres, kilograms for tonnes.
    var isMistakable: Bool { ["สาย", "กม.", "ตร.ม.", "ตัน", "ตัน/ปี", "กก.", "ลบ.ม."].contains(unit) }

    /// In the last decimal place; 0 is left to `none`.
    func median(of place: InventedPlace) -> Int {
        let scale = [1, 10, 100, 1_000][places]
        let units =
            switch measure {
            case .people(let many): place.served * many * scale / 10_000
            case .things(let many): place.settled * many * scale / 10_000
            case .each(let many): many * scale
            }
        return max(units, 1)
    }

    /// What is known of the indicator, as long as it counts in the unit known; otherwise what its unit suggests.
    static func of(_ indicator: Indicator) -> FrameSize {
        let unit = indicator.frameUnitTH
        if let known = FrameSizes.byIndicator[indicator.code], known.unit == unit { return known }
        let isDemand = indicator.noServiceWordTH != nil
        return FrameSize(
            unit, FrameSizes.byUnit[unit] ?? .things(15), none: isDemand ? 100 : 40, isDemand: isDemand)
    }
}
