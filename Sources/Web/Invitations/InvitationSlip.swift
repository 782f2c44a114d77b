import Actions
import Documents
import Domain

/// One invitation as it is printed: what it is for, and the code that only the slip holds.
struct PrintedInvitation: Sendable {
    let issued: IssuedInvitation
    let office: Words?
    /// Where the code leads, and where it is typed.
    let address: String
    let typedAt: String

    var invitation: Invitation { issued.invitation }
    var role: Words { invitation.assignment?.role.name ?? InvitationWords.resetTitle }
}

/// Slips that carry invitations to their persons, one on each page. In Thai, as all papers of an office.
func invitationSlips(_ slips: [PrintedInvitation], isDemonstration: Bool, at now: Int64) -> Document {
    Document(
        title: "ใบเชิญเข้าใช้ระบบ", author: "ระบบมาตรฐานขั้นต่ำการจัดบริการสาธารณะ", created: now,
        page: PageStyle(isNumbered: false, mark: isDemonstration ? Round.demonstrationWords : nil),
        blocks: slips.enumerated().flatMap { number, slip in (number == 0 ? [] : [.pageBreak]) + blocks(slip) })
}

private func blocks(_ slip: PrintedInvitation) -> [Block] {
    let until = ThaiClock.bangkok(millisecondsSinceEpoch: slip.invitation.expiresAt).date
    var fields = [
        Fields.Field("ผู้ได้รับเชิญ", "\(slip.invitation.name)"), Fields.Field("หน้าที่", "\(slip.role.th)"),
    ]
    if let office = slip.office { fields.append(Fields.Field("หน่วยงาน", "\(office.th)")) }
    fields.append(
        Fields.Field("ใช้ได้ถึง", Text.bold("\(until.long()) \(ThaiClock.hourMinute(slip.invitation.expiresAt))")))
    return [
        .heading(Heading("ใบเชิญเข้าใช้ระบบ", level: .title)),
        .paragraph(Paragraph("การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น")),
        .fields(Fields(fields)),
        .space(3),
        .qr(QRMark(slip.address, caption: "สแกนด้วยกล้องโทรศัพท์ หรือเปิด\n\(slip.typedAt)\nแล้วพิมพ์รหัสด้านล่าง", side: 45)),
        .space(3),
        .paragraph(
            Paragraph(Text.bold("\(slip.issued.code.text)"), style: TextStyle(size: 18, alignment: .center))),
        .space(3),
        .paragraph(
            Paragraph(
                "ใบนี้ใช้ได้ครั้งเดียวและเฉพาะผู้ที่มีชื่อข้างต้น เมื่อเปิดแล้วให้ตั้งชื่อผู้ใช้และรหัสผ่านของท่านเอง หากมีบัญชีอยู่แล้วให้เข้าสู่ระบบก่อนแล้วรับหน้าที่นี้เพิ่มในบัญชีเดิม โปรดเก็บใบนี้ไว้กับตัว อย่าถ่ายภาพส่งต่อ และทำลายเมื่อใช้แล้ว"
            )),
        .paragraph(Paragraph("หากใบนี้ถูกใช้โดยผู้อื่น หมดอายุ หรือชื่อไม่ถูกต้อง โปรดแจ้งผู้ที่ออกใบให้ท่าน")),
    ]
}
