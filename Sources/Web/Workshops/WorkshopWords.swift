import Domain

/// What is said of the workshop in more than one place.
enum WorkshopWords {
    static let title = Words(th: "ประชุมเชิงปฏิบัติการ", en: "Workshop")
    static let registering = Words(th: "ลงทะเบียนตอบรับ", en: "Register")
    static let materials = Words(th: "เอกสารประกอบการประชุม", en: "Materials")
    static let people = Words(th: "ผู้ลงทะเบียน", en: "Persons registered")
    static let session = Words(th: "รอบประชุม", en: "Session")
    static let changedMeanwhile = Words(
        th: "ข้อมูลการลงทะเบียนนี้เปลี่ยนไประหว่างที่ท่านเปิดหน้านี้ โปรดดูสถานะปัจจุบันด้านล่างแล้วทำอีกครั้ง",
        en: "This registration was changed while the page was open. Look at it as it stands now, and try again.")

    static func session(_ session: WorkshopSession) -> Words {
        Words(
            th: "รอบที่ \(session.number) \(session.timeWords.th)",
            en: "Session \(session.number): \(session.timeWords.en)")
    }
}

extension Registration.Reply {
    var words: Words {
        switch self {
        case .attend: Words(th: "เข้าร่วม", en: "Will take part")
        case .delegate: Words(th: "มอบผู้แทน", en: "Sends somebody else")
        case .decline: Words(th: "ไม่สามารถเข้าร่วม", en: "Cannot take part")
        case .recording: Words(th: "ขอชมย้อนหลัง", en: "Will watch the recording")
        }
    }
}

extension Registration.Standing {
    var words: Words {
        switch self {
        case .seated: Words(th: "มีที่นั่งแล้ว", en: "Has a seat")
        case .offered: Words(th: "มีที่นั่งให้ยืนยัน", en: "Is offered a seat")
        case .waiting: Words(th: "อยู่ในรายชื่อรอ", en: "Waits for a seat")
        case .live: Words(th: "ชมทาง Facebook Live", en: "Watches Facebook Live")
        case .apart: Words(th: "ไม่เข้าร่วมประชุม", en: "Does not take part")
        case .cancelled: Words(th: "ยกเลิกแล้ว", en: "Cancelled")
        }
    }

    /// Its colour.
    var state: String {
        switch self {
        case .seated: "certified"
        case .offered, .live: "submitted"
        case .waiting: "recording"
        case .apart, .cancelled: "notStarted"
        }
    }
}

extension Registration.Problem {
    var words: Words {
        switch self {
        case .nameMissing: Words(th: "โปรดกรอกชื่อและชื่อสกุล", en: "Please give a name")
        case .telephoneMissing: Words(th: "โปรดกรอกหมายเลขโทรศัพท์", en: "Please give a telephone number")
        case .telephoneBad:
            Words(
                th: "หมายเลขโทรศัพท์ต้องมีอย่างน้อย 9 หลัก เช่น 08 1234 5678", en: "At least nine digits, such as 08 1234 5678")
        case .emailBad: Words(th: "ไม่ใช่ที่อยู่อีเมล โปรดแก้ไขหรือเว้นว่าง", en: "No mail address: mend it or leave it blank")
        case .reasonMissing: Words(th: "โปรดบอกเหตุผลที่ไม่สามารถเข้าร่วม", en: "Please say why nobody can take part")
        case .otherPerson:
            Words(
                th: "ชื่อและข้อมูลติดต่อไม่ตรงกับผู้ที่ลงทะเบียนไว้ หากเป็นคนใหม่ ใช้ “เปลี่ยนผู้เข้าร่วม”",
                en: "Name and contact are those of somebody else: use “Send somebody else” for a new person")
        case .nameTooLong, .positionTooLong:
            Words(
                th: "ข้อความยาวเกิน \(Registration.longestText) ตัวอักษร",
                en: "Longer than \(Registration.longestText) letters")
        case .reasonTooLong:
            Words(
                th: "เหตุผลยาวเกิน \(Registration.longestReason) ตัวอักษร โปรดย่อให้สั้นลง",
                en: "The reason is longer than \(Registration.longestReason) letters: please shorten it")
        }
    }

    /// The box that is to be mended.
    var fragment: String {
        switch self {
        case .nameMissing, .otherPerson, .nameTooLong: "name"
        case .positionTooLong: "position"
        case .telephoneMissing, .telephoneBad: "telephone"
        case .emailBad: "email"
        case .reasonMissing, .reasonTooLong: "reason"
        }
    }
}
