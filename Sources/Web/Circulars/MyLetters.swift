import Actions
import Domain
import Store

/// Where somebody's own offices and local governments stand in a circular.
struct MyLetters: Sendable {
    /// One of his places.
    struct Place: Sendable {
        let code: String
        let name: Words
        let state: NodeState

        var isOffice: Bool { !LetterRoute.isLocalGovernment(code) }
    }

    let circular: Circular
    let places: [Place]

    /// - Parameter assignments: of one person, or one of his places.
    init(_ circular: Circular, _ assignments: [RoleAssignment], on db: any Connection) throws {
        self.circular = circular
        var seen: Set<String> = []
        var places: [Place] = []
        for assignment in assignments {
            guard let code = Self.place(of: assignment), seen.insert(code).inserted,
                let place = try Self.place(code, in: circular, on: db)
            else { continue }
            places.append(place)
        }
        self.places = places
    }

    /// What waits to be done, and where; nil for nothing.
    func task(_ place: Place) -> (words: Words, path: String)? {
        let (round, number) = (circular.round, circular.number)
        let received = SitePath.circulars(.received(round: round, number: number, place: place.code)).path
        let name = CircularWords.name(circular)
        switch place.state {
        case .arrived where place.code == LetterRoute.office:
            return (
                Words(
                    th: "\(name.th): ออกหนังสือถึงกรุงเทพมหานคร", en: "\(name.en): write to Bangkok"),
                SitePath.circulars(.letter(round: round, number: number, place: place.code)).path
            )
        case .arrived: return (Words(th: "\(name.th): รอลงรับ", en: "\(name.en): to be acknowledged"), received)
        case .received where place.isOffice:
            return (
                Words(th: "\(name.th): ลงรับแล้ว รอส่งต่อ", en: "\(name.en): acknowledged, to be passed on"),
                SitePath.circulars(.letter(round: round, number: number, place: place.code)).path
            )
        case .received where circular.kind.asksForOfficer:
            let day = circular.officersBy
            return (
                Words(
                    th: "\(name.th): รอแจ้งชื่อเจ้าหน้าที่ผู้รับผิดชอบ\(day.map { " ภายใน \($0.short())" } ?? "")",
                    en: "\(name.en): the responsible officer is to be named\(day.map { " by \($0.english)" } ?? "")"),
                received
            )
        case .notArrived, .received, .passedOn, .officerNamed: return nil
        }
    }

    private static func place(of assignment: RoleAssignment) -> String? {
        switch assignment.role {
        case .recorder, .certifier, .district, .province: assignment.place
        case .odloc: LetterRoute.office
        case .dla, .committee, .auditor, .admin, .contributor: nil
        }
    }

    private static func place(_ code: String, in circular: Circular, on db: any Connection) throws -> Place? {
        if LetterRoute.isLocalGovernment(code) {
            guard let found = try Assessments.find(circular.round, code, on: db) else { return nil }
            let local = found.localGovernment
            let record = try CircularRecords.record(circular, .localGovernment(code), on: db)
            let state = record.state(
                of: LetterChain.Member(
                    Whereabouts(
                        code: code, districtCode: local.districtCode, provinceCode: local.provinceCode), local.type))
            let (name, place) = (local.shortWords, local.placeWords)
            return Place(
                code: code, name: Words(th: "\(name.th) \(place.th)", en: "\(name.en), \(place.en)"), state: state)
        }
        guard let office = try LetterOffice.find(code, on: db),
            try !CircularRecords.chain(circular.round, LetterReading.scope(of: code), on: db).receivers(of: code)
                .isEmpty
        else { return nil }
        let record = try CircularRecords.record(circular, .localGovernment(code), on: db)
        return Place(code: code, name: try office.words(on: db), state: record.state(ofOffice: code))
    }
}

extension LetterOffice {
    /// Its name on pages.
    func words(on db: any Connection) throws -> Words {
        switch place.utf8.count {
        case 0: return Role.dla.name
        case 2 where place == LetterRoute.office: return Role.odloc.name
        default: return try Offices.name(of: place, on: db) ?? Words(both: name)
        }
    }
}
