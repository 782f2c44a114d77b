import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Handing an assessment to its certifier (เสนอผู้รับรอง), and taking it back (ดึงกลับ).
struct SubmissionController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        let path = "/rounds/:round/local-governments/:code/submission"
        router.get("\(path)", use: show)
        router.get("\(path)/confirmation", use: ask)
        router.post("\(path)", use: submit)
        router.post("\(path)/recall", use: recall)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await page(request, context)
    }

    /// Asks once more, in view of what is missing; back to the check where nothing can be handed over.
    @Sendable func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await read(request, context)
        guard page.isReady else {
            return Reply.redirect(to: SitePath.submission(round: page.round, code: page.place).path)
        }
        let body = submissionConfirmation(page, csrf: site.csrfField(visit))
        let title = say(th: "ยืนยันการเสนอผู้รับรอง", en: "Confirm submission")
        return Reply.html(site.layout(page.assessment.page(title, body), for: visit), for: request)
    }

    @Sendable func submit(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await step(.submit, done: "submitted", request, context)
    }

    @Sendable func recall(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await step(.recall, done: "recalled", request, context)
    }

    private func step(
        _ direction: SubmitAssessment.Direction, done: String, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let visit = try context.signedIn()
        try CSRF.require(try await FormFields(from: request), request, secret: visit.csrfSecret)
        let round = try context.parameters.require("round")
        let code = try context.parameters.require("code")
        let outcome = try await SubmitAssessment(
            round: round, localGovernment: code, direction: direction, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .done(let state, let receipt):
            site.noteState(state, receipt, round: round)
            return Reply.redirect(to: SitePath.assessment(round: round, code: code).path + "?done=\(done)")
        case .closed(let reason):
            return try await page(request, context, problem: reason.words, status: .locked)
        case .notNow(let state):
            let words = Words(
                th: "ทำรายการนี้ไม่ได้ เพราะขณะนี้สถานะเป็น “\(state.words.th)”",
                en: "This cannot be done now: the state is “\(state.words.en)”")
            return try await page(request, context, problem: words, status: .conflict)
        }
    }

    private func page(
        _ request: Request, _ context: SiteContext, problem: Words? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await read(request, context)
        let title = say(th: "ตรวจก่อนเสนอผู้รับรอง", en: "Check before submitting")
        let frame = page.assessment.page(title, submissionPage(page, problem: problem))
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }

    private func read(_ request: Request, _ context: SiteContext) async throws -> SubmissionPage {
        let visit = try context.signedIn()
        let mode = RecordingModeCookie.mode(request)
        return try await site.readAssessment(context) { reading, db in
            try SubmissionPage(reading, person: visit.person, mode, in: site.environment, on: db)
        }
    }
}
