import Domain

/// Circulars of a round.
package enum Circulars {
    package static func nextNumber(_ round: String, on db: any Connection) throws -> Int {
        let last: Int =
            try db.first("SELECT COALESCE(MAX(number), 0) AS last FROM circular WHERE round_id = \(round)")?.get("last")
            ?? 0
        return last + 1
    }

    package static func insert(_ circular: Circular, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO circular (round_id, number, kind, officers_by, prepared_by, prepared_at)
            VALUES (\(circular.round), \(circular.number), \(circular.kind.rawValue), \(circular.officersBy?.iso),
                    \(circular.preparedBy), \(circular.preparedAt))
            """)
    }

    package static func publish(_ round: String, _ number: Int, at now: Int64, on db: any Connection) throws {
        try db.run(
            "UPDATE circular SET published_at = \(now) WHERE round_id = \(round) AND number = \(number)")
    }

    package static func find(_ round: String, _ number: Int, on db: any Connection) throws -> Circular? {
        try db.first("SELECT \(columns) FROM circular WHERE round_id = \(round) AND number = \(number)")
            .map(Circular.init(row:))
    }

    /// Newest first.
    package static func list(_ round: String, on db: any Connection) throws -> [Circular] {
        try db.rows("SELECT \(columns) FROM circular WHERE round_id = \(round) ORDER BY number DESC")
            .map(Circular.init(row:))
    }

    /// Those that the Department has issued, of every round that is not final yet.
    package static func underWay(on db: any Connection) throws -> [Circular] {
        try db.rows(
            """
            SELECT \(columns) FROM circular
             WHERE published_at IS NOT NULL
               AND EXISTS (SELECT 1 FROM round WHERE round.id = circular.round_id
                              AND (circular.kind = 'results' OR round.later_state IS NULL))
             ORDER BY round_id, number
            """
        ).map(Circular.init(row:))
    }

    private static let columns: Query = "round_id, number, kind, officers_by, prepared_by, prepared_at, published_at"
}

extension Circular {
    fileprivate init(row: ResultRow) throws {
        let kind: String = try row.get("kind")
        guard let known = Kind(rawValue: kind) else { throw StoreError.wrongColumn("kind of circular \(kind)") }
        self.init(
            round: try row.get("round_id"), number: try row.get("number"), kind: known,
            officersBy: try (row.find("officers_by") as String?).map { try ThaiDate(column: $0) },
            preparedBy: try row.get("prepared_by"), preparedAt: try row.get("prepared_at"),
            publishedAt: try row.find("published_at"))
    }
}
