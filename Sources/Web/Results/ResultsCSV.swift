import Domain

/// One table of results as a file in the language of the page, its figures without commas.
func resultsCSV(_ table: ResultsTable, _ page: ResultsPage) -> SpreadsheetFile {
    let verdicts = Verdict.allCases.map { verdict in
        say(th: "ข้อ: \(page.heading(of: verdict).th)", en: "Verdicts: \(page.heading(of: verdict).en)")
    }
    var file = SpreadsheetFile(
        [say(th: "รหัส", en: "Code"), table.heading.text, say(th: "รายละเอียด", en: "Detail")]
            + middleHeadings(table.kind, page.words) + verdicts + [
                say(th: "ข้อ: รวม", en: "Verdicts: total"), ResultsWords.rate.text, say(th: "รอบปี", en: "Round"),
                say(th: "ชุดตัวชี้วัด", en: "Standard set"), say(th: "ที่มาของข้อมูล", en: "Basis"),
                say(th: "หมายเหตุ", en: "Note"),
            ])
    let ending = [
        page.round.id, page.set.id, page.basisWords.text,
        page.round.demonstration ? Round.demonstrationMark.text : "",
    ]
    for row in table.rows + (table.total.map { [$0] } ?? []) {
        let counts = Verdict.allCases.map { String(row.tally[$0]) } + [String(row.tally.applicable)]
        file.rows.append(
            [row.key, row.name.text, row.detail.text] + cells(row, table.kind, page.basis) + counts
                + [row.tally.rate?.description ?? ""] + ending)
    }
    return file
}

private func middleHeadings(_ kind: ResultsTable.Kind, _ words: VerdictWords) -> [String] {
    switch kind {
    case .places:
        [
            say(th: "อปท. ทั้งหมด", en: "Local governments"), ResultsWords.certified.text,
            ResultsWords.notCertified(words).text, ResultsWords.untouched(words).text,
            say(th: "ครอบคลุม (%)", en: "Coverage (%)"),
        ]
    case .localGovernments: [ResultsWords.status.text]
    case .topics: [say(th: "นับผล", en: "Counted")]
    }
}

private func cells(_ row: ResultsRow, _ kind: ResultsTable.Kind, _ basis: Basis) -> [String] {
    switch kind {
    case .topics: return [row.isPilot ? ResultsWords.pilot.text : ResultsWords.counted.text]
    case .localGovernments: return [row.state?.words.text ?? ""]
    case .places:
        let progress = row.progress ?? Progress()
        return [progress.participants, progress.certified, progress.notCertified, progress.untouched].map { String($0) }
            + [progress.printedCoverage(basis)]
    }
}
