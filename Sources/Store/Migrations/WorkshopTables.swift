extension Schema {
    /// The workshop of a round, its sessions, what may be read there, and who has registered. Seats are counted from the registrations; no
    /// number of them is kept.
    @Sendable static func workshopTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE workshop (
              round_id TEXT PRIMARY KEY REFERENCES round (id),
              version \(dialect.integer) NOT NULL,
              title TEXT NOT NULL,
              opens_on TEXT NOT NULL,
              reply_by TEXT NOT NULL,
              seats \(dialect.integer) NOT NULL CHECK (seats IN (1, 2)),
              waiting_list \(dialect.integer) NOT NULL CHECK (waiting_list IN (0, 1)),
              offer_hours \(dialect.integer) NOT NULL,
              certificates \(dialect.integer) NOT NULL CHECK (certificates IN (0, 1)),
              saved_by \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL
            ) \(dialect.table)
            """,
            """
            CREATE TABLE workshop_session (
              round_id TEXT NOT NULL REFERENCES workshop (round_id),
              number \(dialect.integer) NOT NULL,
              version \(dialect.integer) NOT NULL,
              starts_at \(dialect.integer) NOT NULL,
              ends_at \(dialect.integer) NOT NULL,
              provinces TEXT NOT NULL,
              types TEXT NOT NULL,
              assigned \(dialect.integer) NOT NULL,
              capacity \(dialect.integer) CHECK (capacity > 0),
              venue TEXT NOT NULL,
              webex_link TEXT NOT NULL,
              facebook_link TEXT NOT NULL,
              recording_link TEXT NOT NULL,
              cancelled_at \(dialect.integer),
              cancellation_reason TEXT,
              saved_by \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, number)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE workshop_material (
              round_id TEXT NOT NULL REFERENCES workshop (round_id),
              number \(dialect.integer) NOT NULL,
              title TEXT NOT NULL,
              link TEXT NOT NULL,
              saved_by \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, number)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE registration (
              round_id TEXT NOT NULL REFERENCES workshop (round_id),
              lao_code TEXT NOT NULL REFERENCES local_government (code),
              seat \(dialect.integer) NOT NULL CHECK (seat IN (1, 2)),
              version \(dialect.integer) NOT NULL,
              reply TEXT NOT NULL CHECK (reply IN ('attend', 'delegate', 'decline', 'recording')),
              session \(dialect.integer),
              standing TEXT NOT NULL CHECK (standing IN ('seated', 'offered', 'waiting', 'live', 'apart', 'cancelled')),
              own_session \(dialect.integer),
              name TEXT NOT NULL,
              position TEXT NOT NULL,
              telephone TEXT NOT NULL,
              email TEXT NOT NULL,
              reason TEXT NOT NULL,
              form \(dialect.blob) NOT NULL,
              waiting_number \(dialect.integer),
              offer_until \(dialect.integer),
              registered_at \(dialect.integer) NOT NULL,
              changed_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, lao_code, seat),
              FOREIGN KEY (round_id, session) REFERENCES workshop_session (round_id, number)
            ) \(dialect.table)
            """,
            "CREATE INDEX registration_session_idx ON registration (round_id, session, standing, waiting_number)",
            "CREATE INDEX registration_own_session_idx ON registration (round_id, own_session)",
            "CREATE INDEX registration_offer_idx ON registration (offer_until)",
        ]
    }
}
