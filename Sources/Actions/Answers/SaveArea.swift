import Domain
import Store

/// Records several indicators at once, as one page without script sends them. Each stands or falls by itself.
package struct SaveArea: Action {
    package var answers: [SaveAnswer]

    package init(answers: [SaveAnswer]) {
        self.answers = answers
    }

    package func run(
        as person: Principal, in environment: Environment, on db: any Connection
    ) throws -> [String: SaveAnswer.Outcome] {
        var outcomes: [String: SaveAnswer.Outcome] = [:]
        for answer in answers {
            if try forgetUntouched(answer, by: person, on: db) { continue }
            outcomes[answer.indicator] = try answer.run(as: person, in: environment, on: db)
        }
        return outcomes
    }

    /// Boxes that were blank and stay blank make no answer; a draft that stood in them was cleared away.
    private func forgetUntouched(_ save: SaveAnswer, by person: Principal, on db: any Connection) throws -> Bool {
        guard save.seen == 0, save.entry.carriedOut, save.entry.note.isEmpty,
            case .success(nil) = save.entry.frame, case .success(nil) = save.entry.provision,
            let assessment = try Assessments.find(save.round, save.localGovernment, on: db),
            try Answers.find(assessment.id, save.indicator, on: db) == nil
        else { return false }
        try Drafts.delete(assessment.id, save.indicator, by: person.accountID, on: db)
        return true
    }
}
