import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// Requests for a review, and the Office's decisions.
struct ReviewController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        let place = "/rounds/:round/local-governments/:code/review"
        router.get("\(place)", use: show)
        router.post("\(place)", use: ask)
        router.post("\(place)/:number/decision", use: decide)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        var form = ReviewForm()
        form.done = request.uri.queryParameters["done"].map(String.init) ?? ""
        return try await page(request, context, form)
    }

    @Sendable func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await AssessmentForm(request, context)
        let (visit, fields, round, code) = (sent.visit, sent.fields, sent.round, sent.code)
        var form = ReviewForm()
        form.reasons = Self.reasons(fields)
        let outcome = try await RequestReview(
            round: round, localGovernment: code,
            reasons: Reasons(form.reasons.filter { !ThaiText.normalised($0.value).isEmpty }),
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .requested:
            return Reply.redirect(to: SitePath.steps(.review(round: round, code: code)).path + "?done=requested")
        case .reasons(let problem):
            form.problem = problem.words
            return try await page(request, context, form, status: .unprocessableContent)
        case .notInReview: form.problem = ReviewWords.notInReview
        case .waiting: form.problem = ReviewWords.waiting
        case .notNow(let state): form.problem = CheckWords.notNow(state)
        }
        return try await page(request, context, form, status: .conflict)
    }

    @Sendable func decide(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await AssessmentForm(request, context)
        let (visit, fields, round, code) = (sent.visit, sent.fields, sent.round, sent.code)
        var form = ReviewForm()
        form.reasons = Self.reasons(fields)
        form.until.take(fields)
        for name in fields.names where name.hasPrefix("decision.") && fields[name] == "granted" {
            form.granted.insert(String(name.dropFirst("decision.".count)))
        }
        var until: ThaiDate?
        if case .success(let typed) = form.until.date { until = typed }
        let outcome = try await DecideReview(
            round: round, localGovernment: code, number: Int(try context.parameters.require("number")) ?? 0,
            granted: form.granted, reasons: Reasons(form.reasons), until: until, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .decided:
            await site.noteCertification(round: round, code: code)
            return Reply.redirect(to: SitePath.steps(.review(round: round, code: code)).path + "?done=decided")
        case .reasons(let problem):
            form.problem = problem.words
            return try await page(request, context, form, status: .unprocessableContent)
        case .untilOutOfRange:
            form.problem = CheckWords.untilOutOfRange
            form.until.problem = CheckWords.untilOutOfRange
            return try await page(request, context, form, status: .unprocessableContent)
        case .decidedBefore: form.problem = ReviewWords.decidedBefore
        case .notNow(let state): form.problem = CheckWords.notNow(state)
        }
        return try await page(request, context, form, status: .conflict)
    }

    private static func reasons(_ fields: FormFields) -> [String: String] {
        var reasons: [String: String] = [:]
        for name in fields.names where name.hasPrefix("reason.") {
            reasons[String(name.dropFirst("reason.".count))] = fields[name]
        }
        return reasons
    }

    private func page(
        _ request: Request, _ context: SiteContext, _ form: ReviewForm, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await site.readAssessment(context) { reading, db in
            try ReviewPage(reading, person: visit.person, in: site.environment, on: db)
        }
        let frame = page.assessment.page(ReviewWords.title.text, reviewPage(page, form, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }
}
