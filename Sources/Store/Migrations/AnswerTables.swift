extension Schema {
    /// Figures, drafts, reasons for blanks, certifications, and the answers already given to repeated requests.
    @Sendable static func answerTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE answer (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              indicator_code TEXT NOT NULL,
              frame \(dialect.integer),
              provision \(dialect.integer),
              carried_out \(dialect.integer) NOT NULL CHECK (carried_out IN (0, 1)),
              note TEXT NOT NULL,
              invented \(dialect.integer) NOT NULL CHECK (invented IN (0, 1)),
              version \(dialect.integer) NOT NULL,
              entry_seq \(dialect.integer) NOT NULL,
              saved_by \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (assessment_id, indicator_code)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE base_value (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              item_code TEXT NOT NULL,
              value \(dialect.integer),
              invented \(dialect.integer) NOT NULL CHECK (invented IN (0, 1)),
              version \(dialect.integer) NOT NULL,
              entry_seq \(dialect.integer) NOT NULL,
              saved_by \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (assessment_id, item_code)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE draft (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              subject TEXT NOT NULL,
              account_id \(dialect.integer) NOT NULL REFERENCES account (id),
              frame TEXT NOT NULL,
              provision TEXT NOT NULL,
              carried_out \(dialect.integer) NOT NULL CHECK (carried_out IN (0, 1)),
              note TEXT NOT NULL,
              seen_version \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (assessment_id, subject, account_id)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE blank_reason (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              indicator_code TEXT NOT NULL,
              reason TEXT NOT NULL,
              stated_by \(dialect.integer) NOT NULL,
              stated_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (assessment_id, indicator_code)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE certification (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              number \(dialect.integer) NOT NULL,
              standard_set_id TEXT NOT NULL REFERENCES standard_set (id),
              type TEXT NOT NULL,
              sha256 TEXT NOT NULL,
              certified_by \(dialect.integer) NOT NULL,
              certified_at \(dialect.integer) NOT NULL,
              withdrawn_by \(dialect.integer),
              withdrawn_at \(dialect.integer),
              withdrawal_reason TEXT,
              PRIMARY KEY (assessment_id, number)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE certified_answer (
              assessment_id \(dialect.integer) NOT NULL,
              number \(dialect.integer) NOT NULL,
              indicator_code TEXT NOT NULL,
              frame \(dialect.integer),
              provision \(dialect.integer),
              carried_out \(dialect.integer) NOT NULL CHECK (carried_out IN (0, 1)),
              recorded \(dialect.integer) NOT NULL CHECK (recorded IN (0, 1)),
              note TEXT NOT NULL,
              reason TEXT NOT NULL,
              version \(dialect.integer) NOT NULL,
              PRIMARY KEY (assessment_id, number, indicator_code),
              FOREIGN KEY (assessment_id, number) REFERENCES certification (assessment_id, number)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE certified_base_value (
              assessment_id \(dialect.integer) NOT NULL,
              number \(dialect.integer) NOT NULL,
              item_code TEXT NOT NULL,
              value \(dialect.integer),
              PRIMARY KEY (assessment_id, number, item_code),
              FOREIGN KEY (assessment_id, number) REFERENCES certification (assessment_id, number)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE idempotency (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              idempotency_key \(dialect.blob) NOT NULL,
              account_id \(dialect.integer) NOT NULL,
              subject TEXT NOT NULL,
              request_hash \(dialect.blob) NOT NULL,
              version \(dialect.integer) NOT NULL,
              body TEXT NOT NULL,
              PRIMARY KEY (assessment_id, idempotency_key, account_id, subject)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
