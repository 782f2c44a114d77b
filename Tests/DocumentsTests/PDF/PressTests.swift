import Documents
import Domain
import Testing

@Suite struct PressTests {
    @Test("title, author, moment and language are said by the file; the same document gives the same bytes")
    func metadata() async throws {
        let document = Document(
            title: "รายงานผลที่ปั้นแล้ว", author: "กรมส่งเสริมการปกครองท้องถิ่น", created: 1_700_000_000_000,
            blocks: [.heading(Heading("รายงาน", level: .title))])
        let pages = try await PrintedPages(document)
        let information = try await pages.information()
        #expect(information["Title"] == "รายงานผลที่ปั้นแล้ว")
        #expect(information["Author"] == "กรมส่งเสริมการปกครองท้องถิ่น")
        #expect(information["CreationDate"] == "2023-11-14T22:13:20Z")
        #expect(information["Pages"] == "1")
        #expect(information["Page size"]?.hasSuffix("(A4)") == true)
        let text = String(decoding: pages.bytes, as: UTF8.self)
        #expect(text.contains("/Lang (th-TH)") && text.contains("/DisplayDocTitle true") && text.contains("/Outlines"))
        #expect(try await PrintedPages(document).bytes == pages.bytes)
    }

    @Test("both faces are embedded, and no other")
    func fonts() async throws {
        let pages = try await PrintedPages(
            .plain([.heading(Heading("หนา Bold")), .paragraph(Paragraph("ปกติ regular 日本"))]))
        let fonts = try await pages.fonts()
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(font.contains("+Sarabun-") || font.contains("+Laksaman"))
            // Embedded, a subset, with a way back to Unicode.
            #expect(font.contains("yes yes yes"))
        }
    }

    @Test("header, footer, number and mark stand on every page, in Thai digits where asked for")
    func furniture() async throws {
        var document = Document.plain((0..<3).flatMap { [.paragraph(Paragraph("ตอน\($0)")), .pageBreak] })
        document.page = PageStyle(
            orientation: .landscape, header: PageStyle.Header(left: "รายงาน", right: "เทศบาล"), footer: "พิมพ์แล้ว",
            digits: .thai, mark: "ข้อมูลสมมติเพื่อสาธิต")
        let pages = try await PrintedPages(document)
        let text = try await pages.pages()
        #expect(text.count == 3)
        for (position, page) in text.enumerated() {
            let number = "หน้า " + ThaiDigits.thai("\(position + 1)/3")
            #expect(page == ["ข้อมูลสมมติเพื่อสาธิต", "รายงาน เทศบาล", "พิมพ์แล้ว \(number)", "ตอน\(position)"])
        }
        #expect(try await pages.information()["Page size"]?.hasPrefix("841.89 x 595.276") == true)
    }

    @Test("a document in English says its own words in English")
    func english() async throws {
        var document = Document.plain([.signature(Signature(role: "Certifier"))])
        document.language = .english
        let lines = try await PrintedPages(document).lines()
        #expect(lines == ["Page 1/1", "Signed Certifier", "( )", "Position", "Date"])
    }

    @Test("a document without blocks is one page; English numbers its pages in English")
    func empty() async throws {
        var document = Document.plain([])
        document.language = .english
        let pages = try await PrintedPages(document)
        #expect(try await pages.pages() == [["Page 1/1"]])
        #expect(String(decoding: pages.bytes, as: UTF8.self).contains("/Lang (en)"))
    }

    @Test("one press serves many at once, two presses make the same")
    func concurrency() async throws {
        let folder = PrintedPages.typefaces()
        let presses = [try Press(typefacesIn: folder), try Press(typefacesIn: folder)]
        let documents = (0..<4).map { number in
            Document.plain(HardWords.lines.suffix(60).map { .paragraph(Paragraph(Text($0 + " \(number)"))) })
        }
        let printed = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for turn in 0..<16 {
                group.addTask { (turn % 4, try await presses[turn / 8].pdf(of: documents[turn % 4])) }
            }
            return try await group.reduce(into: [Int: Set<[UInt8]>]()) { $0[$1.0, default: []].insert($1.1) }
        }
        #expect(printed.count == 4)
        #expect(printed.values.allSatisfy { $0.count == 1 })
    }

    @Test("a folder without typefaces is refused by its name")
    func noTypefaces() {
        #expect(throws: PressError.typeface("/nowhere/regular.ttf")) { try Press(typefacesIn: "/nowhere") }
        #expect(
            PressError.typeface("/nowhere/regular.ttf").description
                == "no typeface in /nowhere/regular.ttf: run scripts/setup, or copy the folder fonts of the release")
    }

    @Test("a QR code that holds too much stops the document")
    func tooLong() async throws {
        let press = try Press(typefacesIn: PrintedPages.typefaces())
        let document = Document.plain([.qr(QRMark(String(repeating: "ก", count: 2_000), caption: ""))])
        await #expect(throws: PressError.qrTooLong(bytes: 6_000)) { try await press.pdf(of: document) }
    }
}
