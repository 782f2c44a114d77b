extension Schema {
    /// What shows that somebody took part in a session, the codes of the stream, who was in the Webex room and is not known yet, and objections.
    /// `form` tells whose it is: another person who takes the seat has another form.
    @Sendable static func attendanceTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE attendance (
              round_id TEXT NOT NULL,
              lao_code TEXT NOT NULL,
              seat \(dialect.integer) NOT NULL,
              form \(dialect.blob) NOT NULL,
              session \(dialect.integer) NOT NULL,
              source TEXT NOT NULL CHECK (source IN ('webex', 'streamCode', 'checkIn', 'byOffice')),
              detail TEXT NOT NULL,
              spans TEXT NOT NULL,
              name TEXT NOT NULL,
              email TEXT NOT NULL,
              at \(dialect.integer) NOT NULL,
              recorded_by \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, lao_code, seat, form, session, source, detail),
              FOREIGN KEY (round_id, lao_code, seat) REFERENCES registration (round_id, lao_code, seat),
              FOREIGN KEY (round_id, session) REFERENCES workshop_session (round_id, number)
            ) \(dialect.clusteredTable)
            """,
            "CREATE INDEX attendance_session_idx ON attendance (round_id, session, source)",
            """
            CREATE TABLE room_participant (
              round_id TEXT NOT NULL,
              session \(dialect.integer) NOT NULL,
              detail TEXT NOT NULL,
              name TEXT NOT NULL,
              email TEXT NOT NULL,
              spans TEXT NOT NULL,
              imported_by \(dialect.integer) NOT NULL,
              imported_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, session, detail),
              FOREIGN KEY (round_id, session) REFERENCES workshop_session (round_id, number)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE stream_code (
              round_id TEXT NOT NULL,
              session \(dialect.integer) NOT NULL,
              number \(dialect.integer) NOT NULL,
              code TEXT NOT NULL,
              valid_from \(dialect.integer) NOT NULL,
              valid_until \(dialect.integer) NOT NULL,
              made_by \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, session, number),
              FOREIGN KEY (round_id, session) REFERENCES workshop_session (round_id, number)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE attendance_contest (
              round_id TEXT NOT NULL,
              lao_code TEXT NOT NULL,
              seat \(dialect.integer) NOT NULL,
              form \(dialect.blob) NOT NULL,
              session \(dialect.integer) NOT NULL,
              text TEXT NOT NULL,
              asked_at \(dialect.integer) NOT NULL,
              decision TEXT CHECK (decision IN ('attended', 'partly', 'absent')),
              reason TEXT NOT NULL,
              decided_by \(dialect.integer),
              decided_at \(dialect.integer),
              PRIMARY KEY (round_id, lao_code, seat, form, session),
              FOREIGN KEY (round_id, lao_code, seat) REFERENCES registration (round_id, lao_code, seat),
              FOREIGN KEY (round_id, session) REFERENCES workshop_session (round_id, number)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
