import Actions
import Domain
import Store

/// How far a circular has come in a country, a province or a district.
struct CircularPage: Sendable {
    /// What the address asks for.
    struct Asked: Sendable {
        var province: String?
        var district: String?
        var state: NodeState?
    }

    /// A province or a district, with its own state and those of the local governments in it.
    struct Office: Sendable {
        let code: String
        let name: Words
        let state: NodeState?
        let tally: NodeTally
        let rungs: Set<EscalationRung>
    }

    struct Place: Sendable {
        let localGovernment: LocalGovernment
        let state: NodeState
        let rungs: Set<EscalationRung>
    }

    let circular: Circular
    let round: Round
    let letter: Letter?
    /// nil for the country.
    let title: Words?
    let tally: NodeTally
    /// Of provinces and districts in sight, by their own state.
    let offices: [Office]
    let places: [Place]
    let asked: Asked
    /// Whose letter he follows up here; nil where he may not.
    let followedUp: String?
    /// Sees more than this, and can go back to it.
    let upward: (words: Words, province: String?)?

    init(_ id: String, _ number: Int, _ asked: Asked, person: Principal, on db: any Connection) throws {
        guard let round = try Rounds.find(id, on: db), let circular = try Circulars.find(id, number, on: db) else {
            throw Refusal.notFound("no circular \(number) in round \(id)")
        }
        let reach = person.reach(.readAnswers)
        let scope = try Self.scope(asked, reach)
        self.circular = circular
        self.round = round
        self.asked = asked
        letter = try Letters.find(circular, LetterRoute.department, on: db)?.letter
        let chain = try CircularRecords.chain(id, scope, on: db)
        let record = try CircularRecords.record(circular, on: db)
        let rungs = try Escalations.list(circular, on: db).mapValues { Set($0.keys) }
        let summary = CircularSummary(chain, record)
        tally = summary.country
        var rows: [Office] = []
        func office(_ code: String, _ name: Words, _ tally: NodeTally?) {
            guard let tally else { return }
            rows.append(
                Office(
                    code: code, name: name,
                    state: chain.receivers(of: code).isEmpty ? nil : record.state(ofOffice: code), tally: tally,
                    rungs: rungs[code] ?? []))
        }
        var above: (words: Words, province: String?)?
        let all = Words(th: "ทั้งประเทศ", en: "The country")
        switch scope {
        case .country:
            title = nil
            for province in try Provinces.list(on: db) {
                office(province.code, province.words, summary.provinces[province.code])
            }
            places = []
            followedUp = person.mayFollowUp(letterOf: LetterRoute.department) ? LetterRoute.department : nil
        case .province(let code):
            title = try Offices.name(of: code, on: db) ?? Words(both: code)
            for district in try Districts.list(inProvince: code, on: db) {
                office(district.code, district.words, summary.districts[district.code])
            }
            places = try Self.places(id, scope, record, rungs, on: db).filter {
                asked.state != nil || LetterRoute.isDirect($0.localGovernment)
            }
            followedUp = person.mayFollowUp(letterOf: code) ? code : nil
            if reach.country { above = (all, nil) }
        case .district(let code):
            title = try Offices.name(of: code, on: db) ?? Words(both: code)
            places = try Self.places(id, scope, record, rungs, on: db)
            followedUp = person.mayFollowUp(letterOf: code) ? code : nil
            if reach.contains(province: String(code.prefix(2))) {
                above = (Words(th: "ทั้งจังหวัด", en: "The province"), String(code.prefix(2)))
            }
        case .localGovernment: throw Refusal.forbidden
        }
        offices = rows
        upward = above
    }

    /// Rows that the filter leaves.
    var shownOffices: [Office] {
        guard let state = asked.state else { return offices }
        return offices.filter { $0.tally[state] > 0 || $0.state == state }
    }

    var shownPlaces: [Place] {
        guard let state = asked.state else { return places }
        return places.filter { $0.state == state }
    }

    /// The address of this page with another filter.
    func path(province: String? = nil, district: String? = nil, state: NodeState? = nil) -> String {
        var query: [String] = []
        if let province { query.append("province=\(province)") }
        if let district { query.append("district=\(district)") }
        if let state { query.append("state=\(state.rawValue)") }
        let path = SitePath.circulars(.circular(round: circular.round, number: circular.number)).path
        return query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
    }

    private static func scope(_ asked: Asked, _ reach: PlacesInReach) throws -> CircularRecords.Scope {
        func isCode(_ text: String, _ length: Int) -> Bool {
            text.utf8.count == length && LetterRoute.isOffice(text)
        }
        if let district = asked.district, !district.isEmpty {
            guard isCode(district, 4) else { throw Refusal.notFound("no district \(district.prefix(20))") }
            guard reach.contains(province: String(district.prefix(2)), district: district) else {
                throw Refusal.forbidden
            }
            return .district(district)
        }
        if let province = asked.province, !province.isEmpty {
            guard isCode(province, 2) else { throw Refusal.notFound("no province \(province.prefix(20))") }
            guard reach.contains(province: province) else { throw Refusal.forbidden }
            return .province(province)
        }
        if reach.country { return .country }
        if let province = reach.provinces.min() { return .province(province) }
        if let district = reach.districts.min() { return .district(district) }
        // Those of one local government have a page of their own.
        throw Refusal.forbidden
    }

    private static func places(
        _ round: String, _ scope: CircularRecords.Scope, _ record: CircularRecord,
        _ rungs: [String: Set<EscalationRung>], on db: any Connection
    ) throws -> [Place] {
        try CircularRecords.localGovernments(round, scope, on: db).map { place in
            Place(
                localGovernment: place,
                state: record.state(
                    of: LetterChain.Member(
                        Whereabouts(
                            code: place.code, districtCode: place.districtCode, provinceCode: place.provinceCode),
                        place.type)),
                rungs: rungs[place.code] ?? [])
        }
    }
}

extension LetterRoute {
    /// Whether a province, or the Office, writes to a local government without a district between.
    static func isDirect(_ place: LocalGovernment) -> Bool {
        sender(
            to: place.type,
            at: Whereabouts(code: place.code, districtCode: place.districtCode, provinceCode: place.provinceCode)
        ).utf8.count == 2
    }
}
