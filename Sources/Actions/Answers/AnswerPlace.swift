import Domain
import Store

/// One cell of the country: an assessment and an indicator that applies to it.
package struct AnswerPlace: Sendable {
    package let assessment: Assessment
    package let standards: Standards
    package let indicator: Indicator

    /// - Throws: `Refusal.notFound` when any part is unknown or the indicator does not apply to the type.
    package init(
        _ round: String, _ code: String, _ indicator: String, in environment: Environment, on db: any Connection
    ) throws {
        guard let assessment = try Assessments.find(round, code, on: db) else {
            throw Refusal.notFound("no local government \(code) in round \(round)")
        }
        let standards = try environment.standards.standards(of: assessment.round, on: db)
        guard let known = standards.indicator(indicator) else {
            throw Refusal.notFound("no indicator \(indicator) in standard set \(standards.set.id)")
        }
        guard known.applies(to: assessment.localGovernment.type) else {
            let type = assessment.localGovernment.type.rawValue
            throw Refusal.notFound("indicator \(indicator) does not apply to \(type)")
        }
        self.assessment = assessment
        self.standards = standards
        self.indicator = known
    }

    /// The base value that is the frame; nil where the frame is asked for on the row, or still blank.
    package func baseFrame(on db: any Connection) throws -> ExactDecimal? {
        guard let item = indicator.frameFrom else { return nil }
        return try BaseValues.find(assessment.id, item, on: db)?.value
    }

    package func state(_ stored: StoredAnswer?, _ baseFrame: ExactDecimal?) -> AnswerState {
        AnswerState(
            indicator, type: assessment.localGovernment.type, stored: stored, baseFrame: baseFrame,
            percentPlaces: standards.set.percentPlaces)
    }
}
