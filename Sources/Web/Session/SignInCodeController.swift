import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The second step of signing in: the code of the telephone, or one on paper.
struct SignInCodeController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/sign-in/code", use: show)
        router.post("/sign-in/code", use: finish)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        if context.visit != nil { return Reply.redirect(to: SitePath.home.path) }
        let next = request.uri.queryParameters["next"].map(String.init) ?? ""
        guard let token = SignInStepCookie.token(request, site.settings),
            try await site.database.read({ try FinishSignIn.step(token, in: site.environment, on: $0) }) != nil
        else { return Reply.redirect(to: SitePath.signIn.path) }
        return page(next, nil, request)
    }

    @Sendable func finish(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try SignInTicket.require(fields, request, site.settings)
        let next = fields["next"]
        let device = site.device(request, context)
        guard let token = SignInStepCookie.token(request, site.settings),
            let known = try await site.database.read({ db in
                try FinishSignIn.step(token, in: site.environment, on: db).map { step in
                    (
                        step.username,
                        try SignIn(username: step.username, device: device).known(in: site.environment, on: db)
                    )
                }
            })
        else { return Reply.redirect(to: SitePath.signIn.path) }
        switch site.beginCode(known.0, isAtHome: known.1.isAtHome, request, context) {
        case .wait(let seconds):
            var response = page(next, TooManyAttempts.words(seconds), request)
            TooManyAttempts.mark(&response, seconds)
            return response
        case .admitted(let attempt):
            let outcome = try await FinishSignIn(stepToken: token, code: fields["code"], device: device).perform(
                in: site.environment, on: site.database)
            switch outcome {
            case .expired: return Reply.redirect(to: SitePath.signIn.path)
            case .wrong: return page(next, wrongCodeWords.text, request, .unprocessableContent)
            case .opened(let opened):
                site.attempts.succeeded(attempt)
                return try await enter(opened, next, context)
            }
        }
    }

    private func enter(_ opened: SignIn.Opened, _ next: String, _ context: SiteContext) async throws -> Response {
        if let visit = context.visit { try await SignOut.run(token: visit.token, on: site.database) }
        var response = Reply.redirect(
            to: LocalPath.checked(next).map { site.pages.nearest(to: $0) } ?? SitePath.home.path)
        site.addSession(opened, to: &response)
        SignInStepCookie.add("", to: &response, site.settings)
        return response
    }

    private func page(
        _ next: String, _ problem: String?, _ request: Request, _ status: HTTPResponse.Status = .ok
    ) -> Response {
        let ticket = SignInTicket(for: request, site)
        let page = Page(SecondFactorPage.title.text, body: signInCodePage(next, problem, csrf: ticket.csrf))
        let address = SitePath.signInCode.path + (next.isEmpty ? "" : "?next=" + URLText.encoded(next))
        let layout = PageAddress.$current.withValue(address) { site.layout(page, for: nil) }
        var response = Reply.html(layout, status: status, for: request)
        ticket.add(to: &response)
        return response
    }
}

/// The cookie of a browser in which the password was right and the code is still missing. It opens nothing else.
enum SignInStepCookie {
    private static func name(_ settings: SiteSettings) -> String {
        settings.behindTLS ? "__Host-sign-in-step" : "sign-in-step"
    }

    static func token(_ request: Request, _ settings: SiteSettings) -> String? {
        SessionCookie.value(of: name(settings), in: request)
    }

    /// - Parameter token: empty to end it.
    static func add(_ token: String, to response: inout Response, _ settings: SiteSettings) {
        let seconds = token.isEmpty ? 0 : Int(FinishSignIn.validity / 1_000)
        let cookie = SessionCookie.set(name(settings), token, maxAge: seconds, settings)
        response.headers.append(HTTPField(name: .setCookie, value: cookie))
    }
}

private func signInCodePage(_ next: String, _ problem: String?, csrf: String) -> HTML {
    """
    <h1>\(SecondFactorPage.title)</h1>
    \(problem.map { errorSummary(text: $0) })
    <form class="card narrow" method="post" action="\(url: SitePath.signInCode.path)">
    <input type="hidden" name="csrf" value="\(csrf)">
    <input type="hidden" name="next" value="\(next)">
    \(codeBox("sign-in-code"))
    <p class="actions"><button>\(th: "เข้าสู่ระบบ", en: "Sign in")</button> <a href="\(url: SitePath.signIn.path)">\(th: "เริ่มใหม่", en: "Begin again")</a></p>
    </form>
    <p>\(th: "หากไม่มีทั้งโทรศัพท์และรหัสสำรอง โปรดติดต่อผู้ดูแลระบบ", en: "If you have neither the telephone nor a recovery code, please contact the administrator.")</p>
    """
}
