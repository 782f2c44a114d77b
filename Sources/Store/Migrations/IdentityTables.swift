extension Schema {
    /// Identities by which somebody signs in without a password, and browsers on their way to the provider of identities. An
    /// identity is a mark under a key that is not in the database: no number of a citizen stands in it. `session.identified`
    /// tells a session that such an identity opened where it stands for the second factor.
    @Sendable static func identityTables(_ dialect: Dialect) -> [Query] {
        [
            """
            ALTER TABLE session
              ADD COLUMN identified \(dialect.integer) NOT NULL DEFAULT 0 CHECK (identified IN (0, 1))
            """,
            """
            CREATE TABLE identity (
              account_id \(dialect.integer) NOT NULL PRIMARY KEY REFERENCES account (id),
              identity_mark \(dialect.blob) NOT NULL CONSTRAINT identity_mark_unique UNIQUE,
              bound_at \(dialect.integer) NOT NULL
            ) \(dialect.table)
            """,
            """
            CREATE TABLE identity_step (
              token_hash \(dialect.blob) NOT NULL PRIMARY KEY,
              account_id \(dialect.integer) REFERENCES account (id),
              next_path TEXT NOT NULL,
              expires_at \(dialect.integer) NOT NULL
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
