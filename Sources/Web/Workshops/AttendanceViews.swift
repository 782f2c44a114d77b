import Actions
import Domain
import Markup
import Store

/// Attendance of one session: what is to be done first, then everybody.
/// - Parameter asksWebex: it is configured, so that the names need not come by file.
func attendancePage(_ page: AttendancePage, _ form: AttendanceForm, asksWebex: Bool, csrf: HTML) -> HTML {
    let links = form.fragment.isEmpty ? [] : form.problem.map { [ErrorLink(form.fragment, $0)] } ?? []
    return """
        <h1>\(AttendanceWords.title)</h1>
        <p class="place">\(page.round.name) <span>\(WorkshopWords.session(page.session))</span></p>
        \(form.problem.map { errorSummary("\($0)", links) })
        \(form.done.map { doneNotice($0, page, form, csrf: csrf) })
        \(form.taken.map(takenNotice))
        \(if: !form.problems.isEmpty, problemList(form.problems, of: page.session))
        \(tally(page))
        \(if: page.mayArrange, codes(page, csrf: csrf))
        \(if: page.mayArrange, fileForm(page, form, csrf: csrf))
        \(if: page.mayArrange && asksWebex, webexForm(page, csrf: csrf))
        \(if: !page.waiting.isEmpty, waitingList(page, form, csrf: csrf))
        \(if: page.mayArrange && !page.contested.isEmpty, contests(page, form, csrf: csrf))
        \(people(page, csrf: csrf))
        """
}

/// What has been done, to whom, and the way to take it back.
private func doneNotice(_ words: Words, _ page: AttendancePage, _ form: AttendanceForm, csrf: HTML) -> HTML {
    guard let row = page.row(form.who) else { return notice("\(words)", .good, isStatus: true) }
    return """
        \(notice("\(words): <strong>\(thai: row.registration.person.name)</strong> \(fullName: row.place) \(row.place.placeWords)", .good, isStatus: true))
        \(page.own(row).map { undoForm($0, of: row, page, csrf: csrf) })
        """
}

/// - Parameter evidence: written by who looks at the page.
private func undoForm(
    _ evidence: AttendanceEvidence, of row: AttendancePage.Row, _ page: AttendancePage, csrf: HTML
) -> HTML {
    let words =
        switch evidence.source {
        case .checkIn: Words(th: "ยกเลิกการลงทะเบียนเข้างาน", en: "Undo the check-in")
        case .webex: Words(th: "ยกเลิกการจับคู่", en: "Undo the attaching")
        case .byOffice, .streamCode, .test: Words(th: "ยกเลิกการบันทึกว่าเข้าร่วม", en: "Undo the record")
        }
    return """
        <form method="post" action="\(url: page.path(.undo))">\(csrf)<input type="hidden" name="lao" value="\(row.registration.localGovernment)"><input type="hidden" name="seat" value="\(row.registration.seat)"><input type="hidden" name="source" value="\(evidence.source.rawValue)"><input type="hidden" name="detail" value="\(evidence.detail)"><button class="quiet">\(words)<span class="visually-hidden"> \(thai: row.registration.person.name)</span></button>\(if: !evidence.name.isEmpty, " \(thai: evidence.name)")</form>
        """
}

private func tally(_ page: AttendancePage) -> HTML {
    let figures = AttendanceJudgement.Standing.allCases.map { standing -> HTML in
        let path = "\(page.path)?standing=\(standing.rawValue)"
        return
            "<span><strong>\(printedCount(page.count(standing)))</strong> <a href=\"\(url: path)\">\(standing.words)</a></span>"
    }
    let sheet = SitePath.workshop(.signInSheet(round: page.round.id, session: page.session.number)).path
    return """
        <p class="key-figures">\(figures)</p>
        <p class="actions"><a href="\(url: sheet)">\(AttendanceWords.signInSheet) (PDF)</a> \(if: page.session.isOnSite, "<a class=\"button quiet\" href=\"\(url: page.path(.checkIn))\">\(CheckInWords.title)</a>")</p>
        """
}

private func codes(_ page: AttendancePage, csrf: HTML) -> HTML {
    let list = page.book.codes.map { code -> HTML in
        """
        <li>\(th: "รหัสที่ \(code.number)", en: "Code \(code.number)"): <strong>\(code.code)</strong> \(th: "ใช้ได้ถึง \(ThaiClock.hourMinute(code.validUntil))", en: "taken until \(ThaiClock.hourMinute(code.validUntil, in: .english))")</li>
        """
    }
    let current = page.isUnderWay ? page.book.codes.last { $0.isValid(at: page.now) } : nil
    return """
        <h2>\(th: "รหัสสำหรับการถ่ายทอดสด", en: "Codes of the stream")</h2>
        \(current.map { "<p class=\"key-figures\"><span><strong>\($0.code)</strong> \(th: "แสดงรหัสนี้ในการถ่ายทอดสด", en: "Show this code in the stream")</span></p>" as HTML })
        \(if: page.isUnderWay, "<form method=\"post\" action=\"\(url: page.path(.streamCode))\">\(csrf)<p><button>\(th: "ออกรหัสใหม่", en: "Make a code")</button></p></form>")
        \(if: !page.isUnderWay && list.isEmpty, "<p>\(th: "ออกรหัสได้ระหว่างการประชุม", en: "Codes are made while the session is under way")</p>")
        \(if: !list.isEmpty, "<ul>\(list)</ul>")
        """
}

