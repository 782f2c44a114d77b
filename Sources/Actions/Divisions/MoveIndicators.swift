import Domain
import Store

/// Gives rows to another division, in this round and those to come.
package struct MoveIndicators: Action {
    package var round: String
    package var localGovernment: String
    /// Codes; those that do not concern the local government are passed over.
    package var indicators: Set<String>
    /// As it was typed.
    package var division: String
    package var requestID: String

    package init(
        round: String, localGovernment: String, indicators: Set<String>, division: String, requestID: String = ""
    ) {
        self.round = round
        self.localGovernment = localGovernment
        self.indicators = indicators
        self.division = division
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        /// How many rows have another owner now.
        case moved(Int, to: String)
        /// No name, or too long a one.
        case badName
        case nothingChosen
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        try LocalGovernments.lock(localGovernment, on: db)
        let (assessment, role) = try Assessment.forCollecting(round, localGovernment, by: person, on: db)
        guard let division = Division.name(typed: division) else { return .badName }
        let standards = try environment.standards.standards(of: assessment.round, on: db)
        let chosen = standards.indicators(for: assessment.localGovernment.type).filter { indicators.contains($0.code) }
        guard !chosen.isEmpty else { return .nothingChosen }
        let owners = try IndicatorDivisions.owners(in: localGovernment, on: db)
        let moved = chosen.filter { owners.division(of: $0) != division }
        for indicator in moved {
            if RowOwners.usual(indicator) == division {
                try IndicatorDivisions.forget(indicator.code, in: localGovernment, on: db)
            } else {
                try IndicatorDivisions.save(division, of: indicator.code, in: localGovernment, on: db)
            }
            // It belongs to no round: what is said here holds for those to come.
            _ = try Audit.append(
                AuditEntry(
                    .divisionChanged, subject: indicator.code,
                    was: CanonicalJSON.string(owners.division(of: indicator)).text,
                    became: CanonicalJSON.string(division).text),
                to: localGovernment, by: person.accountID, role: role.rawValue, at: environment.now(),
                requestID: requestID, on: db)
        }
        return .moved(moved.count, to: division)
    }
}
