import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The form for citizens under a short link, open to everybody.
struct SatisfactionController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/s/:code", use: show)
        router.post("/s/:code", use: send)
        router.get("/s/:code/thanks", use: thank)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let place = try await place(context)
        let now = site.environment.now()
        if let reason = place.round.closedReason(at: now) {
            return message(.closed(reason, place.round), place, request, context)
        }
        let seal = try await site.satisfaction.seal(site)
        let cookie = SatisfactionDayCookie(request, seal, at: now)
        if cookie.has(place.localGovernment.code) { return message(.answered, place, request, context) }
        if cookie.isFull { return message(.full, place, request, context) }
        return form(SatisfactionForm(place: place), seal, request, context)
    }

    @Sendable func thank(_ request: Request, _ context: SiteContext) async throws -> Response {
        message(.thanks, try await place(context), request, context)
    }

    @Sendable func send(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try CSRF.requireSameOrigin(request)
        let code = try context.parameters.require("code")
        let (round, now) = (fields["round"], site.environment.now())
        let seal = try await site.satisfaction.seal(site)
        let answer = SentAnswer(fields)
        var cookie = SatisfactionDayCookie(request, seal, at: now)
        if cookie.has(code) || cookie.isFull {
            let told: SatisfactionMessage = cookie.has(code) ? .answered : .full
            return message(told, try await place(context), status: .conflict, request, context)
        }
        guard let token = SatisfactionFormToken(fields[CSRF.field], round: round, code: code, seal, at: now) else {
            return try await again(answer, .expired, .unprocessableContent, request, context)
        }
        if let seconds = site.satisfaction.limits.take(
            CallerNetwork(site.clientAddress(request, context)), code, at: now)
        {
            var response = try await again(answer, .busy(seconds), .tooManyRequests, request, context)
            response.headers[.retryAfter] = String(seconds)
            return response
        }
        let outcome = try await AnswerSatisfaction(
            round: round, localGovernment: code, sheet: answer.sheet, remark: answer.remark, form: token.form
        ).perform(in: site.environment, on: site.database)
        switch outcome {
        case .counted, .repeated:
            var response = Reply.redirect(to: SitePath.satisfaction(.thanks(code: code)).path)
            cookie.add(code, to: &response, site, seal)
            return response
        case .closed(let reason):
            let place = try await place(context)
            return message(.closed(reason, place.round), place, status: .locked, request, context)
        case .nothingChosen:
            return try await again(answer, .nothingChosen, .unprocessableContent, request, context)
        case .remark(let problem):
            return try await again(answer, .remark(problem), .unprocessableContent, request, context)
        }
    }

    /// The same form with everything that was chosen, and what is to be done about it.
    private func again(
        _ answer: SentAnswer, _ problem: SatisfactionForm.Problem, _ status: HTTPResponse.Status, _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        let place = try await place(context)
        if let reason = place.round.closedReason(at: site.environment.now()) {
            return message(.closed(reason, place.round), place, status: .locked, request, context)
        }
        let shown = SatisfactionForm(
            place: place, choices: answer.choices, remark: answer.remark, problem: problem)
        return form(shown, try await site.satisfaction.seal(site), status: status, request, context)
    }

    private func place(_ context: SiteContext) async throws -> SatisfactionPlace {
        let code = try context.parameters.require("code")
        return try await site.database.read { try SatisfactionPlace(code, in: site.environment, on: $0) }
    }

    private func form(
        _ form: SatisfactionForm, _ seal: SatisfactionSeal, status: HTTPResponse.Status = .ok, _ request: Request,
        _ context: SiteContext
    ) -> Response {
        let (round, code) = (form.place.round.id, form.place.localGovernment.code)
        let token = SatisfactionFormToken.fresh(site).text(round: round, code: code, seal)
        return page(form.place, satisfactionForm(form, token: token), status: status, request, context)
    }

    private func message(
        _ message: SatisfactionMessage, _ place: SatisfactionPlace, status: HTTPResponse.Status = .ok,
        _ request: Request, _ context: SiteContext
    ) -> Response {
        page(place, satisfactionMessage(message, place), status: status, request, context)
    }

    private func page(
        _ place: SatisfactionPlace, _ body: HTML, status: HTTPResponse.Status, _ request: Request,
        _ context: SiteContext
    ) -> Response {
        let name = place.localGovernment.shortWords
        let title = say(th: "ความพึงพอใจ \(name.th)", en: "Satisfaction: \(name.en)")
        let page = Page(title, isDemonstration: place.round.demonstration, isLight: true, body: body)
        return Reply.html(site.layout(page, for: context.visit), status: status, for: request)
    }
}

/// What came with a form.
private struct SentAnswer: Sendable {
    let choices: [String: String]
    let remark: String

    private static let prefix = "choice."

    init(_ fields: FormFields) {
        var choices: [String: String] = [:]
        for name in fields.names where name.hasPrefix(Self.prefix) {
            choices[String(name.dropFirst(Self.prefix.count))] = fields[name]
        }
        self.choices = choices
        remark = fields["remark"]
    }

    var sheet: SatisfactionSheet {
        SatisfactionSheet(choices.compactMapValues(SatisfactionChoice.init(rawValue:)))
    }
}
