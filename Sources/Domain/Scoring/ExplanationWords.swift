/// The same for a person: the arithmetic in the order in which it is written on paper, then what would pass.
extension Explanation {
    /// "29.767 ÷ 57.24 × 100 = 52.00 ต่ำกว่าค่าเป้าหมาย ≥ 85", "… = 52.00, below the target ≥ 85"
    package func arithmetic(in language: Language) -> String {
        switch verdict {
        case .met, .belowTarget: comparison(language)
        case .noService:
            Words(
                th: "กรอบการประเมิน (1) เป็น 0 จึงไม่นำมาเทียบกับค่าเป้าหมาย",
                en: "The frame (1) is 0, so nothing is compared with the target")[language]
        case .notCarriedOut:
            Words(
                th: "ไม่ได้ดำเนินการในปีงบประมาณ จึงไม่นำมาเทียบกับค่าเป้าหมาย",
                en: "Not carried out in the fiscal year, so nothing is compared with the target")[language]
        case .notRecorded: missing[language]
        }
    }

    /// The arithmetic in both languages.
    package var arithmetic: Words { Words(th: arithmetic(in: .thai), en: arithmetic(in: .english)) }

    /// "จะผ่านเมื่อการจัดบริการสาธารณะ (2) อย่างน้อย 48.654 กม."; nil where `wouldPass` is.
    package func passing(in language: Language) -> String? {
        guard let wouldPass else { return nil }
        let condition =
            verdict == .notCarriedOut
            ? Words(th: "หากดำเนินการ จะผ่านเมื่อ", en: "If it were carried out, it would be met")
            : Words(th: "จะผ่านเมื่อ", en: "Would be met")
        if indicator.kind == .yesNo {
            let word = wouldPass.yesNo
            return Words(th: "\(condition.th)บันทึกว่า “\(word.th)”", en: "\(condition.en) by “\(word.en)”")[language]
        }
        let bound =
            switch target.comparison {
            case .atLeast, .above: Words(th: "อย่างน้อย", en: "of at least")
            case .atMost, .below: Words(th: "ไม่เกิน", en: "of at most")
            case .equal: Words(th: "เท่ากับ", en: "of exactly")
            }
        let figure = withUnit(wouldPass)
        let wholes = inWholes(wouldPass)
        return Words(
            th: "\(condition.th)การจัดบริการสาธารณะ (2) \(bound.th) \(figure)\(wholes.th)",
            en: "\(condition.en) by a provision (2) \(bound.en) \(figure)\(wholes.en)")[language]
    }

    /// Both, as they stand under an indicator.
    package func words(in language: Language) -> String {
        guard let passing = passing(in: language) else { return arithmetic(in: language) }
        return "\(arithmetic(in: language))\(language == .thai ? " " : ". ")\(passing)"
    }
}

// MARK: - The comparison

extension Explanation {
    private enum Order {
        case below, equal, above

        init(_ left: Int128, _ right: Int128) {
            self = left < right ? .below : left == right ? .equal : .above
        }
    }

