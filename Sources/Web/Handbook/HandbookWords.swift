import Domain

/// What the handbook says of an indicator in whole sentences; everything else is the standard set's own wording.
extension Indicator {
    /// How the figures become the measure that is held against the target.
    var method: Words {
        switch kind {
        case .ratio:
            Words(
                th: "(2) ÷ (1) × 100 แล้วนำร้อยละที่ได้ไปเทียบกับค่าเป้าหมาย",
                en: "(2) ÷ (1) × 100; the per cent is compared with the target")
        case .rate:
            Words(
                th: "(2) ÷ (1) แล้วนำค่าที่ได้ไปเทียบกับค่าเป้าหมาย", en: "(2) ÷ (1); the quotient is compared with the target")
        case .count:
            Words(
                th: "นำจำนวนที่กรอกไปเทียบกับค่าเป้าหมายโดยตรง", en: "the number itself is compared with the target")
        case .yesNo:
            Words(
                th: "เลือก “มี” หรือ “ไม่มี” แล้วเทียบกับค่าเป้าหมาย", en: "“Yes” or “No” is compared with the target")
        }
    }

    /// Whether every type has the same target.
    var hasOneTarget: Bool { targetByType.values.allSatisfy { $0 == target } }

    /// In the order of the types everywhere.
    var types: [LocalGovernmentType] { LocalGovernmentType.allCases.filter(applies(to:)) }

    var typesInShort: Words {
        types.count == LocalGovernmentType.allCases.count
            ? Words(th: "ทุกประเภท", en: "every type")
            : Words(
                th: types.map(\.abbreviation.th).joined(separator: " "),
                en: types.map(\.abbreviation.en).joined(separator: ", "))
    }
}

extension PublicationRule {
    var words: Words {
        switch self {
        case .local: Words(th: "เผยแพร่เป็นราย อปท.", en: "published for each local government")
        case .suppressBelow5:
            Words(
                th: "ปกปิดเมื่อจำนวนน้อยกว่า 5 เพื่อคุ้มครองข้อมูลส่วนบุคคล",
                en: "hidden where the number is below 5, to protect personal data")
        case .provinceOnly:
            Words(
                th: "เผยแพร่เฉพาะผลรวมระดับจังหวัด เพื่อคุ้มครองข้อมูลส่วนบุคคล",
                en: "published as a total of the province only, to protect personal data")
        }
    }
}

/// Where a row of the standard set comes from, as a reader can follow it up.
enum SourceWords {
    /// Sections of the Act are named in the set as "s.16(9), s.17"; the Act's name is put to them.
    static func act(_ source: String) -> Words? {
        let sections = source.replacing("Decentralization Act B.E. 2542 ", with: "")
        guard sections.hasPrefix("s.1"), sections.utf8.allSatisfy(isOfSection) else { return nil }
        let numbers = sections.replacing("s.", with: "")
        return Words(
            th: "พ.ร.บ. กำหนดแผนและขั้นตอนการกระจายอำนาจฯ พ.ศ. 2542 มาตรา \(numbers)",
            en: "Decentralization Act B.E. 2542 (1999), section \(numbers)")
    }

    private static func isOfSection(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "s"), UInt8(ascii: "."), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: " "):
            true
        default: false
        }
    }
}
