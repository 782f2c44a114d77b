import Actions
import Domain
import Markup
import Store

enum WorkshopOfficeWords {
    static let settings = Words(th: "ตั้งค่าการประชุม", en: "Settings")
    static let conflict = Words(
        th: "มีผู้บันทึกระหว่างที่ท่านแก้ไข สิ่งที่ท่านพิมพ์อยู่ด้านล่างและยังไม่ถูกบันทึก ตรวจแล้วกดบันทึกอีกครั้งเพื่อใช้แทน",
        en:
            "Somebody has saved meanwhile. What you typed stands below and is not saved: look at it, and save again to put it in its place."
    )
}

/// How the workshop stands: sessions, seats, answers.
func workshopOffice(_ page: WorkshopOfficePage) -> HTML {
    let round = page.round.id
    return """
        <h1>\(WorkshopWords.title)</h1>
        <p class="place">\(page.round.name)</p>
        \(page.workshop.map { head($0, page) } ?? emptyState(Words(th: "ยังไม่ได้ตั้งค่าการประชุมของรอบนี้", en: "No workshop is set for this round"), action: page.mayArrange ? (WorkshopOfficeWords.settings, SitePath.workshop(.settings(round: round)).path) : nil))
        \(if: page.workshop != nil, "<h2>\(WorkshopWords.session)</h2>")
        \(if: page.workshop != nil && page.rows.isEmpty, emptyState(Words(th: "ยังไม่มีรอบประชุม", en: "There is no session yet")))
        \(if: !page.rows.isEmpty, sessionTable(page))
        \(if: page.mayArrange && page.workshop != nil, "<p class=\"actions\"><a class=\"button\" href=\"\(url: SitePath.workshop(.newSession(round: round)).path)\">\(th: "เพิ่มรอบประชุม", en: "Add a session")</a> <a href=\"\(url: SitePath.workshop(.settings(round: round)).path)\">\(WorkshopOfficeWords.settings)</a> <a href=\"\(url: SitePath.workshop(.materials(round: round)).path)\">\(WorkshopWords.materials)</a> <a href=\"\(url: SitePath.workshop(.test(round: round)).path)\">\(WorkshopTestWords.title)</a> <a href=\"\(url: SitePath.workshop(.evaluations(round: round)).path)\">\(WorkshopTestWords.evaluations)</a></p>")
        """
}

private func head(_ workshop: Workshop, _ page: WorkshopOfficePage) -> HTML {
    let round = page.round.id
    return """
        <p><strong>\(thai: workshop.title)</strong></p>
        <dl class="facts">
        <dt>\(th: "เปิดลงทะเบียน", en: "Registering begins")</dt><dd>\(date: workshop.opensOn)</dd>
        <dt>\(th: "ตอบรับภายใน", en: "Answers until")</dt><dd>\(date: workshop.replyBy)</dd>
        <dt>\(th: "ที่นั่งต่อ อปท.", en: "Seats for each local government")</dt><dd>\(workshop.seats)</dd>
        <dt>\(th: "รายชื่อรอ", en: "Waiting list")</dt><dd>\(workshop.hasWaitingList ? Words(th: "เปิด ยืนยันภายใน \(workshop.offerHours) ชั่วโมง", en: "On; offers last \(counted(workshop.offerHours, "hour"))") : Words(th: "ปิด", en: "Off"))</dd>
        <dt>\(th: "อปท. ที่ตอบแล้ว", en: "Local governments that answered")</dt><dd>\(th: "\(printedCount(page.answered)) จาก \(printedCount(page.participants)) แห่ง", en: "\(printedCount(page.answered)) of \(printedCount(page.participants))")</dd>
        <dt>\(PracticeWords.title)</dt><dd>\(th: "เข้าแล้ว \(printedCount(page.practice.entered)) คน ฝึกแล้ว \(printedCount(page.practice.practised)) คน ครบทุกขั้น \(printedCount(page.practice.complete)) คน", en: "\(counted(page.practice.entered, "person", "persons")) came in, \(printedCount(page.practice.practised)) practised, \(printedCount(page.practice.complete)) did everything")</dd>
        </dl>
        <p class="actions"><a href="\(url: SitePath.workshop(.front(round: round)).path)">\(th: "หน้าลงทะเบียนสำหรับทุกคน", en: "Where everybody registers")</a> \(if: page.seesPeople, "<a href=\"\(url: SitePath.workshop(.people(round: round)).path)\">\(WorkshopWords.people)</a>")</p>
        """
}

