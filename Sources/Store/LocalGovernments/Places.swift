/// Provinces and districts by the codes that roles are given for.
package enum Places {
    /// "จังหวัดเพชรบุรี", "อำเภอบ้านลาด จังหวัดเพชรบุรี"; the code itself where it is unknown.
    package static func name(_ code: String, on db: any Connection) throws -> String {
        if let row = try db.first("SELECT name_th FROM province WHERE code = \(code)") {
            return province(try row.get("name_th"))
        }
        let district = try db.first(
            """
            SELECT district.name_th, province.name_th AS province_th
              FROM district JOIN province ON province.code = district.province_code
             WHERE district.code = \(code)
            """)
        guard let district else { return code }
        return "อำเภอ\(try district.get("name_th") as String) \(province(try district.get("province_th")))"
    }

    private static func province(_ name: String) -> String { name == "กรุงเทพมหานคร" ? name : "จังหวัด\(name)" }
}
