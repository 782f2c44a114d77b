import Crypto
import Domain
import Store

/// Opens a session for somebody who has shown his password.
package struct SignIn: Sendable {
    package var username: String

    package init(username: String) {
        self.username = username
    }

    /// Longest life of a session, and longest time unused, in milliseconds.
    package static let absoluteLimit: Int64 = 12 * 3_600_000
    package static let idleLimit: Int64 = 2 * 3_600_000

    package struct Opened: Sendable {
        /// Goes into the cookie and is nowhere else.
        package let token: String
    }

    /// What must be checked before `open`, outside the transaction: hashing is slow.
    /// - Returns: nil where nobody can sign in under that name, as with somebody who came in by a one-time link.
    package static func passwordHash(of username: String, on db: any Connection) throws -> String? {
        guard let account = try Accounts.findSignIn(username, on: db), !account.disabled, !account.passwordHash.isEmpty
        else { return nil }
        return account.passwordHash
    }

    package func open(in environment: Environment, on database: any Database) async throws -> Opened? {
        try await database.write { db in
            guard let account = try Accounts.findSignIn(username, on: db), !account.disabled else { return nil }
            let now = environment.now()
            let token = Hexadecimal.text(environment.randomBytes(32))
            try Sessions.insert(
                tokenHash: Self.hash(token), account: account.accountID, csrfSecret: environment.randomBytes(32),
                at: now, expiresAt: now + Self.absoluteLimit, on: db)
            return Opened(token: token)
        }
    }

    /// What the database keeps of a session's or an API token.
    package static func hash(_ token: String) -> [UInt8] {
        Array(SHA256.hash(data: Array(token.utf8)))
    }
}

/// Ends a session.
package enum SignOut {
    package static func run(token: String, on database: any Database) async throws {
        try await database.write { try Sessions.delete(tokenHash: SignIn.hash(token), on: $0) }
    }
}

/// Notes that a session is in use, so that it does not idle out.
package enum TouchSession {
    package static func run(token: String, in environment: Environment, on database: any Database) async throws {
        try await database.write { try Sessions.touch(tokenHash: SignIn.hash(token), at: environment.now(), on: $0) }
    }
}
