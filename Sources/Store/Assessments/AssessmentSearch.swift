import Domain

/// Looks for local governments of a round by what somebody typed, inside the places he may see.
///
/// Names are read as the register's own search reads them. Amphoe and province may follow the name, "หนองบัว กาญจนบุรี",
/// since many share one name. What somebody may see follows the live register, as permissions do.
package struct AssessmentSearch: Sendable {
    package var round: String
    /// Raw, as typed; empty finds all.
    package var typed: String
    package var type: LocalGovernmentType?
    /// Two digits; empty for all.
    package var province: String
    package var places: PlacesInReach

    package init(
        round: String, typed: String = "", type: LocalGovernmentType? = nil, province: String = "",
        places: PlacesInReach
    ) {
        self.round = round
        self.typed = typed
        self.type = type
        self.province = province
        self.places = places
    }

    package func count(on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS found \(Assessments.tables) WHERE \(condition)")?.get("found") ?? 0
    }

    /// - Parameters:
    ///   - skipped: how many of the found stand before the page.
    ///   - limit: how many stand on it.
    /// - Returns: whole names first, then names that begin so, then all others; each in Thai order.
    package func list(after skipped: Int, limit: Int, on db: any Connection) throws -> [Assessment] {
        let name = LocalGovernments.escaped(namesAndPlaces.last?.readings.first?.name ?? "")
        let bytewise: Query = db.dialect == .postgres ? "COLLATE \"C\"" : ""
        return try db.rows(
            """
            SELECT \(Assessments.columns) \(Assessments.tables) WHERE \(condition)
             ORDER BY CASE WHEN local_government.search_key LIKE \(name + " %") ESCAPE '\\' THEN 0
                           WHEN local_government.search_key LIKE \(name + "%") ESCAPE '\\' THEN 1 ELSE 2 END,
                      local_government.sort_key \(bytewise), province.sort_key \(bytewise),
                      district.sort_key \(bytewise), assessment.lao_code
             LIMIT \(limit) OFFSET \(skipped)
            """
        ).map(Assessment.init(row:))
    }
}

// MARK: - The condition

extension AssessmentSearch {
    private var condition: Query {
        var condition: Query = "assessment.round_id = \(round) AND (\(reach)) AND (\(names))"
        if let type { condition = condition + " AND assessment.type = \(type.rawValue)" }
        if !province.isEmpty { condition = condition + " AND assessment.province_code = \(province)" }
        return condition
    }

    private var reach: Query {
        if places.country { return "1 = 1" }
        return """
            local_government.province_code IN (\(list: places.provinces.sorted()))
              OR local_government.district_code IN (\(list: places.districts.sorted()))
            """
    }

    private var names: Query {
        let code: Query = "assessment.lao_code = \(ThaiSearchKey.key(typed))"
        return namesAndPlaces.reduce(code) { names, part in
            let places = part.places.reduce("" as Query) { "\($0) AND \(Self.lies(in: $1))" }
            return part.readings.reduce(names) { "\($0) OR (\(LocalGovernments.match($1))\(places))" }
        }
    }

    /// What was typed as a name only; then with its last one and two words as places.
    private var namesAndPlaces: [(readings: [ThaiSearchKey.Reading], places: [String])] {
        let words = ThaiText.normalised(typed).split(separator: " ").map(String.init)
        return (0...2).compactMap { count in
            guard count == 0 || words.count > count else { return nil }
            let readings = ThaiSearchKey.readings(words.dropLast(count).joined(separator: " "))
            let named = readings.filter { count == 0 || !$0.name.isEmpty }
            return named.isEmpty ? nil : (named, Array(words.suffix(count)))
        }
    }

    /// The word is part of the name of its amphoe or its province.
    private static func lies(in word: String) -> Query {
        let pattern = "%" + LocalGovernments.escaped(barePlace(word)) + "%"
        return "(province.name_th LIKE \(pattern) ESCAPE '\\' OR district.name_th LIKE \(pattern) ESCAPE '\\')"
    }

    /// "อ.บ้านลาด" and "อำเภอบ้านลาด" are บ้านลาด.
    private static func barePlace(_ word: String) -> String {
        for prefix in ["อำเภอ", "จังหวัด", "อ.", "จ."] where word.utf8.starts(with: prefix.utf8) {
            return String(Substring(word.utf8.dropFirst(prefix.utf8.count)))
        }
        return word
    }
}
