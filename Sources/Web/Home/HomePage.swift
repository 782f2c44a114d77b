import Actions
import Domain
import Store

/// Where somebody's roles lead him.
enum HomePage: Sendable {
    /// One place only: straight there.
    case place(String)
    /// With what was answered to him of late.
    case choice([Entry], answered: Task?)

    /// One role in one place.
    struct Entry: Sendable {
        let role: Words
        /// Name of the place; nil for the country.
        var place: Words?
        /// nil where the role leads to no page of this round.
        var path: String?
        /// What stands behind the link, or why there is none; nil for an administrator, who reads his commands.
        var words: Words?
        /// Where the person stopped there.
        var latest: Resumption?
        /// What waits for him there.
        var tasks: [Task] = []
        /// Other pages of the same place.
        var further: [Task] = []
    }

    /// Something that waits for somebody, or a page he may go to.
    struct Task: Sendable {
        let words: Words
        let path: String
    }

    /// Who asks, and in which way he fills in.
    struct Reader: Sendable {
        let person: Principal
        let mode: RecordingMode
    }

    /// - Parameter round: the newest open round, else the newest; nil while there is none.
    init(
        _ reader: Reader, round: Round?, in environment: Environment, on db: any Connection
    ) throws {
        let entries = try Self.merged(reader.person.assignments).map {
            try Self.entry($0.roles, at: $0.place, of: reader, round, in: environment, on: db)
        }
        let answered = try QuestionTasks.answered(reader.person, at: environment.now(), on: db)
        if entries.count == 1, entries[0].tasks.isEmpty, answered == nil, let path = entries[0].path {
            self = .place(path)
        } else {
            self = .choice(entries, answered: answered)
        }
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
        _ roles: [Role], at place: String, of reader: Reader, _ round: Round?, in environment: Environment,
        on db: any Connection
    ) throws -> Entry {
        let role = Words(
            th: roles.map(\.name.th).joined(separator: " และ "), en: roles.map(\.name.en).joined(separator: " and "))
        if roles[0] == .admin { return Entry(role: role) }
        if roles[0] == .contributor {
            return Entry(role: role, path: SitePath.contribution.path, words: ContributionWords.title)
        }
        guard let round else {
            return Entry(
                role: role, words: Words(th: "ยังไม่มีรอบการประเมินในระบบ", en: "There is no round in the system yet"))
        }
        switch roles[0] {
        case .recorder, .certifier:
            return try local(role, at: place, of: reader, round, in: environment, on: db)
        case .district, .province:
            let province = String(place.prefix(2))
            return Entry(
                role: role, place: try name(ofPlace: place, on: db),
                path: SitePath.provinceResults(round: round.id, province: province).path,
                words: Words(
                    th: "ความคืบหน้าและผลของจังหวัด \(round.shortName.th)",
                    en: "Progress and results of the province, \(round.shortName.en)"),
                tasks: try LetterTasks.list(RoleAssignment(roles[0], at: place), on: db)
                    + (roles[0] == .province ? checks(province, on: db) : [])
                    + QuestionTasks.waiting(RoleAssignment(roles[0], at: place), of: reader.person, on: db),
                further: [
                    Task(
                        words: FunnelWords.title,
                        path: SitePath.funnel(
                            .funnel(round: round.id, roles[0] == .province ? .province(place) : .district(place))
                        ).path)
                ])
        case .odloc, .dla:
            let tasks = try roles[0] == .odloc ? LetterTasks.list(RoleAssignment(.odloc), on: db) + reviews(on: db) : []
            return Entry(
                role: role, path: SitePath.funnel(.funnel(round: round.id, .country)).path,
                words: Words(
                    th: "\(FunnelWords.title.th) ทั้งประเทศ \(round.shortName.th)",
                    en: "\(FunnelWords.title.en), the country, \(round.shortName.en)"),
                tasks: try tasks + QuestionTasks.waiting(RoleAssignment(roles[0]), of: reader.person, on: db),
                further: [Task(words: results(round), path: SitePath.results(round: round.id).path)])
        case .committee, .auditor, .admin, .contributor:
            return Entry(role: role, path: SitePath.results(round: round.id).path, words: results(round))
        }
    }

