import Actions
import Domain
import Store

enum FAQWords {
    static let withdrawn = Words(th: "ถอนแล้ว", en: "withdrawn")
    static let edit = Words(th: "แก้ไข", en: "Edit")

    static func problem(_ problem: FAQEntry.Problem) -> (box: String, words: Words) {
        switch problem {
        case .questionMissing:
            ("question_th", Words(th: "โปรดเขียนคำถามเป็นภาษาไทย", en: "Please write the question in Thai"))
        case .answerMissing: ("answer_th", Words(th: "โปรดเขียนคำตอบเป็นภาษาไทย", en: "Please write the answer in Thai"))
        case .questionTooLong:
            (
                "question_th",
                Words(
                    th: "คำถามยาวเกิน \(FAQEntry.longestQuestion) ตัวอักษร",
                    en: "The question is longer than \(FAQEntry.longestQuestion) characters")
            )
        case .answerTooLong:
            (
                "answer_th",
                Words(
                    th: "คำตอบยาวเกิน \(FAQEntry.longestAnswer) ตัวอักษร",
                    en: "The answer is longer than \(FAQEntry.longestAnswer) characters")
            )
        case .englishIncomplete:
            (
                "question_en",
                Words(
                    th: "ภาษาอังกฤษต้องมีทั้งคำถามและคำตอบ หรือเว้นว่างทั้งสองช่อง",
                    en: "English needs both a question and an answer, or neither")
            )
        case .indicatorUnknown:
            ("topic", Words(th: "ไม่มีตัวชี้วัดนี้ในรอบการประเมิน", en: "There is no such indicator in the round"))
        case .names(let name):
            (
                "answer_th",
                Words(
                    th: "มีชื่อ “\(name)” จากคำถามเดิมอยู่ในข้อความ ทุกคนจะอ่านได้ โปรดนำออก",
                    en:
                        "The name “\(name)” of the question stands in the text, and everybody would read it: please take it out"
                )
            )
        }
    }
}

/// The FAQ as everybody reads it, narrowed by what is looked for.
struct FAQPage: Sendable {
    struct Group: Sendable {
        let title: Words
        let entries: [FAQEntry]
    }

    /// As it was typed.
    let typed: String
    let groups: [Group]
    /// For whoever writes it.
    let withdrawn: [FAQEntry]
    let mayEdit: Bool
    /// What an indicator is called in the round that is going on, and in which set it stands.
    let indicators: [String: Indicator]
    let set: String?
    let isDemonstration: Bool
    var done = ""

    init(_ person: Principal?, typed: String, in environment: Environment, on db: any Connection) throws {
        self.typed = typed
        let round = try Rounds.current(on: db)
        let standards = try round.map { try environment.standards.standards(of: $0, on: db) }
        let known = Dictionary(
            (standards?.set.indicators ?? []).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        indicators = known
        set = standards?.set.id
        isDemonstration = round?.demonstration ?? false
        mayEdit = person?.mayInCountry(.editFAQ) ?? false
        let all = try FAQEntries.list(on: db)
        withdrawn = mayEdit ? all.filter { !$0.isPublished } : []
        let found = all.filter { entry in
            entry.isPublished
                && entry.content.contains(typed, title: Self.title(entry, known) ?? Words(both: ""))
        }
        groups = Self.groups(found, standards?.set.areas ?? [], known)
    }

    /// General subjects first, then areas in the order of the set, then what belongs to no indicator of it any more.
    private static func groups(
        _ found: [FAQEntry], _ areas: [StandardSet.Area], _ known: [String: Indicator]
    ) -> [Group] {
        let subjects = FAQEntry.Subject.allCases.map { subject in
            Group(title: subject.words, entries: found.filter { $0.content.topic == .subject(subject) })
        }
        let ofAreas = areas.map { area in
            Group(
                title: area.name,
                entries: found.filter { entry in entry.indicator.flatMap { known[$0] }?.area == area.code }
                    .sorted { ($0.indicator ?? "", $0.number) < ($1.indicator ?? "", $1.number) })
        }
        let others = found.filter { entry in entry.indicator.map { known[$0] == nil } ?? false }
        let earlier = Group(title: Words(th: "ตัวชี้วัดของปีก่อน", en: "Indicators of earlier years"), entries: others)
        return (subjects + ofAreas + [earlier]).filter { !$0.entries.isEmpty }
    }

    static func title(_ entry: FAQEntry, _ known: [String: Indicator]) -> Words? {
        entry.indicator.map { known[$0]?.codeAndName ?? Words(both: $0) }
    }
}

/// The form of an entry, with its versions.
struct FAQEditorPage: Sendable {
    /// nil for a new one.
    let entry: FAQEntry?
    let versions: [(entry: FAQEntry, name: String)]
    /// The question from which it is made, as it was asked and answered.
    let source: Question?
    let areas: [StandardSet.Area]
    let indicators: [Indicator]
    var form: FAQForm

