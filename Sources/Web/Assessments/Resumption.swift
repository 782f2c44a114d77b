import Actions
import Domain
import Markup
import Store

/// Where somebody stopped, on whatever device, and the way back to it.
struct Resumption: Sendable {
    /// "A1-05 ไฟฟ้าสาธารณะ", or an item of base data.
    let name: Words
    let path: String
    let at: Int64
    /// What was typed there could not be saved yet.
    let isDraft: Bool

    init?(
        of person: Principal, in reading: AssessmentReading, _ mode: RecordingMode, on db: any Connection
    ) throws {
        guard let work = try LatestWorks.find(reading.assessment.id, by: person.accountID, on: db) else { return nil }
        self.init(work, reading.assessment, reading.standards, mode)
    }

    /// - Returns: nil for a row that is not asked for any more.
    init?(_ work: LatestWork, _ assessment: Assessment, _ standards: Standards, _ mode: RecordingMode) {
        let (round, place) = (assessment.round.id, assessment.localGovernment)
        switch work.cell {
        case .indicator(let code):
            guard let indicator = standards.indicator(code), indicator.applies(to: place.type) else { return nil }
            name = Words(th: "ข้อ \(indicator.codeAndName.th)", en: indicator.codeAndName.en)
            path = mode.address(of: indicator, round: round, code: place.code)
        case .baseData(let code):
            guard let item = standards.baseDataItem(code), item.appliesTo.contains(place.type) else { return nil }
            let words = ThaiDigits.arabic(item.name)
            name = Words(th: "ข้อมูลพื้นฐาน “\(words.th)”", en: "base data “\(words.en)”")
            path = SitePath.baseData(round: round, code: place.code).path + "#" + code
        }
        at = work.at
        isDraft = work.isDraft
    }
}

/// "ทำต่อจากข้อ A1-05 … บันทึกล่าสุด 14.32 น."
/// - Parameter today: the hour alone is enough for what was done today.
func resumption(_ latest: Resumption, today: ThaiDate) -> HTML {
    let isToday = ThaiClock.bangkok(millisecondsSinceEpoch: latest.at).date == today
    let time =
        isToday
        ? ThaiClock.hourMinute(latest.at, in: PageLanguage.current)
        : ThaiClock.dateTime(latest.at, in: PageLanguage.current)
    return """
        <p class="resume"><a href="\(url: latest.path)">\(th: "ทำต่อจาก", en: "Continue from ")\(latest.name)</a> <span class="hint">\(latest.isDraft ? Words(th: "กรอกล่าสุด ยังไม่บันทึก", en: "typed last, not saved,") : Words(th: "บันทึกล่าสุด", en: "last saved")) \(time)</span></p>
        """
}
