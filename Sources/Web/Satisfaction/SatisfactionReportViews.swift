import Actions
import Domain
import Markup

/// The report in the form of the real one: each question with both choices, their numbers and per cents; then the same apart
/// by way of answering, and by day.
func satisfactionReport(_ page: SatisfactionReportPage) -> HTML {
    let reading = page.reading
    return """
        <h1>\(th: "\(page.title.th)", en: "Satisfaction of citizens: \(fullName: page.place)")</h1>
        \(placeLine(reading.place.assessment))
        \(satisfactionNotes(page))
        \(satisfactionFacts(page))
        \(satisfactionLinks(page))
        <h2>\(SatisfactionReportPage.together)</h2>
        \(satisfactionTable(page, SatisfactionReportPage.together, reading.together))
        <h2>\(th: "แยกตามวิธีตอบ", en: "Apart by way of answering")</h2>
        <h3>\(SatisfactionReportPage.online)</h3>
        \(satisfactionTable(page, SatisfactionReportPage.online, reading.online))
        <h3>\(SatisfactionReportPage.onPaper)</h3>
        \(satisfactionTable(page, SatisfactionReportPage.onPaper, reading.paper))
        <h2>\(th: "คำตอบออนไลน์รายวัน", en: "Online answers by day")</h2>
        \(daysTable(reading))
        """
}

/// Unusual answers with their arithmetic, and the warning of few answers.
func satisfactionNotes(_ page: SatisfactionReportPage) -> HTML {
    let reading = page.reading
    let unusual = reading.anomalies.map { anomaly -> HTML in "<li>\(anomaly.words)</li>" }
    let isFew = SatisfactionTally.isFew(reading.together.sheets)
    return """
        \(if: isFew, notice("<strong>\(SatisfactionReportPage.few)</strong> \(th: "(น้อยกว่า \(SatisfactionTally.fewest) คน)", en: "(fewer than \(SatisfactionTally.fewest))")"))
        \(if: !unusual.isEmpty, "<div class=\"notice bad\"><ul>\(unusual)</ul><p>\(unusualRule)</p></div>")
        """
}

/// How unusual answers are found, so that everybody can judge the note.
private var unusualRule: Words {
    let (hour, day) = SatisfactionAnomaly.leastUsual
    let (factor, alike) = (SatisfactionAnomaly.factor, SatisfactionAnomaly.alike)
    return Words(
        th: """
            คำตอบเหล่านี้ยังนับอยู่ โปรดตรวจสอบก่อนใช้ผล เกณฑ์: ตั้งแต่ \(factor) เท่าของค่ากลางต่อชั่วโมง (อย่างน้อยถือว่า \(hour) คน) หรือต่อวัน \
            (อย่างน้อยถือว่า \(day) คน) และตั้งแต่ร้อยละ \(alike) เลือกเหมือนกัน
            """,
        en: """
            They stay counted; please look into them before the result is used. The rule: at least \(factor) times the median of an hour \
            (taken as \(hour) or more) or of a day (\(day) or more), and at least \(alike)% alike.
            """)
}

private func satisfactionFacts(_ page: SatisfactionReportPage) -> HTML {
    let reading = page.reading
    func people(_ tally: SatisfactionTally) -> HTML {
        "\(th: "\(printedCount(tally.sheets)) คน", en: "\(counted(tally.sheets, "person", "people"))")"
    }
    return """
        <dl class="facts">
        <dt>\(th: "จำนวนผู้ตอบ", en: "Who answered")</dt><dd><strong>\(people(reading.together))</strong> (\(th: "ออนไลน์", en: "online") \(people(reading.online)), \(th: "กระดาษ", en: "on paper") \(people(reading.paper)))</dd>
        <dt>\(th: "ที่มาของข้อมูล", en: "Basis")</dt><dd>\(page.basis)</dd>
        </dl>
        """
}

