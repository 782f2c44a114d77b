import Domain

/// One kind of what its time of keeping is over for. It is looked for by reading first, so that writers wait only where something
/// goes; repeated, it finds nothing.
package struct PastData: Sendable {
    /// As the record names it; nil for what ends every day without a record: sessions, half-finished sign-ins.
    package let name: String?
    let table: StaticString
    /// Without its condition.
    let change: Query
    let condition: Query

    package func isDue(on db: any Connection) throws -> Bool {
        try db.exists("SELECT 1 AS one FROM \(trusted: table) WHERE \(condition) LIMIT 1")
    }

    /// - Returns: how many rows it changed.
    package func forget(on db: any Connection) throws -> Int { try db.run("\(change) WHERE \(condition)") }
}

extension PastData {
    /// Before when something was recorded, or ended, whose time is over.
    package struct Limits: Sendable {
        /// Milliseconds since 1970, UTC.
        package var now: Int64
        package var idle: Int64
        package var networks: Int64
        package var mail: Int64
        package var drafts: Int64
        package var contacts: Int64
        package var documents: Int64
        package var questions: Int64
        package var remarks: ThaiDate
        package var viewings: ThaiDate

        package init(
            now: Int64, idle: Int64, networks: Int64, mail: Int64, drafts: Int64, contacts: Int64, documents: Int64,
            questions: Int64, remarks: ThaiDate, viewings: ThaiDate
        ) {
            (self.now, self.idle, self.networks, self.mail) = (now, idle, networks, mail)
            (self.drafts, self.contacts, self.documents) = (drafts, contacts, documents)
            (self.questions, self.remarks, self.viewings) = (questions, remarks, viewings)
        }
    }

    package static func kinds(_ limits: Limits) -> [PastData] {
        passing(limits) + contacts(limits) + documents(limits)
    }

    private static func delete(_ name: String?, _ table: StaticString, _ condition: Query) -> PastData {
        PastData(name: name, table: table, change: "DELETE FROM \(trusted: table)", condition: condition)
    }

    private static func passing(_ limits: Limits) -> [PastData] {
        [
            delete(
                nil, "session",
                """
                (expires_at <= \(limits.now)
                 OR (seen_at <= \(limits.idle)
                     AND NOT EXISTS (SELECT 1 FROM collection_link WHERE account_id = session.account_id)))
                """),
            delete(nil, "sign_in_step", "expires_at <= \(limits.now)"),
            delete(nil, "identity_step", "expires_at <= \(limits.now)"),
            delete(nil, "mail_address", "address IS NULL AND code_expires_at <= \(limits.now)"),
            PastData(
                name: nil, table: "mail_address",
                change: "UPDATE mail_address SET asked_address = NULL, code_mark = NULL, code_expires_at = NULL",
                condition: "code_expires_at <= \(limits.now)"),
            delete(nil, "known_network", "seen_at < \(limits.networks)"),
            // Also where mail was switched off before it was sent.
            delete("mails", "mail", "COALESCE(ended_at, useful_until) < \(limits.mail)"),
            delete("drafts", "draft", "saved_at < \(limits.drafts)"),
            delete("viewings", "viewing", "on_day < \(limits.viewings.iso)"),
            delete("remarks", "satisfaction_remark", "answered_on < \(limits.remarks.iso)"),
            PastData(
                name: "remarks", table: "workshop_evaluation", change: "UPDATE workshop_evaluation SET remark = ''",
                condition: "on_day < \(limits.remarks.iso) AND remark <> ''"),
        ]
    }

