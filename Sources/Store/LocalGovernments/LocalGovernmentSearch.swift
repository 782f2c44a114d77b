import Domain

/// Finding local governments by what somebody typed.
extension LocalGovernments {
    /// Those whose Thai or English name holds what was typed, whole names first, then names that begin with it; and the
    /// one with that code.
    ///
    /// The word for the type may be typed too, long or short: "อบต.หนองบัว", "เทศบาลหนองบัว". Nothing typed finds
    /// nothing.
    package static func search(
        _ typed: String, limit: Int = 50, on db: any Connection
    ) throws -> [LocalGovernment] {
        let readings = ThaiSearchKey.readings(typed).filter { !$0.name.isEmpty || $0.type != nil }
        guard let likeliest = readings.first else { return [] }
        let code: Query = "local_government.code = \(likeliest.name)"
        let condition = readings.reduce(code) { "\($0) OR \(match($1))" }
        let name = escaped(likeliest.name)
        return try db.rows(
            """
            SELECT \(columns) \(tables) WHERE local_government.valid_until IS NULL AND (\(condition))
             ORDER BY CASE WHEN local_government.search_key LIKE \(name + " %") ESCAPE '\\' THEN 0
                           WHEN local_government.search_key LIKE \(name + "%") ESCAPE '\\' THEN 1 ELSE 2 END,
                      local_government.sort_key, local_government.province_code, local_government.code
             LIMIT \(limit)
            """
        ).map(LocalGovernment.init(row:))
    }

    /// The Thai name, a space, the English name, both folded: no key holds a space of its own.
    static func searchKey(_ government: LocalGovernment) -> String {
        "\(ThaiSearchKey.key(government.name)) \(ThaiSearchKey.key(government.nameEN))"
    }

    /// One reading of what was typed, as a condition on the register.
    static func match(_ reading: ThaiSearchKey.Reading) -> Query {
        let name: Query = "local_government.search_key LIKE \("%" + escaped(reading.name) + "%") ESCAPE '\\'"
        guard let word = reading.type else { return name }
        return "(\(name) AND local_government.type IN (\(list: types(word).map(\.rawValue))))"
    }

    private static func types(_ word: ThaiSearchKey.TypeWord) -> [LocalGovernmentType] {
        switch word {
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

    /// The text as a part of a pattern of LIKE that means only itself.
    static func escaped(_ text: String) -> String {
        var pattern = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "%" || scalar == "_" || scalar == "\\" { pattern.append("\\") }
            pattern.append(scalar)
        }
        return String(pattern)
    }
}
