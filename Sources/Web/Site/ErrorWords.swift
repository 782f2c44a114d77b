import Domain

/// What a page says when it cannot be what was asked for.
struct ErrorWords: Sendable {
    let title: Words
    let text: String

    init(_ title: Words, _ text: String) {
        self.title = title
        self.text = text
    }

    private init(_ title: Words, _ text: Words) {
        self.init(title, text.text)
    }

    static let badForm = Words(th: "ส่งข้อมูลไม่สำเร็จ", en: "This could not be sent")

    static var forgedForm: ErrorWords {
        ErrorWords(
            Words(th: "แบบฟอร์มหมดอายุ", en: "This form has expired"),
            Words(
                th: "หน้านี้เปิดค้างไว้นานหรือถูกส่งมาจากที่อื่น โปรดกลับไปโหลดหน้าเดิมอีกครั้งแล้วส่งใหม่",
                en:
                    "The page was open for too long, or it was sent from somewhere else. Go back, load it again and send it again."
            ))
    }

    static var forbidden: ErrorWords {
        ErrorWords(
            Words(th: "ไม่มีสิทธิ์เข้าถึงหน้านี้", en: "This page is not open to you"),
            Words(
                th: "บัญชีของท่านไม่ได้รับมอบหมายให้ดูหรือแก้ไขข้อมูลส่วนนี้ หากควรมีสิทธิ์ โปรดติดต่อผู้ดูแลระบบ",
                en: "Your account may not see or change this part. If it should, please ask the system administrator."))
    }

    static var notFound: ErrorWords {
        ErrorWords(
            Words(th: "ไม่พบหน้าที่ต้องการ", en: "Page not found"),
            Words(
                th: "ที่อยู่นี้ไม่มีในระบบ หรือข้อมูลส่วนนี้ไม่เกี่ยวข้องกับประเภทของ อปท.",
                en: "There is no such address, or this part does not concern local governments of this type."))
    }

    static var badRequest: ErrorWords {
        ErrorWords(
            Words(th: "คำขอไม่ถูกต้อง", en: "Request not understood"),
            Words(th: "เบราว์เซอร์ส่งคำขอที่ระบบไม่รองรับ", en: "The browser sent a request that the system does not support."))
    }

    static var busy: ErrorWords {
        ErrorWords(
            Words(th: "ขณะนี้มีผู้ใช้งานจำนวนมาก", en: "Many people are using the system now"),
            Words(
                th: "ข้อมูลที่บันทึกแล้วยังอยู่ครบ โปรดลองใหม่ในอีกสักครู่",
                en: "Everything saved is safe. Please try again in a moment."))
    }

    static var diskFull: ErrorWords {
        ErrorWords(
            Words(th: "บันทึกไม่ได้ชั่วคราว", en: "Nothing can be saved for the moment"),
            Words(
                th: "พื้นที่จัดเก็บของระบบเต็ม ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ แต่รายการล่าสุดยังไม่ได้บันทึก โปรดเก็บหน้านี้ไว้และลองใหม่",
                en:
                    "The system has run out of storage. What was saved before is safe, but the last entry was not saved. Keep this page open and try again."
            ))
    }

    static var noTypefaces: ErrorWords {
        ErrorWords(
            Words(th: "พิมพ์เอกสารไม่ได้", en: "This document cannot be printed"),
            Words(
                th: "เครื่องแม่ข่ายนี้ยังไม่มีแบบอักษรสำหรับเอกสาร โปรดแจ้งผู้ดูแลระบบให้เรียก scripts/setup แล้วลองใหม่",
                en:
                    "This server has no typefaces for documents. Please ask the system administrator to run scripts/setup, and try again."
            ))
    }

    /// - Parameter id: of the request, as the log has it.
    static func broken(_ id: String) -> ErrorWords {
        ErrorWords(
            Words(th: "ระบบขัดข้อง", en: "Something went wrong"),
            Words(
                th: "ข้อมูลที่บันทึกแล้วยังอยู่ครบ โปรดลองใหม่ หากยังไม่ได้โปรดแจ้งรหัสนี้แก่ผู้ดูแลระบบ: \(id)",
                en:
                    "Everything saved is safe. Please try again; if it fails again, give this code to the system administrator: \(id)"
            ))
    }
}
