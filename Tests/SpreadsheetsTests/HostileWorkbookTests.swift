import Spreadsheets
import TestSupport
import Testing

/// Files that were made to do harm, or that something has happened to: each is refused in one line, or read.
struct HostileWorkbookTests {
    /// The code under which the file is refused; "read" where it is read.
    private func outcome(_ bytes: [UInt8], _ limits: ReadLimits = ReadLimits()) -> String {
        do throws(WorkbookRefusal) {
            _ = try WorkbookReader.read(bytes, limits: limits)
            return "read"
        } catch {
            #expect(!error.description.contains { $0.isNewline } && error.description.utf8.count < 400)
            #expect(!error.description.isEmpty)
            return error.code
        }
    }

    private func outcome(rows: String) -> String { outcome(TestArchive.workbook(rows: rows).bytes) }

    private func outcome(_ part: String, _ content: String?) -> String {
        var archive = TestArchive.workbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        archive[part] = content
        return outcome(archive.bytes)
    }

    @Test("The archive that the others are made from is read")
    func sound() {
        #expect(outcome(rows: "<row><c t=\"s\"><v>0</v></c></row>") == "read")
    }

    @Test("What is no archive, or an archive of something else, is refused as what it is")
    func otherFiles() {
        #expect(outcome([]) == "not_a_zip")
        #expect(outcome(Array("%PDF-1.7".utf8)) == "not_a_zip")
        #expect(outcome(Array("PK\u{3}\u{4}".utf8)) == "damaged")
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(outcome(old + [UInt8](repeating: 0, count: 600)) == "old_format")
        #expect(outcome(old + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }) == "encrypted")
        #expect(outcome(TestArchive([("a.txt", "a")]).bytes) == "missing_part")
        #expect(
            outcome(TestArchive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]).bytes)
                == "other_format")
        #expect(outcome("[Content_Types].xml", nil) == "missing_part")
        #expect(outcome("_rels/.rels", nil) == "missing_part")
        #expect(outcome("_rels/.rels", "<Relationships/>") == "other_format")
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        #expect(
            outcome(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(word)\"/></Types>")
                == "other_format")
        #expect(outcome("xl/workbook.bin", "x") == "other_format")
        var locked = TestArchive.workbook()
        locked.parts[0].flags |= 1
        #expect(outcome(locked.bytes) == "encrypted")
    }

    @Test("Macros are refused, wherever they show")
    func macros() {
        #expect(outcome("xl/vbaProject.bin", "x") == "macros")
        #expect(outcome("xl/macrosheets/sheet1.xml", "<x/>") == "macros")
        let type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
        #expect(
            outcome(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type)\"/></Types>")
                == "macros")
    }

    @Test(
        "A document type is refused in every part, before any entity can be declared",
        arguments: [
            "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
            TestArchive.shared, TestArchive.sheet,
        ])
    func documentTypes(part: String) {
        let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        #expect(outcome(part, "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">\(laughs)]><x>&l9;</x>") == "dtd")
        #expect(outcome(part, "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>") == "dtd")
        #expect(outcome(part, "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://x.invalid/\">%p;]><x/>") == "dtd")
    }

    @Test("Bombs are refused early: by ratio, by size, nested, and by what the archive says of itself")
    func bombs() {
        let zeros = String(repeating: " ", count: 40_000_000)
        #expect(outcome(TestArchive.sheet, "<worksheet>\(zeros)</worksheet>") == "bomb")
        #expect(outcome(TestArchive.shared, "<sst>\(zeros)</sst>") == "bomb")
        var small = ReadLimits()
        small.unpackedBytes = 100_000
        let big = String((0..<60_000).map { Character(Unicode.Scalar(UInt8(65 + $0 * $0 % 26))) })
        let rows = "<row><c t=\"inlineStr\"><is><t>\(big.prefix(30_000))</t></is></c></row>"
        var archive = TestArchive.workbook(rows: rows)
        #expect(outcome(archive.bytes, small) == "read")
        archive["xl/media/x"] = String(repeating: big, count: 2)
        #expect(outcome(archive.bytes, small) == "bomb")
        // A bomb that is not unpacked does no harm.
        var nested = TestArchive.workbook()
        var inner = TestArchive([("inner", zeros)])
        for _ in 0..<3 { inner = TestArchive.wrapping(inner.bytes) }
        nested.parts.append(.init(name: "xl/embeddings/a.zip", content: inner.bytes, isDeflated: false))
        #expect(outcome(nested.bytes) == "read")
    }

    @Test("An archive that lies about sizes, sums or packing is damaged")
    func lies() {
        for size in [UInt32(0), 1, 5_000_000, 200_000_000] {
            var archive = TestArchive.workbook(rows: "<row><c><v>1</v></c></row>")
            for index in archive.parts.indices where archive.parts[index].name == TestArchive.sheet {
                archive.parts[index].declaredSize = size
            }
            #expect(["damaged", "bomb"].contains(outcome(archive.bytes)), "\(size)")
        }
        var sum = TestArchive.workbook()
        sum.parts[4].checksum = 1
        #expect(outcome(sum.bytes) == "damaged")
        var packing = TestArchive.workbook()
        packing.parts[4].method = 12
        #expect(outcome(packing.bytes) == "damaged")
        packing.parts[4].method = 0
        // Packed bytes taken for plain ones are no XML.
        #expect(outcome(packing.bytes) == "broken_xml")
    }

    @Test("Names that lead elsewhere, and names given twice, are refused")
    func names() {
        for name in ["../x", "/etc/passwd", "xl/../../x", "xl\\x", "c:x", "a//b", "./a", "a/./b", "", "/"] {
            #expect(outcome(name, "x") == "unsafe_name", "\(name)")
        }
        // The archive's own library does not take a control character for a letter of any code page.
        #expect(["unsafe_name", "damaged"].contains(outcome("\u{1}", "x")))
        var twice = TestArchive.workbook()
        twice.parts.append(.init(name: "XL/Workbook.xml", content: []))
        #expect(outcome(twice.bytes) == "duplicate_entry")
        twice.parts[twice.parts.count - 1].name = "xl/workbook.xml"
        #expect(outcome(twice.bytes) == "duplicate_entry")
        let relations = TestArchive.workbook()["xl/_rels/workbook.xml.rels"] ?? ""
        #expect(
            outcome(
                "xl/_rels/workbook.xml.rels", relations.replacing("worksheets/sheet1.xml", with: "../../../etc/passwd"))
                == "unsafe_name")
        #expect(outcome("xl/_rels/workbook.xml.rels", nil) == "missing_part")
        #expect(outcome("xl/_rels/workbook.xml.rels", "<Relationships/>") == "missing_part")
        for part in ["xl/workbook.xml", TestArchive.sheet, TestArchive.shared, "xl/styles.xml"] {
            #expect(outcome(part, nil) == "missing_part", "\(part)")
        }
    }

    @Test("Too many of anything is refused")
    func limits() {
        var limits = ReadLimits()
        limits.cells = 3
        limits.rows = 2
        limits.columns = 4
        limits.textLength = 5
        limits.elements = 40
        func outcome(_ rows: String) -> String { self.outcome(TestArchive.workbook(rows: rows).bytes, limits) }
        #expect(outcome("<row><c><v>1</v></c><c><v>1</v></c></row><row><c><v>1</v></c></row>") == "read")
        #expect(outcome(String(repeating: "<row><c><v>1</v></c></row>", count: 3)) == "too_many_rows")
        #expect(outcome("<row>\(String(repeating: "<c><v>1</v></c>", count: 4))</row>") == "too_many_cells")
        #expect(outcome("<row><c r=\"E1\"><v>1</v></c></row>") == "too_many_columns")
        #expect(outcome("<row><c r=\"E1\"/></row>") == "read")
        #expect(outcome("<row>\(String(repeating: "<c/>", count: 40))</row>") == "too_many_elements")
        #expect(outcome("<row><c t=\"str\"><v>กขคงจ</v></c></row>") == "read")
        #expect(outcome("<row><c t=\"str\"><v>กขคงจฉ</v></c></row>") == "too_many_characters")
        var many = TestArchive.workbook()
        for index in 0..<5000 { many.parts.append(.init(name: "x\(index)", content: [], isDeflated: false)) }
        #expect(self.outcome(many.bytes) == "too_many_entries")
        var sheets = TestArchive.workbook()
        let list = String(repeating: "<sheet name=\"a\" r:id=\"r1\"/>", count: 1001)
        sheets["xl/workbook.xml"] = "<workbook xmlns:r=\"r\"><sheets>\(list)</sheets></workbook>"
        #expect(self.outcome(sheets.bytes) == "too_many_sheets")
        limits.fileBytes = 10
        #expect(outcome("") == "too_many_bytes")
    }

    @Test("A million columns, rows past the last one, and places out of order are refused")
    func places() {
        #expect(outcome(rows: "<row>\(String(repeating: "<c/>", count: 1_000_000))</row>") == "too_many_columns")
        #expect(outcome(rows: "<row r=\"1\"><c r=\"BDWGO1\"><v>1</v></c></row>") == "too_many_columns")
        #expect(outcome(rows: "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>") == "too_many_columns")
        for row in ["1048577", "0", "-1", "99999999999999999999", "x", "", "1.5"] {
            #expect(outcome(rows: "<row r=\"\(row)\"><c><v>1</v></c></row>") == "bad_reference", "\(row)")
        }
        #expect(outcome(rows: "<row r=\"2\"/><row r=\"1\"/>") == "bad_reference")
        #expect(outcome(rows: "<row r=\"2\"/><row r=\"2\"/>") == "bad_reference")
        #expect(outcome(rows: "<row r=\"2\"><c r=\"A3\"/></row>") == "bad_reference")
        #expect(outcome(rows: "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>") == "bad_reference")
        #expect(outcome(rows: "<row r=\"2\"><c r=\"2B\"/></row>") == "bad_reference")
        #expect(outcome(rows: "<row r=\"1048576\"><c/></row><row/>") == "bad_reference")
    }

    @Test(
        "A value that is not of its type is refused, not taken for another",
        arguments: [
            "<c t=\"s\"><v>2</v></c>", "<c t=\"s\"><v>-1</v></c>", "<c t=\"s\"><v>x</v></c>",
            "<c t=\"s\"><v>0.5</v></c>",
            "<c t=\"s\"><v>99999999999999999999</v></c>", "<c><v>NaN</v></c>", "<c><v>INF</v></c>",
            "<c><v>-inf</v></c>",
            "<c><v>1e999999999</v></c>", "<c><v>abc</v></c>", "<c><v>๑๒</v></c>", "<c t=\"b\"><v>2</v></c>",
            "<c t=\"b\"><v>yes</v></c>", "<c t=\"d\"><v>2024-02-30</v></c>",
            "<c t=\"d\"><v>2024-02-03T99:00:00</v></c>",
            "<c t=\"q\"><v>1</v></c>", "<c t=\"\"><v>1</v></c>", "<c><v>1 2</v></c>", "<c t=\"shared\"><v>0</v></c>",
        ])
    func values(cell: String) {
        #expect(outcome(rows: "<row>\(cell)</row>") == "bad_value")
    }

    @Test(
        "Broken XML is refused with its part and line",
        arguments: [
            "", "<worksheet>", "<worksheet></sheet>", "<worksheet/><worksheet/>", "<worksheet a=1/>",
            "<worksheet>&x;</worksheet>",
            "<worksheet>\u{1}</worksheet>", "worksheet", "<worksheet><![CDATA[</worksheet>", "<a:b:c",
            "<worksheet a='1' a='2'/>",
            "<?xml version=\"1.0\" encoding=\"windows-874\"?><worksheet/>",
        ])
    func brokenXML(content: String) {
        for part in [TestArchive.sheet, TestArchive.shared, "xl/workbook.xml", "xl/styles.xml", "_rels/.rels"] {
            let name = content.replacing("worksheet", with: part == TestArchive.shared ? "sst" : "worksheet")
            #expect(["broken_xml", "wrong_part"].contains(outcome(part, name)), "\(part)")
        }
        #expect(outcome(TestArchive.sheet, content) == "broken_xml")
    }

    @Test("A part of another kind is refused, and so is XML that is too deep or has a tag without end")
    func shapes() {
        #expect(outcome(TestArchive.sheet, "<html/>") == "wrong_part")
        #expect(outcome(TestArchive.shared, "<html/>") == "wrong_part")
        #expect(outcome("xl/workbook.xml", "<workbook/>") == "wrong_part")
        let deep = String(repeating: "<a>", count: 500_000)
        #expect(outcome(TestArchive.sheet, "<worksheet>\(deep)") == "broken_xml")
        let names = (0..<5000).map { "<name\($0) a\($0)=\"\"/>" }.joined()
        #expect(outcome(TestArchive.sheet, "<worksheet>\(names)</worksheet>") == "bomb")
        let attributes = (0..<2000).map { " name\($0)=\"\"" }.joined()
        #expect(outcome(TestArchive.sheet, "<worksheet\(attributes)/>") == "bomb")
        var random: UInt32 = 1
        let noise = String(
            (0..<6_000_000).map { _ in
                random = random &* 1_664_525 &+ 1_013_904_223
                return Character(Unicode.Scalar(UInt8(97 + random >> 28)))
            })
        #expect(outcome(TestArchive.sheet, "<worksheet a=\"\(noise)\"/>") == "bomb")
        #expect(outcome(TestArchive.sheet, "<worksheet><!--\(noise)--></worksheet>") == "bomb")
        #expect(outcome(TestArchive.sheet, "<worksheet>\(noise)</worksheet>") == "read")
    }

    @Test(
        "A file cut short at every 97th byte, or with a byte changed there, is refused in one line or read as a whole")
    func cuts() throws {
        let bytes = try WorkbookWriterTests.plan.written()
        let whole = try WorkbookReader.read(bytes)
        for end in stride(from: 0, to: bytes.count, by: 97) {
            #expect(outcome(Array(bytes[..<end])) != "read", "\(end)")
        }
        for index in stride(from: 0, to: bytes.count, by: 97) {
            var changed = bytes
            changed[index] ^= 0x55
            // Where a name, a date or a part that is not needed was hit, the values are still the same.
            if outcome(changed) == "read" {
                #expect(try WorkbookReader.read(changed).sheets.map(\.rows) == whole.sheets.map(\.rows), "\(index)")
            }
        }
    }

    @Test("Names from the file are shown cut short and printable")
    func printable() {
        let name = "a\n\u{202E}\u{7}b" + String(repeating: "x", count: 500)
        let line = WorkbookRefusal.duplicateEntry(name).description
        #expect(line.hasPrefix("the file has two parts named \"a???bxxx"))
        #expect(line.utf8.count < 140)
    }
}
