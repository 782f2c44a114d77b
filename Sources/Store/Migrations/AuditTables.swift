extension Schema {
    /// The chains of entries, one for each local government and one for central acts, and the free texts beside them.
    @Sendable static func auditTables(_ dialect: Dialect) -> [Query] {
        var statements: [Query] = [
            """
            CREATE TABLE audit_entry (
              chain TEXT NOT NULL,
              seq \(dialect.integer) NOT NULL,
              at \(dialect.integer) NOT NULL,
              account_id \(dialect.integer) NOT NULL,
              role TEXT NOT NULL,
              round_id TEXT NOT NULL,
              action TEXT NOT NULL,
              subject TEXT NOT NULL,
              was TEXT NOT NULL,
              became TEXT NOT NULL,
              request_id TEXT NOT NULL,
              hash \(dialect.blob) NOT NULL,
              PRIMARY KEY (chain, seq)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE audit_text (
              chain TEXT NOT NULL,
              seq \(dialect.integer) NOT NULL,
              field TEXT NOT NULL,
              salt \(dialect.blob) NOT NULL,
              text TEXT NOT NULL,
              PRIMARY KEY (chain, seq, field)
            ) \(dialect.clusteredTable)
            """,
        ]
        if dialect == .postgres {
            // Several servers share one PostgreSQL: each finds what the others have committed since it last looked.
            statements += [
                """
                ALTER TABLE audit_entry ADD COLUMN transaction_id BIGINT NOT NULL
                  DEFAULT (pg_current_xact_id()::text::bigint)
                """,
                "CREATE INDEX audit_entry_transaction_idx ON audit_entry (transaction_id)",
            ]
        }
        return statements
    }
}
