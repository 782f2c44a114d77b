import Actions
import Domain
import Markup

enum CheckInWords {
    static let title = Words(th: "ลงทะเบียนเข้างาน", en: "Check-in")
    static let act = Words(th: "ลงทะเบียนเข้างาน", en: "Check in")
    static let ticket = Words(th: "บัตรเข้าประชุม", en: "Ticket")
    static let gone = Words(
        th: "การลงทะเบียนนี้ยกเลิก เปลี่ยนผู้เข้าร่วม หรือย้ายไปรอบอื่นแล้ว โปรดค้นหาชื่ออีกครั้ง",
        en:
            "This registration was cancelled, given to somebody else or moved to another session: look for the name again"
    )
    static let unreadable = Words(
        th: "นี่ไม่ใช่รหัสบัตรเข้าประชุม โปรดตรวจรหัส หรือค้นหาชื่อ",
        en: "This is no code of a ticket: look at it again, or look for the name")
    static let unknown = Words(
        th: "ไม่มีบัตรเข้าประชุมรหัสนี้ โปรดตรวจรหัส หรือค้นหาชื่อ",
        en: "There is no ticket with this code: look at it again, or look for the name")
    static let elsewhere = Words(
        th: "อปท. นี้อยู่นอกพื้นที่ของท่าน โปรดให้ผู้จัดการประชุมลงทะเบียน",
        en: "This local government is not in your area: the organiser checks it in")
    static let cancelled = Words(
        th: "ผู้ถือบัตรนี้ยกเลิกการลงทะเบียนแล้ว", en: "The holder of this ticket has cancelled his registration")
    static let over = Words(th: "รอบนี้ยกเลิกแล้ว", en: "This session is cancelled")

    static let tooLate = Words(
        th: "พ้น \(CheckIn.hoursBefore) ชั่วโมงหลังการประชุมแล้ว โปรดให้ผู้จัดการประชุมบันทึก",
        en: "More than \(CheckIn.hoursBefore) hours after the session only the organiser notes who was there")

    static func tooEarly(_ begins: Int64) -> Words {
        Words(
            th: "ลงทะเบียนเข้างานได้ตั้งแต่ \(ThaiClock.dateTime(begins))",
            en: "Checking in begins on \(ThaiClock.dateTime(begins, in: .english))")
    }

    static func otherSession(_ session: WorkshopSession?, _ number: Int) -> Words {
        let name = session.map(WorkshopWords.session) ?? Words(th: "รอบที่ \(number)", en: "session \(number)")
        return Words(th: "บัตรนี้เป็นของรอบอื่น: \(name.th)", en: "This ticket is for another session. \(name.en)")
    }

    static func outdated(_ name: String) -> Words {
        Words(
            th: "มีการเปลี่ยนผู้เข้าร่วมหรือแก้ไขข้อมูลหลังออกบัตรนี้ ที่นั่งนี้เป็นของ \(name) หากเป็นผู้นี้ กดปุ่มที่ชื่อ",
            en:
                "The registration was changed after this ticket was made. The seat is of \(name): if it is he, press the button at the name"
        )
    }

    static func time(_ at: Int64) -> Words {
        Words(th: "เวลา \(ThaiClock.hourMinute(at))", en: "at \(ThaiClock.hourMinute(at, in: .english))")
    }

    static func noted(_ at: Int64) -> Words {
        Words(th: "ลงทะเบียนเข้างานแล้ว \(time(at).th)", en: "Checked in \(time(at).en)")
    }

    static func repeated(_ at: Int64) -> Words {
        Words(
            th: "เข้างานแล้วตั้งแต่ \(time(at).th)",
            en: "Was checked in already, \(time(at).en)")
    }
}

/// The door of a session: a code, a name, or the list; the script lets it work without a line.
func checkInPage(_ page: CheckInPage, _ form: CheckInForm, csrf: HTML) -> HTML {
    """
    <div data-check-in="\(url: page.path)" data-begins="\(String(page.begins))">
    <h1>\(CheckInWords.title)</h1>
    <p class="place">\(WorkshopWords.session(page.session)) <span>\(thai: page.session.venue)</span></p>
    \(standing(page))
    <div data-result aria-live="assertive">\(form.result.map(resultNotice))</div>
    \(undo(form.result, page, csrf: csrf))
    <p class="notice" role="status" data-waiting hidden></p>
    <p class="key-figures"><span><strong data-count>\(printedCount(page.countOfThose))</strong> \(th: "เข้างานแล้ว", en: "are here")</span> <span><strong>\(printedCount(page.rows.count))</strong> \(WorkshopWords.people)</span></p>
    \(if: page.isOpen, codeForm(page, form, csrf: csrf))
    \(searchForm(page))
    \(people(page, csrf: csrf))
    </div>
    """
}

