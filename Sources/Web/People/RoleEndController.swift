import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Roles handed over, accounts stopped and let go on.
struct RoleEndController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/people/:account/handover", use: askHandover)
        router.post("/people/:account/handover", use: handOver)
        router.get("/people/:account/disabling", use: askDisabling)
        router.post("/people/:account/disabling", use: disable)
        router.get("/people/:account/enabling", use: askEnabling)
        router.post("/people/:account/enabling", use: enable)
    }

    // MARK: Handing over

    @Sendable func askHandover(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        return try await handoverForm(asked, [], request, context)
    }

    @Sendable func handOver(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        _ = try site.inviting(context)
        let (account, assignment) = try named(fields, context)
        let successor = Invitee(name: fields["name"], email: fields["email"])
        let outcome = try await HandOverRole(
            account: account, assignment, reason: fields["reason"],
            successor: successor.name.isEmpty && successor.email.isEmpty ? nil : successor, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .ended(let issued?): return try await site.madeInvitations([issued], visit, request)
        case .ended(nil): return Reply.redirect(to: SitePath.people(.list).path + "?done=ended")
        case .invalid(let problems): return try await handoverForm(fields, problems, request, context)
        }
    }

    private func named(_ fields: FormFields, _ context: SiteContext) throws -> (Int, RoleAssignment) {
        guard let role = Role(rawValue: fields["role"]), let account = Int(try context.parameters.require("account"))
        else { throw Refusal.notFound("no such role") }
        return (account, RoleAssignment(role, at: fields["place"]))
    }

    private func handoverForm(
        _ fields: FormFields, _ problems: [HandOverRole.Problem], _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let visit = try site.inviting(context)
        let (account, assignment) = try named(fields, context)
        var page = try await site.database.read { db in
            try HandoverPage(account, assignment, of: visit.person, on: db)
        }
        (page.reason, page.name, page.email) = (fields["reason"], fields["name"], fields["email"])
        page.problems = problems
        page.isMailing = site.environment.mail != nil
        return site.peopleFrame(
            PeopleWords.handover, handoverPage(page, csrf: site.csrfField(visit)), visit, request,
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    // MARK: Stopping

    @Sendable func askDisabling(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await accountForm(enables: false, request, context)
    }

    @Sendable func askEnabling(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await accountForm(enables: true, request, context)
    }

    @Sendable func disable(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await change(enables: false, request, context)
    }

    @Sendable func enable(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await change(enables: true, request, context)
    }

    private func change(
        enables: Bool, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let outcome = try await DisableAccount(
            account: Int(try context.parameters.require("account")) ?? 0, enables: enables, reason: fields["reason"],
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        let problem: Words
        switch outcome {
        case .done, .unchanged:
            return Reply.redirect(to: SitePath.people(.list).path + "?done=\(enables ? "enabled" : "disabled")")
        case .reasonMissing: problem = PeopleWords.reasonMissing
        case .reasonTooLong: problem = PeopleWords.reasonTooLong
        case .himself: problem = HandOverRole.Problem.himself.words
        }
        return try await accountForm(
            enables: enables, reason: fields["reason"], problem: problem, request, context)
    }

    private func accountForm(
        enables: Bool, reason: String = "", problem: Words? = nil, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let visit = try site.inviting(context)
        let account = Int(try context.parameters.require("account")) ?? 0
        var page = try await site.database.read { db in
            guard let found = try AccountChanges.find(account, on: db) else {
                throw Refusal.notFound("no account \(account)")
            }
            guard try DisableAccount.role(of: visit.person, over: account, on: db) != nil else {
                throw Refusal.forbidden
            }
            return AccountStatePage(account: found, enables: enables)
        }
        (page.reason, page.problem) = (reason, problem)
        return site.peopleFrame(
            enables ? PeopleWords.enable : PeopleWords.disable,
            accountStatePage(page, csrf: site.csrfField(visit)), visit, request,
            status: problem == nil ? .ok : .unprocessableContent)
    }
}
