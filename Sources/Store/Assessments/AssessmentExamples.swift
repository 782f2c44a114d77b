import Domain

extension Assessments {
    /// The first assessment of a round in a state, by code; of one type where it is given.
    package static func first(
        _ round: String, in state: Assessment.State, type: LocalGovernmentType? = nil, on db: any Connection
    ) throws -> Assessment? {
        let ofType: Query = if let type { "AND type = \(type.rawValue)" } else { "" }
        let row = try db.first(
            """
            SELECT MIN(lao_code) AS lao_code FROM assessment
             WHERE round_id = \(round) AND state = \(state.rawValue) \(ofType)
            """)
        guard let code: String = try row?.find("lao_code") else { return nil }
        return try find(round, code, on: db)
    }

    /// How many local governments take part in a round.
    package static func count(_ round: String, on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS participants FROM assessment WHERE round_id = \(round)")?.get("participants")
            ?? 0
    }
}
