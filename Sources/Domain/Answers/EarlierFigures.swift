/// What the same local government stated in the round before: the certified figures where there are some, else what was
/// recorded.
package struct EarlierFigures: Hashable, Sendable {
    /// Id of that round, "2566".
    package var round: String
    /// The set those figures were recorded by.
    package var standardSet: String
    package var isCertified: Bool
    /// By indicator, with the frame that counted.
    package var answers: [String: Answer]
    /// By item of base data.
    package var baseValues: [String: ExactDecimal]
    /// Where base values came from, by item, as far as that was said.
    package var sources: [String: String] = [:]

    package init(
        round: String, standardSet: String, isCertified: Bool, answers: [String: Answer] = [:],
        baseValues: [String: ExactDecimal] = [:]
    ) {
        self.round = round
        self.standardSet = standardSet
        self.isCertified = isCertified
        self.answers = answers
        self.baseValues = baseValues
    }

    /// Last year's figures of one row, as far as they can stand beside this year's.
    /// - Parameter earlier: the set of that round.
    package func answer(to indicator: Indicator, under earlier: StandardSet) -> EarlierFigure<Answer> {
        guard let before = earlier.indicators.first(where: { $0.code == indicator.code }),
            let answer = answers[indicator.code], !answer.isBlank
        else { return .none }
        if let difference = FigureDifference(before, indicator) { return .incomparable(difference) }
        return .figure(answer)
    }

    /// The same for one item of base data.
    package func value(of item: BaseDataItem, under earlier: StandardSet) -> EarlierFigure<ExactDecimal> {
        guard let before = earlier.baseData.first(where: { $0.code == item.code }), let value = baseValues[item.code]
        else { return .none }
        return before.unitTH == item.unitTH ? .figure(value) : .incomparable(.unit)
    }
}

/// A figure of the round before, beside the box of this one.
package enum EarlierFigure<Figure: Hashable & Sendable>: Hashable, Sendable {
    /// It was not asked for, or stayed blank.
    case none
    /// Something else was counted, or it was counted otherwise: no figure is better than a misleading one.
    case incomparable(FigureDifference)
    case figure(Figure)
}

/// Why figures of two rounds cannot be compared.
package enum FigureDifference: Hashable, Sendable {
    /// It was counted in another unit.
    case unit
    /// Something else was counted.
    case definition

    /// nil where the figures can be compared.
    init?(_ old: Indicator, _ new: Indicator) {
        guard StandardSetDifference.breaksTrend(old, new) else { return nil }
        self = old.unitTH != new.unitTH || old.frameUnitTH != new.frameUnitTH ? .unit : .definition
    }

    package var words: Words {
        switch self {
        case .unit:
            Words(
                th: "ปีก่อนใช้หน่วยนับอื่น จึงเทียบกันไม่ได้", en: "Counted in another unit last year, so it cannot be compared")
        case .definition:
            Words(th: "ปีก่อนใช้นิยามอื่น จึงเทียบกันไม่ได้", en: "Defined otherwise last year, so it cannot be compared")
        }
    }
}
