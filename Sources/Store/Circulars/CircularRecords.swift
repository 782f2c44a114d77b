import Domain

/// How far a circular has come: who receives whose letter, and what is on record of it.
package enum CircularRecords {
    /// Where to look.
    package enum Scope: Hashable, Sendable {
        case country
        case province(String)
        case district(String)
        case localGovernment(String)

        fileprivate var condition: Query {
            switch self {
            case .country: "1 = 1"
            case .province(let code): "assessment.province_code = \(code)"
            case .district(let code): "assessment.district_code = \(code)"
            case .localGovernment(let code): "assessment.lao_code = \(code)"
            }
        }
    }

    /// The local governments of the round, as it froze them, by code.
    package static func chain(_ round: String, _ scope: Scope = .country, on db: any Connection) throws -> LetterChain {
        var members: [LetterChain.Member] = []
        try db.scan(
            """
            SELECT lao_code, type, province_code, COALESCE(district_code, '') FROM assessment
             WHERE round_id = \(round) AND \(scope.condition) ORDER BY lao_code
            """
        ) { row in
            guard let type = LocalGovernmentType(rawValue: row.text(1)) else {
                throw StoreError.wrongColumn("type \(row.text(1))")
            }
            members.append(
                LetterChain.Member(
                    Whereabouts(code: row.text(0), districtCode: row.text(3), provinceCode: row.text(2)), type))
        }
        return LetterChain(members)
    }

    /// Read of the whole country but for a single local government, since the states of offices need their neighbours.
    package static func record(
        _ circular: Circular, _ scope: Scope = .country, on db: any Connection
    ) throws -> CircularRecord {
        var record = CircularRecord()
        let of: Query = "round_id = \(circular.round) AND circular = \(circular.number)"
        try db.scan("SELECT place, issued_at FROM letter WHERE \(of) AND issued_at IS NOT NULL") { row in
            record.issued[row.text(0)] = row.integer(1)
        }
        let places: Query =
            switch scope {
            case .country, .province, .district: "1 = 1"
            case .localGovernment(let code): "place = \(code)"
            }
        try db.scan("SELECT place FROM receipt WHERE \(of) AND \(places)") { record.received.insert($0.text(0)) }
        let named: Query =
            if case .localGovernment(let code) = scope { "lao_code = \(code)" } else { "1 = 1" }
        try db.scan("SELECT DISTINCT lao_code FROM responsible_officer WHERE \(of) AND \(named)") {
            record.named.insert($0.text(0))
        }
        return record
    }
}

extension CircularRecords {
    /// The local governments of a scope with their names, as the round froze them, by district and code.
    package static func localGovernments(
        _ round: String, _ scope: Scope, on db: any Connection
    ) throws -> [LocalGovernment] {
        try db.rows(
            """
            SELECT \(Assessments.columns) \(Assessments.tables)
             WHERE assessment.round_id = \(round) AND \(scope.condition)
             ORDER BY assessment.district_code, assessment.lao_code
            """
        ).map { try Assessment(row: $0).localGovernment }
    }
}
