import Domain
import Spreadsheets
import TestSupport
import Testing

struct WorkbookReaderTests {
    private func values(_ rows: String, styles: String = "") throws -> [String: CellValue] {
        let read = try WorkbookReader.read(TestArchive.workbook(rows: rows, styles: styles).bytes)
        var values: [String: CellValue] = [:]
        for row in read.sheets[0].rows {
            for cell in row.cells { values[CellAddress(row: row.number, column: cell.column).description] = cell.value }
        }
        return values
    }

    @Test("Each kind of cell is read as what it is")
    func kinds() throws {
        let read = try values(
            """
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t> สอง </t></is></c><c r="C2"><v>1.50</v></c>
            <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>A1&amp;"x"</f><v>ax</v></c>
            <c r="G2"><f>SUM(A1)</f></c><c r="H2"><f>1+1</f><v>2</v></c><c r="I2" s="0"/><c r="J2" t="str"><v>s</v></c>
            <c r="K2" t="str"><f>""</f><v></v></c><c r="L2" t="d"><v>2024-03-26T10:30:00</v></c><c r="M2"><v/></c></row>
            """)
        let number = try #require(NumberText("1.50"))
        let two = try #require(NumberText("2"))
        let day = try #require(ThaiDate(year: 2024, month: 3, day: 26))
        let expected: [String: CellValue] = [
            "A2": .text("หนึ่ง"), "B2": .text(" สอง "), "C2": .number(number), "D2": .boolean(true), "E2": .error("#N/A"),
            "F2": .formula("A1&\"x\"", cached: .text("ax")), "G2": .formula("SUM(A1)", cached: nil),
            "H2": .formula("1+1", cached: .number(two)), "J2": .text("s"), "K2": .formula("\"\"", cached: .text("")),
            "L2": .date(SerialDate(day: day, secondOfDay: 37_800)),
        ]
        #expect(read == expected)
    }

