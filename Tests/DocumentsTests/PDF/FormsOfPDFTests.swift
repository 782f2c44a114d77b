import Documents
import Testing

@Suite struct FormsOfPDFTests {
    @Test("squares are told as ticked and unticked")
    func choices() async throws {
        let choices = Choices(
            [Choices.Choice("ครบถ้วน", isTicked: true), Choices.Choice("ไม่ครบถ้วน เนื่องจาก")], indent: 10)
        let lines = try await PrintedPages(.plain([.choices(choices)], isNumbered: false)).lines()
        #expect(lines.map { $0.split(separator: " ").joined(separator: " ") } == ["☑ ครบถ้วน", "☐ ไม่ครบถ้วน เนื่องจาก"])
    }

    @Test("values stand beside their names, however long")
    func fields() async throws {
        let value = String(repeating: "การจัดบริการสาธารณะ", count: 10)
        let fields = Fields([Fields.Field("จังหวัด", "เชียงใหม่"), Fields.Field("หมายเหตุ", Text(value))])
        let lines = try await PrintedPages(.plain([.fields(fields)], isNumbered: false)).lines()
        #expect(lines[0] == "จังหวัด เชียงใหม่")
        #expect(lines.count > 2 && lines.dropFirst().joined() == "หมายเหตุ " + value)
    }

    @Test("a place to sign is never parted by the end of a page", arguments: 30..<50)
    func signature(linesAbove: Int) async throws {
        let blocks = (0..<linesAbove).map { Block.paragraph(Paragraph("บรรทัด\($0)", spaceAbove: 0)) }
        let signature = Block.signature(Signature(role: "ผู้รับรอง", name: "นายสมชาย ใจดี", position: "นายกเทศมนตรี"))
        let pages = try await PrintedPages(.plain(blocks + [signature], isNumbered: false)).pages()
        #expect(
            pages.last.map { Array($0.suffix(4)) } == [
                "ลงชื่อ ผู้รับรอง", "(นายสมชาย ใจดี)", "นายกเทศมนตรี", "วันที่",
            ])
    }

    @Test("a heading follows what stands below it to the next page", arguments: 34..<50)
    func headings(linesAbove: Int) async throws {
        let above = (0..<linesAbove).map { Block.paragraph(Paragraph("บรรทัด\($0)", spaceAbove: 0)) }
        let below: [Block] = [
            .heading(Heading("หัวข้อ")), .heading(Heading("หัวข้อย่อย", level: .part)),
            .paragraph(Paragraph("หนึ่ง\nสอง\nสาม")),
        ]
        let pages = try await PrintedPages(.plain(above + below, isNumbered: false)).pages()
        #expect(pages.last.map { Array($0.suffix(5)) } == ["หัวข้อ", "หัวข้อย่อย", "หนึ่ง", "สอง", "สาม"])
    }

    @Test("dots lead from the words to the margin")
    func blank() async throws {
        let pages = try await PrintedPages(.plain([.blank(Blank("ความเห็น", after: "บาท"))], isNumbered: false))
        #expect(try await pages.lines() == ["ความเห็น บาท"])
        let columns = try await pages.picture(dotsPerInch: 127).inkedColumns
        #expect(columns.lowerBound >= 124 && columns.upperBound > 940 && columns.upperBound <= 951)
    }

    @Test("a camera reads what was put into the code, Thai too")
    func code() async throws {
        let address = "https://example.go.th/ตรวจสอบ/0a1b2c3d?ปี=2567"
        let pages = try await PrintedPages(
            .plain([.qr(QRMark(address, caption: "ตรวจสอบเอกสารนี้"))], isNumbered: false))
        #expect(try await pages.codes() == [address])
        #expect(try await pages.lines() == ["ตรวจสอบเอกสารนี้"])
    }
}
