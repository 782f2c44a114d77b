extension Schema {
    /// The short test of a workshop and how people did in it, and what they think of the sessions. An evaluation stands under a mark that
    /// leads to nobody; results stand under the person's form, as evidence of attendance does.
    @Sendable static func workshopTestTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE workshop_question (
              round_id TEXT NOT NULL REFERENCES workshop (round_id),
              number \(dialect.integer) NOT NULL,
              text TEXT NOT NULL,
              options TEXT NOT NULL,
              right_option \(dialect.integer) NOT NULL,
              saved_by \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, number)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE workshop_test (
              round_id TEXT NOT NULL,
              lao_code TEXT NOT NULL,
              seat \(dialect.integer) NOT NULL,
              form \(dialect.blob) NOT NULL,
              session \(dialect.integer) NOT NULL,
              right_answers \(dialect.integer) NOT NULL,
              asked \(dialect.integer) NOT NULL,
              at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, lao_code, seat, form, session),
              FOREIGN KEY (round_id, lao_code, seat) REFERENCES registration (round_id, lao_code, seat),
              FOREIGN KEY (round_id, session) REFERENCES workshop_session (round_id, number)
            ) \(dialect.clusteredTable)
            """,
            "CREATE INDEX workshop_test_session_idx ON workshop_test (round_id, session)",
            """
            CREATE TABLE workshop_evaluation (
              round_id TEXT NOT NULL,
              session \(dialect.integer) NOT NULL,
              mark TEXT NOT NULL,
              ratings TEXT NOT NULL,
              remark TEXT NOT NULL,
              on_day TEXT NOT NULL,
              PRIMARY KEY (round_id, session, mark),
              FOREIGN KEY (round_id, session) REFERENCES workshop_session (round_id, number)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
