import Actions
import Domain
import Markup
import Store

/// A row whose figures differ much from last year's and whose note gives no reason yet; of base data, whose source is not
/// stated.
struct UnexplainedRow: Sendable {
    let row: UnsavedRow
    let changes: [LargeChange]

    /// In the order of the task list.
    static func list(
        _ reading: AssessmentReading, since earlier: EarlierRound?, _ rows: [String: UnsavedRow]
    ) -> [UnexplainedRow] {
        let items = reading.changedBaseData(since: earlier).compactMap { change -> UnexplainedRow? in
            guard change.source.isEmpty, let row = rows[BaseDataItem.subject(change.item.code)] else { return nil }
            return UnexplainedRow(row: row, changes: [change.change])
        }
        return items
            + reading.indicatorsByArea.compactMap { indicator in
                let answer = reading.state(of: indicator).answer
                let changes = reading.largeChanges(of: indicator, since: earlier)
                guard answer?.note.isEmpty ?? true, !changes.isEmpty, let row = rows[indicator.code] else { return nil }
                return UnexplainedRow(row: row, changes: changes)
            }
    }
}

/// An item of base data that differs much from last year's, and where its figure comes from.
struct ChangedBaseValue: Sendable {
    let item: BaseDataItem
    let change: LargeChange
    let source: String
}

extension AssessmentReading {
    func changedBaseData(since earlier: EarlierRound?) -> [ChangedBaseValue] {
        standards.baseData(for: assessment.localGovernment.type).compactMap { item in
            let stored = baseValues[item.code]
            return earlier?.value(of: item).largeChange(to: stored).map {
                ChangedBaseValue(item: item, change: $0, source: stored?.origin.source ?? "")
            }
        }
    }

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
