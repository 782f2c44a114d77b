/// แบบฝึกหัด: what somebody finds in his copy of the practice room (ห้องฝึกบันทึกข้อมูล): invented figures of his own local government, some
/// of them wrong and some missing, and papers that say what is right.
///
/// It follows from the local government and the standard set alone, so that nothing of it need be kept.
package struct PracticeExercise: Sendable {
    /// What the copy holds at first.
    package private(set) var baseValues: [(item: String, value: ExactDecimal)] = []
    package private(set) var answers: [(indicator: String, answer: Answer)] = []
    /// What the year before holds.
    package private(set) var earlierBaseValues: [(item: String, value: ExactDecimal)] = []
    package private(set) var earlierAnswers: [(indicator: String, answer: Answer)] = []
    /// The rows of the papers, in the order of the set: wrong, missing, and a few that are right already.
    package private(set) var tasks: [PracticeTask] = []

    package static let mistakes = 5
    package static let blanks = 3
    package static let decoys = 4
    /// Any will do; another one would change every copy.
    private static let seed = 2567

    /// - Parameter year: B.E. year of the round.
    package init(_ place: LocalGovernment, year: Int, _ standards: Standards) {
        let (figures, earlier) = (
            InventedFigures(seed: Self.seed, year: year, standards),
            InventedFigures(seed: Self.seed, year: year - 1, standards)
        )
        let (now, before) = (Self.invented(place, year: year), Self.invented(place, year: year - 1))
        let indicators = standards.indicators(for: place.type)
        let items = standards.baseData(for: place.type)
        baseValues = items.map { ($0.code, now.baseValue(of: $0.code)) }
        earlierBaseValues = items.map { ($0.code, before.baseValue(of: $0.code)) }
        earlierAnswers = indicators.map { ($0.code, earlier.answer($0, of: before, isCareful: true)) }
        let right = indicators.map { ($0, figures.answer($0, of: now, isCareful: true)) }
        plant(right, Dictionary(earlierAnswers.map { ($0.indicator, $0.answer) }, uniquingKeysWith: { $1 }), place)
    }

    /// Heads of a whole province are not counted here: figures need to be believable, no more.
    private static func invented(_ place: LocalGovernment, year: Int) -> InventedPlace {
        InventedPlace(place, seed: seed, year: year, peopleOfProvince: place.type == .pao ? 500_000 : 0)
    }

    /// Every mistake of another kind in turn, spread over the set; what stands between is left out or left right.
    private mutating func plant(
        _ right: [(indicator: Indicator, answer: Answer)], _ earlier: [String: Answer], _ place: LocalGovernment
    ) {
        var draws = Chance(Self.seed).at("practice").at(place.code)
        var order = Array(right.indices)
        for position in order.indices.reversed() where position > 0 {
            order.swapAt(position, draws.below(position + 1))
        }
        var wrong: [Int: (mistake: PracticeMistake, answer: Answer)] = [:]
        var kinds = PracticeMistake.allCases[...]
        for position in order where wrong.count < Self.mistakes {
            let (indicator, answer) = right[position]
            guard let kind = kinds.first else { break }
            guard let planted = kind.planted(in: answer, of: indicator, earlier: earlier[indicator.code]) else {
                continue
            }
            wrong[position] = (kind, planted)
            kinds = kinds.dropFirst()
            if kinds.isEmpty { kinds = PracticeMistake.allCases[...] }
        }
        let rest = order.filter { wrong[$0] == nil && !right[$0].answer.isBlank && right[$0].answer.carriedOut }
        let blank = Set(rest.prefix(Self.blanks))
        let decoys = Set(rest.dropFirst(Self.blanks).prefix(Self.decoys))
        for (position, (indicator, answer)) in right.enumerated() {
            if !blank.contains(position) { answers.append((indicator.code, wrong[position]?.answer ?? answer)) }
            guard wrong[position] != nil || blank.contains(position) || decoys.contains(position) else { continue }
            tasks.append(
                PracticeTask(
                    indicator: indicator.code, right: answer, mistake: wrong[position]?.mistake,
                    isBlank: blank.contains(position)))
        }
    }
}

/// One row of the papers.
package struct PracticeTask: Hashable, Sendable {
    package let indicator: String
    package let right: Answer
    /// nil where the copy is right already, or has nothing yet.
    package let mistake: PracticeMistake?
    package let isBlank: Bool

    /// Whether an answer is what the papers say.
    package func isDone(_ answer: Answer?) -> Bool { answer?.hasSameFigures(as: right) ?? false }
}

