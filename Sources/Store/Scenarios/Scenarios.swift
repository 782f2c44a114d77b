import Domain

/// Scenarios of a round; one that was removed keeps its number and is not found any more.
package enum Scenarios {
    /// In the order in which they were saved.
    package static func list(_ round: String, on db: any Connection) throws -> [Scenario] {
        try select("scenario.round_id = \(round) AND scenario.state = 'kept'", on: db)
    }

    package static func find(_ round: String, _ number: Int, on db: any Connection) throws -> Scenario? {
        try select("scenario.round_id = \(round) AND scenario.number = \(number) AND scenario.state = 'kept'", on: db)
            .first
    }

    package static func nextNumber(_ round: String, on db: any Connection) throws -> Int {
        try db.first("SELECT COALESCE(MAX(number), 0) + 1 AS next FROM scenario WHERE round_id = \(round)")?.get("next")
            ?? 1
    }

    package static func insert(_ scenario: Scenario, on db: any Connection) throws {
        try db.run(
            """
            INSERT INTO scenario (round_id, number, name, basis, moves, state, saved_by, saved_at)
            VALUES (\(scenario.round), \(scenario.number), \(scenario.name), \(scenario.basis.rawValue),
                    \(scenario.moves.lines), 'kept', \(scenario.savedBy), \(scenario.savedAt))
            """)
    }

    package static func remove(_ round: String, _ number: Int, on db: any Connection) throws {
        try db.run("UPDATE scenario SET state = 'removed' WHERE round_id = \(round) AND number = \(number)")
    }

    private static func select(_ condition: Query, on db: any Connection) throws -> [Scenario] {
        try db.rows(
            """
            SELECT round_id, number, name, basis, moves, saved_by, saved_at FROM scenario
             WHERE \(condition) ORDER BY number
            """
        ).map { row in
            Scenario(
                round: try row.get("round_id"), number: try row.get("number"), name: try row.get("name"),
                basis: Basis(rawValue: try row.get("basis")) ?? .certified,
                moves: MovedTargets(lines: try row.get("moves")), savedBy: try row.get("saved_by"),
                savedAt: try row.get("saved_at"))
        }
    }
}
