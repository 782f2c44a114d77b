import Actions
import Domain
import Markup

/// On the page of an assessment: how many citizens have answered, whether something is unusual, and the ways on.
func satisfactionSection(_ reading: SatisfactionReading) -> HTML {
    let (round, code) = (reading.place.round.id, reading.place.localGovernment.code)
    let sheets = reading.together.sheets
    func link(_ path: SatisfactionPath, _ words: Words) -> HTML {
        "<li><a href=\"\(url: SitePath.satisfaction(path).path)\">\(words)</a></li>"
    }
    let unusual = reading.anomalies.count
    return """
        <h2>\(SatisfactionReportPage.subject)</h2>
        <p>\(th: "มีผู้ตอบแล้ว \(printedCount(sheets)) คน (ออนไลน์ \(printedCount(reading.online.sheets)) กระดาษ \(printedCount(reading.paper.sheets)))", en: "\(counted(sheets, "person", "people")) answered so far (online \(printedCount(reading.online.sheets)), on paper \(printedCount(reading.paper.sheets)))")\(if: SatisfactionTally.isFew(sheets), " \(statusWord(SatisfactionReportPage.few, state: "attention"))")</p>
        \(if: unusual > 0, notice("\(th: "พบการตอบผิดปกติ \(unusual) ช่วงเวลา โปรดดูรายละเอียดในรายงานความพึงพอใจ", en: "Unusual answers at \(counted(unusual, "time")): see the report of satisfaction.")", .bad))
        <ul>
        \(link(.report(round: round, code: code), Words(th: "รายงานความพึงพอใจ", en: "Report of satisfaction")))
        \(link(.poster(round: round, code: code), Words(th: "ป้ายพร้อม QR สำหรับประชาชน (PDF)", en: "Poster with the QR code for citizens (PDF)")))
        \(link(.paper(round: round, code: code), Words(th: "ยอดจากแบบประเมินกระดาษ", en: "Tallies of paper forms")))
        </ul>
        """
}
