import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Attendance of a session: the Webex file, codes of the stream, checking in, objections, the sheet to sign.
struct AttendanceController: Sendable {
    static let longestFile = 10 << 20

    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/workshop/sessions/:number/attendance", use: show)
        router.post("/rounds/:round/workshop/sessions/:number/attendance", use: upload)
        router.post("/rounds/:round/workshop/sessions/:number/webex-participants", use: fetch)
        router.post("/rounds/:round/workshop/sessions/:number/stream-code", use: makeCode)
        router.post("/rounds/:round/workshop/sessions/:number/participant", use: attach)
        router.post("/rounds/:round/workshop/sessions/:number/decision", use: decide)
        router.post("/rounds/:round/workshop/sessions/:number/undo", use: undo)
        router.get("/rounds/:round/workshop/sessions/:number/sign-in-sheet.pdf", use: sheet)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let asked = FormFields(urlEncoded: (request.uri.query ?? "").utf8)
        var form = AttendanceForm()
        form.done = AttendanceStep(rawValue: asked["done"])?.done
        form.who = asked["who"]
        return try await answer(form, request, context)
    }

    @Sendable func upload(_ request: Request, _ context: SiteContext) async throws -> Response {
        let limit = UploadLimit(
            file: Self.longestFile,
            tooLarge: say(
                th: "ไฟล์ใหญ่เกิน \(Self.longestFile >> 20) MB", en: "The file is larger than \(Self.longestFile >> 20) MB"
            ))
        let (visit, round, session) = try arranging(context)
        let sent = try await site.upload(request, context, limit)
        var form = AttendanceForm()
        form.step = .file
        form.fragment = "file"
        guard let file = try await sent.file() else {
            form.problem = Words(th: "โปรดเลือกไฟล์", en: "Please choose a file")
            return try await answer(form, status: .unprocessableContent, request, context)
        }
        let outcome = try await ImportWebexParticipants(
            round: round, session: session, file: file.name, bytes: file.bytes, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        let status = form.show(
            outcome,
            nobody: Words(
                th: "ไม่พบผู้เข้าร่วมในไฟล์นี้ ยังไม่มีการบันทึกสิ่งใด", en: "Nobody was found in this file; nothing was recorded"))
        return try await answer(form, status: status, request, context)
    }

    @Sendable func fetch(_ request: Request, _ context: SiteContext) async throws -> Response {
        var (visit, round, session, form) = try await sent(.webex, request, context)
        guard visit.person.roleInCountry(for: .arrangeWorkshop) != nil else { throw Refusal.forbidden }
        let outcome = try await FetchWebexParticipants(
            round: round, session: session, requestID: context.requestID
        ).perform(by: visit.person, in: site.environment, on: site.database, from: try site.webexRooms())
        switch outcome {
        case .imported(let imported):
            let status = form.show(
                imported,
                nobody: Words(
                    th: "Webex ยังไม่มีผู้เข้าร่วมในช่วงเวลาของรอบนี้ ยังไม่มีการบันทึกสิ่งใด",
                    en: "Webex names nobody during this session; nothing was recorded"))
            return try await answer(form, status: status, request, context)
        case .noMeeting:
            form.problem = WebexWords.noMeeting
            return try await answer(form, status: .unprocessableContent, request, context)
        case .failed(let failure):
            site.note(failure, context)
            form.problem = Words(
                th: "\(failure.words.th) \(WebexWords.fileRemains.th)",
                en: "\(failure.words.en) \(WebexWords.fileRemains.en)")
            return try await answer(form, status: failure.status, request, context)
        }
    }

    @Sendable func makeCode(_ request: Request, _ context: SiteContext) async throws -> Response {
        var (visit, round, session, form) = try await sent(.streamCode, request, context)
        switch try await MakeStreamCode(round: round, session: session, requestID: context.requestID).perform(
            by: .known(visit.person), in: site.environment, on: site.database)
        {
        case .made, .shown: return back(round, session, .streamCode)
        case .notNow:
            form.problem = Words(
                th: "ออกรหัสได้เฉพาะระหว่างการประชุม", en: "A code can be made only while the session is under way")
        }
        return try await answer(form, status: .conflict, request, context)
    }

    @Sendable func attach(_ request: Request, _ context: SiteContext) async throws -> Response {
        var (visit, round, session, form) = try await sent(.participant, request, context)
        guard visit.person.roleInCountry(for: .arrangeWorkshop) != nil else { throw Refusal.forbidden }
        let target = try await target(form, round, session)
        switch try await AttachParticipant(
            round: round, session: session, detail: form.detail, localGovernment: target.code, seat: target.seat,
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database) {
        case .attached: return back(round, session, .participant, target.code, target.seat)
        case .notRegistered:
            form.problem = Words(
                th: "ไม่มีผู้ลงทะเบียนชื่อนี้หรือของ อปท. รหัสนี้ในรอบนี้ หรือมีชื่อซ้ำกัน ให้ใช้รหัส",
                en:
                    "Nobody of this name or local government is registered for this session, or several are: use the code"
            )
            form.fragment = "lao-\(form.detail)"
        case .gone:
            form.problem = Words(th: "รายชื่อนี้ถูกจับคู่ไปแล้ว", en: "This name has been attached already")
        }
        return try await answer(form, status: .unprocessableContent, request, context)
    }

    @Sendable func decide(_ request: Request, _ context: SiteContext) async throws -> Response {
        var (visit, round, session, form) = try await sent(.decision, request, context)
        guard visit.person.roleInCountry(for: .arrangeWorkshop) != nil else { throw Refusal.forbidden }
        try await requireHere(form, round, session)
        guard let standing = AttendanceJudgement.Standing(rawValue: form.decision) else {
            form.problem = Words(th: "โปรดเลือกผล", en: "Please choose a result")
            return try await answer(form, status: .unprocessableContent, request, context)
        }
        switch try await DecideContest(
            round: round, localGovernment: form.code, seat: Int(form.seat) ?? 0,
            decision: .init(standing, reason: form.reason), requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database) {
        case .decided: return back(round, session, .decision, form.code, Int(form.seat) ?? 0)
        case .reasonMissing: form.problem = Words(th: "โปรดเขียนเหตุผล", en: "Please give the reason")
        case .reasonTooLong:
            form.problem = Words(
                th: "เหตุผลยาวเกิน \(AttendanceContest.longestText) ตัวอักษร",
                en: "The reason is longer than \(AttendanceContest.longestText) letters")
        case .tooEarly:
            form.problem = Words(th: "วินิจฉัยได้เมื่อการประชุมจบแล้ว", en: "This is decided once the session is over")
        }
        form.fragment = "reason-\(form.code)-\(form.seat)"
        return try await answer(form, status: .unprocessableContent, request, context)
    }

    @Sendable func undo(_ request: Request, _ context: SiteContext) async throws -> Response {
        var (visit, round, session, form) = try await sent(.undo, request, context)
        let isArranging = visit.person.roleInCountry(for: .arrangeWorkshop) != nil
        guard isArranging || !visit.person.reach(.registerForWorkshop).isEmpty else { throw Refusal.forbidden }
        try await requireHere(form, round, session)
        guard let source = AttendanceEvidence.Source(rawValue: form.source) else {
            throw Refusal.notFound("no such evidence")
        }
        let seat = Int(form.seat) ?? 0
        switch try await UndoAttendance(
            round: round, session: session, localGovernment: form.code, seat: seat, source: source,
            detail: form.detail, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database) {
        case .undone: return back(round, session, .undo, form.code, seat)
        case .notOwn:
            form.problem = Words(
                th: "รายการนี้ถูกยกเลิกไปแล้ว หรือผู้อื่นเป็นผู้บันทึก ผู้ที่บันทึกเท่านั้นที่ยกเลิกได้",
                en: "It was undone already, or somebody else has recorded it: only who did can take it back")
        }
        return try await answer(form, status: .conflict, request, context)
    }

    /// The button in the list; the door has a page of its own.
    func checkIn(
        _ fields: FormFields, _ visit: Visit, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let (round, session) = (
            try context.parameters.require("round"), Int(try context.parameters.require("number")) ?? 0
        )
        var form = AttendanceForm(fields, .checkIn)
        let isArranging = visit.person.roleInCountry(for: .arrangeWorkshop) != nil
        guard isArranging || !visit.person.reach(.registerForWorkshop).isEmpty else { throw Refusal.forbidden }
        try await requireHere(form, round, session)
        switch try await CheckIn(
            round: round, localGovernment: form.code, seat: Int(form.seat) ?? 0, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database) {
        case .noted, .repeated: return back(round, session, .checkIn, form.code, Int(form.seat) ?? 0)
        case .tooEarly:
            form.problem = Words(
                th: "ลงทะเบียนเข้างานได้ตั้งแต่ \(CheckIn.hoursBefore) ชั่วโมงก่อนการประชุม",
                en: "Checking in begins \(CheckIn.hoursBefore) hours before the session")
        case .tooLate:
            form.problem = CheckInWords.tooLate
        case .cancelled: form.problem = Words(th: "รอบนี้ยกเลิกแล้ว", en: "This session is cancelled")
        case .changed: form.problem = CheckInWords.gone
        }
        return try await answer(form, status: .conflict, request, context)
    }

    @Sendable func sheet(_ request: Request, _ context: SiteContext) async throws -> Response {
        let page = try await page(context, FormFields(urlEncoded: "".utf8))
        let workshop = try await site.database.read { try Workshops.find(page.round.id, on: $0) }
        let paper = signInSheet(page, title: workshop?.title ?? "")
        return try await site.print(
            paper, named: "\(AttendanceWords.signInSheet.th) \(page.round.id)-\(page.session.number).pdf", for: request)
    }
}

