import Actions
import Domain
import Foundation
import Store
import TestSupport

/// Twenty-seven real local governments of every type, the standard set 2567, and no round yet.
enum DemonstrationCountry {
    /// 26 November 2026 about noon in Thailand.
    static let now: Int64 = 1_795_669_200_000

    static func environment() -> Environment {
        Environment(now: { now }, randomBytes: { [UInt8](repeating: 7, count: $0) })
    }

    static func make(_ engine: Engine, withPersons: Bool = false) async throws -> TestDatabase {
        let database = try await RegisterSeeds.small(
            engine, "2110101", "2120101", "2130101", "2140101", "2200101", "3110102", "3120102", "3120601", "3130301",
            "3140102", "3200408", "4110103", "4110109", "4110113", "4110302", "4110402", "5110104", "5110105",
            "5110106",
            "5110107", "5110110", "6110111", "6110112", "6110205", "6110207", "6110208")
        try await database.write { db in
            _ = try set("2567").run(in: environment(), on: db)
            if withPersons { _ = try DemonstrationPersons(password: "demo-2567").run(in: environment(), on: db) }
        }
        return database
    }

    static func set(_ id: String, from path: String = #filePath) throws -> ImportStandardSet {
        var folder = URL(fileURLWithPath: path)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let file = folder.appendingPathComponent("seeds/standards/\(id).yaml")
        return ImportStandardSet(source: try String(contentsOf: file, encoding: .utf8), name: "\(id).yaml")
    }

    static func seed(_ database: any Database, seed: Int = 1, years: Int = 1) async throws -> SeedNational.Outcome {
        try await SeedNational(round: "2567", seed: seed, years: years, earlierSet: try set("2566"))
            .run(in: environment(), on: database)
    }

    /// What `answers export` writes, without its heading.
    static func export(_ round: String, from database: any Database) async throws -> [[String]] {
        try await database.read { db throws in
            var rows: [[String]] = []
            let table = AnswerTable(isDemonstration: true)
            try AnswersOfRound.scan(round, on: db) { rows.append(table.row($0, $1, $2)) }
            try AnswersOfRound.scanBaseValues(round, on: db) { rows.append(table.row($0, item: $1, $2)) }
            return rows
        }
    }

    static func states(_ round: String, in database: any Database) async throws -> [Assessment] {
        try await database.read { try Assessments.list(round, on: $0) }
    }
}