private func fileForm(_ page: AttendancePage, _ form: AttendanceForm, csrf: HTML) -> HTML {
    """
    <h2>\(th: "รายชื่อจากห้อง Webex", en: "Participants of the Webex room")</h2>
    <form method="post" action="\(url: page.path)" enctype="multipart/form-data">
    \(csrf)
    <div class="field"><label for="file">\(th: "ไฟล์ผู้เข้าร่วม (CSV) ที่ดาวน์โหลดจาก Webex", en: "Participants file (CSV) of Webex")</label>
    <p class="hint" id="file-hint">\(th: "ส่งไฟล์เดิมซ้ำได้ ไม่นับซ้ำ หากมีหลายห้องให้ส่งทีละไฟล์", en: "The same file may be sent again and counts once; send the files of several rooms one by one.")</p>
    <input type="file" id="file" name="file" accept=".csv,.txt,.tsv" aria-describedby="file-hint"></div>
    <p><button>\(th: "นำเข้าไฟล์", en: "Take the file in")</button></p>
    </form>
    """
}

private func webexForm(_ page: AttendancePage, csrf: HTML) -> HTML {
    let session = SitePath.workshop(.session(round: page.round.id, number: page.session.number)).path
    guard !page.session.webexMeeting.isEmpty else {
        return "<p>\(WebexWords.noMeeting) <a href=\"\(url: session)\">\(WorkshopWords.session(page.session))</a></p>"
    }
    return """
        <form method="post" action="\(url: page.path(.webex))">\(csrf)
        <p class="hint" id="webex-hint">\(th: "หรือให้ระบบถาม Webex โดยตรง ได้ผลเช่นเดียวกับไฟล์ กดซ้ำได้ ไม่นับซ้ำ", en: "Or let this system ask Webex itself: it counts as the file does, and once however often you press.")</p>
        <p><button aria-describedby="webex-hint">\(WebexWords.fetch)</button></p>
        </form>
        """
}

private func takenNotice(_ taken: ImportWebexParticipants.Taken) -> HTML {
    let unknown = taken.persons - taken.matched
    return notice(
        "\(th: "อ่าน \(printedCount(taken.rows)) แถว เป็น \(printedCount(taken.persons)) คน จับคู่กับผู้ลงทะเบียนได้ \(printedCount(taken.matched)) คน รอจับคู่ \(printedCount(unknown)) คน ข้อมูลใหม่ \(printedCount(taken.changed)) คน", en: "\(counted(taken.rows, "row")) of \(counted(taken.persons, "person", "persons")): \(printedCount(taken.matched)) registered, \(printedCount(unknown)) to be attached; new for \(printedCount(taken.changed))")",
        .good, isStatus: true)
}

private func problemList(_ problems: [FileProblem], of session: WorkshopSession) -> HTML {
    let items = problems.prefix(50).map { problem -> HTML in
        let who = problem.line > 0 ? nil : problem.column
        return
            "<li>\(if: problem.line > 0, "\(th: "บรรทัดที่ \(problem.line)", en: "Line \(problem.line)"): ")\(who.map { "\(thai: $0): " as HTML })\(roomProblem(problem, of: session))</li>"
    }
    let more = problems.count - items.count
    return """
        <h2>\(th: "แถวที่อ่านไม่ได้", en: "What could not be read")</h2>
        <ul>\(items)</ul>
        \(if: more > 0, "<p>\(th: "และอีก \(printedCount(more)) แห่ง", en: "and \(printedCount(more)) more")</p>")
        """
}