    private func comparison(_ language: Language) -> String {
        let sign = target.comparison.sign
        let asked = target.value.grouped
        let provision = (provision ?? .zero).grouped
        let frame = (frame ?? .zero).grouped
        let and = language == .thai ? " " : ", "
        switch indicator.kind {
        case .ratio:
            let quotient = quotient(times: 100, language)
            return "\(provision) ÷ \(frame) × 100\(quotient)\(and)\(relation("\(sign) \(asked)")[language])"
        case .rate:
            let asked = Self.joined("\(sign) \(asked)", indicator.targetUnitTH)
            return "\(provision) ÷ \(frame)\(quotient(times: 1, language))\(and)\(relation(asked)[language])"
        case .count:
            let asked = "\(sign) \(withUnit(target.value))"
            return "\(withUnit(self.provision ?? .zero))\(and)\(relation(asked)[language])"
        case .yesNo:
            let word = (self.provision ?? .zero).yesNo
            return verdict == .met
                ? Words(th: "บันทึกว่า “\(word.th)” ตรงตามค่าเป้าหมาย", en: "Recorded “\(word.en)”, as the target asks")[
                    language]
                : Words(
                    th: "บันทึกว่า “\(word.th)” ไม่ตรงตามค่าเป้าหมาย", en: "Recorded “\(word.en)”, not what the target asks")[
                        language]
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
    private func relation(_ asked: String) -> Words {
        let th = "ค่าเป้าหมาย \(asked)"
        let en = "the target \(asked)"
        return switch (target.comparison, order) {
        case (.atLeast, .above), (.above, .above): Words(th: "สูงกว่า\(th)", en: "above \(en)")
        case (.atLeast, .below), (.above, .below): Words(th: "ต่ำกว่า\(th)", en: "below \(en)")
        case (.atMost, .below): Words(th: "ไม่เกิน\(th)", en: "within \(en)")
        case (.below, .below): Words(th: "น้อยกว่า\(th)", en: "less than \(en)")
        case (.atMost, .above), (.below, .above): Words(th: "เกิน\(th)", en: "over \(en)")
        case (.above, .equal):
            Words(th: "เท่ากับค่าเป้าหมาย แต่ต้องมากกว่า (\(asked))", en: "equal to the target, but more is asked (\(asked))")
        case (.below, .equal):
            Words(th: "เท่ากับค่าเป้าหมาย แต่ต้องน้อยกว่า (\(asked))", en: "equal to the target, but less is asked (\(asked))")
        case (.atLeast, .equal), (.atMost, .equal), (.equal, .equal): Words(th: "เท่ากับ\(th)", en: "equal to \(en)")
        case (.equal, .below), (.equal, .above): Words(th: "ไม่เท่ากับ\(th)", en: "different from \(en)")
        }
    }

    /// " = 52.00". Rounding must not seem to say something else than the verdict, so more places are shown where the
    /// rounded quotient would lie elsewhere against the target than the exact one.
    private func quotient(times factor: Int, _ language: Language) -> String {
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
        let side =
            switch exact {
            case .below: Words(th: "ก่อนปัดเศษต่ำกว่า", en: "before rounding below")
            case .above: Words(th: "ก่อนปัดเศษสูงกว่า", en: "before rounding above")
            case .equal: Words(th: "ก่อนปัดเศษเท่ากับ", en: "before rounding equal to")
            }
        return " = \(Self.fixed(quotient, places)) (\(side[language]) \(target.value.grouped))"
    }
}

// MARK: - Words

extension Explanation {
    private var missing: Words {
        guard let answer = judgement.answer, !answer.isBlank else {
            return Words(th: "ยังไม่ได้บันทึกข้อมูล", en: "Nothing is recorded yet")
        }
        if indicator.kind.hasFrame, frame == nil {
            return indicator.frameFrom == nil
                ? Words(th: "ยังไม่ได้บันทึกกรอบการประเมิน (1)", en: "The frame (1) is not recorded yet")
                : Words(
                    th: "ยังไม่ได้บันทึกข้อมูลพื้นฐานซึ่งเป็นกรอบการประเมิน (1)",
                    en: "The base data that is the frame (1) is not recorded yet")
        }
        return Words(th: "ยังไม่ได้บันทึกการจัดบริการสาธารณะ (2)", en: "The provision (2) is not recorded yet")
    }

    /// What is counted in wholes (schools, lamps, persons) cannot be 5.6: " หากนับเป็นจำนวนเต็มคือ 6 แห่ง".
    private func inWholes(_ passing: ExactDecimal) -> Words {
        let unit: Int64 = 1_000_000
        let nothing = Words(both: "")
        guard let frame, frame.millionths % unit == 0, passing.millionths % unit != 0,
            (provision?.millionths ?? 0) % unit == 0
        else { return nothing }
        let whole: Int64
        switch target.comparison {
        case .atLeast, .above: whole = passing.millionths / unit * unit + unit
        case .atMost, .below: whole = passing.millionths / unit * unit
        case .equal: return nothing
        }
        let figure = withUnit(ExactDecimal(millionths: whole))
        return Words(th: " หากนับเป็นจำนวนเต็มคือ \(figure)", en: ", in whole numbers \(figure)")
    }

    private func withUnit(_ figure: ExactDecimal) -> String { Self.joined(figure.grouped, indicator.unitTH) }

    private static func joined(_ figure: String, _ unit: String) -> String {
        unit.isEmpty ? figure : "\(figure) \(unit)"
    }

    /// With exactly so many places after the point.
    private static func fixed(_ figure: ExactDecimal, _ places: Int) -> String {
        let parts = figure.grouped.split(separator: ".")
        guard places > 0, let whole = parts.first else { return figure.grouped }
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        return "\(whole).\(fraction)\(String(repeating: "0", count: places - fraction.utf8.count))"
    }
}
