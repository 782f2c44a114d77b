import Domain
import Markup

/// How a registration stands, what can be done next, and what can be changed.
func registrationPage(_ page: RegistrationPage, _ form: RegistrationChangeForm, csrf: HTML) -> HTML {
    let registration = page.registration
    let summary = form.problem.map { words in
        errorSummary(
            "\(words)", form.problems.map { ErrorLink((form.step == .details ? "own-" : "") + $0.fragment, $0.words) })
    }
    return """
        <h1>\(th: "การลงทะเบียนของท่าน", en: "Your registration")</h1>
        <p class="place">\(fullName: page.organisation.place) <span>\(page.organisation.place.placeWords)</span> · \(page.organisation.round.shortName)</p>
        \(summary ?? .empty)
        \(if: !form.done.isEmpty && form.problem == nil, doneNotice(page, form))
        <p><strong>\(thai: page.organisation.workshop.title)</strong></p>
        <dl class="facts">
        <dt>\(th: "ผู้ลงทะเบียน", en: "Person")</dt><dd>\(thai: registration.person.name)\(if: !registration.person.position.isEmpty, " \(thai: registration.person.position)")</dd>
        <dt>\(th: "คำตอบ", en: "Answer")</dt><dd>\(registration.reply.words)\(if: !registration.reason.isEmpty, " (\(thai: registration.reason))")</dd>
        <dt>\(th: "สถานะ", en: "State")</dt><dd>\(statusWord(registration.standing.words, state: registration.standing.state))</dd>
        \(sessionFacts(page))
        </dl>
        \(nextStep(page, csrf: csrf))
        \(if: page.registration.reply == .recording, recordings(page))
        \(if: page.hasPractice, practiceEntry(page, csrf: csrf))
        \(registrationAttendance(page, form, csrf: csrf))
        <p class="hint">\(th: "เก็บหน้านี้ไว้ (บันทึกหน้าหรือถ่ายภาพ) ผู้ที่มีลิงก์นี้เปลี่ยนการลงทะเบียนได้ โปรดอย่าส่งต่อ", en: "Keep this page. Whoever has its link can change the registration: do not pass it on.")</p>
        \(if: !page.isPast, changes(page, form, csrf: csrf))
        \(materialList(page.organisation.materials))
        """
}

private func doneNotice(_ page: RegistrationPage, _ form: RegistrationChangeForm) -> HTML {
    if form.done == "test" {
        return notice(
            "\(th: "ส่งคำตอบแบบทดสอบแล้ว ผลอยู่ด้านล่าง", en: "Your answers are in. The result stands below.")", .good,
            isStatus: true)
    }
    if form.done == "evaluation" {
        return notice("\(th: "ขอบคุณสำหรับความเห็น", en: "Thank you for your opinion")", .good, isStatus: true)
    }
    return switch RegistrationStep(rawValue: form.done) {
    case .streamCode: notice("\(th: "รับรหัสแล้ว", en: "The code counts")", .good, isStatus: true)
    case .objection: notice("\(th: "ส่งคำโต้แย้งแล้ว", en: "Your objection was sent")", .good, isStatus: true)
    default:
        notice(
            "\(th: "บันทึกแล้ว", en: "Saved"): \(page.registration.standing.words)", .good, isStatus: true)
    }
}

private func sessionFacts(_ page: RegistrationPage) -> HTML {
    guard let session = page.session, page.registration.standing.isOfQuota else { return .empty }
    let hasRoom = page.registration.standing == .seated && !session.webexLink.isEmpty
    return """
        <dt>\(WorkshopWords.session)</dt><dd>\(WorkshopWords.session(session))</dd>
        \(if: session.isOnSite, "<dt>\(th: "สถานที่", en: "Venue")</dt><dd>\(thai: session.venue)</dd>")
        \(if: hasRoom, "<dt>Webex</dt><dd><a href=\"\(url: session.webexLink)\" rel=\"noreferrer noopener\">\(th: "เข้าห้องประชุม (เปิดเว็บไซต์ภายนอก)", en: "Enter the room (opens another site)")</a></dd>")
        \(if: session.isStreamed, "<dt>Facebook Live</dt><dd>\(streamLinks(session))</dd>")
        \(if: !session.recordingLink.isEmpty, "<dt>\(th: "ย้อนหลัง", en: "Recording")</dt><dd><a href=\"\(url: session.recordingLink)\" rel=\"noreferrer noopener\">\(th: "ชมย้อนหลัง (เปิดเว็บไซต์ภายนอก)", en: "Watch it (opens another site)")</a></dd>")
        """
}

