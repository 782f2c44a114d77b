import Domain
import Markup

/// The page of one assessment: how far it is, where to go on, the task list, and what comes next.
func assessmentPage(_ page: AssessmentPage, csrf: HTML, done: String) -> HTML {
    """
    <h1>\(shortName: page.assessment.localGovernment)</h1>
    \(placeLine(page.assessment))
    \(doneNotice(done))
    \(page.mayRecord ? page.closedReason.map { closedNotice($0) } : nil)
    \(unsavedRows(page))
    \(rowsWithObservations(page.observations))
    \(page.returned)
    \(page.sentBack.map(sentBackNotice))
    \(page.invitation.map(workshopInvitation))
    \(stateOfAssessment(page))
    \(afterwards(page))
    <h2>\(th: "รายการที่ต้องกรอก", en: "Task list")</h2>
    \(taskList(page.parts.map(line)))
    \(if: page.mayRecord, "<p><a href=\"\(url: SitePath.workbook(round: page.round.id, code: page.assessment.localGovernment.code).path)\">\(ImportWords.title)</a></p>")
    \(actions(page, csrf))
    \(if: !PracticeRoom.isHere, divisions(page))
    \(setAside(page))
    \(PracticeRoom.isHere ? nil : page.satisfaction.map(satisfactionSection))
    <h2>\(th: "ข้อมูลรอบการประเมิน", en: "About the round")</h2>
    \(roundFacts(page))
    \(if: !PracticeRoom.isHere, furtherLinks(page))
    """
}

private func divisions(_ page: AssessmentPage) -> HTML {
    """
    <h2>\(th: "ข้อมูลจากกองต่าง ๆ", en: "Figures of the divisions")</h2>
    \(taskList(divisionLines(page.divisions, page.assessment, today: page.today)))
    <p><a href="\(url: SitePath.divisions(round: page.round.id, code: page.assessment.localGovernment.code).path)">\(DivisionsPage.title)</a></p>
    """
}

private func doneNotice(_ done: String) -> HTML {
    let words: Words? =
        switch done {
        case "submitted": Words(th: "เสนอผู้รับรองแล้ว", en: "Submitted to the certifier")
        case "recalled": Words(th: "ดึงข้อมูลกลับมาแก้ไขแล้ว", en: "Taken back for correction")
        case "all-filled":
            Words(th: "กรอกครบทุกข้อแล้ว ไม่มีข้อที่ยังว่าง", en: "Everything is filled in: no indicator is blank")
        case "last": Words(th: "บันทึกแล้ว ข้อนี้เป็นข้อสุดท้าย", en: "Saved. That was the last indicator.")
        default: nil
        }
    return words.map { notice("\($0)", .good, isStatus: true) } ?? .empty
}

/// What the reader has typed and not saved, each with the way to its box.
private func unsavedRows(_ page: AssessmentPage) -> HTML {
    guard !page.unsavedRows.isEmpty else { return .empty }
    let count = page.unsavedRows.count
    return """
        <div class="notice bad">
        <p>\(th: "มี \(count) ข้อที่ท่านกรอกไว้แต่ยังไม่บันทึก", en: "\(counted(count, "entry", "entries")) of yours not saved yet")</p>
        <ul>\(page.unsavedRows.map { "<li><a href=\"\(url: $0.path)\">\($0.name)</a></li>" as HTML })</ul>
        </div>
        """
}

/// How far it is. กรอกครบ stands beside the state and never instead of it.
private func stateOfAssessment(_ page: AssessmentPage) -> HTML {
    let progress = page.progress
    let label = Words(th: "ความคืบหน้าทั้งหมด", en: "Progress of the whole")
    return """
        <section class="card">
        <p>\(th: "สถานะ", en: "State") \(page.assessment.state.word)\(if: progress.isComplete, " \(statusWord(AssessmentPart.State.all.words, state: "all"))")</p>
        <p>\(progress.words()) \(progressBar(progress, label.text))</p>
        <p>\(th: "บันทึกข้อมูลได้ถึง", en: "Recording until") \(date: page.assessment.lastDay) <strong>\(page.days)</strong></p>
        \(if: page.assessment.recordingEnds > page.round.closesOn, "<p class=\"hint\">\(th: "ได้รับการขยายเวลาจากวันที่ \(page.round.closesOn.long())", en: "Extended from \(page.round.closesOn.english)")</p>")
        \(page.submission.map { signature(Words(th: "เสนอโดย", en: "Submitted by"), $0) })
        \(page.certification.map { signature(Words(th: "รับรองโดย", en: "Certified by"), $0) })
        \(page.isEditable ? page.latest.map { resumption($0, today: page.today) } : nil)
        \(if: hasUnfinished(page), "<p class=\"actions\">\(nextUnfinishedButton(page))</p>")
        </section>
        """
}

/// What the local government can do once its figures are certified, and until when.
private func afterwards(_ page: AssessmentPage) -> HTML {
    let (round, code) = (page.round.id, page.assessment.localGovernment.code)
    return """
        \(if: page.isInPreview, notice("\(th: "ตรวจทานผลของท่านได้ถึงวันที่ \(page.assessment.previewEnds.long()) หากพบข้อผิดพลาด ผู้รับรองเปิดแก้ไขได้ที่หน้ารับรองข้อมูล", en: "Look over your result until \(page.assessment.previewEnds.english). If something is wrong, the certifier can open the figures again on the page of certification.")"))
        \(if: page.hasReview, "<p><a href=\"\(url: SitePath.steps(.review(round: round, code: code)).path)\">\(ReviewWords.title)</a></p>")
        \(if: page.mayCheck, "<p class=\"actions\"><a class=\"button\" href=\"\(url: SitePath.steps(.check(round: round, code: code)).path)\">\(CheckWords.one)</a></p>")
        """
}

