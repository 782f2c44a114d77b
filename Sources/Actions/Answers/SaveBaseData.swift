import Domain
import Store

/// Records several items of base data at once, as the page without script sends them. Each stands or falls by itself.
package struct SaveBaseData: Action {
    package var values: [SaveBaseValue]

    package init(values: [SaveBaseValue]) {
        self.values = values
    }

    /// - Returns: by item; boxes that hold what their sender was shown are left out.
    package func run(
        as person: Principal, in environment: Environment, on db: any Connection
    ) throws -> [String: SaveBaseValue.Outcome] {
        var outcomes: [String: SaveBaseValue.Outcome] = [:]
        for value in values {
            if try forgetUntouched(value, by: person, on: db) { continue }
            outcomes[value.item] = try value.run(as: person, in: environment, on: db)
        }
        return outcomes
    }

    /// As in `SaveArea`.
    private func forgetUntouched(_ save: SaveBaseValue, by person: Principal, on db: any Connection) throws -> Bool {
        guard case .success(let value) = save.value,
            let assessment = try Assessments.find(save.round, save.localGovernment, on: db)
        else { return false }
        let current = try BaseValues.find(assessment.id, save.item, on: db)
        guard (current?.version ?? 0) > save.seen || save.seen == 0,
            let seen = try SeenValues.baseValue(save.item, at: save.seen, in: assessment, on: db), seen.value == value,
            !save.isPressed, save.origin.map({ isAsSeen($0, seen.origin, of: save) }) ?? true
        else { return false }
        if let shown = save.shownDraft {
            let subject = BaseDataItem.subject(save.item)
            try Drafts.delete(assessment.id, subject, typedAt: shown, by: person.accountID, on: db)
        }
        return true
    }

    /// The page shows a day where none is recorded yet.
    private func isAsSeen(_ sent: BaseValueOrigin, _ seen: BaseValueOrigin, of save: SaveBaseValue) -> Bool {
        sent.source == seen.source && (sent.asOf == seen.asOf || save.seen == 0)
    }
}
