import Actions
import Domain
import Markup
import Store

/// The letter of one office in a circular: written there, or read.
struct LetterPage: Sendable {
    let reading: LetterReading
    let round: Round
    let name: Words
    /// nil until there is something to pass on.
    let draft: Letter?
    let mayWrite: Bool
    /// The receipt of what it passes on was noted, or none is needed.
    let hasReceipt: Bool

    init(_ id: String, _ number: Int, _ place: String, person: Principal, on db: any Connection) throws {
        guard LetterRoute.isOffice(place) else { throw Refusal.notFound("no office \(place.prefix(20))") }
        mayWrite = person.role(forLetterOf: place) != nil
        guard mayWrite || person.mayRead(letterOf: place) else { throw Refusal.forbidden }
        guard let round = try Rounds.find(id, on: db) else { throw Refusal.notFound("no round \(id)") }
        self.round = round
        reading = try LetterReading(id, number, place, on: db)
        name = try reading.office.words(on: db)
        // Others do not read what is not written yet.
        draft = try reading.own?.letter ?? reading.draft(on: db)
        hasReceipt = try !LetterRoute.needsReceipt(place) || Receipts.find(reading.circular, place, on: db) != nil
    }

    var issue: CircularLetter.Issue? { reading.own?.issue }

    /// Where it is printed.
    var paper: String {
        SitePath.circulars(
            .letterPaper(round: reading.circular.round, number: reading.circular.number, place: reading.office.place)
        ).path
    }
    var version: Int { reading.own?.version ?? 0 }
}

/// What was sent, as it is shown again.
struct LetterWriting: Sendable {
    /// nil for the letter as it is kept.
    var form: LetterForm?
    var problem: Words?
    var problems: [Letter.Problem] = []
    /// That of the page that was sent; nil for the current one.
    var version: Int?
    var done = ""
}

func letterPage(_ page: LetterPage, _ writing: LetterWriting, csrf: HTML) -> HTML {
    let circular = page.reading.circular
    return """
        <h1>\(CircularWords.ownLetter)</h1>
        <p>\(page.name) · \(CircularWords.name(circular)): \(circular.kind.words)</p>
        \(problems(writing))
        \(if: writing.done == "saved", notice("\(th: "บันทึกร่างแล้ว", en: "The draft was saved")", .good, isStatus: true))
        \(if: writing.done == "issued", notice("\(th: "ออกหนังสือแล้ว ผู้รับเห็นหนังสือนี้แล้ว แก้ไขไม่ได้อีก", en: "Issued: those it is addressed to have it now, and it cannot be changed any more")", .good, isStatus: true))
        \(page.issue == nil ? nil : writing.form.map(unsaved))
        \(page.issue.map { issued($0, page) })
        \(if: page.issue == nil, unissued(page, writing, csrf))
        """
}

private func problems(_ writing: LetterWriting) -> HTML {
    guard let problem = writing.problem else {
        return writing.problems.isEmpty ? .empty : LetterViews.errors(writing.problems)
    }
    return errorSummary(
        "\(problem)",
        writing.problems.map { ErrorLink(LetterViews.box(of: $0.part), LetterWords.name($0.part)) })
}

/// What somebody had typed when a colleague issued the letter: it cannot be kept, and is not lost.
private func unsaved(_ form: LetterForm) -> HTML {
    """
    <h2>\(th: "ข้อความที่ท่านพิมพ์ไว้ (ไม่ได้บันทึก)", en: "What you typed (not saved)")</h2>
    \(letterSheet(form.draft))
    """
}

private func issued(_ issue: CircularLetter.Issue, _ page: LetterPage) -> HTML {
    let circular = page.reading.circular
    let path = SitePath.circulars(.verification(code: issue.code.text)).path
    return """
        <p>\(th: "ออกหนังสือเมื่อ", en: "Issued on") \(dateTime: issue.at) · \(th: "รหัสตรวจสอบ", en: "Code") <a href="\(url: path)">\(issue.code.text)</a></p>
        <p class="actions"><a class="button" href="\(url: page.paper)">\(CircularWords.paper)</a> <a href="\(url: SitePath.circulars(.circular(round: circular.round, number: circular.number)).path)">\(th: "ดูว่าหนังสือถึงไหนแล้ว", en: "See how far it has come")</a></p>
        \(page.reading.own.map { letterSheet($0.letter) })
        """
}

private func unissued(_ page: LetterPage, _ writing: LetterWriting, _ csrf: HTML) -> HTML {
    guard page.mayWrite else {
        return notice("\(th: "หน่วยงานนี้ยังไม่ออกหนังสือ", en: "This office has not issued its letter yet")")
    }
    guard let draft = page.draft else { return notice("\(CircularWords.nowhere)") }
    let circular = page.reading.circular
    let path = SitePath.circulars(
        .letter(round: circular.round, number: circular.number, place: page.reading.office.place)
    ).path
    let received = SitePath.circulars(
        .received(round: circular.round, number: circular.number, place: page.reading.office.place)
    ).path
    let hidden: HTML = "\(csrf)<input type=\"hidden\" name=\"version\" value=\"\(writing.version ?? page.version)\">"
    let buttons: HTML =
        "<button name=\"do\" value=\"save\">\(th: "บันทึกร่าง", en: "Save the draft")</button> <button name=\"do\" value=\"issue\">\(th: "ออกหนังสือ", en: "Issue")</button>"
    return """
        \(if: !page.hasReceipt, notice("\(th: "ลงรับหนังสือที่ได้รับก่อน จึงจะออกหนังสือส่งต่อได้", en: "Acknowledge the letter received before you pass it on:") <a href=\"\(url: received)\">\(CircularWords.receive)</a>"))
        <p>\(th: "ระบบร่างให้จากหนังสือที่ได้รับ แก้ไขได้ทุกช่อง บันทึกร่างแล้วพิมพ์เสนอลงนาม เมื่อลงนามและออกเลขแล้ว กรอกเลขที่และวันที่แล้วกด “ออกหนังสือ”", en: "Drafted from the letter received; every box can be changed. Save and print it for the signature; once it is signed and numbered, enter number and date and press “Issue”.")</p>
        \(if: page.version > 0, "<p class=\"actions\"><a href=\"\(url: page.paper)\">\(CircularWords.paper)</a></p>")
        \(LetterViews.composer(writing.form ?? LetterForm(draft), problems: writing.problems, action: path, hidden: hidden, buttons: buttons))
        """
}
