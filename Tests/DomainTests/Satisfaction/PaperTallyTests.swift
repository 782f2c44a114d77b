import Domain
import Testing

@Suite struct PaperTallyTests {
    private static let first = ThaiDate(daysSinceEpoch: 19_800)
    private static let last = ThaiDate(daysSinceEpoch: 19_830)

    private static func paper(
        _ occasion: String = "วันออกหน่วย", day: Int = 19_810, sheets: Int = 40, satisfied: Int = 30, improve: Int = 10
    ) -> PaperTally {
        PaperTally(
            occasion: occasion, heldOn: ThaiDate(daysSinceEpoch: day),
            tally: SatisfactionTally(
                sheets: sheets, counts: ["S-01": SatisfactionCount(satisfied: satisfied, improve: improve)]))
    }

    @Test(
        "what cannot be is named",
        arguments: [
            (paper(), []), (paper(day: 19_800), []), (paper(day: 19_830), []), (paper(""), [.occasionMissing]),
            (paper(String(repeating: "ก", count: 201)), [.occasionTooLong]),
            (paper(day: 19_799), [.dayOutside(from: first, to: last)]),
            (paper(day: 19_831), [.dayOutside(from: first, to: last)]), (paper(sheets: 0), [.noSheets]),
            (paper(sheets: 100_001), [.tooManySheets]), (paper(sheets: 39), [.moreAnswersThanSheets("S-01")]),
            (paper(satisfied: 0, improve: 0), [.noAnswers]),
            (paper("", sheets: 0, satisfied: 0, improve: 0), [.occasionMissing, .noSheets, .noAnswers]),
        ] as [(PaperTally, [PaperTally.Problem])])
    func problems(paper: PaperTally, problems: [PaperTally.Problem]) {
        #expect(paper.problems(from: Self.first, to: Self.last) == problems)
    }
}
