import Domain
import Markup

/// The letter that has arrived, and what its receiver does with it, in this order.
func receivedPage(_ page: ReceivedPage, _ form: ReceivedForm, csrf: HTML) -> HTML {
    """
    <h1>\(CircularWords.received)</h1>
    <p>\(page.name) · \(CircularWords.name(page.circular)): \(page.circular.kind.words) \(page.state.word(ofOffice: page.assessment == nil))</p>
    \(form.problem.map { errorSummary("\($0)", links(form)) })
    \(doneNotice(form.done))
    \(if: page.letter == nil, notice("\(CircularWords.nowhere)"))
    \(page.letter.map { letter($0, page) })
    \(if: page.letter != nil, receiptSection(page, form, csrf))
    \(if: page.receipt != nil, next(page, form, csrf))
    """
}

private func links(_ form: ReceivedForm) -> [ErrorLink] {
    ResponsibleOfficer.Problem.allCases.filter(form.problems.contains).map {
        ErrorLink(box($0), CircularWords.problem($0))
    }
}

private func box(_ problem: ResponsibleOfficer.Problem) -> String {
    switch problem {
    case .nameMissing, .tooLong: "name"
    case .positionMissing: "position"
    case .telephoneMissing, .telephoneBad: "telephone"
    case .emailBad: "email"
    }
}

private func doneNotice(_ done: String) -> HTML {
    let words: Words? =
        switch done {
        case "received": Words(th: "ลงรับหนังสือแล้ว", en: "The letter is acknowledged")
        case "already": Words(th: "มีผู้ลงรับหนังสือนี้ไว้ก่อนแล้ว", en: "Somebody had acknowledged it before")
        case "named":
            Words(
                th: "บันทึกชื่อเจ้าหน้าที่แล้ว เจ้าหน้าที่มีบัญชีหรือคำเชิญอยู่แล้ว",
                en: "The officer is named; he has an account or an invitation already")
        case "named-not-invited":
            Words(
                th: "บันทึกชื่อเจ้าหน้าที่แล้ว แต่ท่านไม่มีสิทธิออกคำเชิญ ขอให้ผู้รับรองข้อมูลหรือ สถจ. ออกคำเชิญให้เจ้าหน้าที่",
                en:
                    "The officer is named. You may not invite him to an account: the certifier or the provincial office does"
            )
        case "replied": Words(th: "บันทึกการส่งหนังสือตอบแล้ว", en: "It is noted that the reply was sent")
        case "unchanged": Words(th: "ข้อมูลเจ้าหน้าที่ตรงกับที่บันทึกไว้แล้ว", en: "The very same stood there already")
        default: nil
        }
    return words.map { notice("\($0)", .good, isStatus: true) } ?? .empty
}

private func letter(_ letter: CircularLetter, _ page: ReceivedPage) -> HTML {
    let code = letter.issue?.code.text ?? ""
    return """
        <h2>\(th: "หนังสือจาก", en: "From") \(page.senderName)</h2>
        <p class="actions"><a href="\(url: SitePath.circulars(.receivedPaper(round: page.round.id, number: page.circular.number, place: page.place)).path)">\(CircularWords.paper)</a></p>
        \(letterSheet(letter.letter))
        <p class="hint">\(th: "รหัสตรวจสอบ", en: "Code") <a href="\(url: SitePath.circulars(.verification(code: code)).path)">\(code)</a></p>
        """
}

