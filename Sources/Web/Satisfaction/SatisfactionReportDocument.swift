import Actions
import Documents
import Domain

/// The report on paper, in the language of the page.
func satisfactionDocument(_ page: SatisfactionReportPage) -> Document {
    let reading = page.reading
    let name = say(th: page.place.fullWords.th, en: page.place.fullWords.en)
    var blocks: [Block] = [
        .heading(Heading(Text(page.title.text), level: .title)),
        .paragraph(
            Paragraph(
                Text("\(ReportPage.official(page.place).text) · \(page.round.name.text)"),
                style: TextStyle(alignment: .center))),
        .fields(
            Fields([
                Fields.Field(
                    Text(say(th: "จำนวนผู้ตอบ", en: "Who answered")),
                    Text(
                        say(
                            th: """
                                \(printedCount(reading.together.sheets)) คน (ออนไลน์ \(printedCount(reading.online.sheets)) คน \
                                กระดาษ \(printedCount(reading.paper.sheets)) คน)
                                """,
                            en: """
                                \(printedCount(reading.together.sheets)) (online \(printedCount(reading.online.sheets)), on paper \
                                \(printedCount(reading.paper.sheets)))
                                """))),
                Fields.Field(Text(say(th: "ที่มาของข้อมูล", en: "Basis")), Text(page.basis.text)),
            ])),
    ]
    if SatisfactionTally.isFew(reading.together.sheets) {
        blocks.append(.paragraph(Paragraph(.bold(SatisfactionReportPage.few.text))))
    }
    blocks += reading.anomalies.map { .paragraph(Paragraph(Text($0.words.text))) }
    blocks += [
        section(page, SatisfactionReportPage.together, reading.together),
        section(page, SatisfactionReportPage.online, reading.online),
        section(page, SatisfactionReportPage.onPaper, reading.paper),
    ]
    return Document(
        title: page.title.text, language: PageLanguage.current, author: name, created: page.at,
        page: PageStyle(
            footer: "\(name) \(page.place.placeWords.text)",
            mark: page.round.demonstration ? Round.demonstrationMark.text : nil),
        blocks: blocks)
}

private func section(_ page: SatisfactionReportPage, _ title: Words, _ tally: SatisfactionTally) -> Block {
    guard tally.sheets > 0 else {
        return .together([
            .heading(Heading(Text(title.text))),
            .paragraph(Paragraph(Text(say(th: "ยังไม่มีผู้ตอบ", en: "Nobody has answered yet")))),
        ])
    }
    let columns = SatisfactionReportPage.columns.enumerated().map { position, words in
        Table.Column(
            Text(words.text), width: position == 0 ? .share(1) : .millimetres(20),
            alignment: position == 0 ? .left : .right)
    }
    let rows = page.questions.map { question in
        Table.Row(
            ([question.service.text] + SatisfactionReportPage.figures(tally[question.code])).map {
                Table.Cell(Text($0))
            })
    }
    return .together([
        .heading(Heading(Text(title.text))), .table(Table(columns: columns, rows: rows)),
    ])
}
