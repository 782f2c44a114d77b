import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The short test of a workshop: its questions for those who arrange it, and the test for who takes part.
struct WorkshopTestController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/workshop/test", use: edit)
        router.post("/rounds/:round/workshop/test", use: save)
        router.get("/w/:round/:code/:seat/:key/test", use: show)
        router.post("/w/:round/:code/:seat/:key/test", use: take)
    }

    // MARK: The questions

    @Sendable func edit(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try arranging(context)
        return try await editor(nil, [], visit, request, context)
    }

    @Sendable func save(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        _ = try arranging(context)
        let typed = (0..<WorkshopQuestion.most).map { TypedQuestion(fields, $0) }
        let questions = typed.filter { !$0.isEmpty }
        let round = try context.parameters.require("round")
        switch try await SaveWorkshopTest(
            round: round, questions: questions.map(\.question), requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database) {
        case .saved: return Reply.redirect(to: SitePath.workshop(.overview(round: round)).path)
        case .invalid(let wrong): return try await editor(questions, wrong, visit, request, context)
        }
    }

    private func arranging(_ context: SiteContext) throws -> Visit {
        let visit = try context.signedIn()
        guard visit.person.roleInCountry(for: .arrangeWorkshop) != nil else { throw Refusal.forbidden }
        return visit
    }

    /// - Parameter typed: nil for what is saved.
    private func editor(
        _ typed: [TypedQuestion]?, _ wrong: Set<Int>, _ visit: Visit, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let id = try context.parameters.require("round")
        let (round, saved) = try await site.database.read { db -> (Round, [WorkshopQuestion]) in
            guard let round = try Rounds.find(id, on: db), try Workshops.find(id, on: db) != nil else {
                throw Refusal.notFound("no workshop in round \(id)")
            }
            return (round, try WorkshopTests.questions(id, on: db))
        }
        let shown = typed ?? saved.map(TypedQuestion.init)
        return site.workshopFrame(
            WorkshopTestWords.title, round,
            workshopTestEditor(shown, wrong: wrong, round: id, csrf: site.csrfField(visit)), visit, request,
            status: wrong.isEmpty ? .ok : .unprocessableContent)
    }

    // MARK: The test

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await test([], unanswered: [], request, context)
    }

    @Sendable func take(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try WorkshopController(site: site).requireOwnForm(fields, request, context)
        let address = try RegistrationAddress(context)
        let chosen = (0..<WorkshopQuestion.most).map { Int(fields["question-\($0 + 1)"]) }
        let outcome = try await TakeWorkshopTest(
            round: address.round, localGovernment: address.code, seat: address.seat, chosen: chosen,
            requestID: context.requestID
        ).perform(by: .holder(address.key), in: site.environment, on: site.database)
        switch outcome {
        case .taken: return Reply.redirect(to: address.path + "?done=test")
        case .unanswered(let blank):
            return try await test(chosen, unanswered: blank, request, context, status: .unprocessableContent)
        case .closed: return Reply.redirect(to: address.path)
        }
    }

    private func test(
        _ chosen: [Int?], unanswered: Set<Int>, _ request: Request, _ context: SiteContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let address = try RegistrationAddress(context)
        let now = site.environment.now()
        let (page, questions, result) = try await site.database.read { db in
            let page = try RegistrationPage(address, at: now, on: db)
            return (
                page, try WorkshopTests.questions(address.round, on: db),
                try WorkshopTests.result(of: page.registration, on: db)
            )
        }
        guard page.takesTest else { throw Refusal.notFound("no test now") }
        let csrf = context.visit.map { site.csrfField($0) } ?? HTML.empty
        let body = workshopTest(page, questions, chosen: chosen, unanswered: unanswered, result, csrf: csrf)
        let frame = Page(
            WorkshopTestWords.title.text, isDemonstration: page.organisation.round.demonstration, isLight: true,
            body: body)
        return Reply.html(site.layout(frame, for: context.visit), status: status, for: request)
    }
}

/// One question as it was typed.
struct TypedQuestion: Sendable {
    var text: String
    var options: [String]
    var right: Int?

    init(_ fields: FormFields, _ position: Int) {
        text = fields["text-\(position + 1)"]
        options = (0..<WorkshopQuestion.mostOptions).map { fields["option-\(position + 1)-\($0 + 1)"] }
        right = Int(fields["right-\(position + 1)"]).map { $0 - 1 }
    }

    init(_ question: WorkshopQuestion) {
        (text, options, right) = (question.text, question.options, question.right)
    }

    var isEmpty: Bool { ([text] + options).allSatisfy { ThaiText.normalised($0).isEmpty } }
    var question: WorkshopQuestion { WorkshopQuestion(text: text, options: options, right: right) }
}

extension RegistrationAddress {
    /// Of the page of the registration.
    var path: String {
        SitePath.workshop(.registration(round: round, code: code, seat: seat, key: key.text)).path
    }
}
