import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// Which division owns which row (กองเจ้าของข้อมูล), and giving rows to another.
struct DivisionsController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/local-governments/:code/divisions", use: show)
        router.post("/rounds/:round/local-governments/:code/divisions", use: move)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await page(request, context)
    }

    @Sendable func move(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (round, code) = try (context.parameters.require("round"), context.parameters.require("code"))
        let sent = MoveForm(fields)
        let divisions = try await site.database.read { db in
            try AssessmentReading(round, code, in: site.environment, on: db).divisions(on: db)
        }
        let outcome = try await MoveIndicators(
            round: round, localGovernment: code, indicators: sent.indicators(among: divisions),
            division: sent.target, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .moved(let count, let division):
            let path = SitePath.divisions(round: round, code: code).path
            return Reply.redirect(to: "\(path)?moved=\(count)&to=\(URLText.encoded(division))")
        case .badName, .nothingChosen:
            return try await page(request, context, sent, outcome, status: .unprocessableContent)
        }
    }

    private func page(
        _ request: Request, _ context: SiteContext, _ sent: MoveForm = MoveForm(),
        _ refusal: MoveIndicators.Outcome? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let now = site.environment.now()
        var page = try await site.readAssessment(context) { reading, db in
            DivisionsPage(
                assessment: reading.assessment, divisions: try DivisionState.list(reading, on: db),
                mayCollect: visit.person.may(.collectFigures, at: reading.assessment.whereabouts),
                today: ThaiClock.bangkok(millisecondsSinceEpoch: now).date)
        }
        page.form = sent
        page.refusal = refusal
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        if let count = Int(asked["moved"]) { page.moved = (count, asked["to"]) }
        let frame = page.assessment.page(
            DivisionsPage.title.text, divisionsPage(page, csrf: site.csrfField(visit)))
        return Reply.html(site.layout(frame, for: visit), status: status, for: request)
    }
}

/// Rows to be moved, as the form sends them.
struct MoveForm: Sendable {
    /// Codes of single rows.
    var rows: Set<String> = []
    /// Names of divisions that are moved as a whole (ย้ายทั้งกอง).
    var whole: Set<String> = []
    /// One of those that there are; empty for a new one.
    var known = ""
    /// As it was typed.
    var new = ""

    init() {}

    init(_ fields: FormFields) {
        rows = Set(fields.all("row"))
        whole = Set(fields.all("whole"))
        known = fields["division"]
        new = fields["new-division"]
    }

    /// A new name that is typed counts before a known one that is chosen.
    var target: String { ThaiText.normalised(new).isEmpty ? known : new }

    func indicators(among divisions: [(division: String, rows: [Indicator])]) -> Set<String> {
        rows.union(divisions.filter { whole.contains($0.division) }.flatMap(\.rows).map(\.code))
    }
}
