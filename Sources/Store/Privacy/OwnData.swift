import Domain

/// Everything that is held about one person, as he may ask for it (section 30 of the Act). Secrets are named, never given: their
/// hashes and marks would serve a thief alone.
package enum OwnData {
    /// - Parameters:
    ///   - account: the account.
    ///   - now: milliseconds since 1970, UTC.
    package static func json(of account: Int, at now: Int64, on db: any Connection) throws -> CanonicalJSON {
        .object([
            "account": try facts(account, on: db),
            "acts": try acts(account, on: db),
            "certifications": try certifications(account, on: db),
            "division_links": try links(account, on: db),
            "drafts": try drafts(account, on: db),
            "generated_at": .string(ThaiClock.rfc3339(now)),
            "invitations": try invitations(account, on: db),
            "mail_address": try mailAddress(account, on: db),
            "mails": try mails(account, on: db),
            "past_roles": try pastRoles(account, on: db),
            "roles": try roles(account, on: db),
            "sessions": try sessions(account, on: db),
            "sign_in": try signIn(account, on: db),
            "tokens": try tokens(account, on: db),
            "viewings": try viewings(account, on: db),
            "words": try words(account, on: db),
        ])
    }

    /// How many acts are on record under the account.
    package static func countActs(_ account: Int, on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS acts FROM audit_entry WHERE account_id = \(account)")?.get("acts") ?? 0
    }
}

extension OwnData {
    private static func facts(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        guard
            let row = try db.first(
                "SELECT id, username, name, created_at, disabled_at, last_session_at FROM account WHERE id = \(account)"
            )
        else { return .null }
        return .object([
            "created_at": .string(ThaiClock.rfc3339(try row.get("created_at"))),
            "disabled_at": try moment(row, "disabled_at"), "last_session_at": try moment(row, "last_session_at"),
            "name": .string(try row.get("name")), "number": .whole(try row.get("id")),
            "username": .string(try row.get("username")),
        ])
    }

    private static func roles(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            "SELECT role, place, held_since FROM role_assignment WHERE account_id = \(account) ORDER BY role, place",
            on: db
        ) {
            ["held_since": try moment($0, "held_since"), "place": try text($0, "place"), "role": try text($0, "role")]
        }
    }

    private static func pastRoles(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            "SELECT role, place, began_at, ended_at FROM role_past WHERE account_id = \(account) ORDER BY ended_at, role, place",
            on: db
        ) {
            [
                "began_at": try moment($0, "began_at"), "ended_at": try moment($0, "ended_at"),
                "place": try text($0, "place"), "role": try text($0, "role"),
            ]
        }
    }

    private static func invitations(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            """
            SELECT kind, role, place, name, email, username, made_at, accepted_at, revoked_at FROM invitation
             WHERE account_id = \(account) OR accepted_by = \(account) ORDER BY id
            """, on: db
        ) {
            [
                "accepted_at": try moment($0, "accepted_at"), "email": try text($0, "email"),
                "kind": try text($0, "kind"),
                "made_at": try moment($0, "made_at"), "name": try text($0, "name"), "place": try text($0, "place"),
                "revoked_at": try moment($0, "revoked_at"), "role": try text($0, "role"),
                "username": try text($0, "username"),
            ]
        }
    }

    private static func sessions(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            """
            SELECT browser, network, created_at, seen_at, expires_at FROM session
             WHERE account_id = \(account) ORDER BY created_at
            """, on: db
        ) {
            [
                "browser": try text($0, "browser"), "expires_at": try moment($0, "expires_at"),
                "network": try text($0, "network"), "seen_at": try moment($0, "seen_at"),
                "signed_in_at": try moment($0, "created_at"),
            ]
        }
    }

    private static func signIn(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        let networks = try db.rows("SELECT seen_at FROM known_network WHERE account_id = \(account) ORDER BY seen_at")
        let codes = try db.first(
            "SELECT COUNT(*) AS codes FROM recovery_code WHERE account_id = \(account) AND used_at IS NULL")
        return .object([
            "known_networks_last_used_at": .array(try networks.map { try moment($0, "seen_at") }),
            "offline_key_since": try one(
                "SELECT created_at AS confirmed_at FROM offline_key WHERE account_id = \(account)", on: db),
            "recovery_codes_left": .whole(try codes?.get("codes") ?? 0),
            "second_factor_since": try one(
                "SELECT confirmed_at FROM second_factor WHERE account_id = \(account)", on: db),
            "thaid_bound_at": try one(
                "SELECT bound_at AS confirmed_at FROM identity WHERE account_id = \(account)", on: db),
        ])
    }

    private static func mailAddress(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        guard
            let row = try db.first(
                """
                SELECT address, asked_address, confirmed_at, language, wants_notices FROM mail_address
                 WHERE account_id = \(account)
                """)
        else { return .null }
        return .object([
            "address": try text(row, "address"), "asked_address": try text(row, "asked_address"),
            "confirmed_at": try moment(row, "confirmed_at"), "language": try text(row, "language"),
            "wants_notices": .bool(try row.get("wants_notices")),
        ])
    }

    private static func mails(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            """
            SELECT kind, address, subject, state, queued_at, ended_at FROM mail
             WHERE account_id = \(account) ORDER BY queued_at, id
            """, on: db
        ) {
            [
                "address": try text($0, "address"), "ended_at": try moment($0, "ended_at"),
                "kind": try text($0, "kind"),
                "queued_at": try moment($0, "queued_at"), "state": try text($0, "state"),
                "subject": try text($0, "subject"),
            ]
        }
    }

    private static func tokens(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            "SELECT id, scope, created_at, expires_at, revoked_at FROM api_token WHERE account_id = \(account) ORDER BY id",
            on: db
        ) {
            [
                "created_at": try moment($0, "created_at"), "expires_at": try moment($0, "expires_at"),
                "number": .whole(try $0.get("id")), "revoked_at": try moment($0, "revoked_at"),
                "scope": try text($0, "scope"),
            ]
        }
    }
}

