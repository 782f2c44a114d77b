import Domain
import Store

/// Throws one person's draft away, when he keeps what is recorded.
package struct DiscardDraft: Action {
    package var round: String
    package var localGovernment: String
    package var subject: String
    package var repeated: RepeatedRequest?

    package init(round: String, localGovernment: String, subject: String, repeated: RepeatedRequest? = nil) {
        self.round = round
        self.localGovernment = localGovernment
        self.subject = subject
        self.repeated = repeated
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws {
        guard let assessment = try Assessments.find(round, localGovernment, on: db) else {
            throw Refusal.notFound("no local government \(localGovernment) in round \(round)")
        }
        guard try person.may(.recordAnswers, at: assessment.whereabouts, rows: rows(in: environment, on: db)) else {
            throw Refusal.forbidden
        }
        if let repeated, try !repeated.isFirst(assessment.id, by: person.accountID, on: db) { return }
        try Drafts.delete(assessment.id, subject, by: person.accountID, on: db)
    }

    /// Among whose rows the subject is; nil for base data, which belong to no division.
    private func rows(in environment: Environment, on db: any Connection) throws -> DivisionRows? {
        guard !subject.hasPrefix(BaseDataItem.subject("")) else { return nil }
        return try AnswerPlace(round, localGovernment, subject, in: environment, on: db).rows(on: db)
    }
}
