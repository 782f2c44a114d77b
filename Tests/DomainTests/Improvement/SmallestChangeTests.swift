import Domain
import Testing

/// The smallest change, shown by judging again.
@Suite struct SmallestChangeTests {
    @Test("judged again the standard is met; one step less, and it is missed still", arguments: 1...40)
    func smallest(seed: Int) throws {
        var random = ThaiRandom(seed: UInt64(seed))
        var changed = 0
        for _ in 0..<500 {
            let explanation = Self.random(&random)
            let isMissed = explanation.verdict == .belowTarget || explanation.verdict == .notCarriedOut
            guard let change = SmallestChange(explanation) else {
                if isMissed { #expect(explanation.wouldPass == nil || Self.noWholePasses(explanation)) }
                continue
            }
            #expect(isMissed)
            changed += 1
            #expect(Self.judged(explanation, change.to) == .met)
            #expect(change.to <= Self.limit(explanation), "more than may be recorded")
            // One step back towards what is recorded. What is not carried out may stand at nothing and pass.
            let less =
                switch explanation.target.comparison {
                case .atLeast, .above, .equal: change.to.millionths - change.step.millionths
                case .atMost, .below: change.to.millionths + change.step.millionths
                }
            let step = ExactDecimal(millionths: less)
            guard less >= 0, step <= Self.limit(explanation) else { continue }
            #expect(Self.judged(explanation, step) != .met, "\(explanation.words(in: .thai)) \(change)")
        }
        #expect(changed > 50)
    }

    @Test("what is counted in wholes moves in wholes; what is measured to the last part")
    func steps() throws {
        let schools = try #require(Self.change(.ratio, .atLeast, 85, frame: "3", provision: "2", unit: "แห่ง"))
        #expect(
            schools.to == ExactDecimal(3) && schools.difference == ExactDecimal(1) && schools.step == ExactDecimal(1))
        let roads = try #require(Self.change(.ratio, .atLeast, 85, frame: "57.24", provision: "29.767", unit: "กม."))
        #expect(roads.to.description == "48.654" && roads.difference.description == "18.887")
        let burnt = try #require(Self.change(.ratio, .atMost, 30, frame: "7", provision: "5", unit: "แห่ง"))
        #expect(burnt.to == ExactDecimal(2) && !burnt.isMore && burnt.difference == ExactDecimal(3))
        let odd = try #require(Self.change(.ratio, .atLeast, 90, frame: "2.5", provision: "1", unit: "แห่ง"))
        #expect(odd.to.description == "2.25", "the frame ends before the next whole")
        #expect(Self.change(.ratio, .atLeast, 85, frame: "3", provision: "3", unit: "แห่ง") == nil, "nothing is missed")
        #expect(Self.change(.ratio, .atLeast, 85, frame: "0", provision: nil, unit: "แห่ง") == nil)
        #expect(Self.change(.count, .atLeast, 4, frame: nil, provision: nil, unit: "ครั้ง") == nil, "blank is not missed")
    }

    @Test("in words, in both languages")
    func words() throws {
        let indicator = Self.indicator(.ratio, .atLeast, 80, unit: "ครัวเรือน")
        let explanation = Self.explanation(indicator, Answer(frame: ExactDecimal(1_000), provision: ExactDecimal(700)))
        let words = try #require(SmallestChange(explanation)).words(indicator)
        #expect(words.th == "เพิ่มการจัดบริการสาธารณะ (2) อีก 100 ครัวเรือน จาก 700 เป็น 800 ครัวเรือน")
        #expect(words.en == "Raise the provision (2) by 100 ครัวเรือน, from 700 to 800 ครัวเรือน")
        let idle = Self.explanation(indicator, Answer(frame: ExactDecimal(1_000), carriedOut: false))
        #expect(try #require(SmallestChange(idle)).words(indicator).th.hasPrefix("เริ่มดำเนินการ และเพิ่ม"))
        let plan = Self.indicator(.yesNo, .equal, 1, unit: "")
        let none = Self.explanation(plan, Answer(provision: .zero))
        #expect(try #require(SmallestChange(none)).words(plan).th == "จัดให้เป็น “มี”")
    }

