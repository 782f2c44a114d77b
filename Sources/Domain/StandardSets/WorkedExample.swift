/// Invented figures that show how an indicator is judged: on its target, right beside it, and where nothing is compared.
/// The handbook prints them. The verdicts are claimed here from the side of the target on which a figure was put, not
/// computed by `Judgement`, so that a test can hold the two against each other.
package struct WorkedExample: Hashable, Sendable {
    /// One way to fill the row.
    package struct Case: Hashable, Sendable {
        package let situation: Situation
        /// As it would be recorded; without a frame where the frame is base data.
        package let answer: Answer
        /// The frame that counts: the answer's own, or the base value; nil where the kind has none.
        package let frame: ExactDecimal?
        package let verdict: Verdict
        /// `met` and strictly above the target, which has a word of its own.
        package let isMetAbove: Bool
    }

    /// What a case is there to show.
    package enum Situation: String, CaseIterable, Sendable {
        /// clearly better than what is asked
        case better
        /// the figure nearest to the target that passes
        case onTheLine
        /// the next figure, which does not pass
        case justMissed
        case noService
        case notCarriedOut
        /// left blank, which is never zero
        case blank
    }

    /// In the order of `Situation`; a situation that no figure that may be recorded can show is left out.
    package let cases: [Case]

    package init(_ indicator: Indicator, for type: LocalGovernmentType) {
        let scale = ExampleScale(indicator, for: type)
        cases = (indicator.kind == .yesNo ? scale.choices : scale.comparisons) + scale.withoutComparison
    }

    package subscript(_ situation: Situation) -> Case? { cases.first { $0.situation == situation } }
}

/// Where the figures of one example lie. Everything is counted in millionths.
private struct ExampleScale {
    let indicator: Indicator
    let target: Target
    let frame: ExactDecimal?
    /// From one figure to the next: a whole, or a tenth of a kilometre.
    let step: Int128
    /// What is asked for, in the unit of the provision, rounded down.
    let line: Int128
    /// False where what is asked for lies between two millionths.
    let isExact: Bool

    init(_ indicator: Indicator, for type: LocalGovernmentType) {
        let target = indicator.target(for: type)
        let step: Int128 = indicator.unitTH == "กม." ? 100_000 : 1_000_000
        let value = Int128(target.value.millionths)
        self.indicator = indicator
        self.target = target
        self.step = step
        guard indicator.kind.hasFrame else {
            (frame, line, isExact) = (nil, value, true)
            return
        }
        let scale: Int128 = indicator.kind == .ratio ? 100_000_000 : 1_000_000
        let usual = Int128(UsualFrame.of(indicator, type)) * 1_000_000
        // The first frame of a usual size whose target is a figure that can be counted.
        let neat = (1...200).lazy.map { usual * $0 }.first { $0 * value % (scale * step) == 0 } ?? usual
        frame = ExactDecimal(millionths: Int64(neat))
        line = neat * value / scale
        isExact = neat * value % scale == 0
    }

    /// The figures on and beside the target.
    var comparisons: [WorkedExample.Case] {
        let floor = line / step * step
        let isOnStep = isExact && floor == line
        let ceiling = isOnStep ? floor : floor + step
        let passing: Int128
        let forward: Int128
        switch target.comparison {
        case .atLeast: (passing, forward) = (ceiling, step)
        case .above: (passing, forward) = (floor + step, step)
        case .atMost: (passing, forward) = (floor, -step)
        case .below: (passing, forward) = (ceiling - step, -step)
        case .equal: (passing, forward) = (isExact ? line : -1, step)
        }
        let better = passing + (target.comparison == .equal ? 0 : room(beyond: passing, forward))
        let isAtLeast = indicator.kind == .ratio && target.comparison == .atLeast
        return [
            better == passing ? nil : compared(.better, better, .met, isMetAbove: isAtLeast),
            compared(.onTheLine, passing, .met, isMetAbove: isAtLeast && !isOnStep),
            compared(.justMissed, passing - forward, .belowTarget),
        ].compactMap { $0 }
    }

    /// Half of what is left up to the frame, else a fifth more; less where less is better.
    private func room(beyond passing: Int128, _ forward: Int128) -> Int128 {
        guard forward > 0 else { return -(passing / 5 / step * step) }
        guard let most = mostProvision else { return max(passing / 5 / step * step, step) }
        let left = most - passing
        return left <= 0 ? 0 : min(max(left / 2 / step * step, step), left)
    }

    /// The provision may not exceed the frame of a ratio.
    private var mostProvision: Int128? {
        guard indicator.kind == .ratio, !indicator.provisionMayExceedFrame else { return nil }
        return frame.map { Int128($0.millionths) }
    }

    private func compared(
        _ situation: WorkedExample.Situation, _ provision: Int128, _ verdict: Verdict, isMetAbove: Bool = false
    ) -> WorkedExample.Case? {
        guard provision >= 0, provision <= mostProvision ?? 999_999_999_999_999_999 else { return nil }
        return plain(
            situation, frame, ExactDecimal(millionths: Int64(provision)), verdict, isMetAbove: isMetAbove)
    }

    /// มี and ไม่มี.
    var choices: [WorkedExample.Case] {
        let answers = [ExactDecimal(1), .zero]
        let met = answers.first { target.comparison.holds($0, target.value) }
        let missed = answers.first { !target.comparison.holds($0, target.value) }
        return [met.map { plain(.onTheLine, nil, $0, .met) }, missed.map { plain(.justMissed, nil, $0, .belowTarget) }]
            .compactMap { $0 }
    }

    var withoutComparison: [WorkedExample.Case] {
        let asksFrame = indicator.kind.hasFrame && indicator.frameFrom == nil
        return (asksFrame ? [plain(.noService, .zero, .zero, .noService)] : []) + [
            plain(.notCarriedOut, frame, nil, .notCarriedOut, carriedOut: false),
            plain(.blank, frame, nil, .notRecorded),
        ]
    }

    private func plain(
        _ situation: WorkedExample.Situation, _ frame: ExactDecimal?, _ provision: ExactDecimal?, _ verdict: Verdict,
        isMetAbove: Bool = false, carriedOut: Bool = true
    ) -> WorkedExample.Case {
        WorkedExample.Case(
            situation: situation,
            answer: Answer(
                frame: indicator.frameFrom == nil ? frame : nil, provision: provision, carriedOut: carriedOut),
            frame: frame, verdict: verdict, isMetAbove: isMetAbove)
    }
}