private func sessionTable(_ page: WorkshopOfficePage) -> HTML {
    let provinces = Dictionary(page.provinces.map { ($0.code, $0) }) { first, _ in first }
    func number(_ row: WorkshopOfficePage.Row, _ standing: Registration.Standing) -> HTML {
        "\(printedCount(row.standings[standing] ?? 0))"
    }
    return dataTable(
        DataTable(
            label: WorkshopWords.session,
            columns: [
                .init(words: WorkshopWords.session), .init(words: Words(th: "สำหรับ", en: "For")),
                .init(words: Words(th: "อปท.", en: "Local governments"), isNumber: true),
                .init(words: Words(th: "ที่นั่ง", en: "Seats"), isNumber: true),
                .init(words: Registration.Standing.seated.words, isNumber: true),
                .init(words: Words(th: "รอยืนยัน", en: "Offered"), isNumber: true),
                .init(words: Words(th: "รอ", en: "Waiting"), isNumber: true),
                .init(words: Words(th: "Facebook Live", en: "Facebook Live"), isNumber: true),
                .init(words: Words(th: "ว่าง", en: "Free"), isNumber: true),
            ],
            rows: page.rows.map { row in
                let name = WorkshopWords.session(row.session)
                let path = SitePath.workshop(.session(round: page.round.id, number: row.session.number)).path
                let link: HTML = page.mayArrange ? "<a href=\"\(url: path)\">\(name)</a>" : "\(name)"
                let attendance = SitePath.workshop(.attendance(round: page.round.id, session: row.session.number)).path
                let door = SitePath.workshop(.checkIn(round: page.round.id, session: row.session.number)).path
                let hasDoor = row.session.isOnSite && (page.mayArrange || page.seesPeople)
                let short = row.session.capacity.map { row.assigned > $0 } ?? false
                return DataTable.Row([
                    "\(link)\(if: row.session.cancellation != nil, " \(statusWord(Words(th: "ยกเลิก", en: "Cancelled"), state: "notStarted"))")\(if: page.mayArrange || page.seesPeople, " <a href=\"\(url: attendance)\">\(AttendanceWords.title)</a>")\(if: hasDoor, " <a href=\"\(url: door)\">\(CheckInWords.title)</a>")",
                    "\(audience(row.session, provinces))", "\(printedCount(row.assigned))",
                    "\(row.session.capacity.map { "\(printedCount($0))" as HTML } ?? "\(th: "ไม่จำกัด", en: "no limit")")\(if: short, " \(statusWord(Words(th: "น้อยกว่า อปท.", en: "fewer than local governments"), state: "returned"))")",
                    number(row, .seated), number(row, .offered), number(row, .waiting), number(row, .live),
                    row.count.free.map { "\(printedCount($0))" } ?? "–",
                ])
            }))
}

