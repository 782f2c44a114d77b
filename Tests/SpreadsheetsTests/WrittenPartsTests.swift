import Domain
import Testing

@testable import Spreadsheets

/// What stands in the parts of a workbook of ours, which spreadsheet programs obey.
struct WrittenPartsTests {
    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        var content: [UInt8] = []
        let container = try ZipContainer(bytes, limits: ReadLimits())
        try container.unpack(name) { piece, _ throws(WorkbookRefusal) in content.append(contentsOf: piece) }
        return String(decoding: content, as: UTF8.self)
    }

    @Test("A template is protected except for its boxes, with lists, rules, notes and its place on paper")
    func template() throws {
        let bytes = try WorkbookWriterTests.plan.written()
        let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
        for piece in [
            "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>",
            "<dataValidations count=\"4\">", "\"มี,ไม่มี\"", "'ตัวเลือก''s'!$A$1:$A$9", "type=\"whole\"", "type=\"decimal\"",
            "xSplit=\"1\" ySplit=\"2\"", "state=\"frozen\"", "orientation=\"landscape\"", "paperSize=\"9\"",
            "fitToHeight=\"0\"", "แบบฟอร์ม &amp;&amp; ข้อมูล", "<mergeCell ref=\"A1:C1\"/>",
        ] {
            #expect(sheet.contains(piece), "\(piece)")
        }
        #expect(try part("xl/comments1.xml", of: bytes).contains("นับถึง 30 กันยายน"))
        let styles = try part("xl/styles.xml", of: bytes)
        #expect(styles.contains("<protection locked=\"0\"/>"))
        #expect(styles.contains("<name val=\"Sarabun\"/><family val=\"2\"/>"))
        let workbook = try part("xl/workbook.xml", of: bytes)
        #expect(workbook.contains("_xlnm.Print_Titles") && workbook.contains("state=\"hidden\""))
    }

    @Test("Rows are high enough for texts that wrap, marks above and below the line not counted")
    func heights() throws {
        let line = SheetLayout.height(of: "ก", width: 30, .text)
        #expect(SheetLayout.height(of: String(repeating: "ที่", count: 30), width: 30, .text) == line)
        #expect(SheetLayout.height(of: String(repeating: "ที่", count: 31), width: 30, .text) == 2 * line)
        #expect(SheetLayout.height(of: "ก\nข\n", width: 30, .text) == 3 * line)
        #expect(SheetLayout.height(of: String(repeating: "ก ", count: 900), width: 30, .box) == line)
        #expect(SheetLayout.height(of: String(repeating: "ก ", count: 9000), width: 30, .text) == 409)
        var sheet = SheetPlan("ก")
        sheet.cells[CellAddress(row: 2, column: 1)] = .init(.text(String(repeating: "ก", count: 20)), .text)
        let xml = try part("xl/worksheets/sheet1.xml", of: WorkbookPlan(sheets: [sheet]).written())
        #expect(xml.contains("<row r=\"2\" spans=\"1:1\" ht=\"52.8\" customHeight=\"1\">"), "\(xml)")
    }

    @Test("No text becomes a formula, whatever it begins with", arguments: [false, true])
    func noFormulas(isConstant: Bool) throws {
        let writer = try WorkbookWriter(memory: isConstant ? .constant : .whole)
        let sheet = try writer.addSheet("=a")
        let texts = [
            "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "{=1}", "=", "=cmd|' /C calc'!A0", "http://x.invalid",
        ]
        for (index, text) in texts.enumerated() {
            try sheet.write(.text(text), at: CellAddress(row: index + 1, column: 1))
        }
        try sheet.merge(CellRange(CellAddress(row: 20, column: 1), CellAddress(row: 20, column: 2)), "=1")
        let bytes = try writer.finish()
        let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(!xml.contains("<f") && !xml.contains("hyperlink"))
        let read = try WorkbookReader.read(bytes).sheets[0]
        for (index, text) in texts.enumerated() {
            #expect(read[CellAddress(row: index + 1, column: 1)] == .text(text))
        }
    }
}
