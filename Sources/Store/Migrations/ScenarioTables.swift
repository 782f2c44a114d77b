extension Schema {
    /// Targets moved in thought, by name.
    @Sendable static func scenarioTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE scenario (
              round_id TEXT NOT NULL REFERENCES round (id),
              number \(dialect.integer) NOT NULL,
              name TEXT NOT NULL,
              basis TEXT NOT NULL CHECK (basis IN ('live', 'certified')),
              moves TEXT NOT NULL,
              state TEXT NOT NULL CONSTRAINT scenario_state_check CHECK (state IN ('kept', 'removed')),
              saved_by \(dialect.integer) NOT NULL,
              saved_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, number)
            ) \(dialect.clusteredTable)
            """
        ]
    }
}