func workshopSettings(_ form: WorkshopForm, _ page: WorkshopOfficePage, csrf: HTML) -> HTML {
    """
    <h1>\(WorkshopOfficeWords.settings)</h1>
    \(form.problem.map { words in errorSummary("\(words)\(form.problems.map { " \($0.words)" as HTML })") } ?? .empty)
    <form method="post" action="\(url: SitePath.workshop(.settings(round: page.round.id)).path)">
    \(csrf)<input type="hidden" name="version" value="\(form.version)">
    \(field(Field(id: "title", name: "title", label: Words(th: "ชื่อการประชุม", en: "Title"), value: form.title, kind: .text(rows: 3))))
    \(dateBoxes(form.opensOn))
    \(dateBoxes(form.replyBy))
    \(field(Field(id: "seats", name: "seats", label: Words(th: "ที่นั่งต่อ อปท.", en: "Seats for each local government"), hint: Words(th: "ที่แรกสำรองไว้ให้ทุกแห่ง ที่ที่สองให้เมื่อมีที่ว่าง", en: "The first is kept for everybody; the second is given while there is room"), value: form.seats, kind: .choice([("1", Words(both: "1")), ("2", Words(both: "2"))]))))
    <label class="choice"><input type="checkbox" name="waiting-list" value="1"\(if: form.hasWaitingList, " checked")> \(th: "เปิดรายชื่อรอ เสนอที่นั่งที่ว่างตามลำดับ", en: "Keep a waiting list; free seats are offered in order")</label>
    \(field(Field(id: "offer-hours", name: "offer-hours", label: Words(th: "เวลายืนยันที่นั่งที่เสนอ (ชั่วโมง)", en: "Hours to take an offered seat"), value: form.offerHours, kind: .number)))
    <label class="choice"><input type="checkbox" name="certificates" value="1"\(if: form.issuesCertificates, " checked")> \(th: "ออกหนังสือรับรองการเข้าร่วม", en: "Issue certificates")</label>
    <p class="actions"><button>\(th: "บันทึก", en: "Save")</button></p>
    </form>
    """
}

/// What the page of a session says of Webex; nil where it is not configured.
struct SessionRoom: Sendable {
    /// As saved: nobody can be told to a meeting that is only typed.
    var isNamed: Bool
    var outcome: TellWebexRoom.Outcome?
}

