import Domain
import TestSupport
import Testing
import Web

@Suite("Thai that printing programs get wrong, in a letter")
struct TrickyLettersTests {
    @Test("Two hundred texts come out of subject and body as they went in", arguments: 0..<10)
    func extraction(part: Int) async throws {
        let texts = (0..<20).map { TrickyText.make(part * 20 + $0) }
        var letter = Letter.first
        letter.subject = texts[0]
        letter.body = texts
        letter.close = texts[1]
        var reader = LineReader(try await PrintedLetter(letter).lines())
        for line in ["ที่ กรมส่งเสริมการปกครองท้องถิ่น", "ถนนนครราชสีมา กทม. ๑๐๓๐๐", "๒๖ มีนาคม ๒๕๖๗"] {
            #expect(reader.take(line) == "")
        }
        #expect(reader.take("เรื่อง " + TrickyText.printed(texts[0])) == "")
        while let line = reader.lines.first, !line.hasSuffix("จำนวน ๑ ชุด") { _ = reader.take(line) }
        _ = reader.take(reader.lines.first ?? "")
        for text in texts + [texts[1]] { #expect(reader.take(TrickyText.printed(text)) == "") }
    }

    @Test("No two of the texts are the same")
    func different() {
        #expect(Set((0..<200).map(TrickyText.make)).count == 200)
    }
}

/// Texts of syllables with marks in two storeys, letters that lose their foot, repeated words, figures, addresses, long words without
/// a space, and places where a line may end that nobody sees.
enum TrickyText {
    static func make(_ number: Int) -> String {
        var random = SeededRandom(number)
        var text = ""
        for index in 0..<Int.random(in: 6...45, using: &random) {
            // One space at a time, as the form makes of any number of them.
            let isGap = [" ", "\u{200B}"].contains(text.unicodeScalars.last)
            if index > 0, !isGap, Int.random(in: 0..<4, using: &random) == 0 { text += " " }
            switch Int.random(in: 0..<9, using: &random) {
            case 0: text += words[Int.random(in: 0..<words.count, using: &random)]
            case 1: text += signs[Int.random(in: 0..<signs.count, using: &random)]
            case 2: text += String(Int.random(in: 0...99_999, using: &random))
            case 3 where index > 0 && !isGap && text.last != " ": text += "\u{200B}"
            default: text += syllable(&random)
            }
        }
        return text + "ปั้น"
    }

    /// In Thai digits, without what nobody sees.
    static func printed(_ text: String) -> String {
        LetterDigits.thai(text).replacing("\u{200B}", with: "")
    }

    private static func syllable(_ random: inout SeededRandom) -> String {
        func one(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &random)] }
        let letter = one(["ก", "ญ", "ฐ", "ป", "ฝ", "ฟ", "ฬ", "ฎ", "ฏ", "น", "ธ", "ศ", "ส", "ฤ"])
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            return letter + one(["ิ", "ี", "ึ", "ื", "ั", "็"]) + one(["", "่", "้", "๊", "๋", "์"])
                + one(["น", "ง", "ญ"])
        case 1: return letter + one(["ุ", "ู"]) + one(["", "่", "้"])
        case 2: return letter + one(["", "่", "้"]) + "ำ"
        default: return one(["เ", "แ", "โ", "ใ", "ไ"]) + letter + one(["", "่", "้"]) + one(["า", "น", ""])
        }
    }

    private static let words = [
        "กตัญญู", "ฐานข้อมูล", "น้ำท่วม", "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ", "ฯลฯ", "กรุงเทพฯ", "เรื่อยๆ", "ต่างๆ",
        "ปั้นน้ำ", "ศักดิ์สิทธิ์", "พันธุ์", "Webex", "QR Code", "saraban2@dla.go.th", "https://lpa.go.th/ปี2567", "form-2567.xlsx",
        "องค์การบริหารส่วนตำบลบ้านปั้นน้ำฟื้นฟูกษัตริย์",
    ]
    private static let signs = ["(", ")", "/", "-", "\"", "“", "”", "%", ",", ".", ":", "–"]
}
