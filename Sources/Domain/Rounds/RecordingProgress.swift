/// How many of some rows are filled in. A row is filled once it has a verdict other than `not_recorded`: zero and
/// "not carried out" are answers, a blank is not.
package struct RecordingProgress: Hashable, Sendable {
    package private(set) var filled = 0
    package private(set) var asked = 0

    package init() {}

    package mutating func count(isFilled: Bool) {
        asked += 1
        if isFilled { filled += 1 }
    }

    /// กรอกครบ: nothing is left blank. It says nothing about submitting or certifying.
    package var isComplete: Bool { filled == asked }

    package var left: Int { asked - filled }

    /// "กรอกแล้ว 12 จาก 20 ข้อ", "12 of 20 indicators recorded".
    package func words(_ unit: Unit = .indicators) -> Words {
        Words(
            th: "กรอกแล้ว \(filled) จาก \(asked) \(unit.words.th)", en: "\(filled) of \(asked) \(unit.words.en) recorded"
        )
    }

    /// What is counted.
    package enum Unit: Sendable {
        case indicators, items

        package var words: Words {
            switch self {
            case .indicators: Words(th: "ข้อ", en: "indicators")
            case .items: Words(th: "รายการ", en: "items")
            }
        }
    }
}
