/// Everything a verdict is made from: the figures as they count (frame from base data already put in) and the target.
///
/// Nothing is divided to decide, so a figure on the line is never lost to rounding. All figures are millionths; the
/// largest product is 10³⁶, inside 128 bits.
package struct Judgement: Hashable, Sendable {
    package var kind: IndicatorKind
    package var target: Target
    /// nil when nothing at all was recorded.
    package var answer: Answer?

    /// - Parameters:
    ///   - effectiveFrame: the base value where the indicator takes its frame from base data, else the answer's own.
    package init(_ indicator: Indicator, for type: LocalGovernmentType, answer: Answer?, effectiveFrame: ExactDecimal?)
    {
        kind = indicator.kind
        target = indicator.target(for: type)
        self.answer = answer.map { answer in
            var counted = answer
            counted.frame = indicator.kind.hasFrame ? effectiveFrame : nil
            return counted
        }
    }

    package init(kind: IndicatorKind, target: Target, answer: Answer?) {
        self.kind = kind
        self.target = target
        self.answer = answer
    }

    package var verdict: Verdict {
        guard let answer else { return .notRecorded }
        return Judgement.verdict(
            kind: kind, target: target, frame: answer.frame?.millionths, provision: answer.provision?.millionths,
            carriedOut: answer.carriedOut)
    }

    /// The table of verdicts, in its order, for an answer that exists. Plain integers: this is the hot loop of scoring.
    @inlinable
    package static func verdict(
        kind: IndicatorKind, target: Target, frame: Int64?, provision: Int64?, carriedOut: Bool
    ) -> Verdict {
        if kind.hasFrame, frame == 0 { return .noService }
        if !carriedOut { return .notCarriedOut }
        guard let provision else { return .notRecorded }
        switch kind {
        case .ratio, .rate:
            guard let frame else { return .notRecorded }
            let scale: Int128 = kind == .ratio ? 100_000_000 : 1_000_000
            let measured = Int128(provision) * scale
            let asked = Int128(target.value.millionths) * Int128(frame)
            return target.comparison.holds(measured, asked) ? .met : .belowTarget
        case .count, .yesNo:
            return target.comparison.holds(provision, target.value.millionths) ? .met : .belowTarget
        }
    }

    /// Two words are printed for `met`: this one for a ratio with "≥" strictly above its target.
    package var isMetAbove: Bool {
        guard verdict == .met, kind == .ratio, target.comparison == .atLeast, let answer,
            let frame = answer.frame, let provision = answer.provision
        else { return false }
        return Int128(provision.millionths) * 100_000_000 > Int128(target.value.millionths) * Int128(frame.millionths)
    }

    /// The printed per cent of a ratio, half up to `places` (0–6); it never decides.
    /// - Returns: nil unless the figures were compared with the target, and where the quotient is too large to keep.
    package func percent(places: Int) -> ExactDecimal? {
        guard kind == .ratio, verdict == .met || verdict == .belowTarget else { return nil }
        return Percent.of(answer?.provision, in: answer?.frame, places: places)
    }
}
