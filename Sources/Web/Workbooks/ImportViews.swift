import Domain
import Markup
import Spreadsheets

enum ImportWords {
    static let title = Words(th: "กรอกด้วย Excel", en: "Fill in with Excel")
}

/// Workbooks out and in: download the form, send it back, see what would change, confirm.
func importPage(_ page: ImportPage, csrf: HTML) -> HTML {
    """
    <h1>\(ImportWords.title)</h1>
    \(placeLine(page.assessment))
    \(page.imported.map(importedNotice))
    \(page.mayRecord ? page.closedReason.map { closedNotice($0) } : nil)
    \(result(page, csrf))
    \(download(page))
    \(if: page.mayRecord && page.closedReason == nil, upload(page, csrf))
    """
}

private func importedNotice(_ count: Int) -> HTML {
    count == 0
        ? notice(
            "\(th: "ไฟล์ตรงกับที่บันทึกไว้แล้ว จึงไม่มีอะไรเปลี่ยน", en: "The file says what is recorded already: nothing has changed")",
            isStatus: true)
        : notice(
            "\(th: "บันทึกจากไฟล์แล้ว \(count) รายการ", en: "Recorded from the file: \(counted(count, "entry", "entries"))")",
            .good, isStatus: true)
}

private func download(_ page: ImportPage) -> HTML {
    """
    <h2>\(th: "1. ดาวน์โหลดแบบกรอกข้อมูล", en: "1. Download the form")</h2>
    <p>\(th: "แบบมีตัวเลขของปีก่อนและตัวเลขที่บันทึกไว้แล้วในปีนี้ กรอกเฉพาะช่องสีเหลือง ใช้ Excel, LibreOffice หรือ Google ชีต", en: "It holds last year’s figures and what is recorded so far. Write into the yellow boxes only, in Excel, LibreOffice or Google Sheets.")</p>
    <p class="actions"><a class="button\(if: page.checked != nil, " quiet")" href="\(url: SitePath.workbookForm(round: page.round, code: page.code).path)" download>\(th: "ดาวน์โหลดแบบกรอกข้อมูล (.xlsx)", en: "Download the form (.xlsx)")</a></p>
    """
}

private func upload(_ page: ImportPage, _ csrf: HTML) -> HTML {
    """
    <h2>\(th: "2. นำไฟล์ที่กรอกแล้วเข้าระบบ", en: "2. Bring the filled form back")</h2>
    <form method="post" action="\(url: SitePath.workbook(round: page.round, code: page.code).path)" enctype="multipart/form-data">
    \(csrf)
    <div class="field"><label for="file">\(th: "ไฟล์ .xlsx", en: "The .xlsx file")</label>
    <p class="hint" id="file-hint">\(th: "ระบบจะตรวจและแสดงผลให้ดูก่อน ยังไม่บันทึกจนกว่าท่านจะยืนยัน", en: "It is checked first: nothing is saved until you confirm.")</p>
    <input type="file" id="file" name="file" accept=".xlsx" aria-describedby="file-hint"></div>
    <p class="actions"><button\(if: page.checked != nil, " class=\"quiet\"")>\(th: "ตรวจไฟล์", en: "Check the file")</button></p>
    </form>
    """
}

// MARK: - What is in the file

private func result(_ page: ImportPage, _ csrf: HTML) -> HTML {
    guard let checked = page.checked else { return .empty }
    if let fault = checked.fault { return errorSummary(text: fault.words.text) }
    guard let plan = page.plan else { return .empty }
    return """
        <section aria-labelledby="checked">
        <h2 id="checked">\(th: "ผลตรวจไฟล์", en: "What is in the file") \(checked.file?.name ?? "")</h2>
        \(plan.isPossible ? changes(plan, page, csrf) : problems(plan, page, csrf))
        </section>
        """
}

private func changes(_ plan: ImportPlan, _ page: ImportPage, _ csrf: HTML) -> HTML {
    guard plan.changes > 0 else { return importedNotice(0) }
    let count = plan.changes
    return """
        \(notice("\(th: "ไฟล์ถูกต้อง จะบันทึก \(count) รายการ", en: "The file is right: \(counted(count, "entry", "entries")) would be recorded")\(untouched(plan))", .good, isStatus: true))
        \(dataTable(table(of: plan, page.checked?.stated?.largeChanges ?? [:])))
        \(if: page.closedReason == nil, form(page, .workbookImport(round: page.round, code: page.code), csrf, "<p class=\"actions\"><button>\(th: "ยืนยันบันทึก \(count) รายการ", en: "Record \(counted(count, "entry", "entries"))")</button> <a href=\"\(url: SitePath.workbook(round: page.round, code: page.code).path)\">\(th: "ยังไม่บันทึก", en: "Do not record")</a></p>"))
        """
}

/// Rows of the file that change nothing, and why.
private func untouched(_ plan: ImportPlan) -> HTML {
    """
    \(if: plan.unchanged > 0, " · \(th: "ตรงกับที่บันทึกไว้แล้ว \(plan.unchanged) รายการ", en: "as recorded already: \(plan.unchanged)")")\(if: plan.newer > 0, " · \(th: "ผู้อื่นบันทึกค่าใหม่แล้วและไฟล์ไม่ได้แก้ จึงคงค่าใหม่ไว้ \(plan.newer) รายการ", en: "others have recorded newer figures, which stay: \(plan.newer)")")
    """
}

