extension Schema {
    /// What was said about rows. Who said it, when and in which words stands in the audit entries that it names.
    @Sendable static func observationTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE observation (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              number \(dialect.integer) NOT NULL,
              indicator_code TEXT NOT NULL,
              kind TEXT NOT NULL,
              opened_seq \(dialect.integer) NOT NULL,
              ending TEXT,
              closed_seq \(dialect.integer),
              PRIMARY KEY (assessment_id, number),
              CONSTRAINT observation_closed_check CHECK ((ending IS NULL) = (closed_seq IS NULL))
            ) \(dialect.clusteredTable)
            """
        ]
    }
}
