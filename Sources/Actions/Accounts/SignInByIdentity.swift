import Domain
import Store

/// Sends a browser to the provider of identities, to sign in.
package struct BeginIdentitySignIn: Sendable {
    /// Where the person wanted to go.
    package var next: String

    package init(next: String) {
        self.next = next
    }

    package func perform(in environment: Environment, on database: any Database) async throws -> IdentityTicket {
        try await database.write { try IdentityTicket.begin(account: nil, next: next, in: environment, on: $0) }
    }
}

/// Takes back a browser that went to the provider of identities. Whatever it brings, it is not taken back twice.
package struct TakeIdentityStep: Sendable {
    package var ticket: IdentityTicket

    package init(_ ticket: IdentityTicket) {
        self.ticket = ticket
    }

    /// - Returns: nil where it did not go from here, or too long ago.
    package func perform(
        in environment: Environment, on database: any Database
    ) async throws -> IdentitySteps.Step? {
        try await database.write { db in
            try IdentitySteps.take(tokenHash: SignIn.hash(ticket.token), at: environment.now(), on: db)
        }
    }
}

/// Opens a session for somebody whose identity was proved, in the account to which it is bound. It never makes an account.
package struct SignInByIdentity: Sendable {
    package var identity: ProvenIdentity
    package var device: SignInDevice
    /// The provider has seen more than a password: no code is asked for besides.
    package var countsAsSecondFactor: Bool

    package init(identity: ProvenIdentity, device: SignInDevice, countsAsSecondFactor: Bool = false) {
        self.identity = identity
        self.device = device
        self.countsAsSecondFactor = countsAsSecondFactor
    }

    /// - Returns: nil where the identity is bound to nothing, or to an account that was stopped: nobody learns which.
    package func proceed(in environment: Environment, on database: any Database) async throws -> SignIn.Outcome? {
        try await database.write { db in
            guard let account = try Identities.account(environment.credentialKey.mark(identity), on: db) else {
                return nil
            }
            guard countsAsSecondFactor else {
                return try SignIn.proceed(account, from: device, in: environment, on: db)
            }
            let opened = try SignIn.open(account, from: device, in: environment, on: db)
            try Sessions.identify(tokenHash: SignIn.hash(opened.token), on: db)
            return .opened(opened)
        }
    }
}
