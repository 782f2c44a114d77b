import Domain

/// What came of asking for a link again. It is the same whether the address is registered or not.
struct LostLink: Sendable {
    var isSent = false
    /// Why nothing was asked for, so that nobody waits for a mail.
    var problem: Words?
    /// As it was typed.
    var email = ""

    init() {}

    init(_ problem: Words, _ email: String) {
        self.problem = problem
        self.email = email
    }

    static var sent: LostLink {
        var link = LostLink()
        link.isSent = true
        return link
    }

    static let words = Words(
        th: "หากมีการลงทะเบียนด้วยอีเมลนี้ ระบบจะส่งลิงก์ไปที่อีเมลนั้น หากเพิ่งขอไป ระบบไม่ส่งซ้ำภายใน 10 นาที โปรดดูกล่องจดหมายของท่าน",
        en:
            "If this address is registered here, the link goes to it. It is not sent twice within ten minutes: please look into your mailbox."
    )
    static let noMail = Words(
        th: "ระบบนี้ไม่ได้ตั้งค่าการส่งอีเมล จึงส่งลิงก์ไม่ได้ โปรดติดต่อผู้จัดประชุมตามหมายเลขโทรศัพท์ท้ายหน้า",
        en: "This system sends no mail, so nothing was sent. Please call the number at the foot of this page.")
    static let noAddress = Words(
        th: "โปรดกรอกอีเมลที่ใช้ลงทะเบียน เช่น name@example.go.th",
        en: "Please give the address you registered with, such as name@example.go.th")

    static func tooMany(_ seconds: Int) -> Words {
        Words(
            th: "ขณะนี้มีคำขอจากเครือข่ายเดียวกับท่านจำนวนมาก ระบบยังไม่ได้ส่งลิงก์ โปรดรอ \(seconds) วินาทีแล้วกดอีกครั้ง",
            en:
                "Too much comes from your network right now, and nothing was sent. Please wait \(counted(seconds, "second")) and press again."
        )
    }
}
