import Domain
import Markup

func evaluationForm(
    _ page: RegistrationPage, _ given: WorkshopEvaluation?, _ problem: Words?, csrf: HTML
) -> HTML {
    let missing = problem == nil ? [] : (given?.missing ?? []).map { ErrorLink($0.fieldName, $0.words) }
    return """
        <h1>\(WorkshopTestWords.evaluation)</h1>
        <p class="place">\(fullName: page.organisation.place) <span>\(page.organisation.place.placeWords)</span></p>
        \(problem.map { errorSummary("\($0)", missing) })
        <p>\(th: "5 คือมากที่สุด 1 คือน้อยที่สุด ผู้จัดเห็นผลรวม ไม่เห็นว่าเป็นของผู้ใด ส่งใหม่ได้ ฉบับหลังแทนฉบับก่อน", en: "5 is most, 1 is least. The organiser sees all answers together and not whose they are. A second form takes the place of the first.")</p>
        <form method="post" action="\(url: page.evaluationPath)">
        \(csrf)
        \(WorkshopEvaluation.Question.allCases.map { rating($0, given?.ratings[$0]) })
        \(field(Field(id: "remark", name: "remark", label: Words(th: "ข้อเสนอแนะ (ไม่บังคับ)", en: "Remarks (optional)"), hint: Words(th: "โปรดอย่าใส่ชื่อบุคคล", en: "Please name nobody"), value: given?.remark ?? "", kind: .text(rows: 4))))
        <p class="actions"><button>\(th: "ส่งแบบประเมิน", en: "Send")</button> <a href="\(url: page.path)">\(th: "กลับหน้าการลงทะเบียน", en: "Back to the registration")</a></p>
        </form>
        """
}

private func rating(_ question: WorkshopEvaluation.Question, _ given: Int?) -> HTML {
    let name = question.fieldName
    return """
        <fieldset class="choices card" id="\(name)" tabindex="-1"><legend>\(question.words)</legend>
        \(WorkshopEvaluation.ratings.reversed().map { number -> HTML in "<label class=\"choice\"><input type=\"radio\" name=\"\(name)\" value=\"\(number)\"\(if: given == number, " checked")> \(number)</label>" })
        </fieldset>
        """
}

/// Averages by session, and what was written.
func evaluationSummaries(_ sessions: [WorkshopSession], _ found: [Int: WorkshopEvaluationSummary]) -> HTML {
    let given = sessions.filter { found[$0.number] != nil }
    let table = dataTable(
        DataTable(
            label: WorkshopTestWords.evaluations,
            columns: [
                .init(words: WorkshopWords.session), .init(words: Words(th: "แบบประเมิน", en: "Forms"), isNumber: true),
            ] + WorkshopEvaluation.Question.allCases.map { .init(words: $0.words, isNumber: true) },
            rows: given.map { session in
                let summary = found[session.number] ?? WorkshopEvaluationSummary()
                return DataTable.Row(
                    ["\(WorkshopWords.session(session))", "\(printedCount(summary.count))"]
                        + WorkshopEvaluation.Question.allCases.map {
                            summary.average($0).map { "\($0.grouped)" } ?? "–"
                        })
            }))
    return """
        <h1>\(WorkshopTestWords.evaluations)</h1>
        <p>\(th: "คะแนนเฉลี่ยจาก 5 คะแนน รอบที่มีแบบประเมินไม่ถึง \(WorkshopEvaluationSummary.least) ฉบับยังไม่แสดงคะแนนและข้อเสนอแนะ", en: "Averages out of 5. Sessions with fewer than \(WorkshopEvaluationSummary.least) forms show neither averages nor remarks yet.")</p>
        \(given.isEmpty ? emptyState(Words(th: "ยังไม่มีแบบประเมิน", en: "No form was sent yet")) : table)
        \(given.map { remarks($0, found[$0.number] ?? WorkshopEvaluationSummary()) })
        """
}

private func remarks(_ session: WorkshopSession, _ summary: WorkshopEvaluationSummary) -> HTML {
    guard summary.count >= WorkshopEvaluationSummary.least, !summary.remarks.isEmpty else { return .empty }
    return """
        <h2>\(th: "ข้อเสนอแนะ", en: "Remarks") · \(WorkshopWords.session(session))</h2>
        <ul>\(summary.remarks.map { "<li>\(thai: $0)</li>" as HTML })</ul>
        """
}
