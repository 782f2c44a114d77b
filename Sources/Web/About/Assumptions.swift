import Domain

/// Something that no source settles, what the program does about it, and who decides in the end.
struct Assumption: Sendable {
    let subject: Words
    let inUse: Words
    let status: Words

    /// Everything that is assumed, from what is in use to what no part of the program uses yet.
    static func all(_ page: AboutPage) -> [Assumption] {
        ofStandards(page) + ofSteps
    }

    private static let decided = Words(
        th: "ข้อสมมติ สำนักงาน ก.ก.ถ. กำหนดได้", en: "Assumption; the Office of the Decentralization Committee may set it")
    private static let unused = Words(th: "ยังไม่ใช้ในระบบนี้", en: "Not used in this system yet")
    private static let noStep = Words(th: "ไม่มีขั้นนี้", en: "No such step")

    private static func ofStandards(_ page: AboutPage) -> [Assumption] {
        guard let set = page.standards?.set else { return [] }
        return [
            Assumption(
                subject: Words(th: "ช่วงเวลาที่ประเมิน", en: "Assessed period"), inUse: set.period.words, status: decided),
            targets(set, approval: page.round?.approvalReference ?? ""),
            Assumption(
                subject: Words(th: "รายการหลักฐาน", en: "Lists of evidence"),
                inUse: Words(
                    th: "มีรายการแนะนำทุกตัวชี้วัด ไม่บังคับแนบก่อนรับรอง",
                    en: "Suggested for each indicator; nothing need be attached before certifying"),
                status: decided),
            satisfaction(set),
            Assumption(
                subject: Words(th: "กลุ่ม อปท. ลักษณะเดียวกัน", en: "Groups of peers"),
                inUse: Words(
                    th: "ขนาดตามจำนวนประชากรที่บันทึก (เริ่มชั้นใหม่ที่ \(sizes) คน) ภาคตามเลขตัวแรกของรหัสจังหวัด",
                    en:
                        "size by the recorded population (classes begin at \(sizes)), region by the first digit of the province"
                ),
                status: decided),
        ]
    }

    private static var sizes: String {
        SizeClass.bounds.map { ExactDecimal($0).grouped }.joined(separator: ", ")
    }

    private static func targets(_ set: StandardSet, approval: String) -> Assumption {
        let ours = set.indicators.count { $0.status != .observed }
        return Assumption(
            subject: Words(th: "ค่าเป้าหมาย", en: "Targets"),
            inUse: Words(
                th: "\(ours) จาก \(set.indicators.count) ตัวชี้วัดใช้ค่าเทียบเคียงหรือค่าตัวอย่าง",
                en: "\(ours) of \(set.indicators.count) indicators use a comparable or an illustrative value"),
            status: approval.isEmpty
                ? Words(th: "รอสำนักงาน ก.ก.ถ. อนุมัติ", en: "Waiting for the approval of the Office")
                : Words(th: "อนุมัติแล้ว: \(approval)", en: "Approved: \(approval)"))
    }

    private static func satisfaction(_ set: StandardSet) -> Assumption {
        let all = set.satisfactionQuestions.count
        let seen = set.satisfactionQuestions.count { $0.status != .illustrative }
        return Assumption(
            subject: Words(th: "คำถามความพึงพอใจ", en: "Questions on satisfaction"),
            inUse: Words(
                th: "\(all) บริการ ชื่อ \(seen) บริการพบในรายงานผลจริง ที่เหลือเป็นตัวอย่าง",
                en: "\(all) services; the names of \(seen) were seen in published reports, the rest are examples"),
            status: decided)
    }

    private static let ofSteps = [
        Assumption(
            subject: Words(th: "การรับรอง", en: "Certification"),
            inUse: Words(
                th: "ผลที่นับคือผลที่ผู้รับรองของ อปท. รับรองแล้ว ผู้บันทึกรับรองข้อมูลของตนเองไม่ได้",
                en:
                    "What counts is what the certifier of the local government has certified; nobody certifies figures recorded by himself or herself"
            ),
            status: decided),
        Assumption(
            subject: Words(th: "การตรวจโดยจังหวัด", en: "Check by the province"), inUse: noStep, status: unused),
        Assumption(
            subject: Words(th: "ช่วงดูผลก่อนประกาศและขอทบทวน", en: "Preview of results, and requests for review"),
            inUse: Words(th: "ไม่มีขั้นนี้ ระยะเวลายังไม่กำหนด", en: "No such step; its length is not set"), status: unused),
        Assumption(
            subject: Words(th: "ระดับผลหรือเกรด", en: "Grades"),
            inUse: Words(th: "ไม่จัดระดับ เพราะระบบจริงไม่แสดงระดับ", en: "None, since the real system shows none"),
            status: decided),
        Assumption(
            subject: Words(th: "ที่นั่งและความจุการประชุมชี้แจง", en: "Seats at the workshop"),
            inUse: Words(th: "ไม่กำหนด", en: "Not set"), status: unused),
        Assumption(
            subject: Words(th: "ตำบลในเขตของแต่ละ อปท.", en: "Tambon served by each local government"),
            inUse: Words(
                th: "ไม่พบตารางที่เผยแพร่ให้ใช้ได้โดยเสรี จึงไม่มีในทะเบียน",
                en: "No freely usable table was found, so the register has none"),
            status: unused),
    ]
}
