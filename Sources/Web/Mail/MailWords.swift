import Domain

extension Mail.Kind {
    var words: Words {
        switch self {
        case .invitation: Words(th: "คำเชิญ", en: "Invitation")
        case .registration: Words(th: "การลงทะเบียนประชุม", en: "Registration for the workshop")
        case .addressCode: Words(th: "รหัสยืนยันที่อยู่อีเมล", en: "Code for an address")
        case .notice(let notice): notice.kindWords
        }
    }
}

extension Notice {
    fileprivate var kindWords: Words {
        switch self {
        case .submitted: Words(th: "แจ้งการเสนอให้รับรอง", en: "Notice: submitted")
        case .recalled: Words(th: "แจ้งการดึงกลับ", en: "Notice: taken back")
        case .sentBack: Words(th: "แจ้งการส่งกลับให้แก้ไข", en: "Notice: sent back")
        case .certified: Words(th: "แจ้งการรับรอง", en: "Notice: certified")
        case .withdrawn: Words(th: "แจ้งการถอนการรับรอง", en: "Notice: certification withdrawn")
        case .returned: Words(th: "แจ้งการส่งคืนเพื่อแก้ไข", en: "Notice: returned")
        case .reopened: Words(th: "แจ้งการเปิดให้แก้ไข", en: "Notice: opened again")
        case .extended: Words(th: "แจ้งการขยายเวลา", en: "Notice: more time")
        case .reviewRequested: Words(th: "แจ้งคำขอทบทวน", en: "Notice: review asked for")
        case .reviewDecided: Words(th: "แจ้งผลคำขอทบทวน", en: "Notice: review decided")
        case .discussed: Words(th: "แจ้งข้อสังเกตหรือคำถาม", en: "Notice: a note or question")
        case .letterArrived: Words(th: "แจ้งหนังสือเข้า", en: "Notice: a letter has arrived")
        case .questionAnswered: Words(th: "แจ้งคำตอบ", en: "Notice: a question is answered")
        case .letterReminder: Words(th: "แจ้งเตือนหนังสือที่รอดำเนินการ", en: "Notice: a letter still waits")
        case .redList: Words(th: "แจ้งขั้นตอนที่ยังไม่ดำเนินการ", en: "Notice: a step not taken yet")
        }
    }
}

extension Mail.State {
    var words: Words {
        switch self {
        case .queued: Words(th: "รอส่ง", en: "Waiting")
        case .sending: Words(th: "กำลังส่ง", en: "Being sent")
        case .sent: Words(th: "ส่งแล้ว", en: "Sent")
        case .failed: Words(th: "ส่งไม่สำเร็จ", en: "Not sent")
        case .unknown: Words(th: "ไม่ทราบว่าส่งถึงหรือไม่", en: "Not known whether sent")
        case .cancelled: Words(th: "ยกเลิก", en: "Cancelled")
        }
    }
}
