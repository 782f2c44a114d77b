import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The recording pages of indicators: a whole area, an area as a grid, one row at a time; their forms without script, and
/// their conflicts.
struct RecordingController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        let place = "/rounds/:round/local-governments/:code"
        router.get("\(place)/areas/:area", use: showArea)
        router.post("\(place)/areas/:area", use: saveArea)
        router.get("\(place)/areas/:area/grid", use: showGrid)
        router.post("\(place)/areas/:area/grid", use: saveGrid)
        router.get("\(place)/indicators/:indicator", use: showIndicator)
        router.post("\(place)/indicators/:indicator", use: saveIndicator)
    }

    @Sendable func showArea(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await areaPage(.area, request, context, Saved())
    }

    @Sendable func saveArea(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await saveWhole(.area, request, context)
    }

    @Sendable func showGrid(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await areaPage(.grid, request, context, Saved())
    }

    @Sendable func saveGrid(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await saveWhole(.grid, request, context)
    }

    @Sendable func showIndicator(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await indicatorPage(request, context, Saved())
    }

    /// Saves the row, and goes on to the one behind it unless the person wants to stay.
    @Sendable func saveIndicator(_ request: Request, _ context: SiteContext) async throws -> Response {
        let code = try context.parameters.require("indicator")
        let (saved, fields) = try await save(request, context) { $0.code == code }
        guard saved.isWhole else { return try await indicatorPage(request, context, saved) }
        let round = try context.parameters.require("round")
        let place = try context.parameters.require("code")
        let stays = fields.has("stay") || fields.has("take") || fields.has("discard")
        let path = try await site.readAssessment(context) { reading, _ in
            let rows = reading.indicatorsByArea
            guard let index = rows.firstIndex(where: { $0.code == code }) else {
                throw Refusal.notFound("no indicator \(code) for this type")
            }
            if !stays, index + 1 == rows.count {
                return SitePath.assessment(round: round, code: place).path + "?done=last"
            }
            let row = stays ? rows[index] : rows[index + 1]
            let path = SitePath.indicator(round: round, code: place, indicator: row.code).path
            return "\(path)?saved=\(code)"
        }
        return Reply.redirect(to: path)
    }
}

// MARK: - Saving

extension RecordingController {
    /// What came of a form.
    private struct Saved: Sendable {
        var saves: [SaveAnswer] = []
        var outcomes: [String: SaveAnswer.Outcome] = [:]

        func rowAfterConfirmed(_ fields: FormFields) -> String? {
            guard let index = saves.firstIndex(where: { $0.indicator == fields[ConfirmedRow.field] }) else {
                return nil
            }
            return saves[min(index + 1, saves.count - 1)].indicator
        }

        var isWhole: Bool { outcomes.values.allSatisfy(\.isSaved) }

        /// What came too late is kept nowhere; it is shown once more so that it can be copied.
        var late: [SaveAnswer] { saves.filter { outcomes[$0.indicator]?.isClosed == true } }

        var status: HTTPResponse.Status {
            if outcomes.values.contains(where: \.isClosed) { return .locked }
            if outcomes.values.contains(where: \.isConflict) { return .conflict }
            return isWhole ? .ok : .unprocessableContent
        }
    }

    /// Saves every indicator of the area that the form holds.
    private func saveWhole(
        _ mode: RecordingMode, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let area = try context.parameters.require("area")
        let (saved, fields) = try await save(request, context) { $0.area == area }
        guard saved.isWhole else { return try await areaPage(mode, request, context, saved) }
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        // Whoever confirms row by row goes on behind the one that he has confirmed.
        let row = saved.rowAfterConfirmed(fields).map { "#\($0)" } ?? ""
        return Reply.redirect(
            to: mode.path(round: round, code: code, area: area, indicator: "").path + "?saved=1\(row)")
    }

    private func save(
        _ request: Request, _ context: SiteContext, _ isOnPage: @escaping @Sendable (Indicator) -> Bool
    ) async throws -> (Saved, FormFields) {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let (indicators, confirmed) = try await site.database.read { db in
            let reading = try AssessmentReading(round, code, in: site.environment, on: db)
            guard visit.person.may(.recordAnswers, at: reading.assessment.whereabouts) else { throw Refusal.forbidden }
            let rows = reading.indicators.filter(isOnPage)
            return (rows, try ConfirmedRow(fields, among: rows, reading.assessment, in: site.environment, on: db))
        }
        let sent = try await site.save(
            fields, indicators, confirmed: confirmed, round: round, code: code, visit, requestID: context.requestID)
        return (Saved(saves: sent.saves, outcomes: sent.outcomes), fields)
    }
}

// MARK: - Showing

extension RecordingController {
    private func areaPage(
        _ mode: RecordingMode, _ request: Request, _ context: SiteContext, _ saved: Saved
    ) async throws -> Response {
        let visit = try context.signedIn()
        let part = AreaPage.Part(area: try context.parameters.require("area"), mode: mode)
        let page = try await site.readAssessment(context) { reading, db in
            try AreaPage(
                part, of: reading, late: saved.late, person: visit.person, in: site.environment, on: db)
        }
        let justSaved = request.uri.queryParameters["saved"] != nil
        let csrf = site.csrfField(visit)
        let body =
            mode == .grid
            ? gridPage(page, csrf: csrf, justSaved: justSaved) : wholeAreaPage(page, csrf: csrf, justSaved: justSaved)
        return answer(page.frame(body), saved.status, request, visit)
    }

    private func indicatorPage(_ request: Request, _ context: SiteContext, _ saved: Saved) async throws -> Response {
        let visit = try context.signedIn()
        let code = try context.parameters.require("indicator")
        let page = try await site.readAssessment(context) { reading, db in
            try IndicatorPage(
                code, of: reading, late: saved.late, person: visit.person, in: site.environment, on: db)
        }
        let savedRow = request.uri.queryParameters["saved"].map(String.init)
        let body = oneIndicatorPage(page, csrf: site.csrfField(visit), saved: savedRow)
        return answer(page.area.frame(body), saved.status, request, visit)
    }

    private func answer(
        _ page: Page, _ status: HTTPResponse.Status, _ request: Request, _ visit: Visit
    ) -> Response {
        var response = Reply.html(site.layout(page, for: visit), status: status, for: request)
        RecordingModeCookie.note(request, in: &response, site.settings)
        return response
    }
}

extension SaveAnswer.Outcome {
    var isSaved: Bool {
        switch self {
        case .saved, .replayed: true
        default: false
        }
    }

    var isConflict: Bool { if case .conflict = self { true } else { false } }

    var isClosed: Bool { if case .closed = self { true } else { false } }
}
