import Domain

/// The assessments of a round: its frozen participants and how far each is.
package enum Assessments {
    package static func find(_ round: String, _ code: String, on db: any Connection) throws -> Assessment? {
        try db.first(
            """
            SELECT \(columns) \(tables)
             WHERE assessment.round_id = \(round) AND assessment.lao_code = \(code)
            """
        ).map(Assessment.init(row:))
    }

    /// All participants of a round, by code.
    package static func list(_ round: String, on db: any Connection) throws -> [Assessment] {
        try db.rows(
            "SELECT \(columns) \(tables) WHERE assessment.round_id = \(round) ORDER BY assessment.lao_code"
        ).map(Assessment.init(row:))
    }

    /// Some participants of a round, by code.
    package static func list(_ round: String, of codes: [String], on db: any Connection) throws -> [Assessment] {
        try db.rows(
            """
            SELECT \(columns) \(tables)
             WHERE assessment.round_id = \(round) AND assessment.lao_code IN (\(list: codes))
             ORDER BY assessment.lao_code
            """
        ).map(Assessment.init(row:))
    }

    /// The rounds a local government takes part in, oldest first.
    package static func rounds(of code: String, on db: any Connection) throws -> [Round] {
        try db.rows(
            """
            SELECT \(Rounds.columns) FROM round JOIN assessment ON assessment.round_id = round.id
             WHERE assessment.lao_code = \(code) ORDER BY round.id
            """
        ).map(Round.init(row:))
    }

    /// Who handed an assessment to its certifier, and when; nil while it is not handed over.
    package static func submission(of id: Int, on db: any Connection) throws -> Submission? {
        guard
            let row = try db.first(
                "SELECT submitted_by, submitted_at FROM assessment WHERE id = \(id) AND submitted_at IS NOT NULL")
        else { return nil }
        return Submission(by: try row.get("submitted_by"), at: try row.get("submitted_at"))
    }

    package struct Submission: Sendable {
        package let by: Int
        /// Milliseconds since 1970, UTC.
        package let at: Int64
    }

    /// Freezes every local government of the register as a participant of the round.
    /// - Returns: how many there are.
    package static func freezeParticipants(of round: String, on db: any Connection) throws -> Int {
        let first: Int = try db.first("SELECT COALESCE(MAX(id), 0) AS last FROM assessment")?.get("last") ?? 0
        return try db.run(
            """
            INSERT INTO assessment (id, round_id, lao_code, type, name_th, full_name_th, province_code,
                                    district_code, state)
            SELECT \(first) + ROW_NUMBER() OVER (ORDER BY code), \(round), code, type, name_th, full_name_th,
                   province_code, district_code, 'notStarted'
              FROM local_government WHERE valid_until IS NULL
            """)
    }

    /// Takes what the round froze anew from the register.
    package static func rebase(_ id: Int, to place: LocalGovernment, on db: any Connection) throws {
        let district = place.districtCode.isEmpty ? nil : place.districtCode
        try db.run(
            """
            UPDATE assessment
               SET type = \(place.type.rawValue), name_th = \(place.name), full_name_th = \(place.fullName),
                   province_code = \(place.provinceCode), district_code = \(district)
             WHERE id = \(id)
            """)
    }

    /// Brings an assessment to a state. Who submitted it, and when, stays on record while it is certified and is
    /// forgotten once it is recorded in again; certifying ends what was open for correction, and every check before it.
    package static func setState(
        _ id: Int, _ state: Assessment.State, submittedBy: Int? = nil, at now: Int64? = nil, on db: any Connection
    ) throws {
        switch state {
        case .certified:
            try db.run(
                """
                UPDATE assessment SET state = 'certified', reopened_kind = NULL, reopened_until = NULL,
                       reopened_rows = NULL, checked_by = NULL, checked_at = NULL
                 WHERE id = \(id)
                """)
        case .notStarted, .recording, .submitted:
            try db.run(
                """
                UPDATE assessment SET state = \(state.rawValue), submitted_by = \(submittedBy), submitted_at = \(now),
                       checked_by = NULL, checked_at = NULL
                 WHERE id = \(id)
                """)
        case .reopened:
            try db.run(
                "UPDATE assessment SET state = 'recording', submitted_by = NULL, submitted_at = NULL WHERE id = \(id)")
        case .checked:
            try db.run(
                "UPDATE assessment SET checked_by = \(submittedBy), checked_at = \(now) WHERE id = \(id)")
        }
    }

    static let columns: Query = """
        assessment.id, assessment.lao_code, assessment.type, assessment.name_th, assessment.full_name_th,
        assessment.province_code, assessment.district_code, assessment.state, assessment.extended_until,
        assessment.admitted_until, assessment.to_check, assessment.checked_at, assessment.reopened_kind,
        assessment.reopened_until, assessment.reopened_rows, local_government.name_en, local_government.latitude, local_government.longitude, local_government.area_km2,
        local_government.province_code AS live_province, local_government.district_code AS live_district,
        province.name_th AS province_th, district.name_th AS district_th, province.name_en AS province_en,
        district.name_en AS district_en, \(Rounds.columns)
        """

    static let tables: Query = """
          FROM assessment
          JOIN round ON round.id = assessment.round_id
          JOIN local_government ON local_government.code = assessment.lao_code
          JOIN province ON province.code = assessment.province_code
          LEFT JOIN district ON district.code = assessment.district_code
        """
}

