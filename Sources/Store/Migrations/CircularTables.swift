extension Schema {
    /// Circulars, the letter of each office that passes one on, receipts, responsible officers, and what happened to those who said
    /// nothing. Who receives whose letter is not kept: it follows from the participants of the round.
    @Sendable static func circularTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE circular (
              round_id TEXT NOT NULL REFERENCES round (id),
              number \(dialect.integer) NOT NULL,
              kind TEXT NOT NULL CHECK (kind IN ('workshop', 'results')),
              officers_by TEXT,
              prepared_by \(dialect.integer) NOT NULL,
              prepared_at \(dialect.integer) NOT NULL,
              published_at \(dialect.integer),
              PRIMARY KEY (round_id, number)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE letter (
              round_id TEXT NOT NULL,
              circular \(dialect.integer) NOT NULL,
              place TEXT NOT NULL,
              version \(dialect.integer) NOT NULL,
              content TEXT NOT NULL,
              saved_by \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL,
              issued_by \(dialect.integer),
              issued_at \(dialect.integer),
              sha256 \(dialect.blob),
              code TEXT CONSTRAINT letter_code_unique UNIQUE,
              PRIMARY KEY (round_id, circular, place),
              FOREIGN KEY (round_id, circular) REFERENCES circular (round_id, number)
            ) \(dialect.table)
            """,
            "CREATE INDEX letter_place_idx ON letter (place, issued_at)",
            """
            CREATE TABLE receipt (
              round_id TEXT NOT NULL,
              circular \(dialect.integer) NOT NULL,
              place TEXT NOT NULL,
              received_by \(dialect.integer) NOT NULL,
              received_role TEXT NOT NULL,
              on_behalf \(dialect.integer) NOT NULL CHECK (on_behalf IN (0, 1)),
              received_at \(dialect.integer) NOT NULL,
              register_number TEXT NOT NULL,
              register_on TEXT,
              register_time TEXT NOT NULL,
              PRIMARY KEY (round_id, circular, place),
              FOREIGN KEY (round_id, circular) REFERENCES circular (round_id, number)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE responsible_officer (
              round_id TEXT NOT NULL,
              circular \(dialect.integer) NOT NULL,
              lao_code TEXT NOT NULL REFERENCES local_government (code),
              version \(dialect.integer) NOT NULL,
              name TEXT NOT NULL,
              position TEXT NOT NULL,
              telephone TEXT NOT NULL,
              email TEXT NOT NULL,
              order_number TEXT NOT NULL,
              order_on TEXT,
              named_by \(dialect.integer) NOT NULL,
              named_role TEXT NOT NULL,
              on_behalf \(dialect.integer) NOT NULL CHECK (on_behalf IN (0, 1)),
              named_at \(dialect.integer) NOT NULL,
              entry_seq \(dialect.integer) NOT NULL,
              invitation_id \(dialect.integer) REFERENCES invitation (id),
              PRIMARY KEY (round_id, circular, lao_code, version),
              FOREIGN KEY (round_id, circular) REFERENCES circular (round_id, number)
            ) \(dialect.clusteredTable)
            """,
            "CREATE INDEX responsible_officer_lao_idx ON responsible_officer (lao_code, named_at)",
            """
            CREATE TABLE escalation (
              round_id TEXT NOT NULL,
              circular \(dialect.integer) NOT NULL,
              place TEXT NOT NULL,
              rung TEXT NOT NULL CHECK (rung IN ('reminder', 'call-sheet', 'second-letter')),
              at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, circular, place, rung),
              FOREIGN KEY (round_id, circular) REFERENCES circular (round_id, number)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