private func satisfactionLinks(_ page: SatisfactionReportPage) -> HTML {
    let (round, code) = (page.round.id, page.place.code)
    func path(_ path: SatisfactionPath) -> String { SitePath.satisfaction(path).path }
    return """
        <p class="actions screen-only"><a class="button quiet" href="\(url: path(.reportPDF(round: round, code: code)))">\(th: "รายงาน PDF", en: "Report as PDF")</a>
        <a class="button quiet" href="\(url: path(.reportCSV(round: round, code: code)))" download>\(th: "ดาวน์โหลด CSV", en: "Download CSV")</a></p>
        \(satisfactionWays(page))
        """
}

/// The ways to answer, and to what was said in words.
private func satisfactionWays(_ page: SatisfactionReportPage) -> HTML {
    let (round, code) = (page.round.id, page.place.code)
    func link(_ path: SatisfactionPath, _ words: Words) -> HTML {
        "<li><a href=\"\(url: SitePath.satisfaction(path).path)\">\(words)</a></li>"
    }
    let remarks = page.reading.remarks
    return """
        <ul class="screen-only">
        \(link(.form(code: code), Words(th: "แบบประเมินออนไลน์ที่ประชาชนเห็น", en: "The online form that citizens see")))
        \(link(.poster(round: round, code: code), Words(th: "ป้ายพร้อม QR (PDF)", en: "Poster with the QR code (PDF)")))
        \(link(.paperForm(round: round, code: code), Words(th: "แบบประเมินกระดาษ (PDF)", en: "Paper form (PDF)")))
        \(link(.paper(round: round, code: code), Words(th: "ยอดจากแบบกระดาษ \(page.reading.papers.count) รายการ", en: "Tallies on paper: \(page.reading.papers.count)")))
        \(if: page.mayReadRemarks, link(.remarks(round: round, code: code), Words(th: "ข้อเสนอแนะ \(remarks) ข้อความ", en: "Remarks: \(remarks)")))
        </ul>
        """
}

private func satisfactionTable(
    _ page: SatisfactionReportPage, _ label: Words, _ tally: SatisfactionTally
) -> HTML {
    guard tally.sheets > 0 else { return emptyState(Words(th: "ยังไม่มีผู้ตอบ", en: "Nobody has answered yet")) }
    let columns = SatisfactionReportPage.columns.enumerated().map { position, words in
        DataTable.Column(words: words, isNumber: position > 0)
    }
    let rows = page.questions.map { question -> DataTable.Row in
        let count = tally[question.code]
        var cells = SatisfactionReportPage.figures(count).map { "\($0)" as HTML }
        if count.answers > 0, SatisfactionTally.isFew(count.answers) {
            cells[cells.count - 1] = "\(cells[cells.count - 1]) <span class=\"tag\">\(th: "น้อย", en: "few")</span>"
        }
        return DataTable.Row(["\(question.service)"] + cells)
    }
    return dataTable(DataTable(label: label, columns: columns, rows: rows))
}

private func daysTable(_ reading: SatisfactionReading) -> HTML {
    let days = reading.days
    guard !days.isEmpty else { return emptyState(Words(th: "ยังไม่มีผู้ตอบ", en: "Nobody has answered yet")) }
    let columns = [
        DataTable.Column(words: Words(th: "วันที่", en: "Day")),
        DataTable.Column(words: Words(th: "จำนวนผู้ตอบ", en: "Forms"), isNumber: true),
        DataTable.Column(words: Words(th: "คำตอบ “พอใจ”", en: "“Satisfied”"), isNumber: true),
        DataTable.Column(words: Words(th: "คำตอบ “ปรับปรุง”", en: "“Should improve”"), isNumber: true),
    ]
    let rows = days.map { day, tally, isUnusual -> DataTable.Row in
        let mark: HTML =
            isUnusual ? " \(statusWord(Words(th: "ผิดปกติ", en: "unusual"), state: "attention"))" : .empty
        return DataTable.Row([
            "\(date: day)\(mark)", "\(printedCount(tally.sheets))", "\(printedCount(tally.all.satisfied))",
            "\(printedCount(tally.all.improve))",
        ])
    }
    let label = Words(th: "คำตอบออนไลน์รายวัน", en: "Online answers by day")
    return dataTable(DataTable(label: label, columns: columns, rows: rows))
}
