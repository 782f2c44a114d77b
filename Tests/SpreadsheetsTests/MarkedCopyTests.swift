import Domain
import Spreadsheets
import Testing

struct MarkedCopyTests {
    @Test("The copy has the template's form, the values that were sent, and says what is wrong")
    func ofTemplate() throws {
        let plan = WorkbookWriterTests.plan
        let box = CellAddress(row: 3, column: 3)
        let beside = CellAddress(row: 9, column: 5)
        var sent = plan
        sent.sheets[0].cells[box] = .init(.text("สิบสอง"), .box)
        sent.sheets[0].cells[CellAddress(row: 3, column: 1)] = .init(.text("changed"), .text)
        sent.sheets[0].cells[beside] = .init(.number(ExactDecimal(5)))
        let read = try WorkbookReader.read(sent.written())
        let copy = MarkedCopy.of(
            read, template: plan,
            marks: [
                CellMark(sheet: "ข้อมูล", address: box, message: "ไม่ใช่ตัวเลข"),
                CellMark(sheet: "ข้อมูล", address: box, message: "อีกข้อ"),
                CellMark(sheet: "ข้อมูล", address: beside, message: "ไม่มีช่องนี้"),
                CellMark(sheet: "อื่น", address: box, message: "ไม่มีแผ่นงานนี้"),
            ])
        #expect(copy.sheets[0].cells[box]?.style.fill == .marked)
        #expect(copy.sheets[0].cells[box]?.style.isUnlocked == true)
        #expect(copy.sheets[0].notes[box] == "นับถึง 30 กันยายน\nไม่ใช่ตัวเลข\nอีกข้อ")
        #expect(copy.sheets[0].notes[CellAddress(row: 1, column: 1)] == "อื่น C3: ไม่มีแผ่นงานนี้")
        let again = try WorkbookReader.read(copy.written())
        #expect(again.sheets[0][box] == .text("สิบสอง"))
        #expect(again.sheets[0][CellAddress(row: 3, column: 1)] == .text("=HYPERLINK(\"http://x\")"))
        #expect(again.sheets[0][beside].shown == "5")
        #expect(TemplateMark(again.outline) == plan.mark)
    }

    @Test("A workbook that is no template is copied as values")
    func plain() throws {
        let read = try WorkbookReader.read(
            TestArchive.workbook(rows: "<row><c><f>1+1</f><v>2</v></c><c><f>CMD()</f></c><c><v>1e300</v></c></row>")
                .bytes)
        let mark = CellMark(sheet: "ข้อมูล", address: CellAddress(row: 1, column: 2), message: "x")
        let again = try WorkbookReader.read(MarkedCopy.plain(read, marks: [mark]).written())
        #expect(
            again.sheets[0].rows[0].cells.map(\.value.shown) == [
                "2", "=CMD()", "1" + String(repeating: "0", count: 300),
            ])
        #expect(again.sheets[0][mark.address] == .text("=CMD()"))
    }
}
