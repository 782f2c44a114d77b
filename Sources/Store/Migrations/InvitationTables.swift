extension Schema {
    /// How accounts come into being and pass on: invitations (stored as hashes only), since when a role is held, and who held
    /// it before. `role_assignment` holds the current roles only.
    @Sendable static func invitationTables(_ dialect: Dialect) -> [Query] {
        [
            "ALTER TABLE role_assignment ADD COLUMN held_since \(dialect.integer)",
            "ALTER TABLE account ADD COLUMN last_session_at \(dialect.integer)",
            """
            CREATE TABLE role_past (
              account_id \(dialect.integer) NOT NULL REFERENCES account (id),
              role TEXT NOT NULL,
              place TEXT NOT NULL,
              began_at \(dialect.integer),
              ended_at \(dialect.integer) NOT NULL,
              ended_by \(dialect.integer) NOT NULL,
              PRIMARY KEY (account_id, role, place, ended_at)
            ) \(dialect.clusteredTable)
            """,
            "CREATE INDEX role_past_place_idx ON role_past (place)",
            "CREATE INDEX role_assignment_place_idx ON role_assignment (place)",
            """
            CREATE TABLE invitation (
              id \(dialect.integer) NOT NULL PRIMARY KEY,
              kind TEXT NOT NULL CONSTRAINT invitation_kind_check CHECK (kind IN ('role', 'reset')),
              token_hash \(dialect.blob) NOT NULL CONSTRAINT invitation_hash_unique UNIQUE,
              role TEXT NOT NULL,
              place TEXT NOT NULL,
              name TEXT NOT NULL,
              email TEXT NOT NULL,
              username TEXT NOT NULL,
              account_id \(dialect.integer) REFERENCES account (id),
              made_by \(dialect.integer) NOT NULL,
              made_at \(dialect.integer) NOT NULL,
              expires_at \(dialect.integer) NOT NULL,
              accepted_by \(dialect.integer),
              accepted_at \(dialect.integer),
              revoked_by \(dialect.integer),
              revoked_at \(dialect.integer),
              CONSTRAINT invitation_reset_check CHECK (kind = 'role' OR account_id IS NOT NULL)
            ) \(dialect.table)
            """,
            "CREATE INDEX invitation_place_idx ON invitation (place)",
        ]
    }
}
