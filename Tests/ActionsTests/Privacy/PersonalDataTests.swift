import Domain
import Store
import TestSupport
import Testing

/// The register of personal data against the tables that there are: a column that is in no list is a hole in the notice.
@Suite struct PersonalDataTests {
    /// What says nothing about a person: facts of offices, figures, dates and states of work.
    private static let impersonal: [String: Set<String>] = [
        "account": ["id", "demonstration", "created_at", "disabled_at"],
        "role_assignment": ["role", "place", "held_since"],
        "role_past": ["role", "place", "began_at", "ended_at"],
        "invitation": [
            "id", "kind", "token_hash", "role", "place", "made_at", "expires_at", "accepted_at", "revoked_at",
        ],
        "session": ["token_hash", "csrf_secret", "created_at", "seen_at", "expires_at", "identified"],
        "known_network": ["seen_at"],
        "second_factor": ["created_at", "confirmed_at", "last_step"],
        "recovery_code": ["used_at"],
        "sign_in_step": ["token_hash", "expires_at"],
        "identity": ["bound_at"],
        "identity_step": ["token_hash", "next_path", "expires_at"],
        "mail_address": ["confirmed_at", "wants_notices", "language", "code_mark", "code_expires_at"],
        "mail": [
            "id", "once_key", "kind", "language", "state", "attempts", "claim", "queued_at", "due_at", "useful_until",
            "answer", "ended_at",
        ],
        "api_token": ["id", "token_hash", "scope", "created_at", "expires_at", "revoked_at"],
        "offline_key": ["created_at"],
        "round_meeting": ["round_id", "state", "meeting", "held_on", "recorded_at"],
        "extension": ["round_id", "number", "place", "until_on", "late", "granted_at", "entry_chain", "entry_seq"],
        "assessment": [
            "id", "round_id", "lao_code", "type", "name_th", "full_name_th", "province_code", "district_code", "state",
            "submitted_at", "extended_until", "admitted_until", "to_check", "checked_at", "reopened_kind",
            "reopened_until", "reopened_rows",
        ],
        "reopening": [
            "assessment_id", "number", "kind", "until_on", "rows", "certification", "opened_role", "opened_at",
            "entry_seq",
        ],
        "review_request": [
            "assessment_id", "number", "rows", "certification", "requested_at", "entry_seq", "granted_rows",
            "decided_at",
            "decision_seq",
        ],
        "answer": [
            "assessment_id", "indicator_code", "frame", "provision", "carried_out", "invented", "version", "entry_seq",
            "saved_at", "unchanged",
        ],
        "base_value": [
            "assessment_id", "item_code", "value", "invented", "version", "entry_seq", "saved_at", "source", "as_of",
            "unchanged",
        ],
        "draft": ["assessment_id", "subject", "carried_out", "seen_version", "saved_at", "unchanged"],
        "improvement_item": [
            "assessment_id", "indicator_code", "version", "entry_seq", "due_on", "saved_at",
        ],
        "blank_reason": ["assessment_id", "indicator_code", "stated_at"],
        "certification": [
            "assessment_id", "number", "standard_set_id", "type", "sha256", "certified_at", "withdrawn_at", "capacity",
            "order_number", "order_from", "order_until",
        ],
        "idempotency": ["assessment_id", "idempotency_key", "subject", "request_hash", "version", "body"],
        "collection_request": ["id", "assessment_id", "division", "way", "asked_at", "due_on"],
        "collection_link": [
            "id", "assessment_id", "division", "token_hash", "made_at", "expires_at", "opened_at", "reported_at",
            "revoked_at",
        ],
        "satisfaction_remark": ["assessment_id", "answered_on", "remark_id", "invented"],
        "paper_tally": [
            "assessment_id", "number", "occasion", "held_on", "sheets", "invented", "version", "saved_at", "removed_at",
        ],
        "audit_entry": [
            "chain", "seq", "at", "role", "round_id", "action", "subject", "was", "became", "request_id", "hash",
            "transaction_id",
        ],
        "audit_text": ["chain", "seq", "field", "salt"],
        "viewing": ["on_day", "first_at"],
        "certified_answer": [
            "assessment_id", "number", "indicator_code", "frame", "provision", "carried_out", "recorded", "version",
        ],
        "workshop": [
            "round_id", "version", "title", "opens_on", "reply_by", "seats", "waiting_list", "offer_hours",
            "certificates", "saved_at",
        ],
        "workshop_session": [
            "round_id", "number", "version", "starts_at", "ends_at", "provinces", "types", "assigned", "capacity",
            "venue",
            "webex_link", "webex_meeting", "facebook_link", "recording_link", "cancelled_at", "cancellation_reason",
            "saved_at",
        ],
        "workshop_material": ["round_id", "number", "title", "link", "saved_at"],
        "registration": [
            "round_id", "lao_code", "seat", "version", "reply", "session", "standing", "own_session", "form",
            "waiting_number", "offer_until", "registered_at", "changed_at",
        ],
        "attendance": [
            "round_id", "lao_code", "seat", "form", "session", "source", "detail", "at",
        ],
        "workshop_question": ["round_id", "number", "text", "options", "right_option", "saved_at"],
        "workshop_test": ["round_id", "lao_code", "seat", "form", "session", "right_answers", "asked", "at"],
        "workshop_evaluation": ["round_id", "session", "mark", "ratings", "on_day"],
        "room_participant": ["round_id", "session", "detail", "imported_at"],
        "webex_registrant": ["round_id", "session", "mark", "told_at"],
        "stream_code": ["round_id", "session", "number", "code", "valid_from", "valid_until"],
        "attendance_contest": [
            "round_id", "lao_code", "seat", "form", "session", "asked_at", "decision", "decided_at",
        ],
        "circular": ["round_id", "number", "kind", "officers_by", "prepared_at", "published_at"],
        "letter": ["round_id", "circular", "place", "version", "saved_at", "issued_at", "sha256", "code"],
        "receipt": [
            "round_id", "circular", "place", "received_role", "on_behalf", "received_at", "register_number",
            "register_on", "register_time",
        ],
        "responsible_officer": [
            "round_id", "circular", "lao_code", "version", "order_number", "order_on", "named_role", "on_behalf",
            "named_at", "entry_seq", "invitation_id",
        ],
        "letter_reply": [
            "round_id", "circular", "lao_code", "number", "sent_on", "noted_role", "on_behalf", "noted_at",
        ],
        "practice_copy": [
            "round_id", "lao_code", "seat", "form", "room", "place", "entered_at", "mended", "mistakes", "filled",
            "blanks",
            "submitted", "changed_at",
        ],
        "phone_call": [
            "round_id", "lao_code", "number", "step", "person", "result", "promised_on", "called_role", "called_at",
        ],
        "question": [
            "id", "chain", "place", "province", "round_id", "indicator_code", "page", "state", "since",
        ],
        "faq_entry": [
            "number", "version", "indicator_code", "subject", "question_th", "answer_th", "question_en", "answer_en",
            "state", "question_id", "written_at",
        ],
        "scenario": ["round_id", "number", "name", "basis", "moves", "state", "saved_at"],
    ]

