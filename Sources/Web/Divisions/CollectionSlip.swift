import Documents
import Domain

func collectionSlipName(_ page: MadeLink) -> String { "ลิงก์ให้ข้อมูล \(page.division).pdf" }

/// A slip of paper that carries a one-time link to its division. In Thai, as all papers of an office.
func collectionSlip(_ page: MadeLink, at now: Int64) -> Document {
    let place = page.assessment.localGovernment
    let until = ThaiClock.bangkok(millisecondsSinceEpoch: page.until).date
    return Document(
        title: "ลิงก์ให้ข้อมูล \(page.division)", author: place.fullName, created: now,
        page: PageStyle(
            isNumbered: false, mark: page.assessment.round.demonstration ? Round.demonstrationWords : nil),
        blocks: [
            .heading(Heading("ลิงก์ให้ข้อมูลของ\(page.division)", level: .title)),
            .paragraph(
                Paragraph("การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ ประจำปี พ.ศ. \(page.assessment.round.id)")),
            .fields(
                Fields([
                    Fields.Field("หน่วยงาน", "\(place.fullName) \(place.placeWords.th)"),
                    Fields.Field("กอง", "\(page.division)"),
                    Fields.Field("ใช้ได้ถึง", Text.bold(until.long())),
                ])),
            .space(3),
            .qr(QRMark(page.address, caption: "สแกนด้วยกล้องโทรศัพท์ หรือพิมพ์ที่อยู่นี้ในเบราว์เซอร์\n\(page.address)", side: 45)),
            .space(3),
            .paragraph(
                Paragraph(
                    "ลิงก์นี้เปิดใช้ได้ครั้งเดียว โปรดเปิดจากเครื่องที่ท่านจะใช้กรอกข้อมูล เมื่อเปิดแล้วให้พิมพ์ชื่อและตำแหน่งของท่าน จากนั้นกรอกได้ต่อเนื่องจนถึงวันที่ข้างต้น หากใช้ลิงก์ไม่ได้ โปรดขอลิงก์ใหม่จากผู้บันทึกข้อมูลของหน่วยงาน"
                )),
        ])
}
