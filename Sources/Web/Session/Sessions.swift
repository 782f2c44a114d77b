import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// Finds who is signed in by the session cookie. Pages after it may ask `context.signedIn()`.
struct SessionMiddleware: RouterMiddleware {
    typealias Context = SiteContext
    let site: Site

    /// Milliseconds between notes that a session is in use.
    private static let touchInterval: Int64 = 5 * 60_000

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard let token = SessionCookie.token(request, site.settings) else { return try await next(request, context) }
        let now = site.environment.now()
        let hash = SignIn.hash(token)
        let session = try await site.database.read {
            try Store.Sessions.find(tokenHash: hash, at: now, idleLimit: SignIn.idleLimit, on: $0)
        }
        guard let session else { return try await next(request, context) }
        if now - session.seenAt > Self.touchInterval {
            try? await TouchSession.run(token: token, in: site.environment, on: site.database)
        }
        var context = context
        context.visit = Visit(
            person: session.principal, token: token, csrfSecret: session.csrfSecret, until: session.expiresAt,
            office: session.office, lacksSecondFactor: session.lacksSecondFactor)
        if session.lacksSecondFactor, !isOpenWithoutSecondFactor(request.uri.path) {
            return Reply.redirect(to: SitePath.account(.secondFactor).path)
        }
        return try await next(request, context)
    }
}

extension SessionMiddleware {
    /// What is open to somebody whose role requires a second factor and who has none yet: setting it up, and leaving.
    private func isOpenWithoutSecondFactor(_ path: String) -> Bool {
        let setUp = SitePath.account(.secondFactor).path
        return path == setUp || path.hasPrefix(setUp + "/") || path == SitePath.signOut.path
            || path == SitePath.language.path || isReturn(path)
    }
}

extension SessionMiddleware {
    /// Whoever makes an account binds it on the way; setting up comes after that.
    private func isReturn(_ path: String) -> Bool {
        site.identityProvider != nil && path == SitePath.identityReturn.path
    }
}

/// The cookie that holds a session's token.
enum SessionCookie {
    /// The practice room has one of its own: who practises stays signed in.
    static func name(_ settings: SiteSettings) -> String {
        let name = settings.isPractice ? "practice" : "session"
        return settings.behindTLS ? "__Host-\(name)" : name
    }

    static func token(_ request: Request, _ settings: SiteSettings) -> String? {
        value(of: name(settings), in: request)
    }

    static func value(of name: String, in request: Request) -> String? {
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let parts = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
                if parts.count == 2, parts[0] == name { return String(parts[1]) }
            }
        }
        return nil
    }

    static func set(_ name: String, _ value: String, maxAge: Int, _ settings: SiteSettings) -> String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(maxAge)\(settings.behindTLS ? "; Secure" : "")"
    }
}