extension AttendanceController {
    private func arranging(_ context: SiteContext) throws -> (Visit, round: String, session: Int) {
        let visit = try context.signedIn()
        guard visit.person.roleInCountry(for: .arrangeWorkshop) != nil else { throw Refusal.forbidden }
        return (visit, try context.parameters.require("round"), Int(try context.parameters.require("number")) ?? 0)
    }

    /// A form of this page, from who sent it.
    private func sent(
        _ step: AttendanceStep, _ request: Request, _ context: SiteContext
    ) async throws -> (Visit, String, Int, AttendanceForm) {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        return (
            visit, try context.parameters.require("round"), Int(try context.parameters.require("number")) ?? 0,
            AttendanceForm(fields, step)
        )
    }

    /// Whom a person means by a code, or by a name that only one in the session has.
    private func target(
        _ form: AttendanceForm, _ round: String, _ session: Int
    ) async throws -> (code: String, seat: Int) {
        let typed = (code: form.code, seat: Int(form.seat) ?? 0)
        if typed.code.count == 7, typed.code.allSatisfy(\.isNumber) { return typed }
        let found = try await site.database.read { db -> Registration? in
            guard let found = try WorkshopSessions.find(round, session, on: db) else { return nil }
            return AttendanceMatching(try Registrations.list(found, on: db)).registration(
                of: .init(name: typed.code, spans: TimeSpans()))
        }
        return found.map { ($0.localGovernment, $0.seat) } ?? typed
    }

