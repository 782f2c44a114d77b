import Domain
import Testing

/// What must hold for every figure. The same figures in every run.
@Suite struct JudgementPropertyTests {
    private static let rounds = 20_000
    private static let largest: Int64 = 999_999_999_999_999_999

    @Test("more provision never turns a target of at least from met to below, nor one of at most from below to met")
    func monotoneInProvision() {
        var random = ThaiRandom(seed: 11)
        for _ in 0..<Self.rounds {
            let frame = positive(&random)
            let target = percent(&random)
            let provision = near(frame, target, &random)
            let more = min(provision + Int64.random(in: 0...3, using: &random), Self.largest)
            for kind in [IndicatorKind.ratio, .rate] {
                if verdict(kind, .atLeast, target, frame, provision) == .met {
                    #expect(verdict(kind, .atLeast, target, frame, more) == .met)
                }
                if verdict(kind, .atMost, target, frame, more) == .met {
                    #expect(verdict(kind, .atMost, target, frame, provision) == .met)
                }
            }
        }
    }

    @Test("figures of a thousandfold in another unit have the same verdict, the same per cent and the same word")
    func unitDoesNotMatter() {
        var random = ThaiRandom(seed: 12)
        for _ in 0..<Self.rounds {
            let frame = Int64.random(in: 1...(Self.largest / 1000), using: &random)
            let target = percent(&random)
            let provision = min(near(frame, target, &random), Self.largest / 1000)
            for comparison in TargetOperator.allCases {
                let small = judgement(comparison, target, frame, provision)
                let large = judgement(comparison, target, frame * 1000, provision * 1000)
                #expect(small.verdict == large.verdict)
                #expect(small.isMetAbove == large.isMetAbove)
                #expect(small.percent(places: 2) == large.percent(places: 2))
            }
        }
    }

    @Test("of at least and below exactly one holds, of at most and above too; equal is both at least and at most")
    func operatorsFitTogether() {
        var random = ThaiRandom(seed: 13)
        for _ in 0..<Self.rounds {
            let frame = positive(&random)
            let target = percent(&random)
            let provision = near(frame, target, &random)
            for kind in [IndicatorKind.ratio, .rate, .count] {
                func met(_ comparison: TargetOperator) -> Bool {
                    verdict(kind, comparison, target, frame, provision) == .met
                }
                #expect(met(.atLeast) != met(.below))
                #expect(met(.atMost) != met(.above))
                #expect(met(.equal) == (met(.atLeast) && met(.atMost)))
            }
        }
    }

    @Test("the printed per cent is never further from the figures than half a unit of its last place")
    func percentIsNearest() throws {
        var random = ThaiRandom(seed: 14)
        let units: [Int128] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1]
        for _ in 0..<Self.rounds {
            let frame = positive(&random)
            let provision = Int64.random(in: 0...frame, using: &random)
            for (places, unit) in units.enumerated() {
                let printed = try #require(
                    Percent.of(
                        ExactDecimal(millionths: provision), in: ExactDecimal(millionths: frame), places: places))
                #expect(Int128(printed.millionths) % unit == 0)
                // printed − exact, in millionths of a per cent, times the frame
                let error = Int128(printed.millionths) * Int128(frame) - Int128(provision) * 100_000_000
                #expect(error * 2 <= unit * Int128(frame))
                #expect(error * 2 > -unit * Int128(frame))
            }
        }
    }

    @Test("printed places never decide: two figures that print alike can have two verdicts")
    func printingDoesNotDecide() {
        let target = ExactDecimal(80).millionths
        let below = judgement(.atLeast, target, 20_000_000_000, 15_999_000_000)
        let met = judgement(.atLeast, target, 20_000_000_000, 16_000_000_000)
        #expect(below.percent(places: 2) == met.percent(places: 2))
        #expect(below.verdict == .belowTarget)
        #expect(met.verdict == .met)
    }

    @Test("the widest figures that can be recorded are judged without overflow")
    func widest() {
        let all = [0, 1, Self.largest - 1, Self.largest]
        for frame in all {
            for provision in all {
                for target in all {
                    for kind in IndicatorKind.allCases {
                        for comparison in TargetOperator.allCases {
                            let judged = Judgement(
                                kind: kind, target: Target(comparison, ExactDecimal(millionths: target)),
                                answer: Answer(
                                    frame: ExactDecimal(millionths: frame),
                                    provision: ExactDecimal(millionths: provision)))
                            _ = judged.isMetAbove
                            _ = judged.percent(places: 6)
                            #expect((judged.verdict == .noService) == (kind.hasFrame && frame == 0))
                        }
                    }
                }
            }
        }
    }

    private func verdict(
        _ kind: IndicatorKind, _ comparison: TargetOperator, _ target: Int64, _ frame: Int64, _ provision: Int64
    ) -> Verdict {
        Judgement.verdict(
            kind: kind, target: Target(comparison, ExactDecimal(millionths: target)), frame: frame,
            provision: provision, carriedOut: true)
    }

    private func judgement(
        _ comparison: TargetOperator, _ target: Int64, _ frame: Int64, _ provision: Int64
    ) -> Judgement {
        Judgement(
            kind: .ratio, target: Target(comparison, ExactDecimal(millionths: target)),
            answer: Answer(frame: ExactDecimal(millionths: frame), provision: ExactDecimal(millionths: provision)))
    }

    /// Of any length, from one millionth to the largest.
    private func positive(_ random: inout ThaiRandom) -> Int64 {
        let bits = Int64.random(in: 1...59, using: &random)
        return min(Int64.random(in: 1...(Int64(1) << bits), using: &random), Self.largest)
    }

    private func percent(_ random: inout ThaiRandom) -> Int64 {
        let exact = Int64.random(in: 0...100_000_000, using: &random)
        return Bool.random(using: &random) ? exact : exact / 1_000_000 * 1_000_000
    }

    /// A provision on the line of a ratio, or a few millionths beside it.
    private func near(_ frame: Int64, _ target: Int64, _ random: inout ThaiRandom) -> Int64 {
        let line = Int64(Int128(frame) * Int128(target) / 100_000_000)
        return min(max(line + Int64.random(in: -2...2, using: &random), 0), Self.largest)
    }
}
