import Domain
import Markup

/// Words that the pages of the funnel share.
enum FunnelWords {
    static let title = Words(th: "ความคืบหน้าตั้งแต่หนังสือจนรับรอง", en: "From the letter to the verdict")
    static let step = Words(th: "ขั้นตอน", en: "Step")
    static let redList = Words(th: "ยังไม่ถึงขั้นนี้", en: "Not there yet")
    static let lost = Words(th: "ค้างที่ขั้นนี้", en: "Lost here")
    static let callSheet = Words(th: "บัญชีโทรศัพท์", en: "Call sheet")
    static let messages = Words(th: "คัดลอกข้อความสำหรับ LINE", en: "Texts for LINE")
    static let mail = Words(th: "ส่งอีเมลถึง อปท. ในรายการ", en: "Mail to this list")
    static let calls = Words(th: "บันทึกการโทรติดตาม", en: "Telephone calls")

    /// "มี 12 แห่ง".
    static func count(_ number: Int) -> Words {
        Words(th: "อปท. \(printedCount(number)) แห่ง", en: counted(number, "local government"))
    }

    /// What every count of the page says.
    static let definition = Words(
        th:
            "นับ อปท. ทุกแห่งหนึ่งครั้งในแต่ละขั้น: ถึงขั้นนี้แล้ว หรือยังไม่ถึง (รายชื่อสีแดง) แต่ละขั้นนับแยกกันตามที่ปรากฏในระบบขณะนี้ จึงอาจถึงขั้นหลังโดยยังไม่ถึงขั้นก่อนได้ “ค้างที่ขั้นนี้” คือแห่งที่ถึงขั้นก่อนหน้าแล้วแต่ยังไม่ถึงขั้นนี้",
        en:
            "Every local government is counted once at each step: it has reached the step, or stands on the red list. Each step is counted by itself, as it stands in the system now, so somebody may have taken a later step without an earlier one. “Lost here” are those that have reached the step before and not this one."
    )

    /// What "reached" means at the steps of figures.
    static let figures = Words(
        th: "ขั้นการบันทึกข้อมูลนับเฉพาะตัวชี้วัดที่นับผล ไม่รวมตัวชี้วัดนำร่อง",
        en: "Steps of recording look at counted indicators only, not at pilots.")
}
