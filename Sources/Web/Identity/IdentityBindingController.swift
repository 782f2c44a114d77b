import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store
import Transfer

/// Binding one's own account to an identity, and undoing it.
struct IdentityBindingController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/account/thaid", use: show)
        router.post("/account/thaid", use: bind)
        router.post("/account/thaid/removal", use: unbind)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        _ = try site.openIDProvider()
        return try await site.identityPage(nil, try context.accountOwner(), request)
    }

    @Sendable func bind(_ request: Request, _ context: SiteContext) async throws -> Response {
        let provider = try site.openIDProvider()
        let (visit, fields) = try await sent(request, context)
        let hasCode = try await site.database.read { try SecondFactors.isConfirmed(visit.person.accountID, on: $0) }
        let wrong: IdentityProblem = hasCode ? .wrongPasswordOrCode : .wrongPassword
        do {
            try await provider.prepare()
        } catch {
            return try await site.identityPage(site.problem(error, context), visit, request)
        }
        var attempt: SignInAttempts.Attempt?
        if hasCode {
            switch site.beginCode(visit.person.username, isAtHome: true, request, context) {
            case .wait(let seconds): return try await site.identityPage(.wait(seconds), visit, request)
            case .admitted(let admitted): attempt = admitted
            }
        }
        switch try await site.verifyOwnPassword(fields["password"], of: visit, request, context) {
        case .wait(let seconds): return try await site.identityPage(.wait(seconds), visit, request)
        case .wrong: return try await site.identityPage(wrong, visit, request)
        case .right(let hash):
            let outcome = try await BeginIdentityBinding(passwordHash: hash, code: fields["code"]).perform(
                by: .known(visit.person), in: site.environment, on: site.database)
            switch outcome {
            case .wrong: return try await site.identityPage(wrong, visit, request)
            case .boundAlready: return try await site.identityPage(.boundAlready, visit, request)
            case .begun(let ticket):
                if let attempt { site.attempts.succeeded(attempt) }
                return try await site.lead(ticket, to: provider, from: .account(.identity), visit, request)
            }
        }
    }

    @Sendable func unbind(_ request: Request, _ context: SiteContext) async throws -> Response {
        _ = try site.openIDProvider()
        let (visit, fields) = try await sent(request, context)
        switch try await site.verifyOwnPassword(fields["password"], of: visit, request, context) {
        case .wait(let seconds): return try await site.identityPage(.wait(seconds), visit, request)
        case .wrong: return try await site.identityPage(.wrongPassword, visit, request)
        case .right(let hash):
            let outcome = try await UnbindIdentity(passwordHash: hash, requestID: context.requestID).perform(
                by: .known(visit.person), in: site.environment, on: site.database)
            switch outcome {
            case .unbound: return Reply.redirect(to: SitePath.account(.overview).path + "?done=unbound")
            case .notBound: return Reply.redirect(to: SitePath.account(.identity).path)
            case .wrong: return try await site.identityPage(.wrongPassword, visit, request)
            }
        }
    }

    private func sent(_ request: Request, _ context: SiteContext) async throws -> (Visit, FormFields) {
        let visit = try context.accountOwner()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        return (visit, fields)
    }
}

extension Site {
    /// The page on which somebody binds his account to an identity, or undoes it.
    func identityPage(_ problem: IdentityProblem?, _ visit: Visit, _ request: Request) async throws -> Response {
        let account = visit.person.accountID
        let page = try await database.read { db in
            IdentityPage(
                boundAt: try Identities.boundAt(account, on: db),
                hasSecondFactor: try SecondFactors.isConfirmed(account, on: db),
                standsForSecondFactor: settings.identity?.countsAsSecondFactor == true, problem: problem)
        }
        let crumbs = [Page.Crumb(AccountPage.title.text, .account(.overview))]
        let frame = Page(
            IdentityWords.title.text, breadcrumbs: crumbs, body: identityPageBody(page, csrf: csrfField(visit)))
        // The way back brings a code in its address, which must not come again with a change of language.
        let shown = PageAddress.$current.withValue(SitePath.account(.identity).path) { self.layout(frame, for: visit) }
        var response = Reply.html(shown, status: problem?.status ?? .ok, for: request)
        if case .wait(let seconds)? = problem { TooManyAttempts.mark(&response, seconds) }
        return response
    }
}
