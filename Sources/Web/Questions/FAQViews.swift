import Domain
import Markup

/// The FAQ by subject and area, each entry with a place of its own.
func faqPage(_ page: FAQPage) -> HTML {
    let path = SitePath.questions(.faq).path
    let search = FilterForm(
        label: Words(th: "ค้นคำถามที่พบบ่อย", en: "Search the FAQ"), path: path,
        fields: [
            Field(
                id: "q", name: "q", label: Words(th: "ค้นหา", en: "Search"),
                hint: Words(
                    th: "คำในคำถามหรือคำตอบ ชื่อหรือรหัสตัวชี้วัด",
                    en: "Words of a question or answer, name or code of an indicator"),
                value: page.typed, kind: .search)
        ], cleared: page.typed.isEmpty ? nil : path)
    let count = page.groups.reduce(0) { $0 + $1.entries.count }
    return """
        <h1>\(QuestionWords.faq)</h1>
        \(QuestionWords.done(page.done).map { notice("\($0)", .good, isStatus: true) })
        \(filterForm(search))
        \(if: !page.typed.isEmpty && count > 0, "<p role=\"status\">\(th: "พบ \(count) ข้อ", en: "\(counted(count, "entry", "entries")) found")</p>")
        \(if: count == 0, nothing(page))
        \(page.groups.map { group(page, $0) })
        \(if: page.mayEdit, editing(page))
        """
}

private func nothing(_ page: FAQPage) -> HTML {
    page.typed.isEmpty
        ? emptyState(Words(th: "ยังไม่มีคำถามที่พบบ่อย", en: "There is no FAQ yet"))
        : emptyState(
            Words(th: "ไม่พบคำถามที่ตรงกับคำค้น", en: "Nothing matches what you look for"),
            action: (QuestionWords.ask, SitePath.questions(.asking(QuestionPlace())).path))
}

private func group(_ page: FAQPage, _ group: FAQPage.Group) -> HTML {
    """
    <section><h2>\(ThaiDigits.arabic(group.title))</h2>
    \(group.entries.map { entry(page, $0) })
    </section>
    """
}

private func entry(_ page: FAQPage, _ entry: FAQEntry) -> HTML {
    let editor = SitePath.questions(.faqEditor(entry.number)).path
    return """
        <article class="card" id="faq-\(entry.number)">
        <h3>\(thai: entry.questionText)</h3>
        \(observationText(entry.answerText))
        <p class="hint">\(indicatorLink(page, entry))\(version(entry))\(if: page.mayEdit, " · <a href=\"\(url: editor)\">\(FAQWords.edit)</a>")</p>
        </article>
        """
}

private func indicatorLink(_ page: FAQPage, _ entry: FAQEntry) -> HTML {
    guard let code = entry.indicator else { return .empty }
    guard let set = page.set, let indicator = page.indicators[code] else { return "\(code) · " }
    let path = SitePath.handbookIndicator(set: set, indicator: code).path
    return "<a href=\"\(url: path)\">\(indicator.codeAndName)</a> · "
}

private func version(_ entry: FAQEntry) -> HTML {
    let day = ThaiClock.bangkok(millisecondsSinceEpoch: entry.writtenAt).date
    return "\(th: "ฉบับที่ \(entry.version)", en: "version \(entry.version)") · \(date: day)"
}

private func editing(_ page: FAQPage) -> HTML {
    let withdrawn = page.withdrawn.map { entry -> HTML in
        let path = SitePath.questions(.faqEditor(entry.number)).path
        return """
            <li><a href="\(url: path)">\(thai: entry.content.question.th)</a> <span class="tag">\(FAQWords.withdrawn)</span></li>
            """
    }
    return """
        <p class="actions screen-only"><a class="button quiet" href="\(url: SitePath.questions(.newFAQ(question: nil)).path)">\(th: "เพิ่มคำถามที่พบบ่อย", en: "Add an entry")</a></p>
        \(if: !withdrawn.isEmpty, "<details><summary>\(th: "ที่ถอนแล้ว \(withdrawn.count) ข้อ", en: "\(withdrawn.count) withdrawn")</summary><ul>\(withdrawn)</ul></details>")
        """
}

extension FAQEntry {
    /// In the language of the page where there is one.
    var questionText: String {
        PageLanguage.current == .english && !content.question.en.isEmpty ? content.question.en : content.question.th
    }

    var answerText: String {
        PageLanguage.current == .english && !content.answer.en.isEmpty ? content.answer.en : content.answer.th
    }
}

/// Entries at the indicator that they belong to, each folded.
func faqDetails(_ entries: [FAQEntry]) -> HTML {
    "\(entries.map { "<details class=\"faq\"><summary>\(thai: $0.questionText)</summary>\(observationText($0.answerText))<p class=\"hint\">\(version($0))</p></details>" as HTML })"
}

/// The same on a recording page, behind one line.
func faqFold(_ entries: [FAQEntry]) -> HTML {
    guard !entries.isEmpty else { return .empty }
    return """
        <details class="faq-fold"><summary>\(QuestionWords.faq) (\(entries.count))</summary>
        \(entries.map { "<div class=\"faq\"><p><strong>\(thai: $0.questionText)</strong></p>\(observationText($0.answerText))</div>" as HTML })
        </details>
        """
}

// MARK: - Writing

