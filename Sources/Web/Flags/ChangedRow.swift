import Actions
import Domain
import Markup
import Store

/// A row whose figures differ much from last year's and whose note gives no reason yet.
struct UnexplainedRow: Sendable {
    let row: UnsavedRow
    let changes: [LargeChange]

    /// In the order of the task list.
    static func list(
        _ reading: AssessmentReading, since earlier: EarlierRound?, _ rows: [String: UnsavedRow]
    ) -> [UnexplainedRow] {
        reading.indicatorsByArea.compactMap { indicator in
            let answer = reading.state(of: indicator).answer
            let changes = reading.largeChanges(of: indicator, since: earlier)
            guard answer?.note.isEmpty ?? true, !changes.isEmpty, let row = rows[indicator.code] else { return nil }
            return UnexplainedRow(row: row, changes: changes)
        }
    }
}

extension AssessmentReading {
    /// How one row differs much from last year's figures.
    func largeChanges(of indicator: Indicator, since earlier: EarlierRound?) -> [LargeChange] {
        earlier?.answer(to: indicator).largeChanges(of: indicator, to: state(of: indicator).answer) ?? []
    }

    /// Last year's figures of every row and item.
    func earlierRound(in environment: Environment, on db: any Connection) throws -> EarlierRound? {
        try EarlierRound(
            before: assessment, indicators: indicators.map(\.code),
            items: standards.baseData(for: assessment.localGovernment.type).map(\.code), in: environment, on: db)
    }
}
