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
        router.get("/rounds/:round/results/indicators/:indicator", use: indicator)
        router.get("/rounds/:round/results/provinces/:province/indicators/:indicator", use: indicatorPlaces)
        router.get("/rounds/:round/results/types/:type", use: type)
        router.get("/rounds/:round/results/provinces/:province", use: province)
    }

    @Sendable func nation(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (scope, rounds) = try await countryScope(request, context)
        let found = site.nation.read(scope.round.id) { columns in
            let everybody = Array(columns.participants.list.indices)
            return (columns.participants, columns.standards.set, columns.distribution(of: everybody, scope.basis))
        }
        guard let (participants, set, distribution) = found,
            let summary = site.nation.summary(scope.round.id, scope.basis)
        else { throw Refusal.notFound("round \(scope.round.id) is not loaded") }
        var page = scope.nationPage(summary, participants, set, distribution)
        page.paper = .country
        page.trend = site.trend(to: scope.round, among: rounds, scope.basis) { $0.national }
        page.links.append(
            ResultsLink(WhatIfWords.title, SitePath.scenarios(.whatIf(round: scope.round.id))))
        if scope.person.mayInCountry(.readAnswers) {
            page.links.append(
                ResultsLink(
                    Words(th: "ขั้นตอนและกำหนดเวลาของรอบ", en: "Steps and days of the round"),
                    SitePath.steps(.round(scope.round.id))))
            page.links.append(
                ResultsLink(CircularWords.title, SitePath.circulars(.list(round: scope.round.id))))
            page.links.append(
                ResultsLink(FunnelWords.title, SitePath.funnel(.funnel(round: scope.round.id, .country))))
        }
        return try answer(page, request, context)
    }

    @Sendable func indicators(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (scope, _) = try await countryScope(request, context)
        let set = site.nation.read(scope.round.id) { $0.standards.set }
        guard let set, let summary = site.nation.summary(scope.round.id, scope.basis) else {
            throw Refusal.notFound("round \(scope.round.id) is not loaded")
        }
        return try answer(scope.indicatorsPage(summary, set), request, context)
    }

    @Sendable func indicator(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (scope, _) = try await countryScope(request, context)
        let code = try context.parameters.require("indicator")
        return try answer(try site.nation.read(scope.round.id) { try scope.indicatorPage(code, $0) }, request, context)
    }

    /// Recorded figures for those who may read them, certified ones for those who may see results.
    @Sendable func indicatorPlaces(_ request: Request, _ context: SiteContext) async throws -> Response {
        let province = try context.parameters.require("province")
        let (scope, _) = try await scope(request, context)
        let needed: Permission = scope.basis == .live ? .readAnswers : .readResults
        guard scope.person.reach(needed).contains(province: province) else { throw Refusal.forbidden }
        let code = try context.parameters.require("indicator")
        let found = try site.nation.read(scope.round.id) { try IndicatorPlacesPage(scope, code, province, $0) }
        guard let page = found else { throw Refusal.notFound("the round is not loaded") }
        let frame = Page(
            page.indicator.codeAndName.text,
            breadcrumbs: (scope.breadcrumbs + [ResultsLink(page.province, scope.provincePath(province))]).map {
                .init($0.name.text, $0.path)
            }, isDemonstration: scope.round.demonstration, isWide: true, body: indicatorPlacesPage(page))
        return Reply.html(site.layout(frame, for: context.visit), for: request)
    }

    @Sendable func type(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (scope, rounds) = try await countryScope(request, context)
        guard let type = LocalGovernmentType(rawValue: try context.parameters.require("type")) else {
            throw Refusal.notFound("no such type of local government")
        }
        var page = site.nation.read(scope.round.id) { scope.typePage(type, $0) }
        page?.trend = site.trend(to: scope.round, among: rounds, scope.basis) { summary in
            summary.types.first { $0.key == type.rawValue }
        }
        return try answer(page, request, context)
    }

    @Sendable func province(_ request: Request, _ context: SiteContext) async throws -> Response {
        let places = try context.signedIn().person.reach(.readResults)
        guard !places.isEmpty else { throw Refusal.forbidden }
        let province = try context.parameters.require("province")
        let (scope, rounds) = try await scope(request, context)
        var page = try site.nation.read(scope.round.id) { try scope.provincePage(province, within: places, $0) }
        if scope.round.schedule.check != .off, scope.person.reach(.checkFigures).contains(province: province) {
            page?.links.append(
                ResultsLink(
                    CheckWords.title, SitePath.steps(.checks(round: scope.round.id, province: province))))
        }
        if scope.person.readsCirculars {
            page?.links.append(
                ResultsLink(CircularWords.title, SitePath.circulars(.list(round: scope.round.id))))
        }
        page?.links += funnels(of: province, scope)
        // A part of a province has no row of its own in the rounds before.
        if places.contains(province: province) {
            page?.trend = site.trend(to: scope.round, among: rounds, scope.basis) { summary in
                summary.provinces.first { $0.key == province }
            }
        }
        return try answer(page, request, context)
    }

    /// Of the province, or of those of its districts that he may see.
    private func funnels(of province: String, _ scope: ResultsScope) -> [ResultsLink] {
        let round = scope.round.id
        if scope.person.mayRead(.province(province)) {
            return [ResultsLink(FunnelWords.title, .funnel(.funnel(round: round, .province(province))))]
        }
        return scope.person.reach(.readAnswers).districts.sorted().filter { $0.hasPrefix(province) }.map {
            ResultsLink(FunnelWords.title, .funnel(.funnel(round: round, .district($0))))
        }
    }

    /// - Throws: `Refusal.forbidden` for those whose view of results ends before the country.
    private func countryScope(_ request: Request, _ context: SiteContext) async throws -> (ResultsScope, [Round]) {
        guard try context.signedIn().person.mayInCountry(.readResults) else { throw Refusal.forbidden }
        return try await scope(request, context)
    }

    /// - Returns: with every round there is, for the trend.
    private func scope(_ request: Request, _ context: SiteContext) async throws -> (ResultsScope, [Round]) {
        let person = try context.signedIn().person
        let id = try context.parameters.require("round")
        let (rounds, amendments) = try await site.database.read { db in
            (try Rounds.list(on: db), try Rounds.amendments(of: id, on: db))
        }
        guard let round = rounds.first(where: { $0.id == id }) else { throw Refusal.notFound("no round \(id)") }
        try await site.bringNationUpToDate(round.id)
        let basis = request.uri.queryParameters["basis"].flatMap { Basis(rawValue: String($0)) } ?? .certified
        let scope = ResultsScope(
            round: round, amendments: amendments, basis: basis, at: site.environment.now(), person: person)
        return (scope, rounds)
    }

    private func answer(_ page: ResultsPage?, _ request: Request, _ context: SiteContext) throws -> Response {
        guard var page = page?.with(site.maps) else { throw Refusal.notFound("the round is not loaded") }
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        page.query = ResultsQuery(asked)
        guard asked["format"] == "csv" else {
            return Reply.html(site.layout(page.frame(resultsPage(page)), for: context.visit), for: request)
        }
        let key = asked["table"]
        guard let table = page.tables.first(where: { key.isEmpty || $0.key == key }) else {
            throw Refusal.notFound("no such table")
        }
        let name = "results-\(page.round.id)-\(page.whole.key)-\(table.key)-\(page.basis.rawValue).csv"
        return Reply.csv(resultsCSV(table, page).bytes, named: name, for: request)
    }
}
