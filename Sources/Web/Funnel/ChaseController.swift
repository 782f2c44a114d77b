import Actions
import Domain
import Hummingbird
import Markup
import Store

/// What is done with exactly those on a red list: they are telephoned, written to by LINE, mailed.
struct ChaseController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/funnel/red-list/:step/call-sheet", use: callSheet)
        router.get("/rounds/:round/funnel/provinces/:province/red-list/:step/call-sheet", use: callSheet)
        router.get("/rounds/:round/funnel/districts/:district/red-list/:step/call-sheet", use: callSheet)
        router.get("/rounds/:round/funnel/red-list/:step/messages", use: messages)
        router.get("/rounds/:round/funnel/provinces/:province/red-list/:step/messages", use: messages)
        router.get("/rounds/:round/funnel/districts/:district/red-list/:step/messages", use: messages)
        router.get("/rounds/:round/funnel/red-list/:step/mail", use: askBeforeMail)
        router.get("/rounds/:round/funnel/provinces/:province/red-list/:step/mail", use: askBeforeMail)
        router.get("/rounds/:round/funnel/districts/:district/red-list/:step/mail", use: askBeforeMail)
        router.post("/rounds/:round/funnel/red-list/:step/mail", use: mail)
        router.post("/rounds/:round/funnel/provinces/:province/red-list/:step/mail", use: mail)
        router.post("/rounds/:round/funnel/districts/:district/red-list/:step/mail", use: mail)
    }

    @Sendable func callSheet(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (list, visit) = try await list(request, context)
        let isFile = FormFields(urlEncoded: (request.uri.query ?? "").utf8)["format"] == "csv"
        let sheet = try await site.database.read { try CallSheetPage(list, isWhole: isFile, on: $0) }
        if isFile { return Reply.csv(sheet.csv.bytes, named: list.fileName("call-sheet"), for: request) }
        return Reply.html(
            site.layout(list.reading.frame(FunnelWords.callSheet, callSheetPage(sheet)), for: visit), for: request)
    }

    @Sendable func messages(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (list, visit) = try await list(request, context)
        let address = site.publicAddress(request) + SitePath.home.path
        return Reply.html(
            site.layout(
                list.reading.frame(FunnelWords.messages, messagesPage(MessagesPage(list, address: address))), for: visit
            ),
            for: request)
    }

    @Sendable func askBeforeMail(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (list, visit) = try await list(request, context)
        return answer(list, problem: nil, visit, request)
    }

    @Sendable func mail(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (list, _) = try await list(request, context)
        let outcome = try await MailRedList(
            round: list.reading.round.id, step: list.step, scope: list.reading.scope,
            codes: list.entries.map(\.member.code), requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .queued(let sent):
            let path = list.plainPath + list.query.onPage(1).address
            let facts =
                "done=mailed&mails=\(sent.mails)&places=\(sent.places)&before=\(sent.before)&unreached=\(sent.unreached)&excused=\(sent.excused)"
            return Reply.redirect(to: path + (path.contains("?") ? "&" : "?") + facts)
        case .noMail:
            return answer(
                list,
                problem: Words(
                    th: "ระบบนี้ยังไม่ได้ตั้งค่าการส่งอีเมล โปรดใช้บัญชีโทรศัพท์หรือข้อความสำหรับ LINE",
                    en: "This system sends no mail: please use the call sheet or the texts for LINE"), visit, request)
        case .notAsked:
            return answer(
                list,
                problem: Words(
                    th: "หนังสือยังไม่ถึง อปท. เหล่านี้ จึงยังไม่มีสิ่งที่ อปท. ต้องทำ โปรดติดตามหน่วยงานที่ต้องส่งต่อหนังสือ",
                    en:
                        "These were not told yet, so there is nothing for them to do: chase the office that writes to them"
                ),
                visit, request)
        }
    }

    private func answer(_ list: RedListPage, problem: Words?, _ visit: Visit, _ request: Request) -> Response {
        let body = mailListPage(list, problem: problem, csrf: site.csrfField(visit))
        return Reply.html(
            site.layout(list.reading.frame(FunnelWords.mail, body), for: visit),
            status: problem == nil ? .ok : .conflict, for: request)
    }

    /// The list that the address names, for those who may chase.
    private func list(_ request: Request, _ context: SiteContext) async throws -> (RedListPage, Visit) {
        let visit = try context.signedIn()
        let scope = context.funnelScope
        guard visit.person.role(forFollowingUp: scope) != nil else { throw Refusal.forbidden }
        let step = try context.funnelStep()
        let reading = try await site.funnel(context.parameters.require("round"), scope, for: visit.person)
        return (
            RedListPage(reading, step, RedListQuery(FormFields(urlEncoded: (request.uri.query ?? "").utf8))), visit
        )
    }
}

/// What is sent to whom, before it is sent.
func mailListPage(_ list: RedListPage, problem: Words?, csrf: HTML) -> HTML {
    let (round, scope, step) = (list.reading.round.id, list.reading.scope, list.step)
    let count = printedCount(list.entries.count)
    let roles = step.readers.map(\.name)
    let page = Confirmation(
        question: Words(
            th: "ส่งอีเมลถึง อปท. \(count) แห่งที่\(step.missing.th)หรือไม่",
            en: "Mail \(counted(list.entries.count, "local government")) that stand at “\(step.missing.en)”?"),
        consequences: [
            Words(
                th:
                    "ส่งถึง\(roles.map(\.th).joined(separator: " และ")) ที่ยืนยันที่อยู่อีเมลไว้ หากไม่มี ส่งถึงเจ้าหน้าที่ที่ อปท. แจ้งชื่อพร้อมอีเมล",
                en:
                    "To \(roles.map(\.en).joined(separator: " and ")) with a confirmed address; where there is none, to the officer named with an address"
            ),
            Words(
                th: "ข้อความ: “\(step.missing.th)” \(step.request.th) พร้อมลิงก์ ไม่มีตัวเลขของ อปท.",
                en: "It says “\(step.missing.en)”. \(step.request.en) With a link, and no figures"),
            Words(
                th: "แต่ละคนได้รับเรื่องเดียวกันไม่เกินวันละหนึ่งฉบับ แม้จังหวัดหรือส่วนกลางจะส่งซ้ำ",
                en: "Nobody gets more than one mail a day about the same step, whoever sends it"),
        ] + (step == .attended ? [RedListWords.excused] : []),
        action: Words(th: "ส่งอีเมล", en: "Send"), path: list.address(.mail(round: round, scope, step)),
        wayBack: (Words(th: "กลับไปที่รายการ", en: "Back to the list"), list.path))
    return """
        <h1>\(FunnelWords.mail)</h1>
        <p class="place">\(list.reading.title) · \(list.reading.round.name)</p>
        \(problem.map { notice("\($0)", .bad, isStatus: true) })
        \(if: step.readers.isEmpty || list.entries.isEmpty, emptyState(Words(th: "ไม่มี อปท. ที่ต้องส่งอีเมลถึงในรายการนี้", en: "Nobody on this list is to be mailed"), action: (Words(th: "กลับไปที่รายการ", en: "Back to the list"), list.path)))
        \(if: !step.readers.isEmpty && !list.entries.isEmpty, confirmation(page, csrf: csrf))
        """
}
