import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The workshop for those who arrange it: its settings, sessions and materials.
struct WorkshopOfficeController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/workshop", use: show)
        router.get("/rounds/:round/workshop/settings", use: settings)
        router.post("/rounds/:round/workshop/settings", use: save)
        router.get("/rounds/:round/workshop/sessions/new", use: newSession)
        router.get("/rounds/:round/workshop/sessions/:number", use: session)
        router.post("/rounds/:round/workshop/sessions/:number", use: saveSession)
        router.post("/rounds/:round/workshop/sessions/:number/webex-registrants", use: tell)
        router.get("/rounds/:round/workshop/materials", use: materials)
        router.post("/rounds/:round/workshop/materials", use: saveMaterials)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await page(visit, context)
        return site.workshopFrame(
            WorkshopWords.title, page.round, workshopOffice(page), visit, request, isFirst: true, isWide: true)
    }

    @Sendable func settings(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, page) = try await arranging(context)
        return settings(WorkshopForm(page.workshop, round: page.round), page, visit, request)
    }

    @Sendable func save(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (_, page) = try await arranging(context)
        var form = WorkshopForm(fields)
        guard let workshop = form.workshop(page.round.id) else {
            return settings(form, page, visit, request, status: .unprocessableContent)
        }
        switch try await SaveWorkshop(workshop, requestID: context.requestID).perform(
            by: .known(visit.person), in: site.environment, on: site.database)
        {
        case .saved: return Reply.redirect(to: SitePath.workshop(.overview(round: page.round.id)).path)
        case .invalid(let problems):
            form.problems = problems
            form.problem = Words(th: "ยังบันทึกไม่ได้ โปรดแก้ไข", en: "Not saved yet. Please mend:")
        case .conflict(let current):
            form.version = current.version
            form.problem = WorkshopOfficeWords.conflict
            return settings(form, page, visit, request, status: .conflict)
        case .notOpened:
            form.problem = Words(
                th: "รอบนี้ยังไม่เปิด จึงยังไม่มีรายชื่อ อปท. ที่จะเชิญ",
                en: "This round is not open yet, so there is nobody to invite")
        }
        return settings(form, page, visit, request, status: .unprocessableContent)
    }

    @Sendable func newSession(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, page) = try await arranging(context)
        return session(WorkshopSessionForm(), page, visit, request)
    }

    @Sendable func session(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, page) = try await arranging(context)
        let number = Int(try context.parameters.require("number")) ?? 0
        guard let row = page.rows.first(where: { $0.session.number == number }) else {
            throw Refusal.notFound("no session \(number)")
        }
        return session(WorkshopSessionForm(row.session), page, visit, request)
    }

    /// Number 0 is a new one.
    @Sendable func saveSession(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (_, page) = try await arranging(context)
        var form = WorkshopSessionForm(fields, number: Int(try context.parameters.require("number")) ?? 0)
        // Without Webex its box is not on the page, and what stood in it stays.
        if site.webex == nil { form.webexMeeting = page.session(form.number)?.webexMeeting ?? "" }
        guard let wanted = form.session(page.round.id) else {
            return session(form, page, visit, request, status: .unprocessableContent)
        }
        switch try await SaveWorkshopSession(wanted, seen: form.seen, requestID: context.requestID).perform(
            by: .known(visit.person), in: site.environment, on: site.database)
        {
        case .saved: return Reply.redirect(to: SitePath.workshop(.overview(round: page.round.id)).path)
        case .invalid(let problems):
            form.problems = problems
            form.problem = Words(th: "ยังบันทึกไม่ได้ โปรดแก้ไข", en: "Not saved yet. Please mend:")
        case .conflict(let current):
            form.version = current.version
            form.problem = WorkshopOfficeWords.conflict
            return session(form, page, visit, request, status: .conflict)
        case .shrinks(let shrinkage):
            form.shrinkage = shrinkage
            return session(form, page, visit, request, status: .conflict)
        case .belowSeats(let held):
            form.problem = Words(
                th: "มีผู้ได้ที่นั่งแล้ว \(printedCount(held)) คน จำนวนที่นั่งต้องไม่น้อยกว่านี้",
                en: "\(counted(held, "person", "persons")) hold seats already: there cannot be fewer")
        }
        return session(form, page, visit, request, status: .unprocessableContent)
    }

    @Sendable func tell(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (_, page) = try await arranging(context)
        let rooms = try site.webexRooms()
        let number = Int(try context.parameters.require("number")) ?? 0
        guard let found = page.session(number) else { throw Refusal.notFound("no session \(number)") }
        let outcome = try await TellWebexRoom(
            round: page.round.id, session: number, requestID: context.requestID
        ).perform(by: visit.person, in: site.environment, on: site.database, to: rooms)
        var status = HTTPResponse.Status.ok
        switch outcome {
        case .told(let told):
            if let failure = told.failure {
                site.note(failure, context)
                status = failure.status
            }
        case .noMeeting, .notOpen, .invented: status = .unprocessableContent
        }
        return session(
            WorkshopSessionForm(found), page, visit, request, told: outcome, status: status)
    }

    @Sendable func materials(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, page) = try await arranging(context)
        return materials(page.materials, nil, page, visit, request)
    }

    @Sendable func saveMaterials(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (_, page) = try await arranging(context)
        let typed = zip(fields.all("title"), fields.all("link")).map { WorkshopMaterial(title: $0, link: $1) }.filter {
            !$0.title.isEmpty || !$0.link.isEmpty
        }
        let outcome = try await SaveWorkshopMaterials(
            round: page.round.id, materials: typed, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .saved: return Reply.redirect(to: SitePath.workshop(.overview(round: page.round.id)).path)
        case .invalid(let rows):
            let list = rows.sorted().map { String($0 + 1) }.joined(separator: ", ")
            return materials(
                typed,
                Words(
                    th: "รายการที่ \(list) ต้องมีชื่อ และลิงก์ที่ขึ้นต้นด้วย https://",
                    en: "Row \(list): a title is needed, and a link that begins with https://"), page, visit, request)
        case .tooMany:
            return materials(
                typed,
                Words(th: "ได้ไม่เกิน \(WorkshopMaterial.most) รายการ", en: "At most \(WorkshopMaterial.most) rows"), page,
                visit, request)
        }
    }

    private func page(_ visit: Visit, _ context: SiteContext) async throws -> WorkshopOfficePage {
        let round = try context.parameters.require("round")
        let now = site.environment.now()
        return try await site.database.read { try WorkshopOfficePage(round, person: visit.person, at: now, on: $0) }
    }

    /// - Throws: `Refusal.forbidden` for those who only follow it.
    private func arranging(_ context: SiteContext) async throws -> (Visit, WorkshopOfficePage) {
        let visit = try context.signedIn()
        guard visit.person.roleInCountry(for: .arrangeWorkshop) != nil else { throw Refusal.forbidden }
        return (visit, try await page(visit, context))
    }

    private func settings(
        _ form: WorkshopForm, _ page: WorkshopOfficePage, _ visit: Visit, _ request: Request,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        site.workshopFrame(
            WorkshopOfficeWords.settings, page.round, workshopSettings(form, page, csrf: site.csrfField(visit)), visit,
            request, status: status)
    }

    private func session(
        _ form: WorkshopSessionForm, _ page: WorkshopOfficePage, _ visit: Visit, _ request: Request,
        told outcome: TellWebexRoom.Outcome? = nil, status: HTTPResponse.Status = .ok
    ) -> Response {
        let room = site.webex.map { _ in
            SessionRoom(isNamed: page.session(form.number)?.webexMeeting.isEmpty == false, outcome: outcome)
        }
        return site.workshopFrame(
            WorkshopWords.session, page.round, workshopSessionPage(form, page, room, csrf: site.csrfField(visit)),
            visit, request, status: status)
    }

    private func materials(
        _ list: [WorkshopMaterial], _ problem: Words?, _ page: WorkshopOfficePage, _ visit: Visit, _ request: Request
    ) -> Response {
        site.workshopFrame(
            WorkshopWords.materials, page.round,
            workshopMaterialsPage(list, problem, page, csrf: site.csrfField(visit)), visit, request,
            status: problem == nil ? .ok : .unprocessableContent)
    }
}

extension Site {
    /// - Parameter isFirst: the page is the overview itself, to which the others lead back.
    func workshopFrame(
        _ title: Words, _ round: Round, _ body: HTML, _ visit: Visit, _ request: Request,
        status: HTTPResponse.Status = .ok, isFirst: Bool = false, isWide: Bool = false
    ) -> Response {
        var crumbs = [Page.Crumb(say(th: "หน้าหลัก", en: "Home"), .home)]
        if !isFirst { crumbs.append(Page.Crumb(WorkshopWords.title.text, .workshop(.overview(round: round.id)))) }
        return Reply.html(
            layout(
                Page(
                    title.text, breadcrumbs: crumbs, isDemonstration: round.demonstration, isWide: isWide, body: body),
                for: visit), status: status, for: request)
    }
}
