import Actions
import Documents
import Domain
import Hummingbird
import Spreadsheets
import Store

/// Official reports of a local government, a province and the country, given out to those who may see the page of the same.
struct PapersController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        for form in [PaperPath.Form.pdf, .workbook] {
            router.get("/rounds/:round/local-governments/:code/report.\(form.rawValue)") { request, context in
                try await local(form, request, context)
            }
            router.get("/rounds/:round/results/provinces/:province/report.\(form.rawValue)") { request, context in
                try await province(form, request, context)
            }
            router.get("/rounds/:round/results/report.\(form.rawValue)") { request, context in
                try await country(form, request, context)
            }
        }
        router.get("/rounds/:round/results/agenda.pdf", use: agenda)
    }

    private func local(
        _ form: PaperPath.Form, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        // Who may see the page may have the paper; the basis that was looked at is the one that is printed.
        let page = try await ReportController(site: site).page(context, for: context.signedIn().person)
        let (round, code) = (page.round.id, page.place.code)
        let paper = try await site.database.read { db in
            try LocalPaper(
                round, code, basis: page.reading.basis, certifierIsNamed: page.mayReadAnswers, in: site.environment,
                on: db)
        }
        return try await give(paper.report, form, "report-\(round)-\(code)", request)
    }

    private func province(
        _ form: PaperPath.Form, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let code = try context.parameters.require("province")
        guard try context.signedIn().person.reach(.readResults).contains(province: code) else {
            throw Refusal.forbidden
        }
        let (head, _) = try await head(request, context)
        let paper = try site.nation.read(head.round.id) { try ProvincePaper(code, head, $0) }
        guard let paper else { throw Refusal.notFound("the round is not loaded") }
        return try await give(
            paper.report(site.maps.paper), form, "report-\(head.round.id)-province-\(code)", request)
    }

    private func country(
        _ form: PaperPath.Form, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let paper = try await paper(request, context)
        return try await give(
            paper.report(site.maps.paper), form, "report-\(paper.head.round.id)-national", request)
    }

    @Sendable private func agenda(_ request: Request, _ context: SiteContext) async throws -> Response {
        let paper = try await paper(request, context)
        let asked = request.uri.queryParameters["meeting"].flatMap { AgendaMeeting(rawValue: String($0)) }
        return try await give(
            paper.agenda(for: asked ?? .subcommittee), .pdf, "agenda-\(paper.head.round.id)", request)
    }

    /// - Throws: `Refusal.forbidden` for those whose view of results ends before the country.
    private func paper(_ request: Request, _ context: SiteContext) async throws -> CountryPaper {
        guard try context.signedIn().person.mayInCountry(.readResults) else { throw Refusal.forbidden }
        let (head, rounds) = try await head(request, context)
        let earlier = EarlierCountry.round(before: head.round, among: rounds).flatMap { before -> EarlierCountry? in
            guard let summary = site.nation.summary(before.id, head.basis),
                let set = site.nation.read(before.id, { $0.standards.set })
            else { return nil }
            return EarlierCountry(round: before, set: set, summary: summary)
        }
        let paper = site.nation.read(head.round.id) { columns in
            CountryPaper(head, columns, columns.summary(head.basis), earlier: earlier)
        }
        guard let paper else { throw Refusal.notFound("the round is not loaded") }
        return paper
    }

    /// - Returns: with every round there is.
    private func head(_ request: Request, _ context: SiteContext) async throws -> (PaperHead, [Round]) {
        let id = try context.parameters.require("round")
        let (rounds, amendments) = try await site.database.read { db in
            (try Rounds.list(on: db), try Rounds.amendments(of: id, on: db))
        }
        guard let round = rounds.first(where: { $0.id == id }) else { throw Refusal.notFound("no round \(id)") }
        try await site.bringNationUpToDate(id)
        guard let set = site.nation.read(id, { $0.standards.set }) else {
            throw Refusal.notFound("the round is not loaded")
        }
        let basis = request.uri.queryParameters["basis"].flatMap { Basis(rawValue: String($0)) } ?? .certified
        let head = PaperHead(
            round: round, set: set, amendments: amendments, basis: basis, at: site.environment.now())
        return (head, rounds)
    }

    private func give(
        _ report: OfficialReport, _ form: PaperPath.Form, _ name: String, _ request: Request
    ) async throws -> Response {
        switch form {
        case .pdf:
            let isThai = request.uri.queryParameters["digits"] == "thai"
            return try await site.print(
                isThai ? report.document.inThaiDigits() : report.document, named: "\(name).pdf", for: request)
        case .workbook:
            let written = try await site.workbookThreads.run { Result { try report.workbook() } }
            guard let written else { throw StoreError.busy("too many workbooks at once") }
            return Reply.file(try written.get(), .workbook, named: "\(name).xlsx", for: request)
        }
    }
}
