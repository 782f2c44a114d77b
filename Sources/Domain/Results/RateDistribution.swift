/// How the rates of single local governments spread: how many lie in each ten per cent.
package struct RateDistribution: Hashable, Sendable {
    /// 0 to below 10, …, 90 to 100.
    package private(set) var counts = Array(repeating: 0, count: 10)
    /// Of whom nothing was judged.
    package private(set) var withoutRate = 0

    package init(_ tallies: some Sequence<Tally>) {
        for tally in tallies { add(tally) }
    }

    /// With a rate.
    package var total: Int { counts.reduce(0, +) }

    /// The rate is taken as it is printed, with two places, so that nobody is counted beside his own figure.
    private mutating func add(_ tally: Tally) {
        guard tally.judged > 0 else {
            withoutRate += 1
            return
        }
        let hundredths = (tally.met * 20_000 + tally.judged) / (2 * tally.judged)
        counts[min(hundredths / 1_000, 9)] += 1
    }
}

extension AnswerColumns {
    package func distribution(of members: [Int], _ basis: Basis) -> RateDistribution {
        let tallies = verdicts(basis).participants
        return RateDistribution(members.lazy.map { tallies[$0] })
    }
}
