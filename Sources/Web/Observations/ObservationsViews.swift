import Domain
import Markup

/// What was said about one row, open ones first, each with the way to close it; then the form for one more.
func observationsPage(_ page: ObservationsPage, csrf: HTML) -> HTML {
    let open = page.observations.filter(\.isOpen)
    let closed = page.observations.filter { !$0.isOpen }.reversed()
    return """
        <h1>\(ObservationWords.title)</h1>
        \(placeLine(page.assessment))
        \(page.form.problem.map { errorSummary("\($0)", page.hasBox ? [ErrorLink(page.form.box, boxWords)] : []) })
        \(ObservationWords.done(page.done).map { notice("\($0)", .good, isStatus: true) })
        <p><a href="\(url: page.row)">\(page.indicator.codeAndName)</a></p>
        <p class="verdict" data-verdict="\(page.state.verdict.rawValue)"><strong>\(page.verdict)</strong> <span>\(page.explanation)</span></p>
        \(if: page.observations.isEmpty, emptyState(Words(th: "ยังไม่มีข้อสังเกตหรือคำถามในข้อนี้", en: "Nothing has been said about this indicator yet")))
        \(if: !open.isEmpty, "<h2>\(ObservationWords.open(open.count))</h2>\(open.map { openObservation($0, page, csrf) })")
        \(if: !closed.isEmpty, "<h2>\(th: "ปิดแล้ว", en: "Closed")</h2>\(closed.map { observationCard($0) })")
        \(newForm(page, csrf))
        """
}

private let boxWords = Words(th: "ข้อความ", en: "Your words")

extension ObservationsPage {
    /// The box in which something was typed is still on the page.
    fileprivate var hasBox: Bool {
        guard isOpen else { return false }
        return form.closes.map { number in observations.contains { $0.number == number && $0.isOpen } } ?? true
    }
}

/// Everything that was said about one assessment, by row, with the way to answer.
func assessmentObservations(_ page: AssessmentObservationsPage) -> HTML {
    let open = page.rows.reduce(0) { $0 + $1.observations.count(where: \.isOpen) }
    let rows = page.rows.map { row -> HTML in
        """
        <h2><a href="\(url: page.path(of: row).path)">\(row.indicator.codeAndName)</a></h2>
        \(row.observations.map { observationCard($0) })
        """
    }
    return """
        <h1>\(ObservationWords.title)</h1>
        \(placeLine(page.assessment))
        \(if: open > 0, notice("\(ObservationWords.open(open))"))
        \(if: rows.isEmpty, emptyState(Words(th: "ยังไม่มีข้อสังเกตหรือคำถาม", en: "Nothing has been said yet")))
        \(rows)
        """
}

/// Who said what, and how it was closed.
private func observationCard(_ observation: Observation, _ form: HTML = .empty) -> HTML {
    let tag = observation.closing?.ending.words ?? Words(th: "รอคำตอบ", en: "Open")
    return """
        <article class="card observation" id="observation-\(observation.number)">
        <p><span class="tag">\(observation.kind.words) \(th: "ที่", en: "no.") \(observation.number)</span> <span class="tag">\(tag)</span></p>
        \(statement(observation.opening))
        \(observation.closing.map { statement($0.statement, $0.ending) })
        \(form)
        </article>
        """
}

/// Name, role and time, and what was said; a closing without words says how it was closed.
private func statement(_ statement: Observation.Statement, _ ending: Observation.Ending? = nil) -> HTML {
    """
    <p class="hint"><strong>\(thai: statement.name)</strong>\(statement.role.map { " · \($0.name)" as HTML }) · \(dateTime: statement.at)</p>
    \(said(statement.text, ending))
    """
}

private func said(_ text: String?, _ ending: Observation.Ending?) -> HTML {
    guard let text else { return "<p>\(th: "(ลบข้อความแล้ว)", en: "(text erased)")</p>" }
    guard !text.isEmpty else { return ending.map { "<p>\($0.words)</p>" } ?? .empty }
    return observationText(text)
}

/// Lines as they were typed.
func observationText(_ text: String) -> HTML {
    "\(text.split(separator: "\n").map { "<p>\(thai: String($0))</p>" as HTML })"
}

// MARK: - Forms

private func openObservation(_ observation: Observation, _ page: ObservationsPage, _ csrf: HTML) -> HTML {
    guard page.isOpen else { return observationCard(observation) }
    let isOwn = observation.opening.account == page.reader
    let isTyped = page.form.closes == observation.number
    let id = "closing-text-\(observation.number)"
    let label =
        isOwn
        ? Words(th: "เหตุผลที่ถอน (ไม่บังคับ)", en: "Why you withdraw it (optional)")
        : observation.kind == .question
            ? Words(th: "คำตอบ", en: "Answer") : Words(th: "คำตอบ (ไม่บังคับ)", en: "Answer (optional)")
    let action =
        isOwn
        ? Words(th: "ถอน", en: "Withdraw")
        : observation.kind == .question
            ? Words(th: "บันทึกคำตอบ", en: "Record the answer")
            : Words(th: "รับทราบหรือบันทึกคำตอบ", en: "Acknowledge or record the answer")
    let box = field(
        Field(
            id: id, name: "text", label: label, problem: isTyped ? page.form.problem : nil,
            value: isTyped ? page.form.text : "", kind: .text(rows: 3)))
    return observationCard(
        observation,
        """
        <form method="post" action="\(url: "\(page.path.path)/\(observation.number)/closing")">
        \(csrf)
        \(box)
        <p class="actions"><button\(if: isOwn, " class=\"quiet\"")>\(action)</button></p>
        </form>
        """)
}

private func newForm(_ page: ObservationsPage, _ csrf: HTML) -> HTML {
    guard page.mayDiscuss else { return .empty }
    if let reason = page.closedReason { return notice("\(reason.words)") }
    let form = page.form.closes == nil ? page.form : ObservationForm()
    let kinds = Observation.Kind.allCases.map { kind -> HTML in
        """
        <label class="choice"><input type="radio" name="kind" value="\(kind.rawValue)"\(if: form.kind == kind, " checked")> \(kind.words) <span class="hint">\(hint(kind))</span></label>
        """
    }
    return """
        <h2>\(th: "เพิ่มข้อสังเกตหรือคำถาม", en: "Say or ask something")</h2>
        <form class="card" method="post" action="\(url: page.path.path)">
        \(csrf)
        <fieldset><legend>\(th: "ประเภท", en: "Kind")</legend>\(kinds)</fieldset>
        \(field(Field(id: "text", name: "text", label: Words(th: "ข้อความ", en: "Text"), hint: readers, problem: form.problem, value: form.text, kind: .text(rows: 4))))
        <p class="actions"><button>\(th: "บันทึก", en: "Record")</button></p>
        </form>
        """
}

private func hint(_ kind: Observation.Kind) -> Words {
    switch kind {
    case .note: Words(th: "แจ้งให้ทราบ", en: "to be known")
    case .question: Words(th: "ขอคำตอบ", en: "to be answered")
    }
}

private let readers = Words(
    th: "ผู้บันทึก ผู้รับรอง กองเจ้าของข้อมูล จังหวัด และส่วนกลางเห็นข้อความนี้ และเก็บไว้เป็นหลักฐาน โปรดอย่าใส่ข้อมูลส่วนบุคคลของผู้อื่น",
    en:
        "Seen by the responsible officer, the certifier, the division, the province and the central offices, and kept on record. Please name no private persons."
)
