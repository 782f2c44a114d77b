import Domain
import Markup

/// What waits for an answer with its age, what was answered, or one's own questions.
func questionsPage(_ page: QuestionsPage) -> HTML {
    let asking = SitePath.questions(.asking(QuestionPlace())).path
    return """
        <h1>\(QuestionWords.title)</h1>
        \(QuestionWords.done(page.done).map { notice("\($0)", .good, isStatus: true) })
        <p>\(th: "ถามความหมายของตัวชี้วัดหรือวิธีใช้ระบบ ผู้ตอบคือสำนักงาน ก.ก.ถ. สถ. หรือ สถจ. เรื่องตัวเลขของ อปท. เดียว ใช้ข้อสังเกตและคำถามที่ข้อนั้น", en: "Ask what an indicator means or how the system is used. The Office, the Department or your province answers. About the figures of one local government, use the observations and questions at the indicator.")</p>
        <p class="actions"><a class="button" href="\(url: asking)">\(QuestionWords.ask)</a> <a href="\(url: SitePath.questions(.faq).path)">\(QuestionWords.faq)</a></p>
        \(if: page.answers, tabs(QuestionsPage.List.allCases.map { Tab(words: $0.words, path: page.address($0), isCurrent: $0 == page.list) }, label: QuestionWords.title))
        <h2>\(page.list.words)</h2>
        \(page.lines.isEmpty ? emptyState(page.list.nothing) : "<ul class=\"tasks\">\(page.lines.map { item($0, page.now) })</ul>")
        \(pager(Pager(number: page.number, pages: page.pages, address: { page.address(page.list, number: $0) }), label: page.list.words))
        """
}

private func item(_ line: QuestionLine, _ now: Int64) -> HTML {
    let question = line.question
    let path = SitePath.questions(.question(question.id)).path
    return """
        <li><a href="\(url: path)">\(QuestionWords.name(question.id)): \(thai: question.asked?.summary ?? "")</a> \(questionState(question))
        <span class="hint">\(line.indicator.map { "\($0.codeAndName) · " as HTML })\(from(line)) · \(dateTime: question.since)\(if: question.state == .asked, " · \(QuestionWords.age(since: question.since, at: now))")</span></li>
        """
}

/// The state in a word, in the colour of what must be looked at while it waits.
private func questionState(_ question: Question) -> HTML {
    statusWord(question.state.words, state: question.state == .asked ? "attention" : "none")
}

/// Who asked, as what, and where.
private func from(_ line: QuestionLine) -> HTML {
    guard let first = line.question.messages.first?.statement else { return .empty }
    return """
        \(thai: first.name)\(first.role.map { " · \($0.name)" as HTML })\(line.office.map { " · \($0)" as HTML })
        """
}

// MARK: - One question

/// What was said to and fro, and the forms of whoever may go on.
func questionPage(_ page: QuestionPage, csrf: HTML) -> HTML {
    let question = page.question
    return """
        <h1>\(QuestionWords.name(question.id)) \(questionState(question))</h1>
        \(page.typed.map { errorSummary("\($0.problem)", hasBox(page) ? [ErrorLink(box($0.form), QuestionWords.textLabel)] : []) })
        \(page.typed.map { hasBox(page) ? .empty : keptWords($0.text) })
        \(QuestionWords.done(page.done).map { notice("\($0)", .good, isStatus: true) })
        \(facts(page))
        <h2>\(th: "คำถามและคำตอบ", en: "Question and answer")</h2>
        \(question.messages.enumerated().map { message($0.offset + 1, $0.element) })
        \(if: page.isOwn && question.state != .closed, ownForms(page, csrf))
        \(if: page.mayAnswer, answerForm(page, csrf))
        \(if: page.mayMakeFAQ, faqLinks(page))
        """
}

/// What was typed and has no box any more, so that it can be copied.
private func keptWords(_ text: String) -> HTML {
    "<p>\(th: "ข้อความที่ท่านเขียนไว้:", en: "What you wrote:")</p><blockquote>\(observationText(text))</blockquote>"
}

private func hasBox(_ page: QuestionPage) -> Bool {
    guard let typed = page.typed, page.question.state != .closed else { return false }
    if case .answer = typed.form { return page.mayAnswer }
    return page.isOwn
}

