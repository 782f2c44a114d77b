import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Checking of certified figures, by those of a province one after the other.
struct CheckController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/checks/:province", use: list)
        let place = "/rounds/:round/local-governments/:code/check"
        router.get("\(place)", use: show)
        router.post("\(place)/acceptance", use: accept)
        router.post("\(place)/return", use: sendBack)
    }

    @Sendable func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let id = try context.parameters.require("round")
        let code = try context.parameters.require("province")
        let onlyWaiting = request.uri.queryParameters["show"] != "all"
        let accepted = request.uri.queryParameters["accepted"].map(String.init) ?? ""
        let now = site.environment.now()
        let reach = visit.person.reach(.checkFigures)
        guard reach.contains(province: code) else { throw Refusal.forbidden }
        let page = try await site.database.read { db in
            guard let round = try Rounds.find(id, on: db), let province = try Provinces.find(code, on: db) else {
                throw Refusal.notFound("no round \(id), or no province \(code)")
            }
            return try ChecksPage(
                round, province, onlyWaiting: onlyWaiting, accepted: accepted, person: visit.person, at: now, on: db)
        }
        let title = "\(CheckWords.title.text) · \(page.province.words.text)"
        return Reply.html(
            site.layout(
                Page(title, isDemonstration: page.round.demonstration, isWide: true, body: checksPage(page)), for: visit
            ),
            for: request)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        var form = CheckForm()
        form.done = request.uri.queryParameters["done"].map(String.init) ?? ""
        form.accepted = request.uri.queryParameters["accepted"].map(String.init) ?? ""
        form.until.put(
            ThaiClock.bangkok(millisecondsSinceEpoch: site.environment.now()).date.adding(days: Self.daysToCorrect))
        return try await page(request, context, form)
    }

    /// Proposed for correcting.
    private static let daysToCorrect = 7

    @Sendable func accept(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await AssessmentForm(request, context)
        let (visit, fields, round, code) = (sent.visit, sent.fields, sent.round, sent.code)
        let outcome = try await CheckAssessment(
            round: round, localGovernment: code, certification: Int(fields["certification"]) ?? 0,
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        var form = CheckForm()
        switch outcome {
        case .checked:
            await site.noteCertification(round: round, code: code)
            return Reply.redirect(to: try await next(round, code) + "?accepted=\(code)")
        case .noCheck: form.problem = CheckWords.noCheck
        case .ownWork: form.problem = CheckWords.ownWork
        case .changedSince: form.problem = CheckWords.changedSince
        case .notNow(let state): form.problem = CheckWords.notNow(state)
        }
        return try await page(request, context, form, status: .conflict)
    }

    @Sendable func sendBack(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await AssessmentForm(request, context)
        let (visit, fields, round, code) = (sent.visit, sent.fields, sent.round, sent.code)
        var form = CheckForm()
        form.until.take(fields)
        for name in fields.names where name.hasPrefix("reason.") {
            form.reasons[String(name.dropFirst("reason.".count))] = fields[name]
        }
        let named = form.reasons.filter { !ThaiText.normalised($0.value).isEmpty }
        guard case .success(let until?) = form.until.date else {
            form.problem = CheckWords.untilOutOfRange
            form.until.problem = CheckWords.untilOutOfRange
            return try await page(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await ReturnAssessment(
            round: round, localGovernment: code, certification: Int(fields["certification"]) ?? 0,
            reasons: Reasons(named), until: until, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        var status = HTTPResponse.Status.conflict
        switch outcome {
        case .returned:
            await site.noteCertification(round: round, code: code)
            return Reply.redirect(
                to: SitePath.steps(.check(round: round, code: code)).path + "?done=returned")
        case .reasons(let problem):
            form.problem = problem.words
            status = .unprocessableContent
        case .untilOutOfRange:
            form.problem = CheckWords.untilOutOfRange
            form.until.problem = CheckWords.untilOutOfRange
            status = .unprocessableContent
        case .noCheck: form.problem = CheckWords.noCheck
        case .checkOver: form.problem = CheckWords.checkOver
        case .ownWork: form.problem = CheckWords.ownWork
        case .changedSince: form.problem = CheckWords.changedSince
        case .stillOpen(let reopening): form.problem = CheckWords.stillOpen(reopening.until)
        case .notNow(let state): form.problem = CheckWords.notNow(state)
        }
        return try await page(request, context, form, status: status)
    }

    /// The next one that waits, or the list once none does.
    private func next(_ round: String, _ code: String) async throws -> String {
        try await site.database.read { db in
            guard let assessment = try Assessments.find(round, code, on: db) else { return SitePath.home.path }
            let province = assessment.whereabouts.provinceCode
            if let next = try CheckRows.nextWaiting(round, province: province, after: code, on: db) {
                return SitePath.steps(.check(round: round, code: next)).path
            }
            return SitePath.steps(.checks(round: round, province: province)).path
        }
    }

    private func page(
        _ request: Request, _ context: SiteContext, _ form: CheckForm, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await site.readAssessment(context) { reading, db in
            guard visit.person.may(.checkFigures, at: reading.assessment.whereabouts) else { throw Refusal.forbidden }
            var page = try CheckPage(reading, person: visit.person, in: site.environment, on: db)
            let accepted = try Assessments.find(reading.assessment.round.id, form.accepted, on: db)
            page.accepted = accepted?.state == .checked ? accepted?.localGovernment : nil
            return page
        }
        let frame = page.assessment.page(
            CheckWords.title.text, isWide: true, checkPage(page, form, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }
}
