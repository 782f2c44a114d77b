/// Browsers in which the password was right and the code is still missing. They open nothing else.
package enum SignInSteps {
    package struct Step: Sendable {
        package let accountID: Int
        package let username: String
    }

    package static func insert(
        tokenHash: [UInt8], account: Int, at now: Int64, expiresAt: Int64, on db: any Connection
    ) throws {
        try db.run("DELETE FROM sign_in_step WHERE expires_at <= \(now)")
        try db.run(
            """
            INSERT INTO sign_in_step (token_hash, account_id, expires_at) VALUES (\(tokenHash), \(account), \(expiresAt))
            """)
    }

    package static func find(tokenHash: [UInt8], at now: Int64, on db: any Connection) throws -> Step? {
        try db.first(
            """
            SELECT account.id, account.username FROM sign_in_step JOIN account ON account.id = sign_in_step.account_id
             WHERE sign_in_step.token_hash = \(tokenHash) AND sign_in_step.expires_at > \(now)
               AND account.disabled_at IS NULL
            """
        ).map { Step(accountID: try $0.get("id"), username: try $0.get("username")) }
    }

    /// - Returns: false where it is over already.
    package static func delete(tokenHash: [UInt8], on db: any Connection) throws -> Bool {
        try db.run("DELETE FROM sign_in_step WHERE token_hash = \(tokenHash)") == 1
    }

    package static func deleteAll(of account: Int, on db: any Connection) throws {
        try db.run("DELETE FROM sign_in_step WHERE account_id = \(account)")
    }
}
