import Actions
import Domain
import Markup

/// The report as a file: the seven columns of the form with the same cells, between what tells each row apart.
func reportCSV(_ page: ReportPage) -> SpreadsheetFile {
    var table = SpreadsheetFile(
        ["ลำดับ", "รหัสตัวชี้วัด", "ด้าน"] + ReportPage.columns + [
            "รหัสผล", "หน่วย", "อัตรา (2) ÷ (1)", "เหตุผลที่ไม่มีข้อมูล", "นับผล", "รหัส อปท.", "อปท.", "อำเภอ", "จังหวัด", "รอบปี",
            "ชุดตัวชี้วัด", "ที่มาของข้อมูล", "หมายเหตุ",
        ])
    let place = page.place
    let ending = [
        place.code, place.fullName, place.district, place.province, page.round.id, page.set.id, page.basisWords,
        page.round.demonstration ? Round.demonstrationMark.text : "",
    ]
    for area in page.reading.report.areas {
        for row in area.missions.flatMap(\.rows) {
            let indicator = row.indicator
            let leading = [String(row.number), indicator.code, area.area.nameTH, row.service, row.criterion]
            let cells = [row.target, row.frame, row.provision, row.percent].map(\.plain)
            table.rows.append(
                leading + cells + [
                    row.word, row.verdict.rawValue, indicator.unitTH, row.rate?.description ?? "", row.reason,
                    indicator.pilot ? "นำร่อง ไม่นับผล" : "นับ",
                ] + ending)
        }
    }
    return table
}
