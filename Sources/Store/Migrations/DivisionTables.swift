extension Schema {
    /// Which division owns which row, that it was asked for its figures, and the links by which its people fill them in
    /// (stored as hashes only). Ways of asking are named by the program and not by the schema: there will be more.
    @Sendable static func divisionTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE indicator_division (
              lao_code TEXT NOT NULL REFERENCES local_government (code),
              indicator_code TEXT NOT NULL,
              division TEXT NOT NULL,
              PRIMARY KEY (lao_code, indicator_code)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE collection_request (
              id \(dialect.integer) NOT NULL PRIMARY KEY,
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              division TEXT NOT NULL,
              way TEXT NOT NULL,
              asked_by \(dialect.integer) NOT NULL,
              asked_at \(dialect.integer) NOT NULL,
              due_on TEXT NOT NULL
            ) \(dialect.table)
            """,
            "CREATE INDEX collection_request_assessment_idx ON collection_request (assessment_id)",
            """
            CREATE TABLE collection_link (
              id \(dialect.integer) NOT NULL PRIMARY KEY,
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              division TEXT NOT NULL,
              token_hash \(dialect.blob) NOT NULL CONSTRAINT collection_link_hash_unique UNIQUE,
              made_by \(dialect.integer) NOT NULL,
              made_at \(dialect.integer) NOT NULL,
              expires_at \(dialect.integer) NOT NULL,
              account_id \(dialect.integer) CONSTRAINT collection_link_account_unique UNIQUE REFERENCES account (id),
              position TEXT NOT NULL,
              telephone TEXT NOT NULL,
              opened_at \(dialect.integer),
              reported_at \(dialect.integer),
              revoked_by \(dialect.integer),
              revoked_at \(dialect.integer)
            ) \(dialect.table)
            """,
            "CREATE INDEX collection_link_assessment_idx ON collection_link (assessment_id)",
        ]
    }
}