private func roomProblem(_ problem: FileProblem, of session: WorkshopSession) -> Words {
    switch problem.code {
    case "name_missing": Words(th: "ไม่มีชื่อและอีเมล", en: "no name and no mail address")
    case "bad_time":
        Words(
            th: "อ่านเวลาเข้าหรือเวลาออกไม่ได้ โปรดแก้ในไฟล์ให้เป็นแบบ 23/4/2567 09.00 หรือ 2024-04-23 09:00 แล้วนำเข้าอีกครั้ง",
            en:
                "the time of joining or leaving cannot be read: write it as 23/4/2567 09.00 or 2024-04-23 09:00 and take the file in again"
        )
    case "other_day":
        Words(
            th:
                "เวลาเข้าเป็นของวันอื่น ไม่ใช่วันประชุม (\(session.timeWords.th)) จึงไม่นับ โปรดตรวจว่าเป็นไฟล์ของรอบนี้ หากวันในไฟล์ผิด ให้แก้แล้วนำเข้าอีกครั้ง",
            en:
                "the time is of another day than that of the session (\(session.timeWords.en)) and does not count: see whether this is the file of this session; where the day is wrong, mend it and take the file in again"
        )
    case "still_there":
        Words(
            th: "Webex ยังไม่บอกเวลาออก โปรดดึงรายชื่ออีกครั้งเมื่อการประชุมจบแล้ว",
            en: "Webex does not say yet when he left: ask again when the meeting is over")
    case "ends_before_start": Words(th: "เวลาออกอยู่ก่อนเวลาเข้า", en: "left before joining")
    case "missing_column":
        Words(
            th: "ไม่พบหัวตารางที่มีชื่อหรืออีเมล และเวลาเข้าหรือระยะเวลา",
            en: "no line names the columns: a name or mail address, and a time of joining or a duration")
    case "workbook":
        Words(th: "ไฟล์นี้เป็น Excel โปรดบันทึกเป็น CSV ก่อน", en: "this is an Excel workbook: save it as CSV first")
    case "tis_620", "invalid_utf8":
        Words(th: "ไฟล์ไม่ใช่ UTF-8 โปรดบันทึกเป็น “CSV UTF-8”", en: "the file is not UTF-8: save it as “CSV UTF-8”")
    default: Words(th: "เครื่องหมายคำพูดหรือจำนวนช่องในแถวไม่ถูกต้อง", en: "its quotes or fields are not as they must be")
    }
}

private let mostShown = 50

private func waitingList(_ page: AttendancePage, _ form: AttendanceForm, csrf: HTML) -> HTML {
    let seats = [
        (value: "1", words: Words(th: "คนที่ 1", en: "First person")),
        (value: "2", words: Words(th: "คนที่ 2", en: "Second person")),
    ]
    let rows = page.waiting.prefix(mostShown).map { row -> DataTable.Row in
        let isHere = form.step == .participant && form.detail == row.detail
        let box = Field(
            id: "lao-\(row.detail)", name: "lao",
            label: Words(
                th: "ชื่อผู้ลงทะเบียน หรือรหัส อปท. 7 หลัก", en: "Name as registered, or code of the local government"),
            problem: isHere ? form.problem : nil, value: isHere ? form.code : "")
        let seat = Field(
            id: "seat-\(row.detail)", name: "seat", label: Words(th: "ผู้ลงทะเบียน", en: "Person"),
            value: isHere ? form.seat : "1", kind: .choice(seats))
        return DataTable.Row([
            "\(thai: row.participant.name)\(if: !row.participant.email.isEmpty, " \(row.participant.email)")",
            "\(printedCount(row.participant.spans.minutes))",
            """
            <form method="post" action="\(url: page.path(.participant))">\(csrf)<input type="hidden" name="detail" value="\(row.detail)">\(field(box))\(field(seat))<button class="quiet">\(th: "จับคู่", en: "Attach")</button></form>
            """,
        ])
    }
    return """
        <h2>\(th: "อยู่ในห้อง แต่ยังไม่รู้ว่าเป็นผู้ลงทะเบียนคนใด", en: "In the room, and not known yet") (\(printedCount(page.waiting.count)))</h2>
        \(dataTable(DataTable(label: Words(th: "รอจับคู่", en: "To be attached"), columns: [.init(words: Words(th: "ชื่อในไฟล์", en: "Name in the file")), .init(words: Words(th: "นาที", en: "Minutes"), isNumber: true), .init(words: Words(th: "จับคู่", en: "Attach"))], rows: rows)))
        \(if: page.waiting.count > mostShown, "<p>\(th: "แสดง \(mostShown) คนแรกที่อยู่ในห้องนานที่สุด", en: "The \(mostShown) who were there longest are shown")</p>")
        """
}

private func contests(_ page: AttendancePage, _ form: AttendanceForm, csrf: HTML) -> HTML {
    let cards = page.contested.prefix(mostShown).map { row -> HTML in
        let registration = row.registration
        let contest = page.book.contest(of: registration)
        return """
            <div class="card"><h3>\(thai: registration.person.name)</h3>
            <p>\(fullName: row.place) \(row.place.placeWords)</p>
            <p>\(statusWord(row.judgement.standing.words, state: row.judgement.standing.state)) \(row.judgement.reason)</p>
            <p><q>\(thai: contest?.text ?? "")</q></p>
            \(decisionForm(row, page, form, csrf: csrf))</div>
            """
    }
    return """
        <h2>\(th: "คำโต้แย้งที่รอวินิจฉัย", en: "Objections to decide") (\(printedCount(page.contested.count)))</h2>
        \(cards)
        """
}

