import Domain

/// Changing the register, and what local governments were before.
extension LocalGovernments {
    /// What a local government was between two days.
    package struct FormerState: Hashable, Sendable {
        package let code: String
        package let type: LocalGovernmentType
        package let name: String
        package let fullName: String
        package let provinceCode: String
        /// Empty for Bangkok.
        package let districtCode: String
        package let validFrom: ThaiDate
        /// The first day on which it was something else.
        package let validUntil: ThaiDate
    }

    /// Adds local governments, or changes those with the same codes.
    ///
    /// A new one begins on `today`, and so does one whose type, name or place changes or that had ended; call
    /// `keepPast` before, or what it was is lost. Codes must differ; provinces and districts must exist.
    package static func save(
        _ governments: [LocalGovernment], from today: ThaiDate, on db: any Connection
    ) throws {
        for start in stride(from: 0, to: governments.count, by: batch) {
            let rows = governments[start..<min(start + batch, governments.count)].map { values($0, today) }
            try db.run(
                """
                INSERT INTO local_government (code, type, name_th, full_name_th, name_en, province_code, district_code,
                                              latitude, longitude, area_km2, sort_key, search_key, valid_from)
                VALUES \(rows: rows)
                ON CONFLICT (code) DO UPDATE
                   SET type = excluded.type, name_th = excluded.name_th, full_name_th = excluded.full_name_th,
                       name_en = excluded.name_en, province_code = excluded.province_code,
                       district_code = excluded.district_code, latitude = excluded.latitude,
                       longitude = excluded.longitude, area_km2 = excluded.area_km2, sort_key = excluded.sort_key,
                       search_key = excluded.search_key, valid_until = NULL,
                       valid_from = CASE WHEN \(isSameState) THEN local_government.valid_from
                                         ELSE excluded.valid_from END
                """)
        }
    }

    /// Keeps what local governments are now as what they were until `today`, before `save` changes it.
    ///
    /// Of several changes on one day the first is kept: what came between lasted less than a day.
    package static func keepPast(of codes: [String], until today: ThaiDate, on db: any Connection) throws {
        for start in stride(from: 0, to: codes.count, by: batch) {
            let some = Array(codes[start..<min(start + batch, codes.count)])
            try db.run(
                """
                INSERT INTO local_government_past (code, valid_from, valid_until, type, name_th, full_name_th,
                                                   province_code, district_code)
                SELECT code, valid_from, COALESCE(valid_until, \(today.iso)), type, name_th, full_name_th,
                       province_code, district_code
                  FROM local_government WHERE code IN (\(list: some))
                ON CONFLICT (code, valid_until) DO NOTHING
                """)
        }
    }

    /// What a local government was before, the earliest first.
    package static func past(of code: String, on db: any Connection) throws -> [FormerState] {
        try db.rows(
            """
            SELECT code, valid_from, valid_until, type, name_th, full_name_th, province_code, district_code
              FROM local_government_past WHERE code = \(code) ORDER BY valid_until
            """
        ).map(FormerState.init(row:))
    }

    private static let batch = 200

    private static let isSameState: Query = """
        local_government.valid_until IS NULL AND local_government.type = excluded.type
        AND local_government.name_th = excluded.name_th AND local_government.full_name_th = excluded.full_name_th
        AND local_government.province_code = excluded.province_code
        AND local_government.district_code IS NOT DISTINCT FROM excluded.district_code
        """

    private static func values(_ government: LocalGovernment, _ today: ThaiDate) -> [SQLValue] {
        let district: String? = government.districtCode.isEmpty ? nil : government.districtCode
        return [
            government.code.sqlValue, government.type.rawValue.sqlValue, government.name.sqlValue,
            government.fullName.sqlValue, government.nameEN.sqlValue, government.provinceCode.sqlValue,
            district.sqlValue, government.latitude.sqlValue, government.longitude.sqlValue,
            government.areaKM2.sqlValue, ThaiSortKey.key(government.name).sqlValue, searchKey(government).sqlValue,
            today.iso.sqlValue,
        ]
    }
}

extension LocalGovernments.FormerState {
    fileprivate init(row: ResultRow) throws {
        self.init(
            code: try row.get("code"), type: try row.localGovernmentType("type"), name: try row.get("name_th"),
            fullName: try row.get("full_name_th"), provinceCode: try row.get("province_code"),
            districtCode: try row.find("district_code") ?? "", validFrom: try row.day("valid_from"),
            validUntil: try row.day("valid_until"))
    }
}