    /// - Parameter question: from which a new one is made.
    /// - Throws: `Refusal.notFound`.
    init(_ number: Int?, question: Int?, in environment: Environment, on db: any Connection) throws {
        let entry = try number.flatMap { try FAQEntries.find($0, on: db) }
        if let number, entry == nil { throw Refusal.notFound("no FAQ entry \(number)") }
        self.entry = entry
        let all = try number.map { try FAQEntries.versions(of: $0, on: db) } ?? []
        let names = try Accounts.names(all.map(\.writtenBy), on: db)
        versions = all.map { ($0, names[$0.writtenBy] ?? "") }
        source = try (entry?.question ?? question).flatMap { try Questions.find($0, on: db) }
        if entry == nil, let question, source?.answer == nil {
            throw Refusal.notFound("no answered question \(question)")
        }
        let round = try Rounds.current(on: db)
        let standards = try round.map { try environment.standards.standards(of: $0, on: db) }
        areas = standards?.set.areas ?? []
        indicators = standards?.set.indicators ?? []
        form = entry.map(FAQForm.init) ?? FAQForm(source)
    }
}

/// An entry as it was typed, and why it was not taken.
struct FAQForm: Sendable {
    /// The code of an indicator, or the name of a subject.
    var topic = FAQEntry.Subject.other.rawValue
    var questionTH = ""
    var answerTH = ""
    var questionEN = ""
    var answerEN = ""
    var keepsNames = false
    var seen = 0
    var problems: Set<FAQEntry.Problem> = []
    /// The version that somebody else has written meanwhile.
    var newer: FAQEntry?

    /// From a question. Its words are not taken over: they were written to one office, and everybody would read what is left in them.
    init(_ source: Question?) {
        topic = source?.origin.indicator ?? topic
    }

    init(_ entry: FAQEntry) {
        switch entry.content.topic {
        case .indicator(let code): topic = code
        case .subject(let subject): topic = subject.rawValue
        }
        (questionTH, answerTH) = (entry.content.question.th, entry.content.answer.th)
        (questionEN, answerEN) = (entry.content.question.en, entry.content.answer.en)
        seen = entry.version
    }

    init(_ fields: FormFields) {
        topic = fields["topic"]
        (questionTH, answerTH) = (fields["question_th"], fields["answer_th"])
        (questionEN, answerEN) = (fields["question_en"], fields["answer_en"])
        keepsNames = fields.has("keeps_names")
        seen = Int(fields["seen"]) ?? 0
    }

    var content: FAQEntry.Content {
        FAQEntry.Content(
            FAQEntry.Subject(rawValue: topic).map { .subject($0) } ?? .indicator(topic),
            question: Words(th: questionTH, en: questionEN), answer: Words(th: answerTH, en: answerEN))
    }

    var hasNames: Bool { problems.contains { if case .names = $0 { true } else { false } } }

    func problem(_ box: String) -> Words? {
        problems.map(FAQWords.problem).filter { $0.box == box }.map(\.words).min { $0.th < $1.th }
    }
}
