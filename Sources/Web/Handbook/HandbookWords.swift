import Domain

/// What the handbook says of an indicator in whole sentences; everything else is the standard set's own wording.
extension Indicator {
    /// How the figures become the measure that is held against the target.
    var methodTH: String {
        switch kind {
        case .ratio: "(2) ÷ (1) × 100 แล้วนำร้อยละที่ได้ไปเทียบกับค่าเป้าหมาย"
        case .rate: "(2) ÷ (1) แล้วนำค่าที่ได้ไปเทียบกับค่าเป้าหมาย"
        case .count: "นำจำนวนที่กรอกไปเทียบกับค่าเป้าหมายโดยตรง"
        case .yesNo: "เลือก “มี” หรือ “ไม่มี” แล้วเทียบกับค่าเป้าหมาย"
        }
    }

    /// Whether every type has the same target.
    var hasOneTarget: Bool { targetByType.values.allSatisfy { $0 == target } }

    /// In the order of the types everywhere.
    var types: [LocalGovernmentType] { LocalGovernmentType.allCases.filter(applies(to:)) }

    var typesTH: String {
        types.count == LocalGovernmentType.allCases.count
            ? "ทุกประเภท" : types.map(\.abbreviationTH).joined(separator: " ")
    }
}

extension PublicationRule {
    var wordsTH: String {
        switch self {
        case .local: "เผยแพร่เป็นราย อปท."
        case .suppressBelow5: "ปกปิดเมื่อจำนวนน้อยกว่า 5 เพื่อคุ้มครองข้อมูลส่วนบุคคล"
        case .provinceOnly: "เผยแพร่เฉพาะผลรวมระดับจังหวัด เพื่อคุ้มครองข้อมูลส่วนบุคคล"
        }
    }
}

extension StandardSet.Period {
    /// "ปีงบประมาณ พ.ศ. 2566 (1 ตุลาคม 2565 ถึง 30 กันยายน 2566)"
    var wordsTH: String { "ปีงบประมาณ พ.ศ. \(fiscalYearBE) (\(from.long()) ถึง \(to.long()))" }
}

/// Where a row of the standard set comes from, as a reader can follow it up.
enum SourceWords {
    /// Sections of the Act are named in the set as "s.16(9), s.17"; the Act's Thai name is put to them.
    static func thai(_ source: String) -> String? {
        let act = "พ.ร.บ. กำหนดแผนและขั้นตอนการกระจายอำนาจฯ พ.ศ. 2542 มาตรา "
        let sections = source.replacing("Decentralization Act B.E. 2542 ", with: "")
        guard sections.hasPrefix("s.1"), sections.utf8.allSatisfy(isOfSection) else { return nil }
        return act + sections.replacing("s.", with: "")
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
