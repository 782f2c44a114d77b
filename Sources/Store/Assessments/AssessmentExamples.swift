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
             WHERE round_id = \(round) AND \(isIn(state)) \(ofType)
            """)
        guard let code: String = try row?.find("lao_code") else { return nil }
        return try find(round, code, on: db)
    }

    /// The condition that an assessment is in a state.
    static func isIn(_ state: Assessment.State) -> Query {
        switch state {
        case .notStarted, .submitted: "state = \(state.rawValue)"
        case .recording: "state = 'recording' AND reopened_kind IS NULL"
        case .reopened: "state = 'recording' AND reopened_kind IS NOT NULL"
        case .certified: "state = 'certified' AND checked_at IS NULL"
        case .checked: "state = 'certified' AND checked_at IS NOT NULL"
        }
    }

    /// Every participant of a round with the province that the round froze, by code.
    package static func places(_ round: String, on db: any Connection) throws -> [(code: String, province: String)] {
        try db.rows("SELECT lao_code, province_code FROM assessment WHERE round_id = \(round) ORDER BY lao_code").map {
            (try $0.get("lao_code"), try $0.get("province_code"))
        }
    }

    /// Says at which participants a check looks; at no others.
    package static func setToCheck(_ codes: [String], of round: String, on db: any Connection) throws {
        try db.run("UPDATE assessment SET to_check = 0 WHERE round_id = \(round)")
        for start in stride(from: 0, to: codes.count, by: 500) {
            let some = Array(codes[start..<min(start + 500, codes.count)])
            try db.run(
                "UPDATE assessment SET to_check = 1 WHERE round_id = \(round) AND lao_code IN (\(list: some))")
        }
    }

    /// At how many participants a check looks.
    package static func countToCheck(_ round: String, on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS chosen FROM assessment WHERE round_id = \(round) AND to_check = 1")?
            .get("chosen") ?? 0
    }

    /// How many participants have a certification that stands, and how many were never touched.
    package static func standings(
        _ round: String, on db: any Connection
    ) throws -> [(isCertified: Bool, isUntouched: Bool, count: Int)] {
        try db.rows(
            """
            SELECT certified, untouched, COUNT(*) AS participants FROM (
              SELECT CASE WHEN EXISTS (
                            SELECT 1 FROM certification
                             WHERE certification.assessment_id = assessment.id AND certification.withdrawn_at IS NULL
                          ) THEN 1 ELSE 0 END AS certified,
                     CASE WHEN state = 'notStarted' THEN 1 ELSE 0 END AS untouched
                FROM assessment WHERE round_id = \(round)) AS standing
             GROUP BY certified, untouched
            """
        ).map { (try $0.get("certified"), try $0.get("untouched"), try $0.get("participants")) }
    }

    /// How many local governments take part in a round.
    package static func count(_ round: String, on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS participants FROM assessment WHERE round_id = \(round)")?.get("participants")
            ?? 0
    }
}
