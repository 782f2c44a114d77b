import Domain

/// Accounts as they come into being, are stopped and go on. None is ever deleted.
package enum AccountChanges {
    /// What is known of an account besides its roles.
    package struct Account: Hashable, Sendable {
        package let id: Int
        package let username: String
        package let name: String
        package let disabledAt: Int64?
    }

    /// An account of somebody who signs in: not one that a one-time link made.
    package static func find(_ id: Int, on db: any Connection) throws -> Account? {
        try find("id = \(id)", on: db)
    }

    package static func find(username: String, on db: any Connection) throws -> Account? {
        try find("username = \(username)", on: db)
    }

    /// Whether any account at all has the name.
    package static func isTaken(_ username: String, on db: any Connection) throws -> Bool {
        try db.exists("SELECT 1 AS one FROM account WHERE username = \(username)")
    }

    /// The next number; on PostgreSQL nobody else adds an account until this transaction ends.
    package static func nextNumber(on db: any Connection) throws -> Int { try NextNumber.take("account", on: db) }

    package static func insert(
        _ id: Int, username: String, name: String, passwordHash: String, at now: Int64, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO account (id, username, name, password_hash, demonstration, created_at)
            VALUES (\(id), \(username), \(name), \(passwordHash), 0, \(now))
            """)
    }

    /// Sets a new password and ends every session, and every half-finished sign-in, that began with the old one.
    package static func setPasswordHash(_ hash: String, of id: Int, on db: any Connection) throws {
        try db.run("UPDATE account SET password_hash = \(hash) WHERE id = \(id)")
        try endSessions(of: id, on: db)
    }

    /// Every session, and every half-finished sign-in.
    package static func endSessions(of id: Int, on db: any Connection) throws {
        try db.run("DELETE FROM session WHERE account_id = \(id)")
        try SignInSteps.deleteAll(of: id, on: db)
    }

    /// Ends sessions and tokens too, for good.
    /// - Returns: false when it was disabled before.
    package static func disable(_ id: Int, at now: Int64, on db: any Connection) throws -> Bool {
        let changed = try db.run(
            "UPDATE account SET disabled_at = \(now) WHERE id = \(id) AND disabled_at IS NULL")
        try db.run("DELETE FROM session WHERE account_id = \(id)")
        try db.run("UPDATE api_token SET revoked_at = \(now) WHERE account_id = \(id) AND revoked_at IS NULL")
        try Outbox.cancelAll(ofAccount: id, at: now, on: db)
        return changed == 1
    }

    /// - Returns: false when it was not disabled.
    package static func enable(_ id: Int, on db: any Connection) throws -> Bool {
        try db.run("UPDATE account SET disabled_at = NULL WHERE id = \(id) AND disabled_at IS NOT NULL") == 1
    }

    private static func find(_ condition: Query, on db: any Connection) throws -> Account? {
        try db.first(
            """
            SELECT id, username, name, disabled_at FROM account
             WHERE \(condition) AND password_hash <> ''
            """
        ).map { row in
            Account(
                id: try row.get("id"), username: try row.get("username"), name: try row.get("name"),
                disabledAt: try row.find("disabled_at"))
        }
    }
}
