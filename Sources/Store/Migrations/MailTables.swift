extension Schema {
    /// Addresses at which persons receive mail, once they have shown that they read there, and the outbox. The code for an address is
    /// a mark under a key that is not in the database; the words of a mail go when nobody will send them any more.
    @Sendable static func mailTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE mail_address (
              account_id \(dialect.integer) NOT NULL PRIMARY KEY REFERENCES account (id),
              address TEXT,
              confirmed_at \(dialect.integer),
              wants_notices \(dialect.integer) NOT NULL CHECK (wants_notices IN (0, 1)),
              language TEXT NOT NULL,
              asked_address TEXT,
              code_mark \(dialect.blob),
              code_expires_at \(dialect.integer)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE mail (
              id TEXT NOT NULL PRIMARY KEY,
              once_key TEXT NOT NULL CONSTRAINT mail_once_unique UNIQUE,
              kind TEXT NOT NULL,
              account_id \(dialect.integer) REFERENCES account (id),
              address TEXT NOT NULL,
              language TEXT NOT NULL,
              subject TEXT NOT NULL,
              body TEXT,
              state TEXT NOT NULL CONSTRAINT mail_state_check
                CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown', 'cancelled')),
              attempts \(dialect.integer) NOT NULL,
              claim \(dialect.integer) NOT NULL,
              queued_at \(dialect.integer) NOT NULL,
              due_at \(dialect.integer) NOT NULL,
              useful_until \(dialect.integer) NOT NULL,
              answer TEXT NOT NULL,
              ended_at \(dialect.integer)
            ) \(dialect.table)
            """,
            "CREATE INDEX mail_state_idx ON mail (state, due_at)",
            "CREATE INDEX mail_account_idx ON mail (account_id)",
        ]
    }
}
