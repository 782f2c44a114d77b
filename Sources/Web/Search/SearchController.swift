import Actions
import Domain
import Hummingbird
import Store

/// The local governments of a round by name, type and place, for those who follow more than one.
struct SearchController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let places = visit.person.reach(.readAnswers)
        guard !places.isEmpty else { throw Refusal.forbidden }
        let round = try context.parameters.require("round")
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let search = AssessmentSearch(
            round: round, typed: String(ThaiText.normalised(asked["q"]).prefix(100)),
            type: LocalGovernmentType(rawValue: asked["type"]), province: asked["province"], places: places)
        let wanted = Int(asked["page"]) ?? 1
        let page = try await site.database.read { db in
            guard let found = try Rounds.find(round, on: db) else { throw Refusal.notFound("no round \(round)") }
            return try SearchPage(search, in: found, page: wanted, on: db)
        }
        return Reply.html(site.layout(page.frame(searchPage(page)), for: visit), for: request)
    }
}

extension SearchPage {
    /// - Parameter wanted: a page beyond the last is the last.
    init(_ search: AssessmentSearch, in round: Round, page wanted: Int, on db: any Connection) throws {
        let found = try search.count(on: db)
        let last = max(1, (found + Self.size - 1) / Self.size)
        let number = min(max(wanted, 1), last)
        let assessments = try search.list(after: (number - 1) * Self.size, limit: Self.size, on: db)
        let provinces = search.places.country ? try Provinces.list(on: db) : []
        self.init(
            round: round, search: search, number: number, found: found, assessments: assessments,
            provinces: provinces)
    }
}
