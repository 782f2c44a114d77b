/// A verdict taken back to what it was made from, and what would have passed.
package struct Explanation: Hashable, Sendable {
    package let indicator: Indicator
    package let judgement: Judgement
    /// Known where base data has it, even while nothing was recorded on the row.
    package let frame: ExactDecimal?
    /// Decimal places of the printed per cent.
    package let percentPlaces: Int

    /// - Parameter effectiveFrame: the base value where the indicator takes its frame from there, else the answer's.
    package init(
        _ indicator: Indicator, for type: LocalGovernmentType, answer: Answer?, effectiveFrame: ExactDecimal?,
        percentPlaces: Int
    ) {
        self.indicator = indicator
        judgement = Judgement(indicator, for: type, answer: answer, effectiveFrame: effectiveFrame)
        frame = indicator.kind.hasFrame ? effectiveFrame : nil
        self.percentPlaces = percentPlaces
    }

    /// Explains a cell as it stands.
    package init(_ state: AnswerState, _ indicator: Indicator, for type: LocalGovernmentType, percentPlaces: Int) {
        self.init(
            indicator, for: type, answer: state.answer, effectiveFrame: state.effectiveFrame,
            percentPlaces: percentPlaces)
    }

    package var verdict: Verdict { judgement.verdict }
    package var target: Target { judgement.target }
    package var provision: ExactDecimal? { judgement.answer?.provision }

    /// Of a ratio that was compared with its target, half up to the places of the set.
    package var percent: ExactDecimal? { judgement.percent(places: percentPlaces) }

    /// Of a rate the quotient, half up to six places; the provision of a count or yes/no; nil for a ratio.
    package var value: ExactDecimal? {
        switch indicator.kind {
        case .ratio: nil
        case .rate: Percent.rate(provision, per: frame)
        case .count, .yesNo: provision
        }
    }

    /// The provision nearest to what is asked that would be `met` with this frame: the smallest one where more is
    /// better, the largest where less is. Nil when it is met, where there is no frame to measure by, and where no
    /// provision that may be recorded would pass.
    package var wouldPass: ExactDecimal? {
        guard verdict != .met, let bound else { return nil }
        let passing: Int128
        switch target.comparison {
        case .atLeast, .above, .equal:
            guard bound.first >= 0, bound.first <= bound.limit else { return nil }
            passing = bound.first
        case .atMost, .below:
            guard bound.first >= 0 else { return nil }
            passing = min(bound.first, bound.limit)
        }
        return ExactDecimal(millionths: Int64(passing))
    }

    /// The first millionth that passes, seen from the side of the target that fails, and the most that may be recorded.
    private var bound: (first: Int128, limit: Int128)? {
        var asked = Int128(target.value.millionths)
        var scale: Int128 = 1
        var unit: Int128 = 1
        var limit: Int128 = 999_999_999_999_999_999
        switch indicator.kind {
        case .ratio, .rate:
            guard let frame, frame > .zero else { return nil }
            asked *= Int128(frame.millionths)
            scale = indicator.kind == .ratio ? 100_000_000 : 1_000_000
            if indicator.kind == .ratio, !indicator.provisionMayExceedFrame { limit = Int128(frame.millionths) }
        case .count: break
        case .yesNo:
            unit = 1_000_000
            scale = unit
            limit = 1
        }
        let whole = asked / scale
        let isExact = asked % scale == 0
        let first: Int128
        switch target.comparison {
        case .atLeast: first = isExact ? whole : whole + 1
        case .above: first = whole + 1
        case .atMost: first = whole
        case .below: first = isExact ? whole - 1 : whole
        case .equal:
            guard isExact else { return nil }
            first = whole
        }
        return (first * unit, limit * unit)
    }

    /// As the command line and the API write it.
    package func canonical(of code: String) -> CanonicalJSON {
        .object([
            "carried_out": .bool(judgement.answer?.carriedOut ?? true),
            "frame": .figure(frame),
            "indicator_code": .string(indicator.code),
            "kind": .string(indicator.kind.rawValue),
            "lao_code": .string(code),
            "operator": .string(target.comparison.rawValue),
            "percent": .figure(percent),
            "provision": .figure(provision),
            "target": .figure(target.value),
            "value": .figure(value),
            "verdict": .string(verdict.rawValue),
            "would_pass": .figure(wouldPass),
        ])
    }
}
