import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// The telephone calls to one local government, and the note of another one.
struct CallsController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/calls", use: show)
        router.post("/rounds/:round/local-governments/:code/calls", use: note)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        var form = CallForm()
        form.step = FunnelStep(rawValue: asked["step"])
        form.isDone = asked["done"] == "noted"
        return try await page(request, context, form)
    }

    @Sendable func note(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (round, code) = (try context.parameters.require("round"), try context.parameters.require("code"))
        var form = CallForm(fields)
        // Who may not is told so before he is told what is wrong with the form.
        _ = try await site.callsPage(round, code, for: visit.person)
        guard let person = Call.Person(rawValue: form.person), let result = form.result() else {
            return try await page(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await NoteCall(
            round: round, localGovernment: code, step: form.step, called: person, result: result,
            telephone: form.telephone, note: form.note, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .noted:
            let path = SitePath.funnel(.calls(round: round, code: code)).path
            return Reply.redirect(to: path + "?done=noted" + (form.step.map { "&step=\($0.rawValue)" } ?? ""))
        case .invalid(let problems):
            form.take(problems)
            return try await page(request, context, form, status: .unprocessableContent)
        }
    }

    private func page(
        _ request: Request, _ context: SiteContext, _ form: CallForm, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await site.callsPage(
            context.parameters.require("round"), context.parameters.require("code"), for: visit.person)
        return Reply.html(
            site.layout(page.frame(form, callsPage(page, form, csrf: site.csrfField(visit))), for: visit),
            status: status, for: request)
    }
}

extension Site {
    /// - Throws: `Refusal.forbidden` where he may not chase it.
    func callsPage(_ round: String, _ code: String, for person: Principal) async throws -> CallsPage {
        let allowed = try await database.read { db in
            guard let found = try Assessments.find(round, code, on: db) else {
                throw person.mayInCountry(.followUp)
                    ? Refusal.notFound("no local government \(code.prefix(20)) in round \(round.prefix(20))")
                    : Refusal.forbidden
            }
            return person.may(.followUp, at: found.whereabouts)
        }
        guard allowed else { throw Refusal.forbidden }
        try await bringNationUpToDate(round)
        let figures = nation.read(round) { $0.funnelFacts } ?? FunnelFacts()
        let now = environment.now()
        return try await database.read { try CallsPage(round, code, figures, for: person, at: now, on: $0) }
    }
}
