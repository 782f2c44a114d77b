import Domain
import Testing

@Suite struct MarginDistributionTests {
    @Test(
        "everybody who was judged stands on his side of the target, in the class of his distance",
        arguments: Basis.allCases)
    func counted(basis: Basis) throws {
        var random = ThaiRandom(seed: 11)
        var columns = SmallCountry.columns()
        for change in RandomChange.history(2_000, &random) { change.apply(to: &columns) }
        let everybody = Array(columns.participants.list.indices)
        for (position, indicator) in SmallCountry.standards.set.indicators.enumerated() {
            guard indicator.kind != .yesNo else {
                #expect(columns.margins(of: everybody, indicator: position, basis) == nil)
                continue
            }
            let margins = try #require(columns.margins(of: everybody, indicator: position, basis))
            let tally = columns.tally(of: everybody, indicator: position, basis)
            #expect(margins.reachedTotal == tally.met)
            #expect(margins.missedTotal == tally.belowTarget)
            #expect(margins.notCarriedOut == tally.notCarriedOut)
        }
    }

    @Test("classes begin at their limits, and a met one just at its target is near")
    func classes() {
        var margins = MarginDistribution()
        for distance in ["0", "4.999999", "5", "9.999999", "10", "19.999999", "20", "500"] {
            guard case .success(let value) = ExactDecimal.parse(distance) else { continue }
            margins.count(.met, distance: value)
            margins.count(.belowTarget, distance: value)
            margins.count(.noService, distance: value)
        }
        #expect(margins.reached == [2, 2, 2, 2] && margins.missed == [2, 2, 2, 2])
        #expect(!margins.tellsNobodyApart)
        var alike = MarginDistribution()
        alike.count(.met, distance: .zero)
        #expect(alike.tellsNobodyApart)
        alike.count(.notCarriedOut, distance: .zero)
        #expect(!alike.tellsNobodyApart)
    }

    @Test("a ratio is measured in points, a rate in per cent of its target")
    func units() throws {
        var columns = SmallCountry.columns()
        func put(_ indicator: Int, _ frame: Int, _ provision: Int) {
            columns.apply(
                StoredAnswer(
                    answer: Answer(frame: ExactDecimal(frame), provision: ExactDecimal(provision)), version: 1,
                    entry: 1,
                    savedBy: 1, savedAt: 1), participant: 0, indicator: indicator)
        }
        // 73 of at least 80 per cent; 18 for each of at most 15, which is 20 per cent too many.
        put(0, 100, 73)
        put(2, 1, 18)
        let ratio = try #require(columns.margins(of: [0], indicator: 0, .live))
        let rate = try #require(columns.margins(of: [0], indicator: 2, .live))
        #expect(ratio.missed == [0, 0, 1, 0] && rate.missed == [1, 0, 0, 0])
    }
}
