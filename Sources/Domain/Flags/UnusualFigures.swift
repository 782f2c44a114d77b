/// The soft rules that need nothing but the assessment itself.
package enum UnusualFigures {
    /// Flags of one row, from its figures with the frame that counts.
    package static func flags(
        _ indicator: Indicator, _ state: AnswerState, for type: LocalGovernmentType
    ) -> [UnusualFigure] {
        guard let answer = state.answer else { return [] }
        let subject = UnusualFigure.Subject.indicator(indicator.code)
        var flags: [UnusualFigure] = []
        if let words = zeroFrame(indicator, answer) { flags.append(UnusualFigure(subject, words)) }
        if let words = zeroProvision(indicator, answer, type) { flags.append(UnusualFigure(subject, words)) }
        if let words = partsOfThings(indicator, answer) { flags.append(UnusualFigure(subject, words)) }
        if let words = aboveFrame(indicator, state, answer) { flags.append(UnusualFigure(subject, words)) }
        return flags
    }

    /// Flags of base data against each other.
    package static func flags(_ values: [String: ExactDecimal], _ items: [BaseDataItem]) -> [UnusualFigure] {
        var flags: [UnusualFigure] = []
        for item in items {
            guard let value = values[item.code] else { continue }
            let subject = UnusualFigure.Subject.baseData(item.code)
            if value == .zero {
                flags.append(
                    UnusualFigure(
                        subject,
                        Words(th: "\(item.nameTH) เป็น 0 \(item.unitTH)", en: "\(item.name.en) is 0 \(item.unitTH)")))
            } else if countingUnits.contains(item.unitTH), !value.isWhole {
                flags.append(
                    UnusualFigure(
                        subject,
                        Words(
                            th: "\(value.grouped) \(item.unitTH) ไม่ใช่จำนวนเต็ม",
                            en: "\(value.grouped) \(item.unitTH) is not a whole number")))
            }
        }
        if let households = values["households"], let population = values["population"], households > population {
            flags.append(
                UnusualFigure(
                    .baseData("households"),
                    Words(
                        th: "จำนวนครัวเรือน \(households.grouped) มากกว่าจำนวนประชากร \(population.grouped) คน",
                        en: "\(households.grouped) households, more than the population of \(population.grouped)")))
        }
        if let villages = values["villages"], let houses = values["houses"], houses > .zero, villages > houses {
            flags.append(
                UnusualFigure(
                    .baseData("villages"),
                    Words(
                        th: "จำนวนหมู่บ้าน/ชุมชน \(villages.grouped) มากกว่าจำนวนหลังคาเรือน \(houses.grouped)",
                        en: "\(villages.grouped) villages or communities, more than the \(houses.grouped) houses")))
        }
        return flags
    }

    /// Every ratio at exactly one hundred per cent, where there are enough of them to wonder.
    package static func allFull(_ states: [AnswerState]) -> UnusualFigure? {
        let ratios = states.filter { $0.percent != nil }
        guard ratios.count >= 10, ratios.allSatisfy({ $0.answer?.provision == $0.answer?.frame }) else { return nil }
        return UnusualFigure(
            .assessment,
            Words(
                th: "ตัวชี้วัดที่คิดเป็นร้อยละทั้ง \(ratios.count) ข้อ ได้ 100 % เท่ากันทุกข้อ",
                en: "All \(ratios.count) indicators measured in per cent stand at 100 %"))
    }

    /// Nobody is expected to have none of it; where a frame is demand, the set has a word of its own for zero.
    private static func zeroFrame(_ indicator: Indicator, _ answer: Answer) -> Words? {
        guard indicator.frameFrom == nil, indicator.noServiceWordTH == nil, answer.frame == .zero else { return nil }
        return Words(
            th: "โปรดตรวจว่ากรอบการประเมิน (1) “\(indicator.frameTH)” เป็น 0 จริง",
            en: "Check that the frame (1) “\(indicator.frameTH)” really is 0")
    }

    private static func zeroProvision(
        _ indicator: Indicator, _ answer: Answer, _ type: LocalGovernmentType
    ) -> Words? {
        guard indicator.kind.hasFrame, answer.carriedOut, answer.provision == .zero, let frame = answer.frame,
            frame > .zero
        else { return nil }
        switch indicator.target(for: type).comparison {
        case .atMost, .below: return nil
        case .atLeast, .above, .equal:
            return Words(
                th: "การจัดบริการสาธารณะ (2) เป็น 0 จากกรอบ (1) \(frame.grouped) \(indicator.frameUnitTH)",
                en: "The provision (2) is 0 of a frame (1) of \(frame.grouped) \(indicator.frameUnitTH)")
        }
    }

    private static func partsOfThings(_ indicator: Indicator, _ answer: Answer) -> Words? {
        var parts: [String] = []
        if indicator.frameFrom == nil, let frame = answer.frame, !frame.isWhole,
            countingUnits.contains(indicator.frameUnitTH)
        {
            parts.append("(1) \(frame.grouped) \(indicator.frameUnitTH)")
        }
        if let provision = answer.provision, !provision.isWhole, countingUnits.contains(indicator.unitTH) {
            parts.append("(2) \(provision.grouped) \(indicator.unitTH)")
        }
        guard !parts.isEmpty else { return nil }
        return Words(
            th: "\(parts.joined(separator: " และ ")) ไม่ใช่จำนวนเต็ม โปรดตรวจหน่วยนับ",
            en: "\(parts.joined(separator: " and ")): not a whole number, check the unit")
    }

    private static func aboveFrame(_ indicator: Indicator, _ state: AnswerState, _ answer: Answer) -> Words? {
        guard indicator.kind == .ratio, let percent = state.percent, percent > ExactDecimal(100),
            let frame = answer.frame, let provision = answer.provision
        else { return nil }
        return Words(
            th: "เกินร้อยละ 100: \(provision.grouped) ÷ \(frame.grouped) × 100 = \(percent.grouped)",
            en: "More than 100 per cent: \(provision.grouped) ÷ \(frame.grouped) × 100 = \(percent.grouped)")
    }

    /// Units of things that come in wholes.
    static let countingUnits: Set<String> = [
        "สาย", "แห่ง", "คน", "จุด", "คำขอ", "ครั้ง", "หมู่บ้าน/ชุมชน", "ราย", "ตัว", "เรื่อง", "โครงการ", "กลุ่ม", "ครัวเรือน", "ดวง",
        "หลังคาเรือน", "หลัง", "เหตุ", "รายการ", "แปลง", "ช่องทาง", "ต้น", "คัน",
    ]
}

extension ExactDecimal {
    package var isWhole: Bool { millionths % 1_000_000 == 0 }
}
