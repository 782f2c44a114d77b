extension Schema {
    /// The heads of all chains at the end of each day; of a day only those that had changed since the one before.
    @Sendable static func sealedDayTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE audit_day (
              day TEXT NOT NULL PRIMARY KEY,
              chains \(dialect.integer) NOT NULL,
              entries \(dialect.integer) NOT NULL,
              file_sha256 \(dialect.blob) NOT NULL,
              previous \(dialect.blob) NOT NULL,
              seal \(dialect.blob) NOT NULL,
              sealed_at \(dialect.integer) NOT NULL
            ) \(dialect.table)
            """,
            """
            CREATE TABLE audit_head (
              chain TEXT NOT NULL,
              day TEXT NOT NULL REFERENCES audit_day (day),
              entries \(dialect.integer) NOT NULL CHECK (entries >= 0),
              head \(dialect.blob) NOT NULL,
              PRIMARY KEY (chain, day)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
