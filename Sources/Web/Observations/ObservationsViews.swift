import Actions
import Domain
import Markup

/// What was said about one row, open ones first, each with the way to close it; then the form for one more.
func observationsPage(_ page: ObservationsPage, csrf: HTML) -> HTML {
    let open = page.observations.filter(\.isOpen)
    let closed = page.observations.filter { !$0.isOpen }.reversed()
    return """
        <h1>\(ObservationWords.title)</h1>
        \(placeLine(page.assessment))
        \(page.form.problem.map { errorSummary("\($0)", page.hasBox ? [ErrorLink(page.form.box, page.boxLabel)] : []) })
        \(page.hasBox || page.form.text.isEmpty ? .empty : keptWords(page.form.text))
        \(ObservationWords.done(page.done).map { notice("\($0)", .good, isStatus: true) })
        <p><a href="\(url: page.row)">\(page.indicator.codeAndName)</a></p>
        \(page.verdict.map { verdictOfRow(page.state.verdict, $0.word, $0.explanation) })
        \(if: page.observations.isEmpty, emptyState(Words(th: "ยังไม่มีข้อสังเกตหรือคำถามในข้อนี้", en: "Nothing has been said about this indicator yet")))
        \(if: !open.isEmpty, "<h2>\(page.closedReason == nil ? ObservationWords.open(open.count) : ObservationWords.neverClosed)</h2>\(open.map { openObservation($0, page, csrf) })")
        \(if: !closed.isEmpty, "<h2>\(th: "ปิดแล้ว", en: "Closed")</h2>\(closed.map { observationCard($0) })")
        \(newForm(page, csrf))
        """
}

private func verdictOfRow(_ verdict: Verdict, _ word: Words, _ explanation: Words) -> HTML {
    """
    <p class="verdict" data-verdict="\(verdict.rawValue)"><strong>\(word)</strong> <span>\(explanation)</span></p>
    """
}

/// What was typed and has no box any more, so that it can be copied.
private func keptWords(_ text: String) -> HTML {
    "<p>\(th: "ข้อความที่ท่านกรอกไว้:", en: "What you typed:")</p><blockquote>\(observationText(text))</blockquote>"
}

extension ObservationsPage {
    /// What the box is called.
    fileprivate var boxLabel: Words {
        guard let number = form.closes, let found = observations.first(where: { $0.number == number }) else {
            return newLabel
        }
        return closingLabel(found, isOwn: found.opening.account == reader)
    }

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
        \(if: open > 0, notice("\(page.assessment.round.closedToObservations == nil ? ObservationWords.open(open) : ObservationWords.neverClosed)"))
        \(if: rows.isEmpty, emptyState(Words(th: "ยังไม่มีข้อสังเกตหรือคำถาม", en: "Nothing has been said yet")))
        \(rows)
        """
}

/// Who said what, and how it was closed.
private func observationCard(_ observation: Observation, _ form: HTML = .empty) -> HTML {
    let tag =
        observation.closing?.ending.words
        ?? (observation.kind == .question
            ? Words(th: "รอคำตอบ", en: "Waits for an answer") : Words(th: "รอรับทราบ", en: "To be acknowledged"))
    return """
        <article class="card observation" id="observation-\(observation.number)">
        <h3>\(ObservationWords.name(observation.kind, observation.number)) <span class="tag">\(tag)</span></h3>
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
    let action =
        isOwn
        ? Words(th: "ถอน", en: "Withdraw")
        : observation.kind == .question
            ? Words(th: "บันทึกคำตอบ", en: "Record the answer")
            : Words(th: "รับทราบหรือบันทึกคำตอบ", en: "Acknowledge or record the answer")
    let box = field(
        Field(
            id: id, name: "text", label: closingLabel(observation, isOwn: isOwn), hint: isOwn ? nil : readers,
            problem: isTyped ? page.form.problem : nil,
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

private func closingLabel(_ observation: Observation, isOwn: Bool) -> Words {
    let name = ObservationWords.name(observation.kind, observation.number)
    if isOwn {
        return Words(th: "เหตุผลที่ถอน\(name.th) (ไม่บังคับ)", en: "Why you withdraw \(name.en) (optional)")
    }
    return observation.kind == .question
        ? Words(th: "คำตอบของ\(name.th)", en: "Answer to \(name.en)")
        : Words(th: "คำตอบของ\(name.th) (ไม่บังคับ)", en: "Answer to \(name.en) (optional)")
}

private let newLabel = Words(th: "ข้อความ", en: "Text")

private func newForm(_ page: ObservationsPage, _ csrf: HTML) -> HTML {
    guard page.mayDiscuss else {
        return notice("\(th: "ท่านอ่านได้อย่างเดียว", en: "You can read this, and say nothing here")")
    }
    if let reason = page.closedReason { return notice("\(reason.words)") }
    let form = page.form.closes == nil ? page.form : ObservationForm(kind: page.form.kind)
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
        \(field(Field(id: "text", name: "text", label: newLabel, hint: readers, problem: form.problem, value: form.text, kind: .text(rows: 4))))
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
    th:
        "ผู้บันทึก ผู้รับรอง กองเจ้าของข้อมูล ท้องถิ่นอำเภอ จังหวัด ส่วนกลาง และผู้ตรวจสอบเห็นข้อความนี้ และเก็บไว้เป็นหลักฐาน โปรดอย่าใส่ข้อมูลส่วนบุคคลของผู้อื่น",
    en:
        "Seen by the responsible officer, the certifier, the division, district and province, the central offices and auditors, and kept on record. Please name no private persons."
)
