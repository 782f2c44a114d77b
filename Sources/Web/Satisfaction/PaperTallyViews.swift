import Actions
import Domain
import Markup

/// The page of paper tallies: those that were entered, and the form for one more.
func paperTallies(
    _ page: SatisfactionReportPage, _ form: PaperTallyForm, names: [Int: String], csrf: HTML, done: String
) -> HTML {
    let path = SitePath.satisfaction(.paper(round: page.round.id, code: page.place.code)).path
    let paperForm = SitePath.satisfaction(.paperForm(round: page.round.id, code: page.place.code)).path
    return """
        <h1>\(PaperTallyWords.title)</h1>
        \(placeLine(page.reading.place.assessment))
        \(PaperTallyWords.done(done).map { notice("\($0)", .good, isStatus: true) })
        \(paperProblems(form))
        <p>\(th: "นับแบบกระดาษที่ได้รับคืนแต่ละครั้ง แล้วบันทึกยอดรวมเป็นรายข้อ", en: "Count the paper forms of each occasion and enter the sums by question.") <a href="\(url: paperForm)">\(th: "พิมพ์แบบประเมินกระดาษ (PDF)", en: "Print the paper form (PDF)")</a></p>
        \(tallyList(page, names))
        \(entry(page, form, path, csrf))
        """
}

private func entry(_ page: SatisfactionReportPage, _ form: PaperTallyForm, _ path: String, _ csrf: HTML) -> HTML {
    guard page.mayRecord else { return .empty }
    if let reason = page.round.closedReason(at: page.at) { return notice("\(reason.words)") }
    return """
        <h2>\(th: "บันทึกยอดใหม่", en: "Enter a new tally")</h2>
        <form method="post" action="\(url: path)">
        \(csrf)
        \(paperBoxes(page, form))
        <p class="actions"><button>\(th: "บันทึกยอด", en: "Save the tally")</button></p>
        </form>
        """
}

/// One tally, to be corrected or removed.
func paperTally(_ page: SatisfactionReportPage, number: Int, _ form: PaperTallyForm, csrf: HTML) -> HTML {
    let (round, code) = (page.round.id, page.place.code)
    let path = SitePath.satisfaction(.paperTally(round: round, code: code, number: number)).path
    let removal = SitePath.satisfaction(.paperRemoval(round: round, code: code, number: number)).path
    let reason = Field(
        id: "reason", name: "reason", label: Words(th: "เหตุผลที่แก้ไข", en: "Reason for the correction"),
        problem: form.problem(of: "reason"), value: form.reason)
    let removalReason = Field(
        id: "removal-reason", name: "reason", label: Words(th: "เหตุผลที่ลบ", en: "Reason for the removal"),
        problem: form.problem(of: "removal-reason"))
    return """
        <h1>\(th: "ยอดจากแบบกระดาษ รายการที่ \(number)", en: "Tally of paper forms no. \(number)")</h1>
        \(placeLine(page.reading.place.assessment))
        \(paperProblems(form))
        <h2>\(th: "แก้ไข", en: "Correct it")</h2>
        <form method="post" action="\(url: path)">
        \(csrf)
        <input type="hidden" name="version" value="\(form.seen)">
        \(paperBoxes(page, form))
        \(field(reason))
        <p class="actions"><button>\(th: "บันทึกการแก้ไข", en: "Save the correction")</button></p>
        </form>
        <h2>\(th: "ลบรายการนี้", en: "Remove it")</h2>
        <p>\(th: "ยอดรายการนี้จะไม่นับอีก ตัวเลขเดิมและเหตุผลยังอยู่ในประวัติการเปลี่ยนแปลง", en: "It is no longer counted. Its figures and the reason stay on the record of changes.")</p>
        <form method="post" action="\(url: removal)">
        \(csrf)
        <input type="hidden" name="version" value="\(form.seen)">
        \(field(removalReason))
        <p class="actions"><button class="grave">\(th: "ลบรายการนี้", en: "Remove it")</button></p>
        </form>
        """
}

private func paperProblems(_ form: PaperTallyForm) -> HTML {
    guard form.refusal != nil || !form.problems.isEmpty else { return .empty }
    let words = form.refusal ?? Words(th: "ยังไม่ได้บันทึก โปรดแก้ไขจุดต่อไปนี้", en: "Not saved yet. Please mend the following:")
    return errorSummary("\(words)", form.problems.map { ErrorLink($0.fragment, $0.words) })
}

