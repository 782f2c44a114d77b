/// What drives the cost of raising a service, as questions that the office asks itself. Standard sets have no words for it, so
/// these follow from what is counted.
package enum CostQuestions {
    package static func of(_ indicator: Indicator, for type: LocalGovernmentType) -> [Words] {
        switch indicator.target(for: type).comparison {
        case .atMost, .below: lessIsBetter
        case .atLeast, .above, .equal: ofThing(indicator)
        }
    }

    /// To be asked of every one.
    package static let always = [
        Words(
            th: "อยู่ในแผนพัฒนาท้องถิ่นและข้อบัญญัติงบประมาณปีใดแล้วหรือยัง",
            en: "In which year’s local development plan and budget does it stand, if in any?"),
        Words(
            th: "ร่วมกับ อปท. ข้างเคียง อบจ. หรือขอเงินอุดหนุนได้หรือไม่",
            en: "Can it be done together with neighbours or the PAO, or by a subsidy?"),
    ]

    private static func ofThing(_ indicator: Indicator) -> [Words] {
        if indicator.kind == .yesNo { return arrangement }
        switch indicator.unitTH {
        case "กม.", "กิโลเมตร", "เมตร", "สาย", "ตร.ม.", "ตร.กม.": return works
        case "คน", "ราย", "ครัวเรือน", "หลังคาเรือน": return persons
        case "ครั้ง", "โครงการ", "เรื่อง", "คำขอ", "เหตุ": return activities
        default: return things
        }
    }

    private static let works = [
        Words(
            th: "ส่วนที่ยังขาดอยู่ที่ใด แต่ละช่วงต้องสร้างใหม่หรือเพียงซ่อม และราคาต่อหน่วยเท่าใด",
            en: "Where is what is missing, is each part to be built or only mended, and what does a unit cost?"),
        Words(
            th: "พื้นที่อยู่ในความรับผิดชอบหรือได้รับอนุญาตให้ใช้แล้วหรือยัง",
            en: "Does the land belong to the office, or is its use allowed?"),
        Words(th: "ค่าบำรุงรักษาต่อปีหลังจากนั้นเท่าใด", en: "What will keeping it in order cost each year after that?"),
    ]

    private static let persons = [
        Words(
            th: "ผู้ที่ยังไม่ได้รับบริการคือใคร อยู่ที่ใด และติดขัดเพราะอะไร",
            en: "Who does not get the service, where do they live, and what stands in the way?"),
        Words(
            th: "ค่าใช้จ่ายต่อคนหรือต่อครัวเรือนเท่าใด ใช้บุคลากรที่มีอยู่ได้เพียงใด",
            en: "What does it cost for each of them, and how far do the present staff go?"),
        Words(
            th: "หน่วยงานอื่น เช่น รพ.สต. โรงเรียน หรือ อสม. ช่วยเข้าถึงได้หรือไม่",
            en: "Can others, such as the health centre, the school or volunteers, reach them?"),
    ]

    private static let activities = [
        Words(
            th: "จัดเพิ่มครั้งหนึ่งใช้งบประมาณและบุคลากรเท่าใด", en: "What does one more take, in money and in staff?"),
        Words(
            th: "ครั้งที่ไม่ได้ดำเนินการหรือไม่ทันกำหนด ติดขัดที่ขั้นตอนใด",
            en: "Where did those that were not done, or not in time, get stuck?"),
    ]

    private static let things = [
        Words(
            th: "แห่งที่ยังไม่ได้มาตรฐานขาดสิ่งใด และแก้แต่ละแห่งใช้งบประมาณเท่าใด",
            en: "What do those below the standard lack, and what does mending each cost?"),
        Words(
            th: "แห่งใดแก้ได้โดยไม่ใช้งบประมาณเพิ่ม", en: "Which can be mended without more money?"),
        Words(th: "ค่าดูแลรักษาต่อปีหลังจากนั้นเท่าใด", en: "What will keeping them in order cost each year after that?"),
    ]

    private static let arrangement = [
        Words(
            th: "ต้องออกคำสั่ง แต่งตั้ง หรือทำข้อตกลงใดก่อน และใครเป็นผู้ลงนาม",
            en: "Which order, appointment or agreement comes first, and who signs it?"),
        Words(
            th: "ต้องใช้คน อุปกรณ์ หรือระบบใดที่ยังไม่มี", en: "Which staff, equipment or system is not there yet?"),
    ]

    private static let lessIsBetter = [
        Words(
            th: "ตัวเลขที่ต้องลดเกิดจากสาเหตุใดมากที่สุด", en: "What is the greatest cause of what has to become less?"),
        Words(
            th: "ลดได้ด้วยการเพิ่มคนหรืออุปกรณ์เท่าใด หรือด้วยการเปลี่ยนวิธีทำงาน",
            en: "Does it take more staff or equipment, and how much, or another way of working?"),
    ]
}
