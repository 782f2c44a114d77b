/// The least that has to change so that a missed standard is met, the frame staying as it is. What is counted in wholes moves
/// in wholes. It is not a wish but a proof: judged again with this provision the standard is met, one step less it is not.
package struct SmallestChange: Hashable, Sendable {
    /// As it stands; zero where nothing was carried out or recorded.
    package let from: ExactDecimal
    package let to: ExactDecimal
    /// One of what is counted, or a millionth where parts are counted too.
    package let step: ExactDecimal
    /// It was not carried out at all, and has to be begun.
    package let mustBegin: Bool

    /// - Returns: nil where nothing is missed, and where no provision that may be recorded would pass.
    package init?(_ explanation: Explanation) {
        guard explanation.verdict == .belowTarget || explanation.verdict == .notCarriedOut,
            let passing = explanation.wouldPass
        else { return nil }
        let indicator = explanation.indicator
        let whole: Int64 = 1_000_000
        let isWhole = indicator.kind == .yesNo || UnusualFigures.countingUnits.contains(indicator.unitTH)
        guard isWhole else {
            self.init(explanation, to: passing, step: ExactDecimal(millionths: 1))
            return
        }
        let down = passing.millionths / whole * whole
        let rounded: Int64
        switch explanation.target.comparison {
        case .atLeast, .above: rounded = down == passing.millionths ? down : down + whole
        case .atMost, .below: rounded = down
        case .equal:
            guard down == passing.millionths else { return nil }
            rounded = down
        }
        // The frame may end before the next whole: "2.5 of 2.5".
        let inWholes = ExactDecimal(millionths: rounded)
        guard Self.passes(explanation, inWholes) else {
            self.init(explanation, to: passing, step: ExactDecimal(millionths: 1))
            return
        }
        self.init(explanation, to: inWholes, step: ExactDecimal(millionths: whole))
    }

    private init(_ explanation: Explanation, to: ExactDecimal, step: ExactDecimal) {
        from = explanation.verdict == .notCarriedOut ? .zero : explanation.provision ?? .zero
        self.to = to
        self.step = step
        mustBegin = explanation.verdict == .notCarriedOut
    }

    /// How much more, or less.
    package var difference: ExactDecimal {
        ExactDecimal(millionths: Int64((to.millionths - from.millionths).magnitude))
    }

    package var isMore: Bool { to > from }

    /// Judged again with another provision, carried out.
    package static func passes(_ explanation: Explanation, _ provision: ExactDecimal) -> Bool {
        let indicator = explanation.indicator
        if indicator.kind == .ratio, !indicator.provisionMayExceedFrame, let frame = explanation.frame,
            provision > frame
        {
            return false
        }
        return Judgement(
            kind: indicator.kind, target: explanation.target,
            answer: Answer(frame: explanation.frame, provision: provision, carriedOut: true)
        ).verdict == .met
    }

    /// "เพิ่มการจัดบริการสาธารณะ (2) อีก 100 ครัวเรือน จาก 700 เป็น 800 ครัวเรือน"
    package func words(_ indicator: Indicator) -> Words {
        if indicator.kind == .yesNo {
            return Words(th: "จัดให้เป็น “\(to.yesNo.th)”", en: "Bring it to “\(to.yesNo.en)”")
        }
        let unit = indicator.unitTH.isEmpty ? "" : " \(indicator.unitTH)"
        let span = Words(
            th: "จาก \(from.grouped) เป็น \(to.grouped)\(unit)", en: "from \(from.grouped) to \(to.grouped)\(unit)")
        if difference == .zero {
            return Words(
                th: "เริ่มดำเนินการ โดยคงไว้ที่ \(to.grouped)\(unit)", en: "Begin it, and keep at \(to.grouped)\(unit)")
        }
        let more = "\(difference.grouped)\(unit)"
        let begin = mustBegin ? Words(th: "เริ่มดำเนินการ และ", en: "Begin it, and ") : Words(both: "")
        return isMore
            ? Words(
                th: "\(begin.th)เพิ่มการจัดบริการสาธารณะ (2) อีก \(more) \(span.th)",
                en: "\(begin.en)\(mustBegin ? "raise" : "Raise") the provision (2) by \(more), \(span.en)")
            : Words(
                th: "\(begin.th)ลดการจัดบริการสาธารณะ (2) ลง \(more) \(span.th)",
                en: "\(begin.en)\(mustBegin ? "lower" : "Lower") the provision (2) by \(more), \(span.en)")
    }
}
