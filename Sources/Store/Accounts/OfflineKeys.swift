/// The keys under which browsers keep unsent saves, one for each account that has recorded anything.
package enum OfflineKeys {
    package static func find(_ account: Int, on db: any Connection) throws -> [UInt8]? {
        try db.first("SELECT secret FROM offline_key WHERE account_id = \(account)")?.get("secret")
    }

    /// - Returns: the key that stands afterwards, which is another's where two asked at once.
    package static func insert(
        _ secret: [UInt8], for account: Int, at now: Int64, on db: any Connection
    ) throws -> [UInt8] {
        try db.run(
            """
            INSERT INTO offline_key (account_id, secret, created_at) VALUES (\(account), \(secret), \(now))
            ON CONFLICT (account_id) DO NOTHING
            """)
        return try find(account, on: db) ?? secret
    }
}
