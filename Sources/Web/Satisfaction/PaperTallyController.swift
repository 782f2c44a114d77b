import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Tallies of paper forms: entered, corrected and removed by the recorder.
struct PaperTallyController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/satisfaction/paper", use: list)
        router.post("/rounds/:round/local-governments/:code/satisfaction/paper", use: add)
        router.get("/rounds/:round/local-governments/:code/satisfaction/paper/:number", use: show)
        router.post("/rounds/:round/local-governments/:code/satisfaction/paper/:number", use: correct)
        router.post("/rounds/:round/local-governments/:code/satisfaction/paper/:number/removal", use: remove)
    }

    @Sendable func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await listPage(request, context, PaperTallyForm())
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await site.readSatisfaction(context)
        guard page.mayRecord else { throw Refusal.forbidden }
        let stored = try stored(context, page)
        return try tallyPage(request, context, page, stored.number, PaperTallyForm(stored))
    }

    @Sendable func add(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (fields, page) = try await sent(request, context)
        var form = PaperTallyForm(fields, page.questions)
        guard let paper = form.read() else {
            return try await listPage(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await save(paper, correction: nil, page, context)
        let status = form.take(outcome)
        if let status { return try await listPage(request, context, form, status: status) }
        return done(outcome, page)
    }

    @Sendable func correct(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (fields, page) = try await sent(request, context)
        let stored = try stored(context, page)
        var form = PaperTallyForm(fields, page.questions)
        guard let paper = form.read() else {
            return try tallyPage(request, context, page, stored.number, form, status: .unprocessableContent)
        }
        let correction = SavePaperTally.Correction(number: stored.number, seen: form.seen, reason: form.reason)
        let outcome = try await save(paper, correction: correction, page, context)
        if let status = form.take(outcome) {
            return try tallyPage(request, context, page, stored.number, form, status: status)
        }
        return done(outcome, page)
    }

    @Sendable func remove(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (fields, page) = try await sent(request, context)
        let stored = try stored(context, page)
        let outcome = try await RemovePaperTally(
            round: page.round.id, localGovernment: page.place.code, number: stored.number,
            seen: Int(fields["version"]) ?? 0, reason: fields["reason"], requestID: context.requestID
        ).perform(by: .known(context.signedIn().person), in: site.environment, on: site.database)
        var form = PaperTallyForm(stored)
        switch outcome {
        case .removed: return Reply.redirect(to: path(page) + "?done=removed")
        case .reasonMissing:
            form.problems = [("removal-reason", PaperTallyWords.reasonMissing)]
            return try tallyPage(request, context, page, stored.number, form, status: .unprocessableContent)
        case .changedSince(let now):
            form = PaperTallyForm(now)
            form.refusal = PaperTallyWords.changedSince
            return try tallyPage(request, context, page, stored.number, form, status: .conflict)
        case .closed(let reason):
            form.refusal = reason.words
            return try tallyPage(request, context, page, stored.number, form, status: .locked)
        }
    }

    private func save(
        _ paper: PaperTally, correction: SavePaperTally.Correction?, _ page: SatisfactionReportPage,
        _ context: SiteContext
    ) async throws -> SavePaperTally.Outcome {
        try await SavePaperTally(
            round: page.round.id, localGovernment: page.place.code, paper: paper, correction: correction,
            requestID: context.requestID
        ).perform(by: .known(context.signedIn().person), in: site.environment, on: site.database)
    }

    private func done(_ outcome: SavePaperTally.Outcome, _ page: SatisfactionReportPage) -> Response {
        if case .unchanged = outcome { return Reply.redirect(to: path(page) + "?done=unchanged") }
        return Reply.redirect(to: path(page) + "?done=saved")
    }

    private func path(_ page: SatisfactionReportPage) -> String {
        SitePath.satisfaction(.paper(round: page.round.id, code: page.place.code)).path
    }

    /// - Throws: `PageRefusal.forgedForm`, `Refusal.forbidden`.
    private func sent(
        _ request: Request, _ context: SiteContext
    ) async throws -> (FormFields, SatisfactionReportPage) {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let page = try await site.readSatisfaction(context)
        guard page.mayRecord else { throw Refusal.forbidden }
        return (fields, page)
    }

    private func stored(_ context: SiteContext, _ page: SatisfactionReportPage) throws -> StoredPaperTally {
        let number = Int(try context.parameters.require("number"))
        guard let found = page.reading.papers.first(where: { $0.number == number }) else {
            throw Refusal.notFound("no such paper tally")
        }
        return found
    }

    private func listPage(
        _ request: Request, _ context: SiteContext, _ form: PaperTallyForm, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await site.readSatisfaction(context)
        let savers = page.reading.papers.map(\.savedBy)
        let names = try await site.database.read { try Accounts.names(savers, on: $0) }
        let done = request.uri.queryParameters["done"].map(String.init) ?? ""
        let body = paperTallies(page, form, names: names, csrf: site.csrfField(visit), done: done)
        return Reply.html(
            site.layout(page.frame(PaperTallyWords.title, body), for: visit), status: status, for: request)
    }

    private func tallyPage(
        _ request: Request, _ context: SiteContext, _ page: SatisfactionReportPage, _ number: Int,
        _ form: PaperTallyForm, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let visit = try context.signedIn()
        let body = paperTally(page, number: number, form, csrf: site.csrfField(visit))
        return Reply.html(
            site.layout(page.frame(PaperTallyWords.title, body), for: visit), status: status, for: request)
    }
}

extension PaperTallyForm {
    /// Notes what came of it.
    /// - Returns: the status of the page that shows the form again; nil when there is nothing to mend.
    fileprivate mutating func take(_ outcome: SavePaperTally.Outcome) -> HTTPResponse.Status? {
        switch outcome {
        case .saved, .unchanged: return nil
        case .invalid(let found):
            note(found)
            return .unprocessableContent
        case .reasonMissing:
            problems.append(("reason", PaperTallyWords.reasonMissing))
            return .unprocessableContent
        case .changedSince(let now):
            seen = now.version
            refusal = PaperTallyWords.changedSince
            return .conflict
        case .closed(let reason):
            refusal = reason.words
            return .locked
        }
    }
}