    @Test("every kind of indicator has its questions, in both languages")
    func questions() {
        for kind in IndicatorKind.allCases {
            for comparison in TargetOperator.allCases {
                for unit in ["กม.", "คน", "แห่ง", "ครั้ง", "ตัน"] {
                    let indicator = Self.indicator(kind, comparison, 1, unit: unit)
                    let list = CostQuestions.of(indicator, for: .tao) + CostQuestions.always
                    #expect(list.count >= 4 && Set(list).count == list.count)
                    #expect(list.allSatisfy { !$0.th.isEmpty && $0.en.hasSuffix("?") })
                }
            }
        }
    }
}

// MARK: - Cells

extension SmallestChangeTests {
    private static func indicator(
        _ kind: IndicatorKind, _ comparison: TargetOperator, _ target: Int, unit: String
    ) -> Indicator {
        Indicator(
            code: "A1-01", area: "A1", nameTH: "ทดสอบ", kind: kind, unitTH: unit,
            target: Target(comparison, ExactDecimal(target)))
    }

    private static func explanation(_ indicator: Indicator, _ answer: Answer) -> Explanation {
        Explanation(indicator, for: .tao, answer: answer, effectiveFrame: answer.frame, percentPlaces: 2)
    }

    private static func change(
        _ kind: IndicatorKind, _ comparison: TargetOperator, _ target: Int, frame: String?, provision: String?,
        unit: String
    ) -> SmallestChange? {
        let answer = Answer(
            frame: frame.flatMap { ExactDecimal(canonicalInput: $0) },
            provision: provision.flatMap { ExactDecimal(canonicalInput: $0) })
        return SmallestChange(explanation(indicator(kind, comparison, target, unit: unit), answer))
    }

    private static func random(_ random: inout ThaiRandom) -> Explanation {
        let kind = IndicatorKind.allCases.randomElement(using: &random) ?? .ratio
        let comparison = TargetOperator.allCases.randomElement(using: &random) ?? .atLeast
        let unit = ["แห่ง", "คน", "กม.", "ตัน", ""].randomElement(using: &random) ?? ""
        func figure(_ most: Int64, _ random: inout ThaiRandom) -> ExactDecimal {
            let parts: Int64 = Bool.random(using: &random) ? 1_000_000 : 250_000
            return ExactDecimal(millionths: Int64.random(in: 0...most, using: &random) * parts)
        }
        var indicator = indicator(kind, comparison, 1, unit: kind == .yesNo ? "" : unit)
        indicator.target.value =
            kind == .yesNo ? ExactDecimal(Bool.random(using: &random) ? 1 : 0) : figure(120, &random)
        indicator.provisionMayExceedFrame = Int.random(in: 0..<5, using: &random) == 0
        let frame = kind.hasFrame ? figure(200, &random) : nil
        let isCarriedOut = Int.random(in: 0..<5, using: &random) > 0
        var provision: ExactDecimal? =
            kind == .yesNo ? ExactDecimal(Bool.random(using: &random) ? 1 : 0) : figure(200, &random)
        if let limit = frame, kind == .ratio, !indicator.provisionMayExceedFrame, let some = provision, some > limit {
            provision = limit
        }
        if !isCarriedOut { provision = Bool.random(using: &random) ? nil : .zero }
        return explanation(indicator, Answer(frame: frame, provision: provision, carriedOut: isCarriedOut))
    }

    private static func limit(_ explanation: Explanation) -> ExactDecimal {
        let indicator = explanation.indicator
        if indicator.kind == .yesNo { return ExactDecimal(1) }
        if indicator.kind == .ratio, !indicator.provisionMayExceedFrame { return explanation.frame ?? .zero }
        return ExactDecimal(millionths: 999_999_999_999_999_999)
    }

    private static func judged(_ explanation: Explanation, _ provision: ExactDecimal) -> Verdict {
        Judgement(
            explanation.indicator, for: .tao, answer: Answer(frame: explanation.frame, provision: provision),
            effectiveFrame: explanation.frame
        ).verdict
    }

    /// Where one value is asked for that is no whole number of things.
    private static func noWholePasses(_ explanation: Explanation) -> Bool {
        guard explanation.target.comparison == .equal, let passing = explanation.wouldPass else { return false }
        return passing.millionths % 1_000_000 != 0
    }
}
