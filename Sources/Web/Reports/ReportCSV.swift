import Actions
import Domain
import Markup

/// The report as a file in the language of the page: the seven columns of the form with the same cells, between what tells
/// each row apart.
func reportCSV(_ page: ReportPage) -> SpreadsheetFile {
    var table = SpreadsheetFile(
        [say(th: "ลำดับ", en: "No."), say(th: "รหัสตัวชี้วัด", en: "Indicator code"), say(th: "ด้าน", en: "Area")]
            + ReportPage.columns.map(\.text) + trailing.map(\.text))
    let place = page.place
    let ending = [
        place.code, say(th: place.fullName, en: place.fullWords.en), place.districtWords.text, place.provinceWords.text,
        page.round.id, page.set.id, page.basisWords.text,
        page.round.demonstration ? Round.demonstrationMark.text : "",
    ]
    for area in page.reading.report.areas {
        for row in area.missions.flatMap(\.rows) {
            let indicator = row.indicator
            let leading = [
                String(row.number), indicator.code, area.area.name.text, row.service, indicator.name.text,
            ]
            let cells = [row.target, row.frame, row.provision, row.percent].map { $0.plain(in: PageLanguage.current) }
            table.rows.append(
                leading + cells + [
                    row.words.text, row.verdict.rawValue, indicator.unitTH, row.rate?.description ?? "", row.reason,
                    indicator.pilot ? ResultsWords.pilot.text : ResultsWords.counted.text,
                ] + ending)
        }
    }
    return table
}

/// Headings behind those of the form.
private let trailing = [
    Words(th: "รหัสผล", en: "Verdict code"), Words(th: "หน่วย", en: "Unit"),
    Words(th: "อัตรา (2) ÷ (1)", en: "Rate (2) ÷ (1)"), Words(th: "เหตุผลที่ไม่มีข้อมูล", en: "Reason for a blank"),
    Words(th: "นับผล", en: "Counted"), Words(th: "รหัส อปท.", en: "Local government code"),
    Words(th: "อปท.", en: "Local government"), Words(th: "อำเภอ", en: "District"), Words(th: "จังหวัด", en: "Province"),
    Words(th: "รอบปี", en: "Round"), Words(th: "ชุดตัวชี้วัด", en: "Standard set"),
    Words(th: "ที่มาของข้อมูล", en: "Basis"), Words(th: "หมายเหตุ", en: "Note"),
]
