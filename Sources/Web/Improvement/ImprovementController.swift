import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The plan of a local government and the forms of its lines.
struct ImprovementController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/plan", use: show)
        router.get("/rounds/:round/local-governments/:code/plan/:indicator", use: form)
        router.post("/rounds/:round/local-governments/:code/plan/:indicator", use: save)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        var page = try await site.improvementPlan(
            context.parameters.require("round"), context.parameters.require("code"), for: visit.person)
        page.isDone = request.uri.queryParameters["done"] == "saved"
        let frame = page.frame(ImprovementWords.plan, improvementPlanPage(page))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }

    @Sendable func form(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (page, line) = try await line(context)
        return try await answer(page, line, ImprovementForm(line.item), request, context)
    }

    @Sendable func save(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        var form = ImprovementForm(fields)
        // Who may not is told so before he is told what is wrong with the form.
        let (page, line) = try await line(context)
        guard let draft = form.draft() else {
            return try await answer(page, line, form, request, context, status: .unprocessableContent)
        }
        let outcome = try await SaveImprovement(
            round: page.round.id, localGovernment: page.place.code, indicator: line.indicator.code, draft: draft,
            seen: form.version, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .saved:
            let plan = ImprovementPath.plan(round: page.round.id, code: page.place.code).path
            return Reply.redirect(to: "\(plan)?done=saved#\(line.indicator.code)")
        case .invalid(let problems):
            form.problems = ImprovementItem.Problem.allCases.filter(problems.contains)
            return try await answer(page, line, form, request, context, status: .unprocessableContent)
        case .conflict(let current):
            form.conflict = current
            form.version = current.version
            return try await answer(page, line, form, request, context, status: .conflict)
        }
    }

    private func line(_ context: SiteContext) async throws -> (ImprovementPlanPage, ImprovementPlanPage.Line) {
        let visit = try context.signedIn()
        let indicator = try context.parameters.require("indicator")
        let page = try await site.improvementPlan(
            context.parameters.require("round"), context.parameters.require("code"), also: indicator,
            for: visit.person)
        guard page.mayEdit else { throw Refusal.forbidden }
        guard let line = page.line(indicator) else {
            throw Refusal.notFound("no indicator \(indicator.prefix(20)) for this type")
        }
        return (page, line)
    }

    private func answer(
        _ page: ImprovementPlanPage, _ line: ImprovementPlanPage.Line, _ form: ImprovementForm, _ request: Request,
        _ context: SiteContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let people = try await site.database.read { try ImprovementOwners.list(page.place.code, on: $0) }
        let title = Words(
            th: "\(ImprovementWords.plan.th) \(line.indicator.code)",
            en: "\(ImprovementWords.plan.en) \(line.indicator.code)")
        let body = improvementFormPage(page, line, form, people: people, csrf: site.csrfField(visit))
        return Reply.html(site.layout(page.frame(title, body), for: visit), status: status, for: request)
    }
}
