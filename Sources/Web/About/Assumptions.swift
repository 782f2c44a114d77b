import Domain

/// Something that no source settles, what the program does about it, and who decides in the end.
struct Assumption: Sendable {
    let subject: String
    let inUse: String
    let status: String

    /// Everything that is assumed, from what is in use to what no part of the program uses yet.
    static func all(_ page: AboutPage) -> [Assumption] {
        ofStandards(page) + ofSteps
    }

    private static let decided = "ข้อสมมติ สำนักงาน ก.ก.ถ. กำหนดได้"
    private static let unused = "ยังไม่ใช้ในระบบนี้"

    private static func ofStandards(_ page: AboutPage) -> [Assumption] {
        guard let set = page.standards?.set else { return [] }
        let ours = set.indicators.count { $0.status != .observed }
        let seen = set.satisfactionQuestions.count { $0.status != .illustrative }
        let approval = page.round?.approvalReference ?? ""
        return [
            Assumption(subject: "ช่วงเวลาที่ประเมิน", inUse: set.period.wordsTH, status: decided),
            Assumption(
                subject: "ค่าเป้าหมาย", inUse: "\(ours) จาก \(set.indicators.count) ตัวชี้วัดใช้ค่าเทียบเคียงหรือค่าตัวอย่าง",
                status: approval.isEmpty ? "รอสำนักงาน ก.ก.ถ. อนุมัติ" : "อนุมัติแล้ว: \(approval)"),
            Assumption(
                subject: "รายการหลักฐาน", inUse: "มีรายการแนะนำทุกตัวชี้วัด ไม่บังคับแนบก่อนรับรอง", status: decided),
            Assumption(
                subject: "คำถามความพึงพอใจ",
                inUse: "\(set.satisfactionQuestions.count) บริการ ชื่อ \(seen) บริการพบในรายงานผลจริง ที่เหลือเป็นตัวอย่าง",
                status: unused),
        ]
    }

    private static let ofSteps = [
        Assumption(
            subject: "การรับรอง", inUse: "ผลที่นับคือผลที่ผู้รับรองของ อปท. รับรองแล้ว ผู้บันทึกรับรองข้อมูลของตนเองไม่ได้",
            status: decided),
        Assumption(subject: "การตรวจโดยจังหวัด", inUse: "ไม่มีขั้นนี้", status: unused),
        Assumption(
            subject: "ช่วงดูผลก่อนประกาศและขอทบทวน", inUse: "ไม่มีขั้นนี้ ระยะเวลายังไม่กำหนด", status: unused),
        Assumption(
            subject: "ระดับผลหรือเกรด", inUse: "ไม่จัดระดับ เพราะระบบจริงไม่แสดงระดับ", status: decided),
        Assumption(
            subject: "ที่นั่งและความจุการประชุมชี้แจง", inUse: "ไม่กำหนด", status: unused),
        Assumption(
            subject: "ตำบลในเขตของแต่ละ อปท.", inUse: "ไม่พบตารางที่เผยแพร่ให้ใช้ได้โดยเสรี จึงไม่มีในทะเบียน", status: unused),
    ]
}