/// For who has asked for it: that of his own session first.
private func recordings(_ page: RegistrationPage) -> HTML {
    let own = page.organisation.own?.number
    let found = page.organisation.sessions.filter { !$0.recordingLink.isEmpty && $0.cancellation == nil }
        .sorted { ($0.number != own ? 1 : 0, $0.number) < ($1.number != own ? 1 : 0, $1.number) }
    guard !found.isEmpty else {
        return notice("\(th: "วิดีโอจะอยู่ที่หน้านี้เมื่อพร้อม", en: "The recording will stand here once there is one.")")
    }
    return """
        <h2>\(th: "ชมย้อนหลัง", en: "Recordings")</h2>
        <ul>\(found.map { "<li><a href=\"\(url: $0.recordingLink)\" rel=\"noreferrer noopener\">\(WorkshopWords.session($0)) \(th: "(เปิดเว็บไซต์ภายนอก)", en: "(opens another site)")</a></li>" as HTML })</ul>
        """
}

/// The way into the practice room.
private func practiceEntry(_ page: RegistrationPage, csrf: HTML) -> HTML {
    """
    <h2>\(PracticeWords.title)</h2>
    <p>\(th: "ลองบันทึกข้อมูลในสำเนาของหน่วยงานท่าน ตัวเลขสมมติทั้งหมด ไม่นำไปใช้ในการประเมิน", en: "Try out recording in a copy of your local government. All figures are invented and no part of the assessment.")</p>
    <div class="actions">\(stepForm(page, .practice, PracticeWords.enter, isSecondary: page.registration.standing == .offered, csrf: csrf))</div>
    """
}

/// What this standing asks of him.
private func nextStep(_ page: RegistrationPage, csrf: HTML) -> HTML {
    let registration = page.registration
    if let cancellation = page.session?.cancellation, registration.standing.isOfQuota {
        return notice(
            "\(th: "รอบประชุมนี้ยกเลิก เนื่องจาก", en: "This session is cancelled:") \(thai: cancellation.reason) \(th: "โปรดเลือกรอบอื่นด้านล่าง", en: "Please choose another one below.")",
            .bad)
    }
    switch registration.standing {
    case .offered:
        let until = registration.offerUntil ?? 0
        return """
            \(notice("\(th: "ถึงลำดับของท่านแล้ว ระบบเก็บที่นั่งไว้ให้ถึง", en: "It is your turn. The seat is kept for you until") \(dateTime: until)"))
            <div class="actions">\(stepForm(page, .seat, Words(th: "รับที่นั่ง", en: "Take the seat"), csrf: csrf)) \(stepForm(page, .leaving, Words(th: "สละที่นั่ง", en: "Leave it"), isSecondary: true, csrf: csrf))</div>
            """
    case .waiting:
        return """
            \(notice("\(th: "มีผู้รอก่อนท่าน \(printedCount(page.waitingBefore)) คน ระบบเสนอที่นั่งตามลำดับ และแจ้งทางอีเมลหากท่านให้ไว้ โปรดกลับมาดูหน้านี้", en: "\(counted(page.waitingBefore, "person", "persons")) waiting before you. Seats are offered in order and told by mail if you gave an address; look at this page again.")"))
            <div class="actions">\(stepForm(page, .leaving, Words(th: "เลิกรอ", en: "Stop waiting"), isSecondary: true, csrf: csrf))</div>
            """
    case .seated, .live:
        guard page.session != nil, !page.isPast else { return .empty }
        return
            "<p class=\"actions\"><a class=\"button\" href=\"\(url: page.calendarPath)\">\(th: "เพิ่มในปฏิทิน", en: "Add to the calendar")</a>\(if: page.hasTicket, " <a class=\"button\" href=\"\(url: page.ticketPath)\">\(CheckInWords.ticket) (PDF)</a>")</p>"
    case .apart, .cancelled: return .empty
    }
}

private func changes(_ page: RegistrationPage, _ form: RegistrationChangeForm, csrf: HTML) -> HTML {
    let registration = page.registration
    return """
        <h2>\(th: "เปลี่ยนแปลง", en: "Changes")</h2>
        \(if: registration.standing.isOfQuota, personForm(page, form, .details, csrf: csrf))
        \(if: registration.standing.isOfQuota, personForm(page, form, .person, csrf: csrf))
        \(if: !page.organisation.choices.isEmpty, sessionForm(page, csrf: csrf))
        \(if: registration.reply != .decline || registration.standing == .cancelled, declineForm(page, form, csrf: csrf))
        \(if: registration.standing.isOfQuota, awayForms(page, csrf: csrf))
        """
}

private func awayForms(_ page: RegistrationPage, csrf: HTML) -> HTML {
    """
    <details><summary>\(th: "ขอชมย้อนหลังแทน หรือยกเลิกการลงทะเบียน", en: "Watch the recording instead, or cancel")</summary>
    <p>\(th: "ที่นั่งของท่านจะว่างให้ผู้อื่นทันที", en: "Your seat is free for others at once.")</p>
    <div class="actions">\(stepForm(page, .recording, Words(th: "ขอชมย้อนหลัง", en: "Watch the recording"), isSecondary: true, csrf: csrf)) \(stepForm(page, .cancellation, Words(th: "ยกเลิกการลงทะเบียน", en: "Cancel the registration"), isSecondary: true, csrf: csrf))</div>
    </details>
    """
}

