import Domain
import Store

extension AssessmentReading {
    /// Divisions with their rows, in the order of the standard set.
    package func divisions(on db: any Connection) throws -> [(division: String, rows: [Indicator])] {
        try IndicatorDivisions.owners(in: assessment.localGovernment.code, on: db).grouped(indicators)
    }
}

extension Assessment {
    /// - Throws: `Refusal.notFound`, `Refusal.forbidden`.
    static func forCollecting(
        _ round: String, _ code: String, by person: Principal, on db: any Connection
    ) throws -> (assessment: Assessment, role: Role) {
        guard let assessment = try Assessments.find(round, code, on: db) else {
            throw Refusal.notFound("no local government \(code) in round \(round)")
        }
        guard let role = person.role(for: .collectFigures, at: assessment.whereabouts) else { throw Refusal.forbidden }
        return (assessment, role)
    }
}

extension AnswerPlace {
    /// Among whose rows this one is.
    package func rows(on db: any Connection) throws -> DivisionRows {
        let code = assessment.localGovernment.code
        let division = try IndicatorDivisions.owners(in: code, on: db).division(of: indicator)
        return DivisionRows(round: assessment.round.id, localGovernment: code, division: division)
    }
}
