import Actions
import Domain
import Store

/// One question in a list, with what its codes mean.
struct QuestionLine: Sendable {
    let question: Question
    /// The indicator as its round calls it.
    let indicator: Indicator?
    /// nil for the country.
    let office: Words?

    init(_ question: Question, in environment: Environment, on db: any Connection) throws {
        let names = try Offices.names(of: [question.origin.place], on: db)
        try self.init(question, Rounds.list(on: db), names, in: environment, on: db)
    }

    private init(
        _ question: Question, _ rounds: [Round], _ offices: [String: Words], in environment: Environment,
        on db: any Connection
    ) throws {
        self.question = question
        let round = rounds.first { $0.id == question.origin.round }
        indicator = try question.origin.indicator.flatMap { code in
            try round.map { try environment.standards.standards(of: $0, on: db) }?.indicator(code)
        }
        office = offices[question.origin.place]
    }

    static func lines(
        _ questions: [Question], in environment: Environment, on db: any Connection
    ) throws -> [QuestionLine] {
        let rounds = try Rounds.list(on: db)
        let offices = try Offices.names(of: questions.map(\.origin.place), on: db)
        return try questions.map { try QuestionLine($0, rounds, offices, in: environment, on: db) }
    }
}

/// One's own questions, and for those who answer what waits for them.
struct QuestionsPage: Sendable {
    enum List: String, CaseIterable, Sendable {
        case waiting, answered, own

        var words: Words {
            switch self {
            case .waiting: Words(th: "รอคำตอบ", en: "Waiting for an answer")
            case .answered: Words(th: "ตอบแล้ว", en: "Answered")
            case .own: Words(th: "คำถามของท่าน", en: "Your questions")
            }
        }

        var nothing: Words {
            switch self {
            case .waiting: Words(th: "ไม่มีคำถามรอคำตอบ", en: "No question waits for an answer")
            case .answered: Words(th: "ยังไม่มีคำถามที่ตอบแล้ว", en: "No question has been answered yet")
            case .own: Words(th: "ท่านยังไม่เคยถาม", en: "You have not asked anything yet")
            }
        }
    }

    /// Whether the reader answers others; whoever does not has one list.
    let answers: Bool
    let list: List
    /// The page of the list, from 1.
    let number: Int
    let pages: Int
    let lines: [QuestionLine]
    let now: Int64
    var done: String

    static let rowsOfPage = 50

    init(_ asked: FormFields, _ person: Principal, in environment: Environment, on db: any Connection) throws {
        let reach = person.reach(.answerQuestions)
        answers = !reach.isEmpty
        list = answers ? List(rawValue: asked["list"]) ?? .waiting : .own
        let shelf: Questions.Shelf =
            switch list {
            case .waiting: .waiting(in: reach, except: person.accountID)
            case .answered: .answered(in: reach, except: person.accountID)
            case .own: .own(person.accountID)
            }
        pages = (try Questions.count(shelf, on: db) + Self.rowsOfPage - 1) / Self.rowsOfPage
        number = min(max(1, Int(asked["page"]) ?? 1), max(1, pages))
        let found = try Questions.list(
            shelf, limit: Self.rowsOfPage, offset: (number - 1) * Self.rowsOfPage, on: db)
        lines = try QuestionLine.lines(found, in: environment, on: db)
        now = environment.now()
        done = asked["done"]
    }

    func address(_ list: List, number: Int = 1) -> String {
        "\(SitePath.questions(.list).path)?list=\(list.rawValue)&page=\(number)"
    }
}

/// One question, all that was said to it, and what the reader may do.
struct QuestionPage: Sendable {
    let line: QuestionLine
    let round: Round?
    let isOwn: Bool
    let mayAnswer: Bool
    let mayMakeFAQ: Bool
    /// Made from it.
    let faq: [FAQEntry]
    let now: Int64
    /// What was typed and not taken, by the form that it was typed into.
    var typed: (form: QuestionPath, text: String, problem: Words)?
    var done = ""

    var question: Question { line.question }

    /// - Throws: `Refusal.notFound`, `Refusal.forbidden`.
    init(_ id: Int, _ person: Principal, in environment: Environment, on db: any Connection) throws {
        guard let question = try Questions.find(id, on: db) else { throw Refusal.notFound("no question \(id)") }
        guard person.sees(question) else { throw Refusal.forbidden }
        line = try QuestionLine(question, in: environment, on: db)
        round = try question.origin.round.flatMap { try Rounds.find($0, on: db) }
        isOwn = question.asker == person.accountID
        mayAnswer = person.role(toAnswer: question) != nil && question.state != .closed
        mayMakeFAQ = person.mayInCountry(.editFAQ) && question.answer != nil
        faq = try FAQEntries.list(from: id, on: db)
        now = environment.now()
    }

    /// What was typed into a form, if it is the one that was not taken.
    func text(_ form: QuestionPath) -> (text: String, problem: Words?) {
        guard let typed, typed.form.path == form.path else { return ("", nil) }
        return (typed.text, typed.problem)
    }
}

/// The form of a new question.
struct AskingPage: Sendable {
    var place: QuestionPlace
    /// Of the round that is going on, by area.
    let areas: [StandardSet.Area]
    let indicators: [Indicator]
    /// What everybody reads already about the indicator.
    let faq: [FAQEntry]
    var text = ""
    var problem: (box: String, words: Words)?
    let isDemonstration: Bool

    init(_ place: QuestionPlace, in environment: Environment, on db: any Connection) throws {
        self.place = place
        let round = try Rounds.find(place.round, on: db) ?? Rounds.current(on: db)
        let standards = try round.map { try environment.standards.standards(of: $0, on: db) }
        areas = standards?.set.areas ?? []
        indicators = standards?.set.indicators ?? []
        if standards?.indicator(place.indicator) == nil { self.place.indicator = "" }
        faq = try FAQEntries.published(of: [self.place.indicator], on: db)[self.place.indicator] ?? []
        isDemonstration = round?.demonstration ?? false
    }
}

/// What waits in questions, on the home page.
enum QuestionTasks {
    /// For whoever answers in one of his places.
    static func waiting(
        _ assignment: RoleAssignment, of person: Principal, on db: any Connection
    ) throws -> [HomePage.Task] {
        let one = Principal(
            accountID: person.accountID, username: person.username, name: person.name, assignments: [assignment])
        let reach = one.reach(.answerQuestions)
        guard !reach.isEmpty else { return [] }
        let count = try Questions.count(.waiting(in: reach, except: person.accountID), on: db)
        guard count > 0 else { return [] }
        return [HomePage.Task(words: QuestionWords.waiting(count), path: SitePath.questions(.list).path)]
    }

    /// For whoever asked; nil where nothing was answered of late.
    static func answered(_ person: Principal, at now: Int64, on db: any Connection) throws -> HomePage.Task? {
        let since = now - Int64(Question.daysOfMark) * 86_400_000
        let count = try Questions.countAnswered(person.accountID, since: since, on: db)
        guard count > 0 else { return nil }
        return HomePage.Task(
            words: QuestionWords.answered(count), path: "\(SitePath.questions(.list).path)?list=own")
    }
}
