import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Invitations made, printed, issued again and revoked.
struct InvitingController: Sendable {
    let site: Site

    /// More slips nobody prints at once.
    static let mostSlips = 2_000

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/people/invitation", use: show)
        router.post("/people/invitation", use: make)
        router.post("/people/slips.pdf", use: slips)
        router.get("/people/invitations/:invitation/revocation", use: ask)
        router.post("/people/invitations/:invitation/revocation", use: revoke)
        router.post("/people/invitations/:invitation/renewal", use: renew)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await form(request, context) { _ in }
    }

    @Sendable func make(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        _ = try site.inviting(context)
        guard let role = Role(rawValue: fields["role"]) else {
            throw PageRefusal.badForm(say(th: "ไม่มีหน้าที่นี้", en: "There is no such role"))
        }
        let invitee = Invitee(name: fields["name"], email: fields["email"])
        let outcome = try await MakeInvitation(invitee, role, at: fields["place"], requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .made(let issued): return try await site.madeInvitations([issued], visit, request)
        case .invalid(let problems):
            return try await form(request, context, status: .unprocessableContent) { page in
                (page.role, page.place) = (fields["role"], fields["place"])
                (page.name, page.email) = (fields["name"], fields["email"])
                page.problems = problems
            }
        }
    }

    private func form(
        _ request: Request, _ context: SiteContext, status: HTTPResponse.Status = .ok,
        _ change: (inout InvitingPage) -> Void
    ) async throws -> Response {
        let visit = try site.inviting(context)
        let isMailing = site.environment.mail != nil
        var page = try await site.database.read { try InvitingPage(visit.person, isMailing: isMailing, on: $0) }
        change(&page)
        let body = invitingPage(page, csrf: site.csrfField(visit))
        return site.peopleFrame(PeopleWords.invite, body, visit, request, status: status)
    }

    /// Slips of codes that whoever prints them holds: they are nowhere else.
    @Sendable func slips(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        _ = try site.inviting(context)
        let codes = fields.all("code").prefix(Self.mostSlips).compactMap { InvitationCode(typed: $0) }
        let now = site.environment.now()
        let (issued, isDemonstration) = try await site.database.read { db in
            let issued = try codes.map { code in
                guard let found = try Invitations.find(tokenHash: code.hash, on: db),
                    let assignment = found.assignment,
                    let place = try RolePlace.find(assignment.place, on: db), found.state(at: now) == .waiting,
                    visit.person.mayInvite(assignment.role, at: place)
                else { throw Refusal.notFound("no such invitation") }
                return IssuedInvitation(code: code, invitation: found)
            }
            return (issued, try Accounts.hasDemonstrationPersons(on: db))
        }
        guard !issued.isEmpty else { throw Refusal.notFound("no invitation") }
        let document = invitationSlips(
            try await site.printed(issued, request), isDemonstration: isDemonstration, at: now)
        return try await site.print(document, named: say(th: "ใบเชิญ", en: "invitations") + ".pdf", for: request)
    }

    // MARK: Ending

    @Sendable func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try site.inviting(context)
        let id = Int(try context.parameters.require("invitation")) ?? 0
        let (invitation, office) = try await site.database.read { db in
            guard let found = try Invitations.find(id, on: db), let assignment = found.assignment,
                let place = try RolePlace.find(assignment.place, on: db)
            else { throw Refusal.notFound("no invitation \(id)") }
            guard visit.person.mayInvite(assignment.role, at: place) else { throw Refusal.forbidden }
            return (found, try Offices.name(of: assignment.place, on: db))
        }
        let body = invitationRevocationPage(invitation, office, csrf: site.csrfField(visit))
        return site.peopleFrame(PeopleWords.revoke, body, visit, request)
    }

    @Sendable func revoke(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await end(issuesAgain: false, request, context)
    }

    @Sendable func renew(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await end(issuesAgain: true, request, context)
    }

    private func end(
        issuesAgain: Bool, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let visit = try context.signedIn()
        try CSRF.require(try await FormFields(from: request), request, secret: visit.csrfSecret)
        let id = Int(try context.parameters.require("invitation")) ?? 0
        let outcome = try await EndInvitation(id, issuesAgain: issuesAgain, requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .issued(let issued): return try await site.madeInvitations([issued], visit, request)
        case .revoked: return Reply.redirect(to: SitePath.people(.list).path + "?list=invitations&done=revoked")
        case .over(let state):
            let body: HTML = """
                <h1>\(PeopleWords.revoke)</h1>
                \(notice("\(state == .accepted ? Words(th: "คำเชิญนี้มีผู้ตอบรับแล้ว จึงยกเลิกไม่ได้ หากไม่ใช่บุคคลนั้น โปรดระงับบัญชี", en: "This invitation has been accepted and cannot be revoked. If that was somebody else, please disable the account.") : Words(th: "คำเชิญนี้ถูกยกเลิกไปแล้ว", en: "This invitation was revoked before."))", .bad))
                """
            return site.peopleFrame(PeopleWords.revoke, body, visit, request, status: .conflict)
        }
    }
}