extension OwnData {
    private static func drafts(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            """
            SELECT assessment.round_id, assessment.lao_code, draft.subject, draft.frame, draft.provision, draft.note,
                   draft.saved_at
              FROM draft JOIN assessment ON assessment.id = draft.assessment_id
             WHERE draft.account_id = \(account) ORDER BY draft.saved_at, draft.subject
            """, on: db
        ) {
            [
                "frame": try text($0, "frame"), "local_government": try text($0, "lao_code"),
                "note": try text($0, "note"),
                "provision": try text($0, "provision"), "round": try text($0, "round_id"),
                "saved_at": try moment($0, "saved_at"), "subject": try text($0, "subject"),
            ]
        }
    }

    private static func certifications(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            """
            SELECT assessment.round_id, assessment.lao_code, certification.position, certification.sha256,
                   certification.certified_at
              FROM certification JOIN assessment ON assessment.id = certification.assessment_id
             WHERE certification.certified_by = \(account) ORDER BY certification.certified_at
            """, on: db
        ) {
            [
                "certified_at": try moment($0, "certified_at"), "local_government": try text($0, "lao_code"),
                "position": try text($0, "position"), "round": try text($0, "round_id"),
                "sha256": try text($0, "sha256"),
            ]
        }
    }

    private static func links(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            """
            SELECT assessment.round_id, assessment.lao_code, collection_link.division, collection_link.position,
                   collection_link.telephone, collection_link.opened_at
              FROM collection_link JOIN assessment ON assessment.id = collection_link.assessment_id
             WHERE collection_link.account_id = \(account) ORDER BY collection_link.id
            """, on: db
        ) {
            [
                "division": try text($0, "division"), "local_government": try text($0, "lao_code"),
                "opened_at": try moment($0, "opened_at"), "position": try text($0, "position"),
                "round": try text($0, "round_id"), "telephone": try text($0, "telephone"),
            ]
        }
    }

    private static func acts(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            """
            SELECT chain, seq, at, role, round_id, action, subject FROM audit_entry
             WHERE account_id = \(account) ORDER BY at, chain, seq
            """, on: db
        ) {
            [
                "act": try text($0, "action"), "at": try moment($0, "at"), "chain": try text($0, "chain"),
                "number": .whole(try $0.get("seq")), "role": try text($0, "role"), "round": try text($0, "round_id"),
                "subject": try text($0, "subject"),
            ]
        }
    }

    /// What he wrote: reasons, notes, observations, as far as they were not erased.
    private static func words(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            """
            SELECT audit_text.chain, audit_text.seq, audit_text.field, audit_text.text
              FROM audit_entry
              JOIN audit_text ON audit_text.chain = audit_entry.chain AND audit_text.seq = audit_entry.seq
             WHERE audit_entry.account_id = \(account) ORDER BY audit_entry.at, audit_text.chain, audit_text.seq, audit_text.field
            """, on: db
        ) {
            [
                "chain": try text($0, "chain"), "field": try text($0, "field"), "number": .whole(try $0.get("seq")),
                "text": try text($0, "text"),
            ]
        }
    }

    private static func viewings(_ account: Int, on db: any Connection) throws -> CanonicalJSON {
        try list(
            """
            SELECT on_day, what, place, first_at FROM viewing WHERE account_id = \(account)
             ORDER BY on_day, first_at, what, place
            """, on: db
        ) {
            [
                "first_at": try moment($0, "first_at"), "on": try text($0, "on_day"), "place": try text($0, "place"),
                "what": try text($0, "what"),
            ]
        }
    }

    private static func list(
        _ query: Query, on db: any Connection, _ members: (ResultRow) throws -> [String: CanonicalJSON]
    ) throws -> CanonicalJSON {
        .array(try db.rows(query).map { .object(try members($0)) })
    }

    private static func one(_ query: Query, on db: any Connection) throws -> CanonicalJSON {
        try db.first(query).map { try moment($0, "confirmed_at") } ?? .null
    }

    private static func text(_ row: ResultRow, _ column: String) throws -> CanonicalJSON {
        try row.find(column).map { (text: String) in .string(text) } ?? .null
    }

    private static func moment(_ row: ResultRow, _ column: String) throws -> CanonicalJSON {
        try row.find(column).map { (at: Int64) in .string(ThaiClock.rfc3339(at)) } ?? .null
    }
}
