import Domain
import Markup

/// The page of one assessment: facts, the task list, and what comes next.
func assessmentPage(_ page: AssessmentPage, csrf: HTML, done: String) -> HTML {
    """
    <h1>\(page.assessment.localGovernment.shortName)</h1>
    \(placeLine(page.assessment))
    \(doneNotice(done))
    \(page.mayRecord ? page.closedReason.map { closedNotice($0) } : nil)
    \(if: page.unsaved > 0, "<p class=\"notice bad\">มี \(page.unsaved) ข้อที่ท่านกรอกไว้แต่ยังไม่บันทึก ดูรายการด้านล่าง</p>")
    \(stateOfAssessment(page))
    <h2>รายการที่ต้องกรอก</h2>
    <ul class="tasks">
    \(page.parts.map(task))
    </ul>
    \(actions(page, csrf))
    \(setAside(page))
    <h2>ข้อมูลรอบการประเมิน</h2>
    \(roundFacts(page))
    \(furtherLinks(page))
    """
}

private func doneNotice(_ done: String) -> HTML {
    let words: String? =
        switch done {
        case "submitted": "เสนอผู้รับรองแล้ว"
        case "recalled": "ดึงข้อมูลกลับมาแก้ไขแล้ว"
        case "all-filled": "กรอกครบทุกข้อแล้ว ไม่มีข้อที่ยังว่าง"
        default: nil
        }
    return words.map { "<p class=\"notice good\" role=\"status\">\($0)</p>" } ?? .empty
}

/// How far it is. กรอกครบ stands beside the state and never instead of it.
private func stateOfAssessment(_ page: AssessmentPage) -> HTML {
    let progress = page.progress
    return """
        <section class="card">
        <p>สถานะ <strong class="tag" data-state="\(page.assessment.state.rawValue)">\(page.assessment.state.words)</strong>\(if: progress.isComplete, " <span class=\"tag\" data-state=\"all\">กรอกครบ</span>")</p>
        <p>\(progress.words()) \(progressBar(progress, "ความคืบหน้าทั้งหมด"))</p>
        <p>บันทึกข้อมูลได้ถึง \(page.round.closesOn.long()) <strong>\(page.daysTH)</strong></p>
        \(page.submission.map { "<p>เสนอโดย \($0.name) เมื่อ \(ThaiClock.dateTime($0.at))</p>" as HTML })
        \(page.certification.map { "<p>รับรองโดย \($0.name) เมื่อ \(ThaiClock.dateTime($0.at))</p>" as HTML })
        \(if: hasUnfinished(page), nextUnfinishedButton(page.assessment))
        </section>
        """
}

private func hasUnfinished(_ page: AssessmentPage) -> Bool {
    page.isEditable && (page.unsaved > 0 || page.parts.contains { !$0.progress.isComplete })
}

private func nextUnfinishedButton(_ assessment: Assessment) -> HTML {
    let path = SitePath.nextUnfinished(round: assessment.round.id, code: assessment.localGovernment.code)
    return
        "<p class=\"actions\"><a class=\"button\" data-next-unfinished href=\"\(url: path.path)\">ข้อถัดไปที่ยังกรอกไม่ครบ</a></p>"
}

func progressBar(_ progress: RecordingProgress, _ label: String) -> HTML {
    "<progress max=\"\(max(progress.asked, 1))\" value=\"\(progress.filled)\" aria-label=\"\(label)\"></progress>"
}

private func task(_ part: AssessmentPart) -> HTML {
    """
    <li data-state="\(part.state.rawValue)"><a href="\(url: part.path.path)">\(part.title)</a>
    <span>\(part.progress.words(part.unit))\(if: part.pilots.asked > 0, " · นำร่อง \(part.pilots.filled) จาก \(part.pilots.asked) ข้อ")</span>
    \(progressBar(part.progress, part.title))
    <span class="tag">\(part.state.words)</span>\(if: part.drafts > 0, " <span class=\"unsaved\">ยังไม่บันทึก \(part.drafts) \(part.unit.words)</span>")</li>
    """
}

