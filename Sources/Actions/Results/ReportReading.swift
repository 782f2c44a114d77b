import Domain
import Store

/// The report of one local government as it stands: from its certified figures where a certification stands, else from
/// what is recorded now, which is preliminary (ผลเบื้องต้น).
package struct ReportReading: Sendable {
    package let assessment: Assessment
    package let standards: Standards
    /// Changes of the round's set since it was opened: reports name both sets.
    package let amendments: [RoundAmendment]
    /// nil while the figures are live.
    package let certification: Certification?
    package let report: Report
    /// What it was made from, by indicator; one that is missing was not recorded.
    package let figures: [String: ReportFigures]

    /// - Parameter basis: nil takes certified figures where a certification stands.
    /// - Throws: `Refusal.notFound`, also where certified figures are asked for and there are none.
    package init(
        _ round: String, _ code: String, basis: Basis? = nil, in environment: Environment, on db: any Connection
    ) throws {
        guard let assessment = try Assessments.find(round, code, on: db) else {
            throw Refusal.notFound("no local government \(code) in round \(round)")
        }
        let standards = try environment.standards.standards(of: assessment.round, on: db)
        let certification = basis == .live ? nil : try Certifications.current(assessment.id, on: db)
        if basis == .certified, certification == nil {
            throw Refusal.notFound("no certified figures of \(code) in round \(round)")
        }
        let figures =
            if let certification {
                try Self.certified(assessment.id, certification.number, standards, on: db)
            } else {
                Self.live(try AssessmentReading(round, code, in: environment, on: db))
            }
        self.assessment = assessment
        self.standards = standards
        amendments = try Rounds.amendments(of: round, on: db)
        self.certification = certification
        self.figures = figures
        report = Report(standards, for: assessment.localGovernment.type, figures: figures)
    }

    package var basis: Basis { certification == nil ? .live : .certified }

    private static func certified(
        _ assessment: Int, _ number: Int, _ standards: Standards, on db: any Connection
    ) throws -> [String: ReportFigures] {
        let base = try Certifications.baseData(assessment, number, on: db)
        let rows = try Certifications.rows(assessment, number, on: db)
        return Dictionary(
            rows.map { row in
                let item = standards.indicator(row.indicator)?.frameFrom
                let frame = row.answer?.frame ?? item.flatMap { base[$0] ?? nil }
                return (row.indicator, ReportFigures(answer: row.answer, frame: frame, reason: row.reason))
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func live(_ reading: AssessmentReading) -> [String: ReportFigures] {
        Dictionary(
            reading.indicators.map { indicator in
                let state = reading.state(of: indicator)
                return (
                    indicator.code,
                    ReportFigures(
                        answer: state.answer, frame: state.effectiveFrame,
                        reason: reading.blankReasons[indicator.code] ?? "")
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}
