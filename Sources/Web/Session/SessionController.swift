import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Signing in and out.
struct SessionController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/sign-in", use: show)
        router.post("/sign-in", use: signIn)
        router.post("/sign-out", use: signOut)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        if context.visit != nil { return Reply.redirect(to: SitePath.home.path) }
        let username = request.uri.queryParameters["username"].map(String.init) ?? ""
        let next = request.uri.queryParameters["next"].map(String.init) ?? ""
        var shown = SignInForm(username: username, next: next)
        shown.isPasswordNew = request.uri.queryParameters["done"].map(String.init) == "password"
        return site.signInForm(shown, for: request)
    }

    @Sendable func signIn(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try SignInTicket.require(fields, request, site.settings)
        let username = ThaiText.normalised(fields["username"])
        var shown = SignInForm(username: username, next: fields["next"])
        // No name is that long; what is counted must not grow with what is sent.
        guard username.utf8.count <= 200 else {
            throw PageRefusal.badForm(say(th: "ชื่อผู้ใช้ยาวเกินไป", en: "The username is too long"))
        }
        let device = site.device(request, context)
        let known = try await site.database.read {
            try SignIn(username: username, device: device).known(in: site.environment, on: $0)
        }
        let admission = site.attempts.begin(
            .password, username, from: CallerNetwork(site.clientAddress(request, context)), isAtHome: known.isAtHome,
            at: site.environment.now())
        guard case .admitted(let attempt) = admission else {
            if case .wait(let seconds) = admission { return tooMany(seconds, shown, request) }
            return tooMany(TooManyAttempts.crowdWait, shown, request)
        }
        let password = fields["password"]
        // An unknown name takes as long as a known one.
        let compared = known.passwordHash ?? Self.nobody
        guard let matches = try await site.passwordThreads.run({ Password.verify(password, against: compared) }) else {
            site.attempts.withdrawn(attempt)
            return tooMany(TooManyAttempts.crowdWait, shown, request)
        }
        guard known.passwordHash != nil, matches else {
            shown.problem = say(
                th: "ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", en: "The username or the password is not right")
            return site.signInForm(shown, status: .unprocessableContent, for: request)
        }
        site.attempts.succeeded(attempt)
        let signIn = SignIn(username: username, device: device)
        guard let outcome = try await signIn.proceed(in: site.environment, on: site.database) else {
            throw Refusal.unauthenticated
        }
        return try await site.enter(outcome, next: fields["next"], context)
    }

    @Sendable func signOut(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let visit = context.visit else { return Reply.redirect(to: SitePath.front.path) }
        try CSRF.require(try await FormFields(from: request), request, secret: visit.csrfSecret)
        try await SignOut.run(token: visit.token, on: site.database)
        var response = Reply.redirect(to: SitePath.front.path)
        let cookie = SessionCookie.set(SessionCookie.name(site.settings), "", maxAge: 0, site.settings)
        response.headers.append(HTTPField(name: .setCookie, value: cookie))
        return response
    }

    private func tooMany(_ seconds: Int, _ shown: SignInForm, _ request: Request) -> Response {
        var shown = shown
        shown.problem = TooManyAttempts.words(seconds)
        var response = site.signInForm(shown, status: .tooManyRequests, for: request)
        TooManyAttempts.mark(&response, seconds)
        return response
    }

    /// A hash of nothing anybody has, so that every attempt costs the same.
    private static let nobody =
        "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9ib2Q$zTrJ1gVPqWk0QmIuPg0yAqJm3bLZMmXw0hXhYVJ0T1k"
}

extension Site {
    /// The page with the form for signing in.
    func signInForm(
        _ shown: SignInForm, status: HTTPResponse.Status = .ok, for request: Request
    ) -> Response {
        let ticket = SignInTicket(for: request, self)
        var shown = shown
        shown.csrf = ticket.csrf
        let page = Page(say(th: "เข้าสู่ระบบ", en: "Sign in"), body: signInPage(shown, settings))
        // A form that was refused has no address of its own; where it leads must outlive a change of language.
        let address = SitePath.signIn.path + (shown.next.isEmpty ? "" : "?next=" + URLText.encoded(shown.next))
        let layout = PageAddress.$current.withValue(address) { self.layout(page, for: nil) }
        var response = Reply.html(layout, status: status, for: request)
        ticket.add(to: &response)
        return response
    }

    /// A new token for every sign-in; whoever was signed in here before is not any more.
    /// - Parameter next: where the person wanted to go, as it came.
    func enter(_ outcome: SignIn.Outcome, next: String, _ context: SiteContext) async throws -> Response {
        if let visit = context.visit { try await SignOut.run(token: visit.token, on: database) }
        switch outcome {
        case .opened(let opened):
            var response = Reply.redirect(
                to: LocalPath.checked(next).map { pages.nearest(to: $0) } ?? SitePath.home.path)
            addSession(opened, to: &response)
            return response
        case .codeNeeded(let token):
            let query = LocalPath.checked(next).map { "?next=" + URLText.encoded($0) } ?? ""
            var response = Reply.redirect(to: SitePath.signInCode.path + query)
            SignInStepCookie.add(token, to: &response, settings)
            return response
        }
    }
}
