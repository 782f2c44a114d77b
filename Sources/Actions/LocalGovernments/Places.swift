import Domain
import Store

/// Provinces and districts by code, against which the rows of a register are held.
struct Places: Sendable {
    private(set) var provinces: [Province] = []
    private(set) var districts: [District] = []
    private var provincesByCode: [String: Province] = [:]
    private var districtsByCode: [String: District] = [:]

    init() {}

    init(on db: any Connection) throws {
        for province in try Provinces.list(on: db) { add(province) }
        for district in try Districts.list(on: db) { add(district) }
    }

    var isEmpty: Bool { provinces.isEmpty }

    func province(_ code: String) -> Province? { provincesByCode[code] }

    func district(_ code: String) -> District? { districtsByCode[code] }

    mutating func add(_ province: Province) {
        provinces.append(province)
        provincesByCode[province.code] = province
    }

    mutating func add(_ district: District) {
        districts.append(district)
        districtsByCode[district.code] = district
    }
}
