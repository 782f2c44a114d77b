import Actions
import Domain
import HTTPTypes
import Hummingbird
import Markup
import Store

/// A letter as its receiver has it: read, acknowledged, answered by naming the officer.
struct ReceivedController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/circulars/:number/receivers/:code", use: show)
        router.post("/rounds/:round/circulars/:number/receivers/:code/receipt", use: receive)
        router.post("/rounds/:round/circulars/:number/receivers/:code/officer", use: name)
        router.get("/rounds/:round/circulars/:number/receivers/:code/order.pdf", use: order)
        router.get("/rounds/:round/circulars/:number/receivers/:code/reply", use: reply)
        router.post("/rounds/:round/circulars/:number/receivers/:code/reply", use: noteReply)
        router.get("/rounds/:round/circulars/:number/receivers/:code/reply.pdf", use: replyPaper)
        router.get("/rounds/:round/circulars/:number/receivers/:code/letter.pdf", use: paper)
    }

    /// Opening a page acknowledges nothing.
    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        var form = ReceivedForm()
        form.done = request.uri.queryParameters["done"].map(String.init) ?? ""
        return try await page(request, context, form)
    }

    @Sendable func receive(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let (round, number, place) = try Self.asked(context)
        var form = ReceivedForm()
        (form.registerNumber, form.registerTime) = (fields["number"], fields["time"])
        form.registerOn.take(fields)
        let time = RegisterEntry.time(typed: form.registerTime)
        if time == nil {
            form.timeProblem = Words(
                th: "ไม่ใช่เวลา โปรดกรอกเช่น 09.32 หรือเว้นว่าง", en: "No time of day: such as 09.32, or blank")
            form.problem = form.timeProblem
        }
        var day: ThaiDate?
        if case .success(let typed) = form.registerOn.date {
            day = typed
        } else {
            form.registerOn.problem = Words(
                th: "ไม่มีวันที่นี้ โปรดแก้ไขหรือเว้นว่าง", en: "No such day: mend it or leave it blank")
            form.problem = form.registerOn.problem
        }
        guard form.problem == nil, let time else {
            return try await page(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await ReceiveLetter(
            round: round, circular: number, place: place,
            register: RegisterEntry(number: form.registerNumber, on: day, time: time), requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        let path = SitePath.circulars(.received(round: round, number: number, place: place)).path
        switch outcome {
        case .received: return Reply.redirect(to: path + "?done=received")
        case .already: return Reply.redirect(to: path + "?done=already")
        case .notArrived:
            form.problem = CircularWords.nowhere
            return try await page(request, context, form, status: .conflict)
        case .numberTooLong:
            form.problem = Words(
                th: "เลขทะเบียนรับยาวเกิน \(RegisterEntry.longestNumber) ตัวอักษร",
                en: "The register number is longer than \(RegisterEntry.longestNumber) letters")
        case .dayAhead:
            form.problem = Words(th: "วันที่รับยังมาไม่ถึง", en: "That day is still to come")
            form.registerOn.problem = form.problem
        }
        return try await page(request, context, form, status: .unprocessableContent)
    }

    @Sendable func name(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let (round, number, place) = try Self.asked(context)
        var form = ReceivedForm()
        let person = ResponsibleOfficer.Person(
            name: fields["name"], position: fields["position"], telephone: fields["telephone"], email: fields["email"])
        (form.officer, form.orderNumber, form.version) = (person, fields["order-number"], Int(fields["version"]) ?? 0)
        form.orderOn.take(fields)
        guard case .success(let day) = form.orderOn.date else {
            form.orderOn.problem = Words(th: "ไม่มีวันที่นี้ โปรดแก้ไขหรือเว้นว่าง", en: "No such day: mend it or leave it blank")
            form.problem = form.orderOn.problem
            return try await page(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await NameOfficer(
            round: round, circular: number, localGovernment: place, person: person,
            order: ResponsibleOfficer.Order(number: fields["order-number"], on: day), seen: form.version ?? 0,
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        let path = SitePath.circulars(.received(round: round, number: number, place: place)).path
        switch outcome {
        case .named(_, .invited(let issued), _): return try await site.madeInvitations([issued], visit, request)
        case .named(_, .notByThisRole, _): return Reply.redirect(to: path + "?done=named-not-invited")
        case .named: return Reply.redirect(to: path + "?done=named")
        case .unchanged: return Reply.redirect(to: path + "?done=unchanged")
        case .invalid(let problems):
            form.problems = problems
            form.problem = Words(th: "ยังแจ้งชื่อไม่ได้ โปรดแก้ไขช่องต่อไปนี้", en: "Not named yet. Please mend:")
            return try await page(request, context, form, status: .unprocessableContent)
        case .conflict(let current):
            form.version = current?.version ?? 0
            form.problem = Words(
                th: "มีผู้แจ้งชื่อเจ้าหน้าที่ระหว่างที่ท่านกรอก ข้อมูลของท่านอยู่ในช่องด้านล่างและยังไม่ถูกบันทึก",
                en: "Somebody has named an officer meanwhile. What you typed stands below and is not saved")
        case .notReceived:
            form.problem = Words(
                th: "โปรดลงรับหนังสือก่อนแจ้งชื่อเจ้าหน้าที่", en: "Acknowledge the letter before you name the officer")
        case .notAsked:
            form.problem = Words(th: "หนังสือฉบับนี้ไม่ได้ให้แจ้งชื่อเจ้าหน้าที่", en: "This circular asks for no officer")
        }
        return try await page(request, context, form, status: .conflict)
    }

    /// That the reply was sent, with its number and day.
    @Sendable func noteReply(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (visit, fields) = try await sent(request, context)
        let (round, number, place) = try Self.asked(context)
        var form = ReceivedForm()
        form.replyNumber = fields["number"]
        form.replyOn.take(fields)
        guard case .success(let day) = form.replyOn.date else {
            form.replyOn.problem = Words(th: "ไม่มีวันที่นี้ โปรดแก้ไข", en: "No such day: please mend it")
            form.problem = form.replyOn.problem
            return try await page(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await NoteReply(
            round: round, circular: number, localGovernment: place, number: form.replyNumber, on: day,
            requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        switch outcome {
        case .noted, .already:
            return Reply.redirect(
                to: SitePath.circulars(.received(round: round, number: number, place: place)).path + "?done=replied")
        case .notNamed:
            form.problem = Words(
                th: "โปรดแจ้งชื่อเจ้าหน้าที่ก่อน หนังสือตอบแจ้งชื่อนั้น",
                en: "Name the officer first: the reply names him")
            return try await page(request, context, form, status: .conflict)
        case .numberMissing: form.replyProblem = Words(th: "โปรดกรอกเลขที่หนังสือ", en: "Please enter the number")
        case .numberTooLong:
            form.replyProblem = Words(
                th: "เลขที่หนังสือยาวเกิน \(RegisterEntry.longestNumber) ตัวอักษร",
                en: "The number is longer than \(RegisterEntry.longestNumber) letters")
        case .dayMissing: form.replyOn.problem = Words(th: "โปรดกรอกวันที่", en: "Please enter the day")
        case .dayAhead: form.replyOn.problem = Words(th: "วันที่ยังมาไม่ถึง", en: "That day is still to come")
        }
        form.problem = form.replyProblem ?? form.replyOn.problem
        return try await page(request, context, form, status: .unprocessableContent)
    }

    @Sendable func order(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (page, officer, place, _) = try await answered(context)
        let document = AssignmentOrder(of: place, officer, round: page.round.id).document(
            mark: page.round.demonstration ? Round.demonstrationWords : nil, author: place.fullName,
            created: site.environment.now())
        return try await site.print(
            document, named: "\(CircularWords.order.th) \(place.fullName).pdf", for: request)
    }

    @Sendable func reply(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (page, officer, place, visit) = try await answered(context)
        let letter = try Self.reply(page, officer, place)
        let paper = SitePath.circulars(
            .replyPaper(round: page.round.id, number: page.circular.number, place: place.code)
        ).path
        let body: HTML = """
            <h1>\(CircularWords.reply)</h1>
            <p>\(th: "ร่างไว้ให้แล้ว พิมพ์ ลงเลขที่และวันที่ ให้ผู้บริหารลงนาม แล้วส่งทางสารบรรณ", en: "Drafted for you: print it, number and date it, have it signed, and send it by your registry.")</p>
            <p class="actions"><a class="button" href="\(url: paper)">\(CircularWords.paper)</a> <a href="\(url: page.path)">\(th: "กลับไปที่หนังสือที่ได้รับ", en: "Back to the letter received")</a></p>
            \(letterSheet(letter))
            """
        return site.circularFrame(CircularWords.reply, page.round, body, visit, request)
    }

    @Sendable func replyPaper(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (page, officer, place, _) = try await answered(context)
        return try await site.print(
            Self.reply(page, officer, place), of: page.round, verify: nil, at: site.environment.now(), request)
    }

    /// The letter that has arrived, as its sender printed it.
    @Sendable func paper(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let (round, number, place) = try Self.asked(context)
        let page = try await site.database.read {
            try ReceivedPage(round, number, place, person: visit.person, on: $0)
        }
        guard let letter = page.letter else { throw Refusal.notFound("no letter has arrived") }
        return try await site.print(letter, of: page.round, request)
    }

    private static func reply(
        _ page: ReceivedPage, _ officer: ResponsibleOfficer, _ place: LocalGovernment
    ) throws -> Letter {
        guard let received = page.letter else { throw Refusal.notFound("no letter has arrived") }
        return LetterDraft.reply(received.letter, from: page.sender, by: place, naming: officer, round: page.round.id)
    }

    /// A local government that has named its officer.
    private func answered(
        _ context: SiteContext
    ) async throws -> (page: ReceivedPage, officer: ResponsibleOfficer, place: LocalGovernment, visit: Visit) {
        let visit = try context.signedIn()
        let (round, number, place) = try Self.asked(context)
        let page = try await site.database.read {
            try ReceivedPage(round, number, place, person: visit.person, on: $0)
        }
        guard let officer = page.officer, let local = page.assessment?.localGovernment else {
            throw Refusal.notFound("no officer is named")
        }
        return (page, officer, local, visit)
    }

    private func sent(_ request: Request, _ context: SiteContext) async throws -> (Visit, FormFields) {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        return (visit, fields)
    }

    private func page(
        _ request: Request, _ context: SiteContext, _ form: ReceivedForm, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let (round, number, place) = try Self.asked(context)
        let page = try await site.database.read {
            try ReceivedPage(round, number, place, person: visit.person, on: $0)
        }
        return site.circularFrame(
            CircularWords.received, page.round, receivedPage(page, form, csrf: site.csrfField(visit)), visit, request,
            status: status)
    }

    private static func asked(_ context: SiteContext) throws -> (round: String, number: Int, place: String) {
        (
            try context.parameters.require("round"), Int(try context.parameters.require("number")) ?? 0,
            try context.parameters.require("code")
        )
    }
}
