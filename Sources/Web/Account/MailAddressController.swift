import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// A person's own address of mail: given, confirmed by a code, taken back, and what is mailed there. Not there without mail.
struct MailAddressController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/account/email", use: show)
        router.post("/account/email", use: ask)
        router.post("/account/email/confirmation", use: confirm)
        router.post("/account/email/removal", use: remove)
        router.post("/account/email/notices", use: choose)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try owner(context)
        let done = request.uri.queryParameters["done"].flatMap { MailAddressPage.Done(rawValue: String($0)) }
        return try await page(visit, request) { $0.done = done }
    }

    @Sendable func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let action = AskMailAddress(fields["email"], language: PageLanguage.current)
        let problem: MailAddressPage.Problem
        switch try await action.perform(by: .known(visit.person), in: site.environment, on: site.database) {
        case .asked: return done(.asked)
        case .badAddress: problem = .badAddress
        case .tooMany: problem = .tooMany
        }
        return try await page(visit, request, .unprocessableContent) { page in
            (page.problem, page.typed) = (problem, fields["email"])
        }
    }

    @Sendable func confirm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let action = ConfirmMailAddress(code: fields["code"], requestID: context.requestID)
        switch try await action.perform(by: .known(visit.person), in: site.environment, on: site.database) {
        case .confirmed: return done(.confirmed)
        case .wrong: return try await page(visit, request, .unprocessableContent) { $0.problem = .wrongCode }
        }
    }

    @Sendable func remove(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, _) = try await sent(request, context)
        try await RemoveMailAddress(requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        return done(.removed)
    }

    @Sendable func choose(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        try await ChooseNotices(
            wanted: fields["notices"] == "1", language: Language(rawValue: fields["language"]) ?? .thai,
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        return done(.chosen)
    }

    private func owner(_ context: SiteContext) throws -> Visit {
        let visit = try context.accountOwner()
        guard site.environment.mail != nil else { throw Refusal.notFound("mail is not configured") }
        return visit
    }

    private func sent(
        _ request: Request, _ context: SiteContext
    ) async throws -> (visit: Visit, fields: FormFields) {
        let visit = try owner(context)
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        return (visit, fields)
    }

    private func done(_ done: MailAddressPage.Done) -> Response {
        Reply.redirect(to: "\(SitePath.account(.mailAddress).path)?done=\(done.rawValue)")
    }

    private func page(
        _ visit: Visit, _ request: Request, _ status: HTTPResponse.Status = .ok,
        _ change: (inout MailAddressPage) -> Void
    ) async throws -> Response {
        let now = site.environment.now()
        var page = try await site.database.read { db in
            try MailAddressPage(of: visit.person.accountID, at: now, on: db)
        }
        change(&page)
        let frame = Page(
            MailAddressPage.title.text, breadcrumbs: [Page.Crumb(AccountPage.title.text, .account(.overview))],
            body: mailAddressPage(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }
}
