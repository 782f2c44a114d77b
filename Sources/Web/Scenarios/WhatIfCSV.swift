import Domain

/// One table of a trial as a file in the language of the page; nil where there is no such table.
func whatIfCSV(_ page: WhatIfPage, _ table: String) -> SpreadsheetFile? {
    let whatIf = page.whatIf
    switch table {
    case "indicators": return rates(page, whatIf.indicators)
    case "types": return rates(page, [whatIf.national] + whatIf.types)
    case "provinces": return rates(page, whatIf.provinces)
    case "flips":
        var file = SpreadsheetFile(
            [
                say(th: "รหัส อปท.", en: "Code"), say(th: "อปท.", en: "Local government"), say(th: "ที่ตั้ง", en: "Place"),
                say(th: "รหัสตัวชี้วัด", en: "Indicator code"), say(th: "ผลที่ทำได้", en: "Achieved"),
                say(th: "ผลปัจจุบัน", en: "Verdict now"), say(th: "ผลจำลอง", en: "Verdict then"),
            ] + endingHeads)
        for row in page.flips {
            file.rows.append(
                [
                    row.place.code, row.place.fullWords.text, row.place.placeWords.text, row.indicator.code, row.figure,
                    page.word(row.flip.before, row.indicator).text, page.word(row.flip.after, row.indicator).text,
                ] + ending(page))
        }
        return file
    default: return nil
    }
}

private func rates(_ page: WhatIfPage, _ rows: [WhatIf.Row]) -> SpreadsheetFile {
    var file = SpreadsheetFile(
        [
            say(th: "รหัส", en: "Code"), WhatIfWords.rateBefore.text, WhatIfWords.rateAfter.text,
            say(th: "ผ่าน (ข้อ) ปัจจุบัน", en: "Met, present"), say(th: "ผ่าน (ข้อ) จำลอง", en: "Met, moved"),
        ] + endingHeads)
    for row in rows {
        file.rows.append(
            [
                row.key, row.before.rate?.description ?? "", row.after.rate?.description ?? "", String(row.before.met),
                String(row.after.met),
            ] + ending(page))
    }
    return file
}

private var endingHeads: [String] {
    [
        say(th: "รอบปี", en: "Round"), say(th: "เป้าหมายที่ปรับ", en: "Targets that are moved"),
        say(th: "หมายเหตุ", en: "Note"),
    ]
}

/// A file that is handed on says itself that it is a trial, and of which targets.
private func ending(_ page: WhatIfPage) -> [String] {
    let mark = page.round.demonstration ? " " + Round.demonstrationMark.text : ""
    return [
        page.round.id, page.whatIf.moves.list.map(\.text).joined(separator: " "),
        say(th: "ผลจำลอง ", en: "A trial. ") + WhatIfWords.note.text + mark,
    ]
}
