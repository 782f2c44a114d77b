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

    /// The same with its English: the set's own Thai word, and ours.
    package func words(for verdict: Verdict, isMetAbove: Bool, of indicator: Indicator) -> Words {
        Words(
            th: word(for: verdict, isMetAbove: isMetAbove, of: indicator),
            en: isMetAbove && verdict == .met ? "Above target" : verdict.nameEN)
    }
}

extension Verdict {
    /// The English word, which no standard set gives.
    package var nameEN: String {
        switch self {
        case .met: "Met"
        case .belowTarget: "Below target"
        case .noService: "No such service"
        case .notCarriedOut: "Not carried out"
        case .notRecorded: "Not recorded"
        }
    }
}

extension Indicator {
    /// "≥ 80 %", "≤ 15 เด็กต่อครู ๑ คน", "≥ 1 ครั้ง", "มี".
    package func targetWords(for type: LocalGovernmentType, in language: Language = .thai) -> String {
        let target = target(for: type)
        switch kind {
        case .ratio: return "\(target.comparison.sign) \(target.value.grouped) %"
        case .rate: return "\(target.comparison.sign) \(target.value.grouped) \(targetUnitTH)"
        case .count: return "\(target.comparison.sign) \(target.value.grouped) \(unitTH)"
        case .yesNo: return target.value.yesNo[language]
        }
    }
}

extension ExactDecimal {
    /// A provision of the kind yes/no: "มี", "ไม่มี".
    package var yesNo: Words { self == .zero ? Words(th: "ไม่มี", en: "No") : Words(th: "มี", en: "Yes") }
}

extension IndicatorStatus {
    /// How far the row can be trusted, beside its definition.
    package var words: Words {
        switch self {
        case .observed:
            Words(th: "ตัวชี้วัดและค่าเป้าหมายพบในรายงานผลจริง", en: "indicator and target seen in a published report")
        case .observedName:
            Words(
                th: "ชื่อพบในรายงานผลจริง ค่าเป้าหมายเป็นค่าตัวอย่าง", en: "name seen in a published report, target illustrative"
            )
        case .sisterStandard: Words(th: "เทียบเคียงจากมาตรฐานอื่นที่เกี่ยวข้อง", en: "modelled on a related standard")
        case .illustrative:
            Words(
                th: "ค่าตัวอย่างจากหน้าที่ตามกฎหมาย รอสำนักงาน ก.ก.ถ. กำหนด",
                en: "illustrative, from a legal duty; the Office has yet to set it")
        }
    }
}
