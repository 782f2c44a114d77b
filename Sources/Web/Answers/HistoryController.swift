import Actions
import Domain
import Hummingbird
import Markup
import Store

/// Who changed one cell, when, from what to what.
struct HistoryController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/answers/:indicator/history", use: ofAnswer)
        router.get("/rounds/:round/local-governments/:code/base-data/:item/history", use: ofBaseValue)
    }

    @Sendable func ofAnswer(_ request: Request, _ context: SiteContext) async throws -> Response {
        let code = try context.parameters.require("indicator")
        let mode = RecordingModeCookie.mode(request)
        return try await show(request, context) { reading, db in
            guard let indicator = reading.indicators.first(where: { $0.code == code }) else {
                throw Refusal.notFound("no indicator \(code) for this type")
            }
            return try HistoryPage(of: indicator, reading, mode, on: db)
        }
    }

    @Sendable func ofBaseValue(_ request: Request, _ context: SiteContext) async throws -> Response {
        let code = try context.parameters.require("item")
        return try await show(request, context) { reading, db in
            let items = reading.standards.baseData(for: reading.assessment.localGovernment.type)
            guard let item = items.first(where: { $0.code == code }) else {
                throw Refusal.notFound("no base data \(code) for this type")
            }
            return try HistoryPage(of: item, reading, on: db)
        }
    }

    private func show(
        _ request: Request, _ context: SiteContext,
        _ page: @escaping @Sendable (AssessmentReading, any Connection) throws -> HistoryPage
    ) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await site.readAssessment(context, page)
        let frame = page.assessment.page(
            RecordingWords.history.text, crumbs: [page.origin.crumb], historyPage(page))
        return Reply.html(site.layout(frame, for: visit), for: request)
    }
}