func workshopSessionPage(
    _ form: WorkshopSessionForm, _ page: WorkshopOfficePage, _ room: SessionRoom?, csrf: HTML
) -> HTML {
    """
    <h1>\(form.number == 0 ? Words(th: "เพิ่มรอบประชุม", en: "A new session") : Words(th: "รอบที่ \(form.number)", en: "Session \(form.number)"))</h1>
    \(form.problem.map { words in errorSummary("\(words)\(form.problems.map { " \($0.words)" as HTML })") } ?? .empty)
    \(form.shrinkage.map(shrinkageNotice))
    \(room?.outcome.map(webexOutcome))
    <form method="post" action="\(url: SitePath.workshop(.session(round: page.round.id, number: form.number)).path)">
    \(csrf)<input type="hidden" name="version" value="\(form.version)">\(form.shrinkage.map { "<input type=\"hidden\" name=\"seen\" value=\"\($0.mark)\">" as HTML })
    \(momentFields(form.starts, id: "starts-time"))
    \(momentFields(form.ends, id: "ends-time"))
    <fieldset class="choices"><legend>\(th: "สำหรับ อปท. ประเภท (ไม่เลือก หมายถึงทุกประเภท)", en: "For these types (none chosen: all)")</legend>
    \(LocalGovernmentType.allCases.map { type -> HTML in "<label class=\"choice\"><input type=\"checkbox\" name=\"type\" value=\"\(type.rawValue)\"\(if: form.types.contains(type), " checked")> \(type.name)</label>" })
    </fieldset>
    <fieldset class="choices columns"><legend>\(th: "สำหรับจังหวัด (ไม่เลือก หมายถึงทุกจังหวัด)", en: "For these provinces (none chosen: all)")</legend>
    \(page.provinces.map { province -> HTML in "<label class=\"choice\"><input type=\"checkbox\" name=\"province\" value=\"\(province.code)\"\(if: form.provinces.contains(province.code), " checked")> \(province.words)</label>" })
    </fieldset>
    \(field(Field(id: "capacity", name: "capacity", label: Words(th: "จำนวนที่นั่ง (ห้อง Webex หรือห้องประชุม)", en: "Seats (of the Webex room, or of the hall)"), hint: Words(th: "เว้นว่างหากไม่จำกัด", en: "Blank for no limit"), problem: form.problems.contains(.capacityBad) ? WorkshopSession.Problem.capacityBad.words : nil, value: form.capacity, kind: .number)))
    \(field(Field(id: "venue", name: "venue", label: Words(th: "สถานที่ (เฉพาะรอบที่ประชุม ณ สถานที่)", en: "Venue (of a session on site)"), value: form.venue)))
    \(field(Field(id: "webex", name: "webex", label: Words(th: "ลิงก์ Webex", en: "Webex link"), hint: Words(th: "เห็นเฉพาะผู้ที่มีที่นั่ง", en: "Shown only to those with a seat"), value: form.webexLink)))
    \(if: room != nil, field(Field(id: "webex-meeting", name: "webex-meeting", label: WebexWords.meeting, hint: Words(th: "ตัวเลขในคำเชิญของ Webex เช่น 2513 123 4567 ใช้ส่งรายชื่อผู้ลงทะเบียนและดึงรายชื่อผู้เข้าร่วม เว้นว่างหากใช้ไฟล์", en: "As in the invitation of Webex, such as 2513 123 4567; by it Webex is told who is registered and asked who was there. Blank to go by file."), problem: form.problems.contains(.meetingBad) ? WorkshopSession.Problem.meetingBad.words : nil, value: form.webexMeeting)))
    \(field(Field(id: "facebook", name: "facebook", label: Words(th: "ลิงก์ Facebook Live", en: "Facebook Live link"), hint: Words(th: "ทุกคนเห็น", en: "Public"), value: form.facebookLink)))
    \(field(Field(id: "recording", name: "recording", label: Words(th: "ลิงก์วิดีโอย้อนหลัง", en: "Link of the recording"), value: form.recordingLink)))
    <label class="choice"><input type="checkbox" name="cancelled" value="1"\(if: form.isCancelled, " checked")> \(th: "ยกเลิกรอบนี้ ผู้ลงทะเบียนได้รับแจ้ง", en: "Cancel this session; those registered are told")</label>
    \(field(Field(id: "cancellation-reason", name: "cancellation-reason", label: Words(th: "เหตุผลที่ยกเลิก", en: "Why it is cancelled"), value: form.cancellationReason)))
    <p class="actions"><button>\(form.shrinkage == nil ? Words(th: "บันทึก", en: "Save") : Words(th: "ยืนยันและบันทึกตามนี้", en: "Save it nevertheless"))</button></p>
    </form>
    \(if: room?.isNamed == true, tellForm(form.number, page, csrf: csrf))
    """
}

