import Domain
import Foundation
import Testing

@Suite struct ThaiSortKeyTests {
    @Test(
        "names stand in the order of a dictionary",
        arguments: [
            ["กม.5", "กม.10", "กมล", "กลาง", "กา", "ก่า", "กาก", "กาบ", "เก", "เกาะ", "แก", "โก", "ไก่", "ขา", "ฤทธิ์"],
            ["เพชร", "เพ็ชร", "เพชรบุรี"],
            ["1", "๑", "2", "๑๐", "100", "Ang", "bang", "กอ"],
            ["น้ำ", "น้ำก่ำ", "น้ำคำ"],
            ["ปา", "ป่า", "ป้า", "ปาก"],
        ]
    )
    func dictionary(names: [String]) {
        #expect(names.reversed().sorted { comesBefore(ThaiSortKey.key($0), ThaiSortKey.key($1)) } == names)
    }

    @Test("the register's names stand in the order of ICU's Thai collation")
    func collation() throws {
        let locale = Locale(identifier: "th_TH")
        // ICU as Foundation asks it weighs signs before letters; the dictionary, and the key, pass over them.
        let names = try Register().names.filter { name in !name.contains { "-.5".contains($0) } }
            .map {
                (name: $0, key: ThaiSortKey.key($0))
            }
            .sorted { comesBefore($0.key, $1.key) }.map(\.name)
        #expect(names.count > 5000)
        for (left, right) in zip(names, names.dropFirst()) {
            #expect(left.compare(right, locale: locale) != .orderedDescending, "\(left) \(right)")
        }
    }

    @Test("words made of Thai syllables stand in the order of ICU's Thai collation")
    func randomCollation() {
        let locale = Locale(identifier: "th_TH")
        var random = ThaiRandom(seed: 7)
        let syllables = [
            "ก", "ข", "น", "เก", "แก่", "โน", "ไม้", "น้ำ", "นา", "นะ", "กิ", "ขี่", "นุ้ง", "อู", "กัน", "จันทร์", "เก็บ", "เกาะ",
            "ฤๅ", "ฤ", "กำ", "น่า", "ใน", "เนือ", "เน่า", "เขีย", "ข้า",
        ]
        for _ in 0..<20_000 {
            let pair = (0..<2).map { _ in
                let count = Int.random(in: 1...4, using: &random)
                return (0..<count).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
            }
            let keys = pair.map(ThaiSortKey.key)
            let collation = pair[0].compare(pair[1], locale: locale)
            if collation == .orderedAscending { #expect(comesBefore(keys[0], keys[1]), "\(pair)") }
            if collation == .orderedDescending { #expect(comesBefore(keys[1], keys[0]), "\(pair)") }
        }
    }

    @Test("signs and spaces are passed over, and only tell names apart that are else the same")
    func signs() {
        let names = ["แป้น", "แป-ระ", "แประ", "แป-รัก"].sorted { comesBefore(ThaiSortKey.key($0), ThaiSortKey.key($1)) }
        #expect(names == ["แป้น", "แประ", "แป-ระ", "แป-รัก"])
        #expect(comesBefore(ThaiSortKey.key("จ.ป.ร."), ThaiSortKey.key("จรเข้")))
    }

    @Test("two texts have one key exactly when they are one text")
    func total() {
        var random = ThaiRandom(seed: 8)
        var texts: [String: [UInt32]] = [:]
        for round in 0..<60_000 {
            let text = ThaiText.normalised(round % 2 == 0 ? random.tangle() : random.text())
            let key = points(ThaiSortKey.key(text)).map(String.init).joined(separator: " ")
            let before = texts.updateValue(points(text), forKey: key)
            #expect(before == nil || before == points(text), "\(points(text))")
        }
    }

    @Test("the key of a text is the key of its normalised form, and fits every database")
    func normalised() {
        var random = ThaiRandom(seed: 9)
        for _ in 0..<20_000 {
            let text = random.tangle()
            #expect(points(ThaiSortKey.key(text)) == points(ThaiSortKey.key(ThaiText.normalised(text))))
            #expect(!ThaiSortKey.key(text).utf8.contains(0))
        }
    }
}
