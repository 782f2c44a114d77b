/// How far single local governments lie from the target of one indicator: how many in each class of distance, on either side.
///
/// A target that everybody reaches tells nobody apart, and one that many just miss is worth another look; both are seen here.
package struct MarginDistribution: Hashable, Sendable {
    /// Percentage points of a ratio; per cent of its target for a rate or a count.
    package static let limits = [5, 10, 20]

    /// How many did not reach it, the farthest first: 20 and more, 10 to below 20, 5 to below 10, below 5.
    package private(set) var missed = Array(repeating: 0, count: limits.count + 1)
    /// How many reached it, the nearest first: below 5, 5 to below 10, 10 to below 20, 20 and more.
    package private(set) var reached = Array(repeating: 0, count: limits.count + 1)
    /// Judged, but without a distance: a service that was not carried out.
    package private(set) var notCarriedOut = 0

    package init() {}

    package var missedTotal: Int { missed.reduce(0, +) }
    package var reachedTotal: Int { reached.reduce(0, +) }
    package var total: Int { missedTotal + reachedTotal }

    /// Everybody who was judged reaches it.
    package var tellsNobodyApart: Bool { reachedTotal > 0 && missedTotal == 0 && notCarriedOut == 0 }

    /// - Parameter distance: from the target, without its sign.
    package mutating func count(_ verdict: Verdict, distance: ExactDecimal) {
        let place = Self.limits.firstIndex { distance < ExactDecimal($0) } ?? Self.limits.count
        switch verdict {
        case .met: reached[place] += 1
        case .belowTarget: missed[Self.limits.count - place] += 1
        case .notCarriedOut: notCarriedOut += 1
        case .noService, .notRecorded: break
        }
    }
}

extension AnswerColumns {
    /// - Returns: nil for a yes/no, which has no distance.
    package func margins(of members: [Int], indicator position: Int, _ basis: Basis) -> MarginDistribution? {
        let indicator = standards.set.indicators[position]
        guard indicator.kind != .yesNo else { return nil }
        var distribution = MarginDistribution()
        for member in members {
            guard let verdict = verdict(of: member, indicator: position, on: basis) else { continue }
            let target = indicator.target(for: participants.list[member].type).value
            let distance = figures(of: member, indicator: position, on: basis)
                .flatMap { indicator.achieved($0) }.flatMap { Self.distance($0, from: target, indicator.kind) }
            if verdict == .notCarriedOut {
                distribution.count(verdict, distance: .zero)
            } else if let distance {
                distribution.count(verdict, distance: distance)
            }
        }
        return distribution
    }

    /// Half up to six places, for classes only: it decides no verdict. A target of zero has no share; what lies beyond it is far.
    private static func distance(
        _ achieved: ExactDecimal, from target: ExactDecimal, _ kind: IndicatorKind
    ) -> ExactDecimal? {
        let difference = ExactDecimal(millionths: abs(achieved.millionths - target.millionths))
        guard kind != .ratio else { return difference }
        guard target > .zero else { return difference == .zero ? .zero : ExactDecimal(100) }
        return Percent.of(difference, in: target, places: 6)
    }
}

extension Indicator {
    /// What is compared with the target, half up: per cent, provision by frame, or the provision itself.
    package func achieved(_ answer: Answer, places: Int = 6) -> ExactDecimal? {
        switch kind {
        case .ratio: Percent.of(answer.provision, in: answer.frame, places: places)
        case .rate: Percent.rate(answer.provision, per: answer.frame, places: places)
        case .count, .yesNo: answer.provision
        }
    }
}
