import Actions
import Domain
import Hummingbird
import Markup
import Store

/// Who looked at what: everything for those who read the record of central acts, and for a local government what concerns it.
struct ViewingsController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/audit/viewings", use: show)
        router.get("/audit/chains/:chain/viewings", use: showOfChain)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        guard visit.person.mayInCountry(.readCentralJournal) else { throw Refusal.forbidden }
        let asked = ViewingsPage.Asked(FormFields(urlEncoded: (request.uri.query ?? "").utf8))
        let page = try await site.database.read { try ViewingsPage(asked, of: nil, on: $0) }
        return reply(page, visit, request)
    }

    @Sendable func showOfChain(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let chain = try context.parameters.require("chain")
        let asked = ViewingsPage.Asked(FormFields(urlEncoded: (request.uri.query ?? "").utf8))
        let page = try await site.database.read { db in
            guard let place = try LocalGovernments.find(chain, on: db) else {
                throw visit.person.mayInCountry(.readJournal)
                    ? Refusal.notFound("no local government \(chain)") : Refusal.forbidden
            }
            let whereabouts = Whereabouts(
                code: place.code, districtCode: place.districtCode, provinceCode: place.provinceCode)
            guard visit.person.may(.readJournal, at: whereabouts) else { throw Refusal.forbidden }
            return try ViewingsPage(asked, of: place, on: db)
        }
        return reply(page, visit, request)
    }

    private func reply(_ page: ViewingsPage, _ visit: Visit, _ request: Request) -> Response {
        let crumbs = [Page.Crumb(AuditWords.journal.text, .audit(.overview))]
        let frame = Page(PrivacyWords.viewings.text, breadcrumbs: crumbs, isWide: true, body: viewingsPage(page))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }
}
