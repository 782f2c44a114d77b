extension Schema {
    /// Standard sets, rounds, and the assessment of each participant, which holds what the round froze of the register.
    @Sendable static func roundTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE standard_set (
              id TEXT NOT NULL PRIMARY KEY,
              source TEXT NOT NULL,
              sha256 TEXT NOT NULL,
              imported_at \(dialect.integer) NOT NULL,
              frozen_at \(dialect.integer)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE round (
              id TEXT NOT NULL PRIMARY KEY,
              standard_set_id TEXT NOT NULL REFERENCES standard_set (id),
              state TEXT NOT NULL CONSTRAINT round_state_check CHECK (state IN ('prepared', 'open', 'closed')),
              opens_on TEXT NOT NULL,
              closes_on TEXT NOT NULL,
              resolution_meeting TEXT NOT NULL,
              resolution_on TEXT,
              approval_reference TEXT NOT NULL,
              demonstration \(dialect.integer) NOT NULL CHECK (demonstration IN (0, 1)),
              created_at \(dialect.integer) NOT NULL,
              opened_at \(dialect.integer),
              closed_at \(dialect.integer)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE round_amendment (
              round_id TEXT NOT NULL REFERENCES round (id),
              number \(dialect.integer) NOT NULL,
              from_set TEXT NOT NULL REFERENCES standard_set (id),
              to_set TEXT NOT NULL REFERENCES standard_set (id),
              reason TEXT NOT NULL,
              at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, number)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE assessment (
              id \(dialect.integer) NOT NULL PRIMARY KEY,
              round_id TEXT NOT NULL REFERENCES round (id),
              lao_code TEXT NOT NULL REFERENCES local_government (code),
              type TEXT NOT NULL,
              name_th TEXT NOT NULL,
              full_name_th TEXT NOT NULL,
              province_code TEXT NOT NULL,
              district_code TEXT,
              state TEXT NOT NULL CONSTRAINT assessment_state_check
                CHECK (state IN ('notStarted', 'recording', 'submitted', 'certified')),
              submitted_by \(dialect.integer),
              submitted_at \(dialect.integer),
              CONSTRAINT assessment_round_lao_unique UNIQUE (round_id, lao_code)
            ) \(dialect.table)
            """,
        ]
    }
}
