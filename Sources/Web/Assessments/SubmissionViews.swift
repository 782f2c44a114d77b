import Domain
import Markup

/// What is missing, unsaved and unusual, each with its link, and the button that hands the assessment to its certifier.
func submissionPage(_ page: SubmissionPage, csrf: HTML, problem: String?) -> HTML {
    """
    <h1>ตรวจก่อนเสนอผู้รับรอง</h1>
    \(placeLine(page.assessment))
    \(problem.map { errorSummary($0) })
    <p>\(page.progress.words()) \(progressBar(page.progress, "ความคืบหน้าทั้งหมด"))</p>
    \(unsavedRows(page))
    \(blankBaseData(page))
    \(blankRows(page))
    \(unusualRows(page))
    \(submitForm(page, csrf))
    """
}

private func unsavedRows(_ page: SubmissionPage) -> HTML {
    guard !page.unsaved.isEmpty else { return .empty }
    let rows = page.unsaved.map { "<li><a href=\"\(url: $0.path)\">\($0.name)</a></li>" as HTML }
    return """
        <h2>กรอกไว้แต่ยังไม่บันทึก \(page.unsaved.count) ข้อ</h2>
        <p class="notice bad">ค่าเหล่านี้จะไม่ไปถึงผู้รับรอง โปรดแก้ไขและบันทึกก่อน</p>
        <ul>\(rows)</ul>
        """
}

private func blankBaseData(_ page: SubmissionPage) -> HTML {
    guard !page.blankItems.isEmpty else { return .empty }
    let path = SitePath.baseData(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    let rows = page.blankItems.map { "<li><a href=\"\(url: "\(path)#\($0.code)")\">\($0.nameTH)</a></li>" as HTML }
    return """
        <h2>ข้อมูลพื้นฐานที่ยังว่าง \(page.blankItems.count) รายการ</h2>
        <ul>\(rows)</ul>
        """
}

private func blankRows(_ page: SubmissionPage) -> HTML {
    guard !page.blanks.isEmpty else {
        return "<p class=\"notice good\">กรอกครบทุกข้อที่นับผลแล้ว</p>"
    }
    let round = page.assessment.round.id
    let code = page.assessment.localGovernment.code
    let rows = page.blanks.map { indicator -> HTML in
        "<li><a href=\"\(url: indicator.path(round: round, code: code))\">\(indicator.code) \(indicator.nameTH)</a></li>"
    }
    return """
        <h2>ข้อที่ยังว่าง \(page.blanks.count) ข้อ</h2>
        <p>หากไม่ได้ดำเนินการในปีงบประมาณ ให้เลือกในข้อนั้น หากไม่มีบริการนี้ ให้กรอกกรอบการประเมิน (1) เป็น 0 ข้อที่ยังไม่มีข้อมูลเสนอได้ โดยผู้รับรองต้องระบุเหตุผลทุกข้อก่อนรับรอง</p>
        <ul>\(rows)</ul>
        """
}

private func unusualRows(_ page: SubmissionPage) -> HTML {
    guard !page.flags.isEmpty else { return .empty }
    return """
        <h2>ข้อที่ควรตรวจอีกครั้ง \(page.flags.count) ข้อ</h2>
        <p>ตัวเลขเหล่านี้ไม่ผิดกฎ แต่ผิดจากที่พบทั่วไป ผู้รับรองจะเห็นรายการเดียวกันนี้</p>
        \(flagList(page.flags))
        """
}

private func submitForm(_ page: SubmissionPage, _ csrf: HTML) -> HTML {
    guard page.mayRecord else { return .empty }
    if let reason = page.closedReason { return closedNotice(reason) }
    guard page.assessment.state == .recording else {
        return "<p class=\"notice\">ยังไม่มีข้อมูลที่บันทึก จึงยังเสนอผู้รับรองไม่ได้</p>"
    }
    let path = SitePath.submission(round: page.assessment.round.id, code: page.assessment.localGovernment.code).path
    return """
        <h2>เสนอผู้รับรอง</h2>
        \(page.certifiers.isEmpty ? "<p class=\"notice bad\">ยังไม่มีผู้รับรองข้อมูลของ อปท. นี้ในระบบ โปรดติดต่อผู้ดูแลระบบ</p>" : "<p>ผู้รับรอง: \(page.certifiers.joined(separator: ", "))</p>" as HTML)
        <p>เมื่อเสนอแล้วจะแก้ไขตัวเลขไม่ได้ จนกว่าจะดึงข้อมูลกลับ</p>
        <form method="post" action="\(url: path)">
        \(csrf)
        <p class="actions"><button>เสนอผู้รับรอง</button></p>
        </form>
        """
}
