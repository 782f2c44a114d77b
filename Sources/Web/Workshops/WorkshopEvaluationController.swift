import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// What those who took part think of a session: the form, and what comes of all forms together.
struct WorkshopEvaluationController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/w/:round/:code/:seat/:key/evaluation", use: show)
        router.post("/w/:round/:code/:seat/:key/evaluation", use: give)
        router.get("/rounds/:round/workshop/evaluations", use: summaries)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await form(nil, nil, request, context)
    }

    @Sendable func give(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try WorkshopController(site: site).requireOwnForm(fields, request, context)
        let address = try RegistrationAddress(context)
        var ratings: [WorkshopEvaluation.Question: Int] = [:]
        for question in WorkshopEvaluation.Question.allCases { ratings[question] = Int(fields[question.fieldName]) }
        let evaluation = WorkshopEvaluation(ratings: ratings, remark: fields["remark"])
        let outcome = try await EvaluateWorkshop(
            round: address.round, localGovernment: address.code, seat: address.seat, evaluation: evaluation
        ).perform(by: .holder(address.key), in: site.environment, on: site.database)
        switch outcome {
        case .given: return Reply.redirect(to: address.path + "?done=evaluation")
        case .closed: return Reply.redirect(to: address.path)
        case .incomplete:
            return try await form(
                evaluation, Words(th: "ยังไม่ส่ง โปรดให้คะแนนทุกข้อ", en: "Not sent yet. Please rate everything:"), request,
                context)
        case .remarkTooLong:
            return try await form(
                evaluation,
                Words(
                    th: "ข้อเสนอแนะยาวเกิน \(WorkshopEvaluation.longestRemark) ตัวอักษร",
                    en: "The remark is longer than \(WorkshopEvaluation.longestRemark) characters"), request, context)
        }
    }

    /// - Parameter typed: nil for what was given before.
    private func form(
        _ typed: WorkshopEvaluation?, _ problem: Words?, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let address = try RegistrationAddress(context)
        let now = site.environment.now()
        let (page, given) = try await site.database.read { db -> (RegistrationPage, WorkshopEvaluation?) in
            let page = try RegistrationPage(address, at: now, on: db)
            guard let session = page.session, let seal = try RegistrationSeal.find(on: db) else { return (page, nil) }
            let mark = seal.mark(ofEvaluation: page.registration, in: session)
            return (page, try WorkshopEvaluations.find(under: mark, in: session, on: db))
        }
        guard page.mayEvaluate else { throw Refusal.notFound("nothing to evaluate now") }
        let csrf = context.visit.map { site.csrfField($0) } ?? HTML.empty
        let frame = Page(
            WorkshopTestWords.evaluation.text, isDemonstration: page.organisation.round.demonstration, isLight: true,
            body: evaluationForm(page, typed ?? given, problem, csrf: csrf))
        return Reply.html(
            site.layout(frame, for: context.visit), status: problem == nil ? .ok : .unprocessableContent, for: request)
    }

    @Sendable func summaries(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        guard visit.person.roleInCountry(for: .arrangeWorkshop) != nil else { throw Refusal.forbidden }
        let id = try context.parameters.require("round")
        let (round, sessions, found) = try await site.database.read { db in
            guard let round = try Rounds.find(id, on: db), try Workshops.find(id, on: db) != nil else {
                throw Refusal.notFound("no workshop in round \(id)")
            }
            return (
                round, try WorkshopSessions.list(id, on: db), try WorkshopEvaluations.summaries(id, on: db)
            )
        }
        return site.workshopFrame(
            WorkshopTestWords.evaluations, round, evaluationSummaries(sessions, found), visit, request, isWide: true)
    }
}

extension WorkshopEvaluation.Question {
    var fieldName: String { "rating-\(rawValue + 1)" }
}
