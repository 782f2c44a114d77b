import Domain
import Markup

/// The one page by which somebody registers: his session, four answers, four boxes, one button.
func organisationPage(_ page: OrganisationPage, _ form: RegistrationForm, link: LostLink, csrf: HTML) -> HTML {
    let summary = form.problem.map { words -> HTML in
        let order: [Registration.Problem] = [
            .nameMissing, .nameTooLong, .positionTooLong, .telephoneMissing, .telephoneBad, .emailBad, .reasonMissing,
            .reasonTooLong,
        ]
        return errorSummary(
            "\(words)", order.filter(form.problems.contains).map { ErrorLink($0.fragment, $0.words) })
    }
    return """
        <h1>\(WorkshopWords.registering)</h1>
        <p class="place">\(fullName: page.place) <span>\(page.place.placeWords)</span> · \(page.round.shortName)</p>
        \(summary ?? .empty)
        \(link.problem.map { errorSummary("\($0)", [ErrorLink("lost-email", $0)]) })
        \(if: link.isSent, notice("\(LostLink.words)", .good, isStatus: true))
        <p><strong>\(thai: page.workshop.title)</strong></p>
        \(ownSession(page))
        \(registeringState(page.workshop, at: page.now))
        \(presentPersons(page))
        \(if: page.isOpen && page.hasRoom, registrationForm(page, form, csrf: csrf))
        \(if: !page.hasRoom, notice("\(th: "ลงทะเบียนครบจำนวนของหน่วยงานแล้ว รอบที่ถ่ายทอดสด ผู้อื่นชมได้โดยไม่ต้องลงทะเบียน", en: "All seats of this local government are taken. Sessions that are streamed can be watched without registering.")"))
        \(if: !page.registrations.isEmpty || link.problem != nil, lostLink(page, link, csrf: csrf))
        \(materialList(page.materials))
        """
}

private func ownSession(_ page: OrganisationPage) -> HTML {
    guard let own = page.own else {
        return
            "<p>\(th: "ยังไม่ได้กำหนดรอบสำหรับหน่วยงานนี้ เลือกรอบที่สะดวกได้", en: "No session is set for this local government: choose one that suits you.")</p>"
    }
    return """
        <div class="card"><p><strong>\(th: "รอบของท่าน", en: "Your session"): \(WorkshopWords.session(own))</strong></p>
        \(sessionPlaces(own))</div>
        """
}

/// Who is registered: names only for those who may see them.
private func presentPersons(_ page: OrganisationPage) -> HTML {
    let shown = page.registrations.filter { $0.standing != .cancelled }
    guard !shown.isEmpty else { return .empty }
    let lines = shown.map { registration -> HTML in
        let standing = statusWord(registration.standing.words, state: registration.standing.state)
        guard let key = page.keys[registration.seat] else {
            return "<li>\(th: "ผู้ลงทะเบียนคนที่", en: "Person") \(registration.seat) \(standing)</li>"
        }
        let path = WorkshopPath.registration(
            round: page.round.id, code: page.place.code, seat: registration.seat, key: key.text)
        return
            "<li><a href=\"\(url: SitePath.workshop(path).path)\">\(thai: registration.person.name)</a> \(standing)</li>"
    }
    return "<h2>\(th: "ลงทะเบียนไว้แล้ว", en: "Registered already")</h2><ul>\(lines)</ul>"
}

