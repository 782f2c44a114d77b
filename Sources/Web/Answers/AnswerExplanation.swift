import Domain

/// The arithmetic of a verdict in one line of Thai.
enum AnswerExplanation {
    static func words(
        _ state: AnswerState, _ indicator: Indicator, _ type: LocalGovernmentType, _ set: StandardSet
    ) -> String {
        ""
    }
}
