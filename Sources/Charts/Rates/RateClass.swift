import Domain

/// The class by which a rate is shaded on maps and in distributions. The limits are fixed, so that maps of different years
/// and places can be laid side by side; they shade, and grade nobody. Of minimum standards most are met nearly everywhere,
/// so four of the five classes lie above 60 per cent.
package enum RateClass: Int, CaseIterable, Comparable, Sendable {
    case below60 = 1
    case from60
    case from70
    case from80
    case from90

    /// The class of a rate as it is printed, so that the shade never contradicts the figure beside it.
    package init(_ rate: ExactDecimal) {
        self = Self.allCases.last { rate >= ExactDecimal($0.lowerLimit) } ?? .below60
    }

    /// In per cent, part of the class.
    package var lowerLimit: Int {
        switch self {
        case .below60: 0
        case .from60: 60
        case .from70: 70
        case .from80: 80
        case .from90: 90
        }
    }

    package static func < (left: RateClass, right: RateClass) -> Bool { left.rawValue < right.rawValue }

    /// The limits in words.
    package var words: Words {
        switch self {
        case .below60: Words(th: "ต่ำกว่าร้อยละ 60", en: "Below 60%")
        case .from60: Words(th: "ร้อยละ 60 ถึงต่ำกว่า 70", en: "60% to below 70%")
        case .from70: Words(th: "ร้อยละ 70 ถึงต่ำกว่า 80", en: "70% to below 80%")
        case .from80: Words(th: "ร้อยละ 80 ถึงต่ำกว่า 90", en: "80% to below 90%")
        case .from90: Words(th: "ร้อยละ 90 ขึ้นไป", en: "90% and above")
        }
    }

    /// The class of the style sheet by which it is shaded: "rate-1" to "rate-5".
    package var shade: String { "rate-\(rawValue)" }

    /// Where nothing was judged: a pattern, not a shade.
    package static let noShade = "rate-none"
    package static let noRateWords = Words(th: "ไม่มีผลที่นำมาคิด", en: "Nothing to count")
}
