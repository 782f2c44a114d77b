/// How a measure is compared with its target. The raw value is the spelling in standard-set files.
package enum TargetOperator: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "=="
    case above = ">"
    case below = "<"

    /// The sign as it is printed: "≥".
    package var sign: String {
        switch self {
        case .atLeast: "≥"
        case .atMost: "≤"
        case .equal: "="
        case .above: ">"
        case .below: "<"
        }
    }

    package func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .atLeast: left >= right
        case .atMost: left <= right
        case .equal: left == right
        case .above: left > right
        case .below: left < right
        }
    }
}

/// The value an indicator is judged against (ค่าเป้าหมาย): per cent for a ratio, else in the target's unit.
package struct Target: Hashable, Sendable {
    package var comparison: TargetOperator
    package var value: ExactDecimal

    package init(_ comparison: TargetOperator, _ value: ExactDecimal) {
        self.comparison = comparison
        self.value = value
    }
}