extension Assessment {
    init(row: ResultRow) throws {
        let typeText: String = try row.get("type")
        let stateText: String = try row.get("state")
        let reopening = try Reopening(row: row)
        let state = State(
            column: stateText, isChecked: try (row.find("checked_at") as Int64?) != nil, isReopened: reopening != nil)
        guard let type = LocalGovernmentType(rawValue: typeText), let state else {
            throw StoreError.wrongColumn("assessment of type \(typeText) in state \(stateText)")
        }
        let code: String = try row.get("lao_code")
        self.init(
            id: try row.get("id"), round: try Round(row: row),
            localGovernment: LocalGovernment(
                code: code, type: type, name: try row.get("name_th"), fullName: try row.get("full_name_th"),
                nameEN: try row.get("name_en"), provinceCode: try row.get("province_code"),
                province: try row.get("province_th"), provinceEN: try row.get("province_en"),
                districtCode: try row.find("district_code") ?? "", district: try row.find("district_th") ?? "",
                districtEN: try row.find("district_en") ?? "", latitude: try row.find("latitude"),
                longitude: try row.find("longitude"), areaKM2: try row.find("area_km2")),
            state: state,
            whereabouts: Whereabouts(
                code: code, districtCode: try row.find("live_district") ?? "",
                provinceCode: try row.get("live_province")))
        self.reopening = reopening
        extendedUntil = try (row.find("extended_until") as String?).map { try ThaiDate(column: $0) }
        admittedUntil = try (row.find("admitted_until") as String?).map { try ThaiDate(column: $0) }
        isToBeChecked = try row.get("to_check")
    }
}

extension Assessment.State {
    /// What a row of the table says. It keeps the four states of the beginning; that the figures were checked, or are open for
    /// correction, stands in columns of its own.
    init?(column: String, isChecked: Bool, isReopened: Bool) {
        switch Assessment.State(rawValue: column) {
        case .certified where isChecked: self = .checked
        case .recording where isReopened: self = .reopened
        case .checked, .reopened, nil: return nil
        case let state?: self = state
        }
    }
}

extension Reopening {
    /// nil where nothing is open for correction.
    fileprivate init?(row: ResultRow) throws {
        guard let kindText: String = try row.find("reopened_kind") else { return nil }
        guard let kind = Kind(rawValue: kindText) else { throw StoreError.wrongColumn("reopening \(kindText)") }
        self.init(
            kind, until: try ThaiDate(column: row.get("reopened_until")),
            rows: Rows(text: try row.get("reopened_rows")))
    }
}
