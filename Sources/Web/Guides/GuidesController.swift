import Actions
import Domain
import Hummingbird
import Markup

/// The user guides by role, for everybody: those of `docs/guides`.
struct GuidesController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/guides", use: list)
        router.get("/guides/:guide", use: show)
    }

    @Sendable func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let roles = context.visit?.person.assignments.map(\.role) ?? []
        let page = Page(GuideWords.title.text, body: guidesPage(site.guides, roles: roles))
        return Reply.html(site.layout(page, for: context.visit), for: request)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let guide = site.guides.find(try context.parameters.require("guide")) else {
            throw Refusal.notFound("no such guide")
        }
        let page = Page(
            guide.title.text, breadcrumbs: [.init(GuideWords.title.text, .guides)],
            body: guidePage(guide, site.files))
        return Reply.html(site.layout(page, for: context.visit), for: request)
    }
}
