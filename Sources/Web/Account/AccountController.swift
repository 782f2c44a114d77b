import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// A person's own account: the password, and where he is signed in. Not for those who came by a one-time link.
struct AccountController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/account", use: show)
        router.get("/account/password", use: showPassword)
        router.post("/account/password", use: changePassword)
        router.post("/account/sessions", use: endSessions)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try owner(context)
        let now = site.environment.now()
        let offersIdentity = site.identityProvider != nil
        let isMailing = site.environment.mail != nil
        var page = try await site.database.read { db in
            var page = try AccountPage(visit, offersIdentity: offersIdentity, at: now, on: db)
            let standing = try isMailing ? MailAddresses.find(visit.person.accountID, on: db) : nil
            if isMailing { page.mail = standing?.address.map { .to($0) } ?? AccountPage.Mailing.none }
            return page
        }
        page.done = request.uri.queryParameters["done"].flatMap { AccountPage.Done(rawValue: String($0)) }
        let frame = Page(AccountPage.title.text, body: accountPage(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }

    @Sendable func showPassword(_ request: Request, _ context: SiteContext) async throws -> Response {
        passwordPage(PasswordForm(), try owner(context), request)
    }

    @Sendable func changePassword(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try owner(context)
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (old, new) = (fields["old"], fields["new"])
        var form = PasswordForm(problems: PasswordForm.problems(fields))
        let problem = try await site.database.read { try ChangePassword.problem(new, of: visit.person, on: $0) }
        if let problem, form.problems[.new] == nil { form.problems[.new] = problem.words }
        guard form.problems.isEmpty else { return passwordPage(form, visit, request, .unprocessableContent) }

        switch try await site.verifyOwnPassword(old, of: visit, request, context) {
        case .wait(let seconds): return tooMany(seconds, visit, request)
        case .wrong:
            form.problems[.old] = PasswordForm.wrongOld
            return passwordPage(form, visit, request, .unprocessableContent)
        case .right(let oldHash):
            guard let newHash = try await site.passwordHash(of: new) else {
                return tooMany(TooManyAttempts.crowdWait, visit, request)
            }
            let change = ChangePassword(
                oldHash: oldHash, newPassword: new, newHash: newHash, device: site.device(request, context),
                requestID: context.requestID)
            return try await finish(change, visit, request)
        }
    }

    private func finish(_ change: ChangePassword, _ visit: Visit, _ request: Request) async throws -> Response {
        let outcome = try await change.perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .changed(let opened):
            var response = Reply.redirect(to: SitePath.account(.overview).path + "?done=password")
            site.addSession(opened, to: &response)
            return response
        case .refused(let problem):
            return passwordPage(PasswordForm(problems: [.new: problem.words]), visit, request, .unprocessableContent)
        case .changedMeanwhile:
            let form = PasswordForm(problems: [.old: PasswordForm.wrongOld])
            return passwordPage(form, visit, request, .unprocessableContent)
        }
    }

    @Sendable func endSessions(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try owner(context)
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let which = fields["session"] == "others" ? EndSessions.Which.allOthers : .one(fields["session"])
        _ = try await EndSessions(which, ownToken: visit.token).perform(
            by: .known(visit.person), in: site.environment, on: site.database)
        return Reply.redirect(to: SitePath.account(.overview).path + "?done=sessions")
    }

    private func owner(_ context: SiteContext) throws -> Visit {
        try context.accountOwner()
    }

    private func tooMany(_ seconds: Int, _ visit: Visit, _ request: Request) -> Response {
        var response = passwordPage(PasswordForm(wait: seconds), visit, request)
        TooManyAttempts.mark(&response, seconds)
        return response
    }

    private func passwordPage(
        _ form: PasswordForm, _ visit: Visit, _ request: Request, _ status: HTTPResponse.Status = .ok
    ) -> Response {
        let body = Web.passwordPage(form, username: visit.person.username, csrf: site.csrfField(visit))
        let crumbs = [Page.Crumb(AccountPage.title.text, .account(.overview))]
        let page = Page(PasswordForm.title.text, breadcrumbs: crumbs, body: body)
        return Reply.html(site.layout(page, for: visit), status: status, for: request)
    }
}
