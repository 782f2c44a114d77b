import Actions
import Domain
import Hummingbird
import Store

/// The way of a round as somebody looks at it, with the names of its places.
struct FunnelReading: Sendable {
    let round: Round
    let scope: FunnelScope
    /// Of the scope.
    let title: Words
    let funnel: Funnel
    let participants: Participants
    /// The last circular that asks for officers; nil while none is issued.
    let circular: Circular?
    /// May note calls, and mail to those of the scope.
    let mayFollowUp: Bool
    /// Sees the results of the scope as a whole.
    let results: ResultsLink?
    /// Sees more than this, and can go back to it.
    let upward: ResultsLink?
    /// Milliseconds since 1970, UTC.
    let at: Int64

    var today: ThaiDate { ThaiClock.bangkok(millisecondsSinceEpoch: at).date }

    func localGovernment(_ member: Funnel.Member) -> LocalGovernment? {
        participants.position(of: member.code).map { participants.list[$0].localGovernment }
    }

    /// Those of a list, in Thai order: province, district, name.
    func places(_ members: [Funnel.Member]) -> [(member: Funnel.Member, place: LocalGovernment)] {
        var keys: [String: String] = [:]
        func key(_ code: String, _ name: String) -> String {
            if let known = keys[code] { return known }
            let made = ThaiSortKey.key(name)
            keys[code] = made
            return made
        }
        return members.compactMap { member in localGovernment(member).map { (member, $0) } }
            .map { one in
                let place = one.1
                return (
                    one,
                    [
                        key(place.provinceCode, place.province), key(place.districtCode, place.district),
                        ThaiSortKey.key(place.name), place.code,
                    ]
                )
            }
            .sorted { $0.1.lexicographicallyPrecedes($1.1) { left, right in left < right } }
            .map { (member: $0.0.0, place: $0.0.1) }
    }
}

extension Site {
    /// - Throws: `Refusal.forbidden` before anything is looked for, where he may not see the place.
    func funnel(_ id: String, _ scope: FunnelScope, for person: Principal) async throws -> FunnelReading {
        guard person.mayRead(scope) else { throw Refusal.forbidden }
        guard scope.isWellFormed else { throw Refusal.notFound("no place \(scope.code.prefix(20))") }
        try await bringNationUpToDate(id)
        let figures = nation.read(id) { ($0.participants, $0.funnelMembers, $0.funnelFacts) }
        guard let (participants, members, facts) = figures else { throw Refusal.notFound("round \(id) is not loaded") }
        let (round, letters, circular, title) = try await database.read { db in
            (
                try Rounds.find(id, on: db), try FunnelRecords.facts(id, on: db),
                try FunnelRecords.circular(id, on: db), try Self.title(scope, on: db)
            )
        }
        guard let round else { throw Refusal.notFound("no round \(id)") }
        guard let title else { throw Refusal.notFound("no place \(scope.code.prefix(20))") }
        return FunnelReading(
            round: round, scope: scope, title: title, funnel: Funnel(members, letters.with(facts)),
            participants: participants, circular: circular, mayFollowUp: person.role(forFollowingUp: scope) != nil,
            results: Self.results(round.id, scope, for: person), upward: Self.upward(round.id, scope, for: person),
            at: environment.now())
    }

    private static func title(_ scope: FunnelScope, on db: any Connection) throws -> Words? {
        switch scope {
        case .country: Words(th: "ทั้งประเทศ", en: "The country")
        case .province(let code), .district(let code): try Offices.name(of: code, on: db)
        }
    }

    private static func results(_ round: String, _ scope: FunnelScope, for person: Principal) -> ResultsLink? {
        let reach = person.reach(.readResults)
        switch scope {
        case .country:
            return reach.country
                ? ResultsLink(Words(th: "ผลการประเมินทั่วประเทศ", en: "Results of the country"), .results(round: round))
                : nil
        case .province(let code), .district(let code):
            let province = String(code.prefix(2))
            guard reach.contains(province: province, district: code) else { return nil }
            return ResultsLink(
                Words(th: "ผลการประเมิน", en: "Results"), .provinceResults(round: round, province: province))
        }
    }

    private static func upward(_ round: String, _ scope: FunnelScope, for person: Principal) -> ResultsLink? {
        let above: (scope: FunnelScope, words: Words)? =
            switch scope {
            case .country: nil
            case .province: (.country, Words(th: "ทั้งประเทศ", en: "The country"))
            case .district(let code):
                (.province(String(code.prefix(2))), Words(th: "ทั้งจังหวัด", en: "The province"))
            }
        return above.flatMap {
            person.mayRead($0.scope) ? ResultsLink($0.words, .funnel(.funnel(round: round, $0.scope))) : nil
        }
    }
}

extension FunnelScope {
    fileprivate var isWellFormed: Bool {
        switch self {
        case .country: true
        case .province(let code): LetterRoute.isOffice(code) && code.utf8.count == 2
        case .district(let code): LetterRoute.isOffice(code) && code.utf8.count == 4
        }
    }
}

extension SiteContext {
    /// The place that the address names: none, a province or a district. Whether there is such a place is told only to those who may see it.
    var funnelScope: FunnelScope {
        if let province = parameters.get("province") { return .province(province) }
        return parameters.get("district").map { .district($0) } ?? .country
    }

    func funnelStep() throws -> FunnelStep {
        let name = try parameters.require("step")
        guard let step = FunnelStep(rawValue: name) else { throw Refusal.notFound("no step \(name.prefix(20))") }
        return step
    }
}
