/// The same for a person, in Thai: the arithmetic in the order in which it is written on paper, then what would pass.
extension Explanation {
    /// "29.767 ÷ 57.24 × 100 = 52.00 ต่ำกว่าค่าเป้าหมาย ≥ 85"
    package var arithmeticTH: String {
        switch verdict {
        case .met, .belowTarget: comparisonTH
        case .noService: "กรอบการประเมิน (1) เป็น 0 จึงไม่นำมาเทียบกับค่าเป้าหมาย"
        case .notCarriedOut: "ไม่ได้ดำเนินการในปีงบประมาณ จึงไม่นำมาเทียบกับค่าเป้าหมาย"
        case .notRecorded: missingTH
        }
    }

    /// "จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 48.654 กม."; nil where `wouldPass` is.
    package var wouldPassTH: String? {
        guard let wouldPass else { return nil }
        let condition = verdict == .notCarriedOut ? "หากดำเนินการ จะผ่านเมื่อ" : "จะผ่านเมื่อ"
        if indicator.kind == .yesNo { return "\(condition)บันทึกว่า “\(Self.yesNoTH(wouldPass))”" }
        let bound =
            switch target.comparison {
            case .atLeast, .above: "อย่างน้อย"
            case .atMost, .below: "ไม่เกิน"
            case .equal: "เท่ากับ"
            }
        return "\(condition)การจัดบริการสาธารณะ (2) \(bound) \(withUnit(wouldPass))\(inWholesTH(wouldPass))"
    }

    /// Both, with a space between them, as they stand under an indicator.
    package var wordsTH: String { wouldPassTH.map { "\(arithmeticTH) \($0)" } ?? arithmeticTH }
}

// MARK: - The comparison

extension Explanation {
    private enum Order {
        case below, equal, above

        init(_ left: Int128, _ right: Int128) {
            self = left < right ? .below : left == right ? .equal : .above
        }
    }

    private var comparisonTH: String {
        let sign = target.comparison.sign
        let asked = target.value.grouped
        let provision = (provision ?? .zero).grouped
        let frame = (frame ?? .zero).grouped
        switch indicator.kind {
        case .ratio:
            return "\(provision) ÷ \(frame) × 100\(quotientTH(times: 100)) \(relationTH("\(sign) \(asked)"))"
        case .rate:
            let asked = Self.joined("\(sign) \(asked)", indicator.targetUnitTH)
            return "\(provision) ÷ \(frame)\(quotientTH(times: 1)) \(relationTH(asked))"
        case .count:
            return "\(withUnit(self.provision ?? .zero)) \(relationTH("\(sign) \(withUnit(target.value))"))"
        case .yesNo:
            let word = Self.yesNoTH(self.provision ?? .zero)
            return verdict == .met
                ? "บันทึกว่า “\(word)” ตรงตามค่าเป้าหมาย" : "บันทึกว่า “\(word)” ไม่ตรงตามค่าเป้าหมาย"
        }
    }

    /// Where the measure lies against its target, exactly.
    private var order: Order {
        let measured = Int128((provision ?? .zero).millionths)
        let asked = Int128(target.value.millionths)
        return switch indicator.kind {
        case .ratio: Order(measured * 100_000_000, asked * Int128((frame ?? .zero).millionths))
        case .rate: Order(measured * 1_000_000, asked * Int128((frame ?? .zero).millionths))
        case .count, .yesNo: Order(measured, asked)
        }
    }

    /// - Parameter asked: "≥ 85", with its unit.
    private func relationTH(_ asked: String) -> String {
        let target = "ค่าเป้าหมาย \(asked)"
        return switch (self.target.comparison, order) {
        case (.atLeast, .above), (.above, .above): "สูงกว่า\(target)"
        case (.atLeast, .below), (.above, .below): "ต่ำกว่า\(target)"
        case (.atMost, .below): "ไม่เกิน\(target)"
        case (.below, .below): "น้อยกว่า\(target)"
        case (.atMost, .above), (.below, .above): "เกิน\(target)"
        case (.above, .equal): "เท่ากับค่าเป้าหมาย แต่ต้องมากกว่า (\(asked))"
        case (.below, .equal): "เท่ากับค่าเป้าหมาย แต่ต้องน้อยกว่า (\(asked))"
        case (.atLeast, .equal), (.atMost, .equal), (.equal, .equal): "เท่ากับ\(target)"
        case (.equal, .below), (.equal, .above): "ไม่เท่ากับ\(target)"
        }
    }

    /// " = 52.00". Rounding must not seem to say something else than the verdict, so more places are shown where the
    /// rounded quotient would lie elsewhere against the target than the exact one.
    private func quotientTH(times factor: Int) -> String {
        let exact = order
        var shown: (ExactDecimal, Int)?
        for places in percentPlaces...6 {
            let quotient =
                factor == 100
                ? Percent.of(provision, in: frame, places: places) : Percent.rate(provision, per: frame, places: places)
            guard let quotient else { return "" }
            shown = (quotient, places)
            if Order(Int128(quotient.millionths), Int128(target.value.millionths)) == exact {
                return " = \(factor == 100 ? Self.fixed(quotient, places) : quotient.grouped)"
            }
        }
        guard let (quotient, places) = shown else { return "" }
        let side = exact == .below ? "ต่ำกว่า" : exact == .above ? "สูงกว่า" : "เท่ากับ"
        return " = \(Self.fixed(quotient, places)) (ก่อนปัดเศษ\(side) \(target.value.grouped))"
    }
}

// MARK: - Words

extension Explanation {
    private var missingTH: String {
        guard let answer = judgement.answer, !answer.isBlank else { return "ยังไม่ได้บันทึกข้อมูล" }
        if indicator.kind.hasFrame, frame == nil {
            return indicator.frameFrom == nil
                ? "ยังไม่ได้บันทึกกรอบการประเมิน (1)"
                : "ยังไม่ได้บันทึกข้อมูลพื้นฐานซึ่งเป็นกรอบการประเมิน (1)"
        }
        return "ยังไม่ได้บันทึกการจัดบริการสาธารณะ (2)"
    }

    /// What is counted in wholes (schools, lamps, persons) cannot be 5.6: " หากนับเป็นจำนวนเต็มคือ 6 แห่ง".
    private func inWholesTH(_ passing: ExactDecimal) -> String {
        let unit: Int64 = 1_000_000
        guard let frame, frame.millionths % unit == 0, passing.millionths % unit != 0,
            (provision?.millionths ?? 0) % unit == 0
        else { return "" }
        let whole: Int64
        switch target.comparison {
        case .atLeast, .above: whole = passing.millionths / unit * unit + unit
        case .atMost, .below: whole = passing.millionths / unit * unit
        case .equal: return ""
        }
        return " หากนับเป็นจำนวนเต็มคือ \(withUnit(ExactDecimal(millionths: whole)))"
    }

    private func withUnit(_ figure: ExactDecimal) -> String { Self.joined(figure.grouped, indicator.unitTH) }

    private static func joined(_ figure: String, _ unit: String) -> String {
        unit.isEmpty ? figure : "\(figure) \(unit)"
    }

    private static func yesNoTH(_ value: ExactDecimal) -> String { value == .zero ? "ไม่มี" : "มี" }

    /// With exactly so many places after the point.
    private static func fixed(_ figure: ExactDecimal, _ places: Int) -> String {
        let parts = figure.grouped.split(separator: ".")
        guard places > 0, let whole = parts.first else { return figure.grouped }
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        return "\(whole).\(fraction)\(String(repeating: "0", count: places - fraction.utf8.count))"
    }
}
