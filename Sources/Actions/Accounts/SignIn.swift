import Crypto
import Domain
import Store

/// From what somebody signs in: what a session keeps of his browser and his network.
package struct SignInDevice: Hashable, Sendable {
    /// As `BrowserName` tells it.
    package var browser: String
    /// "203.0.113.0/24".
    package var network: String

    package init(browser: String = "", network: String = "") {
        self.browser = browser
        self.network = network
    }
}

/// Opens a session for somebody who has shown his password.
package struct SignIn: Sendable {
    package var username: String
    package var device: SignInDevice

    package init(username: String, device: SignInDevice = SignInDevice()) {
        self.username = username
        self.device = device
    }

    /// Longest life of a session, and longest time unused, in milliseconds.
    package static let absoluteLimit: Int64 = 12 * 3_600_000
    package static let idleLimit: Int64 = 2 * 3_600_000
    /// How long a network stays one in which an account is at home, in milliseconds.
    package static let networkLimit = Int64(Keeping.daysOfNetworks) * 86_400_000

    package struct Opened: Sendable {
        /// Goes into the cookie and is nowhere else.
        package let token: String
    }

    /// What must be known before `open`, outside the transaction: hashing is slow.
    package struct Known: Sendable {
        /// nil where nobody can sign in under that name, as with somebody who came in by a one-time link.
        package let passwordHash: String?
        /// Whether the account has signed in from this network before.
        package let isAtHome: Bool
    }

    /// Asks the database the same for a name that there is and for one that there is not.
    package func known(in environment: Environment, on db: any Connection) throws -> Known {
        let account = try Accounts.findSignIn(username, on: db)
        let id = account?.accountID ?? 0
        let isAtHome = try KnownNetworks.contains(
            environment.credentialKey.mark(network: device.network, of: id), of: id,
            since: environment.now() - Self.networkLimit, on: db)
        guard let account, !account.disabled, !account.passwordHash.isEmpty else {
            return Known(passwordHash: nil, isAtHome: isAtHome)
        }
        return Known(passwordHash: account.passwordHash, isAtHome: isAtHome)
    }

    package enum Outcome: Sendable {
        case opened(Opened)
        /// The second step is missing; the token of the first goes into a cookie of its own.
        case codeNeeded(stepToken: String)
    }

    /// - Returns: nil where nobody may sign in under that name.
    package func proceed(in environment: Environment, on database: any Database) async throws -> Outcome? {
        try await database.write { db in
            guard let account = try Accounts.findSignIn(username, on: db), !account.disabled else { return nil }
            return try Self.proceed(account.accountID, from: device, in: environment, on: db)
        }
    }

    /// What follows the first step, whatever it was: a session, or the second step.
    static func proceed(
        _ account: Int, from device: SignInDevice, in environment: Environment, on db: any Connection
    ) throws -> Outcome {
        guard try SecondFactors.isConfirmed(account, on: db) else {
            return .opened(try open(account, from: device, in: environment, on: db))
        }
        let now = environment.now()
        let token = Hexadecimal.text(environment.randomBytes(32))
        try SignInSteps.insert(
            tokenHash: hash(token), account: account, at: now, expiresAt: now + FinishSignIn.validity, on: db)
        return .codeNeeded(stepToken: token)
    }

    /// A new session under a new token, in the transaction of what it follows from.
    static func open(
        _ account: Int, from device: SignInDevice, in environment: Environment, on db: any Connection
    ) throws -> Opened {
        let now = environment.now()
        let token = Hexadecimal.text(environment.randomBytes(32))
        try Sessions.insert(
            tokenHash: hash(token), account: account, csrfSecret: environment.randomBytes(32), at: now,
            expiresAt: now + absoluteLimit, on: db)
        try Sessions.describe(tokenHash: hash(token), browser: device.browser, network: device.network, on: db)
        try KnownNetworks.note(
            environment.credentialKey.mark(network: device.network, of: account), of: account, at: now,
            forgettingBefore: now - networkLimit, on: db)
        return Opened(token: token)
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
