import Domain

/// Persons who have registered, in the places that somebody may see, with their local governments.
package struct RegistrationSearch: Sendable {
    package struct Row: Sendable {
        package let registration: Registration
        package let assessment: Assessment
    }

    package var round: String
    package var places: PlacesInReach
    /// nil for all sessions, and those who take part in none.
    package var session: Int?
    package var standing: Registration.Standing?
    /// Two digits; empty for all.
    package var province: String

    package init(
        round: String, places: PlacesInReach, session: Int? = nil, standing: Registration.Standing? = nil,
        province: String = ""
    ) {
        self.round = round
        self.places = places
        self.session = session
        self.standing = standing
        self.province = province
    }

    package func count(on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS found \(tables) WHERE \(condition)")?.get("found") ?? 0
    }

    /// By province, district, local government and seat.
    /// - Parameter limit: nil for all.
    package func list(after skipped: Int = 0, limit: Int? = nil, on db: any Connection) throws -> [Row] {
        let page: Query = limit.map { "LIMIT \($0) OFFSET \(skipped)" } ?? ""
        let found = try db.rows(
            """
            SELECT \(Registrations.columns) \(tables) WHERE \(condition)
             ORDER BY assessment.province_code, assessment.district_code, registration.lao_code, registration.seat \(page)
            """
        ).map(Registration.init(row:))
        let codes = Set(found.map(\.localGovernment)).sorted()
        var assessments: [String: Assessment] = [:]
        for part in stride(from: 0, to: codes.count, by: 500) {
            for assessment in try Assessments.list(round, of: Array(codes[part..<min(part + 500, codes.count)]), on: db)
            {
                assessments[assessment.localGovernment.code] = assessment
            }
        }
        return found.compactMap { registration in
            assessments[registration.localGovernment].map { Row(registration: registration, assessment: $0) }
        }
    }

    private var tables: Query {
        """
        FROM registration
        JOIN assessment ON assessment.round_id = registration.round_id AND assessment.lao_code = registration.lao_code
        JOIN local_government ON local_government.code = registration.lao_code
        """
    }

    private var condition: Query {
        var condition: Query = "registration.round_id = \(round)"
        if !places.country {
            condition =
                condition + """
                     AND (local_government.province_code IN (\(list: places.provinces.sorted()))
                          OR local_government.district_code IN (\(list: places.districts.sorted())))
                    """
        }
        if let session { condition = condition + " AND registration.session = \(session)" }
        if let standing { condition = condition + " AND registration.standing = \(standing.rawValue)" }
        if !province.isEmpty { condition = condition + " AND assessment.province_code = \(province)" }
        return condition
    }
}
