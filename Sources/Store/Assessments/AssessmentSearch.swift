import Domain

/// Looks for local governments of a round by what somebody typed, inside the places he may see.
///
/// Names are compared by their search keys. Amphoe and province may follow the name, "หนองบัว ชัยภูมิ", since many share
/// one name. What somebody may see follows the live register, as permissions do.
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
    /// - Returns: whole names first, then names that begin so, then names that hold it; each in Thai order.
    package func list(after skipped: Int, limit: Int, on db: any Connection) throws -> [Assessment] {
        let name = readings.first?.name ?? ""
        let bytewise: Query = db.dialect == .postgres ? "COLLATE \"C\"" : ""
        return try db.rows(
            """
            SELECT \(Assessments.columns) \(Assessments.tables) WHERE \(condition)
             ORDER BY CASE WHEN local_government.search_key = \(name) THEN 0
                           WHEN local_government.search_key LIKE \(Self.pattern(name, isWhole: false)) ESCAPE '!' THEN 1
                           ELSE 2 END,
                      local_government.sort_key \(bytewise), province.sort_key \(bytewise),
                      district.sort_key \(bytewise), assessment.lao_code
             LIMIT \(limit) OFFSET \(skipped)
            """
        ).map(Assessment.init(row:))
    }

    /// Every province one can look in, by code.
    package static func provinces(on db: any Connection) throws -> [(code: String, name: String)] {
        try db.rows("SELECT code, name_th FROM province ORDER BY code").map {
            (try $0.get("code"), try $0.get("name_th"))
        }
    }

    private var readings: [ThaiSearchKey.Reading] { ThaiSearchKey.readings(typed) }

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

    /// Any reading of what was typed, with its last one or two words read as places too.
    private var names: Query {
        var names: Query = "1 = 0"
        for reading in readings { names = names + " OR (\(Self.matches(reading)))" }
        let words = ThaiText.normalised(typed).split(separator: " ").map(String.init)
        for count in [1, 2] where words.count > count {
            let name = words.dropLast(count).joined(separator: " ")
            for reading in ThaiSearchKey.readings(name) where !reading.name.isEmpty {
                names = names + " OR (\(Self.matches(reading)) AND \(Self.lies(in: words.suffix(count))))"
            }
        }
        return names
    }

    /// Every word is part of the name of its amphoe or its province.
    private static func lies(in words: ArraySlice<String>) -> Query {
        var lies: Query = "1 = 1"
        for word in words {
            let pattern = pattern(ThaiPlaceWord.bare(word), isWhole: true)
            lies =
                lies
                + " AND (province.name_th LIKE \(pattern) ESCAPE '!' OR district.name_th LIKE \(pattern) ESCAPE '!')"
        }
        return lies
    }

    private static func matches(_ reading: ThaiSearchKey.Reading) -> Query {
        var matches: Query = "1 = 1"
        if let word = reading.type {
            matches = matches + " AND assessment.type IN (\(list: word.types.map(\.rawValue)))"
        }
        // Bangkok and Pattaya are one each: the type says it all.
        if !reading.name.isEmpty, reading.type?.isSingle != true {
            let pattern = pattern(reading.name, isWhole: true)
            matches = matches + " AND local_government.search_key LIKE \(pattern) ESCAPE '!'"
        }
        return matches
    }

    /// - Parameter isWhole: anywhere in the key, else at its beginning.
    private static func pattern(_ key: String, isWhole: Bool) -> String {
        var pattern = isWhole ? "%" : ""
        for scalar in key.unicodeScalars {
            if scalar == "%" || scalar == "_" || scalar == "!" { pattern.append("!") }
            pattern.unicodeScalars.append(scalar)
        }
        return pattern + "%"
    }
}

extension ThaiSearchKey.TypeWord {
    /// The types that the word names.
    fileprivate var types: [LocalGovernmentType] {
        switch self {
        case .pao: [.pao]
        case .cityMunicipality: [.cityMunicipality]
        case .townMunicipality: [.townMunicipality]
        case .subdistrictMunicipality: [.subdistrictMunicipality]
        case .municipality: [.cityMunicipality, .townMunicipality, .subdistrictMunicipality]
        case .tao: [.tao]
        case .pattaya: [.pattaya]
        case .bma: [.bma]
        }
    }

    fileprivate var isSingle: Bool { self == .pattaya || self == .bma }
}

/// The words for places that people put before a name.
private enum ThaiPlaceWord {
    /// "อ.บ้านลาด" and "อำเภอบ้านลาด" are บ้านลาด.
    static func bare(_ word: String) -> String {
        for prefix in ["อำเภอ", "จังหวัด", "อ.", "จ."] where word.utf8.starts(with: prefix.utf8) {
            return String(Substring(word.utf8.dropFirst(prefix.utf8.count)))
        }
        return word
    }
}
