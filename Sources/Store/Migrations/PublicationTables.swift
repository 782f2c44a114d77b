extension Schema {
    /// What was published, frozen: the certifications that a version rests on, and its files but the large table of results, which is
    /// made anew from them and compared with the seal.
    @Sendable static func publicationTables(_ dialect: Dialect) -> [Query] {
        [
            """
            CREATE TABLE publication (
              round_id TEXT NOT NULL REFERENCES round (id),
              version \(dialect.integer) NOT NULL CHECK (version >= 1),
              standard_set_id TEXT NOT NULL REFERENCES standard_set (id),
              published_at \(dialect.integer) NOT NULL,
              reason TEXT NOT NULL,
              entry_seq \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, version)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE publication_file (
              round_id TEXT NOT NULL,
              version \(dialect.integer) NOT NULL,
              name TEXT NOT NULL,
              content \(dialect.blob) NOT NULL,
              PRIMARY KEY (round_id, version, name),
              FOREIGN KEY (round_id, version) REFERENCES publication (round_id, version)
            ) \(dialect.table)
            """,
            """
            CREATE TABLE published_certification (
              round_id TEXT NOT NULL,
              version \(dialect.integer) NOT NULL,
              assessment_id \(dialect.integer) NOT NULL,
              number \(dialect.integer) NOT NULL,
              PRIMARY KEY (round_id, version, assessment_id),
              FOREIGN KEY (round_id, version) REFERENCES publication (round_id, version),
              FOREIGN KEY (assessment_id, number) REFERENCES certification (assessment_id, number)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