/// The box of a form, as the summary of errors leads there.
private func box(_ form: QuestionPath) -> String {
    if case .answer = form { "answer-text" } else { "follow-up-text" }
}

private func facts(_ page: QuestionPage) -> HTML {
    let (question, origin) = (page.question, page.question.origin)
    let handbook = page.line.indicator.flatMap { indicator in
        page.round.map { (SitePath.handbookIndicator(set: $0.standardSet, indicator: indicator.code).path, indicator) }
    }
    return """
        <dl class="facts">
        <dt>\(th: "เรื่อง", en: "About")</dt><dd>\(handbook.map { "<a href=\"\(url: $0.0)\">\($0.1.codeAndName)</a>" as HTML } ?? "\(th: "ไม่เจาะจงตัวชี้วัด", en: "no single indicator")")</dd>
        <dt>\(th: "ผู้ถาม", en: "Asked by")</dt><dd>\(from(page.line))</dd>
        \(if: !origin.page.isEmpty, "<dt>\(th: "ถามจากหน้า", en: "Asked from the page")</dt><dd><a href=\"\(url: origin.page)\">\(origin.page)</a></dd>")
        \(if: question.state == .asked, "<dt>\(th: "อายุ", en: "Age")</dt><dd>\(QuestionWords.age(since: question.since, at: page.now))</dd>")
        </dl>
        """
}

private func message(_ number: Int, _ message: Question.Message) -> HTML {
    let (kind, statement) = (message.kind, message.statement)
    return """
        <article class="card" id="message-\(number)">
        <h3>\(QuestionWords.kind(kind))</h3>
        <p class="hint"><strong>\(thai: statement.name)</strong>\(statement.role.map { " · \($0.name)" as HTML }) · \(dateTime: statement.at)</p>
        \(statement.text.map(observationText) ?? "<p>\(th: "(ลบข้อความแล้ว)", en: "(text erased)")</p>")
        </article>
        """
}

private func ownForms(_ page: QuestionPage, _ csrf: HTML) -> HTML {
    let isAnswered = page.question.state == .answered
    let closing = SitePath.questions(.closing(page.question.id)).path
    let words =
        isAnswered
        ? Words(th: "ช่วยได้แล้ว ปิดคำถาม", en: "It helped: close the question")
        : Words(th: "ไม่ต้องการคำตอบแล้ว ปิดคำถาม", en: "I need no answer any more: close it")
    return """
        <form method="post" action="\(url: closing)">\(csrf)<p class="actions"><button\(if: !isAnswered, " class=\"quiet\"")>\(words)</button></p></form>
        \(messageForm(page, .followUp(page.question.id), isAnswered ? Words(th: "ถามต่อ", en: "Ask again") : Words(th: "เพิ่มเติมคำถาม", en: "Add to the question"), isAnswered ? Words(th: "ส่งคำถามต่อ", en: "Ask again") : Words(th: "ส่งเพิ่มเติม", en: "Add"), csrf))
        """
}

private func answerForm(_ page: QuestionPage, _ csrf: HTML) -> HTML {
    messageForm(
        page, .answer(page.question.id),
        page.question.answer == nil ? Words(th: "ตอบ", en: "Answer") : Words(th: "ตอบเพิ่มเติม", en: "Add to the answer"),
        Words(th: "บันทึกคำตอบ", en: "Record the answer"), csrf)
}

private func messageForm(
    _ page: QuestionPage, _ path: QuestionPath, _ heading: Words, _ button: Words, _ csrf: HTML
) -> HTML {
    let typed = page.text(path)
    let readers = path.path == QuestionPath.answer(page.question.id).path ? QuestionWords.answerReaders : nil
    return """
        <h2>\(heading)</h2>
        <form class="card" method="post" action="\(url: path.path)">
        \(csrf)<input type="hidden" name="seen" value="\(page.question.messages.count)">
        \(field(Field(id: box(path), name: "text", label: QuestionWords.textLabel, hint: readers, problem: typed.problem, value: typed.text, kind: .text(rows: 5))))
        <p class="actions"><button>\(button)</button></p>
        </form>
        """
}

