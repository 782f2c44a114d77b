import Actions
import Domain
import HTTPTypes
import Markup

enum WebexWords {
    static let fetch = Words(th: "ดึงรายชื่อจาก Webex", en: "Ask Webex for the participants")
    static let tell = Words(th: "ส่งรายชื่อผู้ลงทะเบียนให้ Webex", en: "Tell Webex who is registered")
    static let meeting = Words(th: "เลขการประชุม Webex", en: "Webex meeting number")
    static let noMeeting = Words(
        th: "รอบนี้ยังไม่มีเลขการประชุม Webex โปรดกรอกที่หน้ารอบประชุมก่อน",
        en: "This session has no Webex meeting number yet: enter it on the page of the session first")
    /// What remains where Webex is of no use.
    static let fileRemains = Words(
        th: "ยังไม่มีการบันทึกสิ่งใด หรือใช้ไฟล์ผู้เข้าร่วม (CSV) แทนได้",
        en: "Nothing was recorded; the participants file (CSV) can be used instead.")
    static let listRemains = Words(
        th: "ผู้ที่ Webex รับแล้วไม่ถูกส่งซ้ำเมื่อกดอีกครั้ง หรือดาวน์โหลด CSV ที่หน้าผู้ลงทะเบียนไปนำเข้า Webex เองได้",
        en:
            "Who was taken is not sent again when you press once more; or take the CSV of the persons registered to Webex yourself."
    )
}

extension WebexFailure {
    var status: HTTPResponse.Status {
        switch self {
        case .noMeeting, .refused, .forbidden: .unprocessableContent
        default: .serviceUnavailable
        }
    }

    /// What happened and what to do, in a line.
    var words: Words {
        let line = happened
        guard !tracking.isEmpty else { return line }
        return Words(
            th: "\(line.th) (รหัสติดตามของ Webex: \(tracking))", en: "\(line.en) (tracking ID of Webex: \(tracking))")
    }

    private var happened: Words {
        switch self {
        case .unreachable:
            Words(
                th: "ขณะนี้ติดต่อ Webex ไม่ได้ โปรดลองใหม่ในอีกสักครู่",
                en: "Webex cannot be reached now. Try again in a moment.")
        case .tooSlow:
            Words(
                th: "Webex ไม่ตอบภายในเวลาที่กำหนด โปรดลองใหม่ในอีกสักครู่",
                en: "Webex did not answer in time. Try again in a moment.")
        case .crowded:
            Words(
                th: "ขณะนี้มีงานที่รอติดต่อภายนอกจำนวนมาก โปรดลองใหม่ในอีกสักครู่",
                en: "Too much waits for other sites right now. Try again in a moment.")
        case .tooLarge:
            Words(
                th: "คำตอบของ Webex ใหญ่เกินกว่าที่ระบบรับได้ จึงไม่อ่าน",
                en: "What Webex answers is larger than this system reads.")
        case .credentialsRefused:
            Words(
                th: "Webex ไม่รับสิทธิ์ที่ตั้งไว้ในระบบแล้ว อาจหมดอายุ โปรดแจ้งผู้ดูแลระบบให้ขอสิทธิ์ใหม่",
                en: "Webex does not take the credentials of this system any more. Tell the administrator to renew them."
            )
        case .unauthorized:
            Words(
                th: "Webex ไม่ยอมรับคำขอ แม้ต่ออายุสิทธิ์แล้ว โปรดแจ้งผู้ดูแลระบบ",
                en: "Webex refuses even a fresh token. Tell the administrator.")
        case .forbidden:
            Words(
                th: "บัญชี Webex ของระบบไม่มีสิทธิ์ในการประชุมนี้ โปรดตรวจว่าบัญชีนั้นเป็นผู้จัดการประชุม หรือแจ้งผู้ดูแลระบบ",
                en:
                    "The Webex account of this system has no right to this meeting. See that it is the host, or tell the administrator."
            )
        case .noMeeting:
            Words(
                th: "Webex ไม่พบการประชุมนี้ โปรดตรวจเลขการประชุม Webex ที่หน้ารอบประชุม",
                en: "Webex knows no such meeting. Look at the Webex meeting number on the page of the session.")
        case .tooOften(let seconds):
            Words(
                th: "Webex ขอให้เว้นระยะ โปรดลองใหม่ใน\(seconds.map { " \(printedCount($0)) วินาที" } ?? "อีกสักครู่")",
                en:
                    "Webex was asked too often. Try again in \(seconds.map { counted($0, "second") } ?? "a moment").")
        case .refused(let status, let message, _):
            Words(
                th: "Webex ไม่รับคำขอ (\(status)) โปรดตรวจการตั้งค่าการประชุมใน Webex\(Self.quoted(message))",
                en:
                    "Webex does not take it (\(status)). Look at the settings of the meeting at Webex.\(Self.quoted(message))"
            )
        case .failing(let status, _):
            Words(
                th: "Webex ขัดข้อง (\(status)) โปรดลองใหม่ในอีกสักครู่",
                en: "Webex is out of order (\(status)). Try again in a moment.")
        case .unreadable:
            Words(
                th: "คำตอบของ Webex ไม่เป็นไปตามรูปแบบที่ Webex ประกาศไว้ จึงไม่รับ โปรดแจ้งผู้ดูแลระบบ",
                en:
                    "What Webex answers is not of the form that it publishes, and was not taken. Tell the administrator."
            )
        case .astray:
            Words(
                th: "Webex ชี้ไปยังที่อยู่อื่น ระบบจึงไม่อ่านต่อ โปรดแจ้งผู้ดูแลระบบ",
                en: "Webex leads to another address, which was not asked. Tell the administrator.")
        }
    }