/// What would be lost by what was typed: nothing is saved until it is sent once more.
private func shrinkageNotice(_ shrinkage: SessionShrinkage) -> HTML {
    var lines: [Words] = []
    if shrinkage.lostSeats > 0 {
        lines.append(
            Words(
                th:
                    "ที่นั่งที่สำรองให้ อปท. ที่ยังไม่ตอบรับ \(printedCount(shrinkage.kept)) แห่ง จะไม่พอ \(printedCount(shrinkage.lostSeats)) ที่นั่ง อปท. ที่ตอบรับทีหลังอาจไม่ได้ที่นั่ง",
                en:
                    "Of the seats kept for \(counted(shrinkage.kept, "local government")) without an answer there would be \(printedCount(shrinkage.lostSeats)) too few: who answers later may find none"
            ))
    }
    if shrinkage.lostPlaces > 0 {
        lines.append(
            Words(
                th: "รอบนี้จะไม่ใช่รอบของ อปท. \(printedCount(shrinkage.lostPlaces)) แห่งอีกต่อไป",
                en: "It would be the session of \(counted(shrinkage.lostPlaces, "local government")) no more"))
    }
    if shrinkage.without > 0 {
        lines.append(
            Words(
                th: "ในจำนวนนี้ \(printedCount(shrinkage.without)) แห่งจะไม่มีรอบของตน",
                en: "\(printedCount(shrinkage.without)) of them would have none"))
    }
    if shrinkage.persons > 0 {
        lines.append(
            Words(
                th: "ผู้ที่ลงทะเบียนไว้แล้ว \(printedCount(shrinkage.persons)) คนยังอยู่ในรอบนี้",
                en: "\(counted(shrinkage.persons, "person", "persons")) of them stay registered for it"))
    }
    return """
        <section class="confirmation card" role="status"><h2>\(th: "ยังไม่ได้บันทึก ยืนยันการเปลี่ยนแปลงนี้หรือไม่", en: "Not saved yet. Do you want this?")</h2>
        <ul>\(lines.map { "<li>\($0)</li>" as HTML })</ul>
        <p>\(th: "หากต้องการ กด “ยืนยันและบันทึกตามนี้” ท้ายหน้า หรือแก้ไขด้านล่าง", en: "If so, press “Save it nevertheless” at the foot of the page; or change it below.")</p></section>
        """
}

private func tellForm(_ number: Int, _ page: WorkshopOfficePage, csrf: HTML) -> HTML {
    """
    <form class="card" method="post" action="\(url: SitePath.workshop(.webexRegistrants(round: page.round.id, session: number)).path)">\(csrf)
    <p class="hint" id="tell-hint">\(th: "ส่งชื่อและอีเมลของผู้ที่มีที่นั่งให้ Webex ซึ่งส่งลิงก์ส่วนตัวให้ทางอีเมล กดซ้ำได้ ผู้ที่ส่งแล้วไม่ถูกส่งอีก การประชุมใน Webex ต้องเปิดให้ลงทะเบียน", en: "Webex gets name and mail address of who has a seat, and sends each his own link. Press as often as you like: nobody is sent twice. The meeting at Webex must take registrations.")</p>
    <p><button aria-describedby="tell-hint">\(WebexWords.tell)</button></p>
    </form>
    """
}

private func momentFields(_ boxes: MomentBoxes, id: String) -> HTML {
    """
    \(dateBoxes(boxes.date))
    \(field(Field(id: id, name: id, label: Words(th: "เวลา", en: "Time"), hint: Words(th: "เช่น 09.00", en: "such as 09.00"), problem: boxes.timeProblem, value: boxes.time)))
    """
}

func workshopMaterialsPage(
    _ list: [WorkshopMaterial], _ problem: Words?, _ page: WorkshopOfficePage, csrf: HTML
) -> HTML {
    let rows = list + Array(repeating: WorkshopMaterial(title: "", link: ""), count: 3)
    return """
        <h1>\(WorkshopWords.materials)</h1>
        \(problem.map { errorSummary("\($0)") } ?? .empty)
        <form method="post" action="\(url: SitePath.workshop(.materials(round: page.round.id)).path)">
        \(csrf)
        \(rows.enumerated().map { place, material -> HTML in """
            <fieldset class="box"><legend>\(th: "รายการที่ \(place + 1)", en: "Row \(place + 1)")</legend>
            \(field(Field(id: "title-\(place)", name: "title", label: Words(th: "ชื่อเอกสาร", en: "Title"), value: material.title)))
            \(field(Field(id: "link-\(place)", name: "link", label: Words(th: "ลิงก์", en: "Link"), value: material.link)))
            </fieldset>
            """ })
        <p class="hint">\(th: "เว้นว่างทั้งสองช่องเพื่อลบรายการ", en: "Leave both boxes blank to take a row away")</p>
        <p class="actions"><button>\(th: "บันทึก", en: "Save")</button></p>
        </form>
        """
}
