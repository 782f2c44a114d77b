import Actions
import Domain
import Hummingbird
import Store

/// What administrators see of the outbox: how much waits, and what nobody tries any more. There is no such page without mail.
struct OutboxController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/mail", use: show)
        router.post("/mail/:mail/repetition", use: sendAgain)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try admitted(context)
        let now = site.environment.now()
        var page = try await site.database.read { try OutboxPage(at: now, on: $0) }
        page.done = request.uri.queryParameters["done"].flatMap { OutboxPage.Done(rawValue: String($0)) }
        let frame = Page(
            OutboxPage.title.text, breadcrumbs: [Page.Crumb(PeopleWords.title.text, .people(.list))], isWide: true,
            body: outboxPage(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }

    @Sendable func sendAgain(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try admitted(context)
        try CSRF.require(try await FormFields(from: request), request, secret: visit.csrfSecret)
        let action = SendMailAgain(try context.parameters.require("mail"), requestID: context.requestID)
        let outcome = try await action.perform(by: .known(visit.person), in: site.environment, on: site.database)
        let done: OutboxPage.Done = outcome == .queued ? .queued : .notPossible
        return Reply.redirect(to: "\(SitePath.outbox.path)?done=\(done.rawValue)")
    }

    private func admitted(_ context: SiteContext) throws -> Visit {
        let visit = try context.signedIn()
        guard visit.person.looksAfterMail else { throw Refusal.forbidden }
        guard site.environment.mail != nil else { throw Refusal.notFound("mail is not configured") }
        return visit
    }
}
