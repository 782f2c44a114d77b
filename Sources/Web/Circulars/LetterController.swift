import Actions
import Domain
import HTTPTypes
import Hummingbird
import Store

/// The letters by which offices pass a circular on, and what follows where nobody answers.
struct LetterController: Sendable {
    let site: Site

    func addRoutes(to router: some RouterMethods<SiteContext>) {
        router.get("/rounds/:round/circulars/:number/letters/:office", use: show)
        router.post("/rounds/:round/circulars/:number/letters/:office", use: write)
        router.get("/rounds/:round/circulars/:number/letters/:office/letter.pdf", use: paper)
        router.get("/rounds/:round/circulars/:number/letters/:office/second.pdf", use: secondPaper)
        router.get("/rounds/:round/circulars/:number/letters/:office/call-sheet", use: callSheet)
        router.get("/rounds/:round/circulars/:number/letters/:office/second", use: second)
    }

    @Sendable func show(_ request: Request, _ context: SiteContext) async throws -> Response {
        var form = LetterWriting()
        form.done = request.uri.queryParameters["done"].map(String.init) ?? ""
        return try await page(request, context, form)
    }

    @Sendable func write(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let fields = try await FormFields(from: request)
        try CSRF.require(fields, request, secret: visit.csrfSecret)
        let (round, number, place) = try Self.asked(context)
        guard visit.person.role(forLetterOf: place) != nil else { throw Refusal.forbidden }
        let typed = LetterForm(from: fields)
        var form = LetterWriting(form: typed, version: Int(fields["version"]) ?? 0)
        if LetterForm.isPreview(fields) { return try await page(request, context, form) }
        guard let letter = typed.letter else {
            form.problems = typed.problems
            return try await page(request, context, form, status: .unprocessableContent)
        }
        let outcome = try await WriteLetter(
            round: round, circular: number, place: place, letter: letter, seen: form.version ?? 0,
            issues: fields["do"] == "issue", requestID: context.requestID
        ).perform(by: .known(visit.person), in: site.environment, on: site.database)
        let path = SitePath.circulars(.letter(round: round, number: number, place: place)).path
        switch outcome {
        case .saved: return Reply.redirect(to: path + "?done=saved")
        case .issued: return Reply.redirect(to: path + "?done=issued")
        case .missing(let missing, let version):
            form.problems = missing.map { Letter.Problem($0, .missing) }
            form.version = version
            form.problem = Words(
                th: "บันทึกร่างแล้ว แต่ยังออกหนังสือไม่ได้ โปรดกรอกช่องต่อไปนี้", en: "Saved, but not issued yet. Please fill in:")
            return try await page(request, context, form, status: .unprocessableContent)
        case .conflict(let current):
            // The next press overwrites, after he has seen that there is something to overwrite.
            form.version = current?.version ?? 0
            form.problem = Words(
                th: "มีผู้บันทึกร่างนี้ระหว่างที่ท่านแก้ไข ข้อความด้านล่างเป็นของท่านและยังไม่ถูกบันทึก โปรดตรวจแล้วบันทึกอีกครั้ง",
                en:
                    "Somebody has saved this draft meanwhile. The words below are yours and not saved yet: check and save again"
            )
        case .issuedBefore:
            form.problem = Words(
                th: "หนังสือนี้ออกไปแล้ว จึงแก้ไขไม่ได้", en: "This letter was issued before and cannot be changed")
        case .tooLong:
            form.problem = Words(
                th: "หนังสือยาวเกิน \(Letter.longest) ตัวอักษร โปรดย่อ แล้วแนบรายละเอียดเป็นสิ่งที่ส่งมาด้วย",
                en: "Longer than \(Letter.longest) letters: shorten it and enclose the details")
            return try await page(request, context, form, status: .unprocessableContent)
        case .notArrived: form.problem = CircularWords.nowhere
        case .notReceived:
            // What was typed is saved.
            form.version = (form.version ?? 0) + 1
            form.problem = Words(
                th: "บันทึกร่างแล้ว แต่ต้องลงรับหนังสือที่ได้รับก่อน จึงจะออกหนังสือได้",
                en: "Saved, but the letter received is to be acknowledged before this one is issued")
        }
        return try await page(request, context, form, status: .conflict)
    }

