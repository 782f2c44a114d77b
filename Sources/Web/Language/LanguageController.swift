import Domain
import HTTPTypes
import Hummingbird
import Markup

/// Reads the language a browser has chosen, for everything that answers the request. What its settings ask for is not
/// asked: Thai comes first, and English is one press away on every page (ADR 9).
struct LanguageMiddleware: RouterMiddleware {
    typealias Context = SiteContext

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let chosen = SessionCookie.value(of: LanguageCookie.name, in: request).flatMap(Language.init) ?? .thai
        return try await PageLanguage.$current.withValue(chosen) {
            try await PageAddress.$current.withValue(request.head.path ?? "/") { try await next(request, context) }
        }
    }
}

/// The cookie by which a browser remembers its language. It says nothing about a person.
enum LanguageCookie {
    static let name = "language"

    static func set(_ language: Language, _ settings: SiteSettings) -> String {
        let year = 365 * 86_400
        return SessionCookie.set(name, language.rawValue, maxAge: year, settings)
    }
}

/// Changing the language of the pages, from the button at the head of each.
struct LanguageController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.post("/language", use: change)
    }

    @Sendable func change(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try CSRF.requireSameOrigin(request)
        guard let language = Language(rawValue: fields["language"]) else {
            throw PageRefusal.badForm(say(th: "ไม่มีภาษานี้ในระบบ", en: "There is no such language here"))
        }
        let address = LocalPath.checked(fields["page"]).map(site.pages.nearest)
        var response = Reply.redirect(to: address ?? SitePath.front.path)
        response.headers.append(HTTPField(name: .setCookie, value: LanguageCookie.set(language, site.settings)))
        return response
    }
}

/// The button that changes the language; written in the language it leads to.
func languageSwitch() -> HTML {
    let other = PageLanguage.current.other
    return """
        <form class="language" method="post" action="\(url: SitePath.language.path)">
        <input type="hidden" name="page" value="\(PageAddress.current)">
        <button class="quiet" name="language" value="\(other.rawValue)" lang="\(other.rawValue)">\(other.ownName)</button>
        </form>
        """
}
