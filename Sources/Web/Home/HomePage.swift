import Actions
import Domain
import Store

/// Where somebody's roles lead him.
enum HomePage: Sendable {
    /// One place only: straight there.
    case place(String)
    case choice([Entry])

    /// One role in one place.
    struct Entry: Sendable {
        let role: Words
        /// Name of the place; empty for the country.
        let place: String
        /// nil where the role leads to no page of this round.
        let path: String?
        /// What stands behind the link, or why there is none.
        let words: String
    }

    /// - Parameter round: the newest open round, else the newest; nil while there is none.
    init(_ person: Principal, round: Round?, on db: any Connection) throws {
        let entries = try Self.merged(person.assignments).map { try Self.entry($0.roles, at: $0.place, round, on: db) }
        if entries.count == 1, let path = entries[0].path {
            self = .place(path)
        } else {
            self = .choice(entries)
        }
    }

    /// The round that people work in now.
    static func round(on db: any Connection) throws -> Round? {
        let rounds = try Rounds.list(on: db)
        return rounds.last { $0.state == .open } ?? rounds.last
    }

    /// Somebody may record and certify in one place; that is one place to go to.
    private static func merged(_ assignments: [RoleAssignment]) -> [(roles: [Role], place: String)] {
        var merged: [(roles: [Role], place: String)] = []
        for assignment in assignments {
            let isLocal = assignment.role == .recorder || assignment.role == .certifier
            let known = merged.firstIndex {
                isLocal && $0.place == assignment.place && ($0.roles[0] == .recorder || $0.roles[0] == .certifier)
            }
            if let known {
                merged[known].roles.append(assignment.role)
            } else {
                merged.append(([assignment.role], assignment.place))
            }
        }
        return merged
    }

    private static func entry(
        _ roles: [Role], at place: String, _ round: Round?, on db: any Connection
    ) throws -> Entry {
        let role = Words(
            th: roles.map(\.name.th).joined(separator: " และ "), en: roles.map(\.name.en).joined(separator: " and "))
        if roles[0] == .admin { return Entry(role: role, place: "", path: nil, words: "") }
        guard let round else {
            return Entry(role: role, place: "", path: nil, words: "ยังไม่มีรอบการประเมินในระบบ")
        }
        switch roles[0] {
        case .recorder, .certifier:
            guard let found = try Assessments.find(round.id, place, on: db) else {
                return Entry(
                    role: role, place: place, path: nil,
                    words: "อปท. รหัส \(place) ไม่ได้อยู่ในรอบการประเมินปี \(round.id)")
            }
            let name = "\(found.localGovernment.shortName) \(found.localGovernment.place)"
            return Entry(
                role: role, place: name, path: SitePath.assessment(round: round.id, code: place).path,
                words: "บันทึกและรับรองข้อมูล รอบปี \(round.id)")
        case .district, .province:
            let province = String(place.prefix(2))
            return Entry(
                role: role, place: try name(ofPlace: place, on: db),
                path: SitePath.provinceResults(round: round.id, province: province).path,
                words: "ความคืบหน้าและผลของจังหวัด รอบปี \(round.id)")
        case .odloc, .dla, .committee, .auditor, .admin:
            return Entry(
                role: role, place: "", path: SitePath.results(round: round.id).path,
                words: "ผลการประเมินทั้งประเทศ รอบปี \(round.id)")
        }
    }
    /// "จังหวัดเพชรบุรี", "อำเภอบ้านลาด จังหวัดเพชรบุรี"; the code itself where it is unknown.
    private static func name(ofPlace code: String, on db: any Connection) throws -> String {
        let district = try Districts.find(code, on: db)
        guard let province = try Provinces.find(district?.provinceCode ?? code, on: db) else { return code }
        let name = province.code == "10" ? province.name : "จังหวัด\(province.name)"
        return district.map { "อำเภอ\($0.name) \(name)" } ?? name
    }
}
