import Documents
import Domain
import Testing

@Suite struct TableOfPDFTests {
    private let columns = [
        Table.Column("ที่", width: .millimetres(14), alignment: .center), Table.Column("ตัวชี้วัด", width: .share(3)),
        Table.Column("กรอบ", width: .millimetres(24), alignment: .right),
        Table.Column("ผลการประเมิน", width: .millimetres(40)),
    ]

    @Test("three hundred rows come out in order, under a heading on every page")
    func manyRows() async throws {
        let rows = (1...300).map { number in
            Table.Row(["\(number)", "ปั้นน้ำเป็นตัวที่ \(number)", "\(number * 1_000)", "ผ่านค่าเป้าหมาย"])
        }
        let pages = try await PrintedPages(.plain([.table(Table(columns: columns, rows: rows))])).pages()
        #expect(pages.count > 5)
        let heading = "ที่ ตัวชี้วัด กรอบ ผลการประเมิน"
        for (position, page) in pages.enumerated() {
            #expect(page.filter { $0 == heading }.count == 1)
            #expect(page.contains("หน้า \(position + 1)/\(pages.count)"))
        }
        let taken = pages.joined().filter { $0 != heading && !$0.hasPrefix("หน้า ") }
        #expect(taken == (1...300).map { "\($0) ปั้นน้ำเป็นตัวที่ \($0) \($0 * 1_000) ผ่านค่าเป้าหมาย" })
    }

    @Test("a row stays whole when a page can hold it, and goes on over pages when none can")
    func tallRows() async throws {
        let short = (0..<4).map { "บรรทัด\($0)" }.joined(separator: "\n")
        let tall = (0..<150).map { "แถวยาว\($0)" }.joined(separator: "\n")
        var rows = (0..<30).map { Table.Row(["\($0)", Table.Cell(Text(short)), "", ""]) }
        rows.insert(Table.Row(["ยาว", Table.Cell(Text(tall)), "", ""]), at: 15)
        let pages = try await PrintedPages(.plain([.table(Table(columns: columns, rows: rows))])).pages()
        let heading = "ที่ ตัวชี้วัด กรอบ ผลการประเมิน"
        #expect(pages.allSatisfy { $0.contains(heading) })
        for page in pages {
            #expect(page.filter { $0.hasSuffix("บรรทัด0") }.count == page.filter { $0.hasSuffix("บรรทัด3") }.count)
        }
        let lines = pages.joined().filter { $0.contains("แถวยาว") }
        #expect(lines == (0..<150).map { ($0 == 0 ? "ยาว " : "") + "แถวยาว\($0)" })
    }

    @Test("cells over several columns, rows with too few cells and with too many")
    func spans() async throws {
        let table = Table(
            columns: columns,
            headings: [
                Table.Row(["ที่", Table.Cell("ข้อมูลปีนี้", span: 2), "ผล"]), Table.Row(["", "ตัวชี้วัด", "กรอบ", ""]),
            ],
            rows: [
                Table.Row([Table.Cell("ด้านที่ 1 โครงสร้างพื้นฐาน", span: 4, alignment: .left)], isEmphasised: true),
                Table.Row(["1"]), Table.Row(["2", "ก", "3", "ข", "เกิน"]), Table.Row([Table.Cell("รวม", span: 9)]),
                Table.Row([]),
            ])
        let lines = try await PrintedPages(.plain([.table(table)], isNumbered: false)).lines()
        #expect(
            lines == ["ที่ ข้อมูลปีนี้ ผล", "ตัวชี้วัด กรอบ", "ด้านที่ 1 โครงสร้างพื้นฐาน", "1", "2 ก 3 ข", "รวม"])
    }

    @Test("a heading among rows is not the last thing on its page")
    func emphasisedRows() async throws {
        let rows = (0..<120).flatMap { area in
            [
                Table.Row(
                    [Table.Cell("ด้าน\(area)", span: 4, alignment: .left)], isEmphasised: true, keepsWithNext: true),
                Table.Row(["\(area)", "หนึ่ง", "1", "ก"]), Table.Row(["\(area)", "สอง", "2", "ข"]),
            ]
        }
        let pages = try await PrintedPages(.plain([.table(Table(columns: columns, rows: rows))], isNumbered: false))
            .pages()
        #expect(pages.count > 3)
        #expect(pages.allSatisfy { $0.last?.hasPrefix("ด้าน") == false })
    }

    @Test("the table stands between the margins, its lines on every side")
    func edges() async throws {
        let pages = try await PrintedPages(
            .plain([.table(Table(columns: columns, rows: [Table.Row(["1", "ก", "2", "ข"])]))], isNumbered: false))
        let picture = try await pages.picture(dotsPerInch: 127)
        // Five dots to the millimetre: from 25 to 190, give or take a dot.
        #expect(abs(picture.inkedColumns.lowerBound - 125) <= 2)
        #expect(abs(picture.inkedColumns.upperBound - 950) <= 2)
        #expect(picture.inkedRows.count == 1)
    }
}
