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
    /// Its pass rate among those of its kind; nothing on paper, which keeps the official form.
    var peers: [(group: PeerGroup, comparison: PeerComparison)] = []

    var place: LocalGovernment { reading.assessment.localGovernment }
    var round: Round { reading.assessment.round }
    var set: StandardSet { reading.standards.set }

    /// The heading of the form.
    var title: Words {
        Words(
            th: "สรุปผลประเมินการจัดบริการสาธารณะ \(place.fullWords.th)",
            en: "Assessment of public services: \(place.fullWords.en)")
    }

    var officialPlace: Words { Self.official(place) }

    /// "อำเภอบ้านลาด จังหวัดเพชรบุรี": an official report does not abbreviate.
    static func official(_ place: LocalGovernment) -> Words {
        guard place.type != .bma else { return place.placeWords }
        let (district, province) = (place.districtWords, place.provinceWords)
        return Words(th: "อำเภอ\(district.th) จังหวัด\(province.th)", en: "Amphoe \(district.en), \(province.en)")
    }

    /// Of which figures the report is made.
    var basisWords: Words {
        guard let certification = reading.certification else { return Self.preliminary }
        let (at, number) = (Self.moment(certification.certifiedAt), certification.number)
        return Words(
            th: "รับรองเมื่อวันที่ \(at.th) โดยผู้รับรองข้อมูล ครั้งที่ \(number)",
            en: "Certified on \(at.en) by the certifier, certification \(number)")
    }

    /// "26 มีนาคม 2567 เวลา 14.32 น.", "26 March 2024, 14:32"
    static func moment(_ moment: Int64) -> Words {
        let day = ThaiClock.bangkok(millisecondsSinceEpoch: moment).date
        return Words(
            th: "\(day.long()) เวลา \(ThaiClock.hourMinute(moment, in: .thai))",
            en: "\(day.english), \(ThaiClock.hourMinute(moment, in: .english))")
    }

    /// The beginning of the hash under which the figures were frozen: enough to compare two papers by eye.
    var seal: String? { reading.certification.map { String($0.sha256.prefix(12)) } }

    static let preliminary = Words(th: "ผลเบื้องต้น (ยังไม่รับรองข้อมูล)", en: "Preliminary (figures not certified)")

    /// The seven columns of the form.
    static let columns = [
        Words(th: "บริการสาธารณะ", en: "Public service"), Words(th: "เกณฑ์ชี้วัด", en: "Criterion"),
        Words(th: "ค่าเป้าหมาย (%)", en: "Target (%)"), Words(th: "กรอบการประเมิน (1)", en: "Frame (1)"),
        Words(th: "การจัดบริการสาธารณะ (2)", en: "Provision (2)"),
        Words(th: "(2) เทียบกับ (1) %", en: "(2) per cent of (1)"), Words(th: "ผลการประเมิน", en: "Verdict"),
    ]

    static let tableCaption = Words(th: "ผลการประเมินรายตัวชี้วัด", en: "Verdicts by indicator")

    /// The page around the content.
    func frame(_ body: HTML) -> Page {
        Page(
            say(th: "รายงาน \(place.shortWords.th)", en: "Report of \(place.shortWords.en)"),
            breadcrumbs: mayReadAnswers
                ? [.init(place.shortWords.text, .assessment(round: round.id, code: place.code))] : [],
            isDemonstration: round.demonstration, isWide: true, body: body)
    }
}
