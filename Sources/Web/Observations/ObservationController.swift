import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// What those who work on an assessment say to each other about its rows; contributors under an address of their own.
struct ObservationController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        let place = "/rounds/:round/local-governments/:code/observations"
        router.get("\(place)", use: list)
        router.get("\(place)/:indicator", use: show)
        router.post("\(place)/:indicator", use: make)
        router.post("\(place)/:indicator/:number/closing", use: close)
        router.get("/collection/observations/:indicator", use: show)
        router.post("/collection/observations/:indicator", use: make)
        router.post("/collection/observations/:indicator/:number/closing", use: close)
    }

    @Sendable func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await site.readAssessment(context) { try AssessmentObservationsPage($0, on: $1) }
        let frame = page.assessment.page(ObservationWords.title.text, assessmentObservations(page))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        var page = try await read(request, context)
        page.done = request.uri.queryParameters["done"].map(String.init) ?? ""
        return try answer(page, request, context)
    }

    @Sendable func make(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (place, fields, visit) = try await sent(request, context)
        let form = ObservationForm(fields)
        let outcome = try await MakeObservation(
            round: place.round, localGovernment: place.code, indicator: place.indicator, kind: form.kind,
            text: form.text, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .made(let number), .standing(let number):
            let page = try await read(request, context)
            return Reply.redirect(to: "\(page.path.path)?done=made#observation-\(number)")
        case .textMissing, .textTooLong, .tooManyOpen:
            return try await refuse(form, outcome.problem, .unprocessableContent, request, context)
        case .closed:
            return try await refuse(form, outcome.problem, .locked, request, context)
        }
    }

    @Sendable func close(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (place, fields, visit) = try await sent(request, context)
        let number = Int(try context.parameters.require("number")) ?? 0
        let form = ObservationForm(fields, closes: number)
        let outcome = try await CloseObservation(
            round: place.round, localGovernment: place.code, indicator: place.indicator, number: number,
            text: form.text, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .closed(let ending):
            let page = try await read(request, context)
            return Reply.redirect(to: "\(page.path.path)?done=\(ending.rawValue)#observation-\(number)")
        case .textMissing, .textTooLong:
            return try await refuse(form, outcome.problem, .unprocessableContent, request, context)
        case .closedBefore:
            // The box in which it was typed is gone; the words go into the one for a new one.
            var kept = form
            kept.closes = nil
            return try await refuse(kept, outcome.problem, .conflict, request, context)
        case .roundClosed:
            return try await refuse(form, outcome.problem, .locked, request, context)
        }
    }
}

extension ObservationController {
    private struct RowName: Sendable {
        let round: String
        let code: String
        let indicator: String
    }

    /// The row that an address names; of a contributor by his link.
    private func rowName(_ context: SiteContext) async throws -> RowName {
        let visit = try context.signedIn()
        let indicator = try context.parameters.require("indicator")
        if let round = context.parameters.get("round"), let code = context.parameters.get("code") {
            // A contributor sees nothing under the addresses of the others.
            guard !visit.person.isContributor else { throw Refusal.forbidden }
            return RowName(round: round, code: code, indicator: indicator)
        }
        let link = try await site.database.read { try CollectionLinks.find(openedBy: visit.person.accountID, on: $0) }
        guard visit.person.isContributor, let rows = link?.rows else { throw Refusal.forbidden }
        return RowName(round: rows.round, code: rows.localGovernment, indicator: indicator)
    }

    /// - Throws: `PageRefusal.forgedForm`.
    private func sent(_ request: Request, _ context: SiteContext) async throws -> (RowName, FormFields, Visit) {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        return (try await rowName(context), fields, visit)
    }

    private func read(_ request: Request, _ context: SiteContext) async throws -> ObservationsPage {
        let visit = try context.signedIn()
        let name = try await rowName(context)
        let mode = RecordingModeCookie.mode(request)
        return try await site.database.read { db in
            let place = try AnswerPlace(name.round, name.code, name.indicator, in: site.environment, on: db)
            return try ObservationsPage(place, mode, person: visit.person, in: site.environment, on: db)
        }
    }

    private func refuse(
        _ form: ObservationForm, _ problem: Words?, _ status: HTTPResponse.Status, _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        var page = try await read(request, context)
        page.form = form
        page.form.problem = problem
        return try answer(page, request, context, status: status)
    }

    private func answer(
        _ page: ObservationsPage, _ request: Request, _ context: SiteContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let visit = try context.signedIn()
        let body = observationsPage(page, csrf: site.csrfField(visit))
        let title = "\(ObservationWords.title.text) · \(page.indicator.code)"
        let frame =
            page.isContributor
            ? Page(title, isDemonstration: page.assessment.round.demonstration, body: body)
            : page.assessment.page(title, body)
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }
}
