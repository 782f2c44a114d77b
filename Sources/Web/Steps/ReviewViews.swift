import Domain
import Markup

/// What was asked, what was decided, and the form for whoever's turn it is.
func reviewPage(_ page: ReviewPage, _ form: ReviewForm, csrf: HTML) -> HTML {
    """
    <h1>\(ReviewWords.title)</h1>
    \(placeLine(page.assessment))
    \(form.problem.map { errorSummary("\($0)") })
    \(if: form.problem != nil && !page.isOpen && !(page.mayDecide && page.isWaiting), typedReasons(form.reasons, page.reading))
    \(doneNotice(form.done))
    \(window(page))
    \(page.requests.map { request($0, page, form, csrf) })
    \(if: page.isOpen, askForm(page, form, csrf))
    """
}

private func doneNotice(_ done: String) -> HTML {
    let words: Words? =
        switch done {
        case "requested": Words(th: "ส่งคำขอทบทวนแล้ว", en: "The request was sent")
        case "decided": Words(th: "บันทึกผลการพิจารณาแล้ว", en: "The decision was recorded")
        default: nil
        }
    return words.map { notice("\($0)", .good, isStatus: true) } ?? .empty
}

private func window(_ page: ReviewPage) -> HTML {
    guard let last = page.assessment.reviewEnds else {
        return notice(
            "\(th: "รอบการประเมินนี้ไม่มีการตรวจสอบ จึงไม่มีการขอทบทวน", en: "Nobody checks in this round, so there are no reviews")"
        )
    }
    return """
        <p>\(th: "ขอทบทวนได้หลังพ้นกำหนดตรวจสอบ คือหลังวันที่ \(page.assessment.checkEnds.long()) ถึงวันที่ \(last.long()) หากไม่ขอ ถือว่ายอมรับผล", en: "A review can be asked for after \(page.assessment.checkEnds.english), until \(last.english). Whoever asks for none accepts the result.")</p>
        """
}

private func request(_ request: ReviewRequest, _ page: ReviewPage, _ form: ReviewForm, _ csrf: HTML) -> HTML {
    let rows = request.rows.sorted().map { row -> HTML in
        let decision: HTML? = request.decision.map { decision in
            """
            <br><strong>\(decision.granted.contains(row) ? granted : refused)</strong>: \(thai: decision.reasons[row] ?? "–")
            """
        }
        return """
            <li><a href="\(url: page.reading.path(ofRow: row, round: page.assessment.round.id, code: page.assessment.localGovernment.code))">\(page.reading.name(ofRow: row))</a>: \(thai: request.reasons[row] ?? "–")\(decision)</li>
            """
    }
    return """
        <section class="card">
        <h2>\(th: "คำขอที่ \(request.number)", en: "Request no. \(request.number)")</h2>
        <p>\(thai: page.names[request.by] ?? "") \(th: "เมื่อ", en: "on") \(dateTime: request.at) · \(th: "ผลจากการรับรองครั้งที่ \(request.certification)", en: "result of certification no. \(request.certification)")</p>
        <ul>\(rows)</ul>
        \(request.decision.map { "<p>\(th: "พิจารณาโดย", en: "Decided by") \(thai: page.names[$0.by] ?? "") \(th: "เมื่อ", en: "on") \(dateTime: $0.at)</p>" as HTML })
        \(if: request.decision == nil && !page.mayDecide, notice("\(th: "รอสำนักงาน ก.ก.ถ. พิจารณา", en: "Waiting for the Office to decide")"))
        \(if: request.decision == nil && page.mayDecide, decisionForm(request, page, form, csrf))
        </section>
        """
}

private var granted: Words { Words(th: "ให้แก้ไข", en: "Granted") }
private var refused: Words { Words(th: "คงผลเดิม", en: "The result stays") }

private func decisionForm(_ request: ReviewRequest, _ page: ReviewPage, _ form: ReviewForm, _ csrf: HTML) -> HTML {
    let path = SitePath.steps(
        .reviewDecision(
            round: page.assessment.round.id, code: page.assessment.localGovernment.code, number: request.number)
    ).path
    let rows = request.rows.sorted().map { row -> HTML in
        let id = row.replacing("/", with: "-")
        return """
            <fieldset class="box"><legend>\(page.reading.name(ofRow: row))</legend>
            <label class="choice"><input type="radio" name="decision.\(row)" value="granted"\(if: form.granted.contains(row), " checked")> \(granted)</label>
            <label class="choice"><input type="radio" name="decision.\(row)" value="refused"\(if: !form.granted.contains(row), " checked")> \(refused)</label>
            <p><label for="decision-\(id)">\(th: "เหตุผล", en: "Reason")</label>
            <textarea id="decision-\(id)" name="reason.\(row)" rows="2" required>
            \(form.reasons[row] ?? "")</textarea></p></fieldset>
            """
    }
    return """
        <form method="post" action="\(url: path)">
        \(csrf)
        \(rows)
        \(dateBoxes(form.until))
        <p class="actions"><button>\(th: "บันทึกผลการพิจารณา", en: "Record the decision")</button></p>
        </form>
        """
}

private func askForm(_ page: ReviewPage, _ form: ReviewForm, _ csrf: HTML) -> HTML {
    let path = SitePath.steps(.review(round: page.assessment.round.id, code: page.assessment.localGovernment.code)).path
    let rows = page.rows.map { row, name, verdict -> HTML in
        let id = "review-\(row.replacing("/", with: "-"))"
        return """
            <p><label for="\(id)">\(name)\(verdict.map { " <span class=\"hint\">\($0)</span>" as HTML })</label>
            <textarea id="\(id)" name="reason.\(row)" rows="1">
            \(form.reasons[row] ?? "")</textarea></p>
            """
    }
    return """
        <h2>\(th: "ขอทบทวน", en: "Ask for a review")</h2>
        <p>\(th: "เขียนเหตุผลในข้อที่ขอทบทวน ข้ออื่นเว้นว่างไว้ สำนักงาน ก.ก.ถ. จะพิจารณาเป็นรายข้อ ข้อที่ให้แก้ไขจะเปิดให้แก้ไขและรับรองใหม่", en: "Write the reason at each row to be looked at again and leave the others blank. The Office decides on each; what it grants is opened for correction.")</p>
        <form method="post" action="\(url: path)">
        \(csrf)
        \(rows)
        <p class="actions"><button>\(th: "ส่งคำขอทบทวน", en: "Send the request")</button></p>
        </form>
        """
}