func faqEditor(_ page: FAQEditorPage, csrf: HTML) -> HTML {
    let form = page.form
    let path = page.entry.map { QuestionPath.faqVersions($0.number).path } ?? QuestionPath.faq.path
    let problems = form.problems.map(FAQWords.problem).sorted { ($0.box, $0.words.th) < ($1.box, $1.words.th) }
    return """
        <h1>\(page.entry == nil ? Words(th: "เพิ่มคำถามที่พบบ่อย", en: "Add an FAQ entry") : Words(th: "แก้ไขคำถามที่พบบ่อย", en: "Edit an FAQ entry"))</h1>
        \(if: !problems.isEmpty, errorSummary("\(th: "ยังไม่เผยแพร่ โปรดแก้ไข", en: "Not published yet. Please correct:")", problems.map { ErrorLink($0.box, $0.words) }))
        \(form.newer.map { newer($0) })
        \(page.source.map(sourceOf))
        <form class="card" method="post" action="\(url: path)">
        \(csrf)<input type="hidden" name="seen" value="\(form.seen)">\(if: page.entry == nil, "\(page.source.map { "<input type=\"hidden\" name=\"from_question\" value=\"\($0.id)\">" as HTML })")
        \(field(Field(id: "topic", name: "topic", label: Words(th: "เรื่อง", en: "Belongs to"), problem: form.problem("topic"), value: form.topic, kind: .choice(topics(page)))))
        \(field(Field(id: "question_th", name: "question_th", label: Words(th: "คำถาม (ไทย)", en: "Question (Thai)"), hint: forEverybody, problem: form.problem("question_th"), value: form.questionTH, kind: .text(rows: 2))))
        \(field(Field(id: "answer_th", name: "answer_th", label: Words(th: "คำตอบ (ไทย)", en: "Answer (Thai)"), problem: form.problem("answer_th"), value: form.answerTH, kind: .text(rows: 8))))
        \(field(Field(id: "question_en", name: "question_en", label: Words(th: "คำถาม (อังกฤษ ไม่บังคับ)", en: "Question (English, optional)"), problem: form.problem("question_en"), value: form.questionEN, kind: .text(rows: 2))))
        \(field(Field(id: "answer_en", name: "answer_en", label: Words(th: "คำตอบ (อังกฤษ ไม่บังคับ)", en: "Answer (English, optional)"), problem: form.problem("answer_en"), value: form.answerEN, kind: .text(rows: 5))))
        \(if: form.hasNames, keepsNames())
        <p class="actions"><button>\(th: "เผยแพร่", en: "Publish")</button></p>
        </form>
        \(if: page.entry?.isPublished == true, withdrawal(page, csrf))
        \(if: !page.versions.isEmpty, versions(page))
        """
}

private let forEverybody = Words(
    th: "เขียนใหม่ให้ทุกคนเข้าใจ ไม่มีชื่อบุคคลและชื่อ อปท.",
    en: "In words for everybody, without names of persons and local governments")

private func keepsNames() -> HTML {
    """
    <p><label class="choice"><input type="checkbox" name="keeps_names" value="1"> \(th: "คำนี้ไม่ใช่ชื่อบุคคลหรือ อปท. ในคำถามเดิม เผยแพร่ได้", en: "This word is no name of a person or place of the question: publish it")</label></p>
    """
}

private func newer(_ entry: FAQEntry) -> HTML {
    """
    <div class="notice bad" role="alert"><p>\(th: "มีผู้แก้ไขเป็นฉบับที่ \(entry.version) ระหว่างที่ท่านเขียน ข้อความของท่านยังอยู่ในช่อง หากเผยแพร่ จะแทนฉบับนี้:", en: "Somebody wrote version \(entry.version) meanwhile. Your words are still in the boxes; publishing them replaces this:")</p>
    <p><strong>\(thai: entry.content.question.th)</strong></p>\(observationText(entry.content.answer.th))</div>
    """
}

private func sourceOf(_ question: Question) -> HTML {
    """
    <section class="card">
    <h2>\(th: "จาก", en: "From") <a href="\(url: SitePath.questions(.question(question.id)).path)">\(QuestionWords.name(question.id))</a></h2>
    <p>\(th: "อ่านเพื่อเขียนใหม่ ระบบไม่คัดลอกข้อความของผู้ถามมาไว้ในช่อง", en: "To be read and put in new words: what was asked is not copied into the boxes.")</p>
    \(question.messages.map { message -> HTML in "<h3>\(QuestionWords.kind(message.kind))</h3>\(message.statement.text.map(observationText) ?? .empty)" })
    </section>
    """
}

private func topics(_ page: FAQEditorPage) -> [(value: String, words: Words)] {
    FAQEntry.Subject.allCases.map { ($0.rawValue, $0.words) }
        + page.areas.flatMap { area in
            page.indicators.filter { $0.area == area.code }.map { ($0.code, $0.codeAndName) }
        }
}

private func withdrawal(_ page: FAQEditorPage, _ csrf: HTML) -> HTML {
    let path = SitePath.questions(.faqWithdrawal(page.entry?.number ?? 0)).path
    return """
        <form method="post" action="\(url: path)">
        \(csrf)<input type="hidden" name="seen" value="\(page.entry?.version ?? 0)">
        <p class="actions"><button class="grave">\(th: "ถอนจากคำถามที่พบบ่อย", en: "Withdraw from the FAQ")</button></p>
        </form>
        """
}

private func versions(_ page: FAQEditorPage) -> HTML {
    let rows = page.versions.map { version -> HTML in
        """
        <li><p>\(th: "ฉบับที่ \(version.entry.version)", en: "Version \(version.entry.version)") · \(dateTime: version.entry.writtenAt) · \(thai: version.name)\(if: !version.entry.isPublished, " · \(FAQWords.withdrawn)")</p>
        <p><strong>\(thai: version.entry.content.question.th)</strong></p>\(observationText(version.entry.content.answer.th))</li>
        """
    }
    return """
        <h2>\(th: "ฉบับที่ผ่านมา", en: "Versions")</h2>
        <ol reversed>\(rows)</ol>
        """
}
