import Domain

extension AnswerState {
    /// How the verdict came about and what would pass, in one line; empty while the row is blank.
    func explanation(of indicator: Indicator, for type: LocalGovernmentType, in set: StandardSet) -> Words {
        guard let answer, !answer.isBlank else { return Words(both: "") }
        let explanation = Explanation(self, indicator, for: type, percentPlaces: set.percentPlaces)
        return Words(th: explanation.words(in: .thai), en: explanation.words(in: .english))
    }

    /// The word printed for the verdict.
    func word(of indicator: Indicator, in set: StandardSet) -> Words {
        set.words.words(for: verdict, isMetAbove: isMetAbove, of: indicator)
    }
}
