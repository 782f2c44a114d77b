import Domain

/// Signed-in browsers. Only the SHA-256 of the cookie's token is kept.
package enum Sessions {
    package struct Session: Sendable {
        package let principal: Principal
        package let csrfSecret: [UInt8]
        package let seenAt: Int64
        package let expiresAt: Int64
        /// The office of somebody who holds roles in one place only.
        package let office: Words?
        /// The person has not set up the second factor that a role of his requires; persons of a demonstration need none.
        package let lacksSecondFactor: Bool
    }

    package static func insert(
        tokenHash: [UInt8], account: Int, csrfSecret: [UInt8], at now: Int64, expiresAt: Int64, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO session (token_hash, account_id, csrf_secret, created_at, seen_at, expires_at)
            VALUES (\(tokenHash), \(account), \(csrfSecret), \(now), \(now), \(expiresAt))
            """)
        try db.run("UPDATE account SET last_session_at = \(now) WHERE id = \(account)")
    }

    /// - Parameter idleLimit: milliseconds after which an unused session is over; not one that a one-time link opened, since
    ///   nobody could open it again.
    package static func find(
        tokenHash: [UInt8], at now: Int64, idleLimit: Int64, on db: any Connection
    ) throws -> Session? {
        guard
            let row = try db.first(
                """
                SELECT account.id, account.username, account.name, session.csrf_secret, session.seen_at,
                       session.expires_at, session.identified, account.demonstration
                  FROM session JOIN account ON account.id = session.account_id
                 WHERE session.token_hash = \(tokenHash) AND session.expires_at > \(now)
                   AND account.disabled_at IS NULL
                   AND (session.seen_at > \(now - idleLimit)
                        OR EXISTS (SELECT 1 FROM collection_link WHERE account_id = session.account_id))
                """)
        else { return nil }
        let principal = try Accounts.principal(row, entry: .session, on: db)
        let demonstration: Bool = try row.get("demonstration")
        let identified: Bool = try row.get("identified")
        let isRequired =
            !demonstration && !identified && principal.assignments.contains { $0.role.requiresSecondFactor }
        let places = Set(principal.assignments.map(\.place))
        return Session(
            principal: principal, csrfSecret: try row.get("csrf_secret"),
            seenAt: try row.get("seen_at"), expiresAt: try row.get("expires_at"),
            office: places.count == 1 ? try places.first.flatMap { try Offices.name(of: $0, on: db) } : nil,
            lacksSecondFactor: try isRequired && !SecondFactors.isConfirmed(principal.accountID, on: db))
    }

    /// Notes from what a session was opened.
    package static func describe(
        tokenHash: [UInt8], browser: String, network: String, on db: any Connection
    ) throws {
        try db.run("UPDATE session SET browser = \(browser), network = \(network) WHERE token_hash = \(tokenHash)")
    }

    /// Notes that an identity opened a session, and stands for the second factor in it.
    package static func identify(tokenHash: [UInt8], on db: any Connection) throws {
        try db.run("UPDATE session SET identified = 1 WHERE token_hash = \(tokenHash)")
    }

    package static func touch(tokenHash: [UInt8], at now: Int64, on db: any Connection) throws {
        try db.run("UPDATE session SET seen_at = \(now) WHERE token_hash = \(tokenHash)")
    }

    package static func delete(tokenHash: [UInt8], on db: any Connection) throws {
        try db.run("DELETE FROM session WHERE token_hash = \(tokenHash)")
    }
}
