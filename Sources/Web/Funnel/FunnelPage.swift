import Domain

/// The funnel of one place, with the places inside it.
struct FunnelPage: Sendable {
    /// By which the table of places is ordered: the share that has reached a step.
    struct Order: Sendable {
        let step: FunnelStep
        let isDescending: Bool
    }

    /// A province or a district.
    struct Row: Sendable {
        let scope: FunnelScope
        let name: Words
        let tally: FunnelTally
    }

    let reading: FunnelReading
    let tally: FunnelTally
    /// Provinces of the country, districts of a province; in Thai order where no other is asked for.
    let rows: [Row]
    /// The local governments of a district, and those of a province that lie in no district.
    let places: [(member: Funnel.Member, place: LocalGovernment)]
    let order: Order?

    init(_ reading: FunnelReading, _ order: Order?) {
        self.reading = reading
        self.order = order
        let funnel = reading.funnel
        tally = funnel.tally(reading.scope)
        var rows: [Row] = []
        switch reading.scope {
        case .country:
            let tallies = funnel.provinces
            rows = reading.participants.provinces.compactMap { province in
                tallies[province.code].map { Row(scope: .province(province.code), name: province.words, tally: $0) }
            }
            places = []
        case .province(let code):
            let tallies = funnel.districts
            rows = reading.participants.districts(of: code).compactMap { district in
                tallies[district.code].map { Row(scope: .district(district.code), name: district.words, tally: $0) }
            }
            places = reading.places(
                funnel.members(in: reading.scope).filter { $0.member.place.districtCode.isEmpty })
        case .district:
            places = reading.places(funnel.members(in: reading.scope))
        }
        self.rows = Self.sorted(rows, order)
    }

    /// Shares are compared as fractions; equal ones stand in Thai order.
    private static func sorted(_ rows: [Row], _ order: Order?) -> [Row] {
        let inThaiOrder = rows.map { (row: $0, key: ThaiSortKey.key($0.name.th)) }
            .sorted { ($0.key, $0.row.scope.code) < ($1.key, $1.row.scope.code) }.map(\.row)
        guard let order else { return inThaiOrder }
        return inThaiOrder.enumerated().sorted { left, right in
            let (first, second) = (left.element.tally, right.element.tally)
            let (mine, other) = (first.reached(order.step) * second.count, second.reached(order.step) * first.count)
            if mine == other { return left.offset < right.offset }
            return order.isDescending ? mine > other : mine < other
        }.map(\.element)
    }

    var path: String { SitePath.funnel(.funnel(round: reading.round.id, reading.scope)).path }

    func redList(_ step: FunnelStep, isLostOnly: Bool = false) -> String {
        SitePath.funnel(.redList(round: reading.round.id, reading.scope, step)).path + (isLostOnly ? "?lost=1" : "")
    }

    var links: [ResultsLink] {
        let round = reading.round.id
        return [reading.upward, reading.results].compactMap { $0 } + [
            ResultsLink(CircularWords.title, .circulars(.list(round: round))),
            ResultsLink(Words(th: "ค้นหา อปท.", en: "Find a local government"), .search(round: round)),
        ]
    }
}