/// - Parameter step: the same person better written, with what is written now; or another one, with nothing yet.
private func personForm(
    _ page: RegistrationPage, _ form: RegistrationChangeForm, _ step: RegistrationStep, csrf: HTML
) -> HTML {
    let isHere = form.step == step
    let isOther = step == .person
    let person = isHere ? form.person : isOther ? Registration.Person(name: "") : page.registration.person
    let id = isOther ? "" : "own-"
    let words =
        isOther
        ? Words(th: "เปลี่ยนผู้เข้าร่วม", en: "Send somebody else")
        : Words(th: "แก้ไขชื่อหรือข้อมูลติดต่อ", en: "Mend name or contact")
    let hint =
        isOther
        ? Words(
            th: "ผู้เข้าร่วมคนใหม่ได้ลิงก์ใหม่ ลิงก์เดิมใช้ไม่ได้อีก",
            en: "The new person gets a link of his own; this one opens nothing any more.")
        : Words(
            th: "สำหรับผู้เข้าร่วมคนเดิม ลิงก์และหลักฐานการเข้าร่วมคงเดิม",
            en: "For the same person: the link, and what shows that he took part, stay.")
    func problem(_ problems: Registration.Problem...) -> Words? {
        isHere ? problems.first(where: form.problems.contains)?.words : nil
    }
    return """
        <details\(if: isHere, " open")><summary>\(words)</summary>
        <form method="post" action="\(url: page.path(step))">
        \(hidden(page, csrf))
        \(field(Field(id: "\(id)name", name: "name", label: Words(th: "ชื่อและชื่อสกุล", en: "Name"), problem: problem(.nameMissing, .otherPerson, .nameTooLong), value: person.name)))
        \(field(Field(id: "\(id)position", name: "position", label: Words(th: "ตำแหน่ง", en: "Position"), problem: problem(.positionTooLong), value: person.position)))
        \(field(Field(id: "\(id)telephone", name: "telephone", label: Words(th: "โทรศัพท์", en: "Telephone"), problem: problem(.telephoneMissing, .telephoneBad), value: person.telephone, kind: .telephone)))
        \(field(Field(id: "\(id)email", name: "email", label: Words(th: "อีเมล (ถ้ามี)", en: "Mail address (if there is one)"), problem: problem(.emailBad), value: person.email, kind: .email)))
        <p class="hint">\(hint)</p>
        <p><button>\(isOther ? Words(th: "บันทึกผู้เข้าร่วม", en: "Save the person") : Words(th: "บันทึกการแก้ไข", en: "Save"))</button></p>
        </form></details>
        """
}

private func sessionForm(_ page: RegistrationPage, csrf: HTML) -> HTML {
    let isThere = page.registration.standing.isOfQuota && page.registration.standing != .live
    let choices = page.organisation.choices.filter { !isThere || $0.session.number != page.registration.session }
    guard !choices.isEmpty else { return .empty }
    let options = choices.map { choice in
        let (name, outlook) = (WorkshopWords.session(choice.session), page.organisation.outlook(choice))
        return (
            value: String(choice.session.number),
            words: Words(th: "\(name.th) · \(outlook.th)", en: "\(name.en) · \(outlook.en)")
        )
    }
    let words =
        isThere
        ? Words(th: "เปลี่ยนรอบประชุม", en: "Change the session")
        : Words(th: "ขอที่นั่งในรอบประชุม", en: "Ask for a seat in a session")
    return """
        <details><summary>\(words)</summary>
        <form method="post" action="\(url: page.path(.session))">
        \(hidden(page, csrf))
        \(field(Field(id: "new-session", name: "session", label: WorkshopWords.session, kind: .choice(options))))
        <p><button>\(words)</button></p>
        </form></details>
        """
}

private func declineForm(_ page: RegistrationPage, _ form: RegistrationChangeForm, csrf: HTML) -> HTML {
    let isHere = form.step == .decline
    let problem = isHere ? [.reasonMissing, .reasonTooLong].first(where: form.problems.contains)?.words : nil
    return """
        <details\(if: isHere, " open")><summary>\(th: "ไม่สามารถเข้าร่วม", en: "Cannot take part")</summary>
        <form method="post" action="\(url: page.path(.decline))">
        \(hidden(page, csrf))
        \(field(Field(id: "reason", name: "reason", label: Words(th: "เหตุผล", en: "Reason"), problem: problem, value: isHere ? form.reason : "", kind: .text(rows: 2))))
        <p><button>\(th: "แจ้งว่าไม่สามารถเข้าร่วม", en: "Say that nobody can take part")</button></p>
        </form></details>
        """
}

private func stepForm(
    _ page: RegistrationPage, _ step: RegistrationStep, _ words: Words, isSecondary: Bool = false, csrf: HTML
) -> HTML {
    """
    <form method="post" action="\(url: page.path(step))">\(hidden(page, csrf))<button\(if: isSecondary, " class=\"quiet\"")>\(words)</button></form>
    """
}

private func hidden(_ page: RegistrationPage, _ csrf: HTML) -> HTML {
    "\(csrf)<input type=\"hidden\" name=\"version\" value=\"\(page.registration.version)\">"
}
