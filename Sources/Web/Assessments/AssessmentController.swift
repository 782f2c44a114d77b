import Actions
import Domain
import Hummingbird
import Markup
import Store

/// The page of one assessment, and the way from it to what is left to do.
struct AssessmentController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code", use: show)
        router.get("/rounds/:round/local-governments/:code/next-unfinished", use: nextUnfinished)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let now = site.environment.now()
        let mode = RecordingModeCookie.mode(request)
        let page = try await site.readAssessment(context) { reading, db in
            try AssessmentPage(reading, person: visit.person, mode, at: now, on: db)
        }
        let done = request.uri.queryParameters["done"].map(String.init) ?? ""
        let body = assessmentPage(page, csrf: site.csrfField(visit), done: done)
        let frame = Page(
            page.assessment.localGovernment.shortWords.text, isDemonstration: page.round.demonstration, body: body)
        return Reply.html(site.layout(frame, for: visit), for: request)
    }

    /// Leads to the first row that is blank or not saved, behind the row or the part named by `after` where there is
    /// one; to the assessment where nothing is left.
    @Sendable func nextUnfinished(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let after = request.uri.queryParameters["after"].map(String.init)
        let mode = RecordingModeCookie.mode(request)
        let path = try await site.readAssessment(context) { reading, db in
            let drafts = try Drafts.list(reading.assessment.id, by: visit.person.accountID, on: db)
            return UnfinishedRows(reading, drafts: drafts, mode).next(after: after)
        }
        return Reply.redirect(to: path)
    }
}

extension Site {
    /// Reads the assessment that a path names, for somebody who may see its figures.
    /// - Throws: `Refusal.notFound`, `Refusal.forbidden`.
    func readAssessment<Value: Sendable>(
        _ context: SiteContext, _ body: @escaping @Sendable (AssessmentReading, any Connection) throws -> Value
    ) async throws -> Value {
        let visit = try context.signedIn()
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        return try await database.read { db in
            let reading = try AssessmentReading(round, code, in: environment, on: db)
            guard visit.person.may(.readAnswers, at: reading.assessment.whereabouts) else { throw Refusal.forbidden }
            return try body(reading, db)
        }
    }
}
