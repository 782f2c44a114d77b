/// Browsers that are on their way to the provider of identities and back. Each way is gone once.
package enum IdentitySteps {
    package struct Step: Hashable, Sendable {
        /// To be bound to an identity; nil for signing in.
        package let account: Int?
        /// Where the person wanted to go; not checked.
        package let next: String
    }

    package static func insert(
        tokenHash: [UInt8], account: Int?, next: String, at now: Int64, expiresAt: Int64, on db: any Connection
    ) throws {
        try db.run("DELETE FROM identity_step WHERE expires_at <= \(now)")
        try db.run(
            """
            INSERT INTO identity_step (token_hash, account_id, next_path, expires_at)
            VALUES (\(tokenHash), \(account), \(next), \(expiresAt))
            """)
    }

    /// - Returns: nil where it is over or was gone before.
    package static func take(tokenHash: [UInt8], at now: Int64, on db: any Connection) throws -> Step? {
        let row = try db.first(
            "SELECT account_id, next_path FROM identity_step WHERE token_hash = \(tokenHash) AND expires_at > \(now)")
        guard let row, try db.run("DELETE FROM identity_step WHERE token_hash = \(tokenHash)") == 1 else { return nil }
        return Step(account: try row.find("account_id"), next: try row.get("next_path"))
    }
}