    private static func quoted(_ message: String) -> String { message.isEmpty ? "" : " “\(message)”" }
}

/// What came of telling Webex who is registered.
func webexOutcome(_ outcome: TellWebexRoom.Outcome) -> HTML {
    switch outcome {
    case .noMeeting: return errorSummary("\(WebexWords.noMeeting)")
    case .notOpen:
        return errorSummary("\(th: "รอบนี้สิ้นสุดหรือยกเลิกแล้ว", en: "This session is over or cancelled")")
    case .invented:
        return errorSummary(
            "\(th: "รอบสาธิตไม่ส่งรายชื่อให้ Webex เพราะเป็นบุคคลสมมติ", en: "Nobody of a demonstration is told to Webex: the persons are invented")"
        )
    case .told(let told):
        let problem = told.failure.map { errorSummary("\($0.words) \(WebexWords.listRemains)") }
        return """
            \(problem)
            \(notice("\(th: "Webex รับรายชื่อใหม่ \(printedCount(told.now)) คน เคยรับแล้ว \(printedCount(told.before)) คน", en: "Webex took \(counted(told.now, "person", "persons")); it knew \(printedCount(told.before)) before")", told.failure == nil ? .good : .plain, isStatus: true))
            \(if: !toDo(told).isEmpty, "<ul>\(toDo(told).map { "<li>\($0)</li>" as HTML })</ul>")
            \(if: !told.refused.isEmpty, refusedPersons(told.refused))
            """
    }
}

/// What is left to the organiser, line by line.
private func toDo(_ told: TellWebexRoom.Told) -> [Words] {
    var lines: [Words] = []
    func add(_ count: Int, th: String, en: String) {
        guard count > 0 else { return }
        lines.append(Words(th: "\(printedCount(count)) คน \(th)", en: "\(counted(count, "person", "persons")) \(en)"))
    }
    add(
        told.pending, th: "รอการอนุมัติใน Webex โปรดอนุมัติที่ Webex จึงจะได้รับลิงก์",
        en: "to be approved at Webex before the link is sent: approve them there")
    add(
        told.unreachable, th: "ไม่ได้ให้อีเมลไว้ ใช้ลิงก์ Webex ของรอบที่หน้าการลงทะเบียนของตน",
        en: "without a mail address: the Webex link of the session stands on their page")
    add(told.rejected, th: "ถูกปฏิเสธใน Webex โปรดแก้ที่ Webex", en: "rejected at Webex: change it there")
    add(
        told.unconfirmed, th: "Webex ไม่ได้ตอบว่ารับหรือไม่ โปรดกดส่งอีกครั้ง",
        en: "of whom Webex said nothing: press once more")
    add(told.left, th: "ยังไม่ได้ส่ง โปรดกดส่งอีกครั้ง", en: "not sent yet: press once more")
    return lines
}

private let mostShown = 50

private func refusedPersons(_ refused: [TellWebexRoom.Refused]) -> HTML {
    let items = refused.prefix(mostShown).map { one -> HTML in
        "<li>\(thai: one.name)\(if: !one.message.isEmpty, ": <q>\(one.message)</q>")</li>"
    }
    return """
        <p>\(th: "Webex ไม่รับ \(printedCount(refused.count)) คน โปรดตรวจอีเมล และให้แบบลงทะเบียนของ Webex ถามเพียงชื่อและอีเมล", en: "Webex does not take \(counted(refused.count, "person", "persons")): look at their mail addresses, and let its form ask for name and mail alone")</p>
        <ul>\(items)</ul>
        """
}
