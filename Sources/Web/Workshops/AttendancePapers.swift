import Documents
import Domain

/// ใบลงลายมือชื่อ of a session, by province, district and local government.
func signInSheet(_ page: AttendancePage, title: String) -> Document {
    let heading = TextStyle(size: 16, weight: .bold, alignment: .center)
    func line(_ text: String) -> Block { .paragraph(Paragraph(Text(ThaiDigits.thai(text)), style: heading)) }
    let rows = page.people.enumerated().map { number, row in
        let person = row.registration.person
        return Table.Row([
            Table.Cell(Text(ThaiDigits.thai(String(number + 1)))),
            Table.Cell(office(row.place)), Table.Cell(Text(person.name)),
            Table.Cell(Text(person.position)), Table.Cell(Text("\n")),
        ])
    }
    let place = page.session.isOnSite ? " ณ \(page.session.venue)" : ""
    return Document(
        title: "\(AttendanceWords.signInSheet.th) \(page.round.id)", author: MailMessage.senderName, created: page.now,
        page: PageStyle(
            margins: .init(top: 15, bottom: 15, left: 20, right: 15), digits: .thai,
            mark: page.round.demonstration ? Round.demonstrationWords : nil),
        blocks: [
            line("\(AttendanceWords.signInSheet.th)ผู้เข้าร่วมประชุม"), line(title),
            line("รอบที่ \(page.session.number) \(page.session.timeWords.th)\(place)"),
            .table(
                Table(
                    columns: [
                        .init("ที่", width: .millimetres(10), alignment: .right), .init("หน่วยงาน", width: .share(3)),
                        .init("ชื่อและชื่อสกุล", width: .share(2.5)), .init("ตำแหน่ง", width: .share(2)),
                        .init("ลายมือชื่อ", width: .share(2)),
                    ], rows: rows, size: 13, leading: 1.3)),
        ])
}

/// District and province stand below the name, neither of them parted from its "อ." or "จ.".
private func office(_ place: LocalGovernment) -> Text {
    place.placeWords.th.split(separator: " ").enumerated().reduce(Text(place.fullName)) { text, part in
        text + Text(part.offset == 0 ? "\n" : " ") + .whole(String(part.element))
    }
}

/// หนังสือรับรองการเข้าร่วม: who, of which local government, in which workshop, on which day; the code leads to the page that verifies it.
struct CertificatePaper: Sendable {
    let person: String
    let position: String
    let place: LocalGovernment
    let round: Round
    let workshop: Workshop
    let session: WorkshopSession
    /// "https://example.go.th/verify/certificates/…"
    let address: String
    let code: String
    let at: Int64

    var document: Document {
        func line(_ text: String, _ size: Double, bold: Bool = false, above: Double = 4) -> Block {
            .paragraph(
                Paragraph(
                    Text(ThaiDigits.thai(text)),
                    style: TextStyle(size: size, weight: bold ? .bold : .regular, alignment: .center),
                    spaceAbove: above))
        }
        let day = ThaiClock.bangkok(millisecondsSinceEpoch: session.startsAt).date
        var blocks: [Block] = [
            .space(15), line(AttendanceWords.certificate.th, 28, bold: true), line("ขอรับรองว่า", 18, above: 10),
            line(person, 24, bold: true),
        ]
        if !position.isEmpty { blocks.append(line(position, 18)) }
        blocks += [
            line("\(place.fullName) \(place.placeWords.th)", 18), line("ได้เข้าร่วม", 18, above: 8),
            line(workshop.title, 18, bold: true),
            line("รอบที่ \(session.number) เมื่อวันที่ \(day.long())\(session.isOnSite ? " ณ \(session.venue)" : "")", 18),
            .space(10),
            .qr(
                QRMark(
                    address, caption: Text("ตรวจสอบได้ด้วย QR Code นี้\nรหัส \(code)"), side: 40, place: .middle,
                    captionSize: 11)),
        ]
        return Document(
            title: "\(AttendanceWords.certificate.th) \(person)", author: MailMessage.senderName, created: at,
            page: PageStyle(isNumbered: false, mark: round.demonstration ? Round.demonstrationWords : nil),
            blocks: blocks)
    }
}
