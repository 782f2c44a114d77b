extension StandardSetDifference {
    /// Every change of one indicator, gravest first.
    static func ofOne(_ old: Indicator, _ new: Indicator) -> [Change] {
        var list = ChangeList(indicator: new.code)
        addTrendBreaks(old, new, to: &list)
        addTargets(old, new, to: &list)
        addRules(old, new, to: &list)
        addWords(old, new, to: &list)
        return list.changes
    }

    private static func addTrendBreaks(_ old: Indicator, _ new: Indicator, to list: inout ChangeList) {
        if old.kind != new.kind {
            list.addBreak(
                .kindChanged, "kind", "ชนิด", old.kind.wordTH, new.kind.wordTH, old.kind.rawValue, new.kind.rawValue)
        }
        if old.unitTH != new.unitTH { list.addBreak(.unitChanged, "unit", "หน่วย", old.unitTH, new.unitTH) }
        // A frame that has no unit of its own follows the provision's, which is told already.
        let follows = old.frameUnitTH == old.unitTH && new.frameUnitTH == new.unitTH
        if old.frameUnitTH != new.frameUnitTH, !follows {
            list.addBreak(.unitChanged, "frame unit", "หน่วยของกรอบการประเมิน", old.frameUnitTH, new.frameUnitTH)
        }
        if old.frameFrom != new.frameFrom {
            list.addBreak(
                .frameChanged, "frame from base data", "ข้อมูลพื้นฐานที่เป็นกรอบการประเมิน", old.frameFrom ?? "",
                new.frameFrom ?? "")
        }
        if old.frameTH != new.frameTH {
            list.addBreak(.definitionChanged, "frame", "กรอบการประเมิน", old.frameTH, new.frameTH)
        }
        if old.provisionTH != new.provisionTH {
            list.addBreak(.definitionChanged, "provision", "การจัดบริการสาธารณะ", old.provisionTH, new.provisionTH)
        }
    }

    /// Types whose target changed alike share one change; types that are asked in one of the years only have none.
    private static func addTargets(_ old: Indicator, _ new: Indicator, to list: inout ChangeList) {
        let common = LocalGovernmentType.allCases.filter { old.applies(to: $0) && new.applies(to: $0) }
        let changed = common.filter { old.target(for: $0) != new.target(for: $0) }
        var told: Set<[Target]> = []
        for type in changed where told.insert([old.target(for: type), new.target(for: type)]).inserted {
            let alike = common.filter {
                old.target(for: $0) == old.target(for: type) && new.target(for: $0) == new.target(for: type)
            }
            let isAll = alike.count == common.count
            list.add(
                .targetChanged,
                isAll ? "target" : "target of \(alike.map(\.rawValue).joined(separator: ", "))",
                isAll ? "ค่าเป้าหมาย" : "ค่าเป้าหมายของ \(alike.map(\.abbreviationTH).joined(separator: " "))",
                old.target(for: type).words, new.target(for: type).words)
        }
        let rest = old.target != new.target || old.targetByType != new.targetByType
        if changed.isEmpty, rest {
            list.add(
                .targetChanged, "target as written", "ค่าเป้าหมายตามที่เขียน", old.targetsAsWritten, new.targetsAsWritten)
        }
        list.addText(.targetChanged, "unit of the target", "หน่วยของค่าเป้าหมาย", old.targetUnitTH, new.targetUnitTH)
    }

    private static func addRules(_ old: Indicator, _ new: Indicator, to list: inout ChangeList) {
        if old.appliesTo != new.appliesTo {
            let added = LocalGovernmentType.allCases.filter { new.applies(to: $0) && !old.applies(to: $0) }
            let left = LocalGovernmentType.allCases.filter { old.applies(to: $0) && !new.applies(to: $0) }
            list.addSet(
                .appliesToChanged, "applies to", "ใช้กับ", added: added.map { ($0.rawValue, $0.nameTH) },
                left: left.map { ($0.rawValue, $0.nameTH) })
        }
        if old.pilot != new.pilot {
            list.add(
                .pilotChanged,
                en: new.pilot ? "now a pilot: recorded, not counted" : "no longer a pilot: counted from now on",
                th: new.pilot ? "เป็นตัวชี้วัดนำร่อง: บันทึกแต่ไม่นับผล" : "พ้นจากการนำร่อง: นับผลตั้งแต่ชุดนี้")
        }
        if old.publish != new.publish {
            list.add(
                .publishChanged, "publication", "การเผยแพร่", old.publish.wordTH, new.publish.wordTH,
                old.publish.rawValue,
                new.publish.rawValue)
        }
        if old.provisionMayExceedFrame != new.provisionMayExceedFrame {
            list.add(
                .exceedingChanged,
                en: new.provisionMayExceedFrame
                    ? "the provision may now exceed the frame" : "the provision may no longer exceed the frame",
                th: new.provisionMayExceedFrame ? "(2) มากกว่า (1) ได้" : "(2) ต้องไม่มากกว่า (1)")
        }
        list.addText(.areaChanged, "area", "ด้าน", old.area, new.area)
        if old.status != new.status {
            list.add(
                .statusChanged, "status", "สถานะ", old.status.words.th, new.status.words.th, old.status.rawValue,
                new.status.rawValue)
        }
    }

    private static func addWords(_ old: Indicator, _ new: Indicator, to list: inout ChangeList) {
        list.addText(.wordsChanged, "name", "ชื่อ", old.nameTH, new.nameTH)
        list.addText(.wordsChanged, "English name", "ชื่อภาษาอังกฤษ", old.nameEN, new.nameEN)
        list.addText(.wordsChanged, "mission", "ภารกิจ", old.missionTH, new.missionTH)
        list.addText(.wordsChanged, "division", "กอง", old.divisionTH, new.divisionTH)
        list.addText(
            .wordsChanged, "words for a frame of zero", "คำที่ใช้เมื่อกรอบเป็นศูนย์", old.noServiceWordTH ?? "",
            new.noServiceWordTH ?? "")
        list.addText(.wordsChanged, "basis", "ที่มาของค่าเป้าหมาย", old.basis, new.basis)
        list.addList(.wordsChanged, "sources", "แหล่งอ้างอิง", old.source, new.source)
        list.addList(.evidenceChanged, "evidence", "หลักฐาน", old.evidenceTH, new.evidenceTH)
    }
}

extension Target {
    /// "≥ 80".
    fileprivate var words: String { "\(comparison.sign) \(value.grouped)" }
}

extension Indicator {
    /// "≥ 80, TAO ≥ 70", also where no type that is asked has another target than the general one.
    fileprivate var targetsAsWritten: String {
        let others = LocalGovernmentType.allCases.compactMap { type in
            targetByType[type].map { "\(type.rawValue) \($0.words)" }
        }
        return ([target.words] + others).joined(separator: ", ")
    }
}

extension IndicatorKind {
    fileprivate var wordTH: String {
        switch self {
        case .ratio: "ร้อยละ"
        case .rate: "อัตราส่วน"
        case .count: "จำนวน"
        case .yesNo: "มี/ไม่มี"
        }
    }
}

extension PublicationRule {
    fileprivate var wordTH: String {
        switch self {
        case .local: "เผยแพร่ราย อปท."
        case .suppressBelow5: "ปกปิดจำนวนที่น้อยกว่า ๕"
        case .provinceOnly: "เผยแพร่ระดับจังหวัดเท่านั้น"
        }
    }
}
