import Domain
import Store

/// Records several items of base data at once, as the page without script sends them. Each stands or falls by itself.
package struct SaveBaseData: Action {
    package var values: [SaveBaseValue]

    package init(values: [SaveBaseValue]) {
        self.values = values
    }

    /// - Returns: by item; boxes that were blank and stay blank are left out.
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

    private func forgetUntouched(_ save: SaveBaseValue, by person: Principal, on db: any Connection) throws -> Bool {
        guard save.seen == 0, case .success(nil) = save.value,
            let assessment = try Assessments.find(save.round, save.localGovernment, on: db),
            try BaseValues.find(assessment.id, save.item, on: db) == nil
        else { return false }
        try Drafts.delete(assessment.id, BaseDataItem.subject(save.item), by: person.accountID, on: db)
        return true
    }
}
