import Actions
import Domain
import Hummingbird
import Markup
import Store

/// The indicator handbook (คู่มือตัวชี้วัด), made from a standard set: open to everybody, before anything is recorded.
struct HandbookController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/handbook/:set", use: contents)
        router.get("/handbook/:set/indicators/:code", use: indicator)
        router.get("/handbook/:set/types/:type", use: book)
    }

    @Sendable func contents(_ request: Request, _ context: SiteContext) async throws -> Response {
        let standards = try await standards(context)
        let page = Page(Self.name.text, body: handbookContents(standards))
        return Reply.html(site.layout(page, for: context.visit), for: request)
    }

    @Sendable func indicator(_ request: Request, _ context: SiteContext) async throws -> Response {
        let standards = try await standards(context)
        let code = try context.parameters.require("code")
        guard let indicator = standards.indicator(code) else { throw Refusal.notFound("no indicator \(code)") }
        let ways = try await waysBack(to: indicator, standards, context.visit)
        let faq = try await site.database.read { try FAQEntries.published(of: [code], on: $0)[code] ?? [] }
        let page = Page(
            indicator.codeAndName.text, breadcrumbs: [.init(Self.name.text, .handbook(set: standards.set.id))],
            body: handbookIndicator(indicator, standards, faq, recordAt: ways))
        return Reply.html(site.layout(page, for: context.visit), for: request)
    }

    @Sendable func book(_ request: Request, _ context: SiteContext) async throws -> Response {
        let standards = try await standards(context)
        guard let type = LocalGovernmentType(rawValue: try context.parameters.require("type")) else {
            throw Refusal.notFound("no such type of local government")
        }
        let page = Page(
            say(th: "คู่มือตัวชี้วัดสำหรับ\(type.name.th)", en: "Indicator handbook: \(type.name.en)"),
            breadcrumbs: [.init(Self.name.text, .handbook(set: standards.set.id))],
            body: handbookBook(type, standards, printedAt: site.environment.now()))
        return Reply.html(site.layout(page, for: context.visit), for: request)
    }

    private static let name = Words(th: "คู่มือตัวชี้วัด", en: "Indicator handbook")

    private func standards(_ context: SiteContext) async throws -> Standards {
        let id = try context.parameters.require("set")
        let found = try await site.database.read { try site.environment.standards.standards(id, on: $0) }
        guard let found else { throw Refusal.notFound("no standard set \(id)") }
        return found
    }

    /// Where somebody who is signed in records this indicator: the newest round with the set, for each of his places.
    private func waysBack(
        to indicator: Indicator, _ standards: Standards, _ visit: Visit?
    ) async throws -> [Assessment] {
        let places = (visit?.person.assignments ?? []).filter { $0.role == .recorder }.map(\.place)
        guard !places.isEmpty else { return [] }
        return try await site.database.read { db in
            guard
                let round = try Rounds.list(on: db).last(where: {
                    $0.standardSet == standards.set.id && $0.state != .prepared
                })
            else { return [] }
            return try places.compactMap { try Assessments.find(round.id, $0, on: db) }
                .filter { indicator.applies(to: $0.localGovernment.type) }
        }
    }
}
