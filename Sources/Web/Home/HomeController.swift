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
        let reader = HomePage.Reader(person: visit.person, mode: RecordingModeCookie.mode(request))
        let now = site.environment.now()
        let (home, isDemonstration) = try await site.database.read { db in
            let round = try Rounds.current(on: db)
            let home = try HomePage(reader, round: round, in: site.environment, on: db)
            return (home, round?.demonstration ?? false)
        }
        switch home {
        case .place(let path): return Reply.redirect(to: path)
        case .choice(let entries, let answered):
            let isAdmin = visit.person.assignments.contains { $0.role == .admin }
            let today = ThaiClock.bangkok(millisecondsSinceEpoch: now).date
            let page = Page(
                say(th: "หน้าหลัก", en: "Home"), isDemonstration: isDemonstration,
                body: homePage(entries, answered: answered, isAdmin: isAdmin, today: today))
            return Reply.html(site.layout(page, for: visit), for: request)
        }
    }
}
