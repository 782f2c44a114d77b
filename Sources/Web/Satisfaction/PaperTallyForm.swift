import Actions
import Domain

/// A tally of paper forms as it was typed, with what is wrong with it. What was typed stays in its box whatever comes of it.
struct PaperTallyForm: Sendable {
    var occasion = ""
    var day = ""
    var month = ""
    var year = ""
    var sheets = ""
    /// By the code of the question.
    var satisfied: [String: String] = [:]
    var improve: [String: String] = [:]
    var reason = ""
    /// The version that was seen, of a tally that is corrected.
    var seen = 0
    /// By the fragment of the box.
    var problems: [(fragment: String, words: Words)] = []
    /// What concerns no box.
    var refusal: Words?

    init() {}

    init(_ fields: FormFields, _ questions: [StandardSet.SatisfactionQuestion]) {
        occasion = fields["occasion"]
        (day, month, year) = (fields["held.day"], fields["held.month"], fields["held.year"])
        sheets = fields["sheets"]
        for question in questions {
            satisfied[question.code] = fields["satisfied.\(question.code)"]
            improve[question.code] = fields["improve.\(question.code)"]
        }
        reason = fields["reason"]
        seen = Int(fields["version"]) ?? 0
    }

    /// As a tally stands, to be corrected.
    init(_ stored: StoredPaperTally) {
        let (paper, date) = (stored.paper, stored.paper.heldOn)
        occasion = paper.occasion
        (day, month, year) = (String(date.day), String(date.month), String(date.buddhistYear))
        sheets = String(paper.tally.sheets)
        satisfied = paper.tally.counts.mapValues { String($0.satisfied) }
        improve = paper.tally.counts.mapValues { String($0.improve) }
        seen = stored.version
    }

    var dateBoxes: DateBoxes {
        DateBoxes(
            id: "held", name: "held", legend: Words(th: "วันที่เก็บแบบ", en: "Day of the occasion"),
            problem: problem(of: "held-day"), day: day, month: month, year: year)
    }

    func problem(of fragment: String) -> Words? { problems.first { $0.fragment == fragment }?.words }

    /// Reads what was typed; nil where something is not a number or no day, which is noted then.
    mutating func read() -> PaperTally? {
        var date: ThaiDate?
        switch dateBoxes.date {
        case .success(let typed?): date = typed
        case .success(nil): problems.append(("held-day", Words(th: "โปรดกรอกวันที่เก็บแบบ", en: "Please enter the day")))
        case .failure:
            problems.append(
                (
                    "held-day",
                    Words(th: "ไม่มีวันที่นี้ โปรดกรอก วัน เดือน และปี พ.ศ.", en: "No such day: enter day, month and year (B.E.)")
                ))
        }
        let forms = whole(sheets, "sheets")
        var counts: [String: SatisfactionCount] = [:]
        for code in Set(satisfied.keys).union(improve.keys).sorted() {
            counts[code] = SatisfactionCount(
                satisfied: whole(satisfied[code] ?? "", "satisfied-\(code)"),
                improve: whole(improve[code] ?? "", "improve-\(code)"))
        }
        guard problems.isEmpty, let date else { return nil }
        return PaperTally(occasion: occasion, heldOn: date, tally: SatisfactionTally(sheets: forms, counts: counts))
    }

    /// A blank box is none; Thai digits and commas are understood.
    private mutating func whole(_ typed: String, _ fragment: String) -> Int {
        guard case .success(let figure) = NumberInput.parse(typed) else {
            problems.append((fragment, Self.notWhole))
            return 0
        }
        guard let figure else { return 0 }
        guard figure.millionths % 1_000_000 == 0, figure.millionths <= 1_000_000 * 1_000_000 else {
            problems.append((fragment, Self.notWhole))
            return 0
        }
        return Int(figure.millionths / 1_000_000)
    }

    private static let notWhole = Words(
        th: "โปรดกรอกจำนวนเต็มตั้งแต่ 0 เช่น 46", en: "Please enter a whole number from 0, such as 46")

    /// Puts what the action found at its boxes.
    mutating func note(_ found: [PaperTally.Problem]) {
        problems += found.map { (Self.fragment(of: $0), $0.words) }
    }

    private static func fragment(of problem: PaperTally.Problem) -> String {
        switch problem {
        case .occasionMissing, .occasionTooLong: "occasion"
        case .dayOutside: "held-day"
        case .noSheets, .tooManySheets, .noAnswers: "sheets"
        case .moreAnswersThanSheets(let code): "satisfied-\(code)"
        }
    }
}

extension PaperTally.Problem {
    /// What is wrong and how to mend it.
    var words: Words {
        switch self {
        case .occasionMissing:
            Words(th: "โปรดระบุโอกาสหรือสถานที่ที่เก็บแบบ", en: "Please say at which occasion or place")
        case .occasionTooLong:
            Words(
                th: "ข้อความยาวเกิน \(PaperTally.longestOccasion) ตัวอักษร โปรดย่อให้สั้นลง",
                en: "Longer than \(PaperTally.longestOccasion) characters: please shorten it")
        case .dayOutside(let from, let to):
            Words(
                th: "วันที่ต้องอยู่ระหว่าง \(from.long()) ถึง \(to.long())",
                en: "The day must be from \(from.english) to \(to.english)")
        case .noSheets: Words(th: "โปรดกรอกจำนวนแบบที่ได้รับคืน", en: "Please enter how many forms came back")
        case .tooManySheets:
            Words(
                th: "จำนวนแบบมากเกิน \(printedCount(PaperTally.mostSheets)) โปรดตรวจสอบ",
                en: "More than \(printedCount(PaperTally.mostSheets)) forms: please check")
        case .moreAnswersThanSheets(let code):
            Words(
                th: "ข้อ \(code): พอใจรวมกับปรับปรุงมากกว่าจำนวนแบบที่ได้รับคืน โปรดตรวจนับอีกครั้ง",
                en: "\(code): both choices together are more than the forms that came back; please count again")
        case .noAnswers:
            Words(th: "ยังไม่มีคำตอบของข้อใดเลย โปรดกรอกอย่างน้อย 1 ข้อ", en: "No question has an answer: enter at least one")
        }
    }
}
