import Actions
import Domain
import Hummingbird
import Store

/// The report of one local government, as a page and as a file.
struct ReportController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/report", use: show)
        router.get("/rounds/:round/local-governments/:code/report.csv", use: file)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await page(context, for: visit.person)
        return Reply.html(site.layout(page.frame(reportPage(page)), for: visit), for: request)
    }

    @Sendable func file(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await page(context, for: context.signedIn().person)
        return Reply.csv(reportCSV(page).bytes, named: "report-\(page.round.id)-\(page.place.code).csv", for: request)
    }

    /// Who reads results but no answers, as the Committee does, sees certified reports only.
    func page(_ context: SiteContext, for person: Principal) async throws -> ReportPage {
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let reading = try await site.database.read { try ReportReading(round, code, in: site.environment, on: $0) }
        let whereabouts = reading.assessment.whereabouts
        let mayReadAnswers = person.may(.readAnswers, at: whereabouts)
        guard mayReadAnswers || (reading.basis == .certified && person.may(.readResults, at: whereabouts)) else {
            throw Refusal.forbidden
        }
        return ReportPage(reading: reading, at: site.environment.now(), mayReadAnswers: mayReadAnswers)
    }
}
