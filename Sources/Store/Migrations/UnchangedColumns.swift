extension Schema {
    /// What was confirmed as it was the year before, and where a base value comes from.
    @Sendable static func unchangedColumns(_ dialect: Dialect) -> [Query] {
        [
            """
            ALTER TABLE answer
              ADD COLUMN unchanged \(dialect.integer) NOT NULL DEFAULT 0 CHECK (unchanged IN (0, 1))
            """,
            """
            ALTER TABLE base_value
              ADD COLUMN unchanged \(dialect.integer) NOT NULL DEFAULT 0 CHECK (unchanged IN (0, 1))
            """,
            "ALTER TABLE base_value ADD COLUMN source TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE base_value ADD COLUMN as_of TEXT",
            """
            ALTER TABLE draft
              ADD COLUMN unchanged \(dialect.integer) NOT NULL DEFAULT 0 CHECK (unchanged IN (0, 1))
            """,
        ]
    }
}
