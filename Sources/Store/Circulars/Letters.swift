import Domain

/// The letters of a circular: one of each office that has begun to write.
package enum Letters {
    package static func find(
        _ circular: Circular, _ place: String, on db: any Connection
    ) throws -> CircularLetter? {
        try db.first("SELECT \(columns) FROM letter WHERE \(of(circular)) AND place = \(place)")
            .map(CircularLetter.init(row:))
    }

    /// An issued letter by the code on its paper, with the circular that it belongs to.
    package static func find(
        _ code: LetterCode, on db: any Connection
    ) throws -> (round: String, circular: Int, letter: CircularLetter)? {
        try db.first("SELECT round_id, circular, \(columns) FROM letter WHERE code = \(code.plain)").map {
            (try $0.get("round_id"), try $0.get("circular"), try CircularLetter(row: $0))
        }
    }

    /// The last letter that an office has issued in any circular.
    package static func last(of place: String, on db: any Connection) throws -> Letter? {
        try db.first(
            """
            SELECT \(columns) FROM letter WHERE place = \(place) AND issued_at IS NOT NULL
             ORDER BY issued_at DESC, round_id DESC, circular DESC LIMIT 1
            """
        ).map { try CircularLetter(row: $0).letter }
    }

    /// Keeps a draft.
    /// - Parameter version: that the draft gets; 1 makes the row.
    /// - Returns: false where another version stands there by now, or the letter is issued.
    package static func save(
        _ letter: Letter, _ version: Int, of circular: Circular, _ place: String, by account: Int, at now: Int64,
        on db: any Connection
    ) throws -> Bool {
        let content = letter.canonical.text
        if version == 1 {
            return try db.run(
                """
                INSERT INTO letter (round_id, circular, place, version, content, saved_by, saved_at)
                VALUES (\(circular.round), \(circular.number), \(place), 1, \(content), \(account), \(now))
                ON CONFLICT (round_id, circular, place) DO NOTHING
                """) == 1
        }
        return try db.run(
            """
            UPDATE letter SET version = \(version), content = \(content), saved_by = \(account), saved_at = \(now)
             WHERE \(of(circular)) AND place = \(place) AND version = \(version - 1) AND issued_at IS NULL
            """) == 1
    }

    package static func issue(
        _ issue: CircularLetter.Issue, of circular: Circular, _ place: String, on db: any Connection
    ) throws {
        try db.run(
            """
            UPDATE letter SET issued_by = \(issue.by), issued_at = \(issue.at), sha256 = \(issue.sha256),
                   code = \(issue.code.plain)
             WHERE \(of(circular)) AND place = \(place) AND issued_at IS NULL
            """)
    }

    private static func of(_ circular: Circular) -> Query {
        "round_id = \(circular.round) AND circular = \(circular.number)"
    }

    private static let columns: Query = "place, version, content, issued_by, issued_at, sha256, code"
}

extension CircularLetter {
    fileprivate init(row: ResultRow) throws {
        let content: String = try row.get("content")
        guard let letter = Letter(canonical: content) else { throw StoreError.wrongColumn("content of a letter") }
        var issue: Issue?
        if let at: Int64 = try row.find("issued_at") {
            let code: String = try row.get("code")
            guard let known = LetterCode(typed: code) else { throw StoreError.wrongColumn("code of a letter \(code)") }
            issue = Issue(by: try row.get("issued_by"), at: at, sha256: try row.get("sha256"), code: known)
        }
        self.init(place: try row.get("place"), version: try row.get("version"), letter: letter, issue: issue)
    }
}
