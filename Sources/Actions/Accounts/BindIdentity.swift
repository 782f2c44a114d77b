import Domain
import Store

/// Sends a browser to the provider of identities, so that its person can sign in by it from then on. He shows his password first,
/// and a code where signing in asks for one: what opens an account is not changed by an open window alone.
package struct BeginIdentityBinding: Action {
    /// The hash against which the password was compared just now.
    package var passwordHash: String
    /// As it was typed; looked at where there is a second factor.
    package var code: String

    package init(passwordHash: String, code: String = "") {
        self.passwordHash = passwordHash
        self.code = code
    }

    package enum Outcome: Sendable {
        case begun(IdentityTicket)
        case wrong
        /// The account has an identity.
        case boundAlready
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        let account = person.accountID
        guard try Identities.boundAt(account, on: db) == nil else { return .boundAlready }
        guard try Passwords.find(account, on: db) == passwordHash else { return .wrong }
        if try SecondFactors.isConfirmed(account, on: db),
            try !SecondFactorCheck.accepts(code, of: account, in: environment, on: db)
        {
            return .wrong
        }
        return .begun(try IdentityTicket.begin(account: account, next: "", in: environment, on: db))
    }
}

/// Binds the account of a person who has come back from the provider of identities.
package struct BindIdentity: Action {
    package var identity: ProvenIdentity
    package var requestID: String

    package init(identity: ProvenIdentity, requestID: String = "") {
        self.identity = identity
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case bound
        /// The account has an identity.
        case boundAlready
        /// Another account has this one.
        case boundElsewhere
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        let mark = environment.credentialKey.mark(identity)
        guard try Identities.bind(mark, to: person.accountID, at: environment.now(), on: db) else {
            return try Identities.boundAt(person.accountID, on: db) == nil ? .boundElsewhere : .boundAlready
        }
        try person.note(.identityBound, requestID, in: environment, on: db)
        return .bound
    }
}

/// Signs in by password only from now on.
package struct UnbindIdentity: Action {
    /// The hash against which the password was compared just now.
    package var passwordHash: String
    package var requestID: String

    package init(passwordHash: String, requestID: String = "") {
        self.passwordHash = passwordHash
        self.requestID = requestID
    }

    package enum Outcome: Hashable, Sendable {
        case unbound
        case wrong
        case notBound
    }

    package func run(as person: Principal, in environment: Environment, on db: any Connection) throws -> Outcome {
        guard !person.isContributor, person.entry == .session else { throw Refusal.forbidden }
        guard try Passwords.find(person.accountID, on: db) == passwordHash else { return .wrong }
        guard try Identities.unbind(person.accountID, on: db) else { return .notBound }
        try person.note(.identityUnbound, requestID, in: environment, on: db)
        return .unbound
    }
}
