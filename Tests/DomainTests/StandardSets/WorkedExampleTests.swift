import Domain
import Testing

@Suite struct WorkedExampleTests {
    @Test("whatever the target, every case may be recorded and is judged as it claims", arguments: 1...40)
    func claimsHold(seed: Int) {
        var random = ThaiRandom(seed: UInt64(seed))
        for _ in 0..<250 {
            let indicator = Self.indicator(&random)
            for type in [LocalGovernmentType.tao, .bma] {
                for example in WorkedExample(indicator, for: type).cases {
                    let judgement = Judgement(
                        indicator, for: type, answer: example.answer, effectiveFrame: example.frame)
                    #expect(judgement.verdict == example.verdict, "\(indicator.kind) \(indicator.target) \(example)")
                    #expect(judgement.isMetAbove == example.isMetAbove, "\(indicator.target) \(example)")
                    let baseFrame = indicator.frameFrom == nil ? nil : example.frame
                    #expect(throws: Never.self) { try indicator.check(example.answer, baseFrame: baseFrame).get() }
                }
            }
        }
    }

    @Test("a share of eighty per cent is shown with twenty roads: 18, 16 and 15")
    func roads() {
        let roads = Indicator(
            code: "A1-01", area: "A1", nameTH: "ถนน", kind: .ratio, unitTH: "สาย",
            target: Target(.atLeast, ExactDecimal(80)))
        let example = WorkedExample(roads, for: .tao)
        #expect(example.cases.map(\.situation) == WorkedExample.Situation.allCases)
        #expect(example.cases.map(\.frame) == [20, 20, 20, 0, 20, 20].map { ExactDecimal($0) })
        #expect(example.cases.map(\.answer.provision?.description) == ["18", "16", "15", "0", nil, nil])
        #expect(example.cases.map(\.isMetAbove) == [true, false, false, false, false, false])
    }

    @Test("kilometres are shown to a tenth; where less is better, the figure above the target fails")
    func sides() {
        let length = Indicator(
            code: "A1-03", area: "A1", nameTH: "ถนนลูกรัง", kind: .ratio, unitTH: "กม.",
            target: Target(.atLeast, ExactDecimal(90)))
        #expect(WorkedExample(length, for: .tao)[.justMissed]?.answer.provision?.description == "35.9")
        let children = Indicator(
            code: "A2-03", area: "A2", nameTH: "เด็กต่อครู", kind: .rate, unitTH: "คน",
            target: Target(.atMost, ExactDecimal(15)))
        let example = WorkedExample(children, for: .tao)
        #expect(
            [.better, .onTheLine, .justMissed].map { example[$0]?.answer.provision?.description } == ["48", "60", "61"])
    }

    @Test("a frame from base data is not typed, and is never shown as zero")
    func baseData() {
        let green = Indicator(
            code: "A5-08", area: "A5", nameTH: "พื้นที่สีเขียว", kind: .rate, frameFrom: "population", unitTH: "ตร.ม.",
            target: Target(.atLeast, ExactDecimal(5)))
        let example = WorkedExample(green, for: .tao)
        #expect(example.cases.allSatisfy { $0.answer.frame == nil && $0.frame == ExactDecimal(6_000) })
        #expect(example[.noService] == nil)
    }

    @Test("all of a hundred per cent leaves nothing better, and more than that nothing to pass")
    func edges() {
        func example(_ target: Target) -> [WorkedExample.Situation] {
            WorkedExample(
                Indicator(code: "A", area: "A", nameTH: "", kind: .ratio, unitTH: "คน", target: target), for: .tao
            ).cases.map(\.situation)
        }
        #expect(
            example(Target(.atLeast, ExactDecimal(100))) == [
                .onTheLine, .justMissed, .noService, .notCarriedOut, .blank,
            ])
        #expect(example(Target(.above, ExactDecimal(100))) == [.justMissed, .noService, .notCarriedOut, .blank])
        #expect(example(Target(.atLeast, .zero)).contains(.justMissed) == false)
    }
}

extension WorkedExampleTests {
    /// Any kind, operator, unit and target, with as many decimals as a target may have.
    private static func indicator(_ random: inout ThaiRandom) -> Indicator {
        let kind = IndicatorKind.allCases.randomElement(using: &random) ?? .ratio
        let comparison = TargetOperator.allCases.randomElement(using: &random) ?? .atLeast
        let most: Int64 = kind == .ratio ? 120_000_000 : kind == .yesNo ? 1_000_000 : 900_000_000
        let steps: [Int64] = kind == .yesNo ? [1_000_000] : [1, 1_000, 500_000, 1_000_000, 5_000_000]
        let step = steps.randomElement(using: &random) ?? 1
        let value = Int64.random(in: 0...most, using: &random) / step * step
        let unit = ["สาย", "กม.", "คน", "บาท", "ตัน", ""].randomElement(using: &random) ?? ""
        let frameFrom = kind.hasFrame ? [nil, "population", "villages"].randomElement(using: &random) ?? nil : nil
        return Indicator(
            code: "A1-01", area: "A1", nameTH: "", kind: kind, frameFrom: frameFrom, unitTH: unit,
            target: Target(comparison, ExactDecimal(millionths: value)),
            provisionMayExceedFrame: Bool.random(using: &random))
    }
}
