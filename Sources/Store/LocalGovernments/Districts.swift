import Domain

/// The 878 districts, and the 50 khet of Bangkok, which have no local government of their own.
package enum Districts {
    /// All, by province, and inside it in the order of a Thai dictionary.
    package static func list(on db: any Connection) throws -> [District] {
        try db.rows(
            """
            SELECT code, province_code, name_th, name_en FROM district ORDER BY province_code, sort_key, code
            """
        ).map(District.init(row:))
    }

    /// Those of one province, in the order of a Thai dictionary.
    package static func list(inProvince province: String, on db: any Connection) throws -> [District] {
        try db.rows(
            """
            SELECT code, province_code, name_th, name_en FROM district
             WHERE province_code = \(province) ORDER BY sort_key, code
            """
        ).map(District.init(row:))
    }

    package static func find(_ code: String, on db: any Connection) throws -> District? {
        try db.first("SELECT code, province_code, name_th, name_en FROM district WHERE code = \(code)")
            .map(District.init(row:))
    }

    package static func count(on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS count FROM district")?.get("count") ?? 0
    }

    /// Adds districts, or changes those with the same codes. Codes must differ; provinces must exist.
    package static func save(_ districts: [District], on db: any Connection) throws {
        guard !districts.isEmpty else { return }
        let rows = districts.map { district in
            [
                district.code.sqlValue, district.provinceCode.sqlValue, district.name.sqlValue,
                district.nameEN.sqlValue, ThaiSortKey.key(district.name).sqlValue,
            ]
        }
        try db.run(
            """
            INSERT INTO district (code, province_code, name_th, name_en, sort_key) VALUES \(rows: rows)
            ON CONFLICT (code) DO UPDATE
               SET province_code = excluded.province_code, name_th = excluded.name_th, name_en = excluded.name_en,
                   sort_key = excluded.sort_key
            """)
    }
}

extension District {
    /// Reads a row of the columns `code`, `province_code`, `name_th`, `name_en`.
    package init(row: ResultRow) throws {
        self.init(
            code: try row.get("code"), provinceCode: try row.get("province_code"), name: try row.get("name_th"),
            nameEN: try row.get("name_en"))
    }
}
