import Domain

/// The register of local governments as it stands, and what they were before.
package enum LocalGovernments {
    /// Lets changes of one local government's assessment follow each other, whatever server they come through: the first
    /// statement of every action that adds to its chain. SQLite has one writer anyway.
    package static func lock(_ code: String, on db: any Connection) throws {
        guard db.dialect == .postgres else { return }
        _ = try db.rows("SELECT code FROM local_government WHERE code = \(code) FOR NO KEY UPDATE")
    }

    /// All that exist, by province, district and code: the order of the Department's list.
    package static func list(on db: any Connection) throws -> [LocalGovernment] {
        try list("local_government.valid_until IS NULL", on: db)
    }

    /// As `list`, of one province.
    package static func list(inProvince code: String, on db: any Connection) throws -> [LocalGovernment] {
        try list("local_government.valid_until IS NULL AND local_government.province_code = \(code)", on: db)
    }

    /// As `list`, of one district.
    package static func list(inDistrict code: String, on db: any Connection) throws -> [LocalGovernment] {
        try list("local_government.valid_until IS NULL AND local_government.district_code = \(code)", on: db)
    }

    /// Those that no longer exist, with the day on which they ended.
    package static func dissolved(
        on db: any Connection
    ) throws -> [(localGovernment: LocalGovernment, until: ThaiDate)] {
        try db.rows(
            """
            SELECT \(columns), local_government.valid_until \(tables)
             WHERE local_government.valid_until IS NOT NULL ORDER BY local_government.code
            """
        ).map { (try LocalGovernment(row: $0), try $0.day("valid_until")) }
    }

    /// One by its code, even if it no longer exists.
    package static func find(_ code: String, on db: any Connection) throws -> LocalGovernment? {
        try db.first("SELECT \(columns) \(tables) WHERE local_government.code = \(code)").map(
            LocalGovernment.init(row:))
    }

    /// As `find`, only while it exists.
    package static func findExisting(_ code: String, on db: any Connection) throws -> LocalGovernment? {
        try db.first(
            """
            SELECT \(columns) \(tables)
             WHERE local_government.code = \(code) AND local_government.valid_until IS NULL
            """
        ).map(LocalGovernment.init(row:))
    }

    /// As `find`, where there must be one.
    /// - Throws: `StoreError.failed` when there is none.
    package static func get(_ code: String, on db: any Connection) throws -> LocalGovernment {
        guard let found = try find(code, on: db) else {
            throw StoreError.failed("the register has no local government \(code)")
        }
        return found
    }

    /// How many exist.
    package static func count(on db: any Connection) throws -> Int {
        try db.first("SELECT COUNT(*) AS count FROM local_government WHERE valid_until IS NULL")?.get("count") ?? 0
    }

    /// How many of each type exist; types without any are left out.
    package static func counts(on db: any Connection) throws -> [LocalGovernmentType: Int] {
        var counts: [LocalGovernmentType: Int] = [:]
        for row in try db.rows(
            "SELECT type, COUNT(*) AS count FROM local_government WHERE valid_until IS NULL GROUP BY type")
        {
            counts[try row.localGovernmentType("type")] = try row.get("count")
        }
        return counts
    }

    static let columns: Query = """
        local_government.code, local_government.type, local_government.name_th, local_government.full_name_th,
        local_government.name_en, local_government.province_code, province.name_th AS province_th,
        local_government.district_code, district.name_th AS district_th, local_government.latitude,
        local_government.longitude, local_government.area_km2, province.name_en AS province_en,
        district.name_en AS district_en
        """

    static let tables: Query = """
        FROM local_government
        JOIN province ON province.code = local_government.province_code
        LEFT JOIN district ON district.code = local_government.district_code
        """

    private static func list(_ condition: Query, on db: any Connection) throws -> [LocalGovernment] {
        try db.rows(
            """
            SELECT \(columns) \(tables) WHERE \(condition)
             ORDER BY local_government.province_code, local_government.district_code NULLS FIRST, local_government.code
            """
        ).map(LocalGovernment.init(row:))
    }
}

extension LocalGovernment {
    /// Reads a row of `LocalGovernments.columns`.
    package init(row: ResultRow) throws {
        self.init(
            code: try row.get("code"), type: try row.localGovernmentType("type"), name: try row.get("name_th"),
            fullName: try row.get("full_name_th"), nameEN: try row.get("name_en"),
            provinceCode: try row.get("province_code"), province: try row.get("province_th"),
            provinceEN: try row.get("province_en"), districtCode: try row.find("district_code") ?? "",
            district: try row.find("district_th") ?? "", districtEN: try row.find("district_en") ?? "",
            latitude: try row.find("latitude"), longitude: try row.find("longitude"),
            areaKM2: try row.find("area_km2"))
    }
}

extension ResultRow {
    func localGovernmentType(_ column: String) throws -> LocalGovernmentType {
        let text: String = try get(column)
        guard let type = LocalGovernmentType(rawValue: text) else {
            throw StoreError.wrongColumn("column \(column) holds \(text), no type of local government")
        }
        return type
    }

    func day(_ column: String) throws -> ThaiDate {
        let text: String = try get(column)
        guard let day = ThaiDate(iso: text) else {
            throw StoreError.wrongColumn("column \(column) holds \(text), no day")
        }
        return day
    }
}