    /// Tables of offices, standards, figures and heads, without a column about a person.
    private static let tablesWithoutPersons: Set<String> = [
        "setting", "province", "district", "local_government", "local_government_past", "external_identifier",
        "standard_set", "round", "round_amendment", "escalation", "certified_base_value", "indicator_division",
        "satisfaction_answer", "paper_count", "audit_day", "audit_head", "observation", "question_message",
        "publication", "publication_file", "published_certification",
    ]

    private func columns(of table: String, on db: any Connection) throws -> Set<String> {
        let rows =
            switch db.dialect {
            case .sqlite: try db.rows("SELECT name FROM pragma_table_info(\(table))")
            case .postgres:
                try db.rows(
                    """
                    SELECT CAST(column_name AS TEXT) AS name FROM information_schema.columns
                     WHERE table_schema = current_schema() AND table_name = \(table)
                    """)
            }
        return Set(try rows.map { try $0.get("name") as String })
    }

    @Test("every column of every table is personal and registered, or named as not personal", arguments: Engine.enabled)
    func complete(_ engine: Engine) async throws {
        let database = try await TestDatabase.make(engine)
        let registered = Dictionary(grouping: PersonalDatum.all, by: \.table).mapValues { Set($0.map(\.column)) }
        for table in Schema.tables.map(\.description) where !Self.tablesWithoutPersons.contains(table) {
            let there = try await database.read { try columns(of: table, on: $0) }
            let (personal, other) = (registered[table] ?? [], Self.impersonal[table] ?? [])
            #expect(!there.isEmpty, "\(table)")
            #expect(there.subtracting(personal).subtracting(other).sorted() == [], "\(table): in no list")
            #expect(personal.subtracting(there).sorted() == [], "\(table): registered, and not there")
            #expect(personal.intersection(other).sorted() == [], "\(table): in both lists")
        }
        #expect(registered.keys.allSatisfy { Schema.tables.map(\.description).contains($0) })
        for table in Self.tablesWithoutPersons {
            let names = try await database.read { try columns(of: table, on: $0) }
            #expect(!names.contains { $0 == "account_id" || $0.hasSuffix("_by") }, "\(table)")
        }
    }

    @Test("a kind of data is named once in each activity, with one time of keeping")
    func lines() {
        for activity in ProcessingActivity.allCases {
            #expect(!activity.lines.isEmpty, "\(activity)")
            let names = activity.lines.map(\.name)
            #expect(Set(names).count == names.count, "\(activity): \(names.map(\.th))")
        }
    }
}