/// The way back for who has checked in the wrong person.
private func undo(_ result: CheckInForm.Result?, _ page: CheckInPage, csrf: HTML) -> HTML {
    guard case .noted(let row) = result, row.isOwn else { return .empty }
    let path = SitePath.workshop(.attendanceStep(round: page.round.id, session: page.session.number, .undo)).path
    return """
        <form method="post" action="\(url: path)">\(csrf)<input type="hidden" name="lao" value="\(row.registration.localGovernment)"><input type="hidden" name="seat" value="\(row.registration.seat)"><input type="hidden" name="source" value="checkIn"><input type="hidden" name="detail" value=""><button class="quiet">\(th: "ยกเลิกการลงทะเบียนเข้างาน", en: "Undo the check-in")<span class="visually-hidden"> \(thai: row.registration.person.name)</span></button></form>
        """
}

private func standing(_ page: CheckInPage) -> HTML {
    if page.session.cancellation != nil { return notice("\(CheckInWords.over)", .bad) }
    return page.isOpen ? .empty : notice("\(CheckInWords.tooEarly(page.begins))")
}

private func resultNotice(_ result: CheckInForm.Result) -> HTML {
    func whose(_ row: CheckInPage.Row) -> HTML {
        "<strong>\(thai: row.registration.person.name)</strong> \(fullName: row.place) \(row.place.placeWords)"
    }
    switch result {
    case .noted(let row):
        return notice("\(whose(row))<br>\(CheckInWords.noted(row.at ?? 0))", .good, isStatus: true)
    case .repeated(let row): return notice("\(whose(row))<br>\(CheckInWords.repeated(row.at ?? 0))", isStatus: true)
    case .problem(let words): return notice("\(words)", .bad)
    }
}

private func codeForm(_ page: CheckInPage, _ form: CheckInForm, csrf: HTML) -> HTML {
    """
    <form class="card" method="post" action="\(url: page.path)" data-code>
    \(csrf)
    <div class="field"><label for="code">\(th: "รหัสบัตรเข้าประชุม", en: "Code of the ticket")</label>
    <p class="hint" id="code-hint">\(th: "สแกน QR หรือพิมพ์รหัส แล้วกด Enter", en: "Scan the QR code, or type the code, and press Enter")</p>
    <input id="code" name="code" value="\(form.code)" aria-describedby="code-hint" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="300" autofocus></div>
    <p class="actions"><button>\(CheckInWords.act)</button> <button type="button" class="quiet" data-camera hidden>\(th: "สแกนด้วยกล้อง", en: "Scan with the camera")</button></p>
    <video hidden muted playsinline></video>
    </form>
    """
}

private func searchForm(_ page: CheckInPage) -> HTML {
    let label = Words(th: "ค้นหาชื่อ หรือ อปท.", en: "Look for a name or a local government")
    return """
        <form method="get" action="\(url: page.path)" data-search>
        \(field(Field(id: "q", name: "q", label: label, value: page.query, kind: .search)))
        <p class="actions"><button class="quiet">\(th: "ค้นหา", en: "Look for it")</button> \(if: !page.query.isEmpty, "<a href=\"\(url: page.path)\">\(th: "แสดงทุกคน", en: "Show everybody")</a>")</p>
        </form>
        """
}

private func people(_ page: CheckInPage, csrf: HTML) -> HTML {
    let found = page.found
    let rest = found.count - CheckInPage.most
    return """
        <h2>\(WorkshopWords.people)</h2>
        \(if: found.isEmpty, emptyState(Words(th: "ไม่มีผู้ใด", en: "Nobody")))
        <form method="post" action="\(url: page.path)" data-people>\(csrf)<ul class="door">\(found.prefix(CheckInPage.most).map { person($0, isOpen: page.isOpen) })</ul></form>
        \(if: rest > 0, "<p>\(th: "และอีก \(printedCount(rest)) คน โปรดค้นหาชื่อ", en: "and \(printedCount(rest)) more: look for the name")</p>")
        """
}

private func person(_ row: CheckInPage.Row, isOpen: Bool) -> HTML {
    let (registration, who) = (row.registration, "\(row.name)-\(row.mark)")
    let standing: HTML =
        registration.standing == .seated
        ? .empty : " \(statusWord(registration.standing.words, state: registration.standing.state))"
    let button: HTML = """
        <button name="who" value="\(who)">\(CheckInWords.act)<span class="visually-hidden"> \(thai: registration.person.name)</span></button>
        """
    let state: HTML =
        row.at.map { statusWord(CheckInWords.noted($0), state: "certified") } ?? (isOpen ? button : .empty)
    return """
        <li data-who="\(row.name)" data-mark="\(row.mark)"\(row.at.map { " data-at=\"\(String($0))\"" as HTML })><div><strong>\(thai: registration.person.name)</strong> <span>\(fullName: row.place) \(row.place.placeWords)</span>\(standing)</div><div>\(state)</div></li>
        """
}
