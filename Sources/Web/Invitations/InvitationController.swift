import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store
import Transfer

/// What a slip leads to: becoming a user, taking a further role, or choosing a new password.
struct InvitationController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/invitation", use: ask)
        router.post("/invitation", use: lead)
        router.get("/invitation/:token", use: show)
        router.post("/invitation/:token", use: accept)
        router.post("/invitation/:token/account", use: acceptIntoAccount)
    }

    // MARK: The code

    @Sendable func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
        codePage("", nil, .ok, request, context)
    }

    @Sendable func lead(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try SignInTicket.require(fields, request, site.settings)
        guard let code = InvitationCode(typed: fields["code"]) else {
            let typed = String(fields["code"].prefix(100))
            return codePage(typed, InvitationWords.unreadable, .unprocessableContent, request, context)
        }
        return Reply.redirect(to: SitePath.invitation(code: code.text).path)
    }

    private func codePage(
        _ typed: String, _ problem: Words?, _ status: HTTPResponse.Status, _ request: Request, _ context: SiteContext
    ) -> Response {
        let ticket = SignInTicket(for: request, site)
        let page = Page(
            InvitationWords.codeTitle.text, body: invitationCodePage(typed, problem, csrf: ticket.csrf))
        var response = Reply.html(site.layout(page, for: context.visit), status: status, for: request)
        ticket.add(to: &response)
        return response
    }

    // MARK: The invitation

    /// Uses nothing up.
    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await answer(request, context) { _ in }
    }

    @Sendable func accept(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try SignInTicket.require(fields, request, site.settings)
        guard let code = InvitationCode(typed: try context.parameters.require("token")) else {
            return try await answer(request, context) { _ in }
        }
        let kind = try await site.database.read { try Invitations.find(tokenHash: code.hash, on: $0)?.kind }
        let isReset = kind == .reset
        let (password, repeated) = (fields["password"], fields["repeated"])
        let environment = site.environment
        let action = AcceptInvitation(code: code, username: fields["username"], requestID: context.requestID)
        let reset = ResetPassword(code: code, requestID: context.requestID)
        let bindsIdentity = !isReset && fields["identity"] == "1" && site.identityProvider != nil
        var passwordHash = ""
        var outcome = try await site.database.read { db in
            isReset
                ? try reset.refusal(password: password, repeated: repeated, in: environment, on: db)
                : try action.refusal(password: password, repeated: repeated, in: environment, on: db)
        }
        if outcome == nil {
            let salt = environment.randomBytes(16)
            guard let hash = try await site.passwordThreads.run({ Password.hash(password, salt: salt) }) ?? nil else {
                return try await answer(request, context, status: .serviceUnavailable) { page in
                    page.isBusy = true
                    page.bindsIdentity = bindsIdentity
                    if !isReset { page.username = action.username }
                }
            }
            passwordHash = hash
            outcome =
                isReset
                ? try await reset.open(passwordHash: hash, in: environment, on: site.database)
                : try await action.open(passwordHash: hash, in: environment, on: site.database)
        }
        switch outcome {
        case .accepted(let username)?:
            if isReset { return changed(username, request) }
            let binding = bindsIdentity ? BeginIdentityBinding(passwordHash: passwordHash) : nil
            return try await welcome(username, binding, request, context)
        case .invalid(let problems)?:
            return try await answer(request, context, status: .unprocessableContent) { page in
                page.problems = problems
                page.bindsIdentity = bindsIdentity
                if !isReset { page.username = action.username }
            }
        case .unknown?: return try await answer(request, context) { $0.refusal = InvitationWords.unknown }
        case .over?, nil: return try await answer(request, context) { _ in }
        }
    }

    /// Signs the new person in; whoever was signed in here before is not any more.
    /// - Parameter binding: where he wants to be bound to an identity at once.
    private func welcome(
        _ username: String, _ binding: BeginIdentityBinding?, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        if let visit = context.visit { try await SignOut.run(token: visit.token, on: site.database) }
        let signIn = SignIn(username: username, device: site.device(request, context))
        guard case .opened(let opened) = try await signIn.proceed(in: site.environment, on: site.database) else {
            return Reply.redirect(to: SitePath.signIn.path)
        }
        var response = Reply.redirect(to: SitePath.home.path)
        if let binding { response = try await lead(binding, username, request, context) }
        site.addSession(opened, to: &response)
        return response
    }

    /// Where the provider cannot be reached, the account is there all the same, and binding it can wait.
    private func lead(
        _ binding: BeginIdentityBinding, _ username: String, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let provider = try site.openIDProvider()
        do {
            try await provider.prepare()
            guard let person = try await site.database.read({ try Accounts.find(username: username, on: $0) }),
                case .begun(let ticket) = try await binding.perform(
                    by: .known(person), in: site.environment, on: site.database)
            else { return Reply.redirect(to: SitePath.home.path) }
            return try await site.lead(ticket, to: provider, from: .home, nil, request)
        } catch let failure as OpenIDFailure {
            _ = site.problem(failure, context)
            return Reply.redirect(to: SitePath.account(.overview).path + "?done=unreachable")
        }
    }

    /// A new password opens nothing by itself: signing in has its own steps.
    private func changed(_ username: String, _ request: Request) -> Response {
        let page = Page(InvitationWords.resetTitle.text, body: passwordChangedPage(username))
        return Reply.html(site.layout(page, for: nil), for: request)
    }

    @Sendable func acceptIntoAccount(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        try CSRF.require(try await FormFields(from: request), request, secret: visit.csrfSecret)
        guard let code = InvitationCode(typed: try context.parameters.require("token")) else {
            return try await answer(request, context) { _ in }
        }
        let outcome = try await AcceptIntoAccount(code: code, requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        let refusal: Words
        switch outcome {
        case .accepted: return Reply.redirect(to: SitePath.home.path)
        case .over: return try await answer(request, context) { _ in }
        case .unknown: refusal = InvitationWords.unknown
        case .madeByHimself:
            refusal = Words(
                th: "ท่านเป็นผู้ออกคำเชิญนี้ จึงรับเองไม่ได้", en: "You made this invitation and cannot accept it yourself.")
        case .roleApart:
            refusal = Words(
                th: "บัญชีผู้ดูแลระบบแยกจากหน้าที่อื่น โปรดรับคำเชิญนี้ด้วยบัญชีใหม่",
                en: "An administrator’s account is kept apart from other roles. Please accept with a new account.")
        case .heldAlready:
            refusal = Words(th: "บัญชีนี้มีหน้าที่นี้อยู่แล้ว", en: "This account holds the role already.")
        }
        return try await answer(request, context, status: .conflict) { $0.refusal = refusal }
    }

    private func answer(
        _ request: Request, _ context: SiteContext, status: HTTPResponse.Status = .ok,
        _ change: (inout InvitationPage) -> Void
    ) async throws -> Response {
        let code = InvitationCode(typed: try context.parameters.require("token"))
        let now = site.environment.now()
        var page = try await site.database.read { try InvitationPage(code, at: now, on: $0) }
        page.offersIdentity = site.identityProvider != nil
        change(&page)
        let ticket = SignInTicket(for: request, site)
        let isReset = page.invitation?.kind == .reset
        let body = invitationPage(
            page, code: code?.text ?? "", ticket: ticket.csrf,
            visit: context.visit.map { (person: $0.person, csrf: site.csrfField($0)) })
        let frame = Page((isReset ? InvitationWords.resetTitle : InvitationWords.title).text, body: body)
        let found: HTTPResponse.Status = page.invitation == nil ? .notFound : page.isOpen ? status : .gone
        var response = Reply.html(site.layout(frame, for: context.visit), status: found, for: request)
        if found == .serviceUnavailable { response.headers[.retryAfter] = "5" }
        ticket.add(to: &response)
        return response
    }
}
