import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// The door of a session with a venue: by a code, by a name, by the script of the page, also after the line was cut.
struct CheckInController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/workshop/sessions/:number/check-in", use: show)
        router.post("/rounds/:round/workshop/sessions/:number/check-in", use: checkIn)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let page = try await page(context, query: ThaiText.normalised(asked["q"]))
        var form = CheckInForm()
        // Where the camera of a telephone leads.
        form.code = TicketCode(typed: asked["code"])?.text ?? ""
        if let row = page.row(asked["in"]), row.at != nil { form.result = .noted(row) }
        if let row = page.row(asked["again"]), row.at != nil { form.result = .repeated(row) }
        return try answer(form, page, request, context)
    }

    @Sendable func checkIn(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        if AutosaveRequest.isOne(request) { return try await takeSent(visit, request, context) }
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        // The button on the page of attendance.
        guard fields["lao"].isEmpty else {
            return try await AttendanceController(site: site).checkIn(fields, visit, request, context)
        }
        var page = try await page(context, query: "")
        var form = CheckInForm()
        let wanted = try await wanted(fields, page)
        guard case .person(let row, let mark) = wanted else {
            form.code = fields["code"]
            if case .problem(let words, let look) = wanted {
                form.result = .problem(words)
                page.query = look
            }
            return try answer(form, page, status: .unprocessableContent, request, context)
        }
        let outcome = try await perform(row.name, mark: mark, at: nil, visit, context)
        switch outcome {
        case .noted: return Reply.redirect(to: "\(page.path)?in=\(row.name)")
        case .repeated: return Reply.redirect(to: "\(page.path)?again=\(row.name)")
        case .tooEarly, .tooLate, .cancelled, .changed:
            form.result = .problem(words(outcome, begins: page.begins))
            return try answer(form, page, status: .conflict, request, context)
        }
    }
}

extension CheckInController {
    private enum Wanted {
        case person(CheckInPage.Row, mark: String)
        /// Why not, and whom to show instead.
        case problem(Words, look: String)
    }

    /// Whom a button or a code means.
    private func wanted(_ fields: FormFields, _ page: CheckInPage) async throws -> Wanted {
        if fields["code"].isEmpty, let (name, mark) = Self.parts(fields["who"]) {
            return page.row(name).map { .person($0, mark: mark) } ?? .problem(CheckInWords.gone, look: "")
        }
        guard let code = TicketCode(typed: fields["code"]) else { return .problem(CheckInWords.unreadable, look: "") }
        let (reading, sessions) = try await site.database.read { db in
            (try TicketReading(code, in: page.session, on: db), try WorkshopSessions.list(page.round.id, on: db))
        }
        let row = page.row("\(code.localGovernment)-\(code.seat)")
        switch reading {
        case .valid: return row.map { .person($0, mark: $0.mark) } ?? .problem(CheckInWords.elsewhere, look: "")
        case .otherSession(let number):
            return .problem(CheckInWords.otherSession(sessions.first { $0.number == number }, number), look: "")
        case .cancelled: return .problem(CheckInWords.cancelled, look: "")
        case .outdated(let registration):
            let name = registration.person.name
            return row == nil
                ? .problem(CheckInWords.elsewhere, look: "") : .problem(CheckInWords.outdated(name), look: name)
        case .unknown: return .problem(CheckInWords.unknown, look: "")
        }
    }

    /// "6110111-1-0f3a…"
    private static func parts(_ who: String) -> (name: String, mark: String)? {
        let parts = who.split(separator: "-").map(String.init)
        return parts.count == 3 ? ("\(parts[0])-\(parts[1])", parts[2]) : nil
    }

    private func perform(
        _ name: String, mark: String, at moment: Int64?, _ visit: Visit, _ context: SiteContext
    ) async throws -> CheckIn.Outcome {
        let parts = name.split(separator: "-").map(String.init)
        do {
            return try await CheckIn(
                round: try context.parameters.require("round"), localGovernment: parts.first ?? "",
                seat: Int(parts.last ?? "") ?? 0, mark: mark, happenedAt: moment, requestID: context.requestID
            ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        } catch Refusal.notFound {
            return .changed
        }
    }

    private func words(_ outcome: CheckIn.Outcome, begins: Int64) -> Words {
        switch outcome {
        case .tooEarly: CheckInWords.tooEarly(begins)
        case .tooLate: CheckInWords.tooLate
        case .cancelled: CheckInWords.over
        case .changed, .noted, .repeated: CheckInWords.gone
        }
    }

    /// What the script of the page kept meanwhile: who, and when it was.
    private func takeSent(_ visit: Visit, _ request: Request, _ context: SiteContext) async throws -> Response {
        guard try OfflineAccount.isOf(visit, request) else { return AutosaveReply.signInFirst(for: request) }
        try CSRF.requireHeader(request, secret: visit.csrfSecret)
        let fields = try await AutosaveRequest(request, subject: "check-in").fields
        let (round, number) = (try context.parameters.require("round"), try context.parameters.require("number"))
        guard let (name, mark) = Self.parts(fields["who"]) else { return reply(.gone, [:], CheckInWords.gone, request) }
        let outcome = try await perform(name, mark: mark, at: Int64(fields["at"]), visit, context)
        let (at, session) = try await site.database.read { db in
            let place = name.split(separator: "-").map(String.init)
            let found = try Registrations.find(round, place[0], seat: Int(place[1]) ?? 0, on: db)
            let evidence = try found.map { try Attendances.list(of: $0, on: db) } ?? []
            return (
                evidence.first { $0.source == .checkIn }?.at,
                try WorkshopSessions.find(round, Int(number) ?? 0, on: db)
            )
        }
        guard outcome == .noted || outcome == .repeated, let at else {
            return reply(.gone, [:], words(outcome, begins: session.map(CheckIn.begins) ?? 0), request)
        }
        let values: CanonicalJSON = .object(["at": .string(String(at)), "who": .string(fields["who"])])
        return reply(
            .ok, ["version": .whole(1), "values": values],
            outcome == .noted ? CheckInWords.noted(at) : CheckInWords.repeated(at), request)
    }

    private func reply(
        _ status: HTTPResponse.Status, _ members: [String: CanonicalJSON], _ words: Words, _ request: Request
    ) -> Response {
        let all = members.merging(["saved": .bool(status == .ok), "words": .string(words.text)]) { $1 }
        return Reply.json(CanonicalJSON.object(all).text, status: status, for: request)
    }

    private func page(_ context: SiteContext, query: String) async throws -> CheckInPage {
        let visit = try context.signedIn()
        let (round, now) = (try context.parameters.require("round"), site.environment.now())
        let session = Int(try context.parameters.require("number")) ?? 0
        return try await site.database.read {
            try CheckInPage(round, session, person: visit.person, query: query, at: now, on: $0)
        }
    }

    private func answer(
        _ form: CheckInForm, _ page: CheckInPage, status: HTTPResponse.Status = .ok, _ request: Request,
        _ context: SiteContext
    ) throws -> Response {
        let visit = try context.signedIn()
        var response = site.workshopFrame(
            CheckInWords.title, page.round, checkInPage(page, form, csrf: site.csrfField(visit)), visit, request,
            status: status)
        SecurityHeaders.allowCamera(in: &response)
        return response
    }
}
