import Domain

/// Tokens by which programs act for a person. Only their SHA-256 is kept.
package enum Tokens {
    package struct Token: Sendable {
        package let id: Int
        package let username: String
        package let scope: String
        package let createdAt: Int64
        package let expiresAt: Int64
        package let revokedAt: Int64?
    }

    package static func insert(
        tokenHash: [UInt8], account: Int, scope: String, at now: Int64, expiresAt: Int64, on db: any Connection
    ) throws -> Int {
        let id: Int = try db.first("SELECT COALESCE(MAX(id), 0) + 1 AS next FROM api_token")?.get("next") ?? 1
        try db.run(
            """
            INSERT INTO api_token (id, account_id, token_hash, scope, created_at, expires_at)
            VALUES (\(id), \(account), \(tokenHash), \(scope), \(now), \(expiresAt))
            """)
        return id
    }

    package static func principal(tokenHash: [UInt8], at now: Int64, on db: any Connection) throws -> Principal? {
        guard
            let row = try db.first(
                """
                SELECT account.id, account.username, account.name, api_token.scope
                  FROM api_token JOIN account ON account.id = api_token.account_id
                 WHERE api_token.token_hash = \(tokenHash) AND api_token.expires_at > \(now)
                   AND api_token.revoked_at IS NULL AND account.disabled_at IS NULL
                """)
        else { return nil }
        let scope: String = try row.get("scope")
        return try Accounts.principal(row, entry: .token(mayRecord: scope == "record"), on: db)
    }

    package static func list(on db: any Connection) throws -> [Token] {
        try db.rows(
            """
            SELECT api_token.id, account.username, api_token.scope, api_token.created_at, api_token.expires_at,
                   api_token.revoked_at
              FROM api_token JOIN account ON account.id = api_token.account_id
             ORDER BY api_token.id
            """
        ).map { row in
            Token(
                id: try row.get("id"), username: try row.get("username"), scope: try row.get("scope"),
                createdAt: try row.get("created_at"), expiresAt: try row.get("expires_at"),
                revokedAt: try row.find("revoked_at"))
        }
    }

    /// - Returns: false when there is no such token, or it was revoked before.
    package static func revoke(_ id: Int, at now: Int64, on db: any Connection) throws -> Bool {
        try db.run("UPDATE api_token SET revoked_at = \(now) WHERE id = \(id) AND revoked_at IS NULL") == 1
    }
}
