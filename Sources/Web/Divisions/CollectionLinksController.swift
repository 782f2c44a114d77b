import Actions
import Documents
import Domain
import HTTPTypes
import Hummingbird
import Store

/// One-time links for a division: made and shown once, printed as a slip, revoked.
struct CollectionLinksController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        let links = "/rounds/:round/local-governments/:code/divisions/links"
        router.post("\(links)", use: make)
        router.post("\(links)/slip.pdf", use: slip)
        router.get("\(links)/:link/revocation", use: ask)
        router.post("\(links)/:link/revocation", use: revoke)
    }

    /// The page that answers is the only one that ever shows the link.
    @Sendable func make(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (round, code) = try (context.parameters.require("round"), context.parameters.require("code"))
        let division = fields["division"]
        let due = CollectionPage.dueBoxes(.link, fields)
        guard case .success(let day?) = due.date else {
            try await site.requireCollecting(round, code, context)
            return try await site.collectionPage(division, request, context, status: .unprocessableContent) { page in
                page.refuse(.link, due, CollectionPage.notADay)
            }
        }
        let outcome = try await MakeCollectionLink(
            round: round, localGovernment: code, division: division, dueOn: day, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .made(let token, _):
            let page = try await shown(token, request, context)
            let frame = page.assessment.page(
                MadeLink.title.text, crumbs: page.crumbs, try madeLinkPage(page, csrf: site.csrfField(visit)))
            return Reply.html(site.layout(frame, for: visit), for: request)
        case .badDay(let problem):
            return try await site.collectionPage(division, request, context, status: .unprocessableContent) { page in
                page.refuse(.link, due, problem.words)
            }
        case .closed:
            return try await site.collectionPage(division, request, context, status: .locked) { _ in }
        }
    }

    /// The same on paper, for whoever holds the link: it is nowhere else.
    @Sendable func slip(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (round, code) = try (context.parameters.require("round"), context.parameters.require("code"))
        try await site.requireCollecting(round, code, context)
        let page = try await shown(fields["token"], request, context)
        let document = collectionSlip(page, at: site.environment.now())
        return try await site.print(document, named: collectionSlipName(page), for: request)
    }

    /// - Throws: `Refusal.notFound` for a link of another local government, or none.
    private func shown(_ token: String, _ request: Request, _ context: SiteContext) async throws -> MadeLink {
        let address = site.address(of: .collectionLink(token: token), request)
        return try await site.readAssessment(context) { reading, db in
            guard let link = try CollectionLinks.find(tokenHash: SignIn.hash(token), on: db),
                link.rows.round == reading.assessment.round.id,
                link.rows.localGovernment == reading.assessment.localGovernment.code
            else { throw Refusal.notFound("no such link") }
            return MadeLink(
                assessment: reading.assessment, division: link.rows.division, token: token, address: address,
                until: link.expiresAt)
        }
    }

    @Sendable func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let (round, code) = try (context.parameters.require("round"), context.parameters.require("code"))
        try await site.requireCollecting(round, code, context)
        let id = Int(try context.parameters.require("link")) ?? 0
        let (assessment, link) = try await site.readAssessment(context) { reading, db in
            guard let link = try CollectionLinks.find(id, of: reading.assessment.id, on: db) else {
                throw Refusal.notFound("no link \(id)")
            }
            return (reading.assessment, link)
        }
        let body = revocationPage(link, assessment, csrf: site.csrfField(visit))
        let title = say(th: "ยกเลิกลิงก์", en: "Revoke the link")
        return Reply.html(site.layout(assessment.page(title, body), for: visit), for: request)
    }

    @Sendable func revoke(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        try CSRF.require(try await FormFields(from: request), request, secret: visit.csrfSecret)
        let (round, code) = try (context.parameters.require("round"), context.parameters.require("code"))
        let id = Int(try context.parameters.require("link")) ?? 0
        _ = try await RevokeCollectionLink(
            round: round, localGovernment: code, link: id, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        let division = try await site.readAssessment(context) { reading, db in
            try CollectionLinks.find(id, of: reading.assessment.id, on: db)?.rows.division ?? ""
        }
        return Reply.redirect(to: SitePath.division(round: round, code: code, name: division).path + "&done=revoked")
    }
}

extension Site {
    /// As it is typed into a browser elsewhere.
    func address(of path: SitePath, _ request: Request) -> String {
        "\(settings.behindTLS ? "https" : "http")://\(request.head.authority ?? "")\(path.path)"
    }
}

/// A link that has just been made.
struct MadeLink: Sendable {
    let assessment: Assessment
    let division: String
    let token: String
    let address: String
    /// Milliseconds since 1970, UTC.
    let until: Int64

    static let title = Words(th: "ลิงก์ให้ข้อมูล", en: "Link to fill in figures")

    var crumbs: [Page.Crumb] {
        let (round, code) = (assessment.round.id, assessment.localGovernment.code)
        return [
            Page.Crumb(DivisionsPage.title.text, .divisions(round: round, code: code)),
            Page.Crumb(Division.words(division).text, .division(round: round, code: code, name: division)),
        ]
    }
}
