import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Circulars of a round, and how far each has come.
struct CircularsController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/circulars", use: list)
        router.post("/rounds/:round/circulars", use: prepare)
        router.get("/rounds/:round/circulars/:number", use: show)
    }

    @Sendable func list(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await list(request, context, CircularForm())
    }

    @Sendable func prepare(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let round = try context.parameters.require("round")
        guard visit.person.role(forLetterOf: LetterRoute.department) != nil else { throw Refusal.forbidden }
        var form = CircularForm()
        form.kind = fields["kind"]
        form.officersBy.take(fields)
        guard let kind = Circular.Kind(rawValue: form.kind) else {
            throw PageRefusal.badForm(say(th: "ไม่มีหนังสือประเภทนี้", en: "There is no such kind of circular"))
        }
        let noSuchDay = Words(
            th: "ไม่มีวันที่นี้ โปรดกรอก วัน เดือน และปี พ.ศ.", en: "No such day: enter day, month and year (B.E.)")
        guard case .success(let day) = form.officersBy.date else {
            (form.problem, form.officersBy.problem) = (noSuchDay, noSuchDay)
            return try await list(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await PrepareCircular(
            round: round, kind: kind, officersBy: day, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .prepared(let circular):
            return Reply.redirect(
                to: SitePath.circulars(
                    .letter(round: round, number: circular.number, place: LetterRoute.department)
                ).path)
        case .dayMissing:
            form.problem = Words(
                th: "โปรดกรอกวันสุดท้ายที่ให้แจ้งชื่อเจ้าหน้าที่", en: "Please enter the day by which officers are to be named")
            form.officersBy.problem = form.problem
        case .dayOver:
            form.problem = Words(th: "วันนี้ผ่านไปแล้ว โปรดกรอกวันนี้หรือหลังจากนี้", en: "That day is over: enter today or later")
            form.officersBy.problem = form.problem
        case .notOpened:
            form.problem = Words(
                th: "รอบนี้ยังไม่เปิด จึงยังไม่มีรายชื่อ อปท. ที่จะส่งหนังสือถึง",
                en: "This round is not open yet, so there is nobody to write to")
        }
        return try await list(request, context, form, status: .unprocessableContent)
    }

    private func list(
        _ request: Request, _ context: SiteContext, _ form: CircularForm, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        guard visit.person.readsCirculars else { throw Refusal.forbidden }
        let id = try context.parameters.require("round")
        let page = try await site.database.read { try CircularsPage(id, person: visit.person, on: $0) }
        return site.circularFrame(
            CircularWords.title, page.round, circularsPage(page, form, csrf: site.csrfField(visit)), visit, request,
            status: status, isList: true)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        guard visit.person.readsCirculars else { throw Refusal.forbidden }
        let round = try context.parameters.require("round")
        let number = Int(try context.parameters.require("number")) ?? 0
        if visit.person.reach(.readAnswers).isEmpty {
            return Reply.redirect(to: SitePath.circulars(.list(round: round)).path)
        }
        let query = request.uri.queryParameters
        let asked = CircularPage.Asked(
            province: query["province"].map(String.init), district: query["district"].map(String.init),
            state: query["state"].flatMap { NodeState(rawValue: String($0)) })
        let page = try await site.database.read {
            try CircularPage(round, number, asked, person: visit.person, on: $0)
        }
        return site.circularFrame(
            CircularWords.name(page.circular), page.round, circularPage(page), visit, request, isWide: true)
    }
}

extension Site {
    /// - Parameter isList: the page is the list itself, to which the others lead back.
    func circularFrame(
        _ title: Words, _ round: Round, _ body: HTML, _ visit: Visit, _ request: Request,
        status: HTTPResponse.Status = .ok, isList: Bool = false, isWide: Bool = false
    ) -> Response {
        var crumbs = [Page.Crumb(say(th: "หน้าหลัก", en: "Home"), .home)]
        if !isList { crumbs.append(Page.Crumb(CircularWords.title.text, .circulars(.list(round: round.id)))) }
        return Reply.html(
            layout(
                Page(
                    title.text, breadcrumbs: crumbs, isDemonstration: round.demonstration, isWide: isWide, body: body),
                for: visit), status: status, for: request)
    }
}
