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

    /// Boxes that hold what its sender was shown make no answer, whatever others saved meanwhile. A draft that stood in
    /// them was cleared away; one that did not was typed elsewhere and stays.
    private func forgetUntouched(_ save: SaveAnswer, by person: Principal, on db: any Connection) throws -> Bool {
        guard case .success(let frame) = save.entry.frame, case .success(let provision) = save.entry.provision,
            let assessment = try Assessments.find(save.round, save.localGovernment, on: db)
        else { return false }
        let current = try Answers.find(assessment.id, save.indicator, on: db)
        let sent = Answer(
            frame: frame, provision: provision, carriedOut: save.entry.carriedOut, note: save.entry.note)
        guard (current?.version ?? 0) > save.seen || save.seen == 0,
            try SeenValues.answer(save.indicator, at: save.seen, in: assessment, on: db)
                == SeenValues.Seen(answer: sent, isUnchanged: save.confirmsUnchanged)
        else { return false }
        if let shown = save.shownDraft {
            try Drafts.delete(assessment.id, save.indicator, typedAt: shown, by: person.accountID, on: db)
        }
        return true
    }
}
