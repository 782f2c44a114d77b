extension Schema {
    /// The steps after certification: which of them a round has, extensions, checks, what is open for correction, requests for a
    /// review, the offices of certifiers, and the meetings that a round went through. The words of reasons lie beside the audit
    /// entries that are named.
    @Sendable static func stepTables(_ dialect: Dialect) -> [Query] {
        roundSteps(dialect) + assessmentSteps(dialect)
    }

    private static func roundSteps(_ dialect: Dialect) -> [Query] {
        [
            "ALTER TABLE round ADD COLUMN check_mode TEXT NOT NULL DEFAULT 'off' CHECK (check_mode IN ('off', 'sample', 'all'))",
            "ALTER TABLE round ADD COLUMN sample_percent \(dialect.integer) NOT NULL DEFAULT 10",
            "ALTER TABLE round ADD COLUMN check_days \(dialect.integer) NOT NULL DEFAULT 30",
            "ALTER TABLE round ADD COLUMN preview_days \(dialect.integer) NOT NULL DEFAULT 7",
            "ALTER TABLE round ADD COLUMN review_days \(dialect.integer) NOT NULL DEFAULT 15",
            "ALTER TABLE round ADD COLUMN later_state TEXT CHECK (later_state IN ('final', 'subcommittee', 'committee'))",
            """
            CREATE TABLE round_meeting (
              round_id TEXT NOT NULL REFERENCES round (id),
              state TEXT NOT NULL CHECK (state IN ('final', 'subcommittee', 'committee')),
              meeting TEXT NOT NULL,
              held_on TEXT,
              recorded_by \(dialect.integer) NOT NULL,
              recorded_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, state)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE extension (
              round_id TEXT NOT NULL REFERENCES round (id),
              number \(dialect.integer) NOT NULL,
              place TEXT NOT NULL,
              until_on TEXT NOT NULL,
              late \(dialect.integer) NOT NULL CHECK (late IN (0, 1)),
              granted_by \(dialect.integer) NOT NULL,
              granted_at \(dialect.integer) NOT NULL,
              entry_chain TEXT NOT NULL,
              entry_seq \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, number)
            ) \(dialect.table)
            """,
        ]
    }

    private static func assessmentSteps(_ dialect: Dialect) -> [Query] {
        [
            "ALTER TABLE assessment ADD COLUMN extended_until TEXT",
            "ALTER TABLE assessment ADD COLUMN admitted_until TEXT",
            "ALTER TABLE assessment ADD COLUMN to_check \(dialect.integer) NOT NULL DEFAULT 0 CHECK (to_check IN (0, 1))",
            "ALTER TABLE assessment ADD COLUMN checked_by \(dialect.integer)",
            "ALTER TABLE assessment ADD COLUMN checked_at \(dialect.integer)",
            "ALTER TABLE assessment ADD COLUMN reopened_kind TEXT CHECK (reopened_kind IN ('returned', 'reviewed', 'preview'))",
            "ALTER TABLE assessment ADD COLUMN reopened_until TEXT",
            "ALTER TABLE assessment ADD COLUMN reopened_rows TEXT",
            "CREATE INDEX assessment_province_idx ON assessment (round_id, province_code)",
            "ALTER TABLE certification ADD COLUMN capacity TEXT CHECK (capacity IN ('holder', 'acting', 'witness'))",
            "ALTER TABLE certification ADD COLUMN position TEXT",
            "ALTER TABLE certification ADD COLUMN order_number TEXT",
            "ALTER TABLE certification ADD COLUMN order_from TEXT",
            "ALTER TABLE certification ADD COLUMN order_until TEXT",
            "ALTER TABLE certification ADD COLUMN witness_reason TEXT",
            "CREATE INDEX certification_certified_by_idx ON certification (certified_by)",
            """
            CREATE TABLE reopening (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              number \(dialect.integer) NOT NULL,
              kind TEXT NOT NULL CHECK (kind IN ('returned', 'reviewed', 'preview')),
              until_on TEXT NOT NULL,
              rows TEXT NOT NULL,
              certification \(dialect.integer) NOT NULL,
              opened_by \(dialect.integer) NOT NULL,
              opened_role TEXT NOT NULL,
              opened_at \(dialect.integer) NOT NULL,
              entry_seq \(dialect.integer) NOT NULL,
              PRIMARY KEY (assessment_id, number)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE review_request (
              assessment_id \(dialect.integer) NOT NULL REFERENCES assessment (id),
              number \(dialect.integer) NOT NULL,
              rows TEXT NOT NULL,
              certification \(dialect.integer) NOT NULL,
              requested_by \(dialect.integer) NOT NULL,
              requested_at \(dialect.integer) NOT NULL,
              entry_seq \(dialect.integer) NOT NULL,
              granted_rows TEXT,
              decided_by \(dialect.integer),
              decided_at \(dialect.integer),
              decision_seq \(dialect.integer),
              PRIMARY KEY (assessment_id, number)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
