import Documents
import Domain

/// The draft of a บันทึกข้อความ that asks a division for its figures: cause, purpose, close, with the list attached. Set as the
/// regulation on correspondence B.E. 2526 wants it, in Thai digits; what only the office knows stays dotted.
struct CollectionMemo: Sendable {
    let form: CollectionForm
    let due: ThaiDate
    /// The recorder's name; nil leaves dots.
    let writer: String?

    private static let style = TextStyle(size: 16)

    var fileName: String { "บันทึกข้อความขอข้อมูล \(form.division).pdf" }

    var document: Document {
        let round = form.assessment.round
        return Document(
            title: "บันทึกข้อความขอข้อมูล \(form.division)", author: place.fullName, created: form.now,
            page: PageStyle(
                margins: PageStyle.Margins(top: 25, bottom: 20, left: 30, right: 20), isNumbered: false,
                digits: .thai, mark: round.demonstration ? Round.demonstrationWords : nil),
            blocks: head + body + signatures + [.pageBreak] + list)
    }

    private var place: LocalGovernment { form.assessment.localGovernment }

    private var head: [Block] {
        let dots = "............................"
        let month = form.today.long().split(separator: " ").dropFirst().joined(separator: " ")
        return [
            .paragraph(Paragraph("บันทึกข้อความ", style: TextStyle(size: 26, weight: .bold, alignment: .center))),
            .paragraph(
                Paragraph(
                    Text.bold("ส่วนราชการ  ") + Text("สำนัก/กอง \(dots)\(dots)\n\(place.fullName) โทร. \(dots)"),
                    style: Self.style, spaceAbove: 3)),
            .table(
                Table(
                    columns: [Table.Column(""), Table.Column("")],
                    rows: [
                        Table.Row([
                            Table.Cell(Text.bold("ที่ ") + Text("........................................")),
                            Table.Cell(Text.bold("วันที่ ") + Text(".......... \(ThaiDigits.thai(month))")),
                        ])
                    ], size: 16, borders: .none)),
            line(
                "เรื่อง",
                "ขอข้อมูลประกอบการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ ประจำปี พ.ศ. \(form.assessment.round.id)"),
            .rule,
            line("เรียน", Division.head(of: form.division)),
        ]
    }

    private var body: [Block] {
        let round = form.assessment.round
        let resolution = round.resolution.words.map { "ตาม\($0.th) " } ?? ""
        return [
            paragraph(
                "ด้วย\(place.fullName)ต้องบันทึกข้อมูลการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น ประจำปี พ.ศ. \(round.id) \(resolution)ให้แล้วเสร็จภายในวันที่ \(form.assessment.lastDay.long()) โดยมีตัวชี้วัดที่เป็นข้อมูลของ\(form.division) จำนวน \(form.cards.count) ข้อ รายละเอียดตามบัญชีและแบบเก็บข้อมูลที่แนบมาพร้อมนี้"
            ),
            paragraph(
                "ในการนี้ จึงขอให้\(form.division)กรอกข้อมูลในแบบเก็บข้อมูลดังกล่าว พร้อมลงลายมือชื่อและจัดเตรียมหลักฐานที่เกี่ยวข้อง ส่งให้เจ้าหน้าที่ผู้รับผิดชอบภายในวันที่ \(due.long()) เพื่อรวบรวมและบันทึกข้อมูลให้ทันกำหนดต่อไป"
            ),
            paragraph("จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการ"),
        ]
    }

    /// The officer who wrote it, and the chief administrator who sends it.
    private var signatures: [Block] {
        let dots = "........................................"
        let officer = "\n\n(\(writer ?? dots))\nเจ้าหน้าที่ผู้รับผิดชอบ"
        let chief = "\n\n(\(dots))\nปลัด\(place.fullName)"
        return [
            .table(
                Table(
                    columns: [Table.Column("", alignment: .center), Table.Column("", alignment: .center)],
                    rows: [Table.Row([Table.Cell(Text(officer)), Table.Cell(Text(chief))])], size: 16, borders: .none,
                    spaceAbove: 4))
        ]
    }

    private var list: [Block] {
        let rows = form.cards.enumerated().map { position, card in
            Table.Row([
                Table.Cell(Text(ThaiDigits.thai("\(position + 1)"))), Table.Cell(Text(card.indicator.code)),
                Table.Cell(Text(card.indicator.name.th)), Table.Cell(Text(card.indicator.unitTH)),
            ])
        }
        return [
            .paragraph(
                Paragraph(
                    Text("บัญชีรายการข้อมูลที่ขอจาก\(form.division)\nแนบท้ายบันทึกข้อความ"),
                    style: TextStyle(size: 16, weight: .bold, alignment: .center))),
            .table(
                Table(
                    columns: [
                        Table.Column("ลำดับ", width: .millimetres(15), alignment: .center),
                        Table.Column("รหัส", width: .millimetres(20)), Table.Column("ตัวชี้วัด"),
                        Table.Column("หน่วยนับ", width: .millimetres(28)),
                    ], rows: rows, size: 14)),
        ]
    }

    private func line(_ name: String, _ words: String) -> Block {
        .paragraph(Paragraph(Text.bold("\(name)  ") + Text(ThaiDigits.thai(words)), style: Self.style))
    }

    private func paragraph(_ words: String) -> Block {
        .paragraph(Paragraph(Text(ThaiDigits.thai(words)), style: Self.style, firstIndent: 25, spaceAbove: 3))
    }
}
