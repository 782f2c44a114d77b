/// What a file would change in one assessment, and what is in the way. Nothing of a file is recorded while something is.
package struct ImportPlan: Hashable, Sendable {
    package struct AnswerChange: Hashable, Sendable {
        package var row: StatedRow
        package var indicator: Indicator
        package var was: StoredAnswer?
        package var became: Answer

        package init(row: StatedRow, indicator: Indicator, was: StoredAnswer?, became: Answer) {
            self.row = row
            self.indicator = indicator
            self.was = was
            self.became = became
        }
    }

    package struct BaseValueChange: Hashable, Sendable {
        package var row: StatedRow
        package var item: BaseDataItem
        package var was: StoredBaseValue?
        package var became: ExactDecimal?

        package init(row: StatedRow, item: BaseDataItem, was: StoredBaseValue?, became: ExactDecimal?) {
            self.row = row
            self.item = item
            self.was = was
            self.became = became
        }
    }

    package var answers: [AnswerChange] = []
    package var baseValues: [BaseValueChange] = []
    /// Rows that state what is recorded already, or nothing where nothing is.
    package var unchanged = 0
    /// Rows that nobody filled in since the file was made, while somebody recorded other figures: those stay.
    package var newer = 0
    package var problems: [ImportProblem] = []

    package init() {}

    package var changes: Int { answers.count + baseValues.count }
    package var isPossible: Bool { problems.isEmpty }

    /// Only figures of others are in the way; the person may prefer those of the file.
    package var hasConflictsOnly: Bool { !problems.isEmpty && problems.allSatisfy(\.isConflict) }
}