    @Test("Runs of a text are joined, and what is read aloud beside it is left out")
    func richText() throws {
        var archive = TestArchive.workbook(rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
        archive[TestArchive.shared] = """
            <x:sst xmlns:x="n"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>องค์การ</x:t></x:r><x:r><x:t xml:space="preserve"> บริหาร</x:t></x:r>
            <x:rPh sb="0" eb="1"><x:t>no</x:t></x:rPh><x:phoneticPr fontId="1"/></x:si><x:si><x:t>a_x000D_b_x005F_x0041_</x:t></x:si></x:sst>
            """
        let sheet = try WorkbookReader.read(archive.bytes).sheets[0]
        #expect(sheet[CellAddress(row: 1, column: 1)] == .text("องค์การ บริหาร"))
        #expect(sheet[CellAddress(row: 1, column: 2)] == .text("a\rb_x0041_"))
    }

    @Test("A formula that is shared is one in each of its cells, with the value that was reckoned there")
    func sharedFormulas() throws {
        let read = try values(
            """
            <row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row>
            <row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row>
            """)
        #expect(read["A1"] == .formula("B1*2", cached: .number(try #require(NumberText("4")))))
        #expect(read["A2"] == .formula("", cached: .number(try #require(NumberText("6")))))
    }

    @Test("The strict edition of the format, and parts in UTF-16 or with prefixes, are read like the others")
    func editions() throws {
        var archive = TestArchive.workbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        for index in archive.parts.indices {
            let text = String(decoding: archive.parts[index].content, as: UTF8.self)
                .replacing("schemas.openxmlformats.org/officeDocument/2006", with: "purl.oclc.org/ooxml/officeDocument")
                .replacing("schemas.openxmlformats.org/spreadsheetml/2006", with: "purl.oclc.org/ooxml/spreadsheetml")
            archive.parts[index].content = Array(text.utf8)
        }
        let sheet = archive[TestArchive.sheet] ?? ""
        let units = "\u{FEFF}\(sheet)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        archive.parts.removeAll { $0.name == TestArchive.sheet }
        archive.parts.append(.init(name: TestArchive.sheet, content: units))
        archive["docProps/custom.xml"] = """
            <p:Properties xmlns:p="n" xmlns:vt="v"><p:property name="a"><vt:lpwstr>ก &amp; ข</vt:lpwstr></p:property>
            <p:property name="b"><vt:i4>7</vt:i4></p:property></p:Properties>
            """
        archive["_rels/.rels"] = (archive["_rels/.rels"] ?? "").replacing(
            "</Relationships>",
            with:
                "<Relationship Id=\"c\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties\""
                + " Target=\"docProps/custom.xml\"/></Relationships>")
        let read = try WorkbookReader.read(archive.bytes)
        #expect(read.sheets[0][CellAddress(row: 1, column: 1)] == .text("หนึ่ง"))
        #expect(read.outline.properties == ["a": "ก & ข", "b": "7"])
    }

    @Test("Rows and cells that do not say where they stand follow the ones before")
    func withoutPlaces() throws {
        let read = try values(
            "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
        )
        #expect(read.keys.sorted() == ["A1", "A6", "B1", "C5", "D5"])
    }

    @Test("Days are known by their format, from 1900 and from 1904")
    func days() throws {
        let styles = """
            <numFmts><numFmt numFmtId="170" formatCode="[$-107041E]d mmm yyyy"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="20"/></cellXfs>
            """
        let rows = """
            <row r="1"><c r="A1" s="1"><v>45377</v></c><c r="B1" s="2"><v>45377.5</v></c><c r="C1" s="3"><v>0.57</v></c>
            <c r="D1" s="4"><v>0.5</v></c><c r="E1" s="1"><v>60</v></c><c r="F1" s="1"><v>-5</v></c><c r="G1" s="1"><v>3000000</v></c>
            <c r="H1" s="1"><v>59</v></c><c r="I1" s="1"><v>45377.999999</v></c><c r="J1" s="9"><v>5</v></c></row>
            """
        let day = try #require(ThaiDate(year: 2024, month: 3, day: 26))
        let read = try values(rows, styles: styles)
        #expect(read["A1"] == .date(SerialDate(day: day)))
        #expect(read["B1"] == .date(SerialDate(day: day, secondOfDay: 43_200)))
        #expect(read["C1"] == .number(try #require(NumberText("0.57", isPercent: true))))
        #expect(read["C1"]?.figure() == .failure(.percent))
        for cell in ["D1", "E1", "F1", "G1", "J1"] {
            guard case .number = read[cell] else {
                Issue.record("\(cell) is \(String(describing: read[cell]))")
                continue
            }
        }
        #expect(read["H1"] == .date(SerialDate(day: try #require(ThaiDate(year: 1900, month: 2, day: 28)))))
        #expect(read["I1"] == .date(SerialDate(day: day.adding(days: 1))))
        var archive = TestArchive.workbook(rows: rows, styles: styles)
        archive["xl/workbook.xml"] = archive["xl/workbook.xml"]?.replacing(
            "<sheets>", with: "<workbookPr date1904=\"1\"/><sheets>")
        let old = try WorkbookReader.read(archive.bytes).sheets[0]
        #expect(old[CellAddress(row: 1, column: 1)] == .date(SerialDate(day: day.adding(days: 1462))))
    }

    @Test("Sheets keep their order and whether they are hidden; names, properties and merged cells are read")
    func outline() throws {
        let plan = WorkbookWriterTests.plan
        let read = try WorkbookReader.read(plan.written())
        #expect(read.outline.sheetNames == ["ข้อมูล", "ตัวเลือก's"])
        #expect(read.sheets.map(\.isHidden) == [false, true])
        #expect(read.sheets[0].mergedRanges == [CellRange("A1:C1")])
        let boxes = try #require(read.outline.names.first { $0.name == "boxes" })
        #expect(boxes.sheet == nil)
        #expect(boxes.refersTo == "'ข้อมูล'!$C$3:$C$4")
        #expect(TemplateMark(read.outline) == plan.mark)
        #expect(try WorkbookReader.outline(plan.written()) == read.outline)
        #expect(read.sheet("ข้อมูล") == read.sheets[0])
        #expect(read.sheet("nowhere") == nil)
    }
}