private func receiptSection(_ page: ReceivedPage, _ form: ReceivedForm, _ csrf: HTML) -> HTML {
    if let receipt = page.receipt {
        return """
            <h2>\(th: "การลงรับ", en: "Receipt")</h2>
            <dl class="facts">
            <dt>\(th: "ผู้ลงรับ", en: "By")</dt><dd>\(thai: page.names[receipt.by] ?? "–") (\(receipt.role.name))\(if: receipt.isOnBehalf, " · \(th: "ลงรับแทน", en: "on behalf")")</dd>
            <dt>\(th: "เมื่อ", en: "On")</dt><dd>\(dateTime: receipt.at)</dd>
            \(if: !receipt.register.number.isEmpty, "<dt>\(th: "เลขทะเบียนรับ", en: "Register number")</dt><dd>\(thai: receipt.register.number)</dd>")
            \(receipt.register.on.map { "<dt>\(th: "วันที่รับ", en: "Day")</dt><dd>\(date: $0)</dd>" as HTML })
            \(if: !receipt.register.time.isEmpty, "<dt>\(th: "เวลา", en: "Time")</dt><dd>\(receipt.register.time)</dd>")
            </dl>
            """
    }
    guard let acting = page.acting else {
        return notice("\(th: "ยังไม่มีผู้ลงรับหนังสือนี้", en: "Nobody has acknowledged this letter yet")")
    }
    let path = SitePath.circulars(
        .receipt(round: page.round.id, number: page.circular.number, place: page.place)
    ).path
    return """
        <h2>\(CircularWords.receive)</h2>
        \(if: acting.isOnBehalf, notice("\(th: "ท่านกำลังจะลงรับแทนหน่วยงานนี้ ระบบจะบันทึกว่าเป็นการลงรับแทน", en: "You are about to acknowledge it for this place; it is recorded as done on its behalf")"))
        <p>\(th: "การเปิดหน้านี้ยังไม่ใช่การลงรับ ช่องด้านล่างกรอกตามตรารับของหน่วยงาน หากยังไม่มีให้เว้นว่างไว้", en: "Opening this page acknowledges nothing. The boxes are for your own receiving stamp; leave them blank if there is none yet.")</p>
        <form class="card narrow" method="post" action="\(url: path)">
        \(csrf)
        \(field(Field(id: "number", name: "number", label: Words(th: "เลขทะเบียนรับ (ไม่บังคับ)", en: "Register number (optional)"), value: form.registerNumber)))
        \(dateBoxes(form.registerOn))
        \(field(Field(id: "time", name: "time", label: Words(th: "เวลา (ไม่บังคับ)", en: "Time (optional)"), hint: Words(th: "เช่น 09.32", en: "Such as 09.32"), problem: form.timeProblem, value: form.registerTime)))
        <p class="actions"><button>\(CircularWords.receive)</button></p>
        </form>
        """
}

/// What follows the receipt: an office passes on, a local government names its officer.
private func next(_ page: ReceivedPage, _ form: ReceivedForm, _ csrf: HTML) -> HTML {
    let (round, number) = (page.round.id, page.circular.number)
    if page.assessment == nil {
        guard page.writes else { return .empty }
        let path = SitePath.circulars(.letter(round: round, number: number, place: page.place)).path
        return """
            <p class="actions"><a class="button" href="\(url: path)">\(th: "เขียนหนังสือส่งต่อ", en: "Write the letter that passes it on")</a></p>
            """
    }
    guard page.circular.kind.asksForOfficer else { return .empty }
    return """
        <h2>\(CircularWords.officer)</h2>
        \(page.officer.map { officerFacts($0, page) })
        \(if: page.officer != nil, replySection(page, form, csrf))
        \(if: page.acting != nil, officerForm(page, form, csrf))
        """
}

private func officerFacts(_ officer: ResponsibleOfficer, _ page: ReceivedPage) -> HTML {
    let (round, number) = (page.round.id, page.circular.number)
    let earlier = page.officers.dropFirst().map { one -> HTML in
        "<li>\(thai: one.person.name) \(thai: one.person.position) · \(thai: page.names[one.namedBy] ?? "–") \(dateTime: one.namedAt)</li>"
    }
    return """
        <dl class="facts">
        <dt>\(th: "ชื่อ", en: "Name")</dt><dd>\(thai: officer.person.name)</dd>
        <dt>\(th: "ตำแหน่ง", en: "Position")</dt><dd>\(thai: officer.person.position)</dd>
        <dt>\(th: "โทรศัพท์", en: "Telephone")</dt><dd>\(officer.person.telephone)</dd>
        \(if: !officer.person.email.isEmpty, "<dt>\(th: "อีเมล", en: "E-mail")</dt><dd>\(officer.person.email)</dd>")
        <dt>\(th: "แจ้งโดย", en: "Named by")</dt><dd>\(thai: page.names[officer.namedBy] ?? "–") (\(officer.role.name))\(if: officer.isOnBehalf, " · \(th: "แจ้งแทน", en: "on behalf")") \(dateTime: officer.namedAt)</dd>
        </dl>
        <p class="actions"><a href="\(url: SitePath.circulars(.order(round: round, number: number, place: page.place)).path)">\(th: "พิมพ์คำสั่ง", en: "Print the order") (PDF)</a> <a href="\(url: SitePath.circulars(.reply(round: round, number: number, place: page.place)).path)">\(CircularWords.reply)</a></p>
        \(if: !earlier.isEmpty, "<details><summary>\(th: "ผู้ที่เคยแจ้งไว้", en: "Named before")</summary><ul>\(earlier)</ul></details>")
        """
}