private func signature(_ words: Words, _ signature: AssessmentPage.Signature) -> HTML {
    "<p>\(words) \(thai: signature.name) \(th: "เมื่อ", en: "on") \(dateTime: signature.at)</p>"
}

private func hasUnfinished(_ page: AssessmentPage) -> Bool {
    guard page.isEditable else { return false }
    // In a correction only named rows are open; they stand above, each with the way to it.
    let mayBeBlank = page.assessment.reopening == nil
    return !page.unsavedRows.isEmpty || (mayBeBlank && page.parts.contains { !$0.progress.isComplete })
}

private func nextUnfinishedButton(_ page: AssessmentPage) -> HTML {
    let path = SitePath.nextUnfinished(round: page.round.id, code: page.assessment.localGovernment.code).path
    return """
        <a class="button" data-next-unfinished accesskey="n" href="\(url: path)">\(th: "ข้อถัดไปที่ยังกรอกไม่ครบ", en: "Next unfinished indicator")</a>
        """
}

private func line(_ part: AssessmentPart) -> TaskLine {
    TaskLine(
        title: part.title, path: part.path, progress: part.progress, unit: part.unit, state: part.state.rawValue,
        stateWords: part.state.words,
        note: part.pilots.asked == 0
            ? nil
            : Words(
                th: "นำร่อง \(part.pilots.filled) จาก \(part.pilots.asked) ข้อ",
                en: "pilots \(part.pilots.filled) of \(part.pilots.asked)"),
        warning: warning(part))
}

/// What of a part waits for the reader or for an answer.
private func warning(_ part: AssessmentPart) -> Words? {
    var words: [Words] = []
    if part.drafts > 0 {
        words.append(
            Words(th: "ยังไม่บันทึก \(part.drafts) \(part.unit.words.th)", en: "\(part.drafts) not saved"))
    }
    if part.observations > 0 {
        words.append(
            Words(
                th: "มีข้อสังเกตหรือคำถาม \(part.observations) รายการ",
                en: "\(counted(part.observations, "open observation or question", "open observations or questions"))"))
    }
    guard let first = words.first else { return nil }
    return words.dropFirst().reduce(first) { Words(th: "\($0.th) · \($1.th)", en: "\($0.en) · \($1.en)") }
}

/// What the person may do now.
private func actions(_ page: AssessmentPage, _ csrf: HTML) -> HTML {
    let round = page.round.id
    let code = page.assessment.localGovernment.code
    let certification = SitePath.certification(round: round, code: code).path
    let submission = SitePath.submission(round: round, code: code).path
    let isRecording = page.assessment.state == .recording || page.assessment.state == .reopened
    return """
        \(if: page.isEditable && isRecording, "<p class=\"actions\"><a class=\"button\(hasUnfinished(page) ? " quiet" : "")\" href=\"\(url: submission)\">\(th: "ตรวจและเสนอผู้รับรอง", en: "Check and submit")</a></p>")
        \(if: page.mayRecord && page.closedReason == .submitted, recallForm(round, code, csrf))
        \(if: page.mayCertify, "<p class=\"actions\"><a class=\"button\" href=\"\(url: certification)\">\(certificationWords(page.assessment.state))</a></p>")
        \(if: !page.mayCertify && !PracticeRoom.isHere, "<p><a href=\"\(url: certification)\">\(th: "การรับรองข้อมูล", en: "Certification")</a></p>")
        """
}

private func certificationWords(_ state: Assessment.State) -> Words {
    switch state {
    case .submitted: Words(th: "ตรวจและรับรองข้อมูล", en: "Check and certify")
    case .certified, .checked: Words(th: "ดูการรับรองข้อมูล", en: "See the certification")
    case .notStarted, .recording, .reopened:
        Words(th: "ดูข้อมูลก่อนรับรอง (ยังไม่เสนอผู้รับรอง)", en: "See the figures (not submitted yet)")
    }
}

private func recallForm(_ round: String, _ code: String, _ csrf: HTML) -> HTML {
    """
    <form method="post" action="\(url: SitePath.recall(round: round, code: code).path)">
    \(csrf)
    <p class="actions"><button class="quiet">\(th: "ดึงข้อมูลกลับมาแก้ไข", en: "Take back for correction")</button></p>
    </form>
    """
}

private func setAside(_ page: AssessmentPage) -> HTML {
    guard !page.setAside.isEmpty else { return .empty }
    let count = page.setAside.count
    let type = page.assessment.localGovernment.type.name
    return """
        <details><summary>\(th: "ข้อมูลที่แยกไว้ \(count) ข้อ", en: "\(counted(count, "answer")) set aside")</summary>
        <p>\(th: "บันทึกไว้ก่อนเปลี่ยนประเภทหรือพื้นที่ของ อปท. ไม่ใช้กับ\(type.th) จึงเก็บไว้โดยไม่นำมาประเมิน", en: "Recorded before the type or the place of the local government changed. Not asked of a \(type.en), so kept and not assessed.")</p>
        <ul>\(page.setAside.map { "<li>\($0.name): \($0.figures)</li>" as HTML })</ul>
        </details>
        """
}
