import Domain
import Spreadsheets
import TestSupport
import Testing

struct WorkbookWriterTests {
    /// A template with everything in it.
    static var plan: WorkbookPlan {
        var layout = SheetLayout()
        layout.columnWidths = [30, 12, 14]
        layout.frozenRows = 2
        layout.frozenColumns = 1
        layout.isProtected = true
        layout.repeatedRows = 1...2
        layout.footer = "แบบฟอร์ม & ข้อมูล"
        var sheet = SheetPlan("ข้อมูล", layout)
        sheet.mergedRanges = [CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 1, column: 3))]
        sheet.cells[CellAddress(row: 1, column: 1)] = .init(.text("รอบ 2567"), .header)
        sheet.cells[CellAddress(row: 3, column: 1)] = .init(.text("=HYPERLINK(\"http://x\")"), .text)
        sheet.cells[CellAddress(row: 3, column: 2)] = .init(
            .number(ExactDecimal(millionths: 9_950_000)), .figure(decimals: 2))
        sheet.cells[CellAddress(row: 3, column: 3)] = .init(.blank, .box)
        sheet.cells[CellAddress(row: 4, column: 3)] = .init(.text("มี"), .textBox)
        sheet.notes[CellAddress(row: 3, column: 3)] = "นับถึง 30 กันยายน"
        let boxes = CellRange(CellAddress(row: 3, column: 3), CellAddress(row: 3, column: 3))
        sheet.rules = [
            .init(
                range: boxes,
                rule: BoxRule(
                    .decimal(.zero...ExactDecimal(1_000_000)), prompt: .init(title: "จำนวน", text: "ตั้งแต่ 0"),
                    refusal: .init(title: "ไม่ใช่จำนวน", text: "พิมพ์ตัวเลขตั้งแต่ 0"))),
            .init(
                range: CellRange(CellAddress(row: 4, column: 3), CellAddress(row: 4, column: 3)),
                rule: BoxRule(.choices(["มี", "ไม่มี"]))),
            .init(
                range: CellRange(CellAddress(row: 5, column: 3), CellAddress(row: 5, column: 3)),
                rule: BoxRule(
                    .choicesFrom(
                        sheet: "ตัวเลือก's", CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 9, column: 1))))),
            .init(
                range: CellRange(CellAddress(row: 6, column: 3), CellAddress(row: 6, column: 3)),
                rule: BoxRule(.whole(0...100))),
        ]
        var hidden = SheetLayout()
        hidden.isHidden = true
        var choices = SheetPlan("ตัวเลือก's", hidden)
        for row in 1...9 { choices.cells[CellAddress(row: row, column: 1)] = .init(.text("ข้อ \(row)")) }
        var plan = WorkbookPlan(
            sheets: [sheet, choices], mark: TemplateMark(kind: "answers", round: "2567", place: "05500101", version: 1))
        plan.names = [
            .init(
                name: "boxes", sheet: "ข้อมูล",
                range: CellRange(CellAddress(row: 3, column: 3), CellAddress(row: 4, column: 3)))
        ]
        return plan
    }

    @Test("What is written is read as it was, in both ways of keeping cells", arguments: [false, true])
    func roundTrip(isConstant: Bool) throws {
        var random = SeededRandom(7)
        var expected: [CellAddress: String] = [:]
        let writer = try WorkbookWriter(memory: isConstant ? .constant : .whole)
        let sheet = try writer.addSheet("ข้อมูล")
        for row in 1...60 {
            for column in 1...8 where Int.random(in: 0...4, using: &random) > 0 {
                let address = CellAddress(row: row, column: column)
                let value = Self.value(&random)
                try sheet.write(value, at: address, .text)
                expected[address] = Self.shown(value)
            }
        }
        let read = try WorkbookReader.read(writer.finish()).sheets[0]
        for (address, text) in expected { #expect(read[address].shown == text, "\(address)") }
        #expect(read.rows.reduce(0) { $0 + $1.cells.count } == expected.values.filter { !$0.isEmpty }.count)
    }

    private static let texts = [
        "", "=1+1", "+66", "-", "@x", "\tx", " ก ", "a\nb", "a\r\nb", "_x0041_", "_x000D_", "ก้ำ ๑๒๓", "😀", "<&>\"'",
        "#N/A", "TRUE", "1e5", "http://x.invalid", "{=1}",
        "\u{1}\u{8}\u{1F}", "｜\u{FFFD}", "mailto:a", "]]>", "&amp;",
    ]

    static func value(_ random: inout SeededRandom) -> WrittenValue {
        switch Int.random(in: 0...4, using: &random) {
        case 0:
            .number(
                ExactDecimal(millionths: Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &random)))
        case 1: .number(ExactDecimal(millionths: 999_999_999_999_999_999 - Int64.random(in: 0...99, using: &random)))
        case 2: .boolean(Bool.random(using: &random))
        case 3: .day(ThaiDate(daysSinceEpoch: Int.random(in: -25_000...60_000, using: &random)))
        default: .text(texts.randomElement(using: &random) ?? "")
        }
    }

    static func shown(_ value: WrittenValue) -> String {
        switch value {
        case .blank: ""
        case .text(let text): text
        case .number(let figure): "\(figure)"
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .day(let day): day.long()
        }
    }

    @Test("What would be too much is an error with its reason")
    func problems() throws {
        let writer = try WorkbookWriter(memory: .constant)
        let sheet = try writer.addSheet("ก")
        let first = CellAddress(row: 1, column: 1)
        try sheet.write(.blank, at: CellAddress(row: 2, column: 1))
        #expect(throws: WriteProblem.rowOutOfOrder(1)) { try sheet.write(.blank, at: first) }
        let outside = CellAddress(row: 1_048_577, column: 1)
        #expect(throws: WriteProblem.outOfRange(outside)) { try sheet.write(.blank, at: outside) }
        let below = CellAddress(row: 3, column: 1)
        #expect(throws: WriteProblem.textTooLong(limit: 32_767)) {
            try sheet.write(.text(String(repeating: "ก", count: 32_768)), at: below)
        }
        try sheet.write(.text(String(repeating: "ก", count: 32_767)), at: below)
        for name in ["", "a/b", "ก", String(repeating: "x", count: 32), "'a", "a\n"] {
            #expect(throws: WriteProblem.sheetName(name)) { try writer.addSheet(name) }
        }
        let range = CellRange(first, first)
        for name in ["", "A1", "1a", "a b", "ก"] {
            #expect(throws: WriteProblem.name(name)) { try writer.name(name, sheet: "ก", range) }
        }
        for choices in [[], ["a,b"], ["=1"], ["a\"b"], [String(repeating: "x", count: 256)]] {
            #expect(throws: WriteProblem.choices) { try sheet.hold(range, to: BoxRule(.choices(choices))) }
        }
        _ = try writer.finish()
        #expect(throws: WriteProblem.finished) { try sheet.write(.blank, at: below) }
        #expect(throws: WriteProblem.finished) { _ = try writer.finish() }
        #expect(throws: WriteProblem.self) { _ = try WorkbookWriter(temporaryFolder: "/nowhere/at/all") }
    }
}
