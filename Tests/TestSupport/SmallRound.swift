import Actions
import Domain
import Foundation
import Store

/// The round 2567 on the real standard set, open, with four local governments of different types.
package enum SmallRound {
    package static let id = "2567"
    package static let codes = ["1100001", "2110101", "5110201", "6110111"]
    /// A moment while recording is on.
    package static let now: Int64 = 1_720_000_000_000

    package static func environment() -> Environment {
        Environment(now: { now }, randomBytes: { [UInt8](repeating: 7, count: $0) })
    }

    package static func standards() throws -> Standards {
        let source = try source()
        guard let set = StandardSetFile.read(source, name: "2567.yaml").set else {
            throw StoreError.failed("seeds/standards/2567.yaml cannot be read")
        }
        return Standards(set, sha256: "test")
    }

    package static func make(_ engine: Engine) async throws -> TestDatabase {
        let database = try await TestDatabase.make(engine)
        let source = try source()
        try await database.write { db in
            try db.run(
                """
                INSERT INTO province (code, name_th, name_en, sort_key)
                VALUES ('10', 'กรุงเทพมหานคร', '', ''), ('11', 'สมุทรปราการ', '', ''), ('20', 'ชลบุรี', '', '')
                """)
            try db.run(
                """
                INSERT INTO district (code, province_code, name_th, name_en, sort_key)
                VALUES ('1101', '11', 'เมืองสมุทรปราการ', '', ''), ('1102', '11', 'บางบ่อ', '', '')
                """)
            try insert("6110111", .tao, "บางด้วน", "11", "1101", on: db)
            try insert("5110201", .subdistrictMunicipality, "บางพลีน้อย", "11", "1102", on: db)
            try insert("2110101", .pao, "สมุทรปราการ", "11", "1101", on: db)
            try insert("1100001", .bma, "กรุงเทพมหานคร", "10", nil, on: db)
            _ = try StandardSets.save(id: id, source: source, sha256: "test", at: now, on: db)
            let day = ThaiDate(daysSinceEpoch: Int(now / 86_400_000))
            let round = Round(
                id: id, standardSet: id, state: .open, opensOn: ThaiDate(daysSinceEpoch: day.daysSinceEpoch - 30),
                closesOn: ThaiDate(daysSinceEpoch: day.daysSinceEpoch + 30),
                resolution: Resolution(meeting: "", on: nil))
            try Rounds.insert(round, at: now, on: db)
            _ = try Assessments.freezeParticipants(of: id, on: db)
        }
        return database
    }

    package static func person(_ role: Role, of code: String, account: Int) -> Principal {
        Principal(
            accountID: account, username: "\(role)-\(code)", name: "สมใจ ใจดี",
            assignments: [RoleAssignment(role, at: code)])
    }

    private static func insert(
        _ code: String, _ type: LocalGovernmentType, _ name: String, _ province: String, _ district: String?,
        on db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO local_government (code, type, name_th, full_name_th, name_en, province_code, district_code,
                                          sort_key, search_key, valid_from)
            VALUES (\(code), \(type.rawValue), \(name), \(type.nameTH + name), '', \(province), \(district), '', '',
                    '2024-01-01')
            """)
    }

    private static func source(file: String = #filePath) throws -> String {
        var folder = URL(fileURLWithPath: file)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return try String(contentsOf: folder.appendingPathComponent("seeds/standards/2567.yaml"), encoding: .utf8)
    }
}
