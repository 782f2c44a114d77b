import Domain

/// Imported rows on their way into the database, many to a statement: figures over those that stand there, and their entries.
///
/// Rows are written when enough have come together; `finish` writes the rest. Whoever uses it holds the lock of the local
/// government and has compared versions before.
package struct ImportedRows {
    private var answers = RowBuffer(columns: 11)
    private var baseValues = RowBuffer(columns: 8)
    private var entries = RowBuffer(columns: 12)
    private var texts = RowBuffer(columns: 5)

    package init() {}

    package mutating func add(
        _ stored: StoredAnswer, of assessment: Int, _ indicator: String, on db: any Connection
    ) throws {
        let answer = stored.answer
        let isFull = answers.add([
            assessment.sqlValue, indicator.sqlValue, answer.frame.sqlValue, answer.provision.sqlValue,
            answer.carriedOut.sqlValue, answer.note.sqlValue, false.sqlValue, stored.version.sqlValue,
            stored.entry.sqlValue, stored.savedBy.sqlValue, stored.savedAt.sqlValue,
        ])
        if isFull { try writeAnswers(on: db) }
    }

    package mutating func add(
        _ stored: StoredBaseValue, of assessment: Int, item: String, on db: any Connection
    ) throws {
        let isFull = baseValues.add([
            assessment.sqlValue, item.sqlValue, stored.value.sqlValue, false.sqlValue, stored.version.sqlValue,
            stored.entry.sqlValue, stored.savedBy.sqlValue, stored.savedAt.sqlValue,
        ])
        if isFull { try writeBaseValues(on: db) }
    }

    package mutating func add(_ entry: AuditEntries.Stored, on db: any Connection) throws {
        let isFull = entries.add([
            entry.chain.sqlValue, entry.sequence.sqlValue, entry.at.sqlValue, entry.accountID.sqlValue,
            entry.role.sqlValue, entry.round.sqlValue, entry.action.sqlValue, entry.subject.sqlValue,
            entry.was.sqlValue, entry.became.sqlValue, entry.requestID.sqlValue, entry.hash.sqlValue,
        ])
        if isFull { try writeEntries(on: db) }
    }

    /// A text whose commitment stands in an entry, by the field that it is of.
    package mutating func add(
        _ text: String, _ field: String, salt: [UInt8], chain: String, sequence: Int, on db: any Connection
    ) throws {
        let isFull = texts.add([
            chain.sqlValue, sequence.sqlValue, field.sqlValue, salt.sqlValue, text.sqlValue,
        ])
        if isFull { try writeTexts(on: db) }
    }

    package mutating func finish(on db: any Connection) throws {
        try writeAnswers(on: db)
        try writeBaseValues(on: db)
        try writeEntries(on: db)
        try writeTexts(on: db)
    }

    private mutating func writeAnswers(on db: any Connection) throws {
        try answers.write(
            """
            INSERT INTO answer (assessment_id, indicator_code, frame, provision, carried_out, note, invented, version,
                                entry_seq, saved_by, saved_at)
            """,
            """
            ON CONFLICT (assessment_id, indicator_code) DO UPDATE
               SET frame = excluded.frame, provision = excluded.provision, carried_out = excluded.carried_out,
                   note = excluded.note, invented = 0, version = excluded.version, entry_seq = excluded.entry_seq,
                   saved_by = excluded.saved_by, saved_at = excluded.saved_at, unchanged = 0
            """, on: db)
    }

    /// A file does not say where a base value comes from, so what was said of the one before goes with it.
    private mutating func writeBaseValues(on db: any Connection) throws {
        try baseValues.write(
            """
            INSERT INTO base_value (assessment_id, item_code, value, invented, version, entry_seq, saved_by, saved_at)
            """,
            """
            ON CONFLICT (assessment_id, item_code) DO UPDATE
               SET value = excluded.value, invented = 0, version = excluded.version, entry_seq = excluded.entry_seq,
                   saved_by = excluded.saved_by, saved_at = excluded.saved_at, source = '', as_of = NULL, unchanged = 0
            """, on: db)
    }

    private mutating func writeEntries(on db: any Connection) throws {
        try entries.write(
            """
            INSERT INTO audit_entry (chain, seq, at, account_id, role, round_id, action, subject, was, became,
                                     request_id, hash)
            """, on: db)
    }

    private mutating func writeTexts(on db: any Connection) throws {
        try texts.write("INSERT INTO audit_text (chain, seq, field, salt, text)", on: db)
    }
}
