import Domain
import Store

/// Draws new recovery codes; those of before are worth nothing from then on.
package struct RenewRecoveryCodes: Action {
    /// Of the telephone or of an old paper, as it was typed.
    package var code: String
    package var requestID: String

    package init(code: String, requestID: String = "") {
        self.code = code
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case renewed([String])
        case wrong
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        guard try SecondFactorCheck.accepts(code, of: person.accountID, in: environment, on: db) else { return .wrong }
        let codes = try SecondFactorCheck.newCodes(of: person.accountID, in: environment, on: db)
        try person.note(.recoveryCodesRenewed, requestID, in: environment, on: db)
        return .renewed(codes)
    }
}

/// Signs in without a second factor from now on. Not for those whose role requires it.
package struct RemoveSecondFactor: Action {
    /// The hash against which the password was compared just now.
    package var passwordHash: String
    package var code: String
    package var requestID: String

    package init(passwordHash: String, code: String, requestID: String = "") {
        self.passwordHash = passwordHash
        self.code = code
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case removed
        case wrong
        case required(Role)
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        if let role = person.roleRequiringSecondFactor { return .required(role) }
        guard try Passwords.find(person.accountID, on: db) == passwordHash,
            try SecondFactorCheck.accepts(code, of: person.accountID, in: environment, on: db)
        else { return .wrong }
        try SecondFactors.delete(person.accountID, on: db)
        try person.note(.secondFactorRemoved, requestID, in: environment, on: db)
        return .removed
    }
}

extension Principal {
    /// A role of his that requires a second factor.
    package var roleRequiringSecondFactor: Role? {
        assignments.first { $0.role.requiresSecondFactor }?.role
    }
}
