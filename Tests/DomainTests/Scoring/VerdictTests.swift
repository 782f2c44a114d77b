import Domain
import Testing

/// A worked case of Tests/fixtures/verdict-cases.csv.
private struct Case {
    let line: String
    let judgement: Judgement
    let verdict: String
    let percent: String
    let metAbove: String

    init(_ line: Substring) throws {
        let fields = line.split(separator: ",", maxSplits: 9, omittingEmptySubsequences: false).map(String.init)
        let comparison = try #require(TargetOperator(rawValue: fields[4]))
        var answer: Answer?
        if !fields[1].isEmpty || !fields[2].isEmpty || !fields[3].isEmpty {
            answer = Answer(
                frame: ExactDecimal(canonicalInput: fields[1]), provision: ExactDecimal(canonicalInput: fields[2]),
                carriedOut: fields[3] != "false")
        }
        self.line = String(line)
        judgement = Judgement(
            kind: try #require(IndicatorKind(rawValue: fields[0])),
            target: Target(comparison, try #require(ExactDecimal(canonicalInput: fields[5]))), answer: answer)
        verdict = fields[6]
        percent = fields[7]
        metAbove = fields[8]
    }

    static func all() throws -> [Case] {
        try ScoringFixture.text("verdict-cases.csv").split(whereSeparator: \.isNewline).dropFirst().map(Case.init)
    }
}

@Suite struct VerdictTests {
    @Test("every worked case has its verdict, its printed per cent and its word")
    func workedCases() throws {
        let cases = try Case.all()
        #expect(cases.count == 79)
        for one in cases {
            #expect(one.judgement.verdict.rawValue == one.verdict, "\(one.line)")
            #expect(one.judgement.percent(places: 2)?.description ?? "" == one.percent, "\(one.line)")
            let metAbove = one.judgement.verdict == .met ? String(one.judgement.isMetAbove) : ""
            #expect(metAbove == one.metAbove, "\(one.line)")
        }
    }

    @Test("the worked cases together show every verdict of every kind that can have it")
    func everyVerdictIsWorked() throws {
        let shown = Set(try Case.all().map { "\($0.judgement.kind) \($0.verdict)" })
        for kind in IndicatorKind.allCases {
            for verdict in Verdict.allCases where kind.hasFrame || verdict != .noService {
                #expect(shown.contains("\(kind) \(verdict.rawValue)"))
            }
        }
    }

    @Test("a frame counts only where the kind has one, and base data goes before what was typed")
    func effectiveFrame() {
        let answer = Answer(frame: ExactDecimal(7), provision: ExactDecimal(8))
        let ratio = indicator(.ratio, Target(.atLeast, ExactDecimal(80)))
        let count = indicator(.count, Target(.atLeast, ExactDecimal(8)))
        let judged = Judgement(ratio, for: .tao, answer: answer, effectiveFrame: ExactDecimal(10))
        #expect(judged.answer?.frame == ExactDecimal(10))
        #expect(judged.verdict == .met)
        #expect(!judged.isMetAbove)
        #expect(Judgement(ratio, for: .tao, answer: answer, effectiveFrame: nil).verdict == .notRecorded)
        let counted = Judgement(count, for: .tao, answer: answer, effectiveFrame: .zero)
        #expect(counted.answer?.frame == nil)
        #expect(counted.verdict == .met)
    }

    @Test("a type with a target of its own is judged by it")
    func targetByType() {
        var ratio = indicator(.ratio, Target(.atLeast, ExactDecimal(80)))
        ratio.targetByType[.tao] = Target(.atLeast, ExactDecimal(70))
        let answer = Answer(provision: ExactDecimal(7))
        let frame = ExactDecimal(10)
        #expect(Judgement(ratio, for: .tao, answer: answer, effectiveFrame: frame).verdict == .met)
        #expect(Judgement(ratio, for: .pao, answer: answer, effectiveFrame: frame).verdict == .belowTarget)
    }

    private func indicator(_ kind: IndicatorKind, _ target: Target) -> Indicator {
        Indicator(code: "A1-01", area: "A1", nameTH: "ถนน", kind: kind, target: target)
    }
}
