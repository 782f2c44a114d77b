import Actions
import Domain
import Hummingbird
import Markup
import Store

/// Where people land after signing in.
struct HomeController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/home", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let person = visit.person
        let (home, isDemonstration) = try await site.database.read { db in
            let round = try HomePage.round(on: db)
            return (try HomePage(person, round: round, on: db), round?.demonstration ?? false)
        }
        switch home {
        case .place(let path): return Reply.redirect(to: path)
        case .choice(let entries):
            let isAdmin = person.assignments.contains { $0.role == .admin }
            let page = Page(
                "หน้าหลัก", isDemonstration: isDemonstration, body: homePage(entries, isAdmin: isAdmin))
            return Reply.html(site.layout(page, for: visit), for: request)
        }
    }
}
