import Actions
import Domain
import Hummingbird
import Markup
import Store

/// The record of changes: for the auditor, and for those whose figures they are.
struct JournalController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/audit", use: choose)
        router.get("/audit/chains/:chain", use: ofChain)
        router.get("/rounds/:round/local-governments/:code/journal", use: ofRound)
    }

    @Sendable func choose(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let typed = String(ThaiText.normalised(asked["q"]).prefix(100))
        let page = try await site.database.read { try JournalChoicePage(visit.person, typed: typed, on: $0) }
        guard !page.isEmpty else { throw Refusal.forbidden }
        let frame = Page(AuditWords.journal.text, body: journalChoicePage(page))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }

    @Sendable func ofChain(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let chain = try context.parameters.require("chain")
        let asked = JournalPage.Asked(FormFields(urlEncoded: (request.uri.query ?? "").utf8))
        let environment = site.environment
        let page = try await site.database.read { db in
            let name = try Self.name(of: chain, for: visit.person, on: db)
            return try JournalPage(chain, name: name, of: nil, asked, in: environment, on: db)
        }
        let frame = Page(
            "\(AuditWords.journal.text) · \(page.name.text)",
            breadcrumbs: [Page.Crumb(AuditWords.journal.text, .audit(.overview))], body: journalPage(page))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }

    @Sendable func ofRound(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let asked = JournalPage.Asked(FormFields(urlEncoded: (request.uri.query ?? "").utf8))
        let environment = site.environment
        let page = try await site.database.read { db in
            guard let assessment = try Assessments.find(round, code, on: db) else {
                throw Refusal.notFound("no local government \(code) in round \(round)")
            }
            guard visit.person.may(.readJournal, at: assessment.whereabouts) else { throw Refusal.forbidden }
            return try JournalPage(
                code, name: assessment.localGovernment.shortWords, of: assessment, asked, in: environment, on: db)
        }
        guard let assessment = page.assessment else { throw Refusal.forbidden }
        return Reply.html(
            site.layout(assessment.page(AuditWords.journal.text, journalPage(page)), for: visit), for: request)
    }

    /// The name of a chain, for somebody who may read it. That there is no such chain is told only to who could read it.
    private static func name(of chain: String, for person: Principal, on db: any Connection) throws -> Words {
        if chain == Audit.centralChain {
            guard person.mayInCountry(.readCentralJournal) else { throw Refusal.forbidden }
            return AuditWords.central
        }
        guard let place = try LocalGovernments.find(chain, on: db) else {
            throw person.mayInCountry(.readJournal) ? Refusal.notFound("no chain \(chain)") : Refusal.forbidden
        }
        let whereabouts = Whereabouts(
            code: place.code, districtCode: place.districtCode, provinceCode: place.provinceCode)
        guard person.may(.readJournal, at: whereabouts) else { throw Refusal.forbidden }
        return try Offices.name(of: chain, on: db) ?? place.shortWords
    }
}
