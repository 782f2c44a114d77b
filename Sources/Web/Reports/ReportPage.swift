import Actions
import Domain
import Markup

/// The report of one local government, as its page and its file show it.
struct ReportPage: Sendable {
    let reading: ReportReading
    /// When the report was made.
    let at: Int64
    /// Its recording pages can be opened too.
    let mayReadAnswers: Bool

    var place: LocalGovernment { reading.assessment.localGovernment }
    var round: Round { reading.assessment.round }
    var set: StandardSet { reading.standards.set }

    /// The heading of the form.
    var title: String { "สรุปผลประเมินการจัดบริการสาธารณะ \(place.fullName)" }

    /// "อำเภอบ้านลาด จังหวัดเพชรบุรี": an official report does not abbreviate.
    var officialPlace: String {
        place.type == .bma ? place.place : "อำเภอ\(place.district) จังหวัด\(place.province)"
    }

    /// Of which figures the report is made.
    var basisWords: String {
        guard let certification = reading.certification else { return Self.preliminary }
        return "รับรองเมื่อวันที่ \(Self.moment(certification.certifiedAt)) โดยผู้รับรองข้อมูล ครั้งที่ \(certification.number)"
    }

    /// "26 มีนาคม 2567 เวลา 14.32 น."
    static func moment(_ moment: Int64) -> String {
        "\(ThaiClock.bangkok(millisecondsSinceEpoch: moment).date.long()) เวลา \(ThaiClock.hourMinute(moment))"
    }

    /// The beginning of the hash under which the figures were frozen: enough to compare two papers by eye.
    var seal: String? { reading.certification.map { String($0.sha256.prefix(12)) } }

    static let preliminary = "ผลเบื้องต้น (ยังไม่รับรองข้อมูล)"

    /// The seven columns of the form.
    static let columns = [
        "บริการสาธารณะ", "เกณฑ์ชี้วัด", "ค่าเป้าหมาย (%)", "กรอบการประเมิน (1)", "การจัดบริการสาธารณะ (2)", "(2) เทียบกับ (1) %",
        "ผลการประเมิน",
    ]

    /// The page around the content.
    func frame(_ body: HTML) -> Page {
        Page(
            "รายงาน \(place.shortName)",
            breadcrumbs: mayReadAnswers
                ? [.init(place.shortName, .assessment(round: round.id, code: place.code))] : [],
            isDemonstration: round.demonstration, isWide: true, body: body)
    }
}
