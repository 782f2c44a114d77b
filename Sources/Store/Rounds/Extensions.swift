import Domain

/// Later days of recording.
package enum Extensions {
    /// The words of the reason lie beside the entry.
    package struct Entry: Hashable, Sendable {
        package let chain: String
        package let sequence: Int

        package init(chain: String, sequence: Int) {
            self.chain = chain
            self.sequence = sequence
        }
    }

    package static func nextNumber(_ round: String, on db: any Connection) throws -> Int {
        let last: Int =
            try db.first(
                "SELECT COALESCE(MAX(number), 0) AS last FROM extension WHERE round_id = \(round)")?.get("last") ?? 0
        return last + 1
    }

    /// Keeps an extension and gives its day to those it is for. A day that is later already stays.
    /// - Returns: how many local governments have a later day than before.
    package static func insert(
        _ extended: Extension, of round: String, _ entry: Entry, on db: any Connection
    ) throws -> Int {
        let day = extended.until.iso
        try db.run(
            """
            INSERT INTO extension (round_id, number, place, until_on, late, granted_by, granted_at, entry_chain, entry_seq)
            VALUES (\(round), \(extended.number), \(extended.scope.code), \(day), \(extended.isLate),
                    \(extended.grantedBy), \(extended.grantedAt), \(entry.chain), \(entry.sequence))
            """)
        let column: Query = extended.isLate ? "admitted_until" : "extended_until"
        // Who corrects something has the later day for that too.
        try db.run(
            """
            UPDATE assessment SET reopened_until = \(day)
             WHERE reopened_kind IS NOT NULL AND reopened_until < \(day) AND \(later(extended, in: round))
            """)
        return try db.run("UPDATE assessment SET \(column) = \(day) WHERE \(later(extended, in: round))")
    }

    /// How many local governments would have a later day by it.
    package static func countLater(_ extended: Extension, in round: String, on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS later FROM assessment WHERE \(later(extended, in: round))")?.get("later") ?? 0
    }

    private static func later(_ extended: Extension, in round: String) -> Query {
        let column: Query = extended.isLate ? "admitted_until" : "extended_until"
        let place: Query =
            switch extended.scope {
            case .country: "1 = 1"
            case .province(let code): "province_code = \(code)"
            case .localGovernment(let code): "lao_code = \(code)"
            }
        return "round_id = \(round) AND \(place) AND (\(column) IS NULL OR \(column) < \(extended.until.iso))"
    }

    /// Newest first.
    package static func list(_ round: String, on db: any Connection) throws -> [Extension] {
        try db.rows(
            """
            SELECT extension.number, extension.place, extension.until_on, extension.late, extension.granted_by,
                   extension.granted_at, audit_text.text
              FROM extension
              LEFT JOIN audit_text ON audit_text.chain = extension.entry_chain AND audit_text.seq = extension.entry_seq
                                  AND audit_text.field = \(ReasonTexts.field(""))
             WHERE extension.round_id = \(round) ORDER BY extension.number DESC
            """
        ).map { row in
            let place: String = try row.get("place")
            guard let scope = Extension.Scope(code: place) else { throw StoreError.wrongColumn("place \(place)") }
            return Extension(
                number: try row.get("number"), scope: scope, until: try ThaiDate(column: row.get("until_on")),
                isLate: try row.get("late"), reason: try row.find("text"), grantedBy: try row.get("granted_by"),
                grantedAt: try row.get("granted_at"))
        }
    }
}
