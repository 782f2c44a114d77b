import Actions
import Domain
import Hummingbird
import Markup
import Store

/// The funnel of the country, a province or a district, and the red list of each of its steps.
struct FunnelController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/funnel", use: show)
        router.get("/rounds/:round/funnel/provinces/:province", use: show)
        router.get("/rounds/:round/funnel/districts/:district", use: show)
        router.get("/rounds/:round/funnel/red-list/:step", use: redList)
        router.get("/rounds/:round/funnel/provinces/:province/red-list/:step", use: redList)
        router.get("/rounds/:round/funnel/districts/:district/red-list/:step", use: redList)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let reading = try await site.funnel(
            context.parameters.require("round"), context.funnelScope, for: visit.person)
        let query = request.uri.queryParameters
        let sorted = query["sort"].flatMap { FunnelStep(rawValue: String($0)) }
        let order = sorted.map { FunnelPage.Order(step: $0, isDescending: query["order"] == "desc") }
        let page = FunnelPage(reading, order)
        return Reply.html(
            site.layout(reading.frame(FunnelWords.title, funnelPage(page), isTop: true), for: visit), for: request)
    }

    @Sendable func redList(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let (reading, step) = (
            try await site.funnel(context.parameters.require("round"), context.funnelScope, for: visit.person),
            try context.funnelStep()
        )
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let page = RedListPage(reading, step, RedListQuery(asked))
        if asked["format"] == "csv" {
            return Reply.csv(page.csv.bytes, named: page.fileName("red-list"), for: request)
        }
        let done = MailedRedList(asked)
        let calls = try await page.lastCalls(in: site.database)
        return Reply.html(
            site.layout(reading.frame(step.missing, redListPage(page, calls, done)), for: visit), for: request)
    }
}

extension FunnelReading {
    /// The page around the content.
    /// - Parameter isTop: the page is the funnel itself, to which the others lead back.
    func frame(_ name: Words, _ body: HTML, isTop: Bool = false) -> Page {
        var crumbs = [Page.Crumb(say(th: "หน้าหลัก", en: "Home"), .home)]
        if !isTop {
            crumbs.append(
                Page.Crumb("\(FunnelWords.title.text) · \(title.text)", .funnel(.funnel(round: round.id, scope))))
        }
        return Page(
            "\(name.text) · \(title.text)", breadcrumbs: crumbs, isDemonstration: round.demonstration, isWide: true,
            body: body)
    }
}