/// The reply goes by the registry; the system knows of it what somebody notes.
private func replySection(_ page: ReceivedPage, _ form: ReceivedForm, _ csrf: HTML) -> HTML {
    if let reply = page.reply {
        return """
            <h3>\(CircularWords.reply)</h3>
            <dl class="facts">
            <dt>\(th: "ส่งแล้ว ที่", en: "Sent, no.")</dt><dd>\(thai: reply.number) \(th: "ลงวันที่", en: "of") \(date: reply.on)</dd>
            <dt>\(th: "บันทึกโดย", en: "Noted by")</dt><dd>\(thai: page.names[reply.by] ?? "–") (\(reply.role.name))\(if: reply.isOnBehalf, " · \(th: "บันทึกแทน", en: "on behalf")") \(dateTime: reply.at)</dd>
            </dl>
            """
    }
    guard page.acting != nil else { return .empty }
    let path = SitePath.circulars(.reply(round: page.round.id, number: page.circular.number, place: page.place)).path
    return """
        <h3>\(CircularWords.reply)</h3>
        <form class="card narrow" method="post" action="\(url: path)">
        \(csrf)
        <p>\(th: "เมื่อส่งหนังสือตอบทางสารบรรณแล้ว บันทึกเลขที่และวันที่ไว้ที่นี่", en: "Once the reply is sent by your registry, note its number and its date here.")</p>
        \(field(Field(id: "reply-number", name: "number", label: Words(th: "เลขที่หนังสือ", en: "Number of the letter"), hint: Words(th: "เช่น พบ 72001/45", en: "Such as PB 72001/45"), problem: form.replyProblem, value: form.replyNumber)))
        \(dateBoxes(form.replyOn))
        <p class="actions"><button class="quiet">\(th: "บันทึกว่าส่งหนังสือตอบแล้ว", en: "Note that it was sent")</button></p>
        </form>
        """
}

private func officerForm(_ page: ReceivedPage, _ form: ReceivedForm, _ csrf: HTML) -> HTML {
    let path = SitePath.circulars(
        .officer(round: page.round.id, number: page.circular.number, place: page.place)
    ).path
    let person = form.officer ?? page.officer?.person
    func problem(_ name: String) -> Words? {
        ResponsibleOfficer.Problem.allCases.first { form.problems.contains($0) && box($0) == name }
            .map(CircularWords.problem)
    }
    let isOnBehalf = page.acting?.isOnBehalf ?? false
    return """
        \(if: isOnBehalf, notice("\(th: "ท่านกำลังจะแจ้งชื่อแทน อปท. นี้ ระบบจะบันทึกว่าเป็นการแจ้งแทน", en: "You are about to name the officer for this local government; it is recorded as done on its behalf")"))
        <form class="card narrow" method="post" action="\(url: path)">
        \(csrf)
        <input type="hidden" name="version" value="\(form.version ?? page.officer?.version ?? 0)">
        \(field(Field(id: "name", name: "name", label: Words(th: "ชื่อและนามสกุล", en: "Name and surname"), problem: problem("name"), value: person?.name ?? "")))
        \(field(Field(id: "position", name: "position", label: Words(th: "ตำแหน่ง", en: "Position"), problem: problem("position"), value: person?.position ?? "")))
        \(field(Field(id: "telephone", name: "telephone", label: Words(th: "หมายเลขโทรศัพท์", en: "Telephone"), problem: problem("telephone"), value: person?.telephone ?? "")))
        \(field(Field(id: "email", name: "email", label: Words(th: "อีเมล (ไม่บังคับ)", en: "E-mail (optional)"), hint: Words(th: "ถ้าเจ้าหน้าที่ยังไม่มีบัญชี ระบบจะส่งคำเชิญไปที่ที่อยู่นี้", en: "An officer without an account is invited at this address"), problem: problem("email"), value: person?.email ?? "", kind: .email)))
        \(field(Field(id: "order-number", name: "order-number", label: Words(th: "คำสั่งที่ (ไม่บังคับ)", en: "Number of the order (optional)"), hint: Words(th: "เช่น 123/2567", en: "Such as 123/2567"), value: form.orderNumber ?? page.officer?.order.number ?? "")))
        \(dateBoxes(orderBoxes(page, form)))
        <p class="actions"><button>\(if: page.officer == nil, "\(th: "แจ้งชื่อเจ้าหน้าที่", en: "Name the officer")")\(if: page.officer != nil, "\(th: "เปลี่ยนเจ้าหน้าที่", en: "Name another")")</button></p>
        </form>
        """
}

private func orderBoxes(_ page: ReceivedPage, _ form: ReceivedForm) -> DateBoxes {
    var boxes = form.orderOn
    if form.orderNumber == nil, let day = page.officer?.order.on {
        (boxes.day, boxes.month, boxes.year) = (String(day.day), String(day.month), String(day.buddhistYear))
    }
    return boxes
}
