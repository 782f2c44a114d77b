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
            if try isUntouched(answer, on: db) { continue }
            outcomes[answer.indicator] = try answer.run(as: person, in: environment, on: db)
        }
        return outcomes
    }

    /// Boxes that were blank and stay blank make no answer.
    private func isUntouched(_ save: SaveAnswer, on db: any Connection) throws -> Bool {
        guard save.seen == 0, save.entry.carriedOut, save.entry.note.isEmpty,
            case .success(nil) = save.entry.frame, case .success(nil) = save.entry.provision
        else { return false }
        guard let assessment = try Assessments.find(save.round, save.localGovernment, on: db) else { return false }
        return try Answers.find(assessment.id, save.indicator, on: db) == nil
    }
}

/// Throws one person's draft away, when he keeps what is recorded.
package struct DiscardDraft: Action {
    package var round: String
    package var localGovernment: String
    package var subject: String

    package init(round: String, localGovernment: String, subject: String) {
        self.round = round
        self.localGovernment = localGovernment
        self.subject = subject
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws {
        guard let assessment = try Assessments.find(round, localGovernment, on: db) else {
            throw Refusal.notFound("no local government \(localGovernment) in round \(round)")
        }
        guard person.may(.recordAnswers, at: assessment.whereabouts) else { throw Refusal.forbidden }
        try Drafts.delete(assessment.id, subject, by: person.accountID, on: db)
    }
}
