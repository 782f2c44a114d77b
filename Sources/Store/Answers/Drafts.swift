import Domain

/// What could not be accepted yet, one for each person and subject (an indicator, or a base-data item).
package enum Drafts {
    /// Keeps what was typed, as it was typed; only NUL, which nobody sees and PostgreSQL cannot store, is left out.
    package static func keep(
        _ draft: Draft, of assessment: Int, _ subject: String, by account: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO draft (assessment_id, subject, account_id, frame, provision, carried_out, note, seen_version,
                               saved_at, unchanged)
            VALUES (\(assessment), \(subject), \(account), \(visible(draft.frame)), \(visible(draft.provision)),
                    \(draft.carriedOut), \(visible(draft.note)), \(draft.seenVersion), \(draft.savedAt),
                    \(draft.confirmsUnchanged))
            ON CONFLICT (assessment_id, subject, account_id) DO UPDATE
               SET frame = excluded.frame, provision = excluded.provision, carried_out = excluded.carried_out,
                   note = excluded.note, seen_version = excluded.seen_version, saved_at = excluded.saved_at,
                   unchanged = excluded.unchanged
            """)
    }

    private static func visible(_ typed: String) -> String {
        guard typed.utf8.contains(0) else { return typed }
        return String(decoding: typed.utf8.filter { $0 != 0 }, as: UTF8.self)
    }

    /// One person's drafts in one assessment, by subject.
    package static func list(_ assessment: Int, by account: Int, on db: any Connection) throws -> [String: Draft] {
        var drafts: [String: Draft] = [:]
        for row in try db.rows(
            """
            SELECT subject, frame, provision, carried_out, note, seen_version, saved_at, unchanged
              FROM draft WHERE assessment_id = \(assessment) AND account_id = \(account)
            """)
        {
            drafts[try row.get("subject")] = Draft(
                frame: try row.get("frame"), provision: try row.get("provision"),
                carriedOut: try row.get("carried_out"), note: try row.get("note"),
                seenVersion: try row.get("seen_version"), savedAt: try row.get("saved_at"),
                confirmsUnchanged: try row.get("unchanged"))
        }
        return drafts
    }

    /// Names of other people who have typed something into an assessment that could not be saved yet, with what it
    /// concerns.
    package static func ofOthers(
        _ assessment: Int, than account: Int, on db: any Connection
    ) throws -> [(subject: String, name: String)] {
        try db.rows(
            """
            SELECT draft.subject, account.name FROM draft JOIN account ON account.id = draft.account_id
             WHERE draft.assessment_id = \(assessment) AND draft.account_id <> \(account)
             ORDER BY draft.subject, account.name
            """
        ).map { (try $0.get("subject"), try $0.get("name")) }
    }

    /// Deletes the draft that was typed at a moment, and no later one.
    package static func delete(
        _ assessment: Int, _ subject: String, typedAt moment: Int64, by account: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            DELETE FROM draft
             WHERE assessment_id = \(assessment) AND subject = \(subject) AND account_id = \(account)
               AND saved_at = \(moment)
            """)
    }

    package static func delete(
        _ assessment: Int, _ subject: String, by account: Int, on db: any Connection
    ) throws {
        try db.run(
            """
            DELETE FROM draft
             WHERE assessment_id = \(assessment) AND subject = \(subject) AND account_id = \(account)
            """)
    }
}
