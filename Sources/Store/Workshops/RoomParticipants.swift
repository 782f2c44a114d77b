import Domain

/// Who was in the Webex room of a session and belongs to no registration yet.
package enum RoomParticipants {
    package struct Row: Hashable, Sendable {
        /// The mark of who it is.
        package let detail: String
        package let participant: WebexParticipants.Participant

        package init(detail: String, participant: WebexParticipants.Participant) {
            self.detail = detail
            self.participant = participant
        }
    }

    /// The longest in the room first.
    package static func list(_ round: String, session: Int, on db: any Connection) throws -> [Row] {
        let rows = try db.rows(
            """
            SELECT detail, name, email, spans FROM room_participant
             WHERE round_id = \(round) AND session = \(session) ORDER BY name, detail
            """
        ).map { row -> Row in
            guard let spans = TimeSpans(text: try row.get("spans")) else { throw StoreError.wrongColumn("spans") }
            return Row(
                detail: try row.get("detail"),
                participant: .init(name: try row.get("name"), email: try row.get("email"), spans: spans))
        }
        return rows.sorted { $0.participant.spans.milliseconds > $1.participant.spans.milliseconds }
    }

    /// Writes it whatever stood there.
    package static func save(
        _ row: Row, _ round: String, session: Int, by account: Int, at now: Int64, on db: any Connection
    ) throws {
        let participant = row.participant
        try db.run(
            """
            INSERT INTO room_participant (round_id, session, detail, name, email, spans, imported_by, imported_at)
            VALUES (\(round), \(session), \(row.detail), \(participant.name), \(participant.email),
                    \(participant.spans.text), \(account), \(now))
            ON CONFLICT (round_id, session, detail) DO UPDATE
               SET name = excluded.name, email = excluded.email, spans = excluded.spans,
                   imported_by = excluded.imported_by, imported_at = excluded.imported_at
            """)
    }

    package static func delete(_ detail: String, _ round: String, session: Int, on db: any Connection) throws {
        try db.run(
            "DELETE FROM room_participant WHERE round_id = \(round) AND session = \(session) AND detail = \(detail)")
    }
}
