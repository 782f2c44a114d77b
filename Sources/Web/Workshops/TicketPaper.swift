import Actions
import Documents
import Domain

/// One page: who, of which local government, when and where; a code for the door, which opens nothing else.
struct TicketPaper: Sendable {
    let person: Registration.Person
    let place: LocalGovernment
    let round: Round
    let workshop: Workshop
    let session: WorkshopSession
    /// "https://example.go.th/rounds/2567/workshop/sessions/1/check-in?code=…"
    let address: String
    let code: String
    let at: Int64

    var document: Document {
        func line(_ text: String, _ size: Double, bold: Bool = false, above: Double = 2) -> Block {
            .paragraph(
                Paragraph(
                    Text(ThaiDigits.thai(text)),
                    style: TextStyle(size: size, weight: bold ? .bold : .regular, alignment: .center),
                    spaceAbove: above))
        }
        var blocks: [Block] = [line(CheckInWords.ticket.th, 26, bold: true), line(workshop.title, 14)]
        blocks += [.space(4), line(person.name, 26, bold: true, above: 4)]
        if !person.position.isEmpty { blocks.append(line(person.position, 15, above: 0)) }
        blocks += [
            line("\(place.fullName) \(place.placeWords.th)", 18), .space(4),
            line("รอบที่ \(session.number)", 16), line(session.timeWords.th, 18, bold: true),
            line("ณ \(session.venue)", 18, bold: true), .space(6),
            .qr(QRMark(address, caption: .bold(code), side: 60, place: .middle, captionSize: 16)),
            line("แสดงบัตรนี้ในโทรศัพท์ หรือพิมพ์มาแสดง ที่จุดลงทะเบียนเข้างาน", 14, above: 6),
            line("เริ่มลงทะเบียนเข้างาน เวลา \(ThaiClock.hourMinute(CheckIn.begins(session)))", 14, above: 0),
        ]
        return Document(
            title: "\(CheckInWords.ticket.th) \(person.name)", author: MailMessage.senderName, created: at,
            page: PageStyle(isNumbered: false, mark: round.demonstration ? Round.demonstrationWords : nil),
            blocks: blocks)
    }
}
