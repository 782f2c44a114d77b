extension VerdictWords {
    /// The word printed for one cell; `met` has two.
    package func word(for verdict: Verdict, isMetAbove: Bool, of indicator: Indicator) -> String {
        switch verdict {
        case .met: isMetAbove ? metAbove : met
        case .belowTarget: belowTarget
        case .noService: indicator.noServiceWordTH ?? noService
        case .notCarriedOut: notCarriedOut
        case .notRecorded: notRecorded
        }
    }
}

extension Indicator {
    /// "≥ 80 %", "≤ 15 เด็กต่อครู ๑ คน", "≥ 1 ครั้ง", "มี".
    package func targetWords(for type: LocalGovernmentType) -> String {
        let target = target(for: type)
        switch kind {
        case .ratio: return "\(target.comparison.sign) \(target.value.grouped) %"
        case .rate: return "\(target.comparison.sign) \(target.value.grouped) \(targetUnitTH)"
        case .count: return "\(target.comparison.sign) \(target.value.grouped) \(unitTH)"
        case .yesNo: return target.value == .zero ? "ไม่มี" : "มี"
        }
    }
}

extension IndicatorStatus {
    /// How far the row can be trusted, beside its definition.
    package var wordsTH: String {
        switch self {
        case .observed: "ตัวชี้วัดและค่าเป้าหมายพบในรายงานผลจริง"
        case .observedName: "ชื่อพบในรายงานผลจริง ค่าเป้าหมายเป็นค่าตัวอย่าง"
        case .sisterStandard: "เทียบเคียงจากมาตรฐานอื่นที่เกี่ยวข้อง"
        case .illustrative: "ค่าตัวอย่างจากหน้าที่ตามกฎหมาย รอสำนักงาน ก.ก.ถ. กำหนด"
        }
    }
}
