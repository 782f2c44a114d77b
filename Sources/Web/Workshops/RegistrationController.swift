import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// The page of one registration, for who holds its link: where and when, and everything that may be changed.
struct RegistrationController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/w/:round/:code/:seat/:key", use: show)
        router.get("/w/:round/:code/:seat/:key/calendar.ics", use: calendar)
        router.post("/w/:round/:code/:seat/:key/:step", use: change)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        var form = RegistrationChangeForm()
        form.done = asked["done"]
        return try await page(form, request, context)
    }

    @Sendable func calendar(_ request: Request, _ context: SiteContext) async throws -> Response {
        let address = try RegistrationAddress(context)
        let now = site.environment.now()
        let page = try await site.database.read { try RegistrationPage(address, at: now, on: $0) }
        guard let session = page.session ?? page.organisation.own else { throw Refusal.notFound("no session") }
        let place = page.organisation.place
        let whole = site.publicAddress(request) + page.path
        let file = CalendarFile(
            registration: page.registration, session: session, title: page.organisation.workshop.title,
            description: "\(place.fullName) \(place.placeWords.th)\n\(page.registration.person.name)\n\(whole)",
            address: whole)
        return Reply.file(
            Array(file.text.utf8), .calendar, named: "workshop-\(address.round).ics", for: request)
    }

    @Sendable func change(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try WorkshopController(site: site).requireOwnForm(fields, request, context)
        let address = try RegistrationAddress(context)
        guard let step = RegistrationStep(rawValue: try context.parameters.require("step")) else {
            throw Refusal.notFound("no such step")
        }
        var form = RegistrationChangeForm(fields, step)
        let registrant = try await registrant(address, context)
        let change: ChangeRegistration.Change
        switch step {
        case .streamCode:
            if let refused = try await typeCode(fields["code"], address, by: registrant, context) {
                form.problem = refused.words
                return try await page(form, status: refused.status, request, context)
            }
            return done(step, address)
        case .objection:
            form.problem = try await contest(form.contest, address, by: registrant, context)
            guard form.problem == nil else {
                return try await page(form, status: .unprocessableContent, request, context)
            }
            return done(step, address)
        case .practice:
            if let entered = try await site.enterPractice(address) { return entered }
            form.problem = Words(
                th: "ห้องฝึกเปิดถึงวันปิดรับข้อมูลเท่านั้น ขณะนี้ปิดแล้ว",
                en: "The practice room is open until recording ends, and is closed now.")
            return try await page(form, status: .conflict, request, context)
        case .person:
            change = .person(form.person, form: site.environment.randomBytes(RegistrationForm.tokenBytes))
        case .details: change = .mend(form.person)
        case .session: change = .session(Int(fields["session"]) ?? 0)
        case .decline: change = .decline(reason: form.reason)
        case .recording: change = .recording
        case .cancellation: change = .cancel
        case .seat: change = .takeOffer
        case .leaving: change = .leaveOffer
        }
        let outcome = try await ChangeRegistration(
            round: address.round, localGovernment: address.code, seat: address.seat, seen: Int(fields["version"]) ?? 0,
            change: change, requestID: context.requestID
        ).perform(by: registrant, in: site.environment, on: site.database)
        switch outcome {
        case .changed(let now, let key), .unchanged(let now, let key):
            return Reply.redirect(to: RegistrationPage.path(now, key) + "?done=\(step.rawValue)")
        case .invalid(let problems):
            form.problems = problems
            form.problem = Words(th: "ยังเปลี่ยนไม่ได้ โปรดแก้ไขช่องต่อไปนี้", en: "Not changed yet. Please mend:")
        case .conflict: form.problem = WorkshopWords.changedMeanwhile
        case .registeredBefore:
            form.problem = Words(
                th: "ผู้นี้มีที่นั่งของหน่วยงานนี้อยู่แล้วอีกที่หนึ่ง", en: "This person has the other seat of this local government")
        case .quotaFull:
            form.problem = Words(th: "หน่วยงานนี้ลงทะเบียนครบจำนวนแล้ว", en: "All seats of this local government are taken")
        case .sessionFull:
            form.problem = Words(
                th: "รอบที่เลือกเต็มแล้ว สิ่งที่ลงทะเบียนไว้เดิมยังอยู่ โปรดเลือกรอบอื่น",
                en: "That session is full; what you have stays as it is. Choose another one.")
        case .sessionOver:
            form.problem = Words(
                th: "รอบนี้เริ่มแล้ว สิ้นสุด หรือยกเลิกแล้ว สิ่งที่ลงทะเบียนไว้เดิมยังอยู่",
                en: "This session has begun, is over or cancelled: what you have stays as it is")
        case .noOffer:
            form.problem = Words(
                th: "ที่นั่งนี้พ้นเวลายืนยันแล้วหรือไม่มีให้ยืนยัน", en: "This offer is over, or there is none any more")
        }
        return try await page(form, status: .conflict, request, context)
    }

    private func done(_ step: RegistrationStep, _ address: RegistrationAddress) -> Response {
        let path = WorkshopPath.registration(
            round: address.round, code: address.code, seat: address.seat, key: address.key.text)
        return Reply.redirect(to: SitePath.workshop(path).path + "?done=\(step.rawValue)")
    }

    /// Somebody signed in who may register here stands in the record; otherwise it is who holds the link.
    private func registrant(_ address: RegistrationAddress, _ context: SiteContext) async throws -> Registrant {
        guard let person = context.visit?.person else { return .holder(address.key) }
        let place = try await site.database.read {
            try Assessments.find(address.round, address.code, on: $0)?.whereabouts
        }
        return place.map { person.may(.registerForWorkshop, at: $0) } == true ? .person(person) : .holder(address.key)
    }

    private func page(
        _ form: RegistrationChangeForm, status: HTTPResponse.Status = .ok, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let address = try RegistrationAddress(context)
        let now = site.environment.now()
        var page = try await site.database.read { try RegistrationPage(address, at: now, on: $0) }
        page.hasPractice = site.practice != nil && page.mayPractise
        let csrf = context.visit.map { site.csrfField($0) } ?? HTML.empty
        let frame = Page(
            say(th: "การลงทะเบียนของท่าน", en: "Your registration"),
            isDemonstration: page.organisation.round.demonstration,
            isLight: true, body: registrationPage(page, form, csrf: csrf))
        return Reply.html(site.layout(frame, for: context.visit), status: status, for: request)
    }
}

/// What was typed on the page of a registration.
struct RegistrationChangeForm: Sendable {
    var step: RegistrationStep?
    var person = Registration.Person(name: "")
    var reason = ""
    /// Why the judgement of attendance is contested.
    var contest = ""
    var problems: Set<Registration.Problem> = []
    var problem: Words?
    /// What has just been done.
    var done = ""

    init() {}

    init(_ fields: FormFields, _ step: RegistrationStep) {
        self.step = step
        person = Registration.Person(
            name: fields["name"], position: fields["position"], telephone: fields["telephone"], email: fields["email"])
        reason = ThaiText.normalised(fields["reason"])
        contest = fields["contest"]
    }
}
