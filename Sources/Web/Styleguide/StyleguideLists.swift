import Charts
import Domain
import Markup

/// The gallery's lists of work, tables and charts.
func taskLists(_ samples: StyleguideSamples) -> HTML {
    func line(_ filled: Int, _ state: String, _ words: Words, note: Words? = nil, warning: Words? = nil) -> TaskLine {
        TaskLine(
            title: samples.textWords, path: "#gallery", progress: samples.progress(filled, of: 16), state: state,
            stateWords: words, note: note, warning: warning)
    }
    let recording = Words(th: "กำลังกรอก", en: "Recording")
    return taskList([
        line(0, "none", Words(th: "ยังไม่เริ่ม", en: "Not started")),
        line(9, "some", recording, note: Words(th: "นำร่อง 1 จาก 3 ข้อ", en: "pilots 1 of 3")),
        line(12, "some", recording, warning: Words(th: "ยังไม่บันทึก 1 ข้อ", en: "1 not saved")),
        line(16, "all", Words(th: "กรอกครบ", en: "Complete")),
        line(16, "submitted", Assessment.State.submitted.words),
        line(16, "certified", Assessment.State.certified.words),
    ])
}

func tables(_ samples: StyleguideSamples) -> HTML {
    let columns = [
        DataTable.Column(words: Words(th: "อปท.", en: "Local government"), key: "name"),
        DataTable.Column(words: Words(th: "สถานะ", en: "State")),
        DataTable.Column(words: Words(th: "ร้อยละที่ผ่าน", en: "Pass rate (%)"), key: "rate", isNumber: true),
    ]
    let rows = ["68.40", "52.10", "-"].map { figure -> DataTable.Row in
        DataTable.Row(["\(samples.placeWords)", Assessment.State.recording.word, "\(figure)"])
    }
    let address: @Sendable (String, Bool) -> String = { "?sort=\($0)\($1 ? "&order=desc" : "")" }
    let page: @Sendable (Int) -> String = { "?page=\($0)" }
    let label = Words(th: "หน้าอื่นของตาราง", en: "Other pages of the table")
    return """
        \(filterForm(filter(samples)))
        \(dataTable(DataTable(label: Words(th: "ตารางที่เรียงได้", en: "A table that can be ordered"), columns: columns, rows: rows, order: TableOrder(column: "rate", isDescending: true, address: address))))
        \(pager(Pager(number: 1, pages: 3, address: page), label: label))
        \(pager(Pager(number: 2, pages: 3, address: page), label: Words(th: "หน้ากลาง", en: "In the middle")))
        \(pager(Pager(number: 3, pages: 3, address: page), label: Words(th: "หน้าสุดท้าย", en: "At the end")))
        \(dataTable(DataTable(label: Words(th: "ตารางที่เรียงไม่ได้", en: "A table that keeps its order"), columns: columns, rows: Array(rows.prefix(1)))))
        """
}

private func filter(_ samples: StyleguideSamples) -> FilterForm {
    let all = [("", Words(th: "ทั้งหมด", en: "All")), ("1", samples.placeWords)]
    return FilterForm(
        label: Words(th: "กรองตาราง", en: "Filter the table"), path: SitePath.styleguide.path,
        kept: [("sort", "rate")],
        fields: [
            Field(
                id: "filter-name", name: "q", label: Words(th: "ชื่อ", en: "Name"), value: samples.place, kind: .search),
            Field(
                id: "filter-place", name: "place", label: Words(th: "อำเภอ", en: "District"), value: "1",
                kind: .choice(all)),
        ], cleared: SitePath.styleguide.path)
}

func charts(_ samples: StyleguideSamples) -> HTML {
    let rates = ["68.40", "-", "52.10"].enumerated().map { position, printed in
        RateTrend.Year(
            name: String(2565 + position), rate: ExactDecimal(canonicalInput: printed), printedRate: printed,
            isBreak: position == 2)
    }
    let columns = [
        DataTable.Column(words: Words(th: "ปี", en: "Year")),
        DataTable.Column(words: Words(th: "ร้อยละที่ผ่าน", en: "Pass rate (%)"), isNumber: true),
    ]
    let table = DataTable(
        label: samples.textWords, columns: columns,
        rows: rates.map { DataTable.Row(["\($0.name)", "\($0.printedRate)"]) })
    let chart = trendLine(
        RateTrend(rates), breakWord: say(th: "เปรียบเทียบไม่ได้", en: "not comparable"), title: samples.text,
        description: samples.place)
    return chartFrame(id: "sample-chart", caption: samples.textWords, chart: chart, table: dataTable(table))
}
