import Actions
import Domain
import Hummingbird
import Markup
import Store

/// "เกี่ยวกับข้อมูลชุดนี้": where the data comes from, and what of it is assumed or invented.
struct AboutController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/about-data", use: show)
        router.get("/api/reference", use: reference)
    }

    @Sendable func reference(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = Page(
            APIReferenceWords.title.text,
            breadcrumbs: [.init(say(th: "เกี่ยวกับข้อมูลชุดนี้", en: "About these data"), .about)], isWide: true,
            body: apiReferencePage(try APIReference.read()))
        return Reply.html(site.layout(page, for: context.visit), for: request)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await site.database.read { db -> AboutPage in
            let round = try Rounds.list(on: db).last
            return AboutPage(
                round: round, participants: try round.map { try Assessments.count($0.id, on: db) } ?? 0,
                standards: try round.map { try site.environment.standards.standards(of: $0, on: db) })
        }
        let shown = Page(say(th: "เกี่ยวกับข้อมูลชุดนี้", en: "About these data"), body: aboutPage(page))
        return Reply.html(site.layout(shown, for: context.visit), for: request)
    }
}

/// What the page is about: the newest round and its standard set; nil in a database without one.
struct AboutPage: Sendable {
    let round: Round?
    let participants: Int
    let standards: Standards?
}
