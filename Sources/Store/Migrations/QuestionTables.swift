extension Schema {
    /// Questions to the central offices, what was said to and fro, and the FAQ that came of it. Who said something, when and in which
    /// words stands in the audit entries that messages name, in the chain that the question names.
    @Sendable static func questionTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE question (
              id \(dialect.integer) NOT NULL PRIMARY KEY,
              chain TEXT NOT NULL,
              asked_by \(dialect.integer) NOT NULL,
              place TEXT NOT NULL,
              province TEXT NOT NULL,
              round_id TEXT REFERENCES round (id),
              indicator_code TEXT,
              page TEXT NOT NULL,
              state TEXT NOT NULL CONSTRAINT question_state_check CHECK (state IN ('asked', 'answered', 'closed')),
              since \(dialect.integer) NOT NULL
            ) \(dialect.table)
            """,
            "CREATE INDEX question_state_idx ON question (state, since)",
            "CREATE INDEX question_asker_idx ON question (asked_by, state)",
            """
            CREATE TABLE question_message (
              question_id \(dialect.integer) NOT NULL REFERENCES question (id),
              number \(dialect.integer) NOT NULL,
              kind TEXT NOT NULL CHECK (kind IN ('question', 'answer')),
              entry_seq \(dialect.integer) NOT NULL,
              PRIMARY KEY (question_id, number)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE faq_entry (
              number \(dialect.integer) NOT NULL,
              version \(dialect.integer) NOT NULL,
              indicator_code TEXT,
              subject TEXT,
              question_th TEXT NOT NULL,
              answer_th TEXT NOT NULL,
              question_en TEXT NOT NULL,
              answer_en TEXT NOT NULL,
              state TEXT NOT NULL CHECK (state IN ('published', 'withdrawn')),
              question_id \(dialect.integer) REFERENCES question (id),
              written_by \(dialect.integer) NOT NULL,
              written_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (number, version),
              CONSTRAINT faq_entry_topic_check CHECK ((indicator_code IS NULL) <> (subject IS NULL))
            ) \(dialect.table)
            """,
        ]
    }
}
