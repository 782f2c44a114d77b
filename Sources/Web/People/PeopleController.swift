import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Who holds which role where.
struct PeopleController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/people", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try site.inviting(context)
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let now = site.environment.now()
        let isMailing = site.environment.mail != nil
        let page = try await site.database.read { db in
            try PeoplePage(asked, of: visit.person, isMailing: isMailing, at: now, on: db)
        }
        let frame = Page(PeopleWords.title.text, isWide: true, body: peoplePage(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }
}

extension Site {
    /// - Throws: `Refusal.forbidden` for somebody who may invite nobody.
    func inviting(_ context: SiteContext) throws -> Visit {
        let visit = try context.signedIn()
        guard visit.person.invites else { throw Refusal.forbidden }
        return visit
    }

    /// A page below the list of people.
    func peopleFrame(
        _ title: Words, _ body: HTML, _ visit: Visit, _ request: Request, status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = Page(
            title.text, breadcrumbs: [Page.Crumb(PeopleWords.title.text, .people(.list))], body: body)
        return Reply.html(layout(page, for: visit), status: status, for: request)
    }

    /// The page that answers the making of invitations, and the only one that ever shows their codes.
    func madeInvitations(
        _ issued: [IssuedInvitation], _ visit: Visit, _ request: Request
    ) async throws -> Response {
        let printed = try await printed(issued, request)
        let mailed = environment.mail == nil ? 0 : issued.count { !$0.invitation.email.isEmpty }
        let body = try madeInvitationsPage(printed, mailed: mailed, csrf: csrfField(visit))
        return peopleFrame(InvitationWords.title, body, visit, request)
    }

    func printed(_ issued: [IssuedInvitation], _ request: Request) async throws -> [PrintedInvitation] {
        let places = Set(issued.compactMap { $0.invitation.assignment?.place })
        let offices = try await database.read { db in
            var offices: [String: Words] = [:]
            for place in places { offices[place] = try Offices.name(of: place, on: db) }
            return offices
        }
        let typedAt = address(of: .invitations, request)
        return issued.map { one in
            PrintedInvitation(
                issued: one, office: one.invitation.assignment.flatMap { offices[$0.place] },
                address: address(of: .invitation(code: one.code.text), request), typedAt: typedAt)
        }
    }
}
