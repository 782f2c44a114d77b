import Domain
import Markup

/// Words that the pages of circulars share.
enum CircularWords {
    static let title = Words(th: "หนังสือเวียน", en: "Circulars")
    static let callSheet = Words(th: "บัญชีโทรศัพท์ติดตาม", en: "Call sheet")
    static let secondLetter = Words(th: "หนังสือเตือน", en: "Second letter")
    static let receive = Words(th: "ลงรับหนังสือ", en: "Acknowledge the letter")
    static let officer = Words(th: "เจ้าหน้าที่ผู้รับผิดชอบ", en: "Responsible officer")
    static let order = Words(th: "คำสั่งมอบหมายเจ้าหน้าที่ผู้รับผิดชอบ", en: "Order that assigns the officer")
    static let reply = Words(th: "หนังสือตอบแจ้งชื่อเจ้าหน้าที่", en: "Reply that names the officer")
    static let received = Words(th: "หนังสือที่ได้รับ", en: "The letter received")
    static let ownLetter = Words(th: "หนังสือของหน่วยงาน", en: "Letter of the office")
    static let nowhere = Words(
        th: "ยังไม่มีหนังสือถึงหน่วยงานนี้ เพราะผู้ส่งยังไม่ออกหนังสือ",
        en: "No letter has arrived here yet: whoever writes to this place has not issued one")

    /// "หนังสือเวียนที่ 1", "Circular no. 1".
    static let paper = Words(th: "พิมพ์หนังสือ (PDF)", en: "Print the letter (PDF)")

    static func name(_ circular: Circular) -> Words {
        Words(th: "หนังสือเวียนที่ \(circular.number)", en: "Circular no. \(circular.number)")
    }

    static func problem(_ problem: ResponsibleOfficer.Problem) -> Words {
        switch problem {
        case .nameMissing: Words(th: "โปรดกรอกชื่อและนามสกุล", en: "Please enter name and surname")
        case .positionMissing: Words(th: "โปรดกรอกตำแหน่ง", en: "Please enter the position")
        case .telephoneMissing: Words(th: "โปรดกรอกหมายเลขโทรศัพท์", en: "Please enter the telephone")
        case .telephoneBad:
            Words(
                th: "หมายเลขโทรศัพท์ต้องมีอย่างน้อย 9 หลัก เช่น 0 2241 9000",
                en: "A telephone has at least nine digits, such as 0 2241 9000")
        case .emailBad:
            Words(th: "ที่อยู่อีเมลไม่ถูกต้อง โปรดตรวจหรือเว้นว่าง", en: "This is no e-mail address: check it or leave it blank")
        case .tooLong: Words(th: "ข้อความยาวเกิน 100 ตัวอักษร", en: "Longer than 100 letters")
        }
    }
}

extension NodeState {
    func word(ofOffice: Bool) -> HTML {
        let colour =
            switch self {
            case .notArrived: "notStarted"
            case .arrived: "returned"
            case .received: ofOffice ? "recording" : "submitted"
            case .passedOn, .officerNamed: "certified"
            }
        return statusWord(words(ofOffice: ofOffice), state: colour)
    }
}
