/// What the engine itself can say about its file. The one place, beside `Dialect`, with text for one engine.
package enum Integrity {
    /// - Returns: one line for each fault; none where all is well.
    package static func problems(on db: any Connection) throws -> [String] {
        guard db.dialect == .sqlite else { return [] }
        var problems: [String] = []
        for row in try db.rows("PRAGMA integrity_check(20)") {
            let words: String = try row.get("integrity_check")
            if words != "ok" { problems.append("integrity: \(words)") }
        }
        for row in try db.rows("PRAGMA foreign_key_check") {
            problems.append(
                "foreign key: a row of \(try row.get("table") as String) names a missing row of \(try row.get("parent") as String)"
            )
        }
        return problems
    }
}
