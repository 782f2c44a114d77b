extension Schema {
    /// The key under which a browser keeps an account's unsent saves. Not a secret of the server: whoever may sign in to the
    /// account gets it, and nobody else.
    @Sendable static func offlineTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE offline_key (
              account_id \(dialect.integer) NOT NULL PRIMARY KEY REFERENCES account (id),
              secret \(dialect.blob) NOT NULL,
              created_at \(dialect.integer) NOT NULL
            ) \(dialect.table)
            """
        ]
    }
}
