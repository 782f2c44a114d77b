import Domain

/// Takes away what its time of keeping is over for. Each returns how many rows it changed; repeated, it finds none.
package enum PastData {
    package static func forgetViewings(before day: ThaiDate, on db: any Connection) throws -> Int {
        try db.run("DELETE FROM viewing WHERE on_day < \(day.iso)")
    }

    package static func forgetNetworks(lastUsedBefore moment: Int64, on db: any Connection) throws -> Int {
        try db.run("DELETE FROM known_network WHERE seen_at < \(moment)")
    }

    package static func forgetDrafts(savedBefore moment: Int64, on db: any Connection) throws -> Int {
        try db.run("DELETE FROM draft WHERE saved_at < \(moment)")
    }

    package static func forgetRemarks(before day: ThaiDate, on db: any Connection) throws -> Int {
        try db.run("DELETE FROM satisfaction_remark WHERE answered_on < \(day.iso)")
    }

    package static func forgetSteps(at now: Int64, on db: any Connection) throws -> Int {
        try db.run("DELETE FROM sign_in_step WHERE expires_at <= \(now)")
            + db.run("DELETE FROM identity_step WHERE expires_at <= \(now)")
    }

    /// An address for which no code came.
    package static func forgetAskedAddresses(at now: Int64, on db: any Connection) throws -> Int {
        try db.run("DELETE FROM mail_address WHERE address IS NULL AND code_expires_at <= \(now)")
            + db.run(
                """
                UPDATE mail_address SET asked_address = NULL, code_mark = NULL, code_expires_at = NULL
                 WHERE code_expires_at <= \(now)
                """)
    }

    /// Names and addresses of invitations that ended, however they did.
    package static func blankInvitations(endedBefore moment: Int64, on db: any Connection) throws -> Int {
        try db.run(
            """
            UPDATE invitation SET name = '', email = '', username = ''
             WHERE COALESCE(accepted_at, revoked_at, expires_at) < \(moment)
               AND (name <> '' OR email <> '' OR username <> '')
            """)
    }

    /// Positions and telephones of those who came by a link.
    package static func blankLinks(endedBefore moment: Int64, on db: any Connection) throws -> Int {
        try db.run(
            """
            UPDATE collection_link SET position = '', telephone = ''
             WHERE COALESCE(revoked_at, expires_at) < \(moment) AND (position <> '' OR telephone <> '')
            """)
    }

    /// Texts of one kind of act, by the field beside the entry.
    /// - Parameter actions: nil for every kind.
    package static func eraseTexts(
        of actions: [AuditEntry.Action]?, enteredBefore moment: Int64, on db: any Connection
    ) throws -> Int {
        let kind: Query = actions.map { "AND audit_entry.action IN (\(list: $0.map(\.rawValue)))" } ?? ""
        return try db.run(
            """
            DELETE FROM audit_text
             WHERE EXISTS (SELECT 1 FROM audit_entry
                            WHERE audit_entry.chain = audit_text.chain AND audit_entry.seq = audit_text.seq
                              AND audit_entry.at < \(moment) \(kind))
            """)
    }

    /// The words of certifications, which stand beside their entries too.
    package static func eraseReasons(certifiedBefore moment: Int64, on db: any Connection) throws -> Int {
        try db.run(
            """
            UPDATE certification SET withdrawal_reason = CASE WHEN withdrawal_reason IS NULL THEN NULL ELSE '' END,
                                     witness_reason = CASE WHEN witness_reason IS NULL THEN NULL ELSE '' END
             WHERE certified_at < \(moment) AND (withdrawal_reason <> '' OR witness_reason <> '')
            """)
    }

    /// Accounts without a role whose last one ended, and who have not signed in, since a moment; those of divisions whose link
    /// ended then. Not those whose name is gone already.
    package static func accountsWithoutRole(since moment: Int64, on db: any Connection) throws -> [Int] {
        try db.rows(
            """
            SELECT account.id FROM account
             WHERE account.username <> 'nameless-' || account.id AND account.created_at < \(moment)
               AND COALESCE(account.last_session_at, 0) < \(moment)
               AND NOT EXISTS (SELECT 1 FROM role_assignment
                                WHERE role_assignment.account_id = account.id AND role_assignment.role <> 'contributor')
               AND NOT EXISTS (SELECT 1 FROM role_past
                                WHERE role_past.account_id = account.id AND role_past.ended_at >= \(moment))
               AND NOT EXISTS (SELECT 1 FROM collection_link
                                WHERE collection_link.account_id = account.id AND collection_link.expires_at >= \(moment))
             ORDER BY account.id
            """
        ).map { try $0.get("id") }
    }
}
