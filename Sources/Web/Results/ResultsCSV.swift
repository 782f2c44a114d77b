import Domain

/// One table of results as a file, its figures without commas.
func resultsCSV(_ table: ResultsTable, _ page: ResultsPage) -> SpreadsheetFile {
    let middle: [String] =
        switch table.kind {
        case .places: ["อปท. ทั้งหมด", "รับรองแล้ว", page.words.notCertified, page.words.notRecorded, "ครอบคลุม (%)"]
        case .localGovernments: ["สถานะ"]
        case .topics: ["นับผล"]
        }
    var file = SpreadsheetFile(
        ["รหัส", table.heading, "รายละเอียด"] + middle + Verdict.allCases.map { "ข้อ: \(page.heading(of: $0))" } + [
            "ข้อ: รวม", "ร้อยละที่ผ่าน", "รอบปี", "ชุดตัวชี้วัด", "ที่มาของข้อมูล", "หมายเหตุ",
        ])
    let ending = [
        page.round.id, page.set.id, page.basisWords, page.round.demonstration ? Round.demonstrationMark.text : "",
    ]
    for row in table.rows + (table.total.map { [$0] } ?? []) {
        let counts = Verdict.allCases.map { String(row.tally[$0]) } + [String(row.tally.applicable)]
        file.rows.append(
            [row.key, row.name, row.detail] + cells(row, table.kind, page.basis) + counts
                + [row.tally.rate?.description ?? ""] + ending)
    }
    return file
}

private func cells(_ row: ResultsRow, _ kind: ResultsTable.Kind, _ basis: Basis) -> [String] {
    switch kind {
    case .topics: return [row.isPilot ? "นำร่อง ไม่นับผล" : "นับ"]
    case .localGovernments: return [row.state?.words.text ?? ""]
    case .places:
        let progress = row.progress ?? Progress()
        return [progress.participants, progress.certified, progress.notCertified, progress.untouched].map { String($0) }
            + [progress.printedCoverage(basis)]
    }
}