/// What the person may do now.
private func actions(_ page: AssessmentPage, _ csrf: HTML) -> HTML {
    let round = page.round.id
    let code = page.assessment.localGovernment.code
    let certification = SitePath.certification(round: round, code: code).path
    let submission = SitePath.submission(round: round, code: code).path
    let isRecording = page.assessment.state == .recording
    return """
        \(if: page.isEditable && isRecording, "<p class=\"actions\"><a class=\"button\(hasUnfinished(page) ? " quiet" : "")\" href=\"\(url: submission)\">ตรวจและเสนอผู้รับรอง</a></p>")
        \(if: page.mayRecord && page.closedReason == .submitted, recallForm(round, code, csrf))
        \(if: page.mayCertify, "<p class=\"actions\"><a class=\"button\" href=\"\(url: certification)\">\(certificationWords(page.assessment.state))</a></p>")
        \(if: !page.mayCertify, "<p><a href=\"\(url: certification)\">การรับรองข้อมูล</a></p>")
        """
}

private func certificationWords(_ state: Assessment.State) -> String {
    switch state {
    case .submitted: "ตรวจและรับรองข้อมูล"
    case .certified: "ดูการรับรองข้อมูล"
    case .notStarted, .recording: "ดูข้อมูลก่อนรับรอง (ยังไม่เสนอผู้รับรอง)"
    }
}

private func recallForm(_ round: String, _ code: String, _ csrf: HTML) -> HTML {
    """
    <form method="post" action="\(url: SitePath.recall(round: round, code: code).path)">
    \(csrf)
    <p class="actions"><button class="quiet">ดึงข้อมูลกลับมาแก้ไข</button></p>
    </form>
    """
}

private func roundFacts(_ page: AssessmentPage) -> HTML {
    let round = page.round
    let period = page.standards.set.period
    return """
        <dl class="facts">
        <dt>รอบการประเมิน</dt><dd>ประจำปี พ.ศ. \(round.id)</dd>
        <dt>บันทึกข้อมูลได้</dt><dd>\(round.opensOn.long()) ถึง \(round.closesOn.long()) <strong>\(page.daysTH)</strong></dd>
        <dt>ช่วงเวลาที่ประเมิน</dt><dd>ปีงบประมาณ พ.ศ. \(period.fiscalYearBE) (\(period.from.long()) ถึง \(period.to.long()))</dd>
        \(round.resolution.words.map { "<dt>ที่มา</dt><dd>\($0)</dd>" as HTML })
        <dt>ชุดตัวชี้วัด</dt><dd>\(page.standards.set.titleTH)\(page.amendments.map { "<p class=\"hint\">\($0.words)</p>" as HTML })</dd>
        </dl>
        """
}

private func setAside(_ page: AssessmentPage) -> HTML {
    guard !page.setAside.isEmpty else { return .empty }
    return """
        <details><summary>ข้อมูลที่แยกไว้ \(page.setAside.count) ข้อ</summary>
        <p>บันทึกไว้ก่อนเปลี่ยนประเภทหรือพื้นที่ของ อปท. ไม่ใช้กับ\(page.assessment.localGovernment.type.nameTH) จึงเก็บไว้โดยไม่นำมาประเมิน</p>
        <ul>\(page.setAside.map { "<li>\($0.name): \($0.provision)</li>" as HTML })</ul>
        </details>
        """
}

private func furtherLinks(_ page: AssessmentPage) -> HTML {
    let place = page.assessment.localGovernment
    let report = SitePath.report(round: page.round.id, code: place.code).path
    let handbook = SitePath.handbookBook(set: page.standards.set.id, type: place.type.rawValue).path
    let others = page.otherRounds.map { round -> HTML in
        "<li><a href=\"\(url: SitePath.assessment(round: round, code: place.code).path)\">รอบปี \(round)</a></li>"
    }
    return """
        <ul>
        <li><a href="\(url: report)">รายงานสรุปผลประเมิน\(if: page.certification == nil, " (ผลเบื้องต้น)")</a></li>
        <li><a href="\(url: handbook)">คู่มือตัวชี้วัดของ\(place.type.nameTH)</a></li>
        \(others)
        </ul>
        """
}
