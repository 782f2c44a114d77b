import Actions
import Domain
import Hummingbird
import Markup
import Store

/// A verdict explained to the figures it was made from.
struct ExplanationController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/answers/:indicator/explanation", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let code = try context.parameters.require("indicator")
        let mode = RecordingModeCookie.mode(request)
        let page = try await site.readAssessment(context) { reading, db in
            guard let indicator = reading.indicators.first(where: { $0.code == code }) else {
                throw Refusal.notFound("no indicator \(code) for this type")
            }
            return try ExplanationPage(of: indicator, reading, mode, on: db)
        }
        let title = say(th: "อธิบายผล \(code)", en: "Result of \(code) explained")
        let frame = page.assessment.page(title, crumbs: [page.origin.crumb], explanationPage(page))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }
}
