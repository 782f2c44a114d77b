import Domain

/// Publications of rounds: written once, never changed.
package enum Publications {
    /// Oldest first.
    package static func list(_ round: String, on db: any Connection) throws -> [Publication] {
        try db.rows("SELECT \(columns) FROM publication WHERE round_id = \(round) ORDER BY version")
            .map(Publication.init(row:))
    }

    package static func find(_ round: String, _ version: Int, on db: any Connection) throws -> Publication? {
        try db.first("SELECT \(columns) FROM publication WHERE round_id = \(round) AND version = \(version)")
            .map(Publication.init(row:))
    }

    package static func last(_ round: String, on db: any Connection) throws -> Publication? {
        try db.first("SELECT \(columns) FROM publication WHERE round_id = \(round) ORDER BY version DESC LIMIT 1")
            .map(Publication.init(row:))
    }

    /// Every publication there is, newest first.
    package static func newest(_ limit: Int, on db: any Connection) throws -> [Publication] {
        try db.rows(
            "SELECT \(columns) FROM publication ORDER BY published_at DESC, round_id DESC, version DESC LIMIT \(limit)"
        ).map(Publication.init(row:))
    }

    /// - Parameters:
    ///   - certifications: for each assessment the number of the certification that counts.
    ///   - files: by name, those that are kept.
    package static func insert(
        _ publication: Publication, entry: Int, certifications: [(assessment: Int, number: Int)],
        files: [String: [UInt8]], on db: any Connection
    ) throws {
        let (round, version) = (publication.round, publication.version)
        try db.run(
            """
            INSERT INTO publication (round_id, version, standard_set_id, published_at, reason, entry_seq)
            VALUES (\(round), \(version), \(publication.standardSet), \(publication.publishedAt),
                    \(publication.reason), \(entry))
            """)
        for (name, content) in files.sorted(by: { $0.key < $1.key }) {
            try db.run(
                """
                INSERT INTO publication_file (round_id, version, name, content)
                VALUES (\(round), \(version), \(name), \(content))
                """)
        }
        let head: Query = "INSERT INTO published_certification (round_id, version, assessment_id, number)"
        var rows = RowBuffer(columns: 4)
        for (assessment, number) in certifications {
            let isFull = rows.add([round.sqlValue, version.sqlValue, assessment.sqlValue, number.sqlValue])
            if isFull { try rows.write(head, on: db) }
        }
        try rows.write(head, on: db)
    }

    /// A file that is kept; nil for the results, and for what there is not.
    package static func file(
        _ name: String, of publication: Publication, on db: any Connection
    ) throws -> [UInt8]? {
        try db.first(
            """
            SELECT content FROM publication_file
             WHERE round_id = \(publication.round) AND version = \(publication.version) AND name = \(name)
            """)?.get("content")
    }

    private static let columns: Query = "round_id, version, standard_set_id, published_at, reason"
}

extension Publication {
    init(row: ResultRow) throws {
        self.init(
            round: try row.get("round_id"), version: try row.get("version"),
            standardSet: try row.get("standard_set_id"), publishedAt: try row.get("published_at"),
            reason: try row.get("reason"))
    }
}