    /// The registration belongs to the session of the page.
    /// - Throws: `Refusal.notFound`.
    private func requireHere(_ form: AttendanceForm, _ round: String, _ session: Int) async throws {
        let found = try await site.database.read {
            try Registrations.find(round, form.code, seat: Int(form.seat) ?? 0, on: $0)
        }
        guard found?.session == session else { throw Refusal.notFound("no such registration in session \(session)") }
    }

    /// - Parameter code: whose seat it was done to, so that the page says his name.
    private func back(
        _ round: String, _ session: Int, _ step: AttendanceStep, _ code: String = "", _ seat: Int = 0
    ) -> Response {
        let path = SitePath.workshop(.attendance(round: round, session: session)).path
        return Reply.redirect(
            to: "\(path)?done=\(step.rawValue)\(code.isEmpty ? "" : "&who=\(URLText.encoded(code))-\(seat)")")
    }

    private func page(_ context: SiteContext, _ asked: FormFields) async throws -> AttendancePage {
        let visit = try context.signedIn()
        let (round, now) = (try context.parameters.require("round"), site.environment.now())
        let session = Int(try context.parameters.require("number")) ?? 0
        return try await site.database.read {
            try AttendancePage(round, session, person: visit.person, asked: asked, at: now, on: $0)
        }
    }

    private func answer(
        _ form: AttendanceForm, status: HTTPResponse.Status = .ok, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await page(context, FormFields(urlEncoded: (request.uri.query ?? "").utf8))
        return site.workshopFrame(
            AttendanceWords.title, page.round,
            attendancePage(page, form, asksWebex: site.webex != nil, csrf: site.csrfField(visit)), visit, request,
            status: status, isWide: true)
    }
}

extension AttendanceForm {
    /// - Parameter nobody: what is said where nobody was found.
    fileprivate mutating func show(
        _ outcome: ImportWebexParticipants.Outcome, nobody: Words
    ) -> HTTPResponse.Status {
        switch outcome {
        case .taken(let taken):
            self.taken = taken
            problems = taken.problems
            return .ok
        case .unreadable(let problems):
            problem = nobody
            self.problems = problems
        case .tooEarly:
            problem = Words(th: "การประชุมรอบนี้ยังไม่เริ่ม", en: "This session has not begun")
        }
        return .unprocessableContent
    }
}
