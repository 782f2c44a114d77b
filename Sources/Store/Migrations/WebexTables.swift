extension Schema {
    /// By what Webex knows the meeting of a session, and of whom it was told: a mark that names nobody for each address.
    @Sendable static func webexTables(_ dialect: Dialect) -> [Query] {
        [
            "ALTER TABLE workshop_session ADD COLUMN webex_meeting TEXT NOT NULL DEFAULT ''",
            """
            CREATE TABLE webex_registrant (
              round_id TEXT NOT NULL,
              session \(dialect.integer) NOT NULL,
              mark TEXT NOT NULL,
              told_by \(dialect.integer) NOT NULL,
              told_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, session, mark),
              FOREIGN KEY (round_id, session) REFERENCES workshop_session (round_id, number)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
