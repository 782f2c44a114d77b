extension Schema {
    /// Persons, their roles in places, their sessions and tokens (both stored as hashes only).
    @Sendable static func accountTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE account (
              id \(dialect.integer) NOT NULL PRIMARY KEY,
              username TEXT NOT NULL CONSTRAINT account_username_unique UNIQUE,
              name TEXT NOT NULL,
              password_hash TEXT NOT NULL,
              demonstration \(dialect.integer) NOT NULL CHECK (demonstration IN (0, 1)),
              created_at \(dialect.integer) NOT NULL,
              disabled_at \(dialect.integer)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE role_assignment (
              account_id \(dialect.integer) NOT NULL REFERENCES account (id),
              role TEXT NOT NULL,
              place TEXT NOT NULL,
              PRIMARY KEY (account_id, role, place)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE session (
              token_hash \(dialect.blob) NOT NULL PRIMARY KEY,
              account_id \(dialect.integer) NOT NULL REFERENCES account (id),
              csrf_secret \(dialect.blob) NOT NULL,
              created_at \(dialect.integer) NOT NULL,
              seen_at \(dialect.integer) NOT NULL,
              expires_at \(dialect.integer) NOT NULL
            ) \(dialect.clusteredTable)
            """,
            "CREATE INDEX session_account_idx ON session (account_id)",
            """
            CREATE TABLE api_token (
              id \(dialect.integer) NOT NULL PRIMARY KEY,
              account_id \(dialect.integer) NOT NULL REFERENCES account (id),
              token_hash \(dialect.blob) NOT NULL CONSTRAINT api_token_hash_unique UNIQUE,
              scope TEXT NOT NULL CONSTRAINT api_token_scope_check CHECK (scope IN ('read', 'record')),
              created_at \(dialect.integer) NOT NULL,
              expires_at \(dialect.integer) NOT NULL,
              revoked_at \(dialect.integer)
            ) \(dialect.table)
            """,
        ]
    }
}
