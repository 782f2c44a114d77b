import Domain
import Store

/// Three local governments in two provinces, with the marker in every name.
enum TestRegister {
    static func insert(on db: any Connection) throws {
        try Provinces.save(
            [
                Province(code: "76", name: "เพชรบุรี" + marker, nameEN: "Phetchaburi" + marker),
                Province(code: "70", name: "ราชบุรี" + marker, nameEN: "Ratchaburi" + marker),
            ], on: db)
        try Districts.save(
            [
                District(code: "7602", provinceCode: "76", name: "บ้านลาด" + marker, nameEN: "Ban Lat" + marker),
                District(
                    code: "7001", provinceCode: "70", name: "เมืองราชบุรี" + marker, nameEN: "Mueang Ratchaburi" + marker),
            ], on: db)
        try insert(TestPlace.tao, .tao, "หนองบัว", "Nong Bua" + marker, "76", "7602", on: db)
        try insert(TestPlace.municipality, .subdistrictMunicipality, "หนองบัว", "", "76", "7602", on: db)
        try insert(TestPlace.pao, .pao, "ราชบุรี", "Ratchaburi" + marker, "70", "7001", on: db)
    }

    private static func insert(
        _ code: String, _ type: LocalGovernmentType, _ name: String, _ nameEN: String, _ province: String,
        _ district: String, on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO local_government (code, type, name_th, full_name_th, name_en, province_code, district_code,
                                          sort_key, search_key, valid_from)
            VALUES (\(code), \(type.rawValue), \(name + marker), \(type.nameTH + name + marker), \(nameEN),
                    \(province),
                    \(district), \(ThaiSortKey.key(name)), \(ThaiSearchKey.key(name)), '2024-01-01')
            """)
    }
}
