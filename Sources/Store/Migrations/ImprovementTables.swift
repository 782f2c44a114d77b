extension Schema {
    /// What local governments mean to do about standards that they missed, as it stands. The words and the name of an owner stand
    /// beside the audit entry that a row names; those of earlier versions beside the entries before it.
    @Sendable static func improvementTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE improvement_item (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              indicator_code TEXT NOT NULL,
              version \(dialect.integer) NOT NULL CHECK (version >= 1),
              entry_seq \(dialect.integer) NOT NULL,
              owner_account \(dialect.integer),
              due_on TEXT,
              saved_by \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (assessment_id, indicator_code)
            ) \(dialect.clusteredTable)
            """
        ]
    }
}
