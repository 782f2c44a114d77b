import Domain
import Markup

/// To be printed and telephoned down, with room for what is said; on the screen each name leads to where a call is noted.
func callSheetPage(_ page: CallSheetPage) -> HTML {
    let list = page.list
    return """
        <h1>\(FunnelWords.callSheet): \(list.step.missing)</h1>
        <p class="place">\(list.reading.title) · \(FunnelWords.count(list.entries.count)) · \(list.reading.round.name) · \(th: "ณ วันที่", en: "as of") \(date: list.reading.today)</p>
        <p class="actions screen-only"><a class="button quiet" href="\(url: list.path)">\(th: "กลับไปที่รายการ", en: "Back to the list")</a> <a class="button quiet" href="\(url: page.csvPath)">\(th: "ดาวน์โหลดบัญชี (CSV)", en: "Download the sheet (CSV)")</a></p>
        \(if: page.lines.isEmpty, emptyState(Words(th: "ไม่มี อปท. ที่ต้องโทรในรายการนี้", en: "Nobody on this list is to be telephoned")))
        \(if: !page.lines.isEmpty, "<p class=\"hint screen-only\">\(th: "กดชื่อ อปท. เพื่อบันทึกการโทร พิมพ์หน้านี้เป็นบัญชีกระดาษได้", en: "Press a name to note a call. This page prints as a sheet of paper.")</p>\(table(page))")
        \(pager(Pager(number: list.number, pages: list.pages, address: { SitePath.funnel(.callSheet(round: list.reading.round.id, list.reading.scope, list.step)).path + list.query.onPage($0).address }), label: Words(th: "หน้าอื่นของบัญชี", en: "Other pages of the sheet")))
        """
}

private func table(_ page: CallSheetPage) -> HTML {
    let reading = page.list.reading
    return dataTable(
        DataTable(
            label: FunnelWords.callSheet,
            columns: [
                .init(words: Words(th: "อปท.", en: "Local government")),
                .init(words: Words(th: "อำเภอ จังหวัด", en: "Amphoe, province")),
                .init(words: Words(th: "เจ้าหน้าที่และผู้บันทึก", en: "Officer and recorders")),
                .init(words: Words(th: "ปลัดหรือผู้รับรอง", en: "Chief or certifier")),
                .init(words: Words(th: "การโทร", en: "Calls")),
                .init(words: Words(th: "โทรแล้ว / จะส่งวันที่", en: "Called / will send by")),
            ],
            rows: page.lines.map { line in
                DataTable.Row([
                    placeLink(line.place, reading, step: page.list.step), "\(line.place.placeWords)", officer(line),
                    chief(line), calls(line, today: reading.today), "…………………………",
                ])
            }))
}

private func officer(_ line: CallSheetPage.Line) -> HTML {
    let named = line.officer.map { person -> HTML in
        "\(thai: person.name) \(thai: person.position) \(telephone(person.telephone))"
    }
    let recorders = line.names(.recorder).filter { $0 != line.officer?.name }
    if named == nil, recorders.isEmpty { return "–" }
    return "\(named)\(recorders.map { "\(if: named != nil || $0 != recorders.first, "<br>")\(thai: $0)" as HTML })"
}

private func chief(_ line: CallSheetPage.Line) -> HTML {
    let (names, numbers) = (line.names(.certifier), line.chiefNumbers)
    if names.isEmpty, numbers.isEmpty { return "–" }
    return "\(thai: names.joined(separator: ", ")) \(numbers.map { "\(telephone($0)) " as HTML })"
}

private func calls(_ line: CallSheetPage.Line, today: ThaiDate) -> HTML {
    guard !line.calls.isEmpty else { return "–" }
    return "\(line.calls.prefix(3).map { "\(callResult($0, today: today)) \(thai: $0.note)<br>" as HTML })"
}

/// To be pressed on a telephone; nothing where none is known.
func telephone(_ number: String) -> HTML {
    let digits = ThaiDigits.arabic(number).filter { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return .empty }
    // Extensions ("ต่อ 101") and several numbers cannot be dialled as one.
    guard digits.utf8.count <= 10 else { return "<span class=\"tel\">\(thai: number)</span>" }
    return "<a class=\"tel\" href=\"\(url: "tel:\(digits)")\">\(thai: number)</a>"
}