private func decisionForm(_ row: AttendancePage.Row, _ page: AttendancePage, _ form: AttendanceForm, csrf: HTML) -> HTML
{
    let (code, seat) = (row.registration.localGovernment, row.registration.seat)
    let isHere = form.step == .decision && form.code == code && form.seat == String(seat)
    let choices = AttendanceJudgement.Standing.allCases.map { (value: $0.rawValue, words: $0.words) }
    let decision = Field(
        id: "decision-\(code)-\(seat)", name: "decision", label: AttendanceWords.result,
        value: isHere ? form.decision : row.judgement.standing.rawValue, kind: .choice(choices))
    let reason = Field(
        id: "reason-\(code)-\(seat)", name: "reason", label: Words(th: "เหตุผล", en: "Reason"),
        problem: isHere ? form.problem : nil, value: isHere ? form.reason : "", kind: .text(rows: 2))
    return """
        <form method="post" action="\(url: page.path(.decision))">\(csrf)<input type="hidden" name="lao" value="\(code)"><input type="hidden" name="seat" value="\(seat)">
        \(field(decision))\(field(reason))
        <p><button>\(th: "วินิจฉัย", en: "Decide")</button></p></form>
        """
}

private func people(_ page: AttendancePage, csrf: HTML) -> HTML {
    let rows = page.shown.map { row -> DataTable.Row in
        let registration = row.registration
        let button: HTML = """
            <form method="post" action="\(url: page.path(.checkIn))">\(csrf)<input type="hidden" name="lao" value="\(registration.localGovernment)"><input type="hidden" name="seat" value="\(registration.seat)"><button class="quiet">\(page.session.isOnSite ? Words(th: "ลงทะเบียนเข้างาน", en: "Check in") : Words(th: "บันทึกว่าเข้าร่วม", en: "Record attendance"))</button></form>
            """
        let undo: HTML =
            "<details><summary>\(th: "สิ่งที่ท่านบันทึก", en: "What you recorded")</summary>\(page.own(row).map { undoForm($0, of: row, page, csrf: csrf) })</details>"
        let change: HTML =
            "<details><summary>\(th: "แก้ผล", en: "Change the result")</summary>\(decisionForm(row, page, .init(), csrf: csrf))</details>"
        return DataTable.Row([
            "\(thai: registration.person.name)", "\(fullName: row.place) \(row.place.placeWords)",
            statusWord(row.judgement.standing.words, state: row.judgement.standing.state), "\(row.judgement.reason)",
            "\(if: page.checksIn && row.judgement.standing != .attended, button)\(if: page.mayArrange && page.isPast && !page.isContested(row), change)\(if: !page.own(row).isEmpty, undo)",
        ])
    }
    let words = page.standing?.words ?? WorkshopWords.people
    return """
        <h2>\(words) (\(printedCount(page.found.count)))</h2>
        \(if: page.standing != nil, "<p><a href=\"\(url: page.path)\">\(th: "แสดงทุกคน", en: "Show everybody")</a></p>")
        \(if: rows.isEmpty, emptyState(Words(th: "ไม่มีผู้ใด", en: "Nobody")))
        \(if: !rows.isEmpty, dataTable(DataTable(label: words, columns: [.init(words: Words(th: "ผู้ลงทะเบียน", en: "Person")), .init(words: Words(th: "อปท.", en: "Local government")), .init(words: AttendanceWords.result), .init(words: Words(th: "เหตุผล", en: "Reason")), .init(words: Words(th: "ดำเนินการ", en: "To do"))], rows: rows)))
        \(pager(Pager(number: min(page.number, page.pages), pages: page.pages) { page.address(page: $0) }, label: Words(th: "หน้าอื่นของรายการ", en: "Other pages of the list")))
        """
}

extension AttendanceStep {
    /// What is said once it is done.
    var done: Words? {
        switch self {
        case .file, .webex: nil
        case .streamCode: Words(th: "แสดงรหัสด้านล่างในการถ่ายทอดสด", en: "Show the code below in the stream")
        case .participant: Words(th: "จับคู่แล้ว", en: "Attached")
        case .undo: Words(th: "ยกเลิกสิ่งที่บันทึกแล้ว", en: "Undone")
        case .decision: Words(th: "บันทึกคำวินิจฉัยแล้ว", en: "Decided")
        case .checkIn: Words(th: "บันทึกการเข้าร่วมแล้ว", en: "Attendance recorded")
        }
    }
}
