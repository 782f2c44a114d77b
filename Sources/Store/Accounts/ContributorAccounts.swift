import Domain

/// Accounts of people who come in by a one-time link: they have a name, and no password to sign in with.
package enum ContributorAccounts {
    /// - Returns: the account's number.
    package static func insert(
        _ name: String, at place: String, _ now: Int64, on db: any Connection
    ) throws -> Int {
        let id = try NextNumber.take("account", on: db)
        try db.run(
            """
            INSERT INTO account (id, username, name, password_hash, demonstration, created_at)
            VALUES (\(id), \("\(Role.contributor.rawValue)-\(id)"), \(name), '', 0, \(now))
            """)
        try db.run(
            """
            INSERT INTO role_assignment (account_id, role, place)
            VALUES (\(id), \(Role.contributor.rawValue), \(place))
            """)
        return id
    }

    /// Ends an account and everything that is open under it.
    package static func disable(_ id: Int, at now: Int64, on db: any Connection) throws {
        try db.run("UPDATE account SET disabled_at = \(now) WHERE id = \(id)")
        try db.run("DELETE FROM session WHERE account_id = \(id)")
    }
}
