import Domain

/// Persons whose name is taken away: their account keeps its number, and what they did keeps theirs.
package enum Pseudonyms {
    /// Takes everything away by which an account could be led back to a person, and by which anybody could sign in to it.
    package static func takeName(of account: Int, at now: Int64, on db: any Connection) throws {
        try db.run(
            """
            UPDATE account SET name = \(Pseudonym.name(of: account)), username = \(Pseudonym.username(of: account)),
                               password_hash = '', disabled_at = COALESCE(disabled_at, \(now))
             WHERE id = \(account)
            """)
        try db.run(
            """
            UPDATE invitation SET name = '', email = '', username = ''
             WHERE account_id = \(account) OR accepted_by = \(account)
            """)
        try db.run("UPDATE collection_link SET position = '', telephone = '' WHERE account_id = \(account)")
        try db.run("UPDATE api_token SET revoked_at = \(now) WHERE account_id = \(account) AND revoked_at IS NULL")
        for table in Self.tables {
            try db.run("DELETE FROM \(trusted: table) WHERE account_id = \(account)")
        }
        try blankOfficer(account, on: db)
        try eraseTexts(about: account, on: db)
    }

    /// Rows that serve the person alone.
    private static let tables: [StaticString] = [
        "session", "sign_in_step", "identity_step", "known_network", "recovery_code", "second_factor", "identity",
        "mail_address", "mail", "offline_key", "draft",
    ]

    /// The words of acts that were done to the account: why it was stopped, with whom a call back was. The index
    /// `audit_entry_person_idx` has the same condition.
    private static func eraseTexts(about account: Int, on db: any Connection) throws {
        let acts: Query = """
            action IN ('account.disabled', 'account.enabled', 'call_back.noted', 'role.ended', 'second_factor.removed')
            """
        try db.run(
            """
            DELETE FROM audit_text
             WHERE (chain, seq) IN (SELECT chain, seq FROM audit_entry
                                     WHERE \(acts) AND subject = \(String(account)) AND action <> 'call_back.noted')
            """)
        try db.run(
            """
            DELETE FROM audit_text
             WHERE (chain, seq) IN (SELECT chain, seq FROM audit_entry
                                     WHERE \(acts) AND action = 'call_back.noted'
                                       AND subject IN (SELECT CAST(invitation.id AS TEXT) FROM invitation
                                                        WHERE invitation.account_id = \(account)))
            """)
    }

    /// What a local government said of its officer, where he came in by its invitation.
    private static func blankOfficer(_ account: Int, on db: any Connection) throws {
        let his: Query = "invitation_id IN (SELECT id FROM invitation WHERE accepted_by = \(account))"
        try db.run(
            """
            DELETE FROM audit_text
             WHERE (chain, seq) IN (SELECT lao_code, entry_seq FROM responsible_officer WHERE \(his))
            """)
        try db.run("UPDATE responsible_officer SET name = '', position = '', telephone = '', email = '' WHERE \(his)")
    }

    /// Accounts without a role whose last one ended, and who have not signed in, since a moment; those that were stopped then, whatever
    /// they held; those of divisions whose link ended then. Not those whose name is gone already.
    package static func due(since moment: Int64, limit: Int, on db: any Connection) throws -> [Int] {
        try db.rows(
            """
            SELECT account.id FROM account
             WHERE account.username <> 'nameless-' || account.id AND account.created_at < \(moment)
               AND COALESCE(account.last_session_at, 0) < \(moment)
               AND (account.disabled_at < \(moment)
                    OR NOT EXISTS (SELECT 1 FROM role_assignment
                                    WHERE role_assignment.account_id = account.id
                                      AND role_assignment.role <> 'contributor'))
               AND NOT EXISTS (SELECT 1 FROM role_past
                                WHERE role_past.account_id = account.id AND role_past.ended_at >= \(moment))
               AND NOT EXISTS (SELECT 1 FROM collection_link
                                WHERE collection_link.account_id = account.id AND collection_link.expires_at >= \(moment))
             ORDER BY account.id LIMIT \(limit)
            """
        ).map { try $0.get("id") }
    }
}

extension Pseudonyms {
    /// Of any account, also one that a link made; nil where there is none.
    package static func username(of account: Int, on db: any Connection) throws -> String? {
        try db.first("SELECT username FROM account WHERE id = \(account)")?.get("username")
    }

    package static func account(_ username: String, on db: any Connection) throws -> Int? {
        try db.first("SELECT id FROM account WHERE username = \(username)")?.get("id")
    }
}
