import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// What a one-time link leads to: telling who one is, and from then on the rows of one division and nothing else.
struct ContributionController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/collection/:token", use: showLink)
        router.post("/collection/:token", use: open)
        router.get("/collection", use: show)
        router.post("/collection", use: save)
    }

    // MARK: The link

    /// Uses nothing up: the scanners of mail programs follow every link.
    @Sendable func showLink(_ request: Request, _ context: SiteContext) async throws -> Response {
        let token = try context.parameters.require("token")
        return try await linkPage(token, LinkForm(), request, context)
    }

    @Sendable func open(_ request: Request, _ context: SiteContext) async throws -> Response {
        let token = try context.parameters.require("token")
        let fields = try await FormFields(from: request)
        try SignInTicket.require(fields, request, site.settings)
        var form = LinkForm(fields)
        let outcome = try await OpenCollectionLink(
            token: token, name: form.name, position: form.position, telephone: form.telephone,
            requestID: context.requestID
        ).open(in: site.environment, on: site.database)
        switch outcome {
        case .opened(let session, let until):
            // Whoever was signed in here before is not any more.
            if let visit = context.visit { try await SignOut.run(token: visit.token, on: site.database) }
            var response = Reply.redirect(to: SitePath.contribution.path)
            let seconds = Int((until - site.environment.now()) / 1_000)
            let cookie = SessionCookie.set(
                SessionCookie.name(site.settings), session, maxAge: seconds, site.settings)
            response.headers.append(HTTPField(name: .setCookie, value: cookie))
            return response
        case .invalid(let problems):
            form.problems = problems
            return try await linkPage(token, form, request, context, status: .unprocessableContent)
        case .over, .unknown:
            return try await linkPage(token, form, request, context)
        }
    }

    private func linkPage(
        _ token: String, _ form: LinkForm, _ request: Request, _ context: SiteContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let now = site.environment.now()
        let page = try await site.database.read { db in try LinkPage(token, at: now, on: db) }
        // On the same telephone the link leads back to the work that it began.
        if let visit = context.visit, let opener = page.link?.contributor, opener.account == visit.person.accountID {
            return Reply.redirect(to: SitePath.contribution.path)
        }
        let ticket = SignInTicket(for: request, site)
        let body = linkPageBody(
            page, form, csrf: ticket.csrf, path: SitePath.collectionLink(token: token), context.visit)
        let title = Page(
            ContributionWords.title.text, isDemonstration: page.assessment?.round.demonstration ?? false, body: body)
        let found: HTTPResponse.Status = page.link == nil ? .notFound : page.isOpen ? status : .gone
        var response = Reply.html(site.layout(title, for: context.visit), status: found, for: request)
        if page.isOpen { ticket.add(to: &response) }
        return response
    }

    // MARK: The rows

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard context.visit != nil else { return nobody(request) }
        return try await page([], [:], request, context)
    }

    /// Saves every row that the form holds, and tells the recorder where its second button was pressed.
    @Sendable func save(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let visit = context.visit else { return nobody(request) }
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (link, indicators, confirmed) = try await site.database.read { db in
            let link = try ownLink(of: visit.person, on: db)
            let reading = try AssessmentReading(
                link.rows.round, link.rows.localGovernment, in: site.environment, on: db)
            let rows = try reading.divisions(on: db).first { $0.division == link.rows.division }?.rows ?? []
            return (
                link, rows,
                try ConfirmedRow(fields, among: rows, reading.assessment, in: site.environment, on: db)
            )
        }
        let (round, code) = (link.rows.round, link.rows.localGovernment)
        let sent = try await site.save(
            fields, indicators, confirmed: confirmed, round: round, code: code, visit, requestID: context.requestID)
        let (saves, outcomes) = (sent.saves, sent.outcomes)
        guard outcomes.values.allSatisfy(\.isSaved) else { return try await page(saves, outcomes, request, context) }
        guard fields["report"] == "1" else { return Reply.redirect(to: SitePath.contribution.path + "?saved=1") }
        let reported = try await ReportCollected(requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        return Reply.redirect(to: SitePath.contribution.path + (reported == .reported ? "?reported=1" : ""))
    }

    private func page(
        _ saves: [SaveAnswer], _ outcomes: [String: SaveAnswer.Outcome], _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let visit = try context.signedIn()
        let late = saves.filter { outcomes[$0.indicator]?.isClosed == true }
        var page = try await site.database.read { db in
            try ContributionPage(
                try ownLink(of: visit.person, on: db), late: late, person: visit.person, in: site.environment, on: db)
        }
        if request.uri.queryParameters["saved"] != nil { page.done = .saved }
        if request.uri.queryParameters["reported"] != nil { page.done = .reported }
        page.hasRefusals = !outcomes.values.allSatisfy(\.isSaved)
        let frame = Page(
            "\(ContributionWords.title.text) · \(page.assessment.localGovernment.shortWords.text)",
            isDemonstration: page.assessment.round.demonstration,
            body: contributionPage(page, csrf: site.csrfField(visit)))
        let status: HTTPResponse.Status =
            !late.isEmpty
            ? .locked
            : outcomes.values.contains(where: \.isConflict)
                ? .conflict : page.hasRefusals ? .unprocessableContent : .ok
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }

    /// - Throws: `Refusal.forbidden` for everybody who came in otherwise.
    private func ownLink(of person: Principal, on db: any Connection) throws -> CollectionLink {
        guard person.isContributor, let link = try CollectionLinks.find(openedBy: person.accountID, on: db) else {
            throw Refusal.forbidden
        }
        return link
    }

    /// A session that ended with its link cannot say any more why.
    private func nobody(_ request: Request) -> Response {
        let body: HTML = """
            <h1>\(ContributionWords.title)</h1>
            \(notice("\(ContributionWords.over)", .bad))
            """
        return Reply.html(
            site.layout(Page(ContributionWords.title.text, body: body), for: nil), status: .forbidden, for: request)
    }
}
