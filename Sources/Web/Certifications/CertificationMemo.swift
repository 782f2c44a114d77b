import Actions
import Documents
import Domain

extension CertificationPaper {
    /// บันทึกข้อความเสนอ: the officer lays the figures before the certifier, with what he should look at.
    var memo: Document {
        Document(
            title: "\(CertificationPaperWords.memo.th) \(place.fullName)", author: place.fullName, created: now,
            page: PageStyle(
                margins: PageStyle.Margins(top: 25, bottom: 20, left: 30, right: 20), isNumbered: false, digits: .thai,
                mark: round.demonstration ? Round.demonstrationWords : nil),
            blocks: memoHead + memoBody + memoSignatures)
    }

    private static let memoStyle = TextStyle(size: 16)

    private var memoHead: [Block] {
        let dots = "............................"
        let month = today.long().split(separator: " ").dropFirst().joined(separator: " ")
        return [
            .paragraph(Paragraph("บันทึกข้อความ", style: TextStyle(size: 26, weight: .bold, alignment: .center))),
            .paragraph(
                Paragraph(
                    Text.bold("ส่วนราชการ  ") + Text("สำนัก/กอง \(dots)\(dots)\n\(place.fullName) โทร. \(dots)"),
                    style: Self.memoStyle, spaceAbove: 3)),
            .table(
                Table(
                    columns: [Table.Column(""), Table.Column("")],
                    rows: [
                        Table.Row([
                            Table.Cell(Text.bold("ที่ ") + Text(Self.dots)),
                            Table.Cell(Text.bold("วันที่ ") + Text(".......... \(ThaiDigits.thai(month))")),
                        ])
                    ], size: 16, borders: .none)),
            memoLine(
                "เรื่อง", "เสนอข้อมูลการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะ ประจำปี พ.ศ. \(round.id) เพื่อรับรอง"),
            .rule,
            memoLine("เรียน", addressee),
        ]
    }

    /// The office that certified, or the one that usually does.
    private var addressee: String {
        let position = certification?.capacity?.position ?? ""
        if !position.isEmpty { return position }
        return place.type == .tao || place.type == .pao || place.type == .bma || place.type == .pattaya
            ? "ปลัด\(place.fullName)" : "ปลัดเทศบาล"
    }

    private var memoBody: [Block] {
        let resolution = round.resolution.words.map { "ตาม\($0.th) " } ?? ""
        let counted = reading.indicators.count { !$0.pilot }
        let blank = count(.notRecorded)
        return [
            memoParagraph(
                "ด้วย\(place.fullName)ต้องบันทึกข้อมูลการประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น ประจำปี พ.ศ. \(round.id) \(resolution)ให้แล้วเสร็จภายในวันที่ \(reading.assessment.lastDay.long())"
            ),
            memoParagraph(
                "บัดนี้ เจ้าหน้าที่ผู้รับผิดชอบได้รวบรวมและบันทึกข้อมูลแล้ว \(counted - blank) ข้อ จากทั้งหมด \(counted) ข้อ โดยผลตามข้อมูลที่บันทึก ผ่านค่าเป้าหมาย \(count(.met)) ข้อ ต่ำกว่าค่าเป้าหมาย \(count(.belowTarget)) ข้อ ไม่ได้ดำเนินการ \(count(.notCarriedOut)) ข้อ ไม่มีบริการสาธารณะ \(count(.noService)) ข้อ\(blank > 0 ? " และยังไม่มีข้อมูล \(blank) ข้อ" : "") รายละเอียดตามแบบรับรองข้อมูลที่แนบมาพร้อมนี้"
            ),
            memoParagraph(
                "จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นว่าข้อมูลถูกต้องตรงกับเอกสารหลักฐาน โปรดลงนามในแบบรับรองข้อมูล และรับรองข้อมูลในระบบภายในวันที่ \(reading.assessment.lastDay.long())"
            ),
        ]
    }

    private var memoSignatures: [Block] {
        [
            .table(
                Table(
                    columns: [Table.Column(""), Table.Column("", alignment: .center)],
                    rows: [
                        Table.Row([
                            Table.Cell(Text("")), Table.Cell(Text("\n\n(\(officer ?? Self.dots))\nเจ้าหน้าที่ผู้รับผิดชอบ")),
                        ])
                    ], size: 16, borders: .none, spaceAbove: 4))
        ]
    }

    private func memoLine(_ name: String, _ words: String) -> Block {
        .paragraph(Paragraph(Text.bold("\(name)  ") + Text(ThaiDigits.thai(words)), style: Self.memoStyle))
    }

    private func memoParagraph(_ words: String) -> Block {
        .paragraph(Paragraph(Text(ThaiDigits.thai(words)), style: Self.memoStyle, firstIndent: 25, spaceAbove: 3))
    }
}
