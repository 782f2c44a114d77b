import Actions
import Documents
import Domain

/// The poster that hangs where citizens wait: the code large, the address in words below it.
struct SatisfactionPoster: Sendable {
    let place: SatisfactionPlace
    /// "https://example.go.th/s/6760201"
    let address: String
    let at: Int64

    var document: Document {
        let name = place.localGovernment
        let title = Words(th: "ท่านพอใจบริการของเราหรือไม่", en: "How satisfied are you with our services?")
        let middle = TextStyle(size: 16, alignment: .center)
        let small = TextStyle(size: 13, alignment: .center)
        let how = Words(
            th: "สแกนด้วยกล้องโทรศัพท์ หรือพิมพ์ที่อยู่นี้ในเบราว์เซอร์",
            en: "Scan with the camera of your telephone, or type this address")
        let promise = Words(
            th: "ใช้เวลาไม่ถึง 1 นาที ไม่ต้องบอกชื่อ ไม่เก็บข้อมูลส่วนบุคคล",
            en: "Less than a minute. No name, no personal data.")
        let until = Words(
            th: "ตอบได้ถึงวันที่ \(place.round.closesOn.long())", en: "Open until \(place.round.closesOn.english)")
        return Document(
            title: title.th + " " + name.fullName, author: name.fullName, created: at,
            page: PageStyle(
                margins: .init(top: 28, bottom: 20, left: 20, right: 20), isNumbered: false,
                mark: place.round.demonstration ? Round.demonstrationWords : nil),
            blocks: [
                .paragraph(Paragraph(Text(title.th), style: TextStyle(size: 30, weight: .bold, alignment: .center))),
                .paragraph(Paragraph(Text(title.en), style: middle)),
                .paragraph(
                    Paragraph(
                        Text(name.fullName), style: TextStyle(size: 22, weight: .bold, alignment: .center),
                        spaceAbove: 5)),
                .paragraph(Paragraph(Text(ReportPage.official(name).th), style: middle)),
                .qr(QRMark(address, caption: .bold(shortAddress), side: 112, place: .middle, captionSize: 22)),
                .paragraph(Paragraph(Text(how.th), style: middle, spaceAbove: 3)),
                .paragraph(Paragraph(Text(how.en), style: small)),
                .paragraph(
                    Paragraph(
                        Text(promise.th), style: TextStyle(size: 18, weight: .bold, alignment: .center), spaceAbove: 5)),
                .paragraph(Paragraph(Text(promise.en), style: small)),
                .paragraph(Paragraph(Text("\(until.th) · \(until.en)"), style: small, spaceAbove: 4)),
            ])
    }

    /// Without what nobody needs to type.
    private var shortAddress: String {
        let scheme = ["https://", "http://"].first { address.hasPrefix($0) } ?? ""
        return String(address.dropFirst(scheme.count))
    }
}

/// The same questions to be filled in by hand.
struct SatisfactionPaperForm: Sendable {
    let place: SatisfactionPlace
    let at: Int64

    var document: Document {
        let name = place.localGovernment
        let title = Words(th: "แบบประเมินความพึงพอใจของประชาชน", en: "Satisfaction of citizens: paper form")
        let (service, unused) = (Words(th: "บริการสาธารณะ", en: "Public service"), Words(th: "ไม่ได้ใช้", en: "Not used"))
        let how = Words(
            th: "โปรดกาเครื่องหมายหนึ่งช่องในแต่ละบริการที่ท่านเคยใช้ ไม่ต้องเขียนชื่อ ที่อยู่ หรือหมายเลขโทรศัพท์",
            en: "Tick one box for each service you have used. Write no name, address or telephone number.")
        let remark = Words(th: "ข้อเสนอแนะ (ถ้ามี)", en: "Remark (if you like)")
        let thanks = Words(th: "ขอบคุณที่ช่วยปรับปรุงบริการสาธารณะ", en: "Thank you.")
        let box: (Words) -> Table.Column = { words in
            Table.Column(Text(words.th), width: .millimetres(24), alignment: .center)
        }
        let rows = place.questions.enumerated().map { position, question in
            Table.Row([Table.Cell(Text("\(position + 1). \(question.serviceTH)\n"))])
        }
        return Document(
            title: "\(title.th) \(name.fullName)", author: name.fullName, created: at,
            page: PageStyle(
                margins: .init(top: 20, bottom: 18, left: 22, right: 20),
                footer: "\(name.fullName) \(name.place) · \(place.round.name.th)", isNumbered: false,
                mark: place.round.demonstration ? Round.demonstrationWords : nil),
            blocks: [
                .heading(Heading(Text(title.th), level: .title)),
                .paragraph(
                    Paragraph(
                        Text("\(name.fullName) \(ReportPage.official(name).th)"),
                        style: TextStyle(size: 12, alignment: .center))),
                .paragraph(
                    Paragraph(Text(place.round.name.th), style: TextStyle(size: 12, alignment: .center), spaceAbove: 0)),
                .paragraph(Paragraph(Text(how.th), style: TextStyle(size: 12), spaceAbove: 3)),
                .table(
                    Table(
                        columns: [
                            Table.Column(Text(service.th)), box(SatisfactionChoice.satisfied.words),
                            box(SatisfactionChoice.improve.words), box(unused),
                        ], rows: rows, size: 12)),
                .blank(Blank(remark.th)), .blank(Blank("")), .blank(Blank("")),
                .paragraph(
                    Paragraph(Text(thanks.th), style: TextStyle(size: 12, alignment: .center), spaceAbove: 4)),
            ])
    }
}
