/// Figures for demonstrations: believable, reproducible, nobody's. Each depends on seed, year, local government and
/// indicator alone, never on what was asked for before.
package struct InventedFigures: Sendable {
    private let seed: Int
    private let year: Int
    private let indicators: [String: InventedIndicator]

    /// - Parameter year: B.E. year of the round.
    package init(seed: Int, year: Int, _ standards: Standards) {
        self.seed = seed
        self.year = year
        indicators = Dictionary(
            standards.set.indicators.map { ($0.code, InventedIndicator($0, Chance(seed).at($0.code))) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The local governments of a round with what is invented about each, in the same order.
    package func places(_ localGovernments: [LocalGovernment]) -> [InventedPlace] {
        var people: [String: Int] = [:]
        for one in localGovernments where one.type != .pao {
            people[one.provinceCode, default: 0] += InventedPlace(one, seed: seed, year: year).people
        }
        return localGovernments.map {
            InventedPlace($0, seed: seed, year: year, peopleOfProvince: people[$0.provinceCode] ?? 0)
        }
    }

    /// What a local government records for an indicator; one that every hard rule accepts.
    /// - Parameter isCareful: without the mistakes and notes that a few records of a demonstration have.
    package func answer(_ indicator: Indicator, of place: InventedPlace, isCareful: Bool = false) -> Answer {
        guard let invented = indicators[indicator.code] else { return Answer() }
        var lasting = place.chance.at(indicator.code)
        var yearly = lasting.at(year)
        var answer = Answer()
        let frame = invented.frame(of: place, &lasting, &yearly)
        if indicator.kind.hasFrame, indicator.frameFrom == nil { answer.frame = frame?.figure }
        let note = note(indicator, &yearly)
        if !isCareful { answer.note = note }
        if let frame, frame.units == 0 {
            answer.provision = .zero
            return answer
        }
        let level = Level(of: place, difficulty: invented.difficulty, &lasting, &yearly)
        if indicator.kind != .yesNo, yearly.happens(perThousand: level.notCarriedOut) {
            answer.carriedOut = false
            return answer
        }
        let target = indicator.target(for: place.localGovernment.type)
        let provision = invented.provision(level, of: frame, target)
        answer.provision = provision.figure
        if !isCareful, let frame, answer.frame != nil, invented.size.isMistakable,
            yearly.happens(perThousand: Self.mistakes)
        {
            answer.frame = Quantity(frame.units * 1_000, places: frame.places).figure
            answer.provision = Quantity(provision.units * 1_000, places: provision.places).figure
        }
        return answer
    }

    /// Of a thousand figures in a unit that is often mixed up: both recorded a thousandfold.
    private static let mistakes = 20

    private func note(_ indicator: Indicator, _ yearly: inout Chance) -> String {
        guard yearly.happens(perThousand: 15) else { return "" }
        return indicator.divisionTH.isEmpty
            ? "ตามรายงานผลการดำเนินงานประจำปี" : "ข้อมูลจาก\(indicator.divisionTH)"
    }
}

/// A quantity counted in its last decimal place.
struct Quantity: Sendable {
    var units: Int
    var places: Int

    init(_ units: Int, places: Int) {
        self.units = units
        self.places = places
    }

    var figure: ExactDecimal {
        let scale: Int64 = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1][min(max(places, 0), 6)]
        return ExactDecimal(millionths: Int64(units) * scale)
    }
}

/// How a local government stands on one indicator in one year.
struct Level: Sendable {
    let isMet: Bool
    /// Thousandths of the way: above the target to the best there is, or below it to the worst.
    let distance: Int
    /// Thousandths: how likely it is that nothing was done at all; more so where little is well done.
    let notCarriedOut: Int

    /// Draws once from each chain. Standing hardly changes from one year to the next; what is asked of it does not.
    init(of place: InventedPlace, difficulty: Int, _ lasting: inout Chance, _ yearly: inout Chance) {
        let passing = min(max(Self.middle + place.quality - difficulty, 300), 985)
        let standing = min(max(lasting.below(1_000) + yearly.bell(120), 0), 999)
        isMet = standing < passing
        distance = isMet ? (passing - standing) * 1_000 / passing : (standing - passing) * 1_000 / (1_000 - passing)
        notCarriedOut = (1_000 - passing) * 3 / 10
    }

    private static let middle = 885
}
