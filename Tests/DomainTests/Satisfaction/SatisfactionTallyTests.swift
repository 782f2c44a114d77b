import Domain
import Testing

@Suite struct SatisfactionTallyTests {
    @Test(
        "equal sheets are spelled alike, and read back",
        arguments: [
            ([:], ""), (["S-01": .satisfied], "S-01+"),
            (["S-04": .improve, "S-01": .satisfied, "S-12": .satisfied], "S-01+ S-04- S-12+"),
        ] as [([String: SatisfactionChoice], String)])
    func spelling(choices: [String: SatisfactionChoice], spelling: String) {
        #expect(SatisfactionSheet(choices).spelling == spelling)
        #expect(SatisfactionSheet(spelling: spelling).choices == choices)
    }

    @Test("what is no spelling is passed over", arguments: ["+", "-", "S-01", " S-01? ", "  "])
    func strange(text: String) {
        #expect(SatisfactionSheet(spelling: text).choices.isEmpty)
    }

    /// The real report of ทต.อากาศอำนวย 2564: 60 answers.
    @Test(
        "per cents are exact, half up to two places",
        arguments: [
            (46, 14, "76.67", "23.33"), (45, 15, "75", "25"), (38, 22, "63.33", "36.67"), (52, 8, "86.67", "13.33"),
            (40, 20, "66.67", "33.33"), (1, 0, "100", "0"), (1, 7, "12.5", "87.5"), (1, 15, "6.25", "93.75"),
            (1, 31, "3.13", "96.88"),
        ] as [(Int, Int, String, String)])
    func percent(satisfied: Int, improve: Int, first: String, second: String) {
        let count = SatisfactionCount(satisfied: satisfied, improve: improve)
        #expect(count.percent(.satisfied)?.description == first)
        #expect(count.percent(.improve)?.description == second)
    }

    @Test("nobody's answers have no per cent")
    func nobody() {
        #expect(SatisfactionCount.zero.percent(.satisfied) == nil)
    }

    @Test("online and paper add up; a service that was not used counts nowhere")
    func sums() {
        var online = SatisfactionTally()
        online.add(SatisfactionSheet(["S-01": .satisfied, "S-02": .improve]), times: 3)
        online.add(SatisfactionSheet(["S-02": .satisfied]), times: 1)
        let paper = SatisfactionTally(sheets: 10, counts: ["S-02": SatisfactionCount(satisfied: 4, improve: 5)])
        let together = online + paper
        #expect(together.sheets == 14)
        #expect(together["S-01"] == SatisfactionCount(satisfied: 3))
        #expect(together["S-02"] == SatisfactionCount(satisfied: 5, improve: 8))
        #expect(together["S-03"] == .zero)
        #expect(together.all == SatisfactionCount(satisfied: 8, improve: 8))
    }

    @Test("fewer than thirty are few", arguments: [(0, true), (29, true), (30, false)])
    func few(answers: Int, isFew: Bool) {
        #expect(SatisfactionTally.isFew(answers) == isFew)
    }

    @Test(
        "a remark holds no number of a person, in whatever digits and with whatever between them",
        arguments: [
            ("", nil), ("ถนนดี", nil), ("ปี 2567 งบ 1,000,000,000 บาท", nil), ("081 234 5678", .holdsNumber),
            ("๐๘๑-๒๓๔-๕๖๗๘", .holdsNumber), ("โทร 0812345678 ครับ", .holdsNumber), ("1 2345 67890 12 3", .holdsNumber),
            ("12345678", nil), (String(repeating: "ก", count: 500), nil),
            (String(repeating: "ก", count: 501), .tooLong),
        ] as [(String, SatisfactionRemark.Problem?)])
    func remark(typed: String, problem: SatisfactionRemark.Problem?) {
        switch SatisfactionRemark.check(typed) {
        case .success(let text): #expect(problem == nil && text == typed)
        case .failure(let found): #expect(found == problem)
        }
    }

    @Test("ends of lines count once, as browsers count them")
    func lines() {
        let typed = String(repeating: "ก\r\n", count: 249) + "กก"
        #expect((try? SatisfactionRemark.check(typed).get())?.utf16.count == 500)
    }
}
