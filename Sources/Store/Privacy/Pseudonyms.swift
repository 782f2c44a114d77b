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
        try eraseTexts(about: account, on: db)
    }

    /// Rows that serve the person alone.
    private static let tables: [StaticString] = [
        "session", "sign_in_step", "identity_step", "known_network", "recovery_code", "second_factor", "identity",
        "mail_address", "mail", "offline_key", "draft",
    ]

    /// The words of acts that were done to the account: why it was stopped, with whom a call back was.
    private static func eraseTexts(about account: Int, on db: any Connection) throws {
        let actions: [AuditEntry.Action] = [.accountDisabled, .accountEnabled, .roleEnded]
        try db.run(
            """
            DELETE FROM audit_text
             WHERE EXISTS (SELECT 1 FROM audit_entry
                            WHERE audit_entry.chain = audit_text.chain AND audit_entry.seq = audit_text.seq
                              AND ((audit_entry.action IN (\(list: actions.map(\.rawValue)))
                                    AND audit_entry.subject = \(String(account)))
                                   OR (audit_entry.action = \(AuditEntry.Action.callBackNoted.rawValue)
                                       AND audit_entry.subject IN (SELECT CAST(invitation.id AS TEXT) FROM invitation
                                                                    WHERE invitation.account_id = \(account)))))
            """)
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
