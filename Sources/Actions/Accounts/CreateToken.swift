import Domain
import Store

/// Makes a token by which a program acts for a person.
package struct CreateToken: Sendable {
    package var username: String
    package var days: Int
    package var mayRecord: Bool

    package init(username: String, days: Int, mayRecord: Bool) {
        self.username = username
        self.days = days
        self.mayRecord = mayRecord
    }

    package enum Outcome: Sendable {
        /// The token is shown once; only its hash is kept.
        case created(token: String, id: Int, expiresAt: Int64)
        case noSuchPerson
    }

    package func run(in environment: Environment, on db: any Connection) throws -> Outcome {
        guard let person = try Accounts.find(username: username, on: db) else { return .noSuchPerson }
        let now = environment.now()
        let expiresAt = now + Int64(days) * 86_400_000
        let token = "mtr_" + Hexadecimal.text(environment.randomBytes(24))
        let id = try Tokens.insert(
            tokenHash: SignIn.hash(token), account: person.accountID, scope: mayRecord ? "record" : "read", at: now,
            expiresAt: expiresAt, on: db)
        _ = try Audit.append(
            AuditEntry(.tokenCreated, subject: String(id), became: mayRecord ? "record" : "read"),
            to: Audit.centralChain, by: person.accountID, role: "command", at: now, on: db)
        return .created(token: token, id: id, expiresAt: expiresAt)
    }
}

/// Ends a token's life.
package struct RevokeToken: Sendable {
    package var id: Int

    package init(id: Int) {
        self.id = id
    }

    /// - Returns: false when there is no such token, or it was revoked before.
    package func run(in environment: Environment, on db: any Connection) throws -> Bool {
        guard try Tokens.revoke(id, at: environment.now(), on: db) else { return false }
        _ = try Audit.append(
            AuditEntry(.tokenRevoked, subject: String(id)), to: Audit.centralChain, by: 0, role: "command",
            at: environment.now(), on: db)
        return true
    }
}
