import Domain

/// Standard sets as they were imported: the file's own text, so that nothing of it is lost.
package enum StandardSets {
    package struct Stored: Sendable {
        package let id: String
        package let source: String
        package let sha256: String
        package let frozen: Bool
    }

    package static func find(_ id: String, on db: any Connection) throws -> Stored? {
        try db.first("SELECT id, source, sha256, frozen_at FROM standard_set WHERE id = \(id)").map(stored)
    }

    /// The hash alone, to tell whether a set read before is still the same.
    package static func sha256(_ id: String, on db: any Connection) throws -> String? {
        try db.first("SELECT sha256 FROM standard_set WHERE id = \(id)")?.get("sha256")
    }

    package static func list(on db: any Connection) throws -> [Stored] {
        try db.rows("SELECT id, source, sha256, frozen_at FROM standard_set ORDER BY id").map(stored)
    }

    /// Inserts a set, or replaces one that is not frozen.
    /// - Returns: false when a frozen set of that id stands there.
    package static func save(
        id: String, source: String, sha256: String, at now: Int64, on db: any Connection
    ) throws -> Bool {
        try db.run(
            """
            INSERT INTO standard_set (id, source, sha256, imported_at)
            VALUES (\(id), \(source), \(sha256), \(now))
            ON CONFLICT (id) DO UPDATE
               SET source = excluded.source, sha256 = excluded.sha256, imported_at = excluded.imported_at
             WHERE standard_set.frozen_at IS NULL
            """) == 1
    }

    package static func freeze(_ id: String, at now: Int64, on db: any Connection) throws {
        try db.run("UPDATE standard_set SET frozen_at = \(now) WHERE id = \(id) AND frozen_at IS NULL")
    }

    private static func stored(_ row: ResultRow) throws -> Stored {
        Stored(
            id: try row.get("id"), source: try row.get("source"), sha256: try row.get("sha256"),
            frozen: try !row.isNull("frozen_at"))
    }
}
