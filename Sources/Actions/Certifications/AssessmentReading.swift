import Domain
import Store

/// An assessment with everything recorded in it, as its pages and its certification read it.
package struct AssessmentReading: Sendable {
    package let assessment: Assessment
    package let standards: Standards
    package let answers: [String: StoredAnswer]
    package let baseValues: [String: StoredBaseValue]
    package let blankReasons: [String: String]

    /// - Throws: `Refusal.notFound`.
    package init(
        _ round: String, _ code: String, in environment: Environment, on db: any Connection
    ) throws {
        guard let assessment = try Assessments.find(round, code, on: db) else {
            throw Refusal.notFound("no local government \(code) in round \(round)")
        }
        self.assessment = assessment
        standards = try environment.standards.standards(of: assessment.round, on: db)
        answers = try Answers.list(assessment.id, on: db)
        baseValues = try BaseValues.list(assessment.id, on: db)
        blankReasons = try BlankReasons.list(assessment.id, on: db)
    }

    /// As it would be read, for figures that are only now being written.
    package init(
        _ assessment: Assessment, _ standards: Standards, answers: [String: StoredAnswer],
        baseValues: [String: StoredBaseValue], blankReasons: [String: String]
    ) {
        self.assessment = assessment
        self.standards = standards
        self.answers = answers
        self.baseValues = baseValues
        self.blankReasons = blankReasons
    }

    package var indicators: [Indicator] { standards.indicators(for: assessment.localGovernment.type) }

    package func state(of indicator: Indicator) -> AnswerState {
        AnswerState(
            indicator, type: assessment.localGovernment.type, stored: answers[indicator.code],
            baseFrame: indicator.frameFrom.flatMap { baseValues[$0]?.value },
            percentPlaces: standards.set.percentPlaces)
    }

    /// Counted rows that nobody recorded and for which no reason stands.
    package var blanksWithoutReason: [Indicator] {
        indicators.filter {
            !$0.pilot && state(of: $0).verdict == .notRecorded && (blankReasons[$0.code] ?? "").isEmpty
        }
    }

    /// What a certification would freeze now.
    package func snapshot(number: Int) -> Snapshot {
        Snapshot(
            round: assessment.round.id, localGovernment: assessment.localGovernment.code,
            type: assessment.localGovernment.type, number: number, standardSet: standards.set.id,
            standardSetSHA256: standards.sha256,
            baseData: Dictionary(
                standards.baseData(for: assessment.localGovernment.type).map { ($0.code, baseValues[$0.code]?.value) },
                uniquingKeysWith: { first, _ in first }),
            rows: indicators.map { indicator in
                let state = state(of: indicator)
                return Snapshot.Row(
                    indicator: indicator.code, answer: state.answer, version: state.version,
                    reason: state.verdict == .notRecorded ? blankReasons[indicator.code] ?? "" : "")
            })
    }
}