private func faqLinks(_ page: QuestionPage) -> HTML {
    let made = page.faq.map { entry -> HTML in
        let path = SitePath.questions(.faqEditor(entry.number)).path
        return """
            <li><a href="\(url: path)">\(thai: entry.content.question.th)</a>\(if: !entry.isPublished, " <span class=\"tag\">\(FAQWords.withdrawn)</span>")</li>
            """
    }
    return """
        <h2>\(QuestionWords.faq)</h2>
        \(if: !made.isEmpty, "<ul>\(made)</ul>")
        <p class="actions"><a class="button quiet" href="\(url: SitePath.questions(.newFAQ(question: page.question.id)).path)">\(th: "ทำเป็นคำถามที่พบบ่อย", en: "Make an FAQ entry of it")</a></p>
        """
}

// MARK: - Asking

func askingPage(_ page: AskingPage, csrf: HTML) -> HTML {
    let problem = { (box: String) in page.problem.flatMap { $0.box == box ? $0.words : nil } }
    return """
        <h1>\(QuestionWords.ask)</h1>
        \(page.problem.map { errorSummary("\($0.words)", [ErrorLink($0.box, $0.box == "text" ? QuestionWords.textLabel : indicatorLabel)]) })
        \(if: !page.faq.isEmpty, "<section class=\"card\"><h2>\(th: "อาจมีคำตอบแล้ว", en: "There may be an answer already")</h2>\(faqDetails(page.faq))</section>")
        <form class="card" method="post" action="\(url: SitePath.questions(.list).path)">
        \(csrf)
        <input type="hidden" name="from" value="\(page.place.page)"><input type="hidden" name="round" value="\(page.place.round)"><input type="hidden" name="code" value="\(page.place.code)">
        \(field(Field(id: "indicator", name: "indicator", label: indicatorLabel, problem: problem("indicator"), value: page.place.indicator, kind: .choice(choices(page)))))
        \(field(Field(id: "text", name: "text", label: QuestionWords.textLabel, hint: QuestionWords.readers, problem: problem("text"), value: page.text, kind: .text(rows: 6))))
        <p class="actions"><button>\(th: "ส่งคำถาม", en: "Send the question")</button></p>
        </form>
        <p><a href="\(url: SitePath.questions(.faq).path)">\(QuestionWords.faq)</a> · <a href="\(url: SitePath.questions(.list).path)">\(th: "คำถามของท่าน", en: "Your questions")</a></p>
        """
}

private let indicatorLabel = Words(th: "เกี่ยวกับตัวชี้วัด (ไม่บังคับ)", en: "About the indicator (optional)")

private func choices(_ page: AskingPage) -> [(value: String, words: Words)] {
    let none = (value: "", words: Words(th: "ไม่เจาะจงตัวชี้วัด", en: "no single indicator"))
    return [none]
        + page.areas.flatMap { area in
            page.indicators.filter { $0.area == area.code }.map { (value: $0.code, words: $0.codeAndName) }
        }
}

extension QuestionWords {
    static func kind(_ kind: Question.Message.Kind) -> Words {
        kind == .answer ? Words(th: "คำตอบ", en: "Answer") : Words(th: "คำถาม", en: "Question")
    }
    static let textLabel = Words(th: "ข้อความ", en: "Text")
    static let readers = Words(
        th:
            "ผู้ตอบ (สำนักงาน ก.ก.ถ. สถ. และ สถจ. ของท่าน) และผู้ที่อ่านบันทึกการเปลี่ยนแปลงเห็นข้อความนี้ โปรดอย่าใส่ข้อมูลส่วนบุคคลของผู้อื่น ระบบลบข้อความเมื่อครบ \(Keeping.yearsOfQuestions) ปี",
        en:
            "Seen by those who answer (the Office, the Department, your province) and by those who read the record of changes. Please name no private persons. The text is erased after \(Keeping.yearsOfQuestions) years."
    )
    static let answerReaders = Words(
        th: "ผู้ถามเห็นข้อความนี้พร้อมชื่อและหน้าที่ของท่าน", en: "Whoever asked sees this, with your name and role.")
}

extension Observation.Statement {
    /// Its first words, where only a line is shown.
    var summary: String { Observation.summary(of: text ?? "") }
}
