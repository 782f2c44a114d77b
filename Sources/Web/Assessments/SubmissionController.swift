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
        router.post("\(path)", use: submit)
        router.post("\(path)/recall", use: recall)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await page(request, context)
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
            return try await page(request, context, problem: reason.words.text, status: .locked)
        case .notNow(let state):
            let words = "ทำรายการนี้ไม่ได้ เพราะขณะนี้สถานะเป็น “\(state.words.text)”"
            return try await page(request, context, problem: words, status: .conflict)
        }
    }

    private func page(
        _ request: Request, _ context: SiteContext, problem: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let now = site.environment.now()
        let page = try await site.readAssessment(context) { reading, db in
            try SubmissionPage(reading, person: visit.person, at: now, on: db)
        }
        let body = submissionPage(page, csrf: site.csrfField(visit), problem: problem)
        return Reply.html(
            site.layout(page.assessment.page("ตรวจก่อนเสนอผู้รับรอง", body), for: visit), status: status, for: request)
    }
}
