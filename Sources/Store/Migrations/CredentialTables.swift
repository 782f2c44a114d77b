extension Schema {
    /// How somebody signs in: from what a session was opened, the networks in which an account is at home, second factors, and
    /// browsers between the two steps of signing in. Nothing holds an address: a session names the network, not the computer in
    /// it, and goes when it ends. Networks and recovery codes are marks, secrets sealed, under a key that is not in the database.
    @Sendable static func credentialTables(_ dialect: Dialect) -> [Query] {
        [
            "ALTER TABLE session ADD COLUMN browser TEXT",
            "ALTER TABLE session ADD COLUMN network TEXT",
            """
            CREATE TABLE known_network (
              account_id \(dialect.integer) NOT NULL REFERENCES account (id),
              network_mark \(dialect.blob) NOT NULL,
              seen_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (account_id, network_mark)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE second_factor (
              account_id \(dialect.integer) NOT NULL PRIMARY KEY REFERENCES account (id),
              sealed_secret \(dialect.blob) NOT NULL,
              created_at \(dialect.integer) NOT NULL,
              confirmed_at \(dialect.integer),
              last_step \(dialect.integer) NOT NULL
            ) \(dialect.table)
            """,
            """
            CREATE TABLE recovery_code (
              account_id \(dialect.integer) NOT NULL REFERENCES account (id),
              code_mark \(dialect.blob) NOT NULL,
              used_at \(dialect.integer),
              PRIMARY KEY (account_id, code_mark)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE sign_in_step (
              token_hash \(dialect.blob) NOT NULL PRIMARY KEY,
              account_id \(dialect.integer) NOT NULL REFERENCES account (id),
              expires_at \(dialect.integer) NOT NULL
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
