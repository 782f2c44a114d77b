import Actions
import Domain
import HTTPTypes
import Hummingbird
import Logging
import Markup
import Store

/// Outermost: logs every request, adds the security headers, and turns what was thrown into a page or a problem
/// document. Details go to the log only.
struct ErrorPages: RouterMiddleware {
    typealias Context = SiteContext
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let started = ContinuousClock.now
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = answer(to: error, request, context)
        }
        SecurityHeaders.add(to: &response, behindTLS: site.settings.behindTLS)
        let took = ContinuousClock.now - started
        site.counters.count(
            status: response.status.code, milliseconds: Double(took.components.attoseconds) / 1e15)
        site.logger.debug(
            "request",
            metadata: [
                "id": "\(context.requestID)", "method": "\(request.method)", "path": "\(Self.logged(request.uri.path))",
                "status": "\(response.status.code)",
            ])
        return response
    }

    /// Where somebody comes back to, with what was asked there, such as the code of a ticket; of a form only the page.
    private static func wayBack(to request: Request) -> String {
        guard request.method == .get, let query = request.uri.query, !query.isEmpty,
            let whole = LocalPath.checked(request.uri.path + "?" + query)
        else { return request.uri.path }
        return URLText.encoded(whole)
    }

    func answer(to error: any Error, _ request: Request, _ context: SiteContext) -> Response {
        if request.uri.path.hasPrefix("/api/") || error is APIProblem {
            return APIProblem(error, context, site).response(for: request)
        }
        switch error {
        case PageRefusal.signInFirst where AutosaveRequest.isOne(request):
            return AutosaveReply.signInFirst(for: request)
        case PageRefusal.signInFirst, Refusal.unauthenticated:
            return Reply.redirect(to: SitePath.signIn.path + "?next=" + Self.wayBack(to: request))
        case PageRefusal.forgedForm:
            return page(.forbidden, .forgedForm, request, context)
        case PageRefusal.badForm(let words):
            return page(.badRequest, ErrorWords(ErrorWords.badForm, words), request, context)
        case PageRefusal.noTypefaces:
            return page(.serviceUnavailable, .noTypefaces, request, context)
        case Refusal.forbidden:
            return page(.forbidden, .forbidden, request, context)
        case Refusal.notFound:
            return notFound(request, context)
        case let error as HTTPError where error.status == .notFound:
            return notFound(request, context)
        case let error as HTTPError where error.status.code < 500:
            return page(error.status, .badRequest, request, context)
        case StoreError.busy:
            log(error, context)
            var response = page(.serviceUnavailable, .busy, request, context)
            response.headers[.retryAfter] = "2"
            return response
        case StoreError.full, StoreError.readOnly:
            log(error, context)
            return page(.insufficientStorage, .diskFull, request, context)
        default:
            log(error, context)
            return page(.internalServerError, .broken(context.requestID), request, context)
        }
    }

    /// One-time links and codes are secrets until they are used.
    private static func logged(_ path: String) -> String {
        let secrets = [SitePath.collectionLink(token: "").path, SitePath.invitation(code: "").path]
        // The code of a registration stands behind round, local government and seat.
        if path.hasPrefix("/w/"), path.split(separator: "/").count > 4 {
            return "/" + path.split(separator: "/").prefix(4).joined(separator: "/") + "/…"
        }
        return secrets.first { path.hasPrefix($0) }.map { $0 + "…" } ?? path
    }

    private func log(_ error: any Error, _ context: SiteContext) {
        site.logger.error("\(error)", metadata: ["id": "\(context.requestID)"])
    }

    private func notFound(_ request: Request, _ context: SiteContext) -> Response {
        page(.notFound, .notFound, request, context)
    }

    private func page(
        _ status: HTTPResponse.Status, _ words: ErrorWords, _ request: Request, _ context: SiteContext
    ) -> Response {
        if AutosaveRequest.isOne(request) { return AutosaveReply.refusal(words, status, for: request) }
        let body: HTML = """
            <h1>\(words.title)</h1>
            <p>\(words.text)</p>
            <p><a href="\(url: (context.visit == nil ? SitePath.front : .home).path)">\(th: "กลับหน้าแรก", en: "Back to the start page")</a></p>
            """
        let page = Page(words.title.text, body: body)
        return Reply.html(site.layout(page, for: context.visit), status: status, for: request)
    }
}

/// Inside the pages: what goes wrong there is answered while it is still known who is signed in.
struct PageErrors: RouterMiddleware {
    typealias Context = SiteContext
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return ErrorPages(site: site).answer(to: error, request, context)
        }
    }
}

/// Headers of every answer.
enum SecurityHeaders {
    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

    /// For a page that shows another site inside itself: the only change to what holds everywhere.
    static func showing(_ host: String) -> HTTPFields {
        var fields = HTTPFields()
        if let name = HTTPField.Name("Content-Security-Policy") { fields[name] = "\(policy); frame-src \(host)" }
        return fields
    }

    /// For a page that reads codes.
    static func allowCamera(in response: inout Response) {
        guard let name = HTTPField.Name("Permissions-Policy") else { return }
        response.headers[name] = "camera=(self), microphone=(), geolocation=()"
    }

    private static let fixed: HTTPFields = {
        var fields = HTTPFields()
        let values = [
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "X-Frame-Options": "DENY",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
        ]
        for (name, value) in values {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }()

    static func add(to response: inout Response, behindTLS: Bool) {
        for field in fixed where response.headers[field.name] == nil { response.headers.append(field) }
        if behindTLS { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    }
}
