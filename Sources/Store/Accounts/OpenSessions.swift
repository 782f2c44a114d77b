import Domain

/// The sessions of one account, as its owner sees them.
package enum OpenSessions {
    /// Newest use first.
    package static func list(
        of account: Int, at now: Int64, idleLimit: Int64, on db: any Connection
    ) throws -> [OpenSession] {
        try db.rows(
            """
            SELECT token_hash, created_at, seen_at, browser, network FROM session
             WHERE account_id = \(account) AND expires_at > \(now) AND seen_at > \(now - idleLimit)
             ORDER BY seen_at DESC, created_at DESC
            """
        ).map { row in
            OpenSession(
                tokenHash: try row.get("token_hash"), startedAt: try row.get("created_at"),
                seenAt: try row.get("seen_at"), browser: try row.find("browser") ?? "",
                network: try row.find("network") ?? "")
        }
    }

    /// Ends every session of an account but one.
    package static func deleteAll(of account: Int, except tokenHash: [UInt8], on db: any Connection) throws {
        try db.run("DELETE FROM session WHERE account_id = \(account) AND token_hash <> \(tokenHash)")
    }

    package static func delete(_ tokenHash: [UInt8], of account: Int, on db: any Connection) throws {
        try db.run("DELETE FROM session WHERE account_id = \(account) AND token_hash = \(tokenHash)")
    }
}
