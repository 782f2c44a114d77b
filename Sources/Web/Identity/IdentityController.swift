import Actions
import Domain
import Hummingbird
import Logging
import Store
import Transfer

/// Signing in by an identity provider: the way there, and the way back.
struct IdentityController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.post("/sign-in/thaid", use: begin)
        router.get("/sign-in/thaid/return", use: comeBack)
    }

    @Sendable func begin(_ request: Request, _ context: SiteContext) async throws -> Response {
        let provider = try site.openIDProvider()
        let fields = try await FormFields(from: request)
        try SignInTicket.require(fields, request, site.settings)
        let next = LocalPath.checked(fields["next"]) ?? ""
        do {
            try await provider.prepare()
            let ticket = try await BeginIdentitySignIn(next: next).perform(in: site.environment, on: site.database)
            return try await site.lead(ticket, to: provider, from: .signIn, nil, request)
        } catch let failure as OpenIDFailure {
            return site.signInForm(site.problem(failure, context), next: next, for: request)
        }
    }

    /// The protocol wants a `GET` to end the sign-in. What makes it safe: a state that only this browser's cookie gives, once.
    @Sendable func comeBack(_ request: Request, _ context: SiteContext) async throws -> Response {
        let provider = try site.openIDProvider()
        let came = IdentityReturn(request)
        guard let ticket = IdentityCookie.ticket(request, site.settings) else {
            return try await refuse(.expired, nil, request, context)
        }
        guard came.state == ticket.state else { return try await refuse(.foreign, nil, request, context) }
        let step = try await TakeIdentityStep(ticket).perform(in: site.environment, on: site.database)
        var response: Response
        if let step, step.account == nil || step.account == context.visit?.person.accountID {
            response =
                switch await proof(came, ticket, provider, context) {
                case .success(let identity): try await finish(step, identity, request, context)
                case .failure(let problem): try await refuse(problem, step, request, context)
                }
        } else {
            response = try await refuse(.expired, step, request, context)
        }
        IdentityCookie.end(in: &response, site.settings)
        return response
    }

    private func proof(
        _ came: IdentityReturn, _ ticket: IdentityTicket, _ provider: OpenIDProvider, _ context: SiteContext
    ) async -> Result<ProvenIdentity, IdentityProblem> {
        let issuer = provider.settings.issuer.text
        if came.isDenied { return .failure(.denied) }
        do throws(OpenIDFailure) {
            let value = try await provider.identity(
                code: try came.code(from: issuer), verifier: ticket.verifier, nonce: ticket.nonce)
            return .success(ProvenIdentity(issuer: issuer, claim: provider.settings.claim, value: value))
        } catch {
            return .failure(site.problem(error, context))
        }
    }

    private func finish(
        _ step: IdentitySteps.Step, _ identity: ProvenIdentity, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        if step.account != nil {
            let visit = try context.accountOwner()
            let outcome = try await BindIdentity(identity: identity, requestID: context.requestID).perform(
                by: .known(visit.person), in: site.environment, on: site.database)
            switch outcome {
            case .bound: return Reply.redirect(to: SitePath.account(.overview).path + "?done=bound")
            case .boundAlready: return try await refuse(.boundAlready, step, request, context)
            case .boundElsewhere: return try await refuse(.boundElsewhere, step, request, context)
            }
        }
        let signIn = SignInByIdentity(
            identity: identity, device: site.device(request, context),
            countsAsSecondFactor: site.settings.identity?.countsAsSecondFactor == true)
        guard let outcome = try await signIn.proceed(in: site.environment, on: site.database) else {
            return try await refuse(.unbound, step, request, context)
        }
        return try await site.enter(outcome, next: step.next, context)
    }

    /// Said where the person can begin again: at his account when he was to be bound, else at the form for signing in.
    private func refuse(
        _ problem: IdentityProblem, _ step: IdentitySteps.Step?, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        if let visit = context.visit, !visit.person.isContributor, !visit.lacksSecondFactor,
            step.map({ $0.account != nil }) ?? true
        {
            return try await site.identityPage(problem, visit, request)
        }
        return site.signInForm(problem, next: step?.next ?? "", for: request)
    }
}

/// What the provider sent along with a browser.
private struct IdentityReturn {
    let state: String?
    private let code: String?
    private let error: String?
    /// RFC 9207: a provider that names itself is held to it.
    private let issuer: String?

    init(_ request: Request) {
        func value(_ name: String) -> String? { request.uri.queryParameters[Substring(name)].map(String.init) }
        state = value("state")
        code = value("code")
        error = value("error")
        issuer = value("iss")
    }

    var isDenied: Bool { error == "access_denied" }

    func code(from issuer: String) throws(OpenIDFailure) -> String {
        if let error {
            let word = error.utf8.prefix(40).filter { (0x61...0x7A).contains($0) || $0 == 0x5F }
            throw .unavailable("it answers \(String(decoding: word, as: UTF8.self))")
        }
        guard (self.issuer ?? issuer) == issuer else { throw .untrusted("another issuer came back") }
        guard let code, !code.isEmpty, code.utf8.count <= 2_000 else { throw .untrusted("no code came back") }
        return code
    }
}

extension Site {
    /// - Throws: `Refusal.notFound` where nobody signs in but by password.
    func openIDProvider() throws -> OpenIDProvider {
        guard let identityProvider else { throw Refusal.notFound("no identity provider") }
        return identityProvider
    }

    func lead(
        _ ticket: IdentityTicket, to provider: OpenIDProvider, from path: SitePath, _ visit: Visit?, _ request: Request
    ) async throws -> Response {
        let address = try await provider.signInAddress(
            state: ticket.state, nonce: ticket.nonce, verifier: ticket.verifier)
        return leadToProvider(ticket, address, from: path, visit, request)
    }

    /// Notes for the operator why the provider was of no use, and says it for the person.
    func problem(_ failure: OpenIDFailure, _ context: SiteContext) -> IdentityProblem {
        logger.warning("\(failure)", metadata: ["id": "\(context.requestID)"])
        return IdentityProblem(failure)
    }

    func signInForm(_ problem: IdentityProblem, next: String, for request: Request) -> Response {
        var shown = SignInForm(username: "", next: next)
        shown.problem = problem.words
        return signInForm(shown, status: problem.status, for: request)
    }
}
