import Domain

/// Invitations to a role, and codes for a new password. Only the SHA-256 of the code is kept.
package enum Invitations {
    /// - Parameter invitation: its number is not read.
    /// - Returns: the number that it has got.
    package static func insert(
        _ invitation: Invitation, tokenHash: [UInt8], on db: any Connection
    ) throws -> Int {
        let id = try NextNumber.take("invitation", on: db)
        try db.run(
            """
            INSERT INTO invitation (id, kind, token_hash, role, place, name, email, username, account_id, made_by, made_at,
                                    expires_at)
            VALUES (\(id), \(invitation.kind.rawValue), \(tokenHash),
                    \(invitation.assignment?.role.rawValue ?? ""), \(invitation.assignment?.place ?? ""),
                    \(invitation.name), \(invitation.email), \(invitation.username), \(invitation.account),
                    \(invitation.madeBy), \(invitation.madeAt), \(invitation.expiresAt))
            """)
        return id
    }

    package static func find(tokenHash: [UInt8], on db: any Connection) throws -> Invitation? {
        try db.first("SELECT \(columns) FROM invitation WHERE token_hash = \(tokenHash)").map(Invitation.init(row:))
    }

    package static func find(_ id: Int, on db: any Connection) throws -> Invitation? {
        try db.first("SELECT \(columns) FROM invitation WHERE id = \(id)").map(Invitation.init(row:))
    }

    /// Uses an invitation up, once.
    /// - Returns: false when it cannot be accepted any more.
    package static func accept(_ id: Int, by account: Int, at now: Int64, on db: any Connection) throws -> Bool {
        try end(
            id,
            """
            UPDATE invitation SET accepted_by = \(account), accepted_at = \(now)
             WHERE id = \(id) AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > \(now)
            """, at: now, on: db)
    }

    /// - Returns: false when it was accepted or revoked before.
    package static func revoke(_ id: Int, by account: Int, at now: Int64, on db: any Connection) throws -> Bool {
        try end(
            id,
            """
            UPDATE invitation SET revoked_by = \(account), revoked_at = \(now)
             WHERE id = \(id) AND accepted_at IS NULL AND revoked_at IS NULL
            """, at: now, on: db)
    }

    /// What still waits to be mailed of it is mailed no more.
    private static func end(_ id: Int, _ change: Query, at now: Int64, on db: any Connection) throws -> Bool {
        guard try db.run(change) == 1 else { return false }
        try Outbox.cancel(key: Invitation.mailKey(id), at: now, on: db)
        return true
    }

    /// The names of those who were invited to a role in a place and may still accept.
    package static func namesWaiting(
        for assignment: RoleAssignment, at now: Int64, on db: any Connection
    ) throws -> [String] {
        try db.rows(
            """
            SELECT name FROM invitation
             WHERE kind = 'role' AND role = \(assignment.role.rawValue) AND place = \(assignment.place)
               AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > \(now)
            """
        ).map { try $0.get("name") }
    }

    /// What waits by whose hand or for whose password: ends with the account.
    package static func waiting(ofAccount account: Int, on db: any Connection) throws -> [Invitation] {
        try db.rows(
            """
            SELECT \(columns) FROM invitation
             WHERE (made_by = \(account) OR account_id = \(account)) AND accepted_at IS NULL AND revoked_at IS NULL
             ORDER BY id
            """
        ).map(Invitation.init(row:))
    }

    static let columns: Query = """
        id, kind, role, place, name, email, username, account_id, made_by, made_at, expires_at, accepted_by, accepted_at,
        revoked_at
        """
}

extension Invitation {
    init(row: ResultRow) throws {
        let kind: String = try row.get("kind")
        guard let kind = Kind(rawValue: kind) else { throw StoreError.wrongColumn("no kind of invitation: \(kind)") }
        let role = Role(rawValue: try row.get("role"))
        let place: String = try row.get("place")
        self.init(
            id: try row.get("id"), kind: kind, assignment: role.map { RoleAssignment($0, at: place) },
            name: try row.get("name"), email: try row.get("email"), username: try row.get("username"),
            account: try row.find("account_id"), madeBy: try row.get("made_by"), madeAt: try row.get("made_at"),
            expiresAt: try row.get("expires_at"), acceptedBy: try row.find("accepted_by"),
            acceptedAt: try row.find("accepted_at"), revokedAt: try row.find("revoked_at"))
    }
}
