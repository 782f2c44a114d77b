import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// The round as the Office conducts it; others who see the whole country may look.
struct RoundController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round", use: show)
        router.post("/rounds/:round/schedule", use: schedule)
        router.post("/rounds/:round/extensions", use: extend)
        router.post("/rounds/:round/closing", use: close)
        router.post("/rounds/:round/finalisation", use: finalise)
        router.post("/rounds/:round/meetings", use: meet)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        var form = RoundForm()
        form.done = request.uri.queryParameters["done"].map(String.init) ?? ""
        return try await page(request, context, form)
    }

    @Sendable func schedule(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields, round) = try await sent(request, context)
        var schedule = RoundSchedule()
        schedule.check = RoundSchedule.Check(rawValue: fields["check"]) ?? .off
        schedule.samplePercent = Self.whole(fields["sample-percent"])
        schedule.checkDays = Self.whole(fields["check-days"])
        schedule.previewDays = Self.whole(fields["preview-days"])
        schedule.reviewDays = Self.whole(fields["review-days"])
        let outcome = try await ScheduleRound(round: round, schedule: schedule, requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        var form = RoundForm()
        form.schedule = fields
        switch outcome {
        case .scheduled, .unchanged: return done(round, "scheduled")
        case .impossible:
            form.problem = Words(
                th: "โปรดกรอกจำนวนวัน 0 ถึง \(RoundSchedule.longestStep) และร้อยละ 1 ถึง 100 หากมีการตรวจสอบต้องมีอย่างน้อย 1 วัน",
                en:
                    "Please enter 0 to \(RoundSchedule.longestStep) days and 1 to 100 per cent; a check needs at least one day"
            )
            return try await page(request, context, form, status: .unprocessableContent)
        case .notNow(let state): return try await notNow(state, request, context)
        }
    }

    /// -1 for what is no whole number, which no schedule takes.
    private static func whole(_ typed: String) -> Int {
        Int(ThaiDigits.arabic(ThaiText.normalised(typed))) ?? -1
    }

    @Sendable func extend(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields, round) = try await sent(request, context)
        var form = RoundForm()
        form.place = ThaiDigits.arabic(ThaiText.normalised(fields["place"]))
        form.reason = fields["reason"]
        form.until.take(fields)
        let outOfRange = Words(
            th: "โปรดกรอกวันหลังกำหนดเดิม ตั้งแต่วันนี้ และไม่เกิน 1 ปี",
            en: "Please enter a day after the old one, today or later, within a year")
        guard case .success(let until?) = form.until.date else {
            form.problem = outOfRange
            form.until.problem = outOfRange
            return try await page(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await GrantExtension(
            round: round, place: form.place, until: until, reason: form.reason, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .granted: return done(round, "granted")
        case .notNow(let state): return try await notNow(state, request, context)
        case .reasons(let problem): form.problem = problem.words
        case .untilOutOfRange:
            form.problem = outOfRange
            form.until.problem = outOfRange
        case .notLater:
            form.problem = Words(
                th: "ทุกแห่งที่เกี่ยวข้องมีกำหนดถึงวันนั้นหรือหลังจากนั้นอยู่แล้ว", en: "All concerned have that day or a later one already"
            )
        case .unknownPlace:
            form.problem = Words(
                th: "ไม่พบรหัส “\(form.place)” ในรอบนี้ โปรดตรวจรหัสจังหวัด 2 หลัก หรือรหัส อปท. 7 หลัก",
                en:
                    "There is no “\(form.place)” in this round: check the two digits of a province or the seven of a local government"
            )
        case .onlySingleOnes:
            form.problem = Words(
                th: "ปิดรับข้อมูลแล้ว รับข้อมูลล่าช้าได้เป็นรายแห่งเท่านั้น โปรดกรอกรหัส อปท. 7 หลัก",
                en: "The round is closed: late ones are admitted one by one. Please enter a seven-digit code")
        case .certified:
            form.problem = Words(
                th: "อปท. นี้รับรองและส่งข้อมูลแล้ว หากต้องแก้ไขให้ส่งคืนหรือพิจารณาคำขอทบทวน",
                en: "It has certified its figures: return them or decide on a review instead")
        }
        return try await page(request, context, form, status: .unprocessableContent)
    }

    @Sendable func close(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, _, round) = try await sent(request, context)
        let outcome = try await CloseRound(id: round, requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .closed: return done(round, "closed")
        case .notFound: throw Refusal.notFound("no round \(round)")
        case .notOpen(let state): return try await notNow(state, request, context)
        }
    }

    @Sendable func finalise(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, _, round) = try await sent(request, context)
        let outcome = try await FinaliseRound(round: round, requestID: context.requestID)
            .perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .finalised: return done(round, "final")
        case .pending:
            var form = RoundForm()
            form.problem = Words(
                th: "ผลยังเป็นที่สุดไม่ได้ เพราะยังมีสิ่งที่เปลี่ยนผลได้ตามรายการด้านล่าง",
                en: "The results cannot be final yet: what is listed below may still change them")
            return try await page(request, context, form, status: .conflict)
        case .notNow(let state): return try await notNow(state, request, context)
        }
    }

    @Sendable func meet(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields, round) = try await sent(request, context)
        var form = RoundForm()
        form.meeting = fields["meeting"]
        form.heldOn.take(fields)
        let noSuchDay = Words(
            th: "ไม่มีวันที่นี้ โปรดกรอก วัน เดือน และปี พ.ศ.", en: "No such day: enter day, month and year (B.E.)")
        guard let step = Round.State(rawValue: fields["step"]) else { throw Refusal.notFound("no such step") }
        guard case .success(let heldOn) = form.heldOn.date else {
            form.problem = noSuchDay
            form.heldOn.problem = noSuchDay
            return try await page(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await RecordMeeting(
            round: round, step: step, meeting: ThaiDigits.arabic(form.meeting), heldOn: heldOn,
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .recorded: return done(round, "meeting")
        case .meetingMissing:
            form.problem = Words(
                th: "โปรดกรอกครั้งที่ของการประชุม เช่น 4/2567", en: "Please enter the number of the meeting, such as 4/2567")
        case .dayMissing:
            form.problem = Words(th: "โปรดกรอกวันที่ประชุม", en: "Please enter the day of the meeting")
            form.heldOn.problem = form.problem
        case .dayAhead:
            form.problem = Words(
                th: "วันที่ประชุมยังมาไม่ถึง บันทึกได้หลังการประชุม",
                en: "That day is still to come: record the meeting after it was held")
            form.heldOn.problem = form.problem
        case .notNow(let state): return try await notNow(state, request, context)
        }
        return try await page(request, context, form, status: .unprocessableContent)
    }

    private func done(_ round: String, _ what: String) -> Response {
        Reply.redirect(to: SitePath.steps(.round(round)).path + "?done=" + what)
    }

    private func notNow(
        _ state: Round.State, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        var form = RoundForm()
        form.problem = Words(
            th: "ทำรายการนี้ไม่ได้ เพราะขณะนี้รอบมีสถานะ “\(state.words.th)”",
            en: "This cannot be done, since the round is now “\(state.words.en)”")
        return try await page(request, context, form, status: .conflict)
    }

    private func sent(
        _ request: Request, _ context: SiteContext
    ) async throws -> (visit: Visit, fields: FormFields, round: String) {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        guard visit.person.mayInCountry(.conductRound) else { throw Refusal.forbidden }
        return (visit, fields, try context.parameters.require("round"))
    }

    private func page(
        _ request: Request, _ context: SiteContext, _ form: RoundForm, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        guard visit.person.mayInCountry(.readAnswers) else { throw Refusal.forbidden }
        let id = try context.parameters.require("round")
        let now = site.environment.now()
        let page = try await site.database.read { try RoundPage(id, person: visit.person, at: now, on: $0) }
        return Reply.html(
            site.layout(
                Page(
                    page.round.name.text, isDemonstration: page.round.demonstration,
                    body: roundPage(page, form, csrf: site.csrfField(visit))), for: visit), status: status, for: request
        )
    }
}
