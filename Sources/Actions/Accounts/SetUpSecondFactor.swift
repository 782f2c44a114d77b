import Domain
import Store

/// Draws the secret of a second factor. It asks for nothing yet: first the person shows that his telephone has it.
package struct BeginSecondFactor: Action {
    package init() {}

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        let sealed = try environment.credentialKey.seal(
            environment.randomBytes(TimedCode.secretLength), of: person.accountID)
        try SecondFactors.begin(sealed, of: person.accountID, at: environment.now(), on: db)
    }
}

/// Confirms a second factor by its first code; from now on signing in asks for one.
package struct ConfirmSecondFactor: Action {
    /// As it was typed.
    package var code: String
    package var requestID: String

    package init(code: String, requestID: String = "") {
        self.code = code
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        /// Recovery codes, which are shown once and kept as marks only.
        case confirmed([String])
        case wrong
        /// There is nothing to confirm.
        case notBegun
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        let account = person.accountID
        guard let factor = try SecondFactors.find(account, on: db), factor.confirmedAt == nil else { return .notBegun }
        guard try SecondFactorCheck.acceptsTimed(code, factor, of: account, in: environment, on: db) else {
            return .wrong
        }
        guard try SecondFactors.confirm(account, at: environment.now(), on: db) else { return .notBegun }
        let codes = try SecondFactorCheck.newCodes(of: account, in: environment, on: db)
        try person.note(.secondFactorSet, requestID, in: environment, on: db)
        return .confirmed(codes)
    }
}

extension Principal {
    /// Writes an act on the person's own account into the record of changes.
    func note(
        _ action: AuditEntry.Action, _ requestID: String, in environment: Environment, on db: any Connection
    ) throws {
        _ = try Audit.append(
            AuditEntry(action, subject: String(accountID)), to: Audit.centralChain, by: accountID,
            role: assignments.first?.role.rawValue ?? "", at: environment.now(), requestID: requestID, on: db)
    }
}