    private func page(
        _ request: Request, _ context: SiteContext, _ form: LetterWriting, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let visit = try context.signedIn()
        let (round, number, place) = try Self.asked(context)
        let page = try await site.database.read {
            try LetterPage(round, number, place, person: visit.person, on: $0)
        }
        return site.circularFrame(
            CircularWords.ownLetter, page.round, letterPage(page, form, csrf: site.csrfField(visit)), visit, request,
            status: status, isWide: page.issue == nil && page.mayWrite)
    }

    /// As it was issued; before that, for those who write it, as a draft.
    @Sendable func paper(_ request: Request, _ context: SiteContext) async throws -> Response {
        let visit = try context.signedIn()
        let (round, number, place) = try Self.asked(context)
        let page = try await site.database.read {
            try LetterPage(round, number, place, person: visit.person, on: $0)
        }
        guard let own = page.reading.own, own.issue != nil || page.mayWrite else {
            throw Refusal.notFound("no letter is kept")
        }
        return try await site.print(own, of: page.round, request)
    }

    @Sendable func callSheet(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (page, visit) = try await followUp(context)
        return site.circularFrame(
            CircularWords.callSheet, page.round, callSheetPage(page), visit, request, isWide: true)
    }

    @Sendable func second(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (page, visit) = try await followUp(context)
        return site.circularFrame(CircularWords.secondLetter, page.round, secondLetterPage(page), visit, request)
    }

    @Sendable func secondPaper(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (page, _) = try await followUp(context)
        guard let letter = page.secondLetter else { throw Refusal.notFound("nobody is to be reminded") }
        return try await site.print(letter, of: page.round, verify: nil, at: site.environment.now(), request)
    }

    private func followUp(_ context: SiteContext) async throws -> (page: FollowUpPage, visit: Visit) {
        let visit = try context.signedIn()
        let (round, number, place) = try Self.asked(context)
        guard visit.person.mayFollowUp(letterOf: place) else { throw Refusal.forbidden }
        let today = ThaiClock.bangkok(millisecondsSinceEpoch: site.environment.now()).date
        let page = try await site.database.read { try FollowUpPage(round, number, place, today: today, on: $0) }
        return (page, visit)
    }

    private static func asked(_ context: SiteContext) throws -> (round: String, number: Int, place: String) {
        (
            try context.parameters.require("round"), Int(try context.parameters.require("number")) ?? 0,
            CircularPath.place(ofSegment: try context.parameters.require("office"))
        )
    }
}

extension Site {
    /// A letter of a circular as it is kept: with its code once it is issued, marked as a draft before.
    func print(_ letter: CircularLetter, of round: Round, _ request: Request) async throws -> Response {
        let verify = letter.issue.map {
            publicAddress(request) + SitePath.circulars(.verification(code: $0.code.text)).path
        }
        return try await print(
            letter.letter, of: round, verify: verify, isDraft: letter.issue == nil,
            at: letter.issue?.at ?? environment.now(), request)
    }

    /// - Parameter moment: milliseconds since 1970, UTC.
    func print(
        _ letter: Letter, of round: Round, verify: String?, isDraft: Bool = false, at moment: Int64, _ request: Request
    ) async throws -> Response {
        let marks = [isDraft ? LetterPaper.draft : nil, round.demonstration ? Round.demonstrationWords : nil].compactMap
        { $0 }
        let paper = LetterPaper(
            letter, verify: verify, mark: marks.isEmpty ? nil : marks.joined(separator: " · "), emblem: settings.emblem,
            at: moment)
        return try await print(paper.document, named: "\(letter.subject.prefix(80)).pdf", for: request)
    }
}
