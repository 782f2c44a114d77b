import Domain
import Testing

@Suite struct ThaiTextTests {
    @Test("น้ำ typed in two parts becomes one")
    func saraAm() {
        let water = points("น\u{0E49}\u{0E33}")
        #expect(points(ThaiText.normalised("น\u{0E49}\u{0E4D}\u{0E32}")) == water)
        #expect(points(ThaiText.normalised("น\u{0E4D}\u{0E49}\u{0E32}")) == water)
        #expect(points(ThaiText.normalised("น\u{0E4D}\u{0E32}\u{0E49}")) == water)
        #expect(points(ThaiText.normalised("น\u{0E33}\u{0E49}")) == water)
        #expect(points(ThaiText.normalised("น\u{0E49}\u{0E33}")) == water)
        #expect(points(ThaiText.normalised("น\u{0E4D}\u{0E32}")) == points("น\u{0E33}"))
    }

    @Test(
        "what looks the same is written the same",
        arguments: [
            ("เเม่", "แม่"), ("ก\u{0E48}\u{0E34}น", "กิ่น"), ("ก\u{0E49}\u{0E38}ง", "ก\u{0E38}\u{0E49}ง"),
            ("ท\u{0E35}\u{0E48}\u{0E48}", "ที่"), ("ท\u{0E35}\u{0E35}\u{0E48}", "ที่"), ("ส\u{0E4C}\u{0E34}", "สิ\u{0E4C}"),
            ("หนอง\u{200B}บัว", "หนองบัว"), ("หนอง\u{AD}บัว\u{FEFF}", "หนองบัว"), ("หนอง\u{A0}\u{2003} บัว", "หนอง บัว"),
            ("  หนองบัว\t", "หนองบัว"), ("หนอง\u{0}บัว\u{7F}\u{85}", "หนองบัว"), ("หนอง\nบัว", "หนอง บัว"), ("a  b", "a b"),
            ("น\u{200B}\u{0E33}\u{0E49}", "น\u{0E49}\u{0E33}"), ("เ\u{200D}เพร", "แพร"), ("\r\n", ""),
            ("สีลํ", "สีล\u{0E4D}"),
            ("ล\u{0E33}\u{0E33}", "ล\u{0E33}"), ("ป\u{202E}า", "ปา"),
        ]
    )
    func same(typed: String, normal: String) {
        #expect(points(ThaiText.normalised(typed)) == points(normal))
    }

    @Test(
        "a text in order is left as it is",
        arguments: ["", "Bang Phli", "องค์การบริหารส่วนตำบลน้ำเที่ยง", "กม.5", "ฤๅษี", "é", "แม่ฮ่องสอน 😀"]
    )
    func untouched(text: String) {
        #expect(points(ThaiText.normalised(text)) == points(text))
        #expect(points(ThaiText.normalisedMultiline(text)) == points(text))
    }

    @Test("lines stay in texts of several lines")
    func lines() {
        #expect(ThaiText.normalisedMultiline(" ก \r\n\r\n  ข\u{2028}ค\rง\n") == "ก\n\nข\nค\nง")
        #expect(ThaiText.normalisedMultiline("ก\u{0}\u{200B}\n\tข  ค") == "ก\nข ค")
    }

    @Test("normalising twice changes nothing")
    func idempotent() {
        var random = ThaiRandom(seed: 6)
        for round in 0..<60_000 {
            let text = round % 2 == 0 ? random.tangle() : random.text()
            let once = ThaiText.normalised(text)
            #expect(points(ThaiText.normalised(once)) == points(once), "\(points(text))")
            let lines = ThaiText.normalisedMultiline(text)
            #expect(points(ThaiText.normalisedMultiline(lines)) == points(lines), "\(points(text))")
            #expect(points(ThaiText.normalised(lines)) == points(once), "\(points(text))")
            #expect(!once.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x200B })
        }
    }

    @Test("the register's names need no repair")
    func register() throws {
        for row in try Register().rows { #expect(points(ThaiText.normalised(row.fullName)) == points(row.fullName)) }
    }
}
