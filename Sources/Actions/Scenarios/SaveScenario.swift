import Domain
import Store

/// Keeps moved targets under a name.
package struct SaveScenario: Action {
    package var round: String
    package var name: String
    package var basis: Basis
    package var moves: MovedTargets
    package var requestID: String

    package init(round: String, name: String, basis: Basis, moves: MovedTargets, requestID: String = "") {
        self.round = round
        self.name = ThaiText.normalised(name)
        self.basis = basis
        self.moves = moves
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case saved(Scenario)
        /// The very same stands under this name: a form that was sent twice.
        case savedBefore(Scenario)
        case invalid([Scenario.Problem])
        /// Another one of the round has this name.
        case nameTaken(Scenario)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .planTargets) else { throw Refusal.forbidden }
        try AuditEntries.lock(Audit.centralChain, on: db)
        guard let found = try Rounds.find(round, on: db) else { throw Refusal.notFound("no round \(round)") }
        let set = try environment.standards.standards(of: found, on: db).set
        let problems = Scenario.problems(name: name, moves: moves, in: set)
        guard problems.isEmpty else { return .invalid(problems) }
        if let other = try Scenarios.list(round, on: db).first(where: { $0.name == name }) {
            return other.moves == moves && other.basis == basis ? .savedBefore(other) : .nameTaken(other)
        }
        let scenario = Scenario(
            round: round, number: try Scenarios.nextNumber(round, on: db), name: name, basis: basis, moves: moves,
            savedBy: person.accountID, savedAt: environment.now())
        try Scenarios.insert(scenario, on: db)
        try ScenarioRecord.append(.scenarioSaved, scenario, person, role, environment, requestID, on: db)
        return .saved(scenario)
    }
}

/// Takes a scenario away; its number is not given again.
package struct RemoveScenario: Action {
    package var round: String
    package var number: Int
    package var requestID: String

    package init(round: String, number: Int, requestID: String = "") {
        self.round = round
        self.number = number
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case removed
        case removedBefore
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let role = person.roleInCountry(for: .planTargets) else { throw Refusal.forbidden }
        try AuditEntries.lock(Audit.centralChain, on: db)
        guard try number < Scenarios.nextNumber(round, on: db), number > 0 else {
            throw Refusal.notFound("no scenario \(number) of round \(round)")
        }
        guard let scenario = try Scenarios.find(round, number, on: db) else { return .removedBefore }
        try Scenarios.remove(round, number, on: db)
        try ScenarioRecord.append(.scenarioRemoved, scenario, person, role, environment, requestID, on: db)
        return .removed
    }
}

private enum ScenarioRecord {
    /// The name is free text of the office about targets, and names nobody: it stays outside the chain all the same.
    static func append(
        _ action: AuditEntry.Action, _ scenario: Scenario, _ person: Principal, _ role: Role,
        _ environment: Environment, _ requestID: String, on db: any Connection
    ) throws {
        let facts = CanonicalJSON.object([
            "basis": .string(scenario.basis.rawValue), "moves": .array(scenario.moves.list.map { .string($0.text) }),
        ]).text
        let entry = AuditEntry(
            action, round: scenario.round, subject: String(scenario.number),
            was: action == .scenarioRemoved ? facts : "", became: action == .scenarioSaved ? facts : "")
        _ = try Audit.append(
            entry, to: Audit.centralChain, by: person.accountID, role: role.rawValue, at: environment.now(),
            requestID: requestID, on: db)
    }
}
