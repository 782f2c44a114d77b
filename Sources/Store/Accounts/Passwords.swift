/// Passwords as their argon2id hashes.
package enum Passwords {
    package static func find(_ account: Int, on db: any Connection) throws -> String? {
        try db.first("SELECT password_hash FROM account WHERE id = \(account) AND disabled_at IS NULL")?
            .get("password_hash")
    }

    /// - Returns: false where the hash is not the one that was read before: somebody else has changed it in between.
    package static func replace(
        _ old: String, by new: String, of account: Int, on db: any Connection
    ) throws -> Bool {
        try db.run("UPDATE account SET password_hash = \(new) WHERE id = \(account) AND password_hash = \(old)") == 1
    }
}
