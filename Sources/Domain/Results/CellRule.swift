/// What is asked in one column of the country and how it is judged: the part of an indicator that the judging loop
/// needs, looked up once for seven types instead of once for every cell.
struct CellRule: Sendable {
    let kind: IndicatorKind
    /// Position of the base data that is the frame.
    let frameItem: Int?
    /// False for a pilot: judged and shown, never counted.
    let isCounted: Bool
    /// By `LocalGovernmentType.ordinal`; nil where the indicator is not asked of the type.
    private let targets: [Target?]

    init(_ indicator: Indicator, _ set: StandardSet) {
        kind = indicator.kind
        frameItem = indicator.frameFrom.flatMap { item in set.baseData.firstIndex { $0.code == item } }
        isCounted = !indicator.pilot
        targets = LocalGovernmentType.allCases.sorted { $0.ordinal < $1.ordinal }
            .map { indicator.applies(to: $0) ? indicator.target(for: $0) : nil }
    }

    /// Stands for the verdict of a cell that is not asked.
    static let notAsked: UInt8 = 5

    /// `Verdict.ordinal`, or `notAsked`.
    @inline(__always)
    func verdict(type: UInt8, flags: CellFlags, frame: Int64, provision: Int64) -> UInt8 {
        guard let target = targets[Int(type)] else { return Self.notAsked }
        guard flags.contains(.recorded) else { return UInt8(truncatingIfNeeded: Verdict.notRecorded.ordinal) }
        let verdict = Judgement.verdict(
            kind: kind, target: target, frame: frame == Cell.blank ? nil : frame,
            provision: provision == Cell.blank ? nil : provision, carriedOut: flags.contains(.carriedOut))
        return UInt8(truncatingIfNeeded: verdict.ordinal)
    }
}

/// What one byte says about a cell.
package struct CellFlags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// There is an answer, be it a blank one.
    package static let recorded = CellFlags(rawValue: 1)
    package static let carriedOut = CellFlags(rawValue: 2)
    package static let hasNote = CellFlags(rawValue: 4)

    package init(carriedOut: Bool, hasNote: Bool) {
        self = .recorded
        if carriedOut { insert(.carriedOut) }
        if hasNote { insert(.hasNote) }
    }
}

/// How figures stand in columns.
package enum Cell {
    /// Stands for a blank; no figure is ever below zero.
    package static let blank = Int64.min

    static func figure(_ millionths: Int64) -> ExactDecimal? {
        millionths == blank ? nil : ExactDecimal(millionths: millionths)
    }

    static func millionths(_ figure: ExactDecimal?) -> Int64 { figure?.millionths ?? blank }
}
