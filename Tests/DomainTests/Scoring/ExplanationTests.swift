import Domain
import Testing

@Suite struct ExplanationTests {
    @Test("the arithmetic and what would pass, in words", arguments: Self.golden)
    func words(golden: Golden) {
        let explanation = golden.explanation
        #expect(explanation.arithmetic(in: .thai) == golden.arithmetic)
        #expect(explanation.passing(in: .thai) == golden.wouldPass)
    }

    @Test("what would pass passes, and one millionth nearer to the wrong side does not", arguments: 1...40)
    func wouldPassIsTheEdge(seed: Int) {
        var random = ThaiRandom(seed: UInt64(seed))
        for _ in 0..<500 {
            let explanation = Self.random(&random)
            guard let passing = explanation.wouldPass else {
                if explanation.verdict != .met { #expect(Self.nothingPasses(explanation)) }
                continue
            }
            #expect(explanation.verdict != .met)
            #expect(Self.verdict(explanation, passing.millionths) == .met)
            let step: Int64 = explanation.indicator.kind == .yesNo ? 1_000_000 : 1
            switch explanation.target.comparison {
            case .atLeast, .above, .equal:
                if passing > .zero {
                    #expect(Self.verdict(explanation, passing.millionths - step) == .belowTarget)
                }
            case .atMost, .below:
                let more = passing.millionths + step
                let isLimited = explanation.indicator.kind == .ratio || explanation.indicator.kind == .yesNo
                let limit = explanation.indicator.kind == .yesNo ? 1_000_000 : explanation.frame?.millionths ?? 0
                if !(isLimited && more > limit) { #expect(Self.verdict(explanation, more) == .belowTarget) }
            }
        }
    }

    @Test("as programs read it")
    func canonical() {
        let golden = Golden(.ratio, .atLeast, "85", "57.24", "29.767", unit: "กม.", "", "")
        #expect(
            golden.explanation.canonical(of: "6110111").text
                == #"{"carried_out":true,"frame":"57.24","indicator_code":"A1-01","kind":"ratio","lao_code":"6110111","#
                + #""operator":">=","percent":"52","provision":"29.767","target":"85","value":null,"#
                + #""verdict":"below_target","would_pass":"48.654"}"#)
        let blank = Golden(.rate, .atMost, "15", nil, nil, "", nil).explanation
        #expect(blank.percent == nil && blank.value == nil && blank.wouldPass == nil && blank.verdict == .notRecorded)
        let rate = Golden(.rate, .atMost, "15", "3", "50", "", nil).explanation
        #expect(rate.value == ExactDecimal(millionths: 16_666_667) && rate.percent == nil)
        #expect(Golden(.count, .atLeast, "4", nil, "3", "", nil).explanation.value == ExactDecimal(3))
    }
}

// MARK: - Random cells

extension ExplanationTests {
    private static func random(_ random: inout ThaiRandom) -> Explanation {
        let kind = IndicatorKind.allCases.randomElement(using: &random) ?? .ratio
        let comparison = TargetOperator.allCases.randomElement(using: &random) ?? .atLeast
        func figure(_ most: Int64, _ random: inout ThaiRandom) -> ExactDecimal {
            let unit: Int64 = Bool.random(using: &random) ? 1 : 1_000_000
            return ExactDecimal(millionths: Int64.random(in: 0...most / unit, using: &random) * unit)
        }
        let target = kind == .yesNo ? ExactDecimal(Int.random(in: 0...1, using: &random)) : figure(110_000_000, &random)
        let frame = Int.random(in: 0..<5, using: &random) == 0 ? nil : figure(400_000_000, &random)
        var provision =
            kind == .yesNo ? ExactDecimal(Int.random(in: 0...1, using: &random)) : figure(400_000_000, &random)
        if kind == .ratio, let frame { provision = min(provision, frame) }
        let carriedOut = Int.random(in: 0..<5, using: &random) > 0
        return Explanation(
            Indicator(code: "A1-01", area: "A1", nameTH: "", kind: kind, target: Target(comparison, target)), for: .tao,
            answer: Answer(frame: frame, provision: carriedOut ? provision : nil, carriedOut: carriedOut),
            effectiveFrame: frame, percentPlaces: 2)
    }

    private static func verdict(_ explanation: Explanation, _ provision: Int64) -> Verdict {
        Judgement.verdict(
            kind: explanation.indicator.kind, target: explanation.target, frame: explanation.frame?.millionths,
            provision: provision, carriedOut: true)
    }

    /// No frame to measure by, or none of the figures on the edge and at both ends is met.
    private static func nothingPasses(_ explanation: Explanation) -> Bool {
        let kind = explanation.indicator.kind
        let asked: Int64
        var limit: Int64 = 999_999_999_999_999_999
        switch kind {
        case .count: asked = explanation.target.value.millionths
        case .yesNo: (asked, limit) = (0, 1_000_000)
        case .ratio, .rate:
            guard let frame = explanation.frame, frame > .zero else { return true }
            let scale: Int128 = kind == .ratio ? 100_000_000 : 1_000_000
            asked = Int64(Int128(explanation.target.value.millionths) * Int128(frame.millionths) / scale)
            if kind == .ratio { limit = frame.millionths }
        }
        let tried = kind == .yesNo ? [0, 1_000_000] : [0, asked - 1, asked, asked + 1, limit]
        return tried.allSatisfy { $0 < 0 || $0 > limit || verdict(explanation, $0) != .met }
    }
}