    private static func results(_ round: Round) -> Words {
        Words(
            th: "ผลการประเมินทั้งประเทศ \(round.shortName.th)", en: "Results of the country, \(round.shortName.en)")
    }

    /// What waits to be checked in a province.
    private static func checks(_ province: String, on db: any Connection) throws -> [Task] {
        try ongoing(on: db).filter { $0.schedule.check != .off }.compactMap { round in
            let waiting = try CheckRows.countWaiting(round.id, province: province, on: db)
            guard waiting > 0 else { return nil }
            return Task(
                words: Words(
                    th: "\(round.shortName.th) รอตรวจสอบข้อมูล \(waiting) แห่ง",
                    en: "\(round.shortName.en): \(counted(waiting, "local government")) waiting to be checked"),
                path: SitePath.steps(.checks(round: round.id, province: province)).path)
        }
    }

    /// What waits for the Office to decide.
    private static func reviews(on db: any Connection) throws -> [Task] {
        try ongoing(on: db).compactMap { round in
            let waiting = try ReviewRequests.waiting(round.id, on: db).count
            guard waiting > 0 else { return nil }
            return Task(
                words: Words(
                    th: "\(round.shortName.th) คำขอทบทวนรอพิจารณา \(waiting) คำขอ",
                    en: "\(round.shortName.en): \(counted(waiting, "request")) for a review to be decided"),
                path: SitePath.steps(.round(round.id)).path)
        }
    }

    /// Rounds whose results are not final: an earlier one may still be checked while the next is recorded.
    private static func ongoing(on db: any Connection) throws -> [Round] {
        try Rounds.list(on: db).filter { $0.state == .open || $0.state == .closed }
    }

    private static func local(
        _ role: Words, at place: String, of reader: Reader, _ round: Round, in environment: Environment,
        on db: any Connection
    ) throws -> Entry {
        guard let found = try Assessments.find(round.id, place, on: db) else {
            return Entry(
                role: role, place: Words(both: place),
                words: Words(
                    th: "อปท. รหัส \(place) ไม่ได้อยู่ในรอบการประเมินปี \(round.id)",
                    en: "The local government \(place) takes no part in the round \(Round.yearEN(round.id))"))
        }
        let standards = try environment.standards.standards(of: round, on: db)
        let work = try LatestWorks.find(found.id, by: reader.person.accountID, on: db)
        let isOpen = found.closedReason(at: environment.now()) == nil
        let (name, whereabouts) = (found.localGovernment.shortWords, found.localGovernment.placeWords)
        return Entry(
            role: role, place: Words(th: "\(name.th) \(whereabouts.th)", en: "\(name.en), \(whereabouts.en)"),
            path: SitePath.assessment(round: round.id, code: place).path,
            words: Words(
                th: "บันทึกและรับรองข้อมูล \(round.shortName.th)", en: "Recording and certification, \(round.shortName.en)"),
            latest: isOpen ? work.flatMap { Resumption($0, found, standards, reader.mode) } : nil,
            tasks: try LetterTasks.list(RoleAssignment(.recorder, at: place), on: db))
    }

    /// "จังหวัดเพชรบุรี", "อำเภอบ้านลาด จังหวัดเพชรบุรี"; the code itself where it is unknown.
    private static func name(ofPlace code: String, on db: any Connection) throws -> Words {
        let district = try Districts.find(code, on: db)
        guard let province = try Provinces.find(district?.provinceCode ?? code, on: db) else {
            return Words(both: code)
        }
        let bare = province.words
        let name = Words(th: province.code == "10" ? bare.th : "จังหวัด\(bare.th)", en: bare.en)
        return district.map { Words(th: "อำเภอ\($0.words.th) \(name.th)", en: "Amphoe \($0.words.en), \(name.en)") }
            ?? name
    }
}
