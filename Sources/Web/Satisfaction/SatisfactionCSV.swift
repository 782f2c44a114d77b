import Actions
import Domain

/// The report as a file in the language of the page: a row for each question and way of answering.
func satisfactionCSV(_ page: SatisfactionReportPage) -> SpreadsheetFile {
    var table = SpreadsheetFile(
        [say(th: "รหัสคำถาม", en: "Question code")] + SatisfactionReportPage.columns.map(\.text)
            + [
                say(th: "วิธีตอบ", en: "Way of answering"), say(th: "แบบที่ตอบทั้งหมด", en: "Forms in all"),
                say(th: "ข้อสังเกต", en: "Note"), say(th: "รหัส อปท.", en: "Local government code"),
                say(th: "อปท.", en: "Local government"), say(th: "อำเภอ", en: "District"),
                say(th: "จังหวัด", en: "Province"), say(th: "รอบปี", en: "Round"), say(th: "ที่มาของข้อมูล", en: "Basis"),
                say(th: "หมายเหตุ", en: "Remark"),
            ])
    let place = page.place
    let ending = [
        place.code, say(th: place.fullName, en: place.fullWords.en), place.districtWords.text, place.provinceWords.text,
        page.round.id, page.basis.text, page.round.demonstration ? Round.demonstrationMark.text : "",
    ]
    let ways = [
        (SatisfactionReportPage.together, page.reading.together), (SatisfactionReportPage.online, page.reading.online),
        (SatisfactionReportPage.onPaper, page.reading.paper),
    ]
    for (way, tally) in ways {
        for question in page.questions {
            let count = tally[question.code]
            let figures = [
                String(count.satisfied), count.percent(.satisfied)?.description ?? "", String(count.improve),
                count.percent(.improve)?.description ?? "", String(count.answers),
            ]
            table.rows.append(
                [question.code, question.service.text] + figures
                    + [
                        way.text, String(tally.sheets),
                        note(count, way == SatisfactionReportPage.onPaper ? [] : page.reading.anomalies),
                    ]
                    + ending)
        }
    }
    return table
}

private func note(_ count: SatisfactionCount, _ anomalies: [SatisfactionAnomaly]) -> String {
    let few = SatisfactionTally.isFew(count.answers) ? [SatisfactionReportPage.few.text] : []
    return (few + anomalies.map(\.words.text)).joined(separator: "; ")
}