private func table(of plan: ImportPlan, _ largeChanges: [String: [LargeChange]]) -> DataTable {
    let baseValues = plan.baseValues.map { change in
        DataTable.Row([
            "\(ThaiDigits.arabic(change.item.name))",
            figure(change.was?.value, change.item.unitTH), figure(change.became, change.item.unitTH),
        ])
    }
    let answers = plan.answers.map { change in
        DataTable.Row([
            "\(change.indicator.codeAndName)", answer(change.was?.answer, change.indicator),
            "\(answer(change.became, change.indicator))\(unexplained(change, largeChanges[change.indicator.code] ?? []))",
        ])
    }
    return DataTable(
        label: Words(th: "รายการที่จะบันทึก", en: "What would be recorded"),
        columns: [
            .init(words: Words(th: "รายการ", en: "Entry")), .init(words: Words(th: "เดิม", en: "Before")),
            .init(words: Words(th: "ในไฟล์", en: "In the file")),
        ], rows: baseValues + answers)
}

/// Large changes without a reason: they are recorded all the same, and asked for where the row is.
private func unexplained(_ change: ImportPlan.AnswerChange, _ largeChanges: [LargeChange]) -> HTML {
    guard change.became.note.isEmpty, !largeChanges.isEmpty else { return .empty }
    return "<p class=\"large-change\">\(largeChanges.map { "\($0.words) " as HTML })\(LargeChange.askForNote)</p>"
}

private func answer(_ answer: Answer?, _ indicator: Indicator) -> HTML {
    guard let answer, !answer.isBlank else { return "\(RecordingWords.blank)" }
    let note: HTML = answer.note.isEmpty ? .empty : "<br>\(RecordingWords.note): \(thai: answer.note)"
    if !answer.carriedOut { return "\(RecordingWords.notCarriedOut)\(note)" }
    if indicator.kind == .yesNo {
        return "\(answer.provision.map { YesNo.words($0 != .zero) } ?? RecordingWords.blank)\(note)"
    }
    let hasFrame = indicator.kind.hasFrame && indicator.frameFrom == nil
    return """
        \(if: hasFrame, "(1) \(figure(answer.frame, indicator.frameUnitTH)) ")\(if: indicator.kind.hasFrame, "(2) ")\(figure(answer.provision, indicator.unitTH))\(note)
        """
}

private func figure(_ value: ExactDecimal?, _ unit: String) -> HTML {
    guard let value else { return "\(RecordingWords.blank)" }
    return "\(thai: "\(value.grouped) \(unit)")"
}

/// Cells told one by one; nobody reads on beyond.
private let mostProblems = 200

private func problems(_ plan: ImportPlan, _ page: ImportPage, _ csrf: HTML) -> HTML {
    let count = plan.problems.count
    let rows = plan.problems.prefix(mostProblems).map { problem in
        DataTable.Row([
            "\(thai: problem.row.place.sheet) <strong>\(AnswerWorkbookReading.address(of: problem.field, in: problem.row).description)</strong>",
            "<span class=\"code\">\(problem.row.subject.code)</span>",
            "\(thai: problem.field.map { problem.row.typed($0) } ?? "")", "\(problem.words)",
        ])
    }
    let table = DataTable(
        label: Words(th: "ช่องที่ต้องแก้", en: "Cells to mend"),
        columns: [
            .init(words: Words(th: "ช่อง", en: "Cell")), .init(words: Words(th: "รหัส", en: "Code")),
            .init(words: Words(th: "ที่กรอกไว้", en: "What stands there")),
            .init(words: Words(th: "ต้องแก้อย่างไร", en: "How to mend it")),
        ], rows: rows)
    return """
        \(errorSummary("\(th: "ยังไม่บันทึกอะไรจากไฟล์นี้ มี \(count) ช่องที่ต้องแก้ก่อน", en: "Nothing of this file is recorded: \(counted(count, "cell")) to mend first")"))
        \(dataTable(table))
        \(if: count > mostProblems, "<p class=\"hint\">\(th: "และอีก \(count - mostProblems) ช่อง", en: "and \(count - mostProblems) more")</p>")
        \(if: plan.hasConflictsOnly, form(page, .workbook(round: page.round, code: page.code), csrf, prefer: plan.problems, "<p class=\"actions\"><button>\(th: "ใช้ตัวเลขในไฟล์แทนทั้ง \(count) รายการ", en: "Prefer the file in all \(count)")</button></p>"))
        \(form(page, .workbookMarkedCopy(round: page.round, code: page.code), csrf, "<p class=\"actions\"><button class=\"quiet\">\(th: "ดาวน์โหลดไฟล์ที่ทำเครื่องหมายช่องที่ต้องแก้", en: "Download the file with these cells marked")</button></p>"))
        """
}

/// A form that carries the file along, and what was decided about it.
/// - Parameter prefer: conflicts in which its button prefers the file.
private func form(
    _ page: ImportPage, _ path: SitePath, _ csrf: HTML, prefer: [ImportProblem] = [], _ inside: HTML
) -> HTML {
    """
    <form method="post" action="\(url: path.path)" enctype="multipart/form-data">
    \(csrf)
    <input type="hidden" name="name" value="\(page.checked?.file?.name ?? "")">
    <input type="hidden" name="content" value="\(page.content)">
    <input type="hidden" name="prefer" value="\(page.preferences(adding: prefer))">
    \(inside)
    </form>
    """
}
