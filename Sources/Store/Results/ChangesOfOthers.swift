import Domain

/// What other servers on the same database have committed. Only PostgreSQL is ever shared: on SQLite there is nothing
/// to find, and this file is the only one that knows the difference.
///
/// Every entry of the record carries the number of its transaction. Numbers are given when a transaction begins to
/// write and become visible when it commits, in another order; so a reader looks again from the lowest number that was
/// still under way last time. What it sees twice is not newer then, and changes nothing.
package enum ChangesOfOthers {
    /// Where to look from next time: every transaction below has ended. Must be read before what is looked at.
    package static func horizon(on db: any Connection) throws -> Int64 {
        switch db.dialect {
        case .sqlite: 0
        case .postgres:
            try db.first("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon")?.get("horizon")
                ?? 0
        }
    }

    /// What the entries from `horizon` on have changed in one round, as it stands now.
    package static func changes(
        of round: String, since horizon: Int64, on db: any Connection
    ) throws -> ColumnChanges {
        var changes = ColumnChanges()
        guard db.dialect == .postgres else { return changes }
        for row in try db.rows(
            """
            SELECT DISTINCT assessment.id, answer.indicator_code, answer.frame, answer.provision, answer.carried_out,
                   answer.note, answer.version, answer.entry_seq, answer.saved_by, answer.saved_at,
                   answer.unchanged
              FROM audit_entry
              JOIN assessment ON assessment.round_id = audit_entry.round_id
                             AND assessment.lao_code = audit_entry.chain
              JOIN answer ON answer.assessment_id = assessment.id AND answer.indicator_code = audit_entry.subject
             WHERE audit_entry.transaction_id >= \(horizon) AND audit_entry.round_id = \(round)
               AND audit_entry.action = \(AuditEntry.Action.answerSaved.rawValue)
            """)
        {
            changes.answers.append((try row.get("id"), try row.get("indicator_code"), try StoredAnswer(row: row)))
        }
        for row in try db.rows(
            """
            SELECT DISTINCT assessment.id, base_value.item_code, base_value.value, base_value.version,
                   base_value.entry_seq, base_value.saved_by, base_value.saved_at, base_value.source, base_value.as_of,
                   base_value.unchanged
              FROM audit_entry
              JOIN assessment ON assessment.round_id = audit_entry.round_id
                             AND assessment.lao_code = audit_entry.chain
              JOIN base_value ON base_value.assessment_id = assessment.id
                             AND audit_entry.subject = \(BaseDataItem.subject("")) || base_value.item_code
             WHERE audit_entry.transaction_id >= \(horizon) AND audit_entry.round_id = \(round)
               AND audit_entry.action = \(AuditEntry.Action.baseValueSaved.rawValue)
            """)
        {
            changes.baseValues.append((try row.get("id"), try row.get("item_code"), try StoredBaseValue(row: row)))
        }
        let others = AuditEntry.Action.changingNoState.map(\.rawValue)
        let chains = try db.rows(
            """
            SELECT DISTINCT chain FROM audit_entry
             WHERE transaction_id >= \(horizon) AND round_id = \(round) AND action NOT IN (\(list: others))
            """)
        changes.assessments = try chains.compactMap { try FiguresOfAssessment.find(round, $0.get("chain"), on: db) }
        return changes
    }
}
