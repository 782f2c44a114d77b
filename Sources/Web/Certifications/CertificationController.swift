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
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        let done = request.uri.queryParameters["done"].map(String.init) ?? ""
        return try await page(request, context, CertificationForm(done: done))
    }

    @Sendable func certify(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields, round, code) = try await form(request, context)
        guard fields["confirmed"] == "1" else {
            return try await page(
                request, context, CertificationForm(problem: CertificationForm.unconfirmed),
                status: .unprocessableContent)
        }
        let outcome = try await CertifyAssessment(
            round: round, localGovernment: code, seenSHA256: fields["sha256"], requestID: context.requestID
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
            return try await page(
                request, context, CertificationForm(problem: words), status: .unprocessableContent)
        case .ownWork:
            return try await page(
                request, context, CertificationForm(problem: ownWorkWords), status: .forbidden)
        case .changedSince:
            return try await page(
                request, context, CertificationForm(problem: CertificationForm.changedSince), status: .conflict)
        case .notNow(let state):
            return try await page(request, context, .notNow(state), status: .conflict)
        case .closed(let reason):
            return try await page(request, context, CertificationForm(problem: reason.words), status: .locked)
        }
    }

    @Sendable func stateReasons(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields, round, code) = try await form(request, context)
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
        let (visit, fields, round, code) = try await form(request, context)
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

    private func form(
        _ request: Request, _ context: SiteContext
    ) async throws -> (visit: Visit, fields: FormFields, round: String, code: String) {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        return (visit, fields, try context.parameters.require("round"), try context.parameters.require("code"))
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

    static func notNow(_ state: Assessment.State) -> CertificationForm {
        CertificationForm(
            problem: Words(
                th: "ทำรายการนี้ไม่ได้ เพราะขณะนี้สถานะเป็น “\(state.words.th)”",
                en: "This cannot be done, since the state is now “\(state.words.en)”"))
    }

    static let unconfirmed = Words(
        th: "โปรดทำเครื่องหมายยืนยันข้อความรับรองก่อน", en: "Please tick the statement of certification first")
    static let changedSince = Words(
        th: "ข้อมูลเปลี่ยนไปหลังจากที่ท่านเปิดหน้านี้ ยังไม่ได้รับรอง โปรดตรวจข้อมูลล่าสุดด้านล่างอีกครั้ง",
        en:
            "Figures have changed since you opened this page. Nothing is certified: please look over the latest ones below."
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
