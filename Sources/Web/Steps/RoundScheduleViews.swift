import Actions
import Domain
import Markup

/// The steps after certification and their days: a form for the Office while something can be changed, facts for others.
func schedule(_ page: RoundPage, _ form: RoundForm, _ csrf: HTML) -> HTML {
    let schedule = page.round.schedule
    let title = Words(th: "ขั้นตอนหลังการรับรอง", en: "Steps after certification")
    guard page.mayConduct, page.round.state == .open || page.round.state == .closed else {
        return "<h2>\(title)</h2>\(scheduleFacts(page))"
    }
    let typed = form.schedule
    func number(_ id: String, _ words: Words, _ value: Int) -> HTML {
        field(Field(id: id, name: id, label: words, value: typed?[id] ?? String(value), kind: .number))
    }
    let checks = RoundSchedule.Check.allCases.map { ($0.rawValue, $0.words) }
    return """
        <h2>\(title)</h2>
        \(scheduleFacts(page))
        <details\(if: typed != nil, " open")><summary>\(th: "แก้ไขขั้นตอนและกำหนดเวลา", en: "Change steps and days")</summary>
        <form method="post" action="\(url: SitePath.steps(.schedule(round: page.round.id)).path)">
        \(csrf)
        \(field(Field(id: "check", name: "check", label: Words(th: "การตรวจสอบโดยจังหวัด", en: "Check by the provinces"), value: typed?["check"] ?? schedule.check.rawValue, kind: .choice(checks))))
        \(number("sample-percent", Words(th: "สุ่มตรวจร้อยละของ อปท. ในแต่ละจังหวัด", en: "Sample: per cent of each province"), schedule.samplePercent))
        \(number("check-days", Words(th: "ตรวจสอบภายในกี่วันหลังปิดบันทึกข้อมูล", en: "Days for the check after recording"), schedule.checkDays))
        \(number("preview-days", Words(th: "อปท. ตรวจทานผลของตนกี่วัน (0 คือไม่มี)", en: "Days for looking over one's own result (0: none)"), schedule.previewDays))
        \(number("review-days", Words(th: "ขอทบทวนผลได้กี่วัน (เฉพาะเมื่อมีการตรวจสอบ)", en: "Days for asking for a review (only with a check)"), schedule.reviewDays))
        <p class="actions"><button class="quiet">\(th: "บันทึกขั้นตอน", en: "Record the steps")</button></p>
        </form></details>
        """
}

private func scheduleFacts(_ page: RoundPage) -> HTML {
    let schedule = page.round.schedule
    let checkEnds = page.round.closesOn.adding(days: schedule.check == .off ? 0 : schedule.checkDays)
    return """
        <dl class="facts">
        <dt>\(th: "การตรวจสอบโดยจังหวัด", en: "Check by the provinces")</dt><dd>\(schedule.check.words)\(if: schedule.check != .off, " · \(th: "\(printedCount(page.toCheck)) แห่ง ถึงวันที่", en: "\(printedCount(page.toCheck)) local governments, until") \(date: checkEnds)")</dd>
        <dt>\(th: "อปท. ตรวจทานผลของตน", en: "Looking over one's own result")</dt><dd>\(if: schedule.previewDays == 0, "\(th: "ไม่มี", en: "none")")\(if: schedule.previewDays > 0, "\(th: "\(schedule.previewDays) วัน ถึงวันที่", en: "\(counted(schedule.previewDays, "day")), until") \(date: checkEnds.adding(days: schedule.previewDays))")</dd>
        \(if: schedule.check != .off, "<dt>\(ReviewWords.title)</dt><dd>\(th: "\(schedule.reviewDays) วัน ถึงวันที่", en: "\(counted(schedule.reviewDays, "day")), until") \(date: checkEnds.adding(days: schedule.reviewDays))</dd>")
        </dl>
        <p class="hint">\(th: "วันที่ข้างต้นนับจากวันสุดท้ายของการบันทึกข้อมูล อปท. ที่ได้ขยายเวลาเลื่อนตามวันของตน ค่าตั้งต้นเป็นของระบบ จนกว่าสำนักงานจะกำหนด", en: "Counted from the last day of recording; where it was extended, from that day. The values at the beginning are ours until the Office sets its own.")</p>
        """
}

/// Who has more time, and the form that gives it.
func extensions(_ page: RoundPage, _ form: RoundForm, _ csrf: HTML) -> HTML {
    let title = Words(th: "การขยายเวลาและรับข้อมูลล่าช้า", en: "Extensions and late admissions")
    let rows = page.extensions.map { one in
        DataTable.Row([
            "\(page.places[one.scope.code] ?? Words(both: one.scope.code))\(if: one.isLate, " <span class=\"tag\">\(th: "รับข้อมูลล่าช้า", en: "admitted late")</span>")",
            "\(date: one.until)", "\(thai: one.reason ?? "–")",
            "\(thai: page.names[one.grantedBy] ?? "")<br>\(dateTime: one.grantedAt)",
        ])
    }
    let columns: [DataTable.Column] = [
        .init(words: Words(th: "ให้แก่", en: "For")), .init(words: Words(th: "ถึงวันที่", en: "Until")),
        .init(words: Words(th: "เหตุผล", en: "Reason")), .init(words: Words(th: "โดย", en: "By")),
    ]
    return """
        <h2>\(title)</h2>
        \(if: rows.isEmpty, "<p>\(th: "ยังไม่มี", en: "None so far")</p>")
        \(if: !rows.isEmpty, dataTable(DataTable(label: title, columns: columns, rows: rows)))
        \(if: page.mayConduct && (page.round.state == .open || page.round.state == .closed), extensionForm(page, form, csrf))
        """
}

private func extensionForm(_ page: RoundPage, _ form: RoundForm, _ csrf: HTML) -> HTML {
    let isClosed = page.round.state == .closed
    let hint =
        isClosed
        ? Words(th: "รหัส อปท. 7 หลัก ของแห่งที่รับข้อมูลล่าช้า", en: "The seven-digit code of the one that is admitted late")
        : Words(
            th: "เว้นว่างคือทั้งประเทศ รหัสจังหวัด 2 หลัก หรือรหัส อปท. 7 หลัก",
            en: "Blank for the whole country, two digits for a province, seven for a local government")
    return """
        <details\(if: !form.reason.isEmpty || !form.place.isEmpty || form.until.problem != nil, " open")><summary>\(isClosed ? Words(th: "รับข้อมูลล่าช้า", en: "Admit a late one") : Words(th: "ขยายเวลา", en: "Give more time"))</summary>
        <form method="post" action="\(url: SitePath.steps(.extensions(round: page.round.id)).path)">
        \(csrf)
        \(field(Field(id: "place", name: "place", label: Words(th: "ให้แก่", en: "For"), hint: hint, value: form.place)))
        \(dateBoxes(form.until))
        \(field(Field(id: "extension-reason", name: "reason", label: Words(th: "เหตุผล", en: "Reason"), value: form.reason, kind: .text(rows: 3))))
        <p class="actions"><button class="quiet">\(isClosed ? Words(th: "รับข้อมูลล่าช้า", en: "Admit") : Words(th: "ขยายเวลา", en: "Give more time"))</button></p>
        </form></details>
        """
}
