import Domain

/// The 76 provinces and Bangkok.
package enum Provinces {
    /// All, in the order of a Thai dictionary.
    package static func list(on db: any Connection) throws -> [Province] {
        try db.rows("SELECT code, name_th, name_en FROM province ORDER BY sort_key, code").map(Province.init(row:))
    }

    package static func find(_ code: String, on db: any Connection) throws -> Province? {
        try db.first("SELECT code, name_th, name_en FROM province WHERE code = \(code)").map(Province.init(row:))
    }

    package static func count(on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS count FROM province")?.get("count") ?? 0
    }

    /// Adds provinces, or renames those with the same codes. Codes must differ.
    package static func save(_ provinces: [Province], on db: any Connection) throws {
        guard !provinces.isEmpty else { return }
        let rows = provinces.map { province in
            [
                province.code.sqlValue, province.name.sqlValue, province.nameEN.sqlValue,
                ThaiSortKey.key(province.name).sqlValue,
            ]
        }
        try db.run(
            """
            INSERT INTO province (code, name_th, name_en, sort_key) VALUES \(rows: rows)
            ON CONFLICT (code) DO UPDATE
               SET name_th = excluded.name_th, name_en = excluded.name_en, sort_key = excluded.sort_key
            """)
    }
}

extension Province {
    /// Reads a row of the columns `code`, `name_th`, `name_en`.
    package init(row: ResultRow) throws {
        self.init(code: try row.get("code"), name: try row.get("name_th"), nameEN: try row.get("name_en"))
    }
}
