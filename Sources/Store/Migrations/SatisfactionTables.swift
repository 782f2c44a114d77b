extension Schema {
    /// What citizens say, and what recorders counted on paper (ADR 16). A form is kept under a number drawn by chance, with
    /// no time finer than the hour, and its table is in the order of those numbers: nothing tells who filled it in.
    @Sendable static func satisfactionTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE satisfaction_answer (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              form \(dialect.blob) NOT NULL,
              answered_on TEXT NOT NULL,
              hour \(dialect.integer) NOT NULL CHECK (hour BETWEEN 0 AND 23),
              choices TEXT NOT NULL,
              invented \(dialect.integer) NOT NULL CHECK (invented IN (0, 1)),
              PRIMARY KEY (assessment_id, form)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE satisfaction_remark (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              answered_on TEXT NOT NULL,
              remark_id \(dialect.blob) NOT NULL,
              remark TEXT NOT NULL,
              invented \(dialect.integer) NOT NULL CHECK (invented IN (0, 1)),
              PRIMARY KEY (assessment_id, answered_on, remark_id)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE paper_tally (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              number \(dialect.integer) NOT NULL,
              occasion TEXT NOT NULL,
              held_on TEXT NOT NULL,
              sheets \(dialect.integer) NOT NULL,
              invented \(dialect.integer) NOT NULL CHECK (invented IN (0, 1)),
              version \(dialect.integer) NOT NULL,
              saved_by \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL,
              removed_at \(dialect.integer),
              PRIMARY KEY (assessment_id, number)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE paper_count (
              assessment_id \(dialect.integer) NOT NULL,
              number \(dialect.integer) NOT NULL,
              question_code TEXT NOT NULL,
              satisfied \(dialect.integer) NOT NULL CHECK (satisfied >= 0),
              improve \(dialect.integer) NOT NULL CHECK (improve >= 0),
              PRIMARY KEY (assessment_id, number, question_code),
              FOREIGN KEY (assessment_id, number) REFERENCES paper_tally (assessment_id, number)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
