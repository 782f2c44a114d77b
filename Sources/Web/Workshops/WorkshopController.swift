import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// ลงทะเบียนตอบรับ, for everybody and without an account: from the general QR code or that of a local government.
struct WorkshopController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/w", use: newest)
        router.get("/w/:round", use: front)
        router.get("/w/:round/:code", use: show)
        router.post("/w/:round/:code", use: register)
        router.post("/w/:round/:code/lost-link", use: sendLink)
    }

    @Sendable func newest(_ request: Request, _ context: SiteContext) async throws -> Response {
        guard let workshop = try await site.database.read({ try Workshops.newest(on: $0) }) else {
            throw Refusal.notFound("no workshop")
        }
        return Reply.redirect(to: SitePath.workshop(.front(round: workshop.round)).path)
    }

    @Sendable func front(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = try context.parameters.require("round")
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        let typed = String(ThaiText.normalised(asked["q"]).prefix(100))
        let watched = Int(asked["watch"])
        let page = try await site.database.read { try WorkshopFrontPage(id, typed: typed, watched: watched, on: $0) }
        let body = workshopFront(page, at: site.environment.now())
        return frame(
            WorkshopWords.title, page.round, body, showing: page.watched.map { _ in FacebookVideo.origin }, request,
            context)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        return try await page(request, context, link: asked["link"] == "sent" ? .sent : LostLink())
    }

    @Sendable func register(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try requireOwnForm(fields, request, context)
        var form = RegistrationForm(fields)
        let (round, code) = (try context.parameters.require("round"), try context.parameters.require("code"))
        guard let number = form.form else {
            form.problem = Words(
                th: "หน้านี้เก่าเกินไป ข้อมูลของท่านยังอยู่ครบ โปรดกดส่งอีกครั้ง",
                en: "This page was too old. What you typed is still here: please send it again.")
            return try await again(form, request, context)
        }
        guard let reply = form.reply else {
            form.problem = Words(th: "โปรดเลือกว่าจะเข้าร่วมหรือไม่", en: "Please choose whether you take part")
            return try await again(form, request, context)
        }
        let network = CallerNetwork(site.clientAddress(request, context))
        if let seconds = site.registrations.take(network, at: site.environment.now()) {
            form.problem = Words(
                th:
                    "ขณะนี้มีผู้ลงทะเบียนจากเครือข่ายเดียวกับท่านพร้อมกันจำนวนมาก ข้อมูลของท่านยังอยู่ครบ โปรดรอ \(seconds) วินาทีแล้วกดส่งอีกครั้ง",
                en:
                    "Many people on your network are registering right now. What you typed is still here: please wait \(counted(seconds, "second")) and send it again."
            )
            var response = try await again(form, status: .tooManyRequests, request, context)
            response.headers[.retryAfter] = String(seconds)
            return response
        }
        let outcome = try await RegisterForWorkshop(
            round: round, localGovernment: code, reply: reply, session: Int(form.session), person: form.person,
            reason: form.reason, form: number, requestID: context.requestID
        ).perform(by: try await registrant(code, round, context), in: site.environment, on: site.database)
        switch outcome {
        case .registered(let made, let key), .repeated(let made, let key):
            let path = WorkshopPath.registration(round: round, code: code, seat: made.seat, key: key.text)
            return Reply.redirect(to: SitePath.workshop(path).path + "?done=registered")
        case .invalid(let problems):
            form.problems = problems
            form.problem = Words(th: "ยังลงทะเบียนไม่ได้ โปรดแก้ไขช่องต่อไปนี้", en: "Not registered yet. Please mend:")
        case .notOpen(let day):
            form.problem = Words(th: "เปิดลงทะเบียนวันที่ \(day.long())", en: "Registering begins on \(day.english)")
        case .quotaFull:
            form.problem = Words(
                th:
                    "หน่วยงานนี้ลงทะเบียนครบจำนวนแล้ว รอบที่ถ่ายทอดสด ท่านชมได้โดยไม่ต้องลงทะเบียน หากต้องการเปลี่ยนผู้เข้าร่วม ให้ผู้ที่ลงทะเบียนไว้เปลี่ยนจากลิงก์ของตน",
                en:
                    "All seats of this local government are taken. Sessions that are streamed can be watched without registering; to send somebody else, who is registered changes it by his link."
            )
        case .registeredBefore:
            form.problem = Words(
                th: "ผู้นี้ลงทะเบียนแล้ว เปิดลิงก์ที่ได้รับเมื่อลงทะเบียน หรือขอให้ส่งลิงก์อีกครั้งที่ท้ายหน้านี้",
                en:
                    "This person is registered already. Open the link you were given, or have it sent again at the foot of this page."
            )
        case .sessionFull:
            form.problem = Words(
                th: "รอบนี้เต็มแล้ว โปรดเลือกรอบอื่น หรือเลือก “ขอชมย้อนหลัง”",
                en: "This session is full: choose another one, or the recording")
        case .sessionOver:
            form.problem = Words(
                th: "รอบนี้สิ้นสุดหรือยกเลิกแล้ว โปรดเลือกรอบอื่น", en: "This session is over or cancelled: choose another one")
        case .noSession:
            form.problem = Words(th: "โปรดเลือกรอบประชุม", en: "Please choose a session")
        }
        return try await again(form, request, context)
    }

    @Sendable func sendLink(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await FormFields(from: request)
        try requireOwnForm(fields, request, context)
        let (round, code) = (try context.parameters.require("round"), try context.parameters.require("code"))
        let email = ThaiText.normalised(fields["email"])
        guard site.environment.mail != nil else {
            return try await page(request, context, link: .init(LostLink.noMail, email), status: .conflict)
        }
        guard EmailAddress.isValid(email) else {
            return try await page(
                request, context, link: .init(LostLink.noAddress, email), status: .unprocessableContent)
        }
        let network = CallerNetwork(site.clientAddress(request, context))
        if let seconds = site.registrations.take(network, at: site.environment.now()) {
            var response = try await page(
                request, context, link: .init(LostLink.tooMany(seconds), email), status: .tooManyRequests)
            response.headers[.retryAfter] = String(seconds)
            return response
        }
        try await SendRegistrationLink(round: round, localGovernment: code, email: email).perform(
            in: site.environment, on: site.database)
        return Reply.redirect(to: SitePath.workshop(.organisation(round: round, code: code)).path + "?link=sent")
    }

    /// A form of somebody who is signed in carries his token; any other must come from a page of ours.
    func requireOwnForm(_ fields: FormFields, _ request: Request, _ context: SiteContext) throws {
        if let visit = context.visit {
            try CSRF.require(fields, request, secret: visit.csrfSecret)
        } else {
            try CSRF.requireSameOrigin(request)
        }
    }

    /// As whom he registers: somebody signed in stands in the record where the place is in his reach.
    private func registrant(_ code: String, _ round: String, _ context: SiteContext) async throws -> Registrant {
        guard let person = context.visit?.person else { return .anybody }
        let place = try await site.database.read { try Assessments.find(round, code, on: $0)?.whereabouts }
        return place.map { person.may(.registerForWorkshop, at: $0) } == true ? .person(person) : .anybody
    }

    private func again(
        _ form: RegistrationForm, status: HTTPResponse.Status = .unprocessableContent, _ request: Request,
        _ context: SiteContext
    ) async throws -> Response {
        try await page(request, context, form, status: status)
    }

    private func page(
        _ request: Request, _ context: SiteContext, _ form: RegistrationForm? = nil, link: LostLink = LostLink(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (round, code) = (try context.parameters.require("round"), try context.parameters.require("code"))
        let now = site.environment.now()
        let page = try await site.database.read {
            try OrganisationPage(round, code, person: context.visit?.person, at: now, on: $0)
        }
        var shown = form ?? RegistrationForm(token: "")
        if shown.form == nil {
            shown.token = Hexadecimal.text(site.environment.randomBytes(RegistrationForm.tokenBytes))
        }
        let csrf = context.visit.map { site.csrfField($0) } ?? HTML.empty
        let body = organisationPage(page, shown, link: link, csrf: csrf)
        return frame(WorkshopWords.registering, page.round, body, status: status, request, context)
    }

    /// - Parameter host: another site that this page shows inside itself, since it was asked for.
    private func frame(
        _ title: Words, _ round: Round, _ body: HTML, status: HTTPResponse.Status = .ok, showing host: String? = nil,
        _ request: Request, _ context: SiteContext
    ) -> Response {
        let page = Page(title.text, isDemonstration: round.demonstration, isLight: true, body: body)
        return Reply.html(
            site.layout(page, for: context.visit), status: status, for: request,
            headers: host.map(SecurityHeaders.showing) ?? [:])
    }
}
