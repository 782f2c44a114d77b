import Domain
import Foundation

/// The chain of letters over the whole register, as a round would freeze it.
struct RealChain {
    let places: [LocalGovernment]
    let districts: [District]
    let provinces: [Province]

    init(file: String = #filePath) throws {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        func rows(_ name: String) throws -> [[String]] {
            try String(contentsOf: folder.appendingPathComponent("seeds/\(name).csv"), encoding: .utf8)
                .split(whereSeparator: \.isNewline).dropFirst()
                .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        }
        places =
            try rows("local-governments").compactMap { row in
                LocalGovernmentType(rawValue: row[1]).map {
                    LocalGovernment(
                        code: row[0], type: $0, name: row[3], fullName: row[4], provinceCode: row[6], province: row[7],
                        districtCode: row[9], district: row[8])
                }
            } + [.bangkok]
        districts = try rows("districts").map { District(code: $0[1], provinceCode: $0[0], name: $0[3], nameEN: $0[2]) }
        let names = Dictionary(
            places.map { ($0.provinceCode, $0.province) }, uniquingKeysWith: { first, _ in first })
        provinces = names.sorted { $0.key < $1.key }.map { Province(code: $0.key, name: $0.value, nameEN: "") }
    }

    var chain: LetterChain {
        LetterChain(
            places.map {
                LetterChain.Member(
                    Whereabouts(code: $0.code, districtCode: $0.districtCode, provinceCode: $0.provinceCode), $0.type)
            })
    }

    func receivers(of place: String) -> LetterReceivers {
        let below = chain.receivers(of: place)
        let codes = Set(below.localGovernments.map(\.code))
        return LetterReceivers(
            hasProvinces: place == "", hasDistricts: place != "" && !below.offices.isEmpty,
            places.filter { codes.contains($0.code) })
    }
}
