import Actions
import Domain
import HTTPTypes
import Hummingbird

/// Ties a sign-in form to the browser it is shown to, before anybody is signed in: a cookie with a secret, and a field in
/// the form that only this site could have made of it.
struct SignInTicket: Sendable {
    /// Value of the form's CSRF field.
    let csrf: String
    private let cookie: HTTPField
    /// Behind TLS no neighbouring host can plant one.
    private static func name(_ settings: SiteSettings) -> String {
        settings.behindTLS ? "__Host-sign-in-form" : "sign-in-form"
    }

    /// Keeps the secret of a browser that has one, so that two open forms both work.
    init(for request: Request, _ site: Site) {
        let known = SessionCookie.value(of: Self.name(site.settings), in: request).flatMap {
            $0.utf8.count == 32 ? $0 : nil
        }
        let secret = known ?? Hexadecimal.text(site.environment.randomBytes(16))
        let bytes = Array(secret.utf8)
        csrf = CSRF.token(bytes, mask: site.environment.randomBytes(bytes.count))
        cookie = HTTPField(
            name: .setCookie,
            value: SessionCookie.set(Self.name(site.settings), secret, maxAge: 3_600, site.settings))
    }

    /// Goes with the page that shows the form.
    func add(to response: inout Response) {
        response.headers.append(cookie)
    }

    /// - Throws: `PageRefusal.forgedForm` unless the form was shown to this browser.
    static func require(_ fields: FormFields, _ request: Request, _ settings: SiteSettings) throws {
        let secret = SessionCookie.value(of: name(settings), in: request) ?? ""
        try CSRF.require(fields, request, secret: Array(secret.utf8))
    }
}
