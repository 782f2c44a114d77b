import Domain
import Store

/// The round before, whose figures stand beside the boxes of this one and are proposed for them.
package struct EarlierRound: Sendable {
    package let figures: EarlierFigures
    private let set: StandardSet

    /// - Returns: nil where the local government has no figures of an earlier round for these rows.
    package init?(
        before assessment: Assessment, indicators: [String], items: [String] = [], in environment: Environment,
        on db: any Connection
    ) throws {
        guard
            let figures = try EarlierAnswers.find(
                before: assessment.round.id, of: assessment.localGovernment.code, indicators: indicators, items: items,
                on: db),
            let standards = try environment.standards.standards(figures.standardSet, on: db)
        else { return nil }
        self.figures = figures
        set = standards.set
    }

    package func answer(to indicator: Indicator) -> EarlierFigure<Answer> { figures.answer(to: indicator, under: set) }

    package func value(of item: BaseDataItem) -> EarlierFigure<ExactDecimal> { figures.value(of: item, under: set) }

    /// Where the base value came from then; empty where nobody said so.
    package func source(of item: BaseDataItem) -> String { figures.sources[item.code] ?? "" }

    /// "ปี 2566", "Year 2566 (2023)"; that nobody certified it is said.
    package var name: Words {
        let year = Words(th: "ปี \(figures.round)", en: Round.yearEN(figures.round))
        guard !figures.isCertified else { return year }
        return Words(th: "\(year.th) (ไม่ได้รับรอง)", en: "\(year.en), not certified")
    }
}

extension EarlierFigure<Answer> {
    /// What is proposed for a row; nil where nothing can be.
    package func proposal(for indicator: Indicator) -> Answer? {
        guard case .figure(let earlier) = self else { return nil }
        return indicator.proposal(from: earlier)
    }

    /// Figures that differ much from last year's.
    package func largeChanges(of indicator: Indicator, to answer: Answer?) -> [LargeChange] {
        guard case .figure(let earlier) = self, let answer else { return [] }
        return indicator.largeChanges(from: earlier, to: answer)
    }
}

extension EarlierFigure<ExactDecimal> {
    /// How a base value differs much from last year's; one that is confirmed as unchanged does not.
    package func largeChange(to stored: StoredBaseValue?) -> LargeChange? {
        guard case .figure(let earlier) = self, let stored, !stored.isUnchanged, let value = stored.value else {
            return nil
        }
        return LargeChange(.value, from: earlier, to: value)
    }
}
