extension Schema {
    /// How far each registered person has come in the practice room. His figures are not here: they lie in a database of their own (ADR 32).
    /// `form` tells whose it is: another person who takes the seat has another form.
    @Sendable static func practiceTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE practice_copy (
              round_id TEXT NOT NULL,
              lao_code TEXT NOT NULL,
              seat \(dialect.integer) NOT NULL,
              form \(dialect.blob) NOT NULL,
              room TEXT NOT NULL,
              place TEXT NOT NULL,
              entered_at \(dialect.integer) NOT NULL,
              mended \(dialect.integer) NOT NULL,
              mistakes \(dialect.integer) NOT NULL,
              filled \(dialect.integer) NOT NULL,
              blanks \(dialect.integer) NOT NULL,
              submitted \(dialect.integer) NOT NULL CHECK (submitted IN (0, 1)),
              changed_at \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, lao_code, seat, form),
              FOREIGN KEY (round_id, lao_code, seat) REFERENCES registration (round_id, lao_code, seat)
            ) \(dialect.clusteredTable)
            """,
            "CREATE INDEX practice_copy_place_idx ON practice_copy (room, place)",
        ]
    }
}
