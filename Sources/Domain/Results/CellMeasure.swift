/// What one local government reached of one indicator, as others can be held beside it: per cent of a ratio, the quotient
/// of a rate, the number of a count; six places, half up, as the published file of results has it, so that everybody can
/// count again what is made from it.
package enum CellMeasure {
    /// - Parameter answer: with the frame that counts.
    /// - Returns: nil unless the figures were compared with the target.
    package static func of(_ indicator: Indicator, for type: LocalGovernmentType, _ answer: Answer?) -> ExactDecimal? {
        let judged = Judgement(indicator, for: type, answer: answer, effectiveFrame: answer?.frame)
        return of(indicator.kind, judged.verdict, answer)
    }

    /// The same where the verdict is known.
    package static func of(_ kind: IndicatorKind, _ verdict: Verdict, _ answer: Answer?) -> ExactDecimal? {
        guard verdict == .met || verdict == .belowTarget, let answer else { return nil }
        switch kind {
        case .ratio: return Percent.of(answer.provision, in: answer.frame, places: 6)
        case .rate: return Percent.rate(answer.provision, per: answer.frame)
        case .count, .yesNo: return answer.provision
        }
    }

    /// The unit of the measure: "%", "เด็กต่อครู ๑ คน", "ครั้ง".
    package static func unit(_ indicator: Indicator) -> String {
        switch indicator.kind {
        case .ratio: "%"
        case .rate: indicator.targetUnitTH
        case .count: indicator.unitTH
        case .yesNo: ""
        }
    }

    /// "85.25 %", with two places at most, in one line with its unit; of yes/no the word.
    package static func words(_ measure: ExactDecimal, _ indicator: Indicator) -> Words {
        if indicator.kind == .yesNo { return measure.yesNo }
        let unit = unit(indicator)
        return Words(both: unit.isEmpty ? measure.twoPlaces.grouped : "\(measure.twoPlaces.grouped)\u{A0}\(unit)")
    }
}

extension ExactDecimal {
    /// Half up to two places; for print, never to compare.
    package var twoPlaces: ExactDecimal { ExactDecimal(millionths: (millionths + 5_000) / 10_000 * 10_000) }
}
