/// What is invented about one local government before any figure: how large it is and how well it works.
package struct InventedPlace: Sendable {
    package let localGovernment: LocalGovernment
    /// Registered people in the round's year; of a provincial administrative organisation, of its whole province.
    package let people: Int
    /// By how many parts of a thousand its services stand above or below those of the country.
    let quality: Int
    /// The draws of this local government, the same every year.
    let chance: Chance

    /// - Parameters:
    ///   - year: B.E. year of the round; what lasts drifts smoothly from year to year.
    ///   - peopleOfProvince: sum over the others of its province; only a provincial organisation is measured by it.
    package init(_ localGovernment: LocalGovernment, seed: Int, year: Int, peopleOfProvince: Int = 0) {
        self.localGovernment = localGovernment
        chance = Chance(seed).at(localGovernment.code)
        let type = localGovernment.type
        var size = chance.at("size")
        let settled =
            type == .pao ? peopleOfProvince : Invention.stretched(type.medianPeople, by: size.bell(type.spread))
        let growth = size.below(16) - 6
        people = max(settled * (1_000 + growth * (year - Self.middleYear)) / 1_000, 300)

        var own = chance.at("quality")
        var ofProvince = Chance(seed).at("province").at(localGovernment.provinceCode)
        quality =
            own.bell(200) + ofProvince.bell(150) + type.standing + (year - Self.middleYear) * Self.betterEachYear
    }

    /// A figure recorded once that is the frame of several indicators.
    package func baseValue(of item: String) -> ExactDecimal {
        var draws = chance.at("households")
        let households = people * 10 / (24 + draws.below(7))
        return switch item {
        case "households": ExactDecimal(households)
        case "houses": ExactDecimal(households * (1_020 + draws.below(130)) / 1_000)
        case "villages": ExactDecimal(villages)
        default: ExactDecimal(people)
        }
    }

    /// Villages of a tambon, communities of a town.
    private var villages: Int {
        var draws = chance.at("villages")
        return switch localGovernment.type {
        case .tao, .subdistrictMunicipality: 4 + people / 900 + draws.below(6)
        default: 8 + people / 1_800 + draws.below(8)
        }
    }

    /// Heads by which frames are measured: those of a provincial organisation are left to the others, but for a part.
    var served: Int { localGovernment.type == .pao ? people / 12 : people }

    /// The same for roads, markets and the like, of which a large town has fewer for each head.
    var settled: Int { served <= 20_000 ? served : 20_000 + (served - 20_000) / 4 }

    private static let middleYear = 2567
    private static let betterEachYear = 8
}

extension LocalGovernmentType {
    /// Registered people of the one in the middle.
    fileprivate var medianPeople: Int {
        switch self {
        case .pao: 0
        case .cityMunicipality: 120_000
        case .townMunicipality: 25_000
        case .subdistrictMunicipality: 7_200
        case .tao: 5_500
        case .pattaya: 118_000
        case .bma: 5_500_000
        }
    }

    /// Thousandths of a doubling to either side of it.
    fileprivate var spread: Int {
        switch self {
        case .pattaya, .bma: 20
        case .cityMunicipality, .townMunicipality: 1_800
        case .pao, .subdistrictMunicipality, .tao: 2_400
        }
    }

    /// Larger offices have the staff.
    fileprivate var standing: Int {
        switch self {
        case .pao, .cityMunicipality, .pattaya, .bma: 35
        case .townMunicipality: 25
        case .subdistrictMunicipality: 5
        case .tao: -5
        }
    }
}
