import Actions
import Documents
import Domain
import HTTPTypes
import Hummingbird
import Store

/// Asking one division for its figures: its form, a memo, and that they were sent.
struct CollectionController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        let place = "/rounds/:round/local-governments/:code/divisions"
        router.get("\(place)/collection", use: show)
        router.post("\(place)/requests", use: note)
        router.get("\(place)/form.pdf", use: form)
        router.get("\(place)/memo.pdf", use: memo)
    }

    @Sendable func form(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let form = try await collectionForm(asked["division"], context)
        return try await site.print(form.document, named: form.fileName, for: request)
    }

    /// A draft; a day that cannot be read gives way to the usual one.
    @Sendable func memo(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let form = try await collectionForm(asked["division"], context)
        var due = CollectionRequest.usualDue(form.assessment, today: form.today)
        if case .success(let day?) = CollectionPage.dueBoxes(.memo, asked).date { due = day }
        let isRecorder = visit.person.may(.collectFigures, at: form.assessment.whereabouts)
        let memo = CollectionMemo(form: form, due: due, writer: isRecorder ? visit.person.name : nil)
        return try await site.print(memo.document, named: memo.fileName, for: request)
    }

    private func collectionForm(_ division: String, _ context: SiteContext) async throws -> CollectionForm {
        let person = try context.signedIn().person
        return try await site.readAssessment(context) { reading, db in
            try CollectionForm(division, reading, person: person, in: site.environment, on: db)
        }
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        return try await site.collectionPage(asked["division"], request, context) { page in
            page.done = CollectionPage.Done(rawValue: asked["done"])
        }
    }

    /// Notes that a memo or a form on paper was sent.
    @Sendable func note(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (round, code) = try (context.parameters.require("round"), context.parameters.require("code"))
        let division = fields["division"]
        let due = CollectionPage.dueBoxes(.request, fields)
        guard let way = CollectionWay(rawValue: fields["way"]), way != .link, case .success(let day?) = due.date else {
            try await site.requireCollecting(round, code, context)
            return try await site.collectionPage(division, request, context, status: .unprocessableContent) { page in
                page.refuse(.request, due, CollectionPage.notADay)
            }
        }
        let outcome = try await RequestFigures(
            round: round, localGovernment: code, division: division, way: way, dueOn: day, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .noted:
            return Reply.redirect(
                to: SitePath.division(round: round, code: code, name: division).path + "&done=requested")
        case .badDay(let problem):
            return try await site.collectionPage(division, request, context, status: .unprocessableContent) { page in
                page.refuse(.request, due, problem.words)
            }
        case .closed:
            return try await site.collectionPage(division, request, context, status: .locked) { _ in }
        }
    }
}

extension Site {
    /// The page of one division.
    /// - Throws: `Refusal.notFound` where nothing of that name owns rows or was ever asked.
    func collectionPage(
        _ division: String, _ request: Request, _ context: SiteContext, status: HTTPResponse.Status = .ok,
        _ change: (inout CollectionPage) -> Void
    ) async throws -> Response {
        let visit = try context.signedIn()
        let now = environment.now()
        var page = try await readAssessment(context) { reading, db in
            guard let state = try DivisionState.list(reading, on: db).first(where: { $0.name == division }) else {
                throw Refusal.notFound("no division \(division)")
            }
            return CollectionPage(
                assessment: reading.assessment, division: state,
                mayCollect: visit.person.may(.collectFigures, at: reading.assessment.whereabouts), now: now)
        }
        change(&page)
        let (round, code) = (page.assessment.round.id, page.assessment.localGovernment.code)
        let frame = page.assessment.page(
            page.division.words.text,
            crumbs: [Page.Crumb(DivisionsPage.title.text, .divisions(round: round, code: code))],
            Web.collectionPage(page, csrf: csrfField(visit)))
        return Reply.html(layout(frame, for: visit), status: status, for: request)
    }

    /// - Throws: `Refusal.forbidden` for those who may not ask its divisions.
    func requireCollecting(_ round: String, _ code: String, _ context: SiteContext) async throws {
        let person = try context.signedIn().person
        let whereabouts = try await database.read { db in
            guard let found = try Assessments.find(round, code, on: db) else { throw Refusal.notFound("no \(code)") }
            return found.whereabouts
        }
        guard person.may(.collectFigures, at: whereabouts) else { throw Refusal.forbidden }
    }
}

extension DueProblem {
    var words: Words {
        switch self {
        case .past: Words(th: "วันที่ผ่านมาแล้ว โปรดเลือกวันนี้หรือหลังจากนี้", en: "That day has passed: choose today or later")
        case .afterRecording(let day):
            Words(
                th: "ต้องไม่เกินวันสุดท้ายที่บันทึกข้อมูลได้ คือ \(day.long())",
                en: "Not after the last day of recording, \(day.english)")
        }
    }
}
