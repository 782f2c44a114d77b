import Actions
import Domain
import Markup

/// How somebody's attendance stands, once the session has begun: the code of the stream, the judgement with its reason, an objection, the certificate.
func registrationAttendance(_ page: RegistrationPage, _ form: RegistrationChangeForm, csrf: HTML) -> HTML {
    guard let book = page.attendance, book.session.cancellation == nil else { return .empty }
    let judgement = book.judgement(of: page.registration)
    return """
        <h2>\(AttendanceWords.title)</h2>
        \(if: page.takesCodes, codeForm(page, form, csrf: csrf))
        <dl class="facts">
        <dt>\(page.isPast ? AttendanceWords.result : Words(th: "ผลจนถึงขณะนี้", en: "So far"))</dt><dd>\(statusWord(judgement.standing.words, state: judgement.standing.state))</dd>
        <dt>\(th: "เหตุผล", en: "Reason")</dt><dd>\(judgement.reason)</dd>
        </dl>
        \(if: page.takesTest || page.mayEvaluate, "<p class=\"actions\">\(if: page.takesTest, "<a class=\"button quiet\" href=\"\(url: page.testPath)\">\(WorkshopTestWords.title)</a> ")\(if: page.mayEvaluate, "<a class=\"button quiet\" href=\"\(url: page.evaluationPath)\">\(WorkshopTestWords.evaluation)</a>")</p>")
        \(if: page.isPast && book.contest(of: page.registration)?.decision == nil && judgement.standing != .attended, contestForm(page, form, csrf: csrf))
        \(if: page.hasCertificate, "<p class=\"actions\"><a class=\"button\" href=\"\(url: page.certificatePath)\">\(AttendanceWords.certificate) (PDF)</a></p>")
        """
}

private func codeForm(_ page: RegistrationPage, _ form: RegistrationChangeForm, csrf: HTML) -> HTML {
    """
    <form class="card" method="post" action="\(url: page.path(.streamCode))">
    \(csrf)
    \(field(Field(id: "code", name: "code", label: Words(th: "รหัสที่แสดงในการถ่ายทอดสด", en: "Code shown in the stream"), hint: Words(th: "ตัวเลข \(StreamCode.digits) หลัก กรอกภายใน \(StreamCode.minutesOfUse) นาทีหลังจากที่แสดง", en: "\(StreamCode.digits) digits, within \(StreamCode.minutesOfUse) minutes after it was shown"), problem: form.step == .streamCode ? form.problem : nil, kind: .number)))
    <p><button>\(th: "ส่งรหัส", en: "Send the code")</button></p>
    </form>
    """
}

private func contestForm(_ page: RegistrationPage, _ form: RegistrationChangeForm, csrf: HTML) -> HTML {
    let isHere = form.step == .objection && form.problem != nil
    let sent = page.attendance?.contest(of: page.registration)
    return """
        \(sent.map { notice("\(th: "ส่งคำโต้แย้งแล้วเมื่อ", en: "Objection sent on") \(dateTime: $0.askedAt) \(th: "รอผู้จัดการประชุมวินิจฉัย", en: "; the organiser will decide")") })
        <details\(if: isHere, " open")><summary>\(th: "โต้แย้งผลการเข้าร่วม", en: "Contest this")</summary>
        <form method="post" action="\(url: page.path(.objection))">
        \(csrf)
        \(field(Field(id: "contest", name: "contest", label: Words(th: "เหตุผลที่โต้แย้ง เช่น ใช้เครื่องหรือชื่อของผู้ใดเข้าห้อง", en: "Why, for instance whose device or name you used"), problem: isHere ? form.problem : nil, value: isHere ? form.contest : sent?.text ?? "", kind: .text(rows: 3))))
        <p><button>\(th: "ส่งคำโต้แย้ง", en: "Send the objection")</button></p>
        </form></details>
        """
}

enum AttendanceWords {
    static let title = Words(th: "การเข้าร่วมประชุม", en: "Attendance")
    static let result = Words(th: "ผลการเข้าร่วม", en: "Result")
    static let certificate = Words(th: "หนังสือรับรองการเข้าร่วม", en: "Certificate of attendance")
    static let signInSheet = Words(th: "ใบลงลายมือชื่อ", en: "Sign-in sheet")
}

extension AttendanceJudgement.Standing {
    /// Its colour.
    var state: String {
        switch self {
        case .attended: "certified"
        case .partly: "recording"
        case .absent: "notStarted"
        }
    }
}

extension AttendanceEvidence.Source {
    var words: Words {
        switch self {
        case .webex: Words(th: "ห้อง Webex", en: "Webex room")
        case .streamCode: Words(th: "รหัสจากการถ่ายทอดสด", en: "Code of the stream")
        case .checkIn: Words(th: "ลงทะเบียนเข้างาน", en: "Checked in")
        case .byOffice: Words(th: "ผู้จัดการประชุมบันทึก", en: "Recorded by the organiser")
        case .test: Words(th: "แบบทดสอบ", en: "Test")
        }
    }
}
