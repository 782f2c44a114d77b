import Actions
import Domain
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Markup

/// What lets recording pages stay usable without a line: the worker, the page it shows where it kept none, and the key of
/// what a browser keeps (docs/adr/0011).
struct OfflineController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/sw.js", use: worker)
        router.get("/offline", use: show)
        router.get("/offline/signed-out", use: showSignedOut)
        addKeyRoute(to: router)
    }

    func addKeyRoute(to router: some RouterMethods<SiteContext>) {
        router.get("/offline/key", use: key)
    }

    /// The worker stands at the root, since its scope is the site, and is asked for anew each time.
    @Sendable func worker(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let file = site.files.content(of: "js/worker.js") else { throw Refusal.notFound("no worker") }
        return Reply.body(
            file, type: "text/javascript; charset=utf-8", for: request, headers: [.cacheControl: "no-cache"])
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = Page(
            say(th: "ไม่มีสัญญาณ", en: "No connection"), body: offlinePage(script: site.files.address("js/kept-pages.js")))
        return Reply.html(site.layout(page, for: nil), for: request)
    }

    @Sendable func showSignedOut(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = Page(say(th: "ออกจากระบบ", en: "Signed out"), body: signedOutOfflinePage())
        return Reply.html(site.layout(page, for: nil), for: request)
    }

    /// Handed to the account that is signed in, and only if the page that asks is that account's. With it comes a fresh token,
    /// for a page that was kept without one, or is of a session before.
    @Sendable func key(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let visit = context.visit, try OfflineAccount.isOf(visit, request) else {
            return Reply.json("{\"code\":\"signed_out\"}", status: .unauthorized, for: request)
        }
        let key = try await GiveOfflineKey()
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        let json = CanonicalJSON.object([
            "csrf": .string(site.csrfToken(visit)), "key": .string(Data(key).base64EncodedString()),
        ])
        return Reply.json(json.text, for: request)
    }
}

/// The name under which a browser keeps an account's pages and unsent saves apart from those of others.
enum OfflineAccount {
    /// Accounts of the practice room are counted anew.
    static func name(_ visit: Visit) -> String {
        (SiteRoot.current.isEmpty ? "" : "practice-") + String(visit.person.accountID)
    }

    /// Whether a request of a script was meant for the account that is signed in: another person may have signed in at the
    /// same computer since the page was made. A script that names none is believed.
    static func isOf(_ visit: Visit, _ request: Request) throws -> Bool {
        guard let field = HTTPField.Name("Mattrathan-Account"), let named = request.headers[field] else { return true }
        return named == name(visit)
    }
}
