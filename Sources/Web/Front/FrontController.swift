import Domain
import Hummingbird
import Markup
import Store

/// The front page, for somebody who has never heard of the assessment.
struct FrontController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let isDemonstration = site.settings.isDemonstration
        let typed = ThaiText.normalised(request.uri.queryParameters["q"].map(String.init) ?? "")
        let page = try await site.database.read {
            try FrontPage(isDemonstration: isDemonstration, typed: typed, on: $0)
        }
        let ticket = SignInTicket(for: request, site)
        let body = frontPage(page, site.settings, csrf: ticket.csrf)
        let shown = Page(say(th: "หน้าแรก", en: "Front page"), body: body)
        var response = Reply.html(site.layout(shown, for: context.visit), for: request)
        ticket.add(to: &response)
        return response
    }
}
