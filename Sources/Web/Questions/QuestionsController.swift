import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Questions to the central offices: asked by anybody with an account, answered by those above him.
struct QuestionsController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/questions", use: list)
        router.post("/questions", use: ask)
        router.get("/questions/new", use: asking)
        router.get("/questions/:number", use: show)
        router.post("/questions/:number/answer", use: answer)
        router.post("/questions/:number/follow-up", use: askAgain)
        router.post("/questions/:number/closing", use: close)
    }

    @Sendable func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try admitted(context)
        let fields = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let page = try await site.database.read {
            try QuestionsPage(fields, visit.person, in: site.environment, on: $0)
        }
        let frame = Page(QuestionWords.title.text, body: questionsPage(page))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }

    @Sendable func asking(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let place = QuestionPlace(fields)
        var page = try await site.database.read { try AskingPage(place, in: site.environment, on: $0) }
        page.text = String(fields["text"].prefix(Question.longestText))
        return try reply(page, request, context)
    }

    @Sendable func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let place = QuestionPlace(fields)
        let outcome = try await AskQuestion(
            text: fields["text"], round: place.round, indicator: place.indicator, place: place.code, page: place.page,
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .asked(let id), .standing(let id):
            return Reply.redirect(to: "\(SitePath.questions(.question(id)).path)?done=asked")
        case .textMissing, .textTooLong, .indicatorUnknown, .tooManyOpen:
            var page = try await site.database.read { try AskingPage(place, in: site.environment, on: $0) }
            page.text = fields["text"]
            page.problem = outcome.problem
            return try reply(page, request, context, status: .unprocessableContent)
        }
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        var page = try await read(context)
        page.done = request.uri.queryParameters["done"].map(String.init) ?? ""
        return try reply(page, request, context)
    }

    @Sendable func answer(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let id = try number(context)
        let outcome = try await AnswerQuestion(
            question: id, text: fields["text"], seen: Int(fields["seen"]) ?? 0, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        guard let problem = outcome.problem else { return done("answered", id) }
        let isStale = outcome == .conflict || outcome == .closed
        return try await refuse(.answer(id), fields["text"], problem, isStale, request, context)
    }

    @Sendable func askAgain(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let id = try number(context)
        let outcome = try await AskAgain(
            question: id, text: fields["text"], seen: Int(fields["seen"]) ?? 0, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        guard let problem = outcome.problem else { return done("asked", id) }
        let isStale = outcome == .conflict || outcome == .closed
        return try await refuse(.followUp(id), fields["text"], problem, isStale, request, context)
    }

    @Sendable func close(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, _) = try await sent(request, context)
        let id = try number(context)
        _ = try await CloseQuestion(question: id, requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        return done("closed", id)
    }
}

extension QuestionsController {
    /// Whoever has an account; a contributor asks the officer who made his link.
    private func admitted(_ context: SiteContext) throws -> Visit {
        let visit = try context.signedIn()
        guard visit.person.mayAsk else { throw Refusal.forbidden }
        return visit
    }

    /// - Throws: `PageRefusal.forgedForm`.
    private func sent(_ request: Request, _ context: SiteContext) async throws -> (Visit, FormFields) {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        return (try admitted(context), fields)
    }

    private func number(_ context: SiteContext) throws -> Int {
        guard let number = Int(try context.parameters.require("number")) else {
            throw Refusal.notFound("no such question")
        }
        return number
    }

    private func done(_ what: String, _ id: Int) -> Response {
        Reply.redirect(to: "\(SitePath.questions(.question(id)).path)?done=\(what)")
    }

    private func read(_ context: SiteContext) async throws -> QuestionPage {
        let visit = try admitted(context)
        let id = try number(context)
        return try await site.database.read { try QuestionPage(id, visit.person, in: site.environment, on: $0) }
    }

    private func refuse(
        _ form: QuestionPath, _ text: String, _ problem: Words, _ isStale: Bool, _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        var page = try await read(context)
        page.typed = (form, text, problem)
        return try reply(page, request, context, status: isStale ? .conflict : .unprocessableContent)
    }

    private func reply(
        _ page: QuestionPage, _ request: Request, _ context: SiteContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let visit = try admitted(context)
        let frame = Page(
            QuestionWords.name(page.question.id).text,
            breadcrumbs: [.init(QuestionWords.title.text, .questions(.list))],
            isDemonstration: page.round?.demonstration ?? false, body: questionPage(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }

    private func reply(
        _ page: AskingPage, _ request: Request, _ context: SiteContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let visit = try admitted(context)
        let frame = Page(
            QuestionWords.ask.text, breadcrumbs: [.init(QuestionWords.title.text, .questions(.list))],
            isDemonstration: page.isDemonstration, body: askingPage(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }
}
