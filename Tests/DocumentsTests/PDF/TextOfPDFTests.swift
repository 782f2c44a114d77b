import Documents
import Testing

@Suite struct TextOfPDFTests {
    @Test(
        "what was set is what is taken out, letter by letter",
        arguments: [
            TextStyle(size: 11), TextStyle(size: 11, weight: .bold), TextStyle(size: 8), TextStyle(size: 18),
            TextStyle(size: 10, alignment: .right), TextStyle(size: 10, alignment: .center),
        ])
    func exact(style: TextStyle) async throws {
        let lines = HardWords.lines
        #expect(lines.count >= 200)
        let pages = try await PrintedPages(
            .plain(lines.map { .paragraph(Paragraph(Text($0), style: style)) }, isNumbered: false))
        // 18 points leave some lines no room: only where they are broken may a space have gone.
        let (taken, given) = try await (pages.lines(), lines)
        if style.size < 12 {
            #expect(taken == given)
        } else {
            #expect(taken.joined().filter { $0 != " " } == given.joined().filter { $0 != " " })
        }
    }

    @Test("a text without spaces is broken between words and nothing is lost")
    func longText() async throws {
        let words = ["สำนัก", "กรรมการ", "ป้องกัน", "และ", "ปราบปราม", "การ", "ทุจริต", "แห่ง", "ชาติ", "ผู้", "ที่"]
        let text = (0..<300).map { words[($0 * 7 + $0 / 11) % words.count] }.joined()
        let lines = try await PrintedPages(
            .plain([.paragraph(Paragraph(Text(text), firstIndent: 15))], isNumbered: false)
        )
        .lines()
        #expect(lines.count > 10)
        #expect(lines.joined() == text)
        // Each line begins where a word begins.
        #expect(lines.filter { line in !words.contains { line.hasPrefix($0) } } == [])
    }

    @Test("a space at which a line is broken leaves nothing behind")
    func brokenAtSpaces() async throws {
        let words = (0..<900).map { ["ที่", "ผู้", "ปู่", "นี้", "น้ำ"][($0 * 3 + $0 / 7) % 5] }
        let pages = try await PrintedPages(
            .plain([.paragraph(Paragraph(Text(words.joined(separator: " "))))], isNumbered: false))
        let lines = try await pages.lines()
        #expect(lines.count > 10 && lines.allSatisfy { !$0.hasSuffix(" ") })
        #expect(lines.joined(separator: " ") == words.joined(separator: " "))
    }

    @Test("words of two weights in one line keep their order")
    func weights() async throws {
        let text: Text = "ผลการประเมิน " + .bold("ผ่านค่าเป้าหมาย") + " ตามข้อ 3"
        let lines = try await PrintedPages(.plain([.paragraph(Paragraph(text))], isNumbered: false)).lines()
        #expect(lines == ["ผลการประเมิน ผ่านค่าเป้าหมาย ตามข้อ 3"])
    }

    @Test("what the typeface lacks is still taken out; control characters become spaces")
    func strangeCharacters() async throws {
        let lines = try await PrintedPages(
            .plain([.paragraph(Paragraph("日本 ที่นี่ 😀")), .paragraph(Paragraph("ก\u{0}ข\u{7}ค\tง\nจ"))], isNumbered: false)
        ).lines()
        #expect(lines == ["日本 ที่นี่ 😀", "ก ข ค ง", "จ"])
    }

    @Test("a tone above a vowel touches neither the line above nor the edge of its own")
    func storeys() async throws {
        // Letters with a vowel below them, over letters with two storeys.
        let style = TextStyle(size: 20)
        let pages = try await PrintedPages(
            .plain([.paragraph(Paragraph("กู ญู ฐุ คุ\nปั้ น้ำ กั้ ป่ำ ที่", style: style))], isNumbered: false))
        let rows = try await pages.picture(dotsPerInch: 150).inkedRows
        #expect(rows.count >= 2, "the two lines run into each other")
    }
}

extension Document {
    /// Blocks on A4 without anything in the margins but, where asked for, page numbers.
    static func plain(_ blocks: [Block], isNumbered: Bool = true) -> Document {
        Document(
            title: "ทดสอบ", author: "กรมส่งเสริมการปกครองท้องถิ่น", created: 1_700_000_000_000,
            page: PageStyle(isNumbered: isNumbered), blocks: blocks)
    }
}
