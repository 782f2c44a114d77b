import Actions
import Domain
import Hummingbird
import Store

/// Results of the country, of a province and of a type, each as a page and each table of it as a file.
struct ResultsController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/results", use: nation)
        router.get("/rounds/:round/results/indicators", use: indicators)
        router.get("/rounds/:round/results/types/:type", use: type)
        router.get("/rounds/:round/results/provinces/:province", use: province)
    }

    @Sendable func nation(_ request: Request, _ context: SiteContext) async throws -> Response {
        let scope = try await countryScope(request, context)
        let (participants, set) = try frozen(scope)
        let page = site.nation.summary(scope.round.id, scope.basis).map { scope.nationPage($0, participants, set) }
        return try answer(page, request, context)
    }

    @Sendable func indicators(_ request: Request, _ context: SiteContext) async throws -> Response {
        let scope = try await countryScope(request, context)
        let (_, set) = try frozen(scope)
        let page = site.nation.summary(scope.round.id, scope.basis).map { scope.indicatorsPage($0, set) }
        return try answer(page, request, context)
    }

    @Sendable func type(_ request: Request, _ context: SiteContext) async throws -> Response {
        let scope = try await countryScope(request, context)
        guard let type = LocalGovernmentType(rawValue: try context.parameters.require("type")) else {
            throw Refusal.notFound("no such type of local government")
        }
        return try answer(site.nation.read(scope.round.id) { scope.typePage(type, $0) }, request, context)
    }

    @Sendable func province(_ request: Request, _ context: SiteContext) async throws -> Response {
        let places = try context.signedIn().person.reach(.readResults)
        guard !places.isEmpty else { throw Refusal.forbidden }
        let province = try context.parameters.require("province")
        let scope = try await scope(request, context)
        let page = try site.nation.read(scope.round.id) { try scope.provincePage(province, within: places, $0) }
        return try answer(page, request, context)
    }

    /// - Throws: `Refusal.forbidden` for those whose view of results ends before the country.
    private func countryScope(_ request: Request, _ context: SiteContext) async throws -> ResultsScope {
        guard try context.signedIn().person.mayInCountry(.readResults) else { throw Refusal.forbidden }
        return try await scope(request, context)
    }

    private func scope(_ request: Request, _ context: SiteContext) async throws -> ResultsScope {
        let person = try context.signedIn().person
        let id = try context.parameters.require("round")
        let (round, amendments) = try await site.database.read { db in
            guard let round = try Rounds.find(id, on: db) else { throw Refusal.notFound("no round \(id)") }
            return (round, try Rounds.amendments(of: id, on: db))
        }
        try await site.bringNationUpToDate(round.id)
        let basis = request.uri.queryParameters["basis"].flatMap { Basis(rawValue: String($0)) } ?? .certified
        return ResultsScope(
            round: round, amendments: amendments, basis: basis, at: site.environment.now(), person: person)
    }

    /// What the round froze: shared and never changed, so it is read once and kept outside the lock.
    private func frozen(_ scope: ResultsScope) throws -> (Participants, StandardSet) {
        guard let found = site.nation.read(scope.round.id, { ($0.participants, $0.standards.set) }) else {
            throw Refusal.notFound("round \(scope.round.id) is not loaded")
        }
        return found
    }

    private func answer(_ page: ResultsPage?, _ request: Request, _ context: SiteContext) throws -> Response {
        guard let page else { throw Refusal.notFound("the round is not loaded") }
        guard request.uri.queryParameters["format"] == "csv" else {
            return Reply.html(site.layout(page.frame(resultsPage(page)), for: context.visit), for: request)
        }
        let key = request.uri.queryParameters["table"].map(String.init)
        guard let table = page.tables.first(where: { key == nil || $0.key == key }) else {
            throw Refusal.notFound("no such table")
        }
        let name = "results-\(page.round.id)-\(page.whole.key)-\(table.key)-\(page.basis.rawValue).csv"
        return Reply.csv(resultsCSV(table, page).bytes, named: name, for: request)
    }
}
