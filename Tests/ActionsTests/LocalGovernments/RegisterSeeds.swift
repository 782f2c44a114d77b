import Actions
import Domain
import Foundation
import Store
import TestSupport

/// The real register, and databases that hold it.
enum RegisterSeeds {
    static let firstDay = day("2024-03-26")

    static func places() throws -> PlaceFiles {
        PlaceFiles(provinces: try file("provinces.csv"), districts: try file("districts.csv"))
    }

    static func localGovernments() throws -> (name: String, bytes: [UInt8]) { try file("local-governments.csv") }

    /// A register of some rows under the right header.
    static func register(_ rows: [String]) -> (name: String, bytes: [UInt8]) {
        ("register.csv", Array(([header] + rows).map { $0 + "\n" }.joined().utf8))
    }

    /// Rows of the real register by code.
    static func rows(_ codes: String...) throws -> [String] {
        let text = String(decoding: try localGovernments().bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        return codes.compactMap { code in lines.first { $0.hasPrefix(code) } }
    }

    /// A database with all provinces and districts and a few local governments.
    static func small(_ engine: Engine, _ codes: String...) async throws -> TestDatabase {
        let database = try await TestDatabase.make(engine)
        let lines = String(decoding: try localGovernments().bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        let rows = lines.map(String.init).filter { line in codes.contains { line.hasPrefix($0) } }
        let action = SeedRegister(places: try places(), localGovernments: register(rows), today: firstDay)
        _ = try await database.write { try action.run(on: $0) }
        return database
    }

    static func day(_ text: String) -> ThaiDate { ThaiDate(iso: text) ?? ThaiDate(daysSinceEpoch: 0) }

    static let header =
        "lao_code,lao_type,abbrev_th,name_th,full_name_th,name_en_derived,province_code,province_th,district_th,"
        + "district_code,lat,lon,area_km2"

    private static func file(_ name: String, from path: String = #filePath) throws -> (name: String, bytes: [UInt8]) {
        var folder = URL(fileURLWithPath: path)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return (name, Array(try Data(contentsOf: folder.appendingPathComponent("seeds/\(name)"))))
    }
}

extension ImportRegister.Outcome {
    /// What changed, where the file was taken.
    var difference: RegisterDifference? {
        if case .done(let difference) = self { difference } else { nil }
    }

    /// What was wrong, where it was not.
    var problems: [FileProblem] {
        if case .refused(let problems, _) = self { problems } else { [] }
    }
}
