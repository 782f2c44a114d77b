import Domain
import Markup

enum WorkshopTestWords {
    static let title = Words(th: "แบบทดสอบหลังการประชุม", en: "Short test")
    static let evaluation = Words(th: "ประเมินการประชุม", en: "Evaluate the session")
    static let evaluations = Words(th: "ผลประเมินการประชุม", en: "Evaluations")
}

/// The test as who takes part sees it.
func workshopTest(
    _ page: RegistrationPage, _ questions: [WorkshopQuestion], chosen: [Int?], unanswered: Set<Int>,
    _ result: WorkshopTestResult?, csrf: HTML
) -> HTML {
    let problems = unanswered.sorted().map { position in
        ErrorLink(
            "question-\(position + 1)",
            Words(th: "โปรดเลือกคำตอบข้อ \(position + 1)", en: "Please choose an answer to question \(position + 1)"))
    }
    return """
        <h1>\(WorkshopTestWords.title)</h1>
        <p class="place">\(fullName: page.organisation.place) <span>\(page.organisation.place.placeWords)</span></p>
        \(if: !problems.isEmpty, errorSummary("\(th: "ยังไม่ส่ง โปรดตอบให้ครบ", en: "Not sent yet. Please answer everything:")", problems))
        \(result.map { testResult($0) })
        <p>\(th: "\(questions.count) ข้อ ผ่านเมื่อถูกร้อยละ \(WorkshopTestResult.passPercent) ทำใหม่ได้ ระบบนับครั้งที่ดีที่สุด ผ่านแล้วนับเป็นหลักฐานการเข้าร่วม", en: "\(counted(questions.count, "question")); \(WorkshopTestResult.passPercent) % right is a pass. You may try again, the best try counts. A pass shows that you took part.")</p>
        <form method="post" action="\(url: page.testPath)">
        \(csrf)
        \(questions.enumerated().map { question($0.offset, $0.element, chosen: chosen.indices.contains($0.offset) ? chosen[$0.offset] : nil) })
        <p class="actions"><button>\(th: "ส่งคำตอบ", en: "Send")</button> <a href="\(url: page.path)">\(th: "กลับหน้าการลงทะเบียน", en: "Back to the registration")</a></p>
        </form>
        """
}

private func testResult(_ result: WorkshopTestResult) -> HTML {
    let words =
        result.isPassed
        ? Words(th: "ผ่านแล้ว", en: "passed") : Words(th: "ยังไม่ผ่าน", en: "not passed yet")
    return notice(
        "\(th: "ครั้งที่ดีที่สุดของท่าน ถูก \(result.right) จาก \(result.asked) ข้อ", en: "Your best try: \(result.right) of \(result.asked) right") (\(words))",
        result.isPassed ? .good : .bad)
}

private func question(_ position: Int, _ question: WorkshopQuestion, chosen: Int?) -> HTML {
    let id = "question-\(position + 1)"
    return """
        <fieldset class="choices card" id="\(id)" tabindex="-1"><legend>\(position + 1). \(thai: question.text)</legend>
        \(question.options.enumerated().map { option -> HTML in "<label class=\"choice\"><input type=\"radio\" name=\"\(id)\" value=\"\(option.offset)\"\(if: chosen == option.offset, " checked")> \(thai: option.element)</label>" })
        </fieldset>
        """
}

/// The questions for those who arrange the workshop: all boxes on one page, the empty ones left out.
func workshopTestEditor(_ typed: [TypedQuestion], wrong: Set<Int>, round: String, csrf: HTML) -> HTML {
    let problems = wrong.sorted().map { position in
        ErrorLink(
            "text-\(position + 1)",
            Words(
                th: "ข้อ \(position + 1) ต้องมีคำถาม ตัวเลือกที่ต่างกันอย่างน้อย 2 ข้อ และข้อที่ถูก",
                en: "Question \(position + 1) needs its text, two different options at least, and the right one"))
    }
    return """
        <h1>\(WorkshopTestWords.title)</h1>
        \(if: !problems.isEmpty, errorSummary("\(th: "ยังบันทึกไม่ได้ โปรดแก้ไข", en: "Not saved yet. Please mend:")", problems))
        <p>\(th: "ไม่เกิน \(WorkshopQuestion.most) ข้อ ข้อที่เว้นว่างไม่นับ ไม่มีข้อใดเลยหมายถึงไม่มีแบบทดสอบ ผู้เข้าร่วมทำได้ตั้งแต่เริ่มประชุมจนครบ \(WorkshopTestResult.days) วันหลังประชุม", en: "At most \(WorkshopQuestion.most) questions; empty ones are left out, and none at all means no test. It can be taken from the beginning of a session until \(WorkshopTestResult.days) days after it.")</p>
        <form method="post" action="\(url: SitePath.workshop(.test(round: round)).path)">
        \(csrf)
        \((0..<WorkshopQuestion.most).map { boxes($0, typed.indices.contains($0) ? typed[$0] : nil) })
        <p class="actions"><button>\(th: "บันทึก", en: "Save")</button></p>
        </form>
        """
}

private func boxes(_ position: Int, _ typed: TypedQuestion?) -> HTML {
    let number = position + 1
    let rights =
        [(value: "", words: Words(th: "ยังไม่เลือก", en: "not chosen"))]
        + (1...WorkshopQuestion.mostOptions).map {
            (value: String($0), words: Words(th: "ตัวเลือก \($0)", en: "option \($0)"))
        }
    return """
        <fieldset class="card"><legend>\(th: "ข้อ \(number)", en: "Question \(number)")</legend>
        \(field(Field(id: "text-\(number)", name: "text-\(number)", label: Words(th: "คำถามข้อ \(number)", en: "Text of question \(number)"), value: typed?.text ?? "", kind: .text(rows: 2))))
        \((1...WorkshopQuestion.mostOptions).map { option in field(Field(id: "option-\(number)-\(option)", name: "option-\(number)-\(option)", label: Words(th: "ตัวเลือก \(option)", en: "Option \(option)"), value: (typed?.options ?? []).dropFirst(option - 1).first ?? "")) })
        \(field(Field(id: "right-\(number)", name: "right-\(number)", label: Words(th: "ข้อที่ถูก", en: "The right one"), value: typed?.right.map { String($0 + 1) } ?? "", kind: .choice(rights))))
        </fieldset>
        """
}