private func paperBoxes(_ page: SatisfactionReportPage, _ form: PaperTallyForm) -> HTML {
    let occasion = Field(
        id: "occasion", name: "occasion", label: Words(th: "โอกาสหรือสถานที่", en: "Occasion or place"),
        hint: Words(
            th: "เช่น วันออกหน่วยบริการ หมู่ที่ 3 โปรดอย่าระบุชื่อผู้ตอบ",
            en: "Such as a service day in a village; no names of citizens"),
        problem: form.problem(of: "occasion"), value: form.occasion)
    let sheets = Field(
        id: "sheets", name: "sheets", label: Words(th: "จำนวนแบบที่ได้รับคืน", en: "Forms that came back"),
        problem: form.problem(of: "sheets"), value: form.sheets, kind: .number)
    return """
        \(field(occasion))
        \(dateBoxes(form.dateBoxes))
        \(field(sheets))
        \(page.questions.map { questionBoxes($0, form) })
        """
}

private func questionBoxes(_ question: StandardSet.SatisfactionQuestion, _ form: PaperTallyForm) -> HTML {
    func box(_ choice: SatisfactionChoice, _ value: String?) -> HTML {
        let id = "\(choice.rawValue)-\(question.code)"
        return field(
            Field(
                id: id, name: "\(choice.rawValue).\(question.code)", label: choice.words, problem: form.problem(of: id),
                value: value ?? "", kind: .number))
    }
    return """
        <fieldset><legend>\(question.service) <span class="code">\(question.code)</span></legend>
        <div class="boxes">\(box(.satisfied, form.satisfied[question.code]))\(box(.improve, form.improve[question.code]))</div>
        </fieldset>
        """
}

private func tallyList(_ page: SatisfactionReportPage, _ names: [Int: String]) -> HTML {
    let papers = page.reading.papers
    guard !papers.isEmpty else {
        return emptyState(Words(th: "ยังไม่มียอดจากแบบกระดาษ", en: "No tally of paper forms yet"))
    }
    let isOpen = page.mayRecord && page.round.closedReason(at: page.at) == nil
    let columns = [
        DataTable.Column(words: Words(th: "โอกาสหรือสถานที่", en: "Occasion or place")),
        DataTable.Column(words: Words(th: "วันที่", en: "Day")),
        DataTable.Column(words: Words(th: "จำนวนแบบ", en: "Forms"), isNumber: true),
        DataTable.Column(words: SatisfactionChoice.satisfied.words, isNumber: true),
        DataTable.Column(words: SatisfactionChoice.improve.words, isNumber: true),
        DataTable.Column(words: Words(th: "บันทึกโดย", en: "Entered by")),
    ]
    let rows = papers.map { stored -> DataTable.Row in
        let (paper, all) = (stored.paper, stored.paper.tally.all)
        let path = SitePath.satisfaction(
            .paperTally(round: page.round.id, code: page.place.code, number: stored.number)
        ).path
        let name: HTML = "\(stored.number). \(thai: paper.occasion)"
        return DataTable.Row([
            isOpen ? "<a href=\"\(url: path)\">\(name)</a>" : name, "\(date: paper.heldOn)",
            "\(printedCount(paper.tally.sheets))", "\(printedCount(all.satisfied))", "\(printedCount(all.improve))",
            "\(thai: names[stored.savedBy] ?? "-") \(dateTime: stored.savedAt)",
        ])
    }
    return dataTable(DataTable(label: PaperTallyWords.title, columns: columns, rows: rows))
}

enum PaperTallyWords {
    static let title = Words(th: "ยอดจากแบบประเมินกระดาษ", en: "Tallies of paper forms")

    static func done(_ done: String) -> Words? {
        switch done {
        case "saved": Words(th: "บันทึกยอดแล้ว", en: "The tally is saved")
        case "unchanged": Words(th: "ไม่มีการเปลี่ยนแปลง", en: "Nothing was changed")
        case "removed": Words(th: "ลบรายการแล้ว", en: "The tally is removed")
        default: nil
        }
    }

    static let reasonMissing = Words(th: "โปรดระบุเหตุผล", en: "Please state the reason")
    static let changedSince = Words(
        th:
            "มีผู้แก้ไขรายการนี้หลังจากที่ท่านเปิดหน้า ยังไม่ได้บันทึกของท่าน ตัวเลขที่ท่านกรอกยังอยู่ในช่อง โปรดตรวจกับยอดล่าสุดในตารางก่อนบันทึกอีกครั้ง",
        en:
            "Somebody changed this tally since you opened the page. Yours is not saved; what you typed is still in the boxes. Please compare it with the latest in the list before saving again."
    )
}
