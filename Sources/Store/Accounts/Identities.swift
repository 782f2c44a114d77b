/// Identities of a provider, one for an account and each for one account only, as marks that only this system can make.
package enum Identities {
    /// - Returns: false where the account has one, or another account has this one.
    package static func bind(_ mark: [UInt8], to account: Int, at now: Int64, on db: any Connection) throws -> Bool {
        try db.run(
            """
            INSERT INTO identity (account_id, identity_mark, bound_at) VALUES (\(account), \(mark), \(now))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// When an account was bound to an identity.
    package static func boundAt(_ account: Int, on db: any Connection) throws -> Int64? {
        try db.first("SELECT bound_at FROM identity WHERE account_id = \(account)")?.get("bound_at")
    }

    /// The account of an identity, of somebody who may sign in.
    package static func account(_ mark: [UInt8], on db: any Connection) throws -> Int? {
        try db.first(
            """
            SELECT account.id FROM identity JOIN account ON account.id = identity.account_id
             WHERE identity.identity_mark = \(mark) AND account.disabled_at IS NULL AND account.password_hash <> ''
            """)?.get("id")
    }

    /// - Returns: false where there was none.
    package static func unbind(_ account: Int, on db: any Connection) throws -> Bool {
        try db.run("DELETE FROM identity WHERE account_id = \(account)") == 1
    }
}
