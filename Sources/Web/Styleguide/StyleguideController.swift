import Actions
import Domain
import Hummingbird
import Markup

/// The gallery of the parts from which pages are made, each in every state. Only a demonstration shows it.
struct StyleguideController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/styleguide", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard site.settings.isDemonstration else { throw Refusal.notFound("no gallery outside a demonstration") }
        let page = Page(say(th: "ส่วนประกอบของหน้า", en: "Parts of a page"), body: styleguide(.invented))
        return Reply.html(site.layout(page, for: context.visit), for: request)
    }
}
