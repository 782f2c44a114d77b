import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The recording page of base data, its saves with and without script, and its conflicts.
struct BaseDataController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/base-data", use: show)
        router.post("/rounds/:round/local-governments/:code/base-data", use: save)
        router.post("/rounds/:round/local-governments/:code/base-data/:item", use: autosave)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await page(request, context, saves: [], outcomes: [:])
    }

    /// Saves every item that the form holds.
    @Sendable func save(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let (items, confirmed) = try await site.database.read { db in
            let reading = try AssessmentReading(round, code, in: site.environment, on: db)
            guard visit.person.may(.recordAnswers, at: reading.assessment.whereabouts) else { throw Refusal.forbidden }
            let items = reading.standards.baseData(for: reading.assessment.localGovernment.type)
            return (
                items, try ConfirmedBaseValue(fields, among: items, reading.assessment, in: site.environment, on: db)
            )
        }
        let choice = ConflictChoice(fields, among: items.map(\.code))
        if let item = choice.discarded {
            try await DiscardDraft(round: round, localGovernment: code, subject: BaseDataItem.subject(item))
                .perform(by: .known(visit.person), in: site.environment, on: site.database)
        }
        let saves = items.filter { fields.has("version.\($0.code)") && $0.code != choice.discarded }.map { item in
            var save = Self.save(fields, round, code, item.code, suffix: ".\(item.code)", context)
            save.seen = choice.seen(save.seen, of: item.code)
            save.shownDraft = ShownDraft.of(item.code, fields)
            confirmed?.confirm(&save)
            return save
        }
        let outcomes = try await SaveBaseData(values: saves)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        for outcome in outcomes.values {
            if case .saved(let saved) = outcome { site.noteSave(saved, round: round, code: code) }
        }
        if outcomes.values.allSatisfy(\.isSaved) {
            return Reply.redirect(to: SitePath.baseData(round: round, code: code).path + "?saved=1")
        }
        return try await page(request, context, saves: saves, outcomes: outcomes)
    }

    /// One item, sent by script on leaving its box.
    @Sendable func autosave(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        guard try OfflineAccount.isOf(visit, request) else { return AutosaveReply.signInFirst(for: request) }
        try CSRF.requireHeader(request, secret: visit.csrfSecret)
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let item = try context.parameters.require("item")
        let sent = try await AutosaveRequest(request, subject: BaseDataItem.subject(item))
        if sent.isDiscard {
            try await DiscardDraft(
                round: round, localGovernment: code, subject: BaseDataItem.subject(item), repeated: sent.repeated
            ).perform(by: .known(visit.person), in: site.environment, on: site.database)
            let stored = try await site.readAssessment(context) { reading, _ in reading.baseValues[item] }
            let reply = BaseDataReply(standing: stored)
            return Reply.json(reply.json.text, status: reply.status, for: request)
        }
        var save = Self.save(sent.fields, round, code, item, suffix: "", context)
        save.repeated = sent.repeated
        let outcome =
            try await save
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        if case .saved(let saved) = outcome { site.noteSave(saved, round: round, code: code) }
        let reply = try await BaseDataReply(outcome, site)
        return Reply.json(reply.json.text, status: reply.status, for: request)
    }

    private static func save(
        _ fields: FormFields, _ round: String, _ code: String, _ item: String, suffix: String, _ context: SiteContext
    ) -> SaveBaseValue {
        let typed = fields["provision" + suffix]
        var save = SaveBaseValue(
            round: round, localGovernment: code, item: item, typed: typed,
            value: NumberInput.parse(typed).mapError { FieldProblem(.value, FieldProblem.Code($0)) },
            seen: Int(fields["version" + suffix]) ?? 0, requestID: context.requestID)
        save.confirmsUnchanged = fields["unchanged" + suffix] == "1"
        // What was kept in a browser before these boxes were there says nothing of them.
        if fields.has("source" + suffix) || fields.has("as-of" + suffix) {
            save.take(source: fields["source" + suffix], asOf: fields["as-of" + suffix])
        }
        return save
    }

    private func page(
        _ request: Request, _ context: SiteContext, saves: [SaveBaseValue], outcomes: [String: SaveBaseValue.Outcome]
    ) async throws -> Response {
        let visit = try context.signedIn()
        let mode = RecordingModeCookie.mode(request)
        let late = saves.filter { outcomes[$0.item]?.isClosed == true }
        let page = try await site.readAssessment(context) { reading, db in
            try BaseDataPage(reading, late: late, person: visit.person, mode, in: site.environment, on: db)
        }
        let saved = request.uri.queryParameters["saved"] != nil
        let body = baseDataPage(page, csrf: site.csrfField(visit), justSaved: saved)
        let status: HTTPResponse.Status =
            outcomes.values.contains(where: \.isClosed)
            ? .locked
            : outcomes.values.contains(where: \.isConflict)
                ? .conflict : outcomes.values.allSatisfy(\.isSaved) ? .ok : .unprocessableContent
        let frame = page.assessment.page(BaseDataWords.title.text, body)
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }
}

extension SaveBaseValue.Outcome {
    var isSaved: Bool {
        switch self {
        case .saved, .replayed: true
        default: false
        }
    }

    var isConflict: Bool { if case .conflict = self { true } else { false } }

    var isClosed: Bool { if case .closed = self { true } else { false } }
}
