import Domain

/// Of whom Webex was told for a session, as marks.
package enum WebexRegistrants {
    package static func list(_ session: WorkshopSession, on db: any Connection) throws -> Set<String> {
        var marks: Set<String> = []
        try db.scan(
            """
            SELECT mark FROM webex_registrant
             WHERE round_id = \(session.round) AND session = \(session.number)
            """
        ) { row in
            marks.insert(row.text(0))
        }
        return marks
    }

    /// Notes one; twice is once.
    package static func save(
        _ mark: String, _ session: WorkshopSession, by account: Int, at now: Int64, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO webex_registrant (round_id, session, mark, told_by, told_at)
            VALUES (\(session.round), \(session.number), \(mark), \(account), \(now))
            ON CONFLICT (round_id, session, mark) DO NOTHING
            """)
    }
}