private func registrationForm(_ page: OrganisationPage, _ form: RegistrationForm, csrf: HTML) -> HTML {
    """
    <form method="post" action="\(url: page.path)" class="registration">
    \(csrf)
    <input type="hidden" name="form" value="\(form.token)">
    <fieldset class="choices"><legend>\(th: "หน่วยงานของท่านจะเข้าร่วมหรือไม่", en: "Will you take part?")</legend>
    \(Registration.Reply.allCases.map { replyChoice($0, isChosen: $0 == form.reply) })
    </fieldset>
    \(field(box("name", Words(th: "ชื่อและชื่อสกุลของผู้เข้าร่วม", en: "Name of the person"), form, form.person.name, [.nameMissing, .nameTooLong], hint: Words(th: "หากไม่มีผู้เข้าร่วม กรอกชื่อผู้แจ้ง", en: "If nobody takes part, of who answers"))))
    \(field(box("position", Words(th: "ตำแหน่ง", en: "Position"), form, form.person.position, [.positionTooLong])))
    \(field(box("telephone", Words(th: "โทรศัพท์", en: "Telephone"), form, form.person.telephone, [.telephoneMissing, .telephoneBad], kind: .telephone)))
    \(field(box("email", Words(th: "อีเมล (ถ้ามี)", en: "Mail address (if there is one)"), form, form.person.email, [.emailBad], hint: Words(th: "ใช้ส่งลิงก์ประชุมและเตือนก่อนวันประชุม ไม่มีอีเมลก็ลงทะเบียนได้", en: "For the link and reminders. You may register without."), kind: .email)))
    \(if: page.choices.count > 1, sessionChoice(page, form))
    \(field(Field(id: "reason", name: "reason", label: Words(th: "เหตุผล (เฉพาะกรณีไม่สามารถเข้าร่วม)", en: "Reason (only if you cannot take part)"), problem: [.reasonMissing, .reasonTooLong].first(where: form.problems.contains)?.words, value: form.reason, kind: .text(rows: 2))))
    <p class="actions"><button>\(th: "ยืนยันการตอบรับ", en: "Send the answer")</button></p>
    <p class="hint">\(th: "ชื่อ โทรศัพท์ และอีเมลใช้เพื่อจัดประชุมครั้งนี้เท่านั้น", en: "Name, telephone and address are used for this workshop only.") <a href="\(url: SitePath.privacy(.notice).path)">\(PrivacyWords.notice)</a></p>
    </form>
    """
}

private func replyChoice(_ reply: Registration.Reply, isChosen: Bool) -> HTML {
    """
    <label class="choice"><input type="radio" id="reply-\(reply.rawValue)" name="reply" value="\(reply.rawValue)"\(if: isChosen, " checked")> \(reply.words)</label>
    """
}

private func box(
    _ name: String, _ label: Words, _ form: RegistrationForm, _ value: String, _ problems: [Registration.Problem],
    hint: Words? = nil, kind: Field.Kind = .line
) -> Field {
    Field(
        id: name, name: name, label: label, hint: hint, problem: problems.first(where: form.problems.contains)?.words,
        value: value, kind: kind)
}

private func sessionChoice(_ page: OrganisationPage, _ form: RegistrationForm) -> HTML {
    let chosen = form.session.isEmpty ? page.own.map { String($0.number) } ?? "" : form.session
    let options = page.choices.map { choice in
        let name = WorkshopWords.session(choice.session)
        let outlook = page.outlook(choice)
        return (
            value: String(choice.session.number),
            words: Words(
                th: "\(choice.isOwn ? "รอบของท่าน · " : "")\(name.th) · \(outlook.th)",
                en: "\(choice.isOwn ? "Yours · " : "")\(name.en) · \(outlook.en)")
        )
    }
    return field(
        Field(
            id: "session", name: "session", label: WorkshopWords.session,
            hint: Words(th: "ไม่ต้องเปลี่ยน หากสะดวกในรอบของท่าน", en: "Leave it if yours suits you"), value: chosen,
            kind: .choice(options)))
}

private func lostLink(_ page: OrganisationPage, _ link: LostLink, csrf: HTML) -> HTML {
    """
    <details\(if: link.problem != nil, " open")><summary>\(th: "ลงทะเบียนแล้วแต่หาลิงก์ไม่พบ", en: "Registered, but the link is lost")</summary>
    <form method="post" action="\(url: SitePath.workshop(.lostLink(round: page.round.id, code: page.place.code)).path)">
    \(csrf)
    \(field(Field(id: "lost-email", name: "email", label: Words(th: "อีเมลที่ใช้ลงทะเบียน", en: "The address you registered with"), problem: link.problem, value: link.email, kind: .email)))
    <p><button class="quiet">\(th: "ส่งลิงก์อีกครั้ง", en: "Send the link again")</button></p>
    </form>
    <p class="hint">\(th: "ไม่ได้ให้อีเมลไว้ โปรดติดต่อผู้จัดประชุมตามหมายเลขโทรศัพท์ท้ายหน้า", en: "Without an address, please call the number at the foot of this page.")</p>
    </details>
    """
}
