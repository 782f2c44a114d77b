import Domain
import Testing

@Suite struct IndicatorYearsTests {
    private func indicator(unit: String = "กม.", target: Int = 80, code: String = "A1-01") -> Indicator {
        Indicator(
            code: code, area: "A1", nameTH: code, kind: .ratio, unitTH: unit,
            target: Target(.atLeast, ExactDecimal(target)))
    }

    private func round(
        _ name: String, _ indicator: Indicator?, _ provision: Int?, isCertified: Bool = true,
        type: LocalGovernmentType = .tao
    ) -> IndicatorYears.Round {
        IndicatorYears.Round(
            name: name, indicator: indicator, type: type, isCertified: isCertified,
            answer: provision.map { Answer(frame: ExactDecimal(10), provision: ExactDecimal($0)) })
    }

    @Test("another unit leaves a gap with its word, another target a mark, and the measure goes on")
    func breaks() {
        let years = IndicatorYears([
            round("2563", indicator(unit: "สาย"), 9), round("2564", indicator(target: 70), 7),
            round("2565", indicator(target: 70), nil, isCertified: false), round("2566", indicator(), 8),
            round("2567", indicator(), 9),
        ]).years
        #expect(years.map(\.measure) == [nil, ExactDecimal(70), nil, ExactDecimal(80), ExactDecimal(90)])
        #expect(years.map(\.gap) == [.incomparable(.unit), nil, .notCertified, nil, nil])
        #expect(years.map(\.earlierTarget) == [nil, nil, nil, Target(.atLeast, ExactDecimal(70)), nil])
        #expect(years.map(\.verdict) == [.met, .met, nil, .met, .met])
        #expect(years[0].target == nil, "a target of another unit stands in no picture")
    }

    @Test("a year that did not ask, or of a type that was not asked, says so; what was not compared says why")
    func gaps() {
        var towns = indicator()
        towns.appliesTo = [.townMunicipality]
        let years = IndicatorYears([
            round("2564", nil, nil), round("2565", towns, 9), round("2566", indicator(), nil),
            IndicatorYears.Round(
                name: "2567", indicator: indicator(), type: .tao, isCertified: true,
                answer: Answer(frame: .zero, provision: nil)),
        ]).years
        #expect(years.map(\.gap) == [.notAsked, .notAsked, .verdict(.notRecorded), .verdict(.noService)])
        #expect(years.allSatisfy { $0.measure == nil })
        #expect(IndicatorYears([round("2567", nil, nil)]).years.isEmpty)
        #expect(!IndicatorYears([round("2567", indicator(), 9)]).hasHistory)
    }

    @Test(
        "a line of last year's plan is reached where this year's verdict is met, and cannot be told where it counts otherwise"
    )
    func outcomes() {
        let now = indicator()
        #expect(PlanOutcome(then: now, now: now, verdict: .met) == .reached)
        #expect(PlanOutcome(then: now, now: now, verdict: .belowTarget) == .notReached)
        #expect(PlanOutcome(then: now, now: now, verdict: .notCarriedOut) == .notReached)
        #expect(PlanOutcome(then: now, now: now, verdict: .notRecorded) == .open)
        #expect(PlanOutcome(then: now, now: now, verdict: .noService) == .notAsked)
        #expect(PlanOutcome(then: now, now: nil, verdict: nil) == .notAsked)
        #expect(PlanOutcome(then: indicator(unit: "สาย"), now: now, verdict: .met) == .incomparable(.unit))
        #expect(PlanOutcome(then: indicator(target: 50), now: now, verdict: .met) == .reached)
    }
}
