import Actions
import Domain
import Hummingbird
import Store

/// Who is registered, for those who arrange the workshop or answer for places in it.
struct WorkshopPeopleController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/workshop/people", use: show)
        router.get("/rounds/:round/workshop/people.csv", use: csv)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let (visit, page) = try await page(asked, page: Int(asked["page"]) ?? 1, context)
        return site.workshopFrame(
            WorkshopWords.people, page.round, workshopPeople(page), visit, request, isWide: true)
    }

    @Sendable func csv(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let (_, page) = try await page(asked, page: nil, context)
        return Reply.csv(workshopPeopleCSV(page).bytes, named: "workshop-\(page.round.id).csv", for: request)
    }

    private func page(
        _ asked: FormFields, page wanted: Int?, _ context: SiteContext
    ) async throws -> (Visit, WorkshopPeoplePage) {
        let visit = try context.signedIn()
        let places = visit.person.reach(.registerForWorkshop)
        guard !places.isEmpty else { throw Refusal.forbidden }
        let search = RegistrationSearch(
            round: try context.parameters.require("round"), places: places, session: Int(asked["session"]),
            standing: Registration.Standing(rawValue: asked["standing"]), province: asked["province"])
        return (visit, try await site.database.read { try WorkshopPeoplePage(search, page: wanted, on: $0) })
    }
}
