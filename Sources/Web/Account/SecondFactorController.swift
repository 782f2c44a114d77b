import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Setting up a second factor, its recovery codes, and doing without it again.
struct SecondFactorController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/account/second-factor", use: show)
        router.post("/account/second-factor", use: begin)
        router.post("/account/second-factor/confirmation", use: confirm)
        router.post("/account/second-factor/recovery-codes", use: renewCodes)
        router.post("/account/second-factor/removal", use: remove)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.accountOwner()
        let wasRemoved = request.uri.queryParameters["done"].map(String.init) == "removed"
        return try await page(visit, request) { $0.wasRemoved = wasRemoved }
    }

    @Sendable func begin(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, _) = try await sent(request, context)
        try await BeginSecondFactor().perform(
            by: .known(visit.person), in: site.environment, on: site.database)
        return Reply.redirect(to: SitePath.account(.secondFactor).path)
    }

    @Sendable func confirm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let outcome = try await ConfirmSecondFactor(code: fields["code"], requestID: context.requestID).perform(
            by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .confirmed(let codes): return try await page(visit, request) { $0.newCodes = codes }
        case .notBegun: return Reply.redirect(to: SitePath.account(.secondFactor).path)
        case .wrong:
            return try await page(visit, request, .unprocessableContent) { $0.problem = .wrongCode }
        }
    }

    @Sendable func renewCodes(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        switch site.beginCode(visit.person.username, isAtHome: true, request, context) {
        case .wait(let seconds): return try await tooMany(seconds, visit, request)
        case .admitted(let attempt):
            let outcome = try await RenewRecoveryCodes(code: fields["code"], requestID: context.requestID).perform(
                by: .known(visit.person), in: site.environment, on: site.database)
            guard case .renewed(let codes) = outcome else {
                return try await page(visit, request, .unprocessableContent) { $0.problem = .wrongCode }
            }
            site.attempts.succeeded(attempt)
            return try await page(visit, request) { $0.newCodes = codes }
        }
    }

    @Sendable func remove(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let attempt: SignInAttempts.Attempt
        switch site.beginCode(visit.person.username, isAtHome: true, request, context) {
        case .wait(let seconds): return try await tooMany(seconds, visit, request)
        case .admitted(let admitted): attempt = admitted
        }
        switch try await site.verifyOwnPassword(fields["password"], of: visit, request, context) {
        case .wait(let seconds): return try await tooMany(seconds, visit, request)
        case .wrong: return try await page(visit, request, .unprocessableContent) { $0.problem = .wrongPasswordOrCode }
        case .right(let hash):
            let outcome = try await RemoveSecondFactor(
                passwordHash: hash, code: fields["code"], requestID: context.requestID
            ).perform(by: .known(visit.person), in: site.environment, on: site.database)
            guard outcome != .wrong else {
                return try await page(visit, request, .unprocessableContent) { $0.problem = .wrongPasswordOrCode }
            }
            site.attempts.succeeded(attempt)
            let done = outcome == .removed ? "?done=removed" : ""
            return Reply.redirect(to: SitePath.account(.secondFactor).path + done)
        }
    }

    private func sent(_ request: Request, _ context: SiteContext) async throws -> (Visit, FormFields) {
        let visit = try context.accountOwner()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        return (visit, fields)
    }

    private func tooMany(_ seconds: Int, _ visit: Visit, _ request: Request) async throws -> Response {
        var response = try await page(visit, request) { $0.problem = .wait(seconds) }
        TooManyAttempts.mark(&response, seconds)
        return response
    }

    private func page(
        _ visit: Visit, _ request: Request, _ status: HTTPResponse.Status = .ok,
        _ change: (inout SecondFactorPage) -> Void
    ) async throws -> Response {
        let state = try await site.database.read { db in
            try SecondFactorReading.of(visit.person, in: site.environment, on: db)
        }
        var page = SecondFactorPage(
            state: state, username: visit.person.username, required: visit.person.roleRequiringSecondFactor)
        page.isAlone = visit.lacksSecondFactor && !state.isConfirmed
        change(&page)
        let crumbs = page.isAlone ? [] : [Page.Crumb(AccountPage.title.text, .account(.overview))]
        let frame = Page(
            SecondFactorPage.title.text, breadcrumbs: crumbs, body: secondFactorPage(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }
}

extension Site {
    /// Whether a code may be tried now.
    func beginCode(
        _ username: String, isAtHome: Bool, _ request: Request, _ context: SiteContext
    ) -> SignInAttempts.Admission {
        attempts.begin(
            .code, username, from: CallerNetwork(clientAddress(request, context)), isAtHome: isAtHome,
            at: environment.now())
    }
}

extension SiteContext {
    /// Somebody who signed in with a password.
    /// - Throws: `Refusal.forbidden` for who came by a one-time link.
    func accountOwner() throws -> Visit {
        let visit = try signedIn()
        guard !visit.person.isContributor else { throw Refusal.forbidden }
        return visit
    }
}
