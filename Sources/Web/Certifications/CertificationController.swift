import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// Looking over, stating reasons for blanks, certifying and withdrawing.
struct CertificationController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        let path = "/rounds/:round/local-governments/:code/certification"
        router.get("\(path)", use: show)
        router.post("\(path)", use: certify)
        router.post("\(path)/blank-reasons", use: stateReasons)
        router.post("\(path)/withdrawal", use: withdraw)
        router.post("\(path)/sending-back", use: sendBack)
        router.post("\(path)/reopening", use: reopen)
        router.get("\(path)/form.pdf", use: paperForm)
        router.get("\(path)/memo.pdf", use: paperMemo)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let done = request.uri.queryParameters["done"].map(String.init) ?? ""
        return try await page(request, context, CertificationForm(done: done))
    }

    @Sendable func paperForm(_ request: Request, _ context: SiteContext) async throws -> Response {
        let paper = try await paper(context)
        return try await site.print(
            paper.form, named: "\(CertificationPaperWords.form.th) \(paper.place.fullName).pdf", for: request)
    }

    @Sendable func paperMemo(_ request: Request, _ context: SiteContext) async throws -> Response {
        let paper = try await paper(context)
        return try await site.print(
            paper.memo, named: "\(CertificationPaperWords.memo.th) \(paper.place.fullName).pdf", for: request)
    }

    private func paper(_ context: SiteContext) async throws -> CertificationPaper {
        try await site.readAssessment(context) { try CertificationPaper($0, in: site.environment, on: $1) }
    }

    @Sendable func certify(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await AssessmentForm(request, context)
        let (visit, fields, round, code) = (sent.visit, sent.fields, sent.round, sent.code)
        var form = CertificationForm()
        let proposal = try await site.readAssessment(context) { reading, db in
            try CertificationPage(reading, person: visit.person, in: site.environment, on: db).proposedCapacity
        }
        let typed = CapacityForm(fields, over: proposal)
        form.capacity = typed
        guard fields["confirmed"] == "1" else {
            form.problem = CertificationForm.unconfirmed
            return try await page(request, context, form, status: .unprocessableContent)
        }
        guard case .success(let capacity) = typed.capacity else {
            form.problem = CertificationForm.noSuchDay
            return try await page(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await CertifyAssessment(
            round: round, localGovernment: code, seenSHA256: fields["sha256"], capacity: capacity,
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .certified:
            await site.noteCertification(round: round, code: code)
            return Reply.redirect(to: SitePath.certification(round: round, code: code).path + "?done=certified")
        case .blank(let codes):
            let list = codes.joined(separator: ", ")
            let words = Words(
                th: "ยังรับรองไม่ได้ มี \(codes.count) ข้อที่ว่างและยังไม่มีเหตุผล: \(list)",
                en: "Not certified yet: \(counted(codes.count, "blank indicator")) without a reason: \(list)")
            form.problem = words
            return try await page(request, context, form, status: .unprocessableContent)
        case .ownWork:
            form.problem = ownWorkWords
            return try await page(request, context, form, status: .forbidden)
        case .othersCan(let names):
            form.problem = othersCanWords(names)
            return try await page(request, context, form, status: .forbidden)
        case .capacity(let problem):
            form.problem = problem.words
            return try await page(request, context, form, status: .unprocessableContent)
        case .changedSince:
            form.problem = CertificationForm.changedSince
            return try await page(request, context, form, status: .conflict)
        case .notNow(let state):
            return try await page(request, context, .notNow(state), status: .conflict)
        case .closed(let reason):
            return try await page(request, context, CertificationForm(problem: reason.words), status: .locked)
        }
    }

    @Sendable func stateReasons(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await AssessmentForm(request, context)
        let (visit, fields, round, code) = (sent.visit, sent.fields, sent.round, sent.code)
        var reasons: [String: String] = [:]
        for name in fields.names where name.hasPrefix("reason.") {
            reasons[String(name.dropFirst("reason.".count))] = fields[name]
        }
        let outcome = try await StateBlankReasons(
            round: round, localGovernment: code, reasons: reasons, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .stated:
            return Reply.redirect(to: SitePath.certification(round: round, code: code).path + "?done=reasons")
        case .notNow(let state):
            var form = CertificationForm.notNow(state)
            form.typed = Array(reasons.values)
            return try await page(request, context, form, status: .conflict)
        case .closed(let reason):
            let form = CertificationForm(problem: reason.words, typed: Array(reasons.values))
            return try await page(request, context, form, status: .locked)
        }
    }

    @Sendable func withdraw(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await AssessmentForm(request, context)
        let (visit, fields, round, code) = (sent.visit, sent.fields, sent.round, sent.code)
        let reason = fields["reason"]
        let outcome = try await WithdrawCertification(
            round: round, localGovernment: code, reason: reason, requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .withdrawn:
            await site.noteCertification(round: round, code: code)
            return Reply.redirect(to: SitePath.certification(round: round, code: code).path + "?done=withdrawn")
        case .reasonMissing:
            return try await page(
                request, context, CertificationForm(problem: CertificationForm.reasonMissing),
                status: .unprocessableContent)
        case .notNow(let state):
            var form = CertificationForm.notNow(state)
            form.typed = [reason]
            return try await page(request, context, form, status: .conflict)
        case .closed(let closed):
            let form = CertificationForm(problem: closed.words, typed: [reason])
            return try await page(request, context, form, status: .locked)
        }
    }

    @Sendable func sendBack(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await AssessmentForm(request, context)
        let (visit, fields, round, code) = (sent.visit, sent.fields, sent.round, sent.code)
        let reason = fields["reason"]
        let outcome = try await SendBackSubmission(
            round: round, localGovernment: code, reason: reason, seen: Int64(fields["submitted"]) ?? 0,
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        var form = CertificationForm()
        switch outcome {
        case .changedSince:
            form.problem = CertificationForm.submittedAgain
            form.sendBackReason = reason
            return try await page(request, context, form, status: .conflict)
        case .sentBack:
            return Reply.redirect(to: SitePath.certification(round: round, code: code).path + "?done=sent-back")
        case .reasons(let problem):
            form.problem = problem.words
            (form.sendBackReason, form.sendBackProblem) = (reason, problem.words)
            return try await page(request, context, form, status: .unprocessableContent)
        case .notNow(let state):
            form = .notNow(state)
            form.typed = [reason]
            return try await page(request, context, form, status: .conflict)
        case .closed(let closed):
            return try await page(
                request, context, CertificationForm(problem: closed.words, typed: [reason]), status: .locked)
        }
    }

    @Sendable func reopen(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await AssessmentForm(request, context)
        let (visit, fields, round, code) = (sent.visit, sent.fields, sent.round, sent.code)
        let outcome = try await ReopenInPreview(
            round: round, localGovernment: code, reason: fields["reason"], requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        var form = CertificationForm()
        form.previewReason = fields["reason"]
        switch outcome {
        case .reopened:
            await site.noteCertification(round: round, code: code)
            return Reply.redirect(to: SitePath.certification(round: round, code: code).path + "?done=reopened")
        case .reasons(let problem):
            form.problem = problem.words
            form.previewProblem = problem.words
            return try await page(request, context, form, status: .unprocessableContent)
        case .notInPreview:
            form = CertificationForm(problem: CertificationForm.notInPreview, typed: [fields["reason"]])
            return try await page(request, context, form, status: .locked)
        case .notNow(let state):
            form = .notNow(state)
            form.typed = [fields["reason"]]
            return try await page(request, context, form, status: .conflict)
        }
    }

    private func page(
        _ request: Request, _ context: SiteContext, _ form: CertificationForm, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let page = try await site.readAssessment(context) { reading, db in
            try CertificationPage(reading, person: visit.person, in: site.environment, on: db)
        }
        let body = certificationPage(page, form, csrf: site.csrfField(visit))
        let title = say(th: "รับรองข้อมูล", en: "Certification")
        return Reply.html(
            site.layout(page.assessment.page(title, isWide: true, body), for: visit), status: status, for: request)
    }
}

/// What came of a form on the page, to be said when it is shown again.
struct CertificationForm: Sendable {
    var done = ""
    var problem: Words?
    /// What was typed and could not be kept.
    var typed: [String] = []
    /// As it was typed; nil where nobody sent any.
    var capacity: CapacityForm?
    var previewReason = ""
    var previewProblem: Words?
    var sendBackReason = ""
    var sendBackProblem: Words?

    static func notNow(_ state: Assessment.State) -> CertificationForm {
        CertificationForm(
            problem: Words(
                th: "ทำรายการนี้ไม่ได้ เพราะขณะนี้สถานะเป็น “\(state.words.th)”",
                en: "This cannot be done, since the state is now “\(state.words.en)”"))
    }

    static let unconfirmed = Words(
        th: "โปรดทำเครื่องหมายยืนยันข้อความรับรองก่อน", en: "Please tick the statement of certification first")
    static let noSuchDay = Words(
        th: "ไม่มีวันที่ตามที่กรอกในคำสั่งรักษาราชการแทน โปรดตรวจวัน เดือน และปี พ.ศ.",
        en: "There is no such day in the order: please check day, month and year (B.E.)")
    static let notInPreview = Words(
        th: "ขณะนี้ไม่อยู่ในช่วงตรวจทานผล จึงเปิดแก้ไขเองไม่ได้",
        en: "The days for looking over the result have not begun or are over; the figures cannot be opened")
    static let changedSince = Words(
        th: "ข้อมูลเปลี่ยนไปหลังจากที่ท่านเปิดหน้านี้ ยังไม่ได้รับรอง โปรดตรวจข้อมูลล่าสุดด้านล่างอีกครั้ง",
        en:
            "Figures have changed since you opened this page. Nothing is certified: please look over the latest ones below."
    )
    static let submittedAgain = Words(
        th: "เจ้าหน้าที่ดึงข้อมูลกลับและเสนอใหม่หลังจากที่ท่านเปิดหน้านี้ ยังไม่ได้ส่งกลับ โปรดตรวจข้อมูลล่าสุดก่อน",
        en:
            "The figures were taken back and submitted again after you opened this page. Nothing was sent back: please look over the latest ones first."
    )
    static let reasonMissing = Words(
        th: "โปรดระบุเหตุผลที่ถอนการรับรอง", en: "Please state why the certification is withdrawn")
}

/// Why somebody who may certify cannot certify this.
let ownWorkWords = Words(
    th: "ท่านเป็นผู้บันทึกตัวเลขบางข้อของชุดนี้เอง ผู้บันทึกรับรองงานของตนเองไม่ได้ โปรดให้ผู้รับรองท่านอื่นรับรอง",
    en:
        "You recorded some of these figures yourself. Nobody certifies his or her own work: please ask another certifier."
)

/// Why a witness is asked for.
let witnessWords = Words(
    th: "อปท. นี้ไม่มีผู้รับรองที่รับรองได้ ท่านรับรองในฐานะพยานได้ และระบบจะบันทึกเหตุไว้",
    en: "Nobody of this local government can certify. You can certify as a witness; the reason goes on record.")

/// Why no witness is asked for.
func othersCanWords(_ names: [String]) -> Words {
    let list = names.joined(separator: ", ")
    return Words(
        th: "อปท. นี้มีผู้รับรองแล้ว ได้แก่ \(list) จึงไม่ต้องมีพยานรับรองแทน",
        en: "This local government has a certifier: \(list). No witness is needed.")
}

extension Reasons.Problem {
    var words: Words {
        switch self {
        case .nothingNamed:
            Words(th: "โปรดระบุข้อและเหตุผลอย่างน้อยหนึ่งข้อ", en: "Please name at least one row, with a reason")
        case .missing(let rows):
            rows == [""]
                ? Words(th: "โปรดระบุเหตุผล", en: "Please state the reason")
                : Words(
                    th: "โปรดระบุเหตุผลของ \(rows.map(Self.short).joined(separator: ", "))",
                    en: "Please state the reason for \(rows.map(Self.short).joined(separator: ", "))")
        case .tooLong:
            Words(
                th: "เหตุผลยาวเกิน \(Reasons.longest) ตัวอักษร โปรดย่อข้อความ",
                en: "A reason is longer than \(Reasons.longest) characters: please shorten it")
        }
    }

    /// "ข้อมูลพื้นฐาน population" for an item, the code for an indicator.
    private static func short(_ row: String) -> String {
        BaseDataItem.code(ofSubject: row).map { "\(BaseDataWords.title.text) \($0)" } ?? row
    }
}
