extension Schema {
    /// Who looked at what concerns others, one row a day; and the way from a person to his acts, so that he can be given them.
    @Sendable static func privacyTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE viewing (
              on_day TEXT NOT NULL,
              account_id \(dialect.integer) NOT NULL REFERENCES account (id),
              what TEXT NOT NULL,
              place TEXT NOT NULL,
              first_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (on_day, account_id, what, place)
            ) \(dialect.clusteredTable)
            """,
            "CREATE INDEX viewing_place_idx ON viewing (place, on_day)",
            "CREATE INDEX viewing_account_idx ON viewing (account_id, on_day)",
            "CREATE INDEX audit_entry_account_idx ON audit_entry (account_id)",
            """
            CREATE INDEX audit_entry_person_idx ON audit_entry (subject)
             WHERE action IN ('account.disabled', 'account.enabled', 'call_back.noted', 'role.ended', 'second_factor.removed')
            """,
        ]
    }
}