    private static func contacts(_ limits: Limits) -> [PastData] {
        [
            PastData(
                name: "invitations", table: "invitation",
                change: "UPDATE invitation SET name = '', email = '', username = ''",
                condition: """
                    COALESCE(accepted_at, revoked_at, expires_at) < \(limits.contacts)
                    AND (name <> '' OR email <> '' OR username <> '')
                    """),
            PastData(
                name: "links", table: "collection_link",
                change: "UPDATE collection_link SET position = '', telephone = ''",
                condition: """
                    COALESCE(revoked_at, expires_at) < \(limits.contacts) AND (position <> '' OR telephone <> '')
                    """),
            PastData(
                name: "officers", table: "responsible_officer",
                change: "UPDATE responsible_officer SET telephone = '', email = ''",
                condition: "named_at < \(limits.contacts) AND (telephone <> '' OR email <> '')"),
            PastData(
                name: "registrations", table: "registration",
                change: "UPDATE registration SET telephone = '', email = ''",
                condition: "changed_at < \(limits.contacts) AND (telephone <> '' OR email <> '')"),
            texts(
                "registrations", AuditEntry.Action.registrationMade, before: limits.contacts,
                "AND audit_text.field IN ('telephone', 'email')"),
            texts(
                "registrations", AuditEntry.Action.registrationChanged, before: limits.contacts,
                "AND audit_text.field IN ('telephone', 'email')"),
            PastData(
                name: "attendance", table: "attendance",
                change: "UPDATE attendance SET name = '', email = ''",
                condition: "at < \(limits.contacts) AND (name <> '' OR email <> '')"),
            delete("attendance", "room_participant", "imported_at < \(limits.contacts)"),
            delete("registrations", "webex_registrant", "told_at < \(limits.contacts)"),
            PastData(
                name: "calls", table: "phone_call",
                change: "UPDATE phone_call SET telephone = '', note = ''",
                condition: "called_at < \(limits.contacts) AND (telephone <> '' OR note <> '')"),
            texts("calls", AuditEntry.Action.callNoted, before: limits.contacts),
            texts("call_backs", AuditEntry.Action.callBackNoted, before: limits.contacts),
            texts(
                "officers", AuditEntry.Action.officerNamed, before: limits.contacts,
                "AND audit_text.field IN ('telephone', 'email')"),
        ]
    }

    private static func documents(_ limits: Limits) -> [PastData] {
        [
            PastData(
                name: "officers", table: "responsible_officer",
                change: "UPDATE responsible_officer SET name = '', position = ''",
                condition: "named_at < \(limits.documents) AND (name <> '' OR position <> '')"),
            PastData(
                name: "registrations", table: "registration",
                change: "UPDATE registration SET name = '', position = '', reason = ''",
                condition: "changed_at < \(limits.documents) AND (name <> '' OR position <> '' OR reason <> '')"),
            delete("attendance", "attendance", "at < \(limits.documents)"),
            delete("attendance", "workshop_test", "at < \(limits.documents)"),
            PastData(
                name: "attendance", table: "attendance_contest",
                change: "UPDATE attendance_contest SET text = '', reason = ''",
                condition: "COALESCE(decided_at, asked_at) < \(limits.documents) AND (text <> '' OR reason <> '')"),
            // The words of certifications stand beside their entries too.
            PastData(
                name: "reasons", table: "certification",
                change: """
                    UPDATE certification
                       SET withdrawal_reason = CASE WHEN withdrawal_reason IS NULL THEN NULL ELSE '' END,
                           witness_reason = CASE WHEN witness_reason IS NULL THEN NULL ELSE '' END
                    """,
                condition: "certified_at < \(limits.documents) AND (withdrawal_reason <> '' OR witness_reason <> '')"),
            texts("questions", AuditEntry.Action.questionAsked, before: limits.questions),
            texts("questions", AuditEntry.Action.questionAnswered, before: limits.questions),
            texts("texts", nil, before: limits.documents),
        ]
    }

    /// The words beside entries; the entries stay, with what commits to them.
    private static func texts(
        _ name: String, _ action: AuditEntry.Action?, before moment: Int64, _ further: Query = ""
    ) -> PastData {
        let kind: Query = action.map { "AND audit_entry.action = \($0.rawValue)" } ?? ""
        return delete(
            name, "audit_text",
            """
            EXISTS (SELECT 1 FROM audit_entry
                     WHERE audit_entry.chain = audit_text.chain AND audit_entry.seq = audit_text.seq
                       AND audit_entry.at < \(moment) \(kind)) \(further)
            """)
    }
}
