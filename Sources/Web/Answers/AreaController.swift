import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The recording page of one area, its saves with and without script, and its conflicts.
struct AreaController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/areas/:area", use: show)
        router.post("/rounds/:round/local-governments/:code/areas/:area", use: save)
        router.post("/rounds/:round/local-governments/:code/answers/:indicator", use: autosave)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await page(request, context, saves: [], outcomes: [:])
    }

    /// Saves every indicator of the area that the form holds.
    @Sendable func save(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let area = try context.parameters.require("area")
        let indicators = try await site.database.read { db in
            let reading = try AssessmentReading(round, code, in: site.environment, on: db)
            guard visit.person.may(.recordAnswers, at: reading.assessment.whereabouts) else { throw Refusal.forbidden }
            return reading.indicators.filter { $0.area == area }
        }
        let choice = ConflictChoice(fields, among: indicators.map(\.code))
        if let subject = choice.discarded {
            try await DiscardDraft(round: round, localGovernment: code, subject: subject)
                .perform(by: .known(visit.person), in: site.environment, on: site.database)
        }
        let saves = indicators.filter { fields.has("version.\($0.code)") && $0.code != choice.discarded }.map {
            indicator in
            var save = AnswerForm.save(
                fields, round: round, code: code, indicator: indicator, suffix: ".\(indicator.code)",
                requestID: context.requestID)
            save.seen = choice.seen(save.seen, of: indicator.code)
            return save
        }
        let outcomes = try await SaveArea(answers: saves)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        for outcome in outcomes.values {
            if case .saved(let saved) = outcome { site.noteSave(saved, round: round, code: code) }
        }
        if outcomes.values.allSatisfy(\.isSaved) {
            return Reply.redirect(to: SitePath.area(round: round, code: code, area: area).path + "?saved=1")
        }
        return try await page(request, context, saves: saves, outcomes: outcomes)
    }

    /// One indicator, sent by script on leaving a box.
    @Sendable func autosave(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        try CSRF.requireHeader(request, secret: visit.csrfSecret)
        let fields = try await FormFields(from: request)
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let indicatorCode = try context.parameters.require("indicator")
        let place = try await site.database.read {
            try AnswerPlace(round, code, indicatorCode, in: site.environment, on: $0)
        }
        let save = AnswerForm.save(
            fields, round: round, code: code, indicator: place.indicator, suffix: "", requestID: context.requestID)
        let outcome = try await save.perform(by: .known(visit.person), in: site.environment, on: site.database)
        if case .saved(let saved) = outcome { site.noteSave(saved, round: round, code: code) }
        let reply = try await AutosaveReply(outcome, place, site)
        return Reply.json(reply.json.text, status: reply.status, for: request)
    }

    private func page(
        _ request: Request, _ context: SiteContext, saves: [SaveAnswer], outcomes: [String: SaveAnswer.Outcome]
    ) async throws -> Response {
        let visit = try context.signedIn()
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let areaCode = try context.parameters.require("area")
        let person = visit.person
        let now = site.environment.now()
        // What came too late is kept nowhere; it is shown once more so that it can be copied.
        let late = saves.filter { outcomes[$0.indicator]?.isClosed == true }
        let page = try await site.database.read { db in
            let reading = try AssessmentReading(round, code, in: site.environment, on: db)
            guard person.may(.readAnswers, at: reading.assessment.whereabouts) else { throw Refusal.forbidden }
            let drafts = try Drafts.list(reading.assessment.id, by: person.accountID, on: db)
            return try AreaPage(reading, areaCode, drafts: drafts, late: late, person: person, at: now, on: db)
        }
        let saved = request.uri.queryParameters["saved"] != nil
        let body = areaPage(page, csrf: site.csrfField(visit), justSaved: saved)
        return Reply.html(
            site.layout(page.frame(body), for: visit), status: Self.status(outcomes), for: request)
    }

    private static func status(_ outcomes: [String: SaveAnswer.Outcome]) -> HTTPResponse.Status {
        if outcomes.values.contains(where: \.isClosed) { return .locked }
        if outcomes.values.contains(where: \.isConflict) { return .conflict }
        return outcomes.values.allSatisfy(\.isSaved) ? .ok : .unprocessableContent
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
