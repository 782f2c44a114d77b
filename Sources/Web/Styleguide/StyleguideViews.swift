import Domain
import Markup

/// Every part in every state, with a heading and a word on when it is used.
func styleguide(_ samples: StyleguideSamples) -> HTML {
    """
    <h1 id="gallery">\(th: "ส่วนประกอบของหน้า", en: "Parts of a page")</h1>
    <p class="lead">\(th: "ทุกหน้าของระบบประกอบจากส่วนเหล่านี้ ข้อมูลในหน้านี้เป็นตัวอย่างทั้งหมด", en: "Every page of the system is made from these parts. All data on this page is invented.")</p>
    \(section(Words(th: "หัวหน้าเว็บ เส้นทาง และเบอร์ติดต่อ", en: "Head, path and help"), heads(samples)))
    \(section(Words(th: "ข้อความแจ้ง", en: "Notices"), notices(samples)))
    \(section(Words(th: "คำบอกสถานะและความคืบหน้า", en: "States and progress"), states(samples)))
    \(section(Words(th: "รายการงาน", en: "Task list"), taskLists(samples)))
    \(section(Words(th: "ช่องกรอก", en: "Fields"), fields(samples)))
    \(section(Words(th: "ช่องตัวเลขคู่", en: "Number pair"), pairs(samples)))
    \(section(Words(th: "วันที่", en: "Dates"), dates(samples)))
    \(section(Words(th: "แท็บ", en: "Tabs"), tabSamples()))
    \(section(Words(th: "ตารางที่เรียงและแบ่งหน้าได้", en: "Tables that sort and turn over"), tables(samples)))
    \(section(Words(th: "เมื่อไม่มีรายการ", en: "Nothing to show"), emptyStates()))
    \(section(Words(th: "ข้อความให้คัดลอก", en: "Texts to be copied"), copyBoxes(samples)))
    \(section(Words(th: "ถามก่อนทำ", en: "Asking first"), confirmations()))
    \(section(Words(th: "ลำดับเหตุการณ์", en: "Timeline"), timelines(samples)))
    \(section(Words(th: "แผนภูมิ", en: "Charts"), charts(samples)))
    \(section(Words(th: "หนังสือราชการ", en: "Letters"), letters(samples)))
    """
}

private func section(_ title: Words, _ body: HTML) -> HTML {
    "<section class=\"sample\"><h2>\(title)</h2>\(body)</section>"
}

private func notices(_ samples: StyleguideSamples) -> HTML {
    let links = [ErrorLink("sample-frame-wrong", samples.textWords), ErrorLink("sample-year", samples.placeWords)]
    return """
        \(notice("\(samples.textWords)"))
        \(notice("\(th: "บันทึกแล้ว", en: "Saved") \(samples.placeWords)", .good))
        \(notice("\(th: "ยังไม่บันทึก", en: "Not saved") \(samples.placeWords)", .bad))
        \(errorSummary("\(th: "มี 2 ช่องที่ต้องแก้ไข", en: "Two boxes need mending")", links))
        """
}

private func states(_ samples: StyleguideSamples) -> HTML {
    let attention = [Words(th: "มีข้อสังเกต", en: "Remarks"), Words(th: "ยังไม่แนบหลักฐาน", en: "Evidence missing")]
    let states = Assessment.State.allCases.map { " \($0.word)" as HTML }
    let others = attention.map { " \(statusWord($0, state: "attention"))" as HTML }
    let verdicts = Verdict.allCases.map { verdict -> HTML in
        """
        <p class="verdict" data-verdict="\(verdict.rawValue)"><strong>\(samples.words(verdict))</strong> <span>\(samples.textWords)</span></p>
        """
    }
    let bars = [0, 9, 16].map { "<p>\(progressBar(samples.progress($0, of: 16), "\($0)/16"))</p>" as HTML }
    return "<p>\(states)\(others)</p>\(verdicts)\(bars)"
}

private func fields(_ samples: StyleguideSamples) -> HTML {
    let hint = Words(th: "เขียนตามที่ปรากฏในเอกสาร", en: "As it stands in the document")
    let choices = [("", Words(th: "เลือก", en: "Choose")), ("1", samples.placeWords)]
    return """
        \(field(Field(id: "sample-line", name: "line", label: samples.textWords, hint: hint, value: samples.text)))
        \(field(Field(id: "sample-wrong", name: "wrong", label: samples.textWords, hint: hint, problem: Words(th: "ข้อความยาวเกินไป", en: "Too long"), value: samples.text)))
        \(field(Field(id: "sample-text", name: "text", label: samples.textWords, value: samples.text, kind: .text(rows: 3))))
        \(field(Field(id: "sample-choice", name: "choice", label: samples.textWords, value: "1", kind: .choice(choices))))
        """
}

private func pairs(_ samples: StyleguideSamples) -> HTML {
    func box(_ field: String, _ subject: String, _ value: String, _ problems: [FieldProblem] = []) -> NumberBox {
        NumberBox(
            field: field, subject: subject, value: value, label: "(1) \(samples.text)", unit: samples.unit,
            isEditable: subject != "fixed", problems: problems,
            earlier: Words(th: "ปี 2566: 1,100 \(samples.unit)", en: "2566: 1,100 \(samples.unit)"))
    }
    return """
        \(numberPair(box("sample-frame", "right", "1,250"), box("sample-provision", "right", "1,000")))
        \(numberPair(box("sample-frame", "wrong", samples.place, [FieldProblem(.frame, .notANumber)]), box("sample-provision", "wrong", "")))
        \(numberPair(box("sample-frame", "fixed", "1,250"), box("sample-provision", "fixed", "1,000")))
        """
}

private func dates(_ samples: StyleguideSamples) -> HTML {
    let legend = Words(th: "วันที่รับรอง", en: "Day of certification")
    let hint = Words(th: "เช่น 26 3 2567", en: "Such as 26 3 2567")
    return """
        \(dateBoxes(DateBoxes(id: "sample-date", name: "date", legend: legend, hint: hint, day: "26", month: "3", year: "2567")))
        \(dateBoxes(DateBoxes(id: "sample", name: "wrong-date", legend: legend, hint: hint, problem: Words(th: "ไม่มีวันที่นี้", en: "There is no such day"), day: "31", month: "2", year: samples.text)))
        """
}

private func tabSamples() -> HTML {
    let views = [
        Words(th: "ทั้งด้าน", en: "Whole area"), Words(th: "ตาราง", en: "Grid"), Words(th: "ทีละข้อ", en: "One by one"),
    ]
    let list = views.enumerated().map { Tab(words: $1, path: "#gallery", isCurrent: $0 == 0) }
    return tabs(list, label: Words(th: "มุมมอง", en: "Views"))
}
