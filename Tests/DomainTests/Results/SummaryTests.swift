import Domain
import Testing

@Suite struct SummaryTests {
    @Test("provinces, types and areas each add up to the country", arguments: Basis.allCases)
    func sums(basis: Basis) {
        let summary = Self.filled().summary(basis)
        for lines in [summary.provinces, summary.types] {
            #expect(lines.reduce(Tally()) { $0 + $1.tally } == summary.national.tally)
            #expect(lines.reduce(0) { $0 + $1.progress.participants } == 40)
        }
        #expect(summary.areas.reduce(Tally()) { $0 + $1.tally } == summary.national.tally)
        #expect(summary.provinces.map(\.key) == ["11", "12", "20", "95"])
        #expect(summary.types.map(\.key) == LocalGovernmentType.allCases.map(\.rawValue))
        #expect(summary.provinces[2].tally == Tally() && summary.areas[2].tally == Tally())
        #expect(summary.provinces[2].tally.rate == nil)
    }

    @Test("every table is the count of its cells", arguments: Basis.allCases)
    func counted(basis: Basis) {
        let columns = Self.filled()
        let summary = columns.summary(basis)
        let set = SmallCountry.standards.set
        for (position, province) in columns.participants.provinces.enumerated() {
            var tally: [Verdict: Int] = [:]
            for participant in province.members {
                for (indicator, definition) in set.indicators.enumerated() where !definition.pilot {
                    guard let verdict = columns.verdict(of: participant, indicator: indicator, on: basis) else {
                        continue
                    }
                    tally[verdict, default: 0] += 1
                }
            }
            for verdict in Verdict.allCases {
                #expect(summary.provinces[position].tally[verdict] == tally[verdict] ?? 0)
            }
            let rows = columns.indicators(of: province.members, basis)
            #expect(columns.areas(of: rows).reduce(Tally()) { $0 + $1.tally } == summary.provinces[position].tally)
        }
        #expect(columns.indicators(of: Array(0..<40), basis) == summary.indicators)
    }

    @Test("the districts of a province hold all but who lies in none")
    func districts() {
        let columns = Self.filled()
        let province = columns.summary(.live).provinces[0]
        let inNone = columns.participants.provinces[0].members.filter {
            columns.participants.list[$0].localGovernment.districtCode.isEmpty
        }
        let districts = columns.districts(of: "11", .live)
        #expect(districts.map(\.key) == ["1101", "1102"])
        let sum = districts.reduce(Tally()) { $0 + $1.tally } + columns.place("", inNone, .live).tally
        #expect(sum == province.tally)
    }

    @Test("a pilot stands in its own row and in no sum")
    func pilots() {
        var columns = SmallCountry.columns()
        let before = columns.summary(.live).national.tally
        let met = StoredAnswer(
            answer: Answer(frame: ExactDecimal(2), provision: ExactDecimal(2)), version: 1, entry: 1, savedBy: 1,
            savedAt: 1)
        columns.apply(met, participant: 0, indicator: 5)
        let summary = columns.summary(.live)
        #expect(summary.national.tally == before)
        #expect(summary.indicators[5].isPilot && summary.indicators[5].tally.met == 1)
        #expect(columns.verdict(of: 0, indicator: 5, on: .live) == .met)
    }

    @Test("a rate is pooled over cells and leaves out what is not there and what nobody recorded")
    func rate() {
        let one = Tally(met: 1, belowTarget: 0, notCarriedOut: 0, noService: 50, notRecorded: 9)
        let other = Tally(met: 1, belowTarget: 3, notCarriedOut: 2)
        #expect(one.rate == ExactDecimal(100))
        #expect((one + other).rate == ExactDecimal(millionths: 28_571_429))
        #expect((one + other).applicable == 66)
        #expect(Tally(noService: 3, notRecorded: 4).rate == nil)
        #expect(Tally(belowTarget: 3).rate == .zero)
    }

    @Test("what is not certified counts as not recorded and is told apart by how far it is")
    func certifiedBasis() {
        var columns = SmallCountry.columns()
        let good = Answer(frame: ExactDecimal(10), provision: ExactDecimal(9))
        for participant in 0..<5 {
            columns.apply(
                StoredAnswer(answer: good, version: 1, entry: 1, savedBy: 1, savedAt: 1), participant: participant,
                indicator: 0)
        }
        columns.apply(.submitted, participant: 1, entry: 2)
        let figures = CertifiedFigures(
            number: 1, certifiedAt: 99, rows: [Snapshot.Row(indicator: "A1-01", answer: good, version: 1)])
        columns.apply(.certified, participant: 0, entry: 2)
        columns.apply(figures, participant: 0, entry: 2)

        var summary = columns.summary(.certified)
        #expect(summary.national.progress == Progress(certified: 1, notCertified: 4, untouched: 35))
        #expect(summary.indicators[0].tally == Tally(met: 1, notRecorded: 39))
        #expect(summary.national.tally.applicable == columns.summary(.live).national.tally.applicable)
        #expect(columns.certification(of: 0)?.certifiedAt == 99)
        #expect(columns.figures(of: 0, indicator: 0, on: .certified) == good)

        // A correction after a withdrawal does not stand until it is certified.
        columns.apply(nil, participant: 0, entry: 3)
        columns.apply(.recording, participant: 0, entry: 3)
        summary = columns.summary(.certified)
        #expect(summary.national.progress == Progress(certified: 0, notCertified: 5, untouched: 35))
        #expect(summary.indicators[0].tally == Tally(notRecorded: 40))
        #expect(columns.figures(of: 0, indicator: 0, on: .certified) == nil)
        #expect(columns.summary(.live).indicators[0].tally == Tally(met: 5, notRecorded: 35))
    }

    private static func filled() -> AnswerColumns {
        var random = ThaiRandom(seed: 2567)
        var columns = SmallCountry.columns()
        for change in RandomChange.history(1_500, &random) { change.apply(to: &columns) }
        return columns
    }
}
