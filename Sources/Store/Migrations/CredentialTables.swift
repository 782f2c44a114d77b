extension Schema {
    /// How somebody signs in: from what a session was opened, and the networks in which an account is at home. Neither holds an
    /// address: a session names the network, not the computer in it, and goes when it ends; networks of an account are marks
    /// under a key that is not in the database.
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
        ]
    }
}
