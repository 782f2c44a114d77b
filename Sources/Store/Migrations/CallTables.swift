extension Schema {
    /// That a local government has sent its reply, and the telephone calls by which those above it have chased it. Neither is changed once it
    /// is there. `step` is of the red list that was telephoned down; it is not checked here, since the way gets new steps.
    @Sendable static func callTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE letter_reply (
              round_id TEXT NOT NULL,
              circular \(dialect.integer) NOT NULL,
              lao_code TEXT NOT NULL REFERENCES local_government (code),
              number TEXT NOT NULL,
              sent_on TEXT NOT NULL,
              noted_by \(dialect.integer) NOT NULL,
              noted_role TEXT NOT NULL,
              on_behalf \(dialect.integer) NOT NULL CHECK (on_behalf IN (0, 1)),
              noted_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, circular, lao_code),
              FOREIGN KEY (round_id, circular) REFERENCES circular (round_id, number)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE phone_call (
              round_id TEXT NOT NULL REFERENCES round (id),
              lao_code TEXT NOT NULL REFERENCES local_government (code),
              number \(dialect.integer) NOT NULL,
              step TEXT,
              person TEXT NOT NULL CHECK (person IN ('officer', 'chief', 'other')),
              result TEXT NOT NULL CHECK (result IN ('spoken', 'promised', 'no-answer')),
              promised_on TEXT,
              telephone TEXT NOT NULL,
              note TEXT NOT NULL,
              called_by \(dialect.integer) NOT NULL,
              called_role TEXT NOT NULL,
              called_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, lao_code, number),
              CONSTRAINT phone_call_promise_check CHECK ((result = 'promised') = (promised_on IS NOT NULL))
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
