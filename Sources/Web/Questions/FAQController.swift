import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The FAQ: read by everybody, written by the Office.
struct FAQController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/faq", use: list)
        router.post("/faq", use: publish)
        router.get("/faq/new", use: new)
        router.get("/faq/:number/edit", use: edit)
        router.post("/faq/:number", use: publish)
        router.post("/faq/:number/withdrawal", use: withdraw)
    }

    @Sendable func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let typed = String(fields["q"].prefix(100))
        let person = context.visit?.person
        var page = try await site.database.read {
            try FAQPage(person, typed: typed, in: site.environment, on: $0)
        }
        page.done = fields["done"]
        let frame = Page(
            QuestionWords.faq.text, isDemonstration: page.isDemonstration, body: faqPage(page))
        return Reply.html(site.layout(frame, for: context.visit), for: request)
    }

    @Sendable func new(_ request: Request, _ context: SiteContext) async throws -> Response {
        let question = request.uri.queryParameters["question"].flatMap { Int($0) }
        let visit = try admitted(context)
        let page = try await site.database.read {
            try FAQEditorPage(nil, question: question, in: site.environment, on: $0)
        }
        return reply(page, visit, request)
    }

    @Sendable func edit(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try admitted(context)
        let number = try entryNumber(context)
        let page = try await site.database.read {
            try FAQEditorPage(number, question: nil, in: site.environment, on: $0)
        }
        return reply(page, visit, request)
    }

    /// A new entry, or a new version of one.
    @Sendable func publish(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let number = context.parameters.get("number") == nil ? nil : try entryNumber(context)
        let question = Int(fields["from_question"])
        var form = FAQForm(fields)
        let outcome = try await WriteFAQ(
            number: number, seen: form.seen, content: form.content, question: question, keepsNames: form.keepsNames,
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        let status: HTTPResponse.Status
        switch outcome {
        case .published(let entry), .unchanged(let entry):
            return Reply.redirect(to: "\(QuestionPath.faq.path)?done=published#faq-\(entry.number)")
        case .invalid(let problems):
            form.problems = problems
            status = .unprocessableContent
        case .conflict(let newer):
            form.newer = newer
            form.seen = newer.version
            status = .conflict
        case .unanswered:
            return Reply.redirect(to: QuestionPath.question(question ?? 0).path)
        }
        let typed = form
        var page = try await site.database.read {
            try FAQEditorPage(number, question: question, in: site.environment, on: $0)
        }
        page.form = typed
        return reply(page, visit, request, status: status)
    }

    @Sendable func withdraw(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let number = try entryNumber(context)
        let outcome = try await WithdrawFAQ(
            number: number, seen: Int(fields["seen"]) ?? 0, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        guard case .conflict(let newer) = outcome else {
            return Reply.redirect(to: "\(QuestionPath.faq.path)?done=withdrawn")
        }
        var page = try await site.database.read {
            try FAQEditorPage(number, question: nil, in: site.environment, on: $0)
        }
        page.form.newer = newer
        return reply(page, visit, request, status: .conflict)
    }
}

extension FAQController {
    private func admitted(_ context: SiteContext) throws -> Visit {
        let visit = try context.signedIn()
        guard visit.person.mayInCountry(.editFAQ) else { throw Refusal.forbidden }
        return visit
    }

    /// - Throws: `PageRefusal.forgedForm`.
    private func sent(_ request: Request, _ context: SiteContext) async throws -> (Visit, FormFields) {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        return (try admitted(context), fields)
    }

    private func entryNumber(_ context: SiteContext) throws -> Int {
        guard let number = Int(try context.parameters.require("number")) else {
            throw Refusal.notFound("no such entry")
        }
        return number
    }

    private func reply(
        _ page: FAQEditorPage, _ visit: Visit, _ request: Request, status: HTTPResponse.Status = .ok
    ) -> Response {
        let frame = Page(
            FAQWords.edit.text, breadcrumbs: [.init(QuestionWords.faq.text, .questions(.faq))],
            body: faqEditor(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }
}