/// A mistake as it is really made, planted to be found. The raw value stands in no database.
package enum PracticeMistake: String, CaseIterable, Sendable {
    /// 412 for 142: two digits in the wrong order
    case digitsSwapped
    /// 420 for 42
    case zeroTooMany
    /// last year's figure left standing
    case lastYear
    /// 4 for 42
    case digitMissing
    /// said to be not carried out, although it was
    case notCarriedOut

    package var words: Words {
        switch self {
        case .digitsSwapped: Words(th: "สลับตัวเลข", en: "Two digits were swapped")
        case .zeroTooMany: Words(th: "พิมพ์ศูนย์เกินมาหนึ่งตัว", en: "One zero too many")
        case .lastYear: Words(th: "ใช้ตัวเลขของปีก่อน", en: "Last year's figure was left standing")
        case .digitMissing: Words(th: "พิมพ์ตัวเลขขาดไปหนึ่งตัว", en: "One digit is missing")
        case .notCarriedOut:
            Words(th: "เลือก “ไม่ได้ดำเนินการ” ทั้งที่ดำเนินการแล้ว", en: "“Not carried out” was chosen although it was")
        }
    }

    /// The wrong answer that is recorded instead of the right one; nil where this mistake cannot be made there, or every hard rule
    /// would refuse it.
    package func planted(in answer: Answer, of indicator: Indicator, earlier: Answer?) -> Answer? {
        guard indicator.kind != .yesNo, indicator.frameFrom == nil, answer.carriedOut,
            let provision = answer.provision, provision >= ExactDecimal(2)
        else { return nil }
        var wrong = answer
        switch self {
        case .digitsSwapped: wrong.provision = provision.withDigitsSwapped
        case .zeroTooMany:
            // The frame bears it: a provision above its frame would be refused at once.
            guard let frame = answer.frame, frame.millionths < Int64.max / 100 else { return nil }
            wrong.frame = ExactDecimal(millionths: frame.millionths * 10)
        case .lastYear:
            guard let earlier, earlier.carriedOut else { return nil }
            wrong.provision = earlier.provision
        case .digitMissing:
            guard provision >= ExactDecimal(10) else { return nil }
            wrong.provision = ExactDecimal(Int(provision.millionths / 1_000_000) / 10)
        case .notCarriedOut:
            wrong.provision = nil
            wrong.carriedOut = false
        }
        guard !wrong.hasSameFigures(as: answer), wrong.provision != nil || self == .notCarriedOut,
            case .success(let kept) = indicator.check(wrong, baseFrame: nil)
        else { return nil }
        return kept
    }
}

extension ExactDecimal {
    /// The first two different neighbouring digits of the whole part change places; nil where all are the same.
    fileprivate var withDigitsSwapped: ExactDecimal? {
        var digits = Array(String(millionths / 1_000_000).utf8)
        guard
            let first = digits.indices.dropLast().first(where: {
                digits[$0] != digits[$0 + 1] && digits[$0 + 1] != 0x30
            })
        else { return nil }
        digits.swapAt(first, first + 1)
        guard let whole = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
        return ExactDecimal(millionths: whole * 1_000_000 + millionths % 1_000_000)
    }
}

/// How far somebody has come in the practice room.
package struct PracticeProgress: Hashable, Sendable {
    /// Of the mistakes that are planted.
    package var mended = 0
    package var mistakes = 0
    /// Of the rows that are missing.
    package var filled = 0
    package var blanks = 0
    package var isSubmitted = false

    package init(mended: Int, mistakes: Int, filled: Int, blanks: Int, isSubmitted: Bool) {
        self.mended = mended
        self.mistakes = mistakes
        self.filled = filled
        self.blanks = blanks
        self.isSubmitted = isSubmitted
    }

    package init(_ exercise: PracticeExercise, answers: [String: Answer], isSubmitted: Bool) {
        for task in exercise.tasks {
            let isDone = task.isDone(answers[task.indicator])
            if task.mistake != nil {
                mistakes += 1
                if isDone { mended += 1 }
            } else if task.isBlank {
                blanks += 1
                if isDone { filled += 1 }
            }
        }
        self.isSubmitted = isSubmitted
    }

    /// ฝึกแล้ว: something was put right, filled in or submitted.
    package var hasPractised: Bool { mended + filled > 0 || isSubmitted }
    package var isComplete: Bool { mended == mistakes && filled == blanks && isSubmitted }
}
