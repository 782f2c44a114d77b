/// Every step of the schema, in order. `docs/database.md` draws the tables.
package enum Schema {
    package static let steps: [Migration] = [
        Migration("0001_register", registerTables),
        Migration("0002_accounts", accountTables),
        Migration("0003_rounds", roundTables),
        Migration("0004_answers", answerTables),
        Migration("0005_audit", auditTables),
        Migration("0006_offline", offlineTables),
        Migration("0007_divisions", divisionTables),
        Migration("0008_unchanged", unchangedColumns),
        Migration("0009_satisfaction", satisfactionTables),
        Migration("0010_observations", observationTables),
        Migration("0011_invitations", invitationTables),
        Migration("0012_credentials", credentialTables),
        Migration("0013_identities", identityTables),
        Migration("0014_sealed_days", sealedDayTables),
        Migration("0015_mail", mailTables),
        Migration("0016_steps", stepTables),
        Migration("0017_privacy", privacyTables),
        Migration("0018_circulars", circularTables),
        Migration("0019_workshops", workshopTables),
        Migration("0020_calls", callTables),
        Migration("0022_attendance", attendanceTables),
        Migration("0023_questions", questionTables),
        Migration("0024_webex", webexTables),
        Migration("0025_practice", practiceTables),
        Migration("0027_mail_calendar", mailCalendarColumn),
        Migration("0028_workshop_tests", workshopTestTables),
    ]

    /// Tables in an order in which each one's foreign keys stand before it; for copies and checks.
    package static let tables: [StaticString] = [
        "setting", "province", "district", "local_government", "local_government_past", "external_identifier",
        "account", "role_assignment", "role_past", "invitation", "session", "known_network", "second_factor",
        "recovery_code", "sign_in_step", "identity", "identity_step", "mail_address", "mail", "api_token",
        "offline_key",
        "standard_set", "round", "round_amendment", "round_meeting", "extension", "assessment", "reopening",
        "review_request", "answer", "base_value", "draft", "blank_reason", "certification", "certified_answer",
        "certified_base_value", "idempotency", "indicator_division", "collection_request", "collection_link",
        "satisfaction_answer", "satisfaction_remark", "paper_tally", "paper_count", "audit_entry", "audit_text",
        "audit_day", "audit_head", "observation", "viewing",
        "circular", "letter", "receipt", "responsible_officer", "escalation", "letter_reply", "phone_call",
        "workshop", "workshop_session", "workshop_material", "registration", "attendance", "room_participant",
        "stream_code", "attendance_contest", "webex_registrant", "practice_copy", "workshop_question", "workshop_test",
        "workshop_evaluation",
        "question", "question_message", "faq_entry",
    ]
}
