/// Changes that somebody else made to one round, found later.
package struct ColumnChanges: Sendable {
    package var answers: [(assessment: Int, indicator: String, stored: StoredAnswer)] = []
    package var baseValues: [(assessment: Int, item: String, stored: StoredBaseValue)] = []
    /// Those of which more changed than figures.
    package var assessments: [AssessmentFigures] = []

    package init() {}
}

extension AnswerColumns {
    package mutating func apply(_ changes: ColumnChanges) {
        for change in changes.baseValues {
            guard let participant = participants.position(ofAssessment: change.assessment),
                let item = position(ofItem: change.item)
            else { continue }
            apply(change.stored, participant: participant, item: item)
        }
        for change in changes.answers {
            guard let participant = participants.position(ofAssessment: change.assessment),
                let indicator = standards.position(of: change.indicator)
            else { continue }
            apply(change.stored, participant: participant, indicator: indicator)
        }
        for figures in changes.assessments { apply(figures) }
    }
}
