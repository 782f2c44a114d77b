import Domain

extension AnswerState {
    /// How the verdict came about and what would pass, in one line; empty while the row is blank.
    func explanationTH(of indicator: Indicator, for type: LocalGovernmentType, in set: StandardSet) -> String {
        guard let answer, !answer.isBlank else { return "" }
        return Explanation(self, indicator, for: type, percentPlaces: set.percentPlaces).wordsTH
    }

    /// The word printed for the verdict.
    func wordTH(of indicator: Indicator, in set: StandardSet) -> String {
        set.words.word(for: verdict, isMetAbove: isMetAbove, of: indicator)
    }
}
